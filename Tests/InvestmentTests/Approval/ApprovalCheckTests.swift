import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What is odd in what a plan says of approvals.
struct ApprovalCheckTests {
    private func problems(_ terms: Plan.Terms, _ schemes: [Scheme] = []) -> [Diagnostic] {
        Plan.sample(terms: terms, schemes)
            .approvalProblems(under: .timed, on: "2024-05-01") { _ in .sound }
    }

    @Test func `an approver nobody knows is named with what was perhaps meant`() {
        var terms = Plan.Terms()
        terms.approvalTimes = [.of("jiscc", 1, 2, 3), .of("full-case", 1, 2, 3)]
        terms.meetings = [.of("own-bord", "2024-06-01"), .of("full-case", "2024-06-01")]
        #expect(
            problems(terms).map(\.summary) == [
                "there is no approver or business case 'jiscc'", "there is no approver 'own-bord'",
                "there is no approver 'full-case'",
            ]
        )
    }

    @Test func `a time that is published stands against what a plan assumes`() {
        var terms = Plan.Terms()
        terms.approvalTimes = [.of("hm-treasury", 1, 2, 3), .of("jisc", 1, 2, 3)]
        #expect(problems(terms).map(\.code) == [.approvalTimePublished])
    }

    @Test func `a scheme past its margin is told, and one within it is not`() {
        func scheme(_ capital: Money) -> Scheme {
            var particulars = Scheme.Particulars()
            particulars.approved = Scheme.Approved(
                capital: Located("£10m", line: 1),
                margin: "10%",
                date: nil
            )
            return .sample(capital: ["2026/27": capital], particulars: particulars)
        }
        #expect(problems(Plan.Terms(), [scheme("£11m")]).isEmpty)
        #expect(problems(Plan.Terms(), [scheme("£11000000.01")]).map(\.code) == [.reapprovalNeeded])
    }
}
