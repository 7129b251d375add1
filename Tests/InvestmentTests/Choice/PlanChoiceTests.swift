import DigitalMaturity
import Investment
import TestSupport
import Testing

/// From a plan to the question.
struct PlanChoiceTests {
    private static let record = Scheme.sample(
        "record",
        funding: [.of(.central, "50%", programme: "frontline"), .of(.own, "50%")],
        capital: ["2026/27": "£4m"],
        revenue: ["2026/27": "£1m"],
        runCost: "£1.2m",
        life: "2 years",
        start: "2026-10",
        takes: "12 months"
    )

    private func problem(
        _ schemes: [Scheme],
        _ climb: Climb = Climb(ladders: []),
        paths: [String: ApprovalPath] = [:]
    ) -> ChoiceProblem {
        Plan.sample(
            envelopes: [
                .of("2026/27", capital: "£10m", revenue: "£3m"),
                .of("2026/27", capital: "£5m", fund: "frontline"),
            ],
            teams: [Plan.Team(year: Located("2026/27", line: 6), people: 60)],
            schemes
        ).choice(climbing: climb, scale: 1...5, paths: paths)
    }

    private func use(
        _ problem: ChoiceProblem,
        _ option: Int,
        _ purpose: Plan.Purpose,
        _ fund: Plan.Fund,
        _ year: FinancialYear
    ) -> Money? {
        zip(problem.limits, problem.candidates[0].options[option].uses)
            .first { $0.0.kind == .money(purpose, fund, year) }.map { Money(pence: $0.1) }
    }

    private func path(taking days: Int) -> ApprovalPath {
        ApprovalPath(
            from: "2026-09-01",
            waits: [
                ApprovalPath.Wait(
                    gate: "board",
                    title: "Board",
                    days: ApprovalPath.Days(
                        low: 0,
                        likely: days,
                        high: days,
                        kind: .assumption,
                        reason: "made up"
                    )
                )
            ],
            unknown: []
        )
    }

    @Test func `a scheme may start in its year and in each later one that holds its capital`() {
        let one = problem([PlanChoiceTests.record]).candidates[0].options
        #expect(one.map(\.start) == [0, 1, 2])
        #expect(one.map(\.live) == [1, 2, 3])
        let long = Scheme.sample(capital: ["2026/27": "£1m", "2028/29": "£1m"], start: "2026-04")
        #expect(problem([long]).candidates[0].options.map(\.start) == [0])
    }

    @Test func `money moves with the scheme by whole years, and running cost with its live date`() {
        let problem = problem([PlanChoiceTests.record])
        #expect(use(problem, 0, .capital, .pooled, "2026/27") == "£2m")
        #expect(use(problem, 0, .capital, .programme("frontline"), "2026/27") == "£2m")
        #expect(use(problem, 1, .capital, .pooled, "2026/27") == "£0")
        #expect(use(problem, 1, .capital, .pooled, "2027/28") == "£2m")
        // Live from October 2027: six months of £1.2m a year, all of it from the pool.
        #expect(use(problem, 0, .revenue, .pooled, "2027/28") == "£0.6m")
        #expect(use(problem, 1, .revenue, .pooled, "2027/28") == "£1m")
        #expect(use(problem, 1, .revenue, .pooled, "2028/29") == "£0.6m")
    }

    @Test func `approval later in the year moves the start and the live date within it`() {
        let problem = problem([PlanChoiceTests.record], paths: ["record": path(taking: 59)])
        let option = problem.candidates[0].options[0]
        // 1 September and 59 days are 30 October, a Friday.
        #expect(option.month == "2026-11")
        #expect(option.awaits == nil)
        // Live from November 2027: five months.
        #expect(use(problem, 0, .revenue, .pooled, "2027/28") == "£0.5m")
        #expect(problem.candidates[0].options[1].month == "2027-10")
    }

