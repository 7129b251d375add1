import DigitalMaturity
import TestSupport
import Testing

struct RouteTests {
    private let rulebook = Rulebook.published

    private func approvers(_ spend: SpendCase, on date: CivilDate) -> [String] {
        rulebook.route(of: spend, on: date).steps.map(\.approver.id)
    }

    @Test(
        arguments: [
            // A foundation trust's own digital scheme under the limits of 2023.
            (.of(capital: "£10m", revenue: "£0", wholeLife: "£15m"), "2024-05-01", []),
            (.of(capital: "£10m", revenue: "£9m", wholeLife: "£19m"), "2024-05-01", []),
            (.of(capital: "£10m", revenue: "£10m", wholeLife: "£20m"), "2024-05-01", ["cabinet"]),
            (
                .of(capital: "£20m", revenue: "£11m", wholeLife: "£31m"), "2024-05-01",
                ["jisc", "cabinet"]
            ),
            (
                .of(capital: "£51m", revenue: "£1m", wholeLife: "£52m"), "2024-05-01",
                ["jisc", "cabinet", "hm-treasury"]
            ),
            // The same after the addendum, whose own limits are not known, and after April 2026.
            (
                .of(capital: "£51m", revenue: "£1m", wholeLife: "£52m"), "2026-03-31",
                ["cabinet"]
            ),
            (.of(capital: "£51m", revenue: "£1m", wholeLife: "£52m"), "2026-04-01", []),
            (
                .of(capital: "£301m", revenue: "£1m", wholeLife: "£302m"), "2026-04-01",
                ["hm-treasury"]
            ),
            // Before there were limits.
            (.of(capital: "£51m", revenue: "£1m", wholeLife: "£52m"), "2023-01-31", []),
            // Novel spending of any body, at any time.
            (
                .of(.department, novelty: .novel, capital: "£1", revenue: "£0", wholeLife: "£1"),
                "2020-01-01", ["hm-treasury"]
            ),
            // An integrated care board meets none of these limits.
            (.of(.icb, capital: "£90m", revenue: "£200m", wholeLife: "£290m"), "2024-05-01", []),
        ] as [(SpendCase, CivilDate, [String])]
    )
    func `go from the body's own board up to who is asked`(
        spend: SpendCase,
        date: CivilDate,
        asked: [String]
    ) {
        #expect(approvers(spend, on: date) == ["own-board"] + asked)
    }

    @Test func `each step says which rules ask for it`() {
        let spend = SpendCase.of(
            capital: "£60m",
            revenue: "£151m",
            wholeLife: "£211m"
        )
        let route = rulebook.route(of: spend, on: "2024-05-01")
        #expect(route.steps.map(\.number) == [1, 2, 3, 4])
        #expect(
            route.steps.map(\.because) == [
                [], ["DIG-2023-03", "DIG-2023-04"], ["COM-2023-20"],
                ["CAP-2023-03", "REV-2025-HMT"],
            ]
        )
        #expect(
            route.exceeded.map(\.rule.id) == [
                "CAP-2023-03", "COM-2023-20", "DIG-2023-03", "DIG-2023-04", "REV-2025-HMT",
            ]
        )
        #expect(route.undetermined.isEmpty)
    }

    @Test func `what is not determined is listed and adds nobody`() {
        let spend = SpendCase.of(
            segment: 2,
            capital: "£60m",
            revenue: "£1m",
            wholeLife: "£61m"
        )
        let route = rulebook.route(of: spend, on: "2025-09-01")
        #expect(
            route.undetermined == ["CAP-2023-03", "CAP-2025-S2", "DIG-2023-03", "DIG-2023-04"]
        )
        #expect(route.steps.map(\.approver.id) == ["own-board", "cabinet"])
    }

    @Test func `the order in which rules and approvers are read never matters`() {
        var random = SplitMix64(seed: 11)
        for _ in 0..<60 {
            let shuffled = Rulebook(
                rules: rulebook.rules.shuffled(using: &random),
                approvers: rulebook.approvers.shuffled(using: &random),
                edition: rulebook.edition
            )
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            #expect(
                shuffled.route(of: spend, on: date).text == rulebook.route(of: spend, on: date).text
            )
        }
    }

    @Test func `raising an amount never removes an approver nor a rule that asks`() {
        var random = SplitMix64(seed: 12)
        for _ in 0..<600 {
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            let rise = Money(pence: Int64.random(in: 1...20_000_000_000, using: &random))
            let before = rulebook.route(of: spend, on: date)
            for dearer in spend.raised(by: rise) {
                let after = rulebook.route(of: dearer, on: date)
                let asked = Set(after.steps.map(\.approver.id))
                #expect(asked.isSuperset(of: before.steps.map(\.approver.id)))
                let exceeded = Set(after.exceeded.map(\.rule.id))
                #expect(exceeded.isSuperset(of: before.exceeded.map(\.rule.id)))
            }
        }
    }

    /// With the whole life as it was, more capital leaves less revenue, and a doubt about revenue may
    /// then be settled. Where the whole life rises with what it includes, no doubt is.
    @Test func `raising an amount and the whole life with it never settles a doubt as within`() {
        var random = SplitMix64(seed: 14)
        var doubts = 0
        for _ in 0..<600 {
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            let rise = Money(pence: Int64.random(in: 1...20_000_000_000, using: &random))
            let open = rulebook.route(of: spend, on: date).undetermined
            doubts += open.count
            for dearer in spend.raisedWhole(by: rise) {
                let after = rulebook.route(of: dearer, on: date)
                let settled = after.tests.filter { $0.outcome == .within }.map(\.rule.id)
                #expect(Set(settled).isDisjoint(with: open))
            }
        }
        #expect(doubts > 50)
    }

    @Test func `stating a fact or an amount never contradicts what was certain without it`() {
        var random = SplitMix64(seed: 13)
        for _ in 0..<1000 {
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            let stated = spend.stated(using: &random)
            let after = rulebook.route(of: stated, on: date)
            for test in rulebook.route(of: spend, on: date).tests
            where test.outcome != .undetermined {
                let now = after.tests.first { $0.rule.id == test.rule.id }?.outcome ?? .within
                #expect(now == test.outcome, "\(test.rule.id)")
            }
        }
    }

    @Test func `find a rule ignoring case`() {
        #expect(rulebook.rule("cap-2023-01")?.id == "CAP-2023-01")
        #expect(rulebook.rule("CAP-2099-01") == nil)
    }

    @Test func `an approver whom only a rule names is asked`() {
        let rulebook = Rulebook(rules: [.ncrAny], approvers: [.ownBoard], edition: "1")
        let route = rulebook.route(
            of: .of(.nhsTrust, .sound, novelty: .novel, capital: "£1"),
            on: "2026-01-01"
        )
        #expect(route.steps.map(\.approver) == [.ownBoard, .treasury])
    }

    @Test func `a rulebook without approvers stops the program`() async {
        await #expect(processExitsWith: .failure) {
            _ = Rulebook(rules: [], approvers: [], edition: "1")
        }
    }
}

