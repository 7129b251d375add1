import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Documents
@testable import Reporting

/// Figures that are drawn, searched for or asked about with options are found by their addresses alone.
struct OutcomeFigureTests {
    /// Expects each figure of some families in a document to be found at its address, and gives how
    /// many there are.
    private func found(
        _ families: [String],
        in document: Document,
        of findings: Findings
    ) throws -> Int {
        let work = SmallWork(findings: findings)
        let figures = document.figures.filter { families.contains($0.trace.address.family) }
        for figure in figures {
            let id = figure.trace.id
            let found = try findings.figure(at: Address(parsing: id), by: work)
            #expect(found == figure, "\(id)")
        }
        return figures.count
    }

    @Test func `every figure of a simulation is found by plan, draws and seed`() throws {
        let findings = try Shipped.findings.get()
        let planned = try #require(findings.plans.first)
        for (draws, seed, plan) in [(40, 7, "small;draws=40;seed=7"), (10_000, 1, "small")] {
            let result = findings.simulation(of: planned, seed: UInt64(seed), draws: draws)
            let figures = SimulationFigures(planned: planned, result: result)
            #expect(figures.root == ["simulation", plan])
        }
        let result = findings.simulation(of: planned, seed: 7, draws: 40)
        let document = findings.simulationDocument([result])
        #expect(try found(["simulation", "bridge"], in: document, of: findings) > 40)
    }

    @Test func `every figure of the report on risk is found`() throws {
        let findings = try Shipped.workedOut.get()
        let document = try Shipped.report("risk-and-simulation", of: findings)
        #expect(try found(["simulation"], in: document, of: findings) > 39)
    }

    @Test func `a key of a simulation reads what it prints`() {
        let bar = SimulationFigures.BarName(scheme: "record", kind: "risk", id: "low")
        let keys: [SimulationFigures.Key] = [
            .draws, .inputs(scheme: nil), .inputs(scheme: "record"), .lapsed(nil),
            .lapsed(.gate("board")), .lapsed(.team), .scheme("record", .lapsed(.work)),
            .scheme("record", .capital(percent: 80)), .scheme("record", .live),
            .year("2026/27", .spent(.revenue), .over), .year("2026/27", .lapsed, .expected),
            .year("2026/27", .spent(.capital), .error), .target("t"),
            .crosses(rule: "R-1", schemes: ["a", "b"]),
            .mark(organisation: "RXR", "2027/28", percent: 10), .tornado(.cost, bar, .swing),
            .tornado(.cost, bar, .low), .tornado(.lapsed, bar, .range),
            .tornado(.lapsed, .init(scheme: nil, kind: "cause", id: "prices"), .error),
            .tornado(.cost, .init(scheme: "record", kind: "time", id: nil), .high),
        ]
        for key in keys { #expect(SimulationFigures.Key(path: key.path) == key, "\(key)") }
        #expect(Set(keys.map(\.path)).count == keys.count)
        for path in [[], ["draws", "x"], ["tornado", "cost"], ["tornado", "cost", "a", "risk"]] {
            #expect(SimulationFigures.Key(path: path) == nil, "\(path)")
        }
    }

    @Test func `a simulated figure says draws, seed, generator, error and the model's inputs`()
        throws
    {
        let findings = try Shipped.workedOut.get()
        let planned = try #require(findings.plans.first)
        let result = try #require(findings.outcomes["small"]).simulation
        let figures = SimulationFigures(planned: planned, result: result)
        let figure = try #require(figures[.year("2026/27", .spent(.capital), .quantile(80))])
        for words in ["200 draws", "seed 1", "Philox4x32-10", "standard error", "2026/27 prices"] {
            #expect(figure.trace.formula.contains(words), "\(figure.trace.formula)")
        }
        // In a document one line leads to the inputs; by itself the figure lists them all.
        #expect(figure.trace.inputs.count == 1)
        let all = figure.trace.working.everyInput.map(\.description)
        #expect(
            all.contains { $0.hasPrefix("capital of network in 2026/27 = £1.2m (plans/plan.yaml") }
        )
        #expect(all.contains { $0.hasPrefix("start of record = February 2027 (plans/plan.yaml") })
        #expect(figures[.inputs(scheme: nil)]?.value == .count(all.count))
    }

    @Test func `every figure of a best plan is found`() throws {
        let findings = try Shipped.workedOut.get()
        let planned = try #require(findings.plans.first)
        let answer = try #require(findings.outcomes["small"]?.choice)
        let document = findings.choiceDocument(answer, of: planned)
        #expect(try found(["optimise"], in: document, of: findings) > 10)
        let report = try Shipped.report("optimised-plan", of: findings)
        #expect(try found(["optimise", "submitted"], in: report, of: findings) > 20)
    }

