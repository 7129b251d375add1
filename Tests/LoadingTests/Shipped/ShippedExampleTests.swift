import DigitalMaturity
import Foundation
import Investment
import Loading
import Testing

/// The examples in the rule files: expectations written by hand from what was published.
struct ShippedExampleTests {
    private func rules() throws -> [SpendRule] { try Shipped.dataset().reference.rulebook.rules }

    @Test func `every rule answers all its examples, and each limit and change has some`() throws {
        let problems = Loader(home: Shipped.root, workspace: nil).exampleProblems()
        #expect(problems.map(\.description) == [])
        let rules = try rules()
        #expect(rules.count >= 44)
        #expect(rules.allSatisfy { !$0.examples.isEmpty })
    }

    @Test func `every answer written in the rule files was read as an example`() throws {
        let files = Set(try rules().map(\.place.file))
        let written = try files.reduce(0) { count, file in
            let text = try String(contentsOfFile: "\(Shipped.root)/\(file)", encoding: .utf8)
            return count
                + text.matches(of: /\n {6}[£\d][^\n]*: (within|exceeds|undetermined|none|exempt)\b/)
                .count
        }
        #expect(written >= 347)
        #expect(try rules().map(\.examples.count).reduce(0, +) == written)
    }

    @Test func `a wrong example of any rule is told`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        let told = try rules().map { rule in
            let first = try #require(rule.examples.first)
            let seeded = RuleExample(
                of: first.spend,
                at: first.amount,
                on: first.date,
                answering: first.answer == .none ? .within : .none,
                place: first.place
            )
            let examples = [seeded] + rule.examples.dropFirst()
            return Rulebook(
                rules: [rule.with(\.examples, examples)],
                approvers: rulebook.approvers,
                edition: rulebook.edition,
                switches: rulebook.switches
            ).exampleProblems.first { $0.code == .wrongExample }?.place == first.place
        }
        #expect(told.count >= 44)
        #expect(told.allSatisfy { $0 })
    }

    /// On a day inside an interval the answer is open because the rule answers otherwise on each side.
    @Test func `both answers are given where the day of a change is not known`() throws {
        let switches = try Shipped.dataset().reference.rulebook.switches.map(\.setting)
        var checked = 0
        for rule in try rules() where rule.effect != .exempt {
            for change in rule.limits.entries.compactMap(\.from)
            where change.earliest < change.latest {
                for example in rule.examples where example.date == change.earliest {
                    func answer(on date: CivilDate) throws -> RouteTest.Outcome? {
                        let same = rule.examples.first {
                            $0.spend == example.spend && $0.date == date
                        }
                        return RouteTest.Outcome(rawValue: try #require(same).answer.rawValue)
                    }
                    let spend = example.spend.with(\.settings, switches)
                    let readings = try #require(rule.test(spend, on: example.date)).readings
                    #expect(readings.map(\.side) == [.before, .after])
                    #expect(
                        try readings.map(\.outcome) == [
                            answer(on: change.earliest.adding(days: -1)),
                            answer(on: change.latest),
                        ]
                    )
                    #expect(readings.allSatisfy { $0.change == change })
                    checked += 1
                }
            }
        }
        #expect(checked >= 40)
    }
}
