import DigitalMaturity
import Documents
import Investment

extension ApprovalView {
    /// Who must and who may have to approve each scheme, and by when, in few words.
    var boardTable: Table {
        Table(
            id: "who-approves-\(planned.plan.id)",
            title: "Who must approve each scheme, and by when",
            columns: [
                .words("Scheme"), .words("Beyond its own board"), .words("May also need"),
                .words("Planned start"), .words("Likely start"), .words("Next case in by"),
            ],
            rows: planned.approvals.map(boardRow),
            note:
                "The own board of the lead approves every scheme. A likely start takes each wait at "
                + "its most likely length."
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
                : .text(further.isEmpty ? "nobody for certain" : further.listed),
            route?.approvals.isEmpty ?? true
                ? .unknown("not known") : .text(possible.isEmpty ? "nobody" : possible.listed),
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
