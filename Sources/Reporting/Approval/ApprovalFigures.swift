import DigitalMaturity
import Documents
import Investment

/// When schemes of a plan can start and what was approved: `approval/lancashire-2026/epr-east/slack`.
struct ApprovalFigures: FigureFamily {
    let planned: PlanFindings

    enum Key: FigureKey {
        case scheme(String, Measure)
        case split([String], rule: String)
    }

    enum Measure: String, AddressPart {
        case slack, approved, left
        /// The chance that the scheme can start by its likely day, and by its planned day.
        case likelyChance = "chance-of-likely-start"
        case plannedChance = "chance-of-planned-start"
    }

    var root: [String] { ["approval", planned.plan.id] }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .scheme(let id, .slack): approval(id).flatMap(slack)
        case .scheme(let id, .likelyChance):
            approval(id).flatMap { chance(of: $0, .likelyChance) }
        case .scheme(let id, .plannedChance):
            approval(id).flatMap { chance(of: $0, .plannedChance) }
        case .scheme(let id, .approved): planned.plan.scheme(id).flatMap(approved)
        case .scheme(let id, .left): planned.plan.scheme(id).flatMap(left)
        case .split(let schemes, let rule):
            planned.splits.first { $0.schemes == schemes && $0.rule.id == rule }.map(sum)
        }
    }

    private func approval(_ id: String) -> ApprovalFindings? {
        planned.approvals.first { $0.scheme.id.value == id }
    }

    /// The days between the likely end of the last wait and the planned start.
    private func slack(_ approval: ApprovalFindings) -> Figure? {
        let (calendar, scheme) = (approval.calendar, approval.scheme)
        guard let slack = calendar.slack, let start = scheme.start else { return nil }
        let planned = Trace.Input("planned start", value: "\(start.value)", place: start.place)
        return Figure(
            .count(slack),
            trace: Trace(
                address(.scheme(scheme.id.value, .slack)),
                meaning:
                    "Days to spare before \(scheme.title) is to start; negative when it is late",
                working: .worked(
                    "planned start − the day \(calendar.path.from) with every wait at its most "
                        + "likely length and the next meeting after it",
                    from: ([planned] + waits(of: approval) { "\($0.likely) days" })
                        .map(Formula.Term.input)
                )
            )
        )
    }

    /// The chance that every wait ends by the likely or the planned start.
    private func chance(of approval: ApprovalFindings, _ measure: Measure) -> Figure? {
        let (calendar, scheme) = (approval.calendar, approval.scheme)
        let isLikely = measure == .likelyChance
        let day = isLikely ? calendar.earliestStart.likely : calendar.plannedStart
        return day.map { day in
            Figure(
                .share(calendar.path.chance(endingBy: day)),
                trace: Trace(
                    address(.scheme(scheme.id.value, measure)),
                    meaning:
                        "The chance that \(scheme.title) can start by its "
                        + "\(isLikely ? "likely" : "planned") day, \(day.words)",
                    working: .worked(
                        "the chance that all waits from \(calendar.path.from.words) end by then, "
                            + "each triangular and independent, exactly by whole days",
                        from: waits(of: approval, \.words).map(Formula.Term.input)
                    )
                )
            )
        }
    }

    private func waits(
        of approval: ApprovalFindings,
        _ length: (ApprovalPath.Days) -> String
    ) -> [Trace.Input] {
        approval.calendar.steps.map { step in
            Trace.Input(
                "\(step.wait.title): \(step.wait.days.reason)",
                value: "\(length(step.wait.days)) (\(step.wait.days.kind.rawValue))",
                place: approval.scheme.place
            )
        }
    }

    /// What schemes that may be one come to.
    private func sum(_ split: PossibleSplit) -> Figure {
        Figure(
            .money(split.sum),
            trace: Trace(
                address(.split(split.schemes, rule: split.rule.id)),
                meaning:
                    "\(split.rule.basis.words) of \(split.schemes.joined(separator: ", ")) together",
                working: .sum(
                    split.parts.map { part in
                        .input(
                            Trace.Input(
                                part.schemes.joined(separator: " with "),
                                value: part.amount.short,
                                place: planned.plan.scheme(part.schemes[0])?.place
                                    ?? planned.plan.place
                            )
                        )
                    }
                ),
                rule: split.rule.markedID
            )
        )
    }

    private func approved(_ scheme: Scheme) -> Figure? {
        scheme.approvalMargin.map { margin in
            Figure(
                .money(margin.approved.capital.value),
                trace: Trace(
                    address(.scheme(scheme.id.value, .approved)),
                    meaning: "Capital approved for \(scheme.title)",
                    working: .written(input(margin.approved))
                )
            )
        }
    }

    /// What is left before approval must be asked again.
    private func left(_ scheme: Scheme) -> Figure? {
        guard let margin = scheme.approvalMargin, let approved = approved(scheme),
            let capital = PlanFigures(planned: planned)[.scheme(scheme.id.value, .capital)]
        else { return nil }
        return Figure(
            .money(margin.left),
            trace: Trace(
                address(.scheme(scheme.id.value, .left)),
                meaning:
                    "What is left before approval of \(scheme.title) must be asked again; negative "
                    + "when it must",
                working: .worked(
                    "approved + approved × \(margin.approved.margin) − capital now",
                    from: [.figure(approved), .figure(capital)]
                )
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

extension ApprovalFigures.Key {
    var path: [String] {
        switch self {
        case .scheme(let id, let measure): [id, measure.rawValue]
        case .split(let schemes, let rule): [schemes.joined(separator: "+"), rule, "sum"]
        }
    }

    static var forms: [KeyForm<Self>] { [KeyForm("*/*", scheme), KeyForm("*/*/sum", split)] }
}

extension PossibleSplit {
    /// All the schemes that may be one.
    var schemes: [String] { parts.flatMap(\.schemes) }
}
