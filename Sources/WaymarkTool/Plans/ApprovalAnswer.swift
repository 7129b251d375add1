import DigitalMaturity
import Investment
import Reporting

/// The distances, dates and questions of a plan's approvals as JSON.
struct ApprovalAnswer {
    let findings: Findings
    let planned: PlanFindings

    private var plan: Plan { planned.plan }

    /// What is asked about the plan as a whole.
    var flags: [(String, JSON)] {
        [
            ("flags", .array(planned.splits.map(split))),
            (
                "flagsUnjudged",
                .array(planned.unjudged.map { .string($0) })
            ),
        ]
    }

    /// What is known of one scheme's approval.
    func pairs(_ approval: ApprovalFindings) -> [(String, JSON)] {
        [
            ("distances", .array(approval.distances.map(distance))),
            ("nextChange", .optional(approval.change, JSON.routeChange)),
            ("approved", .optional(approval.scheme.approvalMargin, margin)),
            ("calendar", calendar(approval.calendar)),
        ]
    }

    private func split(_ split: PossibleSplit) -> JSON {
        .object([
            ("kind", .string("possible-split")), ("lead", .string(split.lead.text)),
            ("spendKind", .string(split.kind.rawValue)),
            ("supplier", .string(split.supplier.value)), ("rule", .string(split.rule.id)),
            ("standing", .string(split.rule.standing.rawValue)),
            ("limit", .optional(split.limit) { .money($0) }), ("sum", .money(split.sum)),
            (
                "parts",
                .array(
                    split.parts.map { part in
                        .object([
                            ("schemes", .array(part.schemes.map { .string($0) })),
                            ("amount", .money(part.amount)),
                        ])
                    }
                )
            ),
        ])
    }

    private func distance(_ distance: LimitDistance) -> JSON {
        .object([
            ("rule", .string(distance.test.rule.id)),
            ("headroom", .optional(distance.test.headroom) { .money($0) }),
            ("ofLimit", .optional(distance.share, JSON.share)),
            (
                "growth",
                .optional(distance.growth) { growth in
                    .object([
                        ("money", .money(growth.money)),
                        ("share", .optional(growth.share, JSON.share)),
                        ("then", .string(growth.outcome.rawValue)),
                    ])
                }
            ),
        ])
    }

    private func margin(_ margin: ApprovalMargin) -> JSON {
        .object([
            ("capital", .money(margin.approved.capital.value)),
            ("margin", .share(margin.approved.margin)),
            ("on", .optional(margin.approved.date) { .date($0) }),
            ("allowed", .money(margin.allowed)), ("left", .money(margin.left)),
            ("growth", .optional(margin.growth, JSON.share)),
            ("approvalAgain", .bool(margin.needsReapproval)),
        ])
    }

    // MARK: Time

    private func calendar(_ calendar: ApprovalCalendar) -> JSON {
        .object([
            ("from", .date(calendar.path.from)),
            ("earliestStart", span(calendar.earliestStart)),
            ("plannedStart", .optional(calendar.plannedStart) { .date($0) }),
            ("slack", .optional(calendar.slack) { .count($0) }),
            ("chanceOfLikelyStart", .number(calendar.chanceOfLikelyStart)),
            ("chanceOfPlannedStart", .optional(calendar.chanceOfPlannedStart) { .number($0) }),
            ("submitBy", .optional(calendar.submitBy) { .date($0) }),
            ("outlook", .optional(calendar.outlook) { .string($0.rawValue) }),
            (
                "nextCase",
                .optional(calendar.nextCase) {
                    .object([("paper", .string($0.paper)), ("by", .date($0.by))])
                }
            ),
            ("text", .optional(calendar.words) { .string($0) }),
            (
                "onePaper",
                .optional(calendar.path.small) {
                    .object([
                        ("below", .money($0.below)), ("because", .string($0.reason)),
                    ])
                }
            ),
            ("steps", .array(calendar.steps.map(step))),
            ("unknown", .array(calendar.path.unknown.map { .string($0) })),
            ("possible", .array(calendar.path.possible.map { .string($0) })),
        ])
    }

    private func step(_ step: ApprovalCalendar.Step) -> JSON {
        let days = step.wait.days
        return .object([
            ("gate", .string(step.wait.gate)), ("title", .string(step.wait.title)),
            (
                "days",
                .object([
                    ("low", .count(days.low)), ("likely", .count(days.likely)),
                    ("high", .count(days.high)), ("kind", .string(days.kind.rawValue)),
                    ("because", .string(days.reason)),
                ])
            ),
            ("meetings", .array(step.wait.meetings.map { .date($0) })),
            ("ends", span(step.ends)), ("beginBy", .optional(step.beginBy) { .date($0) }),
        ])
    }

    private func span(_ span: ApprovalCalendar.Span) -> JSON {
        .object([
            ("low", .date(span.low)), ("likely", .date(span.likely)), ("high", .date(span.high)),
        ])
    }
}

extension JSON {
    /// A share as a number, 1 being the whole.
    static func share(_ share: Percentage) -> JSON {
        .number(Double(share.millionths) / 1_000_000)
    }

    /// How the route of a scheme differs between two days.
    static func routeChange(_ change: RouteChange) -> JSON {
        .object(pairs(of: change))
    }

    /// The same, to put beside what says whose route it is.
    static func pairs(of change: RouteChange) -> [(String, JSON)] {
        [
            ("on", .date(change.after.date)),
            ("added", .array(change.added.map { .string($0.title) })),
            ("removed", .array(change.removed.map { .string($0.title) })),
            (
                "undetermined",
                .object([
                    ("before", .array(change.before.undetermined.map { .string($0) })),
                    ("after", .array(change.after.undetermined.map { .string($0) })),
                ])
            ),
        ]
    }
}
