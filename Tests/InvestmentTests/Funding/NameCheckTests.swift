import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

struct NameCheckTests {
    private func problems(_ plan: Plan) -> [String] {
        let names = PlanNames(
            programmes: ["frontline-productivity"],
            approvers: ["jisc", "outline-case"],
            dimensions: ["well-led"]
        )
        return plan.nameProblems(names, under: .sample).map(\.description)
    }

    @Test func `every name that refers to nothing is told, with the nearest`() {
        let scheme = Scheme.costed(
            funding: [.of(.central, "100%", programme: "frontline-productivty", line: 20)],
            loadings: [
                Scheme.Loading(cause: Located("prises", line: 21), cost: "10%", time: "0%")
            ]
        ) {
            $0.bias = Scheme.Bias(projectClass: Located("equipmnt", line: 22), mitigated: "0%")
            $0.mayStart = [Located("2029/30", line: 23), Located("2028/29", line: 23)]
        }
        let plan = Plan.costed([scheme]) {
            $0.causes = [Plan.Cause(id: Located("prices", line: 30), title: "Prices")]
            $0.discounting = Located("standrad", line: 31)
            $0.meetings = [
                Plan.Meetings(approver: Located("jist", line: 32), days: ["2026-12-01"], papers: 0)
            ]
            $0.approvalTimes = [
                Plan.ApprovalTime(
                    approver: Located("outline-case", line: 33),
                    low: 1,
                    likely: 2,
                    high: 3,
                    reason: "Ours"
                )
            ]
            $0.options = [
                Plan.Option(
                    id: Located("less", line: 34),
                    title: "Less",
                    schemes: [Located("eprs", line: 35)],
                    yearly: nil
                )
            ]
            $0.weights.dimensions = [.init(id: Located("well-lead", line: 36), weight: 2)]
            $0.weights.targets = [.init(id: Located("coverage", line: 37), weight: 2)]
        }
        let told = problems(plan).map { $0.split(separator: " [")[0] }
        #expect(
            told == [
                "test.yaml:31: error: there is no discount schedule 'standrad'",
                "test.yaml:32: error: there is no approver 'jist'",
                "test.yaml:35: error: there is no scheme 'eprs'",
                "test.yaml:36: error: there is no dimension 'well-lead'",
                "test.yaml:37: error: there is no target 'coverage'",
                "test.yaml:20: error: there is no programme 'frontline-productivty'",
                "test.yaml:22: error: there is no class of optimism bias 'equipmnt'",
                "test.yaml:21: error: there is no cause 'prises'",
                "test.yaml:23: error: 2029/30 is outside the plan",
            ]
        )
    }

    @Test func `a fund whose name is nearly that of a programme is an error`() {
        var plan = Plan.costed([.costed()])
        plan.envelopes = [
            .of("2026/27", capital: "£1m", fund: "frontline-productivty", line: 4),
            .of("2026/27", capital: "£1m", fund: "frontline-productivity", line: 5),
            .of("2026/27", capital: "£1m", fund: "system-capital", line: 6),
        ]
        #expect(
            problems(plan) == [
                """
                test.yaml:4: error: there is no fund 'frontline-productivty' [unknown-name]
                    help: did you mean 'frontline-productivity'?
                """
            ]
        )
    }

    @Test func `an amount of a fund is stated once for a year and purpose`() {
        var plan = Plan.costed([.costed()])
        plan.envelopes = [
            .of("2026/27", capital: "£1m", line: 4), .of("2026/27", revenue: "£1m", line: 5),
            .of("2027/28", capital: "£1m", line: 6), .of("2026/27", capital: "£1m", line: 7),
        ]
        let told = plan.nameProblems(
            PlanNames(programmes: [], approvers: [], dimensions: nil),
            under: .sample
        )
        #expect(told.map(\.code) == [.duplicateID])
        #expect(told.map(\.place?.line) == [7])
    }

    @Test func `two options, causes or sections with one name`() {
        let plan = Plan.costed([.costed()]) {
            $0.causes = [1, 2].map { Plan.Cause(id: Located("prices", line: $0), title: "Prices") }
            $0.sections = [3, 4].map { Plan.Section(id: Located("cyber", line: $0), text: "Much") }
            $0.options = [5, 6].map {
                Plan.Option(
                    id: Located("less", line: $0),
                    title: "",
                    schemes: [Located("epr", line: 7)]
                )
            }
        }
        #expect(problems(plan).count == 3)
        #expect(problems(plan).allSatisfy { $0.contains("[duplicate-id]") })
    }

    @Test(arguments: [("do-nothing", []), ("do-minimum", [6]), ("less", [6])] as [(String, [Int])])
    func `an option other than doing nothing has schemes`(id: String, lines: [Int]) {
        let plan = Plan.costed([.costed()]) {
            $0.options = [Plan.Option(id: Located(id, line: 6), title: "")]
        }
        let told = plan.optionProblems
        #expect(told.map(\.place?.line) == lines)
        #expect(told.allSatisfy { $0.code == .optionWithoutSchemes })
    }

    @Test(
        arguments: [
            (["60%", "80%"], false), (["60%", "80.0001%"], true), (["-100%"], false),
            (["100%", "-0.01%"], true), (["100%", "-0.0001%"], true),
        ] as [([Percentage], Bool)]
    )
    func `causes explain all of a scheme at most`(loadings: [Percentage], isTold: Bool) {
        for byTime in [false, true] {
            let scheme = Scheme.costed(
                loadings: loadings.map {
                    Scheme.Loading(
                        cause: Located("prices", line: 21),
                        cost: byTime ? "0%" : $0,
                        time: byTime ? $0 : "0%"
                    )
                }
            )
            let plan = Plan.costed([scheme]) {
                $0.causes = [Plan.Cause(id: Located("prices", line: 30), title: "Prices")]
            }
            let what = byTime ? "time" : "cost"
            let told = """
                test.yaml:21: error: the causes of 'epr' explain more than all of its \(what) \
                [loadings-too-large]
                    help: the squares of its '\(what)' must come to 100% at most
                """
            #expect(problems(plan) == (isTold ? [told] : []))
        }
    }
}
