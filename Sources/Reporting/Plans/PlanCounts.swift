import DigitalMaturity
import Documents
import Investment

/// How many schemes of a plan are live, late or unsettled: `plan/lancashire-2026/counts/late`.
struct PlanCounts: FigureFamily {
    let planned: PlanFindings

    enum Key: String, CaseIterable, FigureKey {
        case schemes, live, dated, late, unsettled, undetermined, mandatory
        case due = "cases-due"
        case beyondBoard = "beyond-board"
    }

    var root: [String] { ["plan", planned.plan.id, "counts"] }

    func figure(_ key: Key) -> Figure? {
        let rows = rows(key)
        return made(
            key,
            .count(rows.count),
            meaning(key),
            rows.isEmpty
                ? .worked("no scheme counts", from: [.input(all)]) : .count(rows)
        )
    }

    private var all: Trace.Input {
        let plan = planned.plan
        return Trace.Input(
            "schemes of \(plan.id)",
            value: "\(plan.schemes.count)",
            place: plan.place
        )
    }

    private func meaning(_ key: Key) -> String {
        let schemes = "Schemes of \(planned.plan.title)"
        return switch key {
        case .schemes: schemes
        case .live: "\(schemes) that are live within the plan's years, as planned"
        case .dated: "\(schemes) that state when they start"
        case .mandatory: "\(schemes) that must be done"
        case .due: "\(schemes) with a case due by a day, for their planned start to hold"
        case .late:
            "\(schemes) that are likely to be approved after their planned start"
        case .unsettled:
            "\(schemes) with a limit that could not be determined"
        case .undetermined: "\(schemes) for which the rules are known only in part, or not at all"
        case .beyondBoard: "\(schemes) that certainly need approval beyond their own board"
        }
    }

    private func rows(_ key: Key) -> [Trace.Input] {
        switch key {
        case .schemes: planned.plan.schemes.map { row($0, nil) }
        case .live: planned.live.map { row($0, $0.goLive.map { "live from \($0.words)" }) }
        case .dated: planned.dated.map { row($0.scheme, $0.scheme.start.map { "\($0.value)" }) }
        case .mandatory: planned.mandatory.map { row($0, "mandatory") }
        case .due: planned.casesDue.map { row($0.scheme, "\($0.paper) by \($0.by.words)") }
        case .late:
            planned.late.map { late in
                row(late.scheme, late.calendar.slack.map { "\(-$0) days late" })
            }
        case .unsettled: planned.unsettled.map { row($0.scheme, undetermined($0)) }
        case .undetermined: planned.undetermined.map { row($0.scheme, undetermined($0)) }
        case .beyondBoard:
            planned.beyondBoard.map { beyond in
                let approvers = beyond.route?.steps.map(\.approver.title) ?? []
                return row(beyond.scheme, approvers.joined(separator: ", then "))
            }
        }
    }

    private func undetermined(_ planned: PlannedRoute) -> String {
        guard let route = planned.route else { return "kind of the lead not known" }
        return route.undetermined.isEmpty
            ? "no rule applies" : route.undetermined.joined(separator: ", ")
    }

    private func row(_ scheme: Scheme, _ value: String?) -> Trace.Input {
        Trace.Input(scheme.id.value, value: value, place: scheme.place)
    }
}