    @Test func `a limit is named by what it is, and what is used and left add up to it`() throws {
        let findings = try Shipped.workedOut.get()
        let planned = try #require(findings.plans.first)
        let answer = try #require(findings.outcomes["small"]?.choice)
        let figures = ChoiceFigures(answer, of: planned)
        func figure(_ measure: ChoiceFigures.LimitMeasure) throws -> Figure {
            try #require(figures[.limit(.money(.capital, .pooled, "2026/27"), measure)])
        }
        let id = "optimise/small/limit/capital/pooled/2026-27/used"
        #expect(try figure(.used).trace.id == id)
        #expect(try figure(.available).value == .money("£1m"))
        #expect(
            try figure(.used).number + figure(.left).number == figure(.available).number
        )
        #expect(
            try figure(.available).trace.inputs.map(\.value) == ["£600k", "£400k"]
        )
    }

    @Test func `what a scheme adds is the worth of the plan less that without it`() throws {
        let findings = try Shipped.workedOut.get()
        let planned = try #require(findings.plans.first)
        let problem = findings.choice(of: planned)
        let submitted = problem.submitted(planned.plan)
        let figures = ChoiceFigures(submitted: submitted, of: planned)
        // Only the record raises anything, so it adds all there is and the network nothing.
        #expect(figures[.scheme("network", .adds)]?.number == 0)
        #expect(figures[.scheme("record", .adds)]?.value == figures[.whole(.worth)]?.value)
        #expect(figures[.whole(.worth)]?.unit == .points)
    }

    @Test func `every figure of a frontier is found by its share of the envelopes`() throws {
        let findings = try Shipped.findings.get()
        let planned = try #require(findings.plans.first)
        let frontier = try SmallWork(findings: findings)
            .frontier(of: planned, steps: 3, at: 0...3, gap: ChoiceAnswer.usualGap)
        let document = findings.frontierDocument(frontier, of: planned)
        #expect(
            document.figures.contains { $0.trace.id == "frontier/small;steps=3/33.3333%/money" }
        )
        #expect(try found(["frontier"], in: document, of: findings) > 8)
    }

    @Test func `every figure of a sweep is found by rule, limit and review`() throws {
        let findings = try Shipped.findings.get()
        let rule = try #require(findings.dataset.reference.rulebook.rule("NHSX-PROPOSAL"))
        let days = [(7, 14, 28), (28, 77, 335)].map {
            ApprovalPath.Days(stated: $0, likely: $1, high: $2)
        }
        let asked = LimitSweep.Question(
            rule,
            over: ["£1m", "£3000000.50"],
            trades: days.map { LimitSweep.Trade(review: $0, compliance: .percent(80)) },
            plans: findings.allPlans,
            draws: 30,
            seed: 1
        )
        let document = findings.sweepDocument(findings.sweep(asked))
        let root = "sweep/NHSX-PROPOSAL;draws=30;compliance=80%"
        #expect(document.figures.contains { $0.trace.id == root + "/3000000.50/28-77-335/lapsed" })
        #expect(document.figures.contains { $0.trace.id == root + "/judged" })
        #expect(try found(["sweep"], in: document, of: findings) > 30)
    }

    @Test func `every figure of a route is found by its case`() throws {
        let findings = try Shipped.england.get()
        var spend = SpendCase(
            body: .foundationTrust,
            distress: .sound,
            segment: 2,
            kind: .digital,
            amounts: Amounts(capital: "£26300000.01", revenue: nil, wholeLife: "£28m")
        )
        spend.isPublicFacing = false
        spend.novelty = .novel
        let setting = Switch.Setting(id: "epr-exception", value: "whole")
        let rulebook = findings.dataset.reference.rulebook.reading(setting)
        let route = rulebook.route(of: spend, on: "2024-06-01")
        let document = RouteDocument(route, who: "A trust", readings: [setting]).document
        let root =
            "case/foundation-trust;segment=2;distressed=no;kind=digital;public-facing=no;novel=yes;"
            + "capital=26300000.01;whole-life=28000000;on=2024-06-01;epr-exception=whole"
        let ids = document.figures.map(\.trace.id)
        #expect(ids.allSatisfy { $0.hasPrefix(root + "/") }, "\(ids)")
        #expect(try found(["case"], in: document, of: findings) > 5)
    }

    @Test func `addresses that cannot be read are of no figure, and near ones are listed`() throws {
        let findings = try Shipped.findings.get()
        let work = SmallWork(findings: findings)
        let wrong = [
            "simulation/small;draws=0/lapsed", "simulation/small;drws=5/lapsed",
            "simulation/small;seed=x/lapsed", "simulation/other/lapsed", "optimise/small/wort",
            "submitted/small/limit/capital/pooled/used", "frontier/small/61%/worth",
            "sweep/NONE/25000000/7-14-28/lapsed", "sweep/NHSX-PROPOSAL;plan=x/none/7-14-28/lapsed",
            "case/nobody;kind=digital;capital=1;on=2024-06-01/CAP-2023-01/limit",
            "case/icb;kind=digital;capital=1;on=2024-06-01;colour=red/CAP-2023-01/limit",
        ]
        for id in wrong {
            #expect(try findings.figure(at: Address(parsing: id), by: work) == nil, "\(id)")
        }
        func near(_ id: String) throws -> [String] {
            try findings.addresses(near: Address(parsing: id), by: work)
        }
        #expect(try near("optimise/small/wort").contains("optimise/small/worth"))
        #expect(try near("submitted/small/wort").contains("submitted/small/worth"))
        #expect(
            try near("simulation/smal;draws=5/lapsed").contains("simulation/small;draws=5/lapsed")
        )
    }
}
