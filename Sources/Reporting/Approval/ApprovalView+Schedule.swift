import DigitalMaturity
import Documents
import Investment

extension ApprovalView {
    /// The waits of every scheme as spans of time, with its planned start and the boards' meetings.
    ///
    /// A bar ends on the likely day and its pale end on the latest; each wait begins when the one
    /// before it is likely to end, so that a pale end may lie beside what follows.
    var scheduleChart: Chart {
        let waits = planned.approvals.map(row)
        let kinds = waits.flatMap(\.spans).map(\.kind)
        let shown = WaitKind.allCases.filter { kinds.contains($0.rawValue) }
        return Chart(
            id: "waits-\(planned.plan.id)",
            title: headline,
            subtitle:
                "Waits before each scheme can start, if it sets out on \(findings.date.words)",
            form: .schedule(
                Chart.Schedule(
                    subject: "Scheme",
                    quantity: "Wait",
                    kinds: shown.map(\.words),
                    moments: ["Planned start"] + (meetings.isEmpty ? [] : ["Board meets"]),
                    rows: waits.map { $0.keeping(shown.map(\.rawValue)) } + meetings,
                    today: findings.date
                )
            )
        )
    }

    var headline: String {
        let dated = planned.dated.count
        guard dated > 0 else { return "No scheme that is not yet approved states its start" }
        let punctual = planned.punctual.count
        return "\(punctual) of \(dated) schemes can start when planned, at likely waits"
    }

    private func row(_ approval: ApprovalFindings) -> Chart.Schedule.Row {
        let calendar = approval.calendar
        let longer = calendar.path.unknown + calendar.path.possible
        return Chart.Schedule.Row(
            label: approval.scheme.title,
            note: approval.scheme.stage.isApproved
                ? "already \(approval.scheme.stage.rawValue)"
                : (longer.isEmpty ? nil : "may also wait for \(titles(longer).briefly)"),
            spans: spans(of: calendar),
            moments: calendar.plannedStart.map { [Chart.Schedule.Moment(date: $0, kind: 0)] } ?? []
        )
    }

    /// What approvers and waits are called.
    func titles(_ gates: [String]) -> [String] {
        gates.map { approver($0) ?? spoken($0) }
    }

    private func approver(_ id: String) -> String? {
        findings.dataset.reference.rulebook.approvers.first { $0.id == id }?.title
    }

    private func spans(of calendar: ApprovalCalendar) -> [Chart.Schedule.Span] {
        let starts = [calendar.path.from] + calendar.steps.map(\.ends.likely.next)
        return zip(starts, calendar.steps).map { start, step in
            let end = step.ends.likely
            return Chart.Schedule.Span(
                from: min(start, end),
                to: end,
                latest: step.ends.high > end ? step.ends.high : nil,
                kind: WaitKind(step.wait).rawValue,
                label: .text(step.wait.gateTitle)
            )
        }
    }

    private var meetings: [Chart.Schedule.Row] {
        planned.plan.terms.meetings.map { meetings in
            Chart.Schedule.Row(
                label: approver(meetings.approver.value) ?? meetings.approver.value,
                note: "papers \(meetings.papers) days before",
                spans: [],
                moments: meetings.days.map { Chart.Schedule.Moment(date: $0, kind: 1) }
            )
        }
    }

    // MARK: Reports due

    /// What must be reported, to whom and because of what; a report asks for no approval.
    var reportBlocks: [Block] {
        let due = planned.routes.flatMap { route in
            (route.route?.reports ?? []).map { (route, $0) }
        }
        guard !due.isEmpty else {
            return [.prose(["No scheme is known to need a report."])]
        }
        return [
            .table(
                Table(
                    id: "reports-\(planned.plan.id)",
                    title: "What is to be reported, without asking for approval",
                    columns: [
                        .words("Scheme"), .words("Reported to"), .words("Must it"),
                        .words("Because of"), .numbers("Amount"), .words("Why"), .words("Source"),
                    ],
                    rows: due.map(reportRow)
                )
            )
        ]
    }

    private func reportRow(_ route: PlannedRoute, _ test: RouteTest) -> [Cell] {
        [
            .text(route.scheme.title), .text(test.rule.approver.title),
            .text(test.outcome == .exceeds ? "yes" : "could not be determined"),
            .link(test.rule.markedID, .page(test.rule.page)),
            RouteFigures(planned: planned)
                .cell(.init(route.scheme.id.value, test.rule.id, .amount), orElse: "not stated"),
            .text(test.reasons.joined(separator: " ")),
            .text("\(test.entry.citation), \(test.entry.citation.grade.words)"),
        ]
    }
}

/// What a wait is for and what its length rests on.
private enum WaitKind: Int, CaseIterable {
    case publishedDecision
    case assumedDecision
    case publishedWriting
    case assumedWriting

    init(_ wait: ApprovalPath.Wait) {
        self =
            switch (wait.isWriting, wait.days.kind) {
            case (false, .published): .publishedDecision
            case (false, .assumption): .assumedDecision
            case (true, .published): .publishedWriting
            case (true, .assumption): .assumedWriting
            }
    }

    var words: String {
        switch self {
        case .publishedDecision: "Approver decides, published length"
        case .assumedDecision: "Approver decides, assumed length"
        case .publishedWriting: "Case is written, published length"
        case .assumedWriting: "Case is written, assumed length"
        }
    }
}

extension Chart.Schedule.Row {
    /// The row with its kinds numbered among `kinds` alone, so that the key names what is there.
    func keeping(_ kinds: [Int]) -> Chart.Schedule.Row {
        Chart.Schedule.Row(
            label: label,
            note: note,
            spans: spans.map { span in
                Chart.Schedule.Span(
                    from: span.from,
                    to: span.to,
                    latest: span.latest,
                    kind: kinds.firstIndex(of: span.kind) ?? 0,
                    label: span.label
                )
            },
            moments: moments
        )
    }
}