    @Test func `the submitted plan is the plan, whatever its schemes wait for`() {
        let problem = problem([PlanChoiceTests.record], paths: ["record": path(taking: 220)])
        let plan = Plan.sample(
            envelopes: [.of("2026/27", capital: "£5m", fund: "frontline")],
            [PlanChoiceTests.record]
        )
        let submitted = problem.submitted(plan)
        for (index, year) in plan.totals.years.enumerated() {
            for purpose in Plan.Purpose.allCases {
                let spent = submitted.problem.spending(
                    purpose,
                    of: submitted.choice,
                    in: plan.years[index]
                )
                #expect(spent == (purpose == .capital ? year.capital : year.revenue))
            }
        }
        // Live from October 2027 as stated; the approval that comes too late is still told.
        #expect(submitted.problem.broken(by: submitted.choice) == [.approval(0)])
    }

    @Test func `approval after the year shuts the year out`() {
        let problem = problem([PlanChoiceTests.record], paths: ["record": path(taking: 220)])
        #expect(problem.candidates[0].options.map(\.awaits) == ["2027-04-09", nil, nil])
        #expect(problem.constraints.contains(.approval(0)))
    }

    @Test func `an amount that nobody stated limits nothing`() {
        let problem = problem([PlanChoiceTests.record])
        let limited = problem.constraints.compactMap { constraint -> String? in
            guard case .limit(let limit) = constraint, problem.limits[limit].isMoney else {
                return nil
            }
            return "\(problem.limits[limit].kind)"
        }
        #expect(
            limited == [
                "capital in 2026/27 (pooled funds)", "capital in 2026/27 (frontline)",
                "revenue in 2026/27 (pooled funds)",
            ]
        )
    }

    @Test func `a month in which everybody does what they did before is not told again`() {
        let months = problem([PlanChoiceTests.record]).limits.filter { !$0.isMoney }.map(\.kind)
        #expect(months == [.people("2026-04")])
    }

    @Test(arguments: [(2, 4), (3, 3), (5, 1)])
    func `by need a step counts for every level short of the top`(level: Int, times: Int) {
        let ladder = Climb.Ladder(
            organisation: "RXR",
            dimension: "improve-care",
            criterion: nil,
            start: Double(level - 1),
            rungs: [
                Climb.Rung(
                    level: level,
                    gain: 250_000,
                    gates: [Climb.Gate(element: "improve-care", schemes: [0])]
                )
            ]
        )
        let problem = problem([PlanChoiceTests.record], Climb(ladders: [ladder]))
        #expect(problem.ladders[0].rungs[0].worth == 250_000 * times)
    }

    @Test func `a scheme beside the chosen plan is told the least money that lets it in`() throws {
        let rich = Scheme.sample(
            "rich",
            capital: ["2026/27": "£11m"],
            start: "2026-10",
            takes: "1 month"
        )
        let rung = Climb.Rung(
            level: 2,
            gain: 1_000_000,
            gates: [Climb.Gate(element: "improve-care", schemes: [0])]
        )
        let ladder = Climb.Ladder(
            organisation: "RXR",
            dimension: "improve-care",
            criterion: nil,
            start: 1,
            rungs: [rung]
        )
        let problem = problem([rich, PlanChoiceTests.record], Climb(ladders: [ladder]))
        let checked = try problem.check(Choice([nil, nil]), claiming: 0, bound: 0)
        let best = BestPlan(checked: checked, bound: 0, status: .optimal)
        // In 2026/27 £1m more than the £10m; later nobody has stated a limit.
        #expect(best.whyNot(0).beside?.extraMoney == 0)
        let first = problem.limited { $0.amount ?? 0 }
        let strict = ChoiceProblem(
            years: first.years,
            candidates: first.candidates,
            limits: first.limits,
            ladders: first.ladders,
            constraints: first.limits.indices.map { .limit($0) }
        )
        let poor = BestPlan(
            checked: try strict.check(Choice([nil, nil]), claiming: 0, bound: 0),
            bound: 0,
            status: .optimal
        )
        let beside = try #require(poor.whyNot(0).beside)
        #expect(Money(pence: beside.extraMoney) == "£1m")
        #expect(
            poor.whyNot(0).reasons(in: strict) == [
                "it would take £1,000,000 more than there is of capital in 2026/27 (pooled funds)"
            ]
        )
    }
}
