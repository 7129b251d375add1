import DigitalMaturity
import Documents
import Investment

extension ApprovalView {
    /// Each scheme by name: its work as planned, and how long its start may have to wait beyond that.
    var ganttChart: Chart {
        let rows = planned.approvals.map(ganttRow)
        return Chart(
            id: "gantt-\(planned.plan.id)",
            title: headline,
            subtitle: "From the planned start to the likely one, as on \(findings.date.words)",
            form: .schedule(
                Chart.Schedule(
                    subject: "Scheme",
                    quantity: "What",
                    kinds: ["Work as planned", "Waits beyond its planned start"],
                    moments: rows.allSatisfy(\.moments.isEmpty) ? [] : ["Planned start"],
                    rows: rows,
                    today: findings.date
                )
            )
        )
    }

    private func ganttRow(_ approval: ApprovalFindings) -> Chart.Schedule.Row {
        let (scheme, calendar) = (approval.scheme, approval.calendar)
        guard let start = calendar.plannedStart else {
            return Chart.Schedule.Row(
                label: scheme.title,
                note: "its start is not stated",
                spans: []
            )
        }
        let possible = calendar.earliestStart
        let isLate = !scheme.stage.isApproved && (calendar.slack ?? 0) < 0
        let work = scheme.goLive?.firstDay.flatMap { end in
            end > start
                ? Chart.Schedule.Span(from: start, to: end.adding(days: -1), kind: 0) : nil
        }
        let wait =
            isLate
            ? Chart.Schedule.Span(
                from: start,
                to: possible.likely,
                latest: possible.high > possible.likely ? possible.high : nil,
                kind: 1
            ) : nil
        return Chart.Schedule.Row(
            label: scheme.title,
            note: isLate ? "can start about \(possible.likely.words)" : nil,
            spans: [work, wait].compactMap(\.self),
            moments: work == nil && wait == nil ? [.init(date: start, kind: 0)] : []
        )
    }
}
