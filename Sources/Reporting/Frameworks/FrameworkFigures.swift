import DigitalMaturity
import Documents
import Investment

/// How much a framework asks: `framework/dma-2025/dimensions`.
struct FrameworkFigures: FigureFamily {
    let framework: Framework

    enum Key: String, FigureKey { case dimensions, questions }

    var root: [String] { ["framework", framework.id] }

    func figure(_ key: Key) -> Figure? {
        let count: Int
        let inputs: [Trace.Input]
        switch key {
        case .dimensions:
            count = framework.dimensions.count
            inputs = framework.dimensions.map {
                Trace.Input($0.title, file: framework.file, lines: [])
            }
        case .questions:
            count = framework.elements.count
            inputs = framework.dimensions.map {
                let asked = $0.criteria.flatMap(\.elements).count
                return Trace.Input(
                    "questions of \($0.title)",
                    value: "\(asked)",
                    file: framework.file,
                    lines: []
                )
            }
        }
        let terms = inputs.map(Formula.Term.input)
        return made(
            key,
            .count(count),
            "\(key.rawValue.capitalised) of \(framework.title)",
            key == .dimensions ? .count(inputs) : .sum(terms),
            rule: framework.cited
        )
    }
}
