import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The figure at an address, worked out alone; `nil` where nothing has that address.
    ///
    /// Only what the address asks for is drawn or searched. `other` gives the findings of another
    /// workspace, with which a plan was compared.
    public func figure(
        at address: Address,
        by work: some FigureWork,
        in other: (String) -> Findings? = { _ in nil }
    ) throws -> Figure? {
        guard let search = FigureSearch(address, in: self) else {
            return figure(at: address, in: other)
        }
        return try search.found(by: work)?.figure
    }

    /// Addresses that may be meant by one that is wrong, where they cost little to list: of those that
    /// say less, only these.
    public func addresses(
        near address: Address,
        by work: some FigureWork,
        in other: (String) -> Findings? = { _ in nil }
    ) throws -> [String] {
        guard families.contains(address.family), address.parts.count > 1 else { return [] }
        let near = try others(beside: address, by: work, in: other)
        let asked = Set(address.parts)
        let shorter = near.filter {
            let parts = Address(parsing: $0).parts
            return parts.count < address.parts.count && asked.isSuperset(of: parts)
        }
        return shorter.isEmpty ? near : shorter
    }

    private func others(
        beside address: Address,
        by work: some FigureWork,
        in other: (String) -> Findings?
    ) throws -> [String] {
        let asked = address.parts[1].settings
        let names =
            switch address.family {
            case "sweep": dataset.reference.rulebook.rules.map(\.id)
            case "target": dataset.reference.targets?.all.map(\.id.value) ?? []
            default: plans.map(\.plan.id)
            }
        if let found = try FigureSearch(address, in: self)?.found(by: work) {
            return found.others().map(\.trace.id)
        }
        if address.family == "compare", let figures = comparison(at: address, in: other) {
            return comparisonDocument(figures.compared).figures.map(\.trace.id)
        }
        if address.family == "compare" {
            let plans = allPlans.flatMap { plan in
                [plan.id] + plan.terms.options.map { "\(plan.id)/\($0.id.value)" }
            }
            return plans.flatMap { first in plans.map { ["compare", first, $0] } }
                .map { Address($0 + address.parts.dropFirst(3)).description }
        }
        guard let planned = plans.first(where: { $0.plan.id == asked.name }) else {
            return names.map { name in
                let part = name + address.parts[1].dropFirst(asked.name.count)
                return Address([address.family, part] + address.parts.dropFirst(2)).description
            }
        }
        return planPage(planned).document.figures.map(\.trace.id)
    }
}

/// A figure that is drawn, searched for or asked about with options.
struct FigureSearch {
    /// The options that the second part of an address may have, by family; `nil` for any.
    static let options: [String: Set<String>?] = [
        "simulation": ["draws", "seed", "without"], "optimise": ["gap"], "submitted": [],
        "bridge": ["horizon", "go-live", "draws", "seed"],
        "frontier": ["steps", "gap"], "sweep": ["plan", "draws", "seed", "compliance"],
        "case": Optional<Set<String>>.none,
    ]

    private let findings: Findings
    private let family: String
    private let asked: (name: String, values: [String: String])
    private let path: [String]

    init?(_ address: Address, in findings: Findings) {
        guard let options = FigureSearch.options[address.family], address.parts.count > 1 else {
            return nil
        }
        asked = address.parts[1].settings
        guard options?.isSuperset(of: asked.values.keys) ?? true else { return nil }
        self.findings = findings
        family = address.family
        path = Array(address.parts.dropFirst(2))
    }

    /// The figure, and those that are worked out beside it.
    struct Found {
        let figure: Figure?
        let others: () -> [Figure]
    }

    func found(by work: some FigureWork) throws -> Found? {
        switch family {
        case "simulation": try simulation(by: work)
        case "optimise": try best(by: work)
        case "submitted": submitted
        case "bridge": try bridge(by: work)
        case "frontier": try frontier(by: work)
        case "sweep": try sweep(by: work)
        default: routed
        }
    }

    // MARK: Families

    private func simulation(by work: some FigureWork) throws -> Found? {
        guard let plan, let draws, let seed else { return nil }
        let drawn = try work.simulation(of: plan, draws: draws, seed: seed)
        guard let line = asked.values["without"] else {
            return found(in: SimulationFigures(planned: plan, result: drawn)) {
                findings.simulationDocument([drawn]).figures
            }
        }
        guard let switched = findings.switchedOff(named: "\(plan.plan.id);without=\(line)") else {
            return nil
        }
        let result = drawn.after(switched)
        return found(in: SimulationFigures(planned: switched.after, result: result)) {
            findings.withoutDocument([switched], [drawn]).figures
        }
    }

    private func best(by work: some FigureWork) throws -> Found? {
        guard let plan, let gap else { return nil }
        // Only what a scheme costs when it must be in the plan is searched for by itself.
        let why = path.count == 2 && path[1] == "lost" ? [path[0]] : []
        let answer = try work.best(of: plan, gap: gap, why: why)
        return found(in: ChoiceFigures(answer, of: plan)) {
            findings.choiceDocument(answer, of: plan).figures
        }
    }

