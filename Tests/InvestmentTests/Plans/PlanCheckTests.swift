import DigitalMaturity
import Investment
import TestSupport
import Testing

struct PlanCheckTests {
    private func problems(_ plan: Plan, _ framework: Framework? = .sample) -> [String] {
        plan.problems(in: .sample, framework: framework).map(\.description)
    }

    @Test func `nothing is wrong with a sound plan`() {
        let plan = Plan.sample(
            envelopes: [.of("2026/27", capital: "£6m", revenue: "£0.5m")],
            teams: [Plan.Team(year: Located("2026/27", line: 6), people: 60)],
            [
                .sample(
                    beneficiaries: ["RXR", "QE1"],
                    funding: [.of(.central, "33.3333%"), .of(.own, "66.6667%")],
                    capital: ["2026/27": "£6m"],
                    revenue: ["2026/27": "£0.5m"],
                    needs: ["network"],
                    raises: [.of("RXR", "improve-care", 3)]
                ), .sample("network", line: 30, excludes: ["epr"]),
            ]
        )
        #expect(problems(plan) == [])
    }

    @Test(
        arguments: [
            (
                "QJG",
                """
                test.yaml:3: error: 'QJG' (NHS Suffolk and North East Essex ICB) closed on \
                31 March 2026 [closed-organisation]
                    help: its successors are Essex ICB (D7T5G), from 1 April 2026 (seen in a \
                secondary source) and Norfolk and Suffolk ICB (T6Y0W), from 1 April 2026 (seen in a \
                secondary source)
                """
            ),
            (
                "QE9",
                """
                test.yaml:3: error: there is no organisation with the code 'QE9' \
                [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                """
            ),
            (
                "RXR",
                """
                test.yaml:3: error: there is no integrated care board with the code 'RXR' \
                [unknown-organisation]
                    help: 'RXR' is East Lancashire Hospitals
                """
            ),
        ] as [(ODSCode, String)]
    )
    func `the plan is an open board's`(icb: ODSCode, problem: String) {
        #expect(problems(.sample(icb: icb, [])) == [problem])
    }

