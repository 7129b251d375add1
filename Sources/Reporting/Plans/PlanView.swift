import DigitalMaturity
import Documents
import Investment

/// A plan as tables and charts.
struct PlanView {
    let findings: Findings
    let planned: PlanFindings
    let figures: PlanFigures

    init(findings: Findings, planned: PlanFindings) {
        self.findings = findings
        self.planned = planned
        figures = PlanFigures(planned: planned)
    }

    var plan: Plan { planned.plan }

    // MARK: Money

    var totalsBlocks: [Block] {
        [
            .table(
                Table(
                    id: "totals-\(plan.id)",
                    title: "\(plan.title): \(plan.span) at a glance",
                    columns: [.words("What"), .numbers("Amount")],
                    rows: [
                        ["Capital", figures.cell(.whole(.capital))],
                        [
                            "Revenue, with running cost in the plan's years",
                            figures.cell(.whole(.revenue)),
                        ],
                        ["Whole-life cost", figures.cell(.whole(.wholeLife))],
                    ],
                    note:
                        "In \(plan.priceBase) prices, undiscounted, before optimism bias and risk."
                        + unknownWholeLife
                )
            )
        ] + findings.bridge(of: planned).blocks
    }

    private var unknownWholeLife: String {
        let unknown = plan.schemes.filter { $0.wholeLifeCost == nil }
        let lives = unknown.filter(\.unconfirmed.isEmpty).map(\.title)
        let costs = plan.schemes.filter { !$0.unconfirmed.isEmpty }.map(\.title)
        return [(lives, "life is not stated"), (costs, "cost is not all known")]
            .filter { !$0.0.isEmpty }
            .map { " Whole-life cost leaves out \($0.joined(separator: ", ")), whose \($1)." }
            .joined()
    }

    var yearBlocks: [Block] {
        [
            .chart(
                chart(
                    "capital",
                    left: \.capitalLeft,
                    [("Capital", .capital)],
                    limit: ("Available", .capitalEnvelope)
                )
            ),
            .chart(
                chart(
                    "revenue",
                    left: \.revenueLeft,
                    [("Until live", .implementation), ("Running", .running)],
                    limit: ("Available for both", .revenueEnvelope)
                )
            ),
            .table(yearTable),
        ]
    }

    /// Capital or revenue by year, as columns under what is available.
    private func chart(
        _ what: String,
        left: (PlanTotals.Year) -> Money?,
        _ spent: [(name: String, measure: PlanFigures.YearMeasure)],
        limit: (name: String, measure: PlanFigures.YearMeasure)
    ) -> Chart {
        let years = planned.totals.years
        func series(_ name: String, _ measure: PlanFigures.YearMeasure) -> Chart.Series {
            Chart.Series(name: name, values: years.map { figures[.year($0.year, measure)] })
        }
        return Chart(
            id: "\(what)-by-year-\(plan.id)",
            title: headline(what, years.map(left)),
            subtitle: "\(what.capitalised) by year, £, in \(plan.priceBase) prices",
            form: .columns(
                Chart.Columns(
                    categories: years.map(\.year.description),
                    series: spent.map(series),
                    limits: [series(limit.name, limit.measure)]
                )
            )
        )
    }

    private func headline(_ what: String, _ left: [Money?]) -> String {
        let over = zip(planned.totals.years, left).filter { ($1 ?? .zero) < .zero }
        if !over.isEmpty {
            let open = planned.unstated.filter { $0.purpose.rawValue == what }.map(\.year)
            let parts = over.map { year, left in
                (open.contains(year.year) ? "up to " : "")
                    + "\((left ?? .zero).magnitude.short) over in \(year.year)"
            }
            return "\(what.capitalised) is \(parts.joined(separator: " and "))"
        }
        let open = what == "capital" ? planned.totals.unknownCapital : planned.totals.unknownRevenue
        guard open.isEmpty else { return "\(what.capitalised): not all of it is known" }
        guard left.allSatisfy({ $0 != nil }) else {
            return "\(what.capitalised): not every year has an envelope"
        }
        let money = what.capitalised
        if planned.funds.contains(where: { $0.purpose.rawValue == what && $0.isOverdrawn }) {
            return "\(money) is within each year's total, but a fund is overdrawn"
        }
        return planned.late.isEmpty
            ? "\(money) stays within what is available in every year"
            : "\(money) as planned is within what is available, but starts may slip"
    }