    private var submitted: Found? {
        plan.map { plan in
            let answer = ChoiceAnswer(
                plan: plan.plan,
                problem: findings.choice(of: plan),
                outcome: .infeasible([]),
                gap: ChoiceAnswer.usualGap
            )
            let view = SubmittedView(answer, of: plan)
            return found(in: view.mine) {
                ([.table(view.totals), view.limits] + view.schemes + view.years).flatMap(\.figures)
            }
        }
    }

    /// Draws only where the line, or what was asked, rests on draws.
    private func bridge(by work: some FigureWork) throws -> Found? {
        guard let plan, let draws, let seed, let key = BridgeFigures.Key(path: path) else {
            return nil
        }
        let isDrawn =
            key.step.needsDraws || asked.values.keys.contains { ["draws", "seed"].contains($0) }
        let bridge = PlanBridge(
            plan,
            findings.dataset.appraisal(
                of: plan.plan,
                on: findings.date,
                horizon: asked.values["horizon"].flatMap { Int($0) },
                goLive: asked.values["go-live"].flatMap(Plan.GoLive.init)
            ),
            isDrawn ? try work.simulation(of: plan, draws: draws, seed: seed) : nil
        )
        return found(in: BridgeFigures(bridge: bridge)) {
            BridgeView(bridge: bridge).blocks.flatMap(\.figures)
        }
    }

    private func frontier(by work: some FigureWork) throws -> Found? {
        guard let plan, let gap, let steps = number("steps", 1...100, usually: Frontier.usualSteps),
            let key = FrontierFigures.Key(path: path),
            let step = (0...steps).first(where: { Frontier.share($0, of: steps) == key.share })
        else { return nil }
        let first = key.measure == .perMillion ? max(step - 1, 0) : step
        let frontier = try work.frontier(of: plan, steps: steps, at: first...step, gap: gap)
        return found(in: FrontierFigures(planned: plan, frontier: frontier, gap: gap)) {
            findings.frontierDocument(frontier, of: plan, gap: gap).figures
        }
    }

    private func sweep(by work: some FigureWork) throws -> Found? {
        guard let rule = findings.dataset.reference.rulebook.rule(asked.name), let plans,
            let draws = number("draws", 1...100_000, usually: LimitSweep.usualDraws), let seed,
            let compliance = option(
                "compliance",
                usually: Percentage?.none,
                { (try? Percentage(parsing: $0)).map(Optional.some) }
            ),
            let key = SweepFigures.Key(path: path)
        else { return nil }
        var limits: [Money] = []
        var reviews = [ApprovalPath.Days(stated: 0, likely: 0, high: 0)]
        if case .point(let limit, let review, _) = key {
            limits = limit.map { [$0] } ?? []
            reviews = [.init(stated: review.low, likely: review.likely, high: review.high)]
        }
        let sweep = try work.sweep(
            LimitSweep.Question(
                rule,
                over: limits,
                trades: reviews.map { LimitSweep.Trade(review: $0, compliance: compliance) },
                plans: plans,
                draws: draws,
                seed: seed
            )
        )
        return found(in: SweepFigures(sweep, among: findings.allPlans)) {
            findings.sweepDocument(sweep).figures
        }
    }

    private var routed: Found? {
        findings.dataset.reference.rulebook.caseFigures(of: asked.name, asked.values).map {
            figures in
            found(in: figures) { RouteDocument(figures, who: "").document.figures }
        }
    }

    private func found<Family: FigureFamily>(
        in family: Family,
        beside others: @escaping () -> [Figure]
    ) -> Found {
        Found(figure: Family.Key(path: path).flatMap(family.figure), others: others)
    }

    // MARK: Options

    private var plan: PlanFindings? { findings.plans.first { $0.plan.id == asked.name } }

    /// The plans that are named, or all of them; `nil` where one is unknown.
    private var plans: [Plan]? {
        let all = findings.allPlans
        guard let names = asked.values["plan"]?.split(separator: "+").map(String.init) else {
            return all
        }
        let plans = names.compactMap { name in all.first { $0.id == name } }
        return plans.count == names.count ? plans : nil
    }

    private var draws: Int? { number("draws", 1...1_000_000, usually: PlanSimulation.usualDraws) }
    private var seed: UInt64? { option("seed", usually: PlanSimulation.usualSeed) { UInt64($0) } }

    private var gap: Double? {
        option("gap", usually: ChoiceAnswer.usualGap) { text in
            (try? Percentage(parsing: text)).map { Double($0.millionths) / 1_000_000 }
        }
    }

    private func number(_ name: String, _ range: ClosedRange<Int>, usually usual: Int) -> Int? {
        option(name, usually: usual) { Int($0).flatMap { range.contains($0) ? $0 : nil } }
    }

    /// An option; `nil` where it cannot be read.
    private func option<Value>(
        _ name: String,
        usually usual: Value,
        _ read: (String) -> Value?
    ) -> Value? {
        asked.values[name].map(read) ?? usual
    }
}
