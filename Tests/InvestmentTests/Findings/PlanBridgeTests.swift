import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The walk from a plan to its appraisal and its draws.
struct PlanBridgeTests {
    /// £1m and three years of running from April 2027, with all of its optimism bias.
    private static let record = Scheme.costed(
        "record",
        capital: ["2026/27": "£1m"],
        revenue: ["2026/27": "£0.1m"],
        runCost: "£1.2m",
        life: "3 years",
        start: "2026-04",
        takes: "12 months"
    ) {
        $0.bias = Scheme.Bias(projectClass: Located("equipment", line: 22), mitigated: "0%")
    }

    private func dataset(_ plan: Plan) -> Dataset {
        var dataset = Dataset(Reference("2026-11-20", .sample, [.sample], .published))
        dataset.parameters.appraisal = .sample
        var workspace = Workspace(title: "W", date: "2026-05-01", framework: "sample-2025")
        workspace.plans = [plan]
        dataset.workspace = workspace
        return dataset
    }

    private func planned(_ plan: Plan) throws -> PlanFindings {
        let dataset = dataset(plan)
        let framework = try #require(dataset.chosenFramework)
        return try #require(Findings(dataset, on: "2026-05-01", framework: framework).plans.first)
    }

    private func approved(_ scheme: Scheme) -> Scheme {
        var copy = Scheme(
            id: scheme.id,
            title: scheme.title,
            lead: scheme.lead,
            kind: scheme.kind,
            stage: .approved,
            place: scheme.place
        )
        copy.capital = scheme.capital
        copy.revenue = scheme.revenue
        copy.runCost = scheme.runCost
        copy.life = scheme.life
        copy.start = scheme.start
        copy.takes = scheme.takes
        copy.particulars = scheme.particulars
        return copy
    }

