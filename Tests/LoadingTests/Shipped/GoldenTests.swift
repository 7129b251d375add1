import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Both sides of every limit and both days around every change, as published.
struct GoldenTests {
    @Test(arguments: GoldenRule.all)
    func `a limit divides the penny below from the penny above`(golden: GoldenRule) throws {
        let penny: Money = "£0.01"
        let isCaughtAt = golden.comparison == .atLeast
        #expect(try golden.outcome(at: golden.limit) == (isCaughtAt ? golden.caught : .within))
        #expect(try golden.outcome(at: golden.limit + penny) == golden.caught)
        if golden.limit > .zero {
            #expect(try golden.outcome(at: golden.limit - penny) == .within)
        }
    }

    @Test(arguments: GoldenChange.all)
    func `a rule changes on its day, and both answers are given where the day is not known`(
        change: GoldenChange
    ) throws {
        let (first, last) = (change.day.earliest, change.day.latest)
        #expect(try change.outcome(on: first.adding(days: -1)) == change.before)
        #expect(try change.outcome(on: last) == change.after)
        guard first < last else { return }
        for day in [first, last.adding(days: -1)] {
            let test = try #require(try change.test(on: day))
            #expect(test.outcome == .undetermined)
            #expect(test.readings.map(\.outcome) == [change.before, change.after])
            #expect(test.readings.map(\.side) == [.before, .after])
            #expect(test.readings.allSatisfy { $0.change == change.day })
        }
    }

    @Test func `no amount and no change of a shipped rule is left out of the tables`() throws {
        for rule in try Shipped.dataset().reference.rulebook.rules where rule.effect != .exempt {
            let amounts = rule.limits.entries.filter { entry in
                if case .amount = entry.value { true } else { false }
            }
            #expect(
                GoldenRule.all.count { $0.rule == rule.id } == amounts.count,
                "limits of \(rule.id)"
            )
            #expect(
                GoldenChange.all.filter { $0.rule == rule.id }.map(\.day)
                    == rule.limits.entries.compactMap(\.from),
                "changes of \(rule.id)"
            )
        }
    }

    @Test func `every rule as published is held, and no other`() throws {
        let held = try Shipped.dataset().reference.rulebook.rules.map(\.id)
        let known = Set(GoldenRule.all.map(\.rule) + GoldenChange.all.map(\.rule))
        #expect(
            held == known.union(["COM-NHS-EXEMPT", "NCR-ANY", "NHSX-PROPOSAL"]).sorted()
        )
        #expect(held.count == 44)
    }
}
