public import DigitalMaturity
import Documents
public import Investment

/// When schemes can start, how far they are from limits, and what about them is worth a question.
struct ApprovalView {
    let findings: Findings
    let planned: Findings.Planned
    let figures: ApprovalFigures

    private var plan: Plan { planned.plan }

    /// What a board needs: dates, questions and outgrown approvals.
    var summaryBlocks: [Block] { [.table(calendarTable)] + flagBlocks + marginBlocks }

    /// Everything.
    var blocks: [Block] {
        timeBlocks + limitBlocks + flagBlocks + marginBlocks
    }

    /// When each scheme can start, and step by step why.
    var timeBlocks: [Block] { [.table(calendarTable), .table(stepTable)] }

    /// How far the schemes are from limits, and when the limits change.
    var limitBlocks: [Block] { [.table(distanceTable)] + changeBlocks }

    func calendar(_ route: PlannedRoute) -> ApprovalCalendar {
        findings.calendar(of: route, in: plan)
    }

    // MARK: Time

    private var calendarTable: Table {
        Table(
            id: "calendar-\(plan.id)",
            title: "When each scheme can start, if it sets out on \(findings.date.words)",
            columns: [
                .words("Scheme"), .words("Earliest start"), .words("At the least"),
                .words("At the most"), .words("Planned start"), .numbers("Days to spare"),
                .words("Case submitted by"), .words("Rests on"), .words("May take longer"),
            ],
            rows: planned.routes.map(calendarRow),
            note:
                "Approvals follow one another, and the earliest start takes the most likely length "
                + "of each; published lengths are rare and the rest are assumptions that a plan may "
                + "replace."
        )
    }

    private func calendarRow(_ route: PlannedRoute) -> [Cell] {
        let calendar = calendar(route)
        let start = calendar.earliestStart
        let longer = calendar.path.unknown + calendar.path.possible
        return [
            .text(route.scheme.id.value), .text(start.likely.words), .text(start.low.words),
            .text(start.high.words),
            calendar.plannedStart.map { .text($0.words) } ?? .unknown("not stated"),
            cell(figures.slack(calendar, of: route.scheme), orElse: "start not stated"),
            submission(calendar, of: route.scheme),
            .text(calendar.kinds.map(\.words).joined(separator: " and ")),
            .text(longer.joined(separator: ", ")),
        ]
    }

    private func submission(_ calendar: ApprovalCalendar, of scheme: Scheme) -> Cell {
        if scheme.stage.isApproved { return .text("already \(scheme.stage.rawValue)") }
        if let day = calendar.submitBy { return .text(day.words) }
        return .unknown(
            calendar.plannedStart == nil ? "start not stated" : "no meeting is early enough"
        )
    }

    private var stepTable: Table {
        Table(
            id: "steps-\(plan.id)",
            title: "What each scheme waits for, step by step",
            columns: [
                .words("Scheme"), .words("Step"), .words("Length"), .words("Ends, most likely"),
                .words("At the least"), .words("At the most"), .words("Begins by"),
                .words("Length rests on"),
            ],
            rows: planned.routes.flatMap { route in
                calendar(route).steps.map { stepRow($0, of: route.scheme) }
            },
            note: "Begins by is the last day on which the planned start still holds."
        )
    }

    private func stepRow(_ step: ApprovalCalendar.Step, of scheme: Scheme) -> [Cell] {
        let meetings = step.wait.meetings.isEmpty ? "" : ", then the next meeting"
        return [
            .text(scheme.id.value), .text(step.wait.title),
            .text("\(step.wait.days.words) (\(step.wait.days.kind.rawValue))\(meetings)"),
            .text(step.ends.likely.words), .text(step.ends.low.words), .text(step.ends.high.words),
            step.beginBy.map { .text($0.words) } ?? .unknown("no day"),
            .text(step.wait.days.reason),
        ]
    }

    // MARK: Distance

    private var distanceTable: Table {
        Table(
            id: "distances-\(plan.id)",
            title: "How far each scheme is from each limit",
            columns: [
                .words("Scheme"), .words("Rule"), .numbers("Left below the limit"),
                .numbers("Share of the limit"), .numbers("Growth that tips it"),
                .numbers("Share of its own cost"), .words("Then"),
            ],
            rows: planned.routes.flatMap { route in
                route.distances.filter { $0.test.limit != nil }.map { distanceRow($0, of: route) }
            },
            note:
                "The smallest growth of the scheme itself, to the penny, after which the rule no "
                + "longer answers that it is within the limit."
        )
    }

