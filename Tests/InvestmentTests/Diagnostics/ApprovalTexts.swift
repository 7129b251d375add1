import DigitalMaturity
import Investment
import TestSupport

private let plan = Plan.sample([supplied("one", "£16m"), supplied("two", "£14500000.01")])

private func supplied(_ id: String, _ capital: Money) -> Scheme {
    var particulars = Scheme.Particulars()
    particulars.supplier = Located("acme", line: 20)
    particulars.approved = Scheme.Approved(
        capital: Located("£14m", line: 21),
        margin: "10%",
        date: nil
    )
    return .sample(id, capital: ["2026/27": capital], particulars: particulars)
}

private let splits = plan.possibleSplits(
    among: plan.routes(under: .published, on: "2024-05-01") { _ in .sound }
)

/// The whole text of the warnings about approvals.
let approvalTexts: [(Diagnostic, String)] =
    splits.filter { $0.rule.id == "DIG-2023-03" }.map {
        (
            .possibleSplit($0),
            """
            test.yaml:20: warning: 'one' at £16m and 'two' at £14,500,000.01 are each within the \
            limit of £30m of DIG-2023-03 and come to £30,500,000.01 together [possible-split]
                help: they have one lead, one kind and one supplier; if they are one scheme, give \
            them one 'part-of', and they are tested together
            """
        )
    }
    + plan.schemes.prefix(1).compactMap { scheme in
        scheme.approvalMargin.map { margin in
            (
                .reapprovalNeeded(margin, of: scheme.id),
                """
                test.yaml:21: warning: the capital of 'one' is £600k more than its approval \
                allows [reapproval-needed]
                    help: £14m and 10% more were approved; ask for approval again, or bring the \
                cost down
                """
            )
        }
    }
    + [
        (
            .approvalTimePublished(Located("hm-treasury", line: 7), .published(28)),
            """
            test.yaml:7: warning: the time of 'hm-treasury' is published, 28 days, so what the \
            plan assumes is not used [approval-time-published]
                help: remove it from 'approval-times'
            """
        )
    ]
