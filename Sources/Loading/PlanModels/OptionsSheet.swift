import DigitalMaturity
import Investment

/// Which schemes and benefits each option has, and what carrying on costs under it.
struct OptionsSheet {
    private static let sheet = "Option terms"
    private static let first = 7

    let source: ModelSource
    let timing: TimingSheet
    let constants: ConstantsSheet

    private var options: [AppraisalOption] { source.options }
    private var firstTerm: Int { OptionsSheet.first + source.schemes + 4 }

    private func column(_ option: Int) -> String { columnLetters(2 + option) }

    /// 1 for each scheme that an option has.
    func members(_ option: Int) -> String {
        let last = OptionsSheet.first + source.schemes - 1
        return "\(sheetName(OptionsSheet.sheet))!$\(column(option))$\(OptionsSheet.first):"
            + "$\(column(option))$\(last)"
    }

    /// What a row of the terms has for an option.
    func term(_ term: Term, _ option: Int) -> String {
        "\(sheetName(OptionsSheet.sheet))!$\(column(option))$\(firstTerm + term.rawValue)"
    }

    /// What decides how carrying on is counted, a row each.
    enum Term: Int, CaseIterable {
        /// 1 where the option states what carrying on costs.
        case isStated
        /// What it states.
        case stated
        /// What carrying on costs before anything is saved.
        case base
        /// What ends while all its schemes are live, where it states less than today costs.
        case less
        /// 1 where what its schemes replace counts.
        case replaces
    }

    var page: ModelPage {
        var page = ModelPage(
            OptionsSheet.sheet,
            "Terms of the options",
            "What each option has, and what carrying on as today costs under it.",
            widths: [22, 52] + options.map { _ in 18 }
        )
        page.block("Schemes", "1 where the option has the scheme.")
        page.headings(["Id", "Scheme"] + options.map(\.id))
        page.freeze(columns: 2)
        for scheme in 0..<source.schemes {
            let row = page.next
            page.add(
                [
                    .formula(timing.cell(.id, scheme), .words),
                    .formula(timing.cell(.title, scheme), .words),
                ]
                    + options.indices.map {
                        .formula(constants.isMember("$A\(row)", of: $0), .whole)
                    }
            )
        }
        page.block("Carrying on as today", "£ a year; the first option is doing nothing.")
        page.headings(["Id", "Item"] + options.map(\.id))
        for term in Term.allCases {
            page.add(
                [.label(""), .label(term.words)]
                    + options.indices.map { .formula(formula(term, $0), term.format) }
            )
        }
        return page
    }

    private func formula(_ term: Term, _ option: Int) -> String {
        let (ids, costs) = (
            source.inputs.area(.list("options"), ["id"]),
            source.inputs.area(.list("options"), ["continuing-cost"])
        )
        let named = "--(\(ids)=\"\(options[option].id)\")"
        let own = { (term: Term) in "\(column(option))$\(firstTerm + term.rawValue)" }
        let nothing = { (term: Term) in "$C$\(firstTerm + term.rawValue)" }
        let isLess =
            "AND(\(own(.isStated))=1,\(nothing(.isStated))=1,\(own(.stated))<\(nothing(.stated)))"
        switch term {
        case .isStated: return "MIN(1,SUMPRODUCT(\(named),--(\(costs)<>\"\")))"
        case .stated: return "ROUND(SUMPRODUCT(\(named),\(costs)),2)"
        case .base:
            return
                "IF(AND(\(own(.isStated))=1,\(own(.less))=0),\(own(.stated)),\(nothing(.stated)))"
        case .less: return "IF(\(isLess),\(nothing(.stated))-\(own(.stated)),0)"
        case .replaces: return "IF(AND(\(own(.isStated))=0,\(nothing(.isStated))=1),1,0)"
        }
    }
}

extension OptionsSheet.Term {
    fileprivate var words: String {
        switch self {
        case .isStated: "The option states a cost of its own (flag)"
        case .stated: "What it states (£ a year)"
        case .base: "Carrying on before anything is saved (£ a year)"
        case .less: "Ends while all its schemes are live (£ a year)"
        case .replaces: "What its schemes replace is saved (flag)"
        }
    }

    fileprivate var format: ModelSheet.Format {
        switch self {
        case .isStated, .replaces: .whole
        case .stated, .base, .less: .pounds
        }
    }
}
