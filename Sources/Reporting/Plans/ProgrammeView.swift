import DigitalMaturity
import Documents
import Investment

/// What a plan says beside its money: when schemes are built, what they serve, what it must say.
struct ProgrammeView {
    let findings: Findings
    let planned: PlanFindings

    private var plan: Plan { planned.plan }
    private var appraisal: AppraisalParameters { findings.dataset.parameters.appraisal }

    // MARK: Funds

    /// What each fund has left, and who pays.
    var fundBlocks: [Block] {
        [.table(fundTable)] + (planned.appraisal == nil ? [] : PayersView(planned: planned).blocks)
    }

    /// What is owed for the money, scheme by scheme.
    var owedBlocks: [Block] { ConditionsView(planned: planned).blocks }

    private var fundTable: Table {
        let figures = FundFigures(planned: planned)
        return Table(
            id: "funds-\(plan.id)",
            title: "What each fund offers, and what the schemes draw from it",
            columns: [
                .words("Fund"), .words("For"), .words("Year"), .numbers("Available"),
                .numbers("Drawn"), .numbers("Left"),
            ],
            rows: planned.funds.map { line in
                [
                    .text(spoken(line.fund.description).capitalised), .text(line.purpose.rawValue),
                    .text(line.year.description),
                    cell(figures.figure(.available, line), orElse: "not stated"),
                    cell(figures.figure(.drawn, line), orElse: "not known"),
                    cell(figures.figure(.left, line), orElse: "not known"),
                ]
            },
            note:
                "A programme that a scheme names and that has an envelope pays for its own; all else is pooled. "
                + "Revenue includes running cost in the plan's years, so far as its start is known."
        )
    }

    // MARK: Delivery

    /// When each scheme is built and when it is live.
    var deliveryBlocks: [Block] {
        let rows = plan.schemes.map(deliveryRow)
        guard rows.contains(where: { !$0.spans.isEmpty }) else { return [] }
        return [
            .chart(
                Chart(
                    id: "delivery-\(plan.id)",
                    title: "\(planned.live.count) of \(plan.schemes.count) schemes are live "
                        + "within the plan's years",
                    subtitle: "Each scheme from its planned start until it is live",
                    form: .schedule(
                        Chart.Schedule(
                            subject: "Scheme",
                            quantity: "Takes",
                            kinds: ["Being put in place"],
                            moments: ["Live"] + (targetRows.isEmpty ? [] : ["Target is due"]),
                            rows: rows + targetRows,
                            today: findings.date
                        )
                    )
                )
            )
        ]
    }

    private func deliveryRow(_ scheme: Scheme) -> Chart.Schedule.Row {
        guard let start = scheme.start?.value.firstDay, let live = scheme.goLive?.firstDay else {
            return Chart.Schedule.Row(
                label: scheme.title,
                note: "start or length not stated",
                spans: []
            )
        }
        let span = Chart.Schedule.Span(
            from: start,
            to: max(start, live.adding(days: -1)),
            kind: 0,
            label: scheme.takes.map { .text("\($0.value)") } ?? .blank
        )
        return Chart.Schedule.Row(
            label: scheme.title,
            spans: [span],
            moments: [Chart.Schedule.Moment(date: live, kind: 0)]
        )
    }

    private var targetRows: [Chart.Schedule.Row] {
        plan.terms.targets.map { target in
            Chart.Schedule.Row(
                label: target.title,
                spans: [],
                moments: [Chart.Schedule.Moment(date: target.by, kind: 1)]
            )
        }
    }

    // MARK: Targets

    /// Each target and commitment with the schemes that serve it, the dated ones first.
    var targets: Table {
        Table(
            id: "targets-\(plan.id)",
            title: "Targets, and the schemes that serve them",
            columns: [
                .words("Target"), .words("About"), .words("By"), .words("Served by"),
                .words("Last of them live"), .words("In time"),
            ],
            rows: planned.targets.map(row),
            note: "In time: every scheme that serves the target is live by its day, as planned. "
                + "The target may still not be reached."
        )
    }

    private func row(_ target: TargetFindings) -> [Cell] {
        let schemes = target.schemes.map(\.title)
        return [
            .text(spoken(target.id).capitalised),
            target.stated.map { .text($0.title) } ?? .unknown("not stated"),
            target.stated.map { .text($0.by.words) } ?? .unknown("no day stated"),
            schemes.isEmpty ? .unknown("no scheme") : .text(schemes.joined(separator: ", ")),
            target.live.map { .text($0.words) } ?? .unknown("not known"),
            target.isInTime.map { .text($0 ? "yes" : "no") } ?? .unknown("not known"),
        ]
    }

    // MARK: What the plan must say

    /// What planning guidance asks a plan to say, and what this one says.
    var sectionBlocks: [Block] {
        let stated = plan.terms.sections
        let required = appraisal.sections
        let other = stated.filter { section in !required.contains { $0.id == section.id.value } }
        guard !required.isEmpty || !stated.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "sections-\(plan.id)",
                    title: "What guidance asks a plan to say",
                    columns: [
                        .words("Section"), .words("Asked by"), .words("Present"),
                        .words("What the plan says"),
                    ],
                    rows: required.map { section in
                        let own = stated.first { $0.id.value == section.id && !$0.text.isEmpty }
                        return [
                            .text(section.title.capitalised),
                            .text("\(section.citation), \(section.citation.grade.words)"),
                            .text(own == nil ? "missing" : "present"),
                            own.map { .text($0.text) } ?? .blank,
                        ]
                    }
                        + other.map {
                            [
                                .text($0.id.value), .text("no guidance"), .text("present"),
                                .text($0.text),
                            ]
                        }
                )
            )
        ]
    }

    // MARK: Cautions

    /// What the checks of money, approvals and effects find odd, each with its place.
    var cautionBlocks: [Block] {
        let items = planned.cautions.map(caution)
        guard !items.isEmpty else {
            return [.prose([.text("\(plan.title): the checks find nothing odd.")])]
        }
        return [.list(items)]
    }

    private func caution(_ problem: Diagnostic) -> [Inline] {
        let place = problem.place.map { " (\($0))" } ?? ""
        let help = problem.help.map { " \($0.capitalised)." } ?? ""
        return [
            .text("\(problem.summary.capitalised)\(place).\(help) "), .code(problem.code.rawValue),
        ]
    }
}