    var yearTable: Table {
        let totals = planned.totals
        let unpriced = plan.schemes.filter { !$0.isKnown(.running) }.map(\.id.value)
        let missing = [
            ("Capital counts only what is known of", totals.unknownCapital),
            ("Revenue until live counts only what is known of", totals.unknownRevenue),
            ("Running cost, which is not known, is left out for", unpriced),
            (
                "Running cost is left out where no start and length is stated:",
                totals.unknownRunning.filter { !unpriced.contains($0) }
            ),
        ].filter { !$0.1.isEmpty }.map { "\($0) \(plan.titles($1).joined(separator: "; "))." }
        return Table(
            id: "years-\(plan.id)",
            title: "Capital and revenue by year against what is available",
            columns: [
                .words("Year"), .numbers("Capital"), .numbers("Capital available"),
                .numbers("Capital left"),
                .numbers("Revenue until live"), .numbers("Running cost"),
                .numbers("Revenue available"),
                .numbers("Revenue left"),
            ],
            rows: planned.totals.years.map { year in
                [
                    .text(year.year.description), figures.cell(.year(year.year, .capital)),
                    figures.cell(.year(year.year, .capitalEnvelope), orElse: "not stated"),
                    figures.cell(.year(year.year, .capitalLeft), orElse: "not stated"),
                    figures.cell(.year(year.year, .implementation)),
                    figures.cell(.year(year.year, .running)),
                    figures.cell(.year(year.year, .revenueEnvelope), orElse: "not stated"),
                    figures.cell(.year(year.year, .revenueLeft), orElse: "not stated"),
                ]
            },
            note: missing.isEmpty ? nil : missing.joined(separator: " ")
        )
    }

    var schemeBlocks: [Block] {
        plan.orNoSchemes([
            .table(
                Table(
                    id: "schemes-\(plan.id)",
                    title: "The schemes",
                    columns: [
                        .words("Scheme"), .words("Lead"), .words("Kind"), .words("Business case"),
                        .words("Starts"), .words("Live"), .numbers("Capital"),
                        .numbers("Revenue until live"),
                        .numbers("Whole life"),
                    ],
                    rows: plan.schemes.map(schemeRow)
                )
            )
        ])
    }

    private func schemeRow(_ scheme: Scheme) -> [Cell] {
        [
            .text(scheme.title), .text(findings.system.name(of: scheme.lead.value.text)),
            .text(scheme.kind.rawValue), .text(scheme.stage.rawValue),
            scheme.start.map { .text($0.value.words) } ?? .unknown("not stated"),
            scheme.goLive.map { .text($0.words) } ?? .unknown("not stated"),
            figures.cell(.scheme(scheme.id.value, .capital)),
            figures.cell(.scheme(scheme.id.value, .revenue)),
            figures.cell(
                .scheme(scheme.id.value, .wholeLife),
                orElse: scheme.unconfirmed.isEmpty ? "life not stated" : "not known"
            ),
        ]
    }

    // MARK: Approvals

    /// Who must approve, and every limit tested.
    var approvalBlocks: [Block] { routeBlocks + (plan.schemes.isEmpty ? [] : testBlocks) }

    /// Who must approve, and how far that may be relied on.
    var routeBlocks: [Block] {
        plan.orNoSchemes([.table(approvalTable)] + (reliance.isEmpty ? [] : [.list(reliance)]))
    }

    /// Every limit tested, and the sources under the numbers that the table has for them.
    var testBlocks: [Block] {
        var sources = Sources()
        let table = testTable(citing: &sources)
        let notes = sources.texts.enumerated().map { [Inline.text("[\($0 + 1)] \($1)")] }
        return [.table(table)] + (notes.isEmpty ? [] : [.list(notes)])
    }

    /// Why the answers may not be relied on, and who approves on each side of a day not known.
    private var reliance: [[Inline]] {
        planned.cautionsOnRules.map { [.text($0)] }
            + planned.routes.flatMap { route in
                (route.route?.readings ?? []).map {
                    [.strong(route.scheme.title), .text(" \($0.words)")]
                }
            }
    }

    private var approvalTable: Table {
        Table(
            id: "approvals-\(plan.id)",
            title: "Who must approve each scheme, if decided on \(findings.date.words)",
            columns: [
                .words("Scheme"), .words("Tested with"), .words("Approvers, in order"),
                .words("Answer"), .words("Needed by"), .words("Could not be determined"),
            ],
            rows: planned.approvals.map(approvalRow),
            note:
                "An approver is named only where a rule certainly asks for one; a rule that could "
                + "not be determined may add another. \"Needed by\" is the first day of the scheme."
        )
    }

