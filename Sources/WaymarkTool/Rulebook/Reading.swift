import ArgumentParser
import DigitalMaturity

/// How an open question of the rulebook is to be read: `epr-exception=whole`.
struct Reading: ExpressibleByArgument {
    let setting: Switch.Setting

    init(id: String, value: String) {
        setting = Switch.Setting(id: id, value: value)
    }

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2 else { return nil }
        self.init(id: String(parts[0]), value: String(parts[1]))
    }

    /// The rulebook with the question read so; throws when it has no such question or reading.
    func read(_ rulebook: Rulebook) throws -> Rulebook {
        let asked = rulebook.switches.first { $0.id == setting.id }
        guard let asked else {
            let known = rulebook.switches.map(\.id)
            throw Failure.unknown(setting.id, of: "open question", among: known)
        }
        guard asked.values.contains(setting.value) else {
            let what = "reading of \(asked.id)"
            throw Failure.unknown(setting.value, of: what, among: asked.values)
        }
        return rulebook.reading(setting)
    }
}