    @Test func `the lines of an approved scheme are those worked out by hand`() throws {
        let planned = try planned(.costed([approved(PlanBridgeTests.record)]))
        let bridge = PlanBridge(planned, planned.appraisal, nil)
        func amounts(_ purpose: Plan.Purpose) -> [String] {
            bridge.steps.map { "\($0.rawValue) \(bridge.amount($0, purpose)?.exact ?? "none")" }
        }
        #expect(
            amounts(.capital) == [
                "stated £1,000,000", "after-plan £0", "carrying-on £0",
                "optimism-bias £2,000,000", "appraised £3,000,000", "back -£2,000,000",
                "approval-wait £0", "with-approvals £1,000,000",
            ]
        )
        // Two years of £1.2m in the plan and one after it; 41% on all three.
        #expect(
            amounts(.revenue) == [
                "stated £2,500,000", "after-plan £1,200,000", "carrying-on £0",
                "optimism-bias £1,476,000", "appraised £5,176,000", "back -£2,676,000",
                "approval-wait £0", "with-approvals £2,500,000",
            ]
        )
        // 54% of 12 months is 6 months more.
        #expect(bridge.dates.map(\.stated) == ["2027-04"])
        #expect(bridge.dates.map(\.appraised) == ["2027-10"])
        #expect(bridge.dates.map(\.simulated) == [nil])
    }

    @Test func `every total is the one before it and the steps between, to the penny`() throws {
        var random = SplitMix64(seed: 5)
        for seed in 0..<40 {
            func money() -> Money { Money(pence: .random(in: 0...900_000_000, using: &random)) }
            let schemes = (0..<3).map { index in
                Scheme.costed(
                    "s\(index)",
                    capital: ["2026/27": money(), "2027/28": money()],
                    revenue: ["2027/28": money()],
                    runCost: money(),
                    life: "5 years",
                    start: "2026-10",
                    takes: "9 months"
                ) {
                    $0.bias = Scheme.Bias(
                        projectClass: Located("equipment", line: 2),
                        mitigated: "50%"
                    )
                }
            }
            let planned = try planned(
                .costed(schemes) { $0.goLive = seed % 2 == 0 ? .stated : .likely }
            )
            let drawn = planned.plan.simulated(
                seed: UInt64(seed),
                draws: 7,
                waits: Dictionary(
                    uniqueKeysWithValues: planned.approvals.map {
                        ($0.scheme.id.value, $0.calendar.path)
                    }
                )
            )
            let bridge = PlanBridge(planned, planned.appraisal, drawn)
            #expect(bridge.steps.count == (seed % 2 == 0 ? 14 : 15))
            for purpose in Plan.Purpose.allCases {
                var sum = Money.zero
                for step in bridge.steps {
                    let amount = try #require(bridge.amount(step, purpose))
                    if step.isTotal, step != .stated {
                        #expect(amount == sum, "\(step) of \(purpose), seed \(seed)")
                    } else {
                        sum += amount
                    }
                }
            }
        }
    }

    @Test func `ranges and risks add what is expected of them, and delays what is left`() throws {
        // Nought to 30%, likely nought: a mean of 10%. A chance of one in five of £0.5m.
        var record = approved(Self.record)
        record.uncertainty.capital = Located("0%"..."30%", line: 9)
        record.uncertainty.risks = [.init(id: "rework", chance: "20%", capital: "£0.5m")]
        let planned = try planned(.costed([record]))
        let draws = planned.plan.simulated(seed: 3, draws: 4000, waits: [:])
        let bridge = PlanBridge(planned, planned.appraisal, draws)
        #expect(bridge.amount(.range, .capital) == "£0.1m")
        #expect(bridge.amount(.risk, .capital) == "£0.1m")
        #expect(bridge.amount(.range, .revenue) == "£0")
        // Nothing delays it, so what is left is the error of the draws: about £0.2m over √4000.
        let left = try #require(bridge.amount(.delay, .capital))
        #expect(abs(left.pence) < 1_500_000, "\(left.exact)")
    }

    @Test func `a scheme waits for its approval, and its money stays in its year`() {
        let path = ApprovalPath(
            from: "2026-09-01",
            waits: [
                ApprovalPath.Wait(
                    gate: "board",
                    title: "Board",
                    days: .init(low: 0, likely: 59, high: 90, kind: .assumption, reason: "made up")
                )
            ],
            unknown: []
        )
        let plan = Plan.sample([
            .sample(capital: ["2026/27": "£1m"], start: "2026-10", takes: "12 months")
        ])
        // 1 September and 59 days are Friday 30 October.
        let waiting = plan.waiting(for: ["epr": path]).schemes[0]
        #expect(waiting.goLive == "2027-11")
        #expect(waiting.capital == plan.schemes[0].capital)
        #expect(plan.waiting(for: [:]).schemes == plan.schemes)
    }

    @Test func `an appraisal takes the go-live that is asked, else the plan's, and says which`()
        throws
    {
        var plan = Plan.costed([PlanBridgeTests.record])
        let stated = dataset(plan)
        let day: CivilDate = "2026-05-01"
        let waiting = try planned(plan).waiting
        #expect(waiting.schemes[0].goLive != plan.schemes[0].goLive)
        let asked = try #require(stated.appraisal(of: plan, on: day, goLive: .likely))
        #expect(asked.goLive == .likely)
        let later = try #require(waiting.appraisal(under: .sample, on: day))
        #expect(asked.results.map(\.flows) == later.results.map(\.flows))
        #expect(stated.appraisal(of: plan, on: day)?.goLive == .stated)
        plan.terms.goLive = .likely
        let own = try #require(try planned(plan).appraisal)
        #expect(own.results.map(\.flows) == later.results.map(\.flows))
    }

    @Test func `a scheme without a class of optimism bias is named`() throws {
        let planned = try planned(.costed([PlanBridgeTests.record, .costed("app")]))
        let bridge = PlanBridge(planned, planned.appraisal, nil)
        #expect(bridge.withoutBias.map(\.id.value) == ["app"])
    }
}
