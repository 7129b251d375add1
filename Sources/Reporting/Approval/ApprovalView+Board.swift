import DigitalMaturity
import Documents
import Investment

extension ApprovalView {
    /// Each scheme's whole wait as one bar, with its planned start: a picture that fits half a page.
    var boardChart: Chart {
        Chart(
            id: "start-\(planned.plan.id)",
            title: headline,
            subtitle: "From \(findings.date.words) to the day on which each scheme can start"
                + (planned.rest(beside: planned.foremost.count).map { ". " + $0 } ?? ""),
            form: .schedule(
                Chart.Schedule(
                    subject: "Scheme",
                    quantity: "Wait",
                    kinds: ["Until approvals are likely"],
                    moments: ["Planned start"],
                    rows: foremost.map(boardRow),
                    today: findings.date
                )
            )
        )
    }

    private func boardRow(_ approval: ApprovalFindings) -> Chart.Schedule.Row {
        let start = approval.calendar.earliestStart
        let waits = start.likely > findings.date
        return Chart.Schedule.Row(
            label: approval.scheme.title,
            spans: waits
                ? [
                    Chart.Schedule.Span(
                        from: findings.date,
                        to: start.likely,
                        latest: start.high > start.likely ? start.high : nil,
                        kind: 0
                    )
                ] : [],
            moments: approval.calendar.plannedStart.map { [.init(date: $0, kind: 0)] } ?? []
        )
    }

    /// The approvals of the schemes that a short paper shows.
    private var foremost: [ApprovalFindings] {
        let shown = Set(planned.foremost.map(\.id.value))
        return planned.approvals.filter { shown.contains($0.scheme.id.value) }
    }

    /// Who must and who may have to approve the schemes that a short paper shows, and by when.
    var boardTable: Table { boardTable(of: foremost, id: planned.foremostID) }

    /// The same of every scheme, where a short paper does not show all.
    var restBlocks: [Block] {
        planned.isLong ? [.table(boardTable(of: planned.approvals, id: ""))] : []
    }

    private func boardTable(of approvals: [ApprovalFindings], id: String) -> Table {
        Table(
            id: "who-approves\(id)-\(planned.plan.id)",
            title: "Who must approve each scheme, and by when",
            columns: [
                .words("Scheme"), .words("Beyond its own board"), .words("May also need"),
                .words("Planned start"), .words("Start at likely waits"), .words("Next case in by"),
            ],
            rows: approvals.map(boardRow),
            note:
                "The own board of the lead approves every scheme. Starts take each wait at its most "
                + "likely length, which all of them seldom keep."
                + (planned.rest(beside: approvals.count).map { " " + $0 } ?? "")
        )
    }

    private func boardRow(_ approval: ApprovalFindings) -> [Cell] {
        let (scheme, calendar) = (approval.scheme, approval.calendar)
        let route = approval.planned.route
        let further = route?.steps.dropFirst().map(\.approver.title) ?? []
        let possible = route?.possibleApprovers.map(\.title) ?? []
        return [
            .text(scheme.title),
            route == nil
                ? .unknown("not known")
                : .text(further.isEmpty ? "none certain" : further.listed),
            route?.approvals.isEmpty ?? true
                ? .unknown("not known") : .text(possible.isEmpty ? "none" : possible.listed),
            calendar.plannedStart.map { .text($0.words) } ?? .unknown("not stated"),
            .text(
                scheme.stage.isApproved
                    ? "approved" : calendar.earliestStart.likely.words
            ),
            nextCase(of: approval),
        ]
    }

    private func nextCase(of approval: ApprovalFindings) -> Cell {
        if approval.scheme.stage.isApproved { return .text("no case is due") }
        guard let next = approval.calendar.nextCase else { return .unknown("too late") }
        return .text("\(next.by.words), \(next.paper)")
    }
}
