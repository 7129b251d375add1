import DigitalMaturity
import Documents
import Investment

/// What each plan may really cost, lose and reach, and what moves it.
struct RiskAndSimulation: Report {
    let slug = "risk-and-simulation"
    let title = "Risk and simulation"
    let needs = Needs.draws
    let annex = ["moves", "means", "starts", "walk"]

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let views = findings.simulationViews
        let blocks: [(id: String, blocks: [Block])] = [
            ("summary", []),
            ("walk", views.flatMap { findings.bridge(of: $0.planned).blocks }),
            ("money", views.flatMap(\.chartBlocks)),
            ("means", views.flatMap(\.meanBlocks)),
            ("lapses", views.flatMap(\.lapses)),
            ("live", views.flatMap(\.schemes)),
            ("limits", views.flatMap(\.limits)),
            ("targets", views.flatMap { $0.targets + $0.marks }),
            ("starts", views.flatMap(\.starts)),
            ("moves", views.flatMap(\.tornadoBlocks)),
            ("uncertain", views.flatMap(\.notes) + [.list(Unknowns.inFramework(findings))]),
        ]
        return try findings.document(
            of: self,
            title: "\(findings.scopeName): what the plans may really cost and reach",
            blocks,
            placeholders(findings, views),
            narrative
        )
    }

    private func placeholders(_ findings: Findings, _ views: [SimulationView]) -> Placeholders {
        var values = Placeholders()
        let without = findings.plans.map(\.plan).filter { findings.outcomes[$0.id] == nil }
        values.set("date", findings.date.words)
        values.set("has-plan", is: !findings.plans.isEmpty)
        values.set("has-simulation", is: !views.isEmpty)
        values.set("has-unsimulated", is: !without.isEmpty)
        values.set("unsimulated", without.map(\.title).joined(separator: "; "))
        values.set("has-crossings", is: views.contains { !$0.limits.isEmpty })
        values.set("has-targets", is: views.contains { !$0.targets.isEmpty })
        values.set("is-illustrative", is: findings.marking != nil)
        values.set(
            "plans",
            names: ["plan", "draws", "seed", "lapse", "live"],
            items: views.map(\.summary)
        )
        values.set(
            "chances",
            names: ["plan", "year", "chance"],
            items: views.flatMap(\.chances)
        )
        values.set("has-limits", is: views.contains { !$0.result.limits.isEmpty })
        return values
    }
}

extension Findings {
    /// The simulations of the plans that were simulated.
    var simulationViews: [SimulationView] {
        plans.compactMap { planned in
            outcomes[planned.plan.id].map {
                SimulationView(
                    findings: self,
                    planned: planned,
                    result: $0.simulation,
                    isAlone: plans.count == 1
                )
            }
        }
    }
}

extension SimulationView {
    private var charts: SimulationCharts { SimulationCharts(view: self) }

    /// Money by year as charts alone.
    var chartBlocks: [Block] { Plan.Purpose.allCases.map(charts.years) }

    /// The means by year and their errors.
    var meanBlocks: [Block] { Plan.Purpose.allCases.map { years($0, isBesideChart: true) } }

    /// What moves the plan most, as charts and tables.
    var tornadoBlocks: [Block] {
        let blocks = PlanSimulation.Outcome.allCases.flatMap { outcome in
            (charts.tornado(outcome).map { [$0] } ?? []) + tornado(outcome)
        }
        return blocks.isEmpty
            ? [.prose(["No uncertain input moves the plan by more than two standard errors."])]
            : blocks
    }

    /// The chance of each year that capital passes its envelope.
    fileprivate var chances: [[String: Inline]] {
        plan.years.compactMap { year in
            figures[.year(year, .spent(.capital), .over)].map {
                [
                    "plan": .text(plan.title), "year": .text(year.description),
                    "chance": .figure($0),
                ]
            }
        }
    }

    /// The values of a plan that prose may use.
    fileprivate var summary: [String: Inline] {
        let late = result.likelyLate.map(\.title)
        return [
            "plan": .text(plan.title), "draws": figures.inline(.draws),
            "seed": .text("\(result.seed)"), "lapse": figures.inline(.lapsed(nil)),
            "live": .text(late.isEmpty ? "none" : late.joined(separator: "; ")),
        ]
    }
}
