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

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*/*", Self.option),
            KeyForm("*/flow/*", flow), KeyForm("*/flow/*/*", yearly),
            KeyForm("*/present/*", present),
            KeyForm("*/sensitivity/*", sensitivity),
            KeyForm("*/switching/*", switching),
            KeyForm("*/*/*/*") { (option, prices: CashPrices, year, group) in
                cash(option, rise: prices.rise, year, group)
            },
        ]
    }
}

extension AppraisalFigures.Measure {
    /// Takes all parts: `present/costs` is one measure.
    init?(reading parts: inout ArraySlice<String>) {
        self.init(rawValue: parts.joined(separator: "/"))
        parts = []
    }
}

extension CashFlows.Part: AddressPart {}
extension CashFlows.Group: AddressPart {}

/// `cash` at the published rise of prices, or `cash;inflation=2%`.
private struct CashPrices: AddressPart {
    let rise: Percentage?

    init?(reading parts: inout ArraySlice<String>) {
        guard let part = parts.popFirst()?.settings, part.name == "cash" else { return nil }
        let asked = part.values["inflation"]
        rise = asked.flatMap { try? Percentage(parsing: $0) }
        guard asked == nil || (rise.map { $0 > .percent(-100) } ?? false) else { return nil }
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
