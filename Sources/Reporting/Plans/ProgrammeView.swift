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

    /// Who pays, what is owed for it, and what each fund has left.
    var fundBlocks: [Block] {
        let payers = planned.appraisal.map {
            PayersView(
                planned: planned,
                figures: AppraisalFigures(appraisal: $0, planned: planned)
            ).blocks
        }
        return [.table(fundTable)] + (payers ?? [])
    }

    private var lines: [FundFigures.Line] {
        FundFigures(planned: planned, figures: PlanFigures(planned: planned)).lines
    }

    private var fundTable: Table {
        return Table(
            id: "funds-\(plan.id)",
            title: "What each fund offers, and what the schemes draw from it",
            columns: [
                .words("Fund"), .words("For"), .words("Year"), .numbers("Available"),
                .numbers("Drawn"), .numbers("Left"),
            ],
            rows: lines.map { line in
                [
                    .text(line.fund.description), .text(line.purpose.rawValue),
                    .text(line.year.description), cell(line.available, orElse: "not stated"),
                    .figure(line.drawn), cell(line.left, orElse: "not known"),
                ]
            },
            note:
                "A programme that a scheme names pays for its own; every other envelope is pooled. "
                + "Revenue includes running cost in the plan's years, so far as its start is known."
        )
    }

    // MARK: Delivery

    /// When each scheme is built and when it is live.
    var deliveryBlocks: [Block] {
        let rows = plan.schemes.map(deliveryRow)
        guard rows.contains(where: { !$0.spans.isEmpty }) else { return [] }
        let live = plan.schemes.count { scheme in
            scheme.goLive?.firstDay.map { $0 <= lastDay } ?? false
        }
        return [
            .chart(
                Chart(
                    id: "delivery-\(plan.id)",
                    title:
                        "\(live) of \(plan.schemes.count) schemes are live within the plan's years",
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

    private var lastDay: CivilDate { plan.years[plan.years.count - 1].lastDay }

    private func deliveryRow(_ scheme: Scheme) -> Chart.Schedule.Row {
        guard let start = scheme.start?.value.firstDay, let live = scheme.goLive?.firstDay else {
            return Chart.Schedule.Row(
                label: scheme.id.value,
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
            label: scheme.id.value,
            spans: [span],
            moments: [Chart.Schedule.Moment(date: live, kind: 0)]
        )
    }

    private var targetRows: [Chart.Schedule.Row] {
        plan.terms.targets.map { target in
            Chart.Schedule.Row(
                label: target.id.value,
                spans: [],
                moments: [Chart.Schedule.Moment(date: target.by, kind: 1)]
            )
        }
    }

    // MARK: Targets

    /// Each target and commitment with the schemes that serve it, the dated ones first.
    var targets: Table {
        let dated = plan.terms.targets.map(\.id.value)
        let others = Set(plan.schemes.flatMap(\.effects.serves)).subtracting(dated).sorted()
        return Table(
            id: "targets-\(plan.id)",
            title: "Targets, and the schemes that serve them",
            columns: [
                .words("Target"), .words("About"), .words("By"), .words("Served by"),
                .words("Last of them live"), .words("In time"),
            ],
            rows: plan.terms.targets.map { row($0.id.value, $0.title, by: $0.by) }
                + others.map { row($0, nil, by: nil) },
            note: "In time says that every scheme which serves the target is live by its day, as "
                + "planned; it does not say that the target is then reached."
        )
    }

    private func row(_ id: String, _ title: String?, by day: CivilDate?) -> [Cell] {
        let schemes = plan.schemes.filter { $0.effects.serves.contains(id) }
        let lives = schemes.map { $0.goLive?.firstDay }
        let last = lives.contains(nil) ? nil : lives.compactMap(\.self).max()
        return [
            .text(id), title.map { .text($0) } ?? .unknown("not stated"),
            day.map { .text($0.words) } ?? .unknown("no day stated"),
            schemes.isEmpty
                ? .unknown("no scheme")
                : .text(schemes.map(\.id.value).joined(separator: ", ")),
            last.map { .text($0.words) } ?? .unknown("not known"),
            day.flatMap { day in last.map { .text($0 <= day ? "yes" : "no") } }
                ?? .unknown("not known"),
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
                            [.text($0.id.value), .text("nobody"), .text("present"), .text($0.text)]
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
