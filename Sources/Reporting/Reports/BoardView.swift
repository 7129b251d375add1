import DigitalMaturity
import Documents
import Investment

/// The parts of a board's papers.
struct BoardView {
    let findings: Findings
    let view: SystemView
    let plans: [PlanView]
    let tables: [SchemeTables]
    private let news: [BoardNews]

    init(_ findings: Findings) {
        self.findings = findings
        view = SystemView(findings)
        plans = findings.plans.map { PlanView(findings: findings, planned: $0) }
        tables = findings.plans.map(SchemeTables.init)
        news = findings.plans.map { BoardNews(findings, $0) }
    }

    private var appraisals: [AppraisalView] {
        findings.appraisals.map { AppraisalView($0.appraisal) }
    }

    /// The options side by side.
    var options: [Block] { appraisals.map { .table($0.options) } }

    /// The money of each plan: capital as a picture, then scheme by year.
    var money: [Block] {
        zip(plans, tables).flatMap { plan, table in
            Array(plan.yearBlocks.prefix(1)) + table.foremostYears
        }
    }

    /// Who pays, by year.
    var payers: [Block] {
        findings.plans.filter { !$0.payers.lines.isEmpty }
            .map { .table(PayersView(planned: $0).table) }
    }

    /// What the annex has of schemes that the paper does not show.
    var rest: [Block] {
        zip(plans, tables).filter { $0.0.planned.isLong }.flatMap { plan, table in
            table.years + table.benefits + plan.approvals.restBlocks
        }
    }

    /// Who approves: the way of each scheme as a picture, then by whom.
    var approvals: [Block] {
        plans.flatMap { plan in
            plan.plan.orNoSchemes([
                .chart(plan.approvals.boardChart), .table(plan.approvals.boardTable),
            ])
        }
    }

    /// The way of each scheme as a picture alone.
    var starts: [Block] {
        plans.flatMap { $0.plan.orNoSchemes([.chart($0.approvals.boardChart)]) }
    }

    /// Where the trusts are for their mix of care settings.
    var standing: [Block] {
        let boards = findings.dataset.scope.boards(on: findings.system).map(\.code)
        guard boards.count == 1, let chart = fair.chart(of: boards[0]) else { return [] }
        return [.chart(chart)]
    }

    private var fair: FairView { FairView(view.figures) }

    // MARK: Placeholders

    var placeholders: Placeholders {
        var values = Placeholders()
        values.set("system", view.name)
        values.set("date", findings.date.words)
        values.set("framework", findings.framework.title)
        values.set("edition", findings.framework.edition)
        view.fill(&values)
        values.set("has-plan", is: !plans.isEmpty)
        values.set("is-illustrative", is: findings.marking != nil)
        values.set("has-several", is: plans.count > 1)
        values.set("marks-count", .figure(GapFigures(findings).marks(view.bodies)))
        fill(noise: &values)
        fill(news: &values)
        return values
    }

    /// What the plans ask and say, each sentence one value.
    private func fill(news values: inout Placeholders) {
        values.set(
            "asks",
            names: ["ask"],
            phrases: news.flatMap { news in news.asks.map { ["ask": $0] } }
        )
        values.set(
            "facts",
            names: ["fact", "about"],
            phrases: news.flatMap { news in
                news.facts.map { fact in
                    let whose: [Inline] = plans.count > 1 ? [.text("\(news.plan.title): ")] : []
                    return ["fact": whose + fact.headline, "about": fact.rest]
                }
            }
        )
        values.set(
            "otherwise",
            names: ["what"],
            phrases: news.flatMap { news in news.otherwise.map { ["what": $0] } }
        )
    }

    /// How the trusts changed, whether that is noise, and how England changed.
    private func fill(noise values: inout Placeholders) {
        let boards = findings.dataset.scope.boards(on: findings.system).map(\.code)
        let fair = FairFigures(view.figures)
        let own = boards.count == 1 ? fair[.boardChange(boards[0])] : nil
        let reading = Chart.Intervals.Row(label: "", estimate: own).reading
        values.set("has-noise", is: own != nil)
        values.set("change-interval", own, orElse: "not known")
        values.set(
            "change-reading",
            reading == .noise ? "within noise" : "more than noise alone would make"
        )
        values.set(
            "england-change",
            view.figures[.change(ReturnGroup([], .providers))],
            orElse: "not known"
        )
    }
}