    private func approvalRow(_ approval: ApprovalFindings) -> [Cell] {
        let planned = approval.planned
        let others = planned.testedWith.filter { $0 != planned.scheme.id.value }
        guard let route = planned.route else {
            return [
                .text(planned.scheme.title), .blank, .unknown("the lead's kind is not known"),
                .text(planned.headline.sentences.joined(separator: " ")), .blank, .blank,
            ]
        }
        return [
            .text(planned.scheme.title),
            .text(others.isEmpty ? "alone" : plan.titles(others).joined(separator: "; ")),
            .text(route.steps.map { "\($0.number). \($0.approver.title)" }.joined(separator: " ")),
            .text(planned.headline.sentences.joined(separator: " ")),
            neededBy(approval),
            route.approvals.isEmpty
                ? .unknown("whether a limit applies")
                : .text(
                    route.undetermined.isEmpty
                        ? "nothing" : route.undetermined.joined(separator: ", ")
                ),
        ]
    }

    /// The day by which approval is needed, and by which the last case must be submitted.
    private func neededBy(_ approval: ApprovalFindings) -> Cell {
        let scheme = approval.scheme
        if scheme.stage.isApproved { return .text("already \(scheme.stage.rawValue)") }
        return approval.calendar.words.map { .text($0) } ?? .unknown("start not stated")
    }

    private func testTable(citing sources: inout Sources) -> Table {
        Table(
            id: "tests-\(plan.id)",
            title: "Every limit tested",
            columns: [
                .words("Scheme"), .words("Rule"), .words("Compares"), .numbers("Amount"),
                .numbers("Limit"),
                .numbers("Left below it"), .words("Outcome"), .words("Why"), .words("Source"),
            ],
            rows: planned.approvals.flatMap { approval in
                approval.distances.map { distance in
                    testRow(distance, approval.planned)
                        + [.text("[\(sources.number(of: distance))]")]
                }
            }
        )
    }

    private func testRow(_ distance: LimitDistance, _ route: PlannedRoute) -> [Cell] {
        let test = distance.test
        let figures = RouteFigures(planned: planned)
        return [
            .text(route.scheme.title),
            .link(test.rule.markedID, .page(test.rule.page)),
            .text(test.rule.basis.words),
            cell(figures.figure(.amount, distance, route), orElse: "not stated"),
            cell(
                figures.figure(.limit, distance, route),
                orElse: test.entry.value == .any ? "every amount" : "not known"
            ),
            cell(figures.figure(.headroom, distance, route), orElse: "not known"),
            .text(test.outcome.rawValue),
            .text(test.reasons.joined(separator: " ")),
        ]
    }
}

/// What limits are taken from, each once, in the order in which they are first cited.
private struct Sources {
    private(set) var texts: [String] = []
    private var numbers: [Citation: Int] = [:]

    /// The number, from 1, of who set a limit and how well that is known.
    mutating func number(of distance: LimitDistance) -> Int {
        let citation = distance.test.entry.citation
        if let number = numbers[citation] { return number }
        let text = "\(citation), \(citation.grade.words)"
        let number = texts.firstIndex(of: text) ?? texts.count
        if number == texts.count { texts.append(text) }
        numbers[citation] = number + 1
        return number + 1
    }
}

extension Plan {
    /// What there is to show of its schemes, or a sentence that there are none.
    func orNoSchemes(_ blocks: [Block]) -> [Block] {
        schemes.isEmpty ? [.prose([.text("\(title) has no schemes yet.")])] : blocks
    }
}

extension PlanView {
    /// The values of all plans of a workspace that prose may use.
    static func fill(_ values: inout Placeholders, _ plans: [PlanView]) {
        values.set(
            "plans",
            names: [
                "plan", "span", "schemes", "capital", "revenue", "whole-life", "beyond-board",
                "undetermined",
            ],
            items: plans.map { view in
                let counts = PlanCounts(planned: view.planned)
                return [
                    "plan": .text(view.plan.title), "span": .text(view.plan.span),
                    "schemes": counts.inline(.schemes),
                    "capital": view.figures.inline(.whole(.capital)),
                    "revenue": view.figures.inline(.whole(.revenue)),
                    "whole-life": view.figures.inline(.whole(.wholeLife)),
                    "beyond-board": counts.inline(.beyondBoard),
                    "undetermined": counts.inline(.undetermined),
                ]
            }
        )
    }
}
