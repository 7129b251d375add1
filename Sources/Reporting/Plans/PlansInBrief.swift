import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The plans with a line for each scheme: what it costs, when it starts and who approves it.
    public func plansInBrief(_ plans: [PlanFindings]) -> Document {
        Document(
            slug: "plans",
            title: "Plans",
            subtitle: "Decided on \(date.words)",
            date: date,
            marking: plans.map(\.plan).marking,
            sections: plans.map { planned in
                let view = PlanView(findings: self, planned: planned)
                return Section(
                    planned.plan.id,
                    planned.plan.title,
                    [view.totalsBlocks[0], .table(view.yearTable)]
                        + planned.plan.orNoSchemes([.table(view.linesTable)])
                        + [.list(planned.cautionsOnRules.map { [.text($0)] })]
                )
            }
        )
    }
}

extension PlanView {
    /// A line for each scheme.
    fileprivate var linesTable: Table {
        Table(
            id: "lines-\(planned.plan.id)",
            title: "The schemes, a line each",
            columns: [
                .words("Scheme"), .numbers("Capital"), .words("Planned start"),
                .words("Earliest likely start"),
                .words("Approval beyond its own board"),
            ],
            rows: planned.approvals.map { approval in
                let scheme = approval.scheme
                return [
                    .text(scheme.title),
                    figures.cell(.scheme(scheme.id.value, .capital)),
                    scheme.start.map { .text($0.value.words) } ?? .unknown("not stated"),
                    scheme.stage.isApproved
                        ? .text("already \(scheme.stage.rawValue)")
                        : .text(approval.calendar.earliestStart.likely.words),
                    approval.planned.inBrief,
                ]
            },
            note: "Earliest likely start: if the case sets out on \(findings.date.words) and each "
                + "approval takes its most likely time."
        )
    }
}

extension PlannedRoute {
    /// Who must or may approve it besides its own board, in few words.
    fileprivate var inBrief: Cell {
        guard let route else { return .unknown("not known") }
        let certain = route.steps.dropFirst().map(\.approver.title)
        let possible = route.possibleApprovers.map(\.title)
        switch headline.answer {
        case .needs: return .text(certain.joined(separator: ", "))
        case .mayNeed: return .unknown("may need \(possible.joined(separator: " or "))")
        case .within: return .text("none")
        case .notKnown: return .unknown("not known")
        }
    }
}