    @Test func `two schemes with one identifier`() {
        let plan = Plan.sample([.sample(line: 10), .sample(line: 20), .sample(line: 30)])
        let help = "help: the first is at test.yaml:10; give one of them another name"
        #expect(
            problems(plan) == [
                "test.yaml:20: error: there is already a scheme 'epr' [duplicate-id]\n    \(help)",
                "test.yaml:30: error: there is already a scheme 'epr' [duplicate-id]\n    \(help)",
            ]
        )
    }

    @Test func `money and people in years that the plan does not cover`() {
        let plan = Plan.sample(
            envelopes: [.of("2025/26", capital: "£1m"), .of("2026/27", capital: "£1m")],
            teams: [Plan.Team(year: Located("2029/30", line: 6), people: 60)],
            [
                .sample(
                    capital: ["2030/31": "£1m", "2028/29": "£1m"],
                    revenue: ["2031/32": "£1m"]
                )
            ]
        )
        let told = plan.problems(in: .sample, framework: nil)
        #expect(
            told.map(\.summary) == [
                "2025/26 is outside the plan", "2029/30 is outside the plan",
                "2030/31 is outside the plan", "2031/32 is outside the plan",
            ]
        )
        #expect(told.map(\.place) == [.line(5), .line(6), .line(13), .line(13)])
        #expect(told.allSatisfy { $0.code == .yearOutsidePlan })
    }

    @Test func `a plan under old codes is answered by the bodies of today, a split one is not`() {
        let plan = Plan.sample([
            .sample(lead: "RM4", beneficiaries: ["RM2", "RW6"], raises: [.of("RM2", "people", 3)])
        ])
        let today = plan.answered(in: .sample)
        #expect(today.schemes[0].lead.value == "R0A")
        #expect(today.schemes[0].lead.place == plan.schemes[0].lead.place)
        #expect(today.schemes[0].beneficiaries.map(\.value) == ["R0A", "RW6"])
        #expect(today.schemes[0].effects.raises.map(\.organisation.value) == ["R0A"])
        #expect(plan.answered(in: Register.sample.on("2012-03-31")) == plan)
    }

    @Test func `leads and beneficiaries are open bodies`() {
        let plan = Plan.sample([.sample(lead: "RM4", beneficiaries: ["RXR", "8HK48"])])
        #expect(
            problems(plan) == [
                """
                test.yaml:11: warning: 'RM4' (Trafford Healthcare) closed on 31 March 2012; \
                Manchester University (R0A) answers for it [closed-organisation]
                    help: its successor is Central Manchester University Hospitals (RW3), from \
                1 April 2012 (seen in a secondary source); followed by Manchester University (R0A)
                """,
                """
                test.yaml:12: error: there is no organisation with the code '8HK48' \
                [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                """,
            ]
        )
    }

    @Test func `needs and excludes name schemes of the plan`() {
        let plan = Plan.sample([
            .sample(needs: ["netwrok"], excludes: ["wifi"]), .sample("network"),
        ])
        #expect(
            problems(plan) == [
                """
                test.yaml:16:1: error: there is no scheme 'netwrok' [unknown-name]
                    help: did you mean 'network'?
                """,
                """
                test.yaml:17: error: there is no scheme 'wifi' [unknown-name]
                    help: expected one of: epr, network
                """,
            ]
        )
    }

    @Test(
        arguments: [("99.9999%", true), ("100%", false), ("100.0001%", true)]
            as [(Percentage, Bool)]
    )
    func `shares make up the whole`(share: Percentage, isWrong: Bool) {
        let plan = Plan.sample([.sample(funding: [.of(.own, share, line: 14)])])
        let problem = """
            test.yaml:14: error: the shares that fund 'epr' come to \(share) [funding-not-whole]
                help: they must come to 100%
            """
        #expect(problems(plan) == (isWrong ? [problem] : []))
    }

    @Test func `what is raised is a dimension of the framework, to a level on its scale`() {
        let plan = Plan.sample([
            .sample(raises: [
                .of("RXQ", "improve-care", 5), .of("RXR", "improv-care", 0),
                .of("RXR", "well-led", 6),
            ])
        ])
        #expect(
            problems(plan) == [
                """
                test.yaml:50: error: there is no organisation with the code 'RXQ' \
                [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                """,
                """
                test.yaml:51: error: there is no dimension, criterion or element of sample-2025 \
                'improv-care' [unknown-name]
                    help: did you mean 'improve-care'?
                """,
                """
                test.yaml:52: error: 0 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                """,
                """
                test.yaml:52: error: 6 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                """,
            ]
        )
        #expect(plan.problems(in: .sample, framework: nil).count == 1)
    }

    @Test func `what is raised may be a criterion or an element, to a level on the same scale`() {
        let framework = Framework.sample(dimensions: [
            .sample("well-led", criteria: [.sample("board", needing: [2, 3])])
        ])
        let sound = Plan.sample([
            .sample(raises: [
                .of("RXR", "well-led", 2), .of("RXR", "board", 3), .of("RXR", "board.e1", 5),
            ])
        ])
        #expect(problems(sound, framework) == [])
        let wrong = Plan.sample([
            .sample(raises: [.of("RXR", "board", 6), .of("RXR", "board.e2", 2)])
        ])
        #expect(
            problems(wrong, framework) == [
                """
                test.yaml:52: error: 6 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                """,
                """
                test.yaml:51: error: there is no dimension, criterion or element of sample-2025 \
                'board.e2' [unknown-name]
                    help: did you mean 'board.e0'?
                """,
            ]
        )
    }

    @Test func `spending to the envelope is no problem and a penny more is`() {
        func told(_ capital: Money, _ revenue: Money) -> [String] {
            problems(
                .sample(
                    envelopes: [
                        .of("2026/27", capital: "£5m", revenue: "£1m", line: 5),
                        .of("2026/27", capital: "£1m", line: 6),
                    ],
                    [.sample(capital: ["2026/27": capital], revenue: ["2026/27": revenue])]
                )
            )
        }
        let help = "    help: move or shrink a scheme, or raise the envelope"
        #expect(told("£6m", "£1m") == [])
        #expect(
            told("£6000000.01", "£1.2m") == [
                "test.yaml:5: warning: the plan spends £0.01 more capital in 2026/27 than its "
                    + "envelope [over-envelope]\n\(help)",
                "test.yaml:5: warning: the plan spends £200k more revenue in 2026/27 than its "
                    + "envelope [over-envelope]\n\(help)",
            ]
        )
    }

    @Test func `everything wrong is told at once`() {
        let plan = Plan.sample(
            icb: "QE9",
            envelopes: [.of("2025/26")],
            [
                .sample(lead: "RM4", funding: [.of(.own, "50%")], needs: ["epr"]),
                .sample(needs: ["wifi"], raises: [.of("RXR", "care", 9)]),
            ]
        )
        let codes = plan.problems(in: .sample, framework: .sample).map(\.code)
        #expect(
            Set(codes) == [
                .unknownOrganisation, .duplicateID, .yearOutsidePlan, .closedOrganisation,
                .fundingNotWhole, .unknownName, .scoreOutsideScale, .needsCycle,
            ]
        )
    }
}

extension PlanCheckTests {
    @Test(
        arguments: [("£44bn", 0, false), ("£46bn", 0, true), ("£40bn", 100, true)]
            as [(Money, Int64, Bool)]
    )
    func `amounts that come to more than can be added are refused, and the largest named`(
        capital: Money,
        growth: Int64,
        isRefused: Bool
    ) {
        var second = Scheme.sample("second", line: 30, capital: ["2026/27": capital + .pounds(1)])
        second.uncertainty.capital = Located(.zero ... .percent(growth), line: 9)
        let plan = Plan.sample([
            .sample("first", capital: ["2026/27": capital], revenue: [:]), second,
        ])
        let told = plan.problems(in: .sample, framework: nil).filter { $0.code == .amountsTooLarge }
        #expect(told.map(\.place) == (isRefused ? [.line(30)] : []))
    }
}

extension Scheme.Raise {
    fileprivate static func of(_ code: ODSCode, _ dimension: String, _ level: Int) -> Self {
        Self(
            organisation: Located(code, line: 50),
            element: Located(dimension, line: 51),
            level: Located(level, line: 52)
        )
    }
}
