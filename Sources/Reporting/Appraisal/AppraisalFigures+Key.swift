import DigitalMaturity
import Documents
import Investment

extension AppraisalFigures.Key {
    /// The option that it is about.
    var option: String {
        switch self {
        case .option(let id, _), .flow(let id, _), .yearly(let id, _, _), .present(let id, _),
            .sensitivity(let id, _),
            .switching(let id, _), .cash(let id, _, _, _):
            id
        }
    }

    var path: [String] {
        switch self {
        case .option(let id, let measure):
            [id] + measure.rawValue.split(separator: "/").map(String.init)
        case .flow(let id, let part): [id, "flow", part.rawValue]
        case .yearly(let id, let part, let year): [id, "flow", part.rawValue, year.slug]
        case .present(let id, let part): [id, "present", part.rawValue]
        case .sensitivity(let id, let test): [id, "sensitivity", test]
        case .switching(let id, let subject): [id, "switching", subject]
        case .cash(let id, let rise, let year, let group):
            [id, "cash".with(["inflation": rise.map { "\($0)" }]), year.slug, group.rawValue]
        }
    }

    init?(path: [String]) {
        guard let option = path.first else { return nil }
        let rest = Array(path.dropFirst())
        if let measure = AppraisalFigures.Measure(rawValue: rest.joined(separator: "/")) {
            self = .option(option, measure)
        } else if rest.count == 2 {
            self.init(option, rest[0], rest[1])
        } else if rest.count == 3, rest[0] == "flow" {
            guard let part = CashFlows.Part(rawValue: rest[1]),
                let year = FinancialYear(slug: rest[2])
            else { return nil }
            self = .yearly(option, part, year)
        } else {
            self.init(option, cash: rest)
        }
    }

    private init?(_ option: String, _ kind: String, _ name: String) {
        switch kind {
        case "sensitivity": self = .sensitivity(option, name)
        case "switching": self = .switching(option, name)
        case "flow", "present":
            guard let part = CashFlows.Part(rawValue: name) else { return nil }
            self = kind == "flow" ? .flow(option, part) : .present(option, part)
        default: return nil
        }
    }

    private init?(_ option: String, cash path: [String]) {
        guard path.count == 3, path[0].settings.name == "cash",
            let year = FinancialYear(slug: path[1]),
            let group = CashFlows.Group(rawValue: path[2])
        else { return nil }
        let asked = path[0].settings.values["inflation"]
        let rise = asked.flatMap { try? Percentage(parsing: $0) }
        guard asked == nil || (rise.map { $0 > .percent(-100) } ?? false) else { return nil }
        self = .cash(option, rise: rise, year, group)
    }
}

extension Inflation {
    /// The rise a year that was asked for, if one was.
    var rise: Percentage? { if case .stated(let rate) = source { rate } else { nil } }

    /// Where it comes from.
    var words: String {
        switch source {
        case .stated(let rate): "Prices rise by \(rate) a year, as asked."
        case .published(let index):
            [
                "Prices rise as published: \(index.citation), \(index.citation.grade.words).",
                "After \(index.last) the last rise goes on.",
            ].joined(separator: " ")
        }
    }
}
