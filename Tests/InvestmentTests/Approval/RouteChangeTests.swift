import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Which days change an answer, and what an approval already given still allows.
struct RouteChangeTests {
    private func route(_ spend: SpendCase, on date: CivilDate) -> ApprovalRoute {
        Rulebook.published.route(of: spend, on: date)
    }

    @Test func `the next change is the first day on which somebody else is asked`() throws {
        // £35m of a sound foundation trust: the sub-committee, until the addendum of 2025 which is
        // first known to be possible on 3 July; the commercial control ends on 1 April 2026.
        let spend = SpendCase.of(capital: "£35m", wholeLife: "£35m")
        let change = try #require(
            Rulebook.published.nextChange(after: route(spend, on: "2024-05-01"))
        )
        #expect(change.after.date == "2025-07-03")
        #expect(change.after.undetermined.contains("DIG-2023-03"))
        let certain = try #require(
            Rulebook.published.nextChange(after: route(spend, on: "2025-12-11"))
        )
        #expect(certain.after.date == "2026-04-01")
        #expect(certain.removed.map(\.id) == ["cabinet"])
        #expect(certain.added.isEmpty)
    }

    @Test func `the day before a change answers as before it, and the day itself does not`() throws
    {
        let spend = SpendCase.of(capital: "£35m", wholeLife: "£35m")
        let change = try #require(
            Rulebook.published.nextChange(after: route(spend, on: "2025-12-11"))
        )
        let eve = route(spend, on: change.after.date.adding(days: -1))
        #expect(!RouteChange(from: change.before, to: eve).isChange)
    }

    @Test func `after the last known change nothing changes`() {
        let spend = SpendCase.of(capital: "£35m", wholeLife: "£35m")
        let last = route(spend, on: "2026-04-01")
        #expect(Rulebook.published.nextChange(after: last) == nil)
    }

    @Test func `rules that say something else between two days are told`() {
        let changes = Rulebook.published.changes(from: "2026-03-31", to: "2026-04-01")
        #expect(changes.map(\.rule.id) == ["COM-2023-20"])
        #expect(changes.map(\.before) == [[.amount("£20m")]])
        #expect(changes.map(\.after) == [[.ceased]])
        #expect(Rulebook.published.changes(from: "2026-04-01", to: "2026-11-21").isEmpty)
        let uncertain = Rulebook.published.changes(from: "2024-05-01", to: "2025-08-01")
        #expect(uncertain.first?.rule.id == "CAP-2023-01")
        #expect(uncertain.first?.after == [.amount("£25m"), .ceased])
    }

    @Test(
        arguments: [
            ("£22m", "£0", false), ("£22000000.01", "-£0.01", true), ("£18m", "£4m", false),
        ] as [(Money, Money, Bool)]
    )
    func `past what was approved and its margin approval is asked again`(
        capital: Money,
        left: Money,
        needed: Bool
    ) throws {
        var particulars = Scheme.Particulars()
        particulars.approved = Scheme.Approved(
            capital: Located("£20m", line: 1),
            margin: "10%",
            date: "2026-01-30"
        )
        let scheme = Scheme.sample(capital: ["2026/27": capital], particulars: particulars)
        let margin = try #require(scheme.approvalMargin)
        #expect(margin.allowed == "£22m")
        #expect(margin.left == left)
        #expect(margin.needsReapproval == needed)
    }

    @Test func `a part penny of a margin is not allowed`() throws {
        var particulars = Scheme.Particulars()
        particulars.approved = Scheme.Approved(
            capital: Located("£0.33", line: 1),
            margin: "10%",
            date: nil
        )
        let scheme = Scheme.sample(capital: ["2026/27": "£0.37"], particulars: particulars)
        let margin = try #require(scheme.approvalMargin)
        #expect(margin.allowed == "£0.36")
        #expect(margin.needsReapproval)
        // 4 ÷ 33 = 12.1212…%
        #expect(margin.growth == "12.1212%")
        #expect(Scheme.sample().approvalMargin == nil)
    }
}
