import DigitalMaturity
import Investment

/// How far one thing alone must change for an option to be worth no more than doing nothing.
struct SwitchingSheet {
    private static let subjects: [SwitchingValue.Subject] =
        [.costs, .benefits] + CashFlows.Part.allCases.map(SwitchingValue.Subject.part)

    let source: ModelSource
    let workings: WorkingsSheet

    private var options: [AppraisalOption] { source.options }

    var page: ModelPage {
        var page = ModelPage(
            "Switching values",
            "Switching values",
            "The share by which one thing must change, in the option as in doing nothing, for the option to be worth no more than doing nothing. Blank where it is nothing.",
            widths: [22, 44, 8, 14] + options.map { _ in 20 }
        )
        page.block("Live", "Worked out from present values before they are rounded.")
        page.headings(["Subject", "Item", "Unit", ""] + options.map(\.title))
        for subject in SwitchingSheet.subjects {
            page.add(
                [.label(subject.id), .label(subject.words), .label("share"), .blank]
                    + options.indices.map { .formula(formula(subject, $0), .percent) }
            )
        }
        fixed(&page)
        return page
    }

    private func formula(_ subject: SwitchingValue.Subject, _ option: Int) -> String {
        let extra = { (parts: [CashFlows.Part]) in
            let sum = { (option: Int) in
                parts.map { workings.present(.part($0), option) }.joined(separator: "+")
            }
            return "(\(sum(option))-(\(sum(0))))"
        }
        let (parts, isCost) = subject.counted
        let net = "(\(extra(CashFlows.Part.benefits))-\(extra(CashFlows.Part.costs)))"
        let amount = extra(parts)
        return
            "IF(ABS(\(amount))<0.000001,\"\",\(net)/\(amount)\(isCost ? "" : "*-1"))"
    }

    /// What Waymark searches for, which no formula repeats.
    private func fixed(_ page: inout ModelPage) {
        page.block(
            "Not live: how long benefits can wait",
            "As worked out by Waymark on \(source.day), by trying months. It does not follow an edit."
        )
        page.headings(["Subject", "Item", "Unit", ""] + options.map(\.title))
        page.add(
            [.label("delay"), .label("The benefits begin later by"), .label("months"), .blank]
                + source.appraisal.results.map { result in
                    let months = result.switching.compactMap(\.months).first
                    return months.map { .constant(Double($0), .whole) } ?? .constant("none")
                }
        )
    }
}

extension SwitchingValue.Subject {
    /// The parts that change, and whether they are costs.
    fileprivate var counted: (parts: [CashFlows.Part], isCost: Bool) {
        switch self {
        case .costs: (CashFlows.Part.costs, true)
        case .benefits, .delay: (CashFlows.Part.benefits, false)
        case .part(let part): ([part], part.isCost)
        }
    }

    fileprivate var words: String {
        switch self {
        case .costs: "All costs"
        case .benefits: "All benefits"
        case .part(let part): part.words
        case .delay: "The start of benefits"
        }
    }
}
