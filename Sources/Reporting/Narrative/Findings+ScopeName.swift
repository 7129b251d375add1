import DigitalMaturity
import Investment

extension Findings {
    /// Whom a report is about: the workspace's board or, without one, England.
    var scopeName: String {
        dataset.workspace?.icb.map { system.name(of: $0.text) } ?? "England"
    }
}