    private func distanceRow(_ distance: LimitDistance, of route: PlannedRoute) -> [Cell] {
        let test = distance.test
        return [
            .text(route.scheme.id.value), .link(test.rule.markedID, .page(test.rule.page)),
            cell(figures.plan.headroom(test, of: route), orElse: "not known"),
            cell(figures.share(distance, of: route), orElse: "not known"),
            figures.growth(distance, of: route).map(Cell.figure)
                ?? (test.outcome == .exceeds ? .text("already past it") : .unknown("not known")),
            figures.growthShare(distance, of: route).map(Cell.figure)
                ?? (distance.growth == nil ? .blank : .text("it costs nothing so far")),
            .text(distance.growth?.outcome.rawValue ?? test.outcome.rawValue),
        ]
    }

    private var changeBlocks: [Block] {
        let changes = planned.routes.compactMap { route in
            route.route.flatMap(findings.dataset.reference.rulebook.nextChange).map {
                (route.scheme, $0)
            }
        }
        guard !changes.isEmpty else {
            return [
                .prose(["No change of the rules that is known of alters the route of any scheme."])
            ]
        }
        return [
            .table(
                RouteChangeTable(
                    id: "changes-\(plan.id)",
                    title: "The next day on which the route of a scheme changes",
                    changes: changes.map { (plan.id, $0, $1) }
                ).table
            )
        ]
    }

    // MARK: Questions

    var flagBlocks: [Block] {
        let splits = plan.possibleSplits(among: planned.routes)
        let unjudged = plan.unjudgedForSplitting(among: planned.routes)
        let silence =
            unjudged.isEmpty
            ? []
            : [
                Block.prose([
                    .text(
                        "Whether schemes are parts of one cannot be asked of "
                            + "\(unjudged.joined(separator: ", ")): each shares its lead and kind "
                            + "with another and states no supplier."
                    )
                ])
            ]
        guard !splits.isEmpty else { return silence }
        return [.table(splitTable(splits))] + silence
    }

    private func splitTable(_ splits: [PossibleSplit]) -> Table {
        Table(
            id: "splits-\(plan.id)",
            title: "Schemes of one lead, kind and supplier that pass a limit only one by one",
            columns: [
                .words("Schemes"), .words("Lead"), .words("Kind"), .words("Supplier"),
                .words("Rule"), .numbers("Limit"), .numbers("Together"),
            ],
            rows: splits.map { split in
                [
                    .text(split.parts.map(\.words).joined(separator: "; ")),
                    .text(findings.system.name(of: split.lead.text)), .text(split.kind.rawValue),
                    .text(split.supplier.value),
                    .link(split.rule.markedID, .page(split.rule.page)),
                    .text(split.limit?.short ?? "every amount"), .figure(figures.sum(split)),
                ]
            },
            note:
                "A question, not a finding: if they are one scheme, 'part-of' has them tested "
                + "together."
        )
    }

    var marginBlocks: [Block] {
        let margins = plan.schemes.compactMap { scheme in
            scheme.approvalMargin.map { (scheme, $0) }
        }
        guard !margins.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "approved-\(plan.id)",
                    title: "What was approved, and what is left before approval is asked again",
                    columns: [
                        .words("Scheme"), .numbers("Approved"), .words("Margin"),
                        .numbers("Capital now"), .numbers("Left"), .words("Approval again"),
                    ],
                    rows: margins.map { scheme, margin in
                        [
                            .text(scheme.id.value),
                            .figure(figures.approved(margin, of: scheme)),
                            .text(margin.approved.margin.description),
                            .figure(figures.plan.capital(scheme)),
                            .figure(figures.left(margin, of: scheme)),
                            .text(margin.needsReapproval ? "needed" : "not needed"),
                        ]
                    }
                )
            )
        ]
    }
}

extension PlanView {
    /// When the schemes can start and how far they are from limits.
    var approvals: ApprovalView {
        ApprovalView(
            findings: findings,
            planned: planned,
            figures: ApprovalFigures(planned: planned, plan: figures)
        )
    }
}

extension Findings {
    /// When a scheme may start if it sets out on the day of these findings.
    public func calendar(of route: PlannedRoute, in plan: Plan) -> ApprovalCalendar {
        plan.calendar(of: route, from: date, under: dataset.reference.rulebook)
    }
}

extension SpendRule {
    /// The identifier; a rule that nobody made says so wherever it shows.
    public var markedID: String { standing == .hypothetical ? "\(id) (hypothetical)" : id }
}

extension PossibleSplit.Part {
    /// The schemes and what they cost: `one with two at £19m`.
    fileprivate var words: String { "\(schemes.joined(separator: " with ")) at \(amount.short)" }
}

extension Approver.Days.Kind {
    /// What a date rests on.
    fileprivate var words: String {
        switch self {
        case .published: "published lengths"
        case .assumption: "assumptions"
        }
    }
}
