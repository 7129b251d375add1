import DigitalMaturity
import Foundation
import Investment
import Testing

@testable import Loading

/// The examples in the rule files: expectations written by hand from what was published.
struct ShippedExampleTests {
    /// The rules as they were when this was written: none is ever renamed or taken away.
    private static let ids = """
        CAP-2016-01 CAP-2016-02 CAP-2016-03 CAP-2023-01 CAP-2023-02 CAP-2023-03 CAP-2025-HMT
        CAP-2025-S1 CAP-2025-S2 CAP-2025-S3 CAP-2025-S4 CAP-2025-S5 COM-NHS-10 COM-NHS-20
        COM-NHS-EXEMPT COM-V5 COM-V7 COM-V8 CONSULT-50K DIG-2023-01 DIG-2023-02 DIG-2023-03
        DIG-2023-04 DIG-2023-05 GDS-2013A-BACKOFFICE GDS-2013A-DIGITAL GDS-2013A-ICT
        GDS-2013A-PSN GDS-2013B-DIGITAL GDS-2013B-ZERO GDS-2014-SHARED GDS-2014-TECH
        GDS-2026-CRYPT GDS-2026-PIPE GDS-V5-DIGITAL GDS-V5-NOVEL GDS-V5-TECH GDS-V6-CRYPT
        GDS-V6-OTHER GDS-V6-PUBLIC HMT-TAP NCR-ANY NHSX-PROPOSAL REV-2025-HMT
        """.split(whereSeparator: \.isWhitespace).map(String.init)

    private static let rulebook: Rulebook? = {
        var problems: [Diagnostic] = []
        let home = Folder(Shipped.root)
        return readRulebook(
            in: "Frameworks/spend-controls",
            of: home,
            withExamples: true,
            &problems
        )
    }()

    private func rulebook() throws -> Rulebook { try #require(Self.rulebook) }

    @Test func `every rule answers all its examples, and each limit and change has some`() throws {
        let problems = Loader(home: Shipped.root, workspace: nil).exampleProblems()
        #expect(problems.map(\.description) == [])
        let rules = try rulebook().rules
        #expect(rules.allSatisfy { !$0.examples.isEmpty })
        #expect(Self.ids.count == 44)
        #expect(Set(rules.map(\.id)).isSuperset(of: Self.ids))
    }

    @Test func `examples are left unread where nobody asks for them`() throws {
        let rules = try Shipped.dataset().reference.rulebook.rules
        #expect(rules.count >= 44)
        #expect(rules.allSatisfy { $0.examples.isEmpty })
    }

    @Test func `every answer written in the rule files was read as an example`() throws {
        let rules = try rulebook().rules
        let files = Set(rules.map(\.place.file))
        let written = try files.reduce(0) { count, file in
            let text = try String(contentsOfFile: "\(Shipped.root)/\(file)", encoding: .utf8)
            return count
                + text.matches(of: /\n {6}[£\d][^\n]*: (within|exceeds|undetermined|none|exempt)\b/)
                .count
        }
        #expect(written >= 347)
        #expect(rules.map(\.examples.count).reduce(0, +) == written)
    }

    @Test func `a wrong example of any rule is told`() throws {
        let rulebook = try rulebook()
        let told = try rulebook.rules.map { rule in
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
        let switches = try rulebook().switches.map(\.setting)
        var checked = 0
        for rule in try rulebook().rules where rule.effect != .exempt {
            for change in rule.limits.entries.compactMap(\.from)
            where change.earliest < change.latest {
                for example in rule.examples where example.date == change.earliest {
                    func answer(on date: CivilDate) -> RuleExample.Answer? {
                        rule.examples.first { $0.spend == example.spend && $0.date == date }?.answer
                    }
                    guard let before = answer(on: change.earliest.adding(days: -1)),
                        let after = answer(on: change.latest)
                    else { continue }
                    let spend = example.spend.with(\.settings, switches)
                    let readings = try #require(rule.test(spend, on: example.date)).readings
                    #expect(readings.map(\.side) == [.before, .after])
                    #expect(
                        readings.map { $0.outcome?.rawValue ?? "none" }
                            == [before.rawValue, after.rawValue]
                    )
                    #expect(readings.allSatisfy { $0.change == change })
                    checked += 1
                }
            }
        }
        #expect(checked >= 40)
    }
}