extension ApprovalRoute {
    /// Everything a route says, in lines that can be compared.
    fileprivate var text: [String] {
        tests.map { "\($0.rule.id) \($0.outcome) \($0.notes)" }
            + steps.map { "\($0.number) \($0.approver.id) \($0.because)" }
    }
}

extension CivilDate {
    /// A day from 2022 to 2026, often one on which or next to which something changes.
    static func random(using random: inout SplitMix64) -> CivilDate {
        let changes: [CivilDate] = [
            "2023-02-01", "2023-02-16", "2025-07-03", "2025-12-11", "2026-04-01",
        ]
        if Bool.random(using: &random), let change = changes.randomElement(using: &random) {
            return change.adding(days: Int.random(in: -1...1, using: &random))
        }
        return ("2022-01-01" as CivilDate).adding(days: Int.random(in: 0...1825, using: &random))
    }
}

extension SpendCase {
    static func random(using random: inout SplitMix64) -> SpendCase {
        func amount() -> Money {
            let limits: [Money] = ["£0", "£20m", "£25m", "£30m", "£50m", "£150m", "£300m"]
            let near = limits.randomElement(using: &random) ?? .zero
            return Money(pence: max(0, near.pence + Int64.random(in: -2...2, using: &random)))
        }
        func maybe<Value>(_ value: Value) -> Value? {
            Bool.random(using: &random) ? value : nil
        }
        let distresses: [Distress] = [.distressed, .sound, .notStated]
        return SpendCase(
            body: BodyKind.allCases.randomElement(using: &random) ?? .icb,
            distress: distresses.randomElement(using: &random) ?? .sound,
            segment: maybe(Int.random(in: 1...5, using: &random)),
            kind: [.digital, .cyber, .property].randomElement(using: &random) ?? .digital,
            funding: Funding.allCases.randomElement(using: &random) ?? .own,
            programme: maybe(SpendRule.frontline),
            amounts: Amounts(
                capital: amount(),
                revenue: maybe(amount()),
                wholeLife: maybe(amount())
            )
        ).with(\.novelty, Bool.random(using: &random) ? .novel : .ordinary)
    }

    /// The case with each of its stated amounts raised in turn.
    fileprivate func raised(by rise: Money) -> [SpendCase] {
        let (capital, revenue, whole) = (amounts.capital, amounts.revenue, amounts.wholeLife)
        return [
            with(Amounts(capital: capital + rise, revenue: revenue, wholeLife: whole)),
            with(Amounts(capital: capital, revenue: revenue.map { $0 + rise }, wholeLife: whole)),
            with(Amounts(capital: capital, revenue: revenue, wholeLife: whole.map { $0 + rise })),
        ]
    }

    /// The case with its capital or its revenue raised, and the whole life with it.
    fileprivate func raisedWhole(by rise: Money) -> [SpendCase] {
        let (capital, revenue, whole) = (amounts.capital, amounts.revenue, amounts.wholeLife)
        let dearer = whole.map { $0 + rise }
        return [
            with(Amounts(capital: capital + rise, revenue: revenue, wholeLife: dearer)),
            with(
                Amounts(capital: capital, revenue: revenue.map { $0 + rise }, wholeLife: dearer)
            ),
        ]
    }

    /// The case with everything stated that was not, in a way that agrees with what was.
    fileprivate func stated(using random: inout SplitMix64) -> SpendCase {
        let whole = amounts.wholeLife
        let left = whole.map { max(.zero, $0 - amounts.capital) }
        let revenue =
            amounts.revenue
            ?? Money(pence: Int64.random(in: 0...(left?.pence ?? 40_000_000_000), using: &random))
        let most = Money(pence: Int64.random(in: 0...40_000_000_000, using: &random))
        return with(
            Amounts(
                capital: amounts.capital,
                revenue: revenue,
                wholeLife: whole ?? amounts.capital + revenue + most
            ),
            distress == .notStated
                ? [.distressed, .sound].randomElement(using: &random) : distress,
            segment: segment ?? Int.random(in: 1...5, using: &random)
        )
    }

    private func with(
        _ amounts: Amounts,
        _ distress: Distress? = nil,
        segment: Int? = nil
    ) -> SpendCase {
        with(\.amounts, amounts).with(\.distress, distress ?? self.distress)
            .with(\.segment, segment ?? self.segment)
    }
}
