import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What the best plan counts, and for how long.
struct ChoiceGainTests {
    /// £1m in the first year, live a year after its start in October 2026, £1m a year to run.
    private static func scheme(
        _ id: String = "record",
        takes: Months? = "12 months",
        serves: [String] = [],
        benefits: [Scheme.Benefit] = [],
        life: Months? = nil
    ) -> Scheme {
        var scheme = Scheme.sample(
            id,
            capital: ["2026/27": "£1m"],
            runCost: "£1m",
            life: life,
            start: "2026-10",
            takes: takes,
            serves: serves
        )
        scheme.effects.benefits = benefits
        return scheme
    }

    private static func problem(
        _ schemes: [Scheme],
        _ climb: Climb = Climb(ladders: []),
        beyond: Int = 5,
        weights: (inout Plan.Weights) -> Void = { _ in }
    ) -> ChoiceProblem {
        var terms = Plan.Terms()
        weights(&terms.weights)
        return Plan.sample(envelopes: [.of("2026/27", capital: "£9m")], terms: terms, schemes)
            .choice(climbing: climb, scale: 1...5, beyond: beyond)
    }

    private static func target(_ weights: inout Plan.Weights) {
        weights.targets = [Plan.Weight(id: Located("t", line: 1), weight: 2)]
    }

    /// A level that is climbed once a scheme of each gate is live.
    private static func climb(_ gates: [[Int]]) -> Climb {
        Climb(
            ladders: [
                Climb.Ladder(
                    organisation: "RXR",
                    dimension: "improve-care",
                    criterion: nil,
                    start: 4,
                    rungs: [
                        Climb.Rung(
                            level: 5,
                            gain: 1_000_000,
                            gates: gates.map { Climb.Gate(element: "improve-care", schemes: $0) }
                        )
                    ]
                )
            ]
        )
    }

    private static func whyNot(
        _ scheme: Int,
        in problem: ChoiceProblem,
        beside taken: [Int?]
    ) throws -> WhyNot {
        let choice = Choice(taken)
        let worth = problem.worth(of: choice)
        let checked = try problem.check(choice, claiming: worth, bound: worth)
        return BestPlan(checked: checked, bound: worth, status: .optimal).whyNot(scheme)
    }

    // MARK: Time

    @Test func `waiting to save running cost within the plan does not pay`() throws {
        var mandatory = Self.scheme()
        mandatory.relations.obligation = .mandatory
        let problem = Self.problem([mandatory])
        let costs = problem.candidates[0].options.map(\.cost)
        // £1m, and eight years of £1m to run, whenever it starts.
        #expect(costs == Array(repeating: 9_000_000_00, count: 3))
        let best = try #require(problem.bestByTrying)
        #expect(best.choice.taken == [0])
        // Its money falls in the plan's years all the same, and there the later start spends less.
        #expect(
            problem.spending(.revenue, of: problem.candidates[0].options[0])
                > problem.spending(.revenue, of: problem.candidates[0].options[2])
        )
    }

    @Test(arguments: [(0, 0), (1, 1), (5, 5), (nil, 3)] as [(Int?, Int)])
    func `a level reached after the plan counts to the horizon`(stated: Int?, points: Int) {
        let problem = Self.problem([Self.scheme(takes: "30 months")], Self.climb([[0]]), beyond: 3)
        {
            $0.horizon = stated
        }
        // Live in April 2029, the first year beyond the plan: it counts in each year beyond.
        #expect(problem.worth(of: Choice([0])) == points * 1_000_000)
    }

    // MARK: Weights

    @Test func `a target counts its points a year while a scheme that serves it is live`() {
        let problem = Self.problem([Self.scheme(serves: ["t"])], weights: Self.target)
        // Live from 2027/28: two years of the plan and five beyond, two points each.
        #expect(problem.worth(of: Choice([0])) == 14_000_000)
    }

    @Test(
        arguments: [
            (nil, "2028/29", nil, 0), (3, "2028/29", nil, 36), (3, nil, nil, 42),
            (3, "2026/27", nil, 42),
            (3, "2028/29", "1 year", 0), (3, "2028/29", "30 months", 12), (3, nil, "1 year", 6),
        ] as [(Int?, FinancialYear?, Months?, Int)]
    )
    func `a benefit counts its points from its year, once live, to the end of the scheme's life`(
        weight: Int?,
        from: FinancialYear?,
        life: Months?,
        points: Int
    ) {
        let benefit = Scheme.Benefit(kind: .cashReleasing, from: from, yearly: "£2m")
        let problem = Self.problem([Self.scheme(benefits: [benefit], life: life)]) { weights in
            weights.benefits =
                weight.map { [Plan.Weight(id: Located("cash-releasing", line: 1), weight: $0)] }
                ?? []
        }
        #expect(problem.worth(of: Choice([0])) == points * 1_000_000)
        #expect(problem.isValued(0) == (points > 0))
    }

    // MARK: Why a scheme adds nothing

    @Test func `a scheme is not valued where no gain of it counts`() throws {
        let serving = Self.scheme("serving", serves: ["t"])
        let problem = Self.problem([serving, Self.scheme("silent")], weights: Self.target)
        #expect(problem.notValued == [1])
        #expect(try Self.whyNot(1, in: problem, beside: [0, nil]).gainless == .notValued)
        #expect(Self.problem([serving]).notValued == [0])
    }

    @Test(arguments: [
        ("12 months" as Months?, 3, nil), ("60 months", 0, Gainless.late), (nil, 3, .undated),
    ])
    func `a scheme that is late, or of which nobody says when it is live, is told so`(
        takes: Months?,
        beyond: Int,
        gainless: Gainless?
    ) throws {
        let problem = Self.problem([Self.scheme(takes: takes)], Self.climb([[0]]), beyond: beyond)
        #expect(try Self.whyNot(0, in: problem, beside: [nil]).gainless == gainless)
    }

    @Test func `a scheme that needs another, or nobody, for its level is told which`() throws {
        let schemes = [Self.scheme("a"), Self.scheme("b")]
        let both = Self.problem(schemes, Self.climb([[0], [1]]))
        #expect(try Self.whyNot(0, in: both, beside: [nil, nil]).gainless == .needing([1]))
        #expect(try Self.whyNot(0, in: both, beside: [nil, 0]).gainless == nil)
        let nobody = Self.problem(schemes, Self.climb([[0], []]))
        #expect(try Self.whyNot(0, in: nobody, beside: [nil, nil]).gainless == .needing([]))
        let either = Self.problem(schemes, Self.climb([[0, 1]]))
        #expect(try Self.whyNot(0, in: either, beside: [nil, 0]).gainless == .covered([1]))
    }

    @Test func `what keeps a scheme out of every plan is not that it must be in it`() throws {
        var late = Self.scheme(serves: ["t"])
        late.particulars.mayStart = [Located("2026/27", line: 1)]
        let problem = Self.problem([late], weights: Self.target).limited {
            $0.amount.map { _ in 0 }
        }
        let checked = try problem.check(Choice([nil]), claiming: 0, bound: 0)
        let whyNot = BestPlan(checked: checked, bound: 0, status: .optimal).whyNot(
            0,
            search: { _ in nil },
            isPossible: { problem in problem.bestByTrying != nil }
        )
        #expect(
            whyNot.displacement(in: problem)
                == "no plan can have it: £0 capital in 2026/27 (pooled funds)"
        )
    }
}
