import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// A plan's page, in the order in which a board asks: what it is to decide, what it must know, when
    /// schemes can start, what the money does, what it is worth; then all the rest.
    func planPage(_ planned: PlanFindings) -> Page {
        let view = PlanView(findings: self, planned: planned)
        let news = BoardNews(self, planned)
        let boards = planned.plan.boards.map { system.name(of: $0.text) }.listed
        return page(
            "plans/\(planned.plan.id).html",
            planned.plan.title,
            "Plan of \(boards), on \(date.words)",
            marking: planned.plan.status.marking,
            [
                Section("answer", "Answer", answer(of: planned, news)),
                Section("facts", "Five facts", factBlocks(news)),
                Section(
                    "otherwise",
                    "If nothing is decided",
                    [.list(news.otherwise.map { $0.map(\.rounded) })]
                ),
                Section("starts", "When schemes can start", startBlocks(view)),
            ] + moneySections(of: planned, view) + [
                Section("schemes", "Schemes", view.schemeBlocks),
                Section(
                    "progress",
                    "How the schemes go",
                    ProgressView(self, planned.plan).paperBlocks
                ),
                Section("payers", "Who pays", ConditionsView(planned: planned).blocks),
                Section("commitments", "National promises", commitmentBlocks(of: planned)),
                Section(
                    "approvals",
                    "Approvals",
                    [.chart(view.approvals.scheduleChart)] + view.approvalBlocks
                        + view.approvals.blocks + view.approvals.reportBlocks
                ),
                Section("limits", "If another limit were set", limitBlocks(of: planned.plan)),
                Section(
                    "maturity",
                    "Maturity gained",
                    WorthView(findings: self, ledger: planned.worth).blocks
                ),
                Section("best", "Against the best plan", bestBlocks(planned)),
            ]
        )
    }

    /// The ask in a sentence, then what else a board is asked.
    private func answer(of planned: PlanFindings, _ news: BoardNews) -> [Block] {
        guard let first = news.asks.first else { return [] }
        let rest = news.asks.dropFirst().map { $0.map(\.rounded) }
        let board: [Inline] = [.text("On \(date.words) the board is asked to ")]
        return [.prose(board + first.lowercasedFirst.map(\.rounded))]
            + (rest.isEmpty ? [] : [.list(rest)])
    }

    private func factBlocks(_ news: BoardNews) -> [Block] {
        let facts = zip(news.signals, news.facts).map { signal, fact -> [Inline] in
            [.signal(signal), " "] + (fact.headline + [". "] + fact.rest).map(\.rounded)
        }
        let key: [Inline] = [
            "Red: it does not hold as planned. ", "Amber: it may not, or is not known.",
        ]
        return [.list(facts), .prose(key)]
    }

    private func startBlocks(_ view: PlanView) -> [Block] {
        view.plan.orNoSchemes([.chart(view.approvals.ganttChart)])
    }

    /// What the money does, and what the plan is worth.
    private func moneySections(of planned: PlanFindings, _ view: PlanView) -> [Section] {
        let drawn = simulationViews.filter { $0.plan.id == planned.plan.id }
        let worth = appraisals.filter { $0.appraisal.plan.id == planned.plan.id }
            .map { AppraisalView($0.appraisal) }
        return [
            Section("funds", "The money, fund by fund", drawn.compactMap(\.fundsBlock)),
            Section(
                "simulation",
                "What it may really cost and lose",
                drawn.flatMap { $0.chartBlocks + $0.lapses.prefix(2) }
            ),
            Section(
                "worth",
                "What it is worth",
                worth.flatMap { $0.pictures + [.table($0.options)] }
            ),
            Section("totals", "At a glance", view.totalsBlocks),
            Section("years", "By year", view.yearBlocks),
        ]
    }

    /// Other limits for the rule that is usually asked about, at the longest review, for a plan alone: one
    /// of many is asked by `plan sweep`.
    private func limitBlocks(of plan: Plan) -> [Block] {
        guard allPlans.count == 1, let settings = dataset.reference.rulebook.sweep,
            let rule = dataset.reference.rulebook.rule(settings.rule.value),
            let review = settings.reviews.last
        else { return [] }
        let question = LimitSweep.Question(
            rule,
            over: settings.limits,
            trades: [LimitSweep.Trade(review: ApprovalPath.Days(review), compliance: nil)],
            plans: [plan],
            draws: LimitSweep.usualDraws,
            seed: PlanSimulation.usualSeed
        )
        return limitBlocks(of: sweep(question))
    }

    private func bestBlocks(_ planned: PlanFindings) -> [Block] {
        submittedViews.filter { $0.plan.id == planned.plan.id }
            .flatMap { $0.answerBlocks(isHeaded: true) }
    }
}

extension AppraisalView {
    /// The walk to the net value, and what would change it.
    var pictures: [Block] {
        AppraisalCharts(self).map { [$0.waterfall, $0.tornado].compactMap(\.self) } ?? []
    }
}

extension SimulationView {
    /// Plan, likely spend and lapse by fund.
    var fundsBlock: Block? { SimulationCharts(view: self).funds }
}

extension [Inline] {
    /// The same within a sentence: its first letter is small.
    fileprivate var lowercasedFirst: [Inline] {
        guard case .text(let text)? = first else { return self }
        return [.text(text.lowercasedFirst)] + dropFirst()
    }
}
