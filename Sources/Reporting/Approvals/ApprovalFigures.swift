import DigitalMaturity
import Documents
import Investment

/// Figures of approvals, each with its trace.
struct ApprovalFigures {
    let planned: Findings.Planned
    let plan: PlanFigures

    private var id: String { planned.plan.id }

    /// The days between the likely end of the last wait and the planned start.
    func slack(_ calendar: ApprovalCalendar, of scheme: Scheme) -> Figure? {
        guard let slack = calendar.slack, let start = scheme.start else { return nil }
        let waits = calendar.steps.map { step in
            Trace.Input(
                "\(step.wait.title): \(step.wait.days.reason)",
                value: "\(step.wait.days.likely) days (\(step.wait.days.kind.rawValue))",
                place: scheme.place
            )
        }
        return Figure(
            .count(slack),
            trace: Trace(
                "approval/\(id)/\(scheme.id.value)/slack",
                meaning:
                    "Days to spare before \(scheme.title) is to start; negative when it is late",
                formula:
                    "planned start − the day \(calendar.path.from) with every wait at its most "
                    + "likely length and the next meeting after it",
                inputs: [
                    Trace.Input("planned start", value: "\(start.value)", place: start.place)
                ] + waits
            )
        )
    }

    /// The smallest growth that ends a scheme's being within a limit.
    func growth(_ distance: LimitDistance, of route: PlannedRoute) -> Figure? {
        guard let growth = distance.growth, let limit = plan.limit(distance.test, of: route),
            let amount = plan.amount(distance.test, of: route)
        else { return nil }
        let rule = distance.test.rule
        return Figure(
            .money(growth.money),
            trace: Trace(
                "approval/\(id)/\(route.scheme.id.value)/\(rule.id)/growth",
                meaning:
                    "The smallest growth of \(route.scheme.title) after which \(rule.id) answers "
                    + "'\(growth.outcome.rawValue)'",
                formula: rule.comparison == .above
                    ? "limit − amount + 1p, because the rule catches what is above its limit"
                    : "limit − amount, because the rule catches what is at its limit",
                inputs: limit.trace.inputs + amount.trace.inputs,
                rule: limit.trace.rule
            )
        )
    }

    /// The share of a limit that is left below it.
    func share(_ distance: LimitDistance, of route: PlannedRoute) -> Figure? {
        guard let share = distance.share,
            let headroom = plan.headroom(distance.test, of: route)
        else { return nil }
        return Figure(
            .share(share.fraction),
            trace: Trace(
                headroom.trace.id + "-share",
                meaning: "\(headroom.trace.meaning), as a share of the limit",
                formula: "(limit − amount) ÷ limit",
                inputs: headroom.trace.inputs,
                rule: headroom.trace.rule
            )
        )
    }

    /// The growth that ends a scheme's being within a limit, as a share of the scheme's own cost.
    func growthShare(_ distance: LimitDistance, of route: PlannedRoute) -> Figure? {
        guard let growth = growth(distance, of: route), let share = distance.growth?.share else {
            return nil
        }
        return Figure(
            .share(share.fraction),
            trace: Trace(
                growth.trace.id + "-share",
                meaning: "\(growth.trace.meaning), as a share of the scheme's own cost",
                formula: "(\(growth.trace.formula)) ÷ the scheme's own cost, rounded up",
                inputs: growth.trace.inputs,
                rule: growth.trace.rule
            )
        )
    }

    /// What schemes that may be one come to.
    func sum(_ split: PossibleSplit) -> Figure {
        let schemes = split.parts.flatMap(\.schemes)
        return Figure(
            .money(split.sum),
            trace: Trace(
                "approval/\(id)/\(schemes.joined(separator: "+"))/\(split.rule.id)/sum",
                meaning: "\(split.rule.basis.words) of \(schemes.joined(separator: ", ")) together",
                formula: "sum over the schemes, each with what it is linked to",
                inputs: split.parts.map { part in
                    Trace.Input(
                        part.schemes.joined(separator: " with "),
                        value: part.amount.short,
                        place: planned.plan.scheme(part.schemes[0])?.place ?? planned.plan.place
                    )
                },
                rule: split.rule.markedID
            )
        )
    }

    /// The capital that was approved.
    func approved(_ margin: ApprovalMargin, of scheme: Scheme) -> Figure {
        let approved = margin.approved
        return Figure(
            .money(approved.capital.value),
            trace: Trace(
                "approval/\(id)/\(scheme.id.value)/approved",
                meaning: "Capital approved for \(scheme.title)",
                formula: "as the plan states it",
                inputs: [input(approved)]
            )
        )
    }

    /// What is left before approval must be asked again.
    func left(_ margin: ApprovalMargin, of scheme: Scheme) -> Figure {
        Figure(
            .money(margin.left),
            trace: Trace(
                "approval/\(id)/\(scheme.id.value)/left",
                meaning:
                    "What is left before approval of \(scheme.title) must be asked again; negative "
                    + "when it must",
                formula: "approved + approved × \(margin.approved.margin) − capital now",
                inputs: [input(margin.approved)] + plan.capital(scheme).trace.inputs
            )
        )
    }

    private func input(_ approved: Scheme.Approved) -> Trace.Input {
        Trace.Input(
            "capital approved" + (approved.date.map { " on \($0.words)" } ?? ""),
            value: approved.capital.value.short,
            place: approved.capital.place
        )
    }
}

extension Percentage {
    /// The share of 1.
    fileprivate var fraction: Double { Double(millionths) / 1_000_000 }
}
