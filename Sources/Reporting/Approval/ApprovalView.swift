import DigitalMaturity
import Documents
import Investment

/// When schemes can start, how far they are from limits, and what about them is worth a question.
struct ApprovalView {
    let findings: Findings
    let planned: PlanFindings
    let figures: ApprovalFigures

    private var plan: Plan { planned.plan }

    /// What a board needs: dates, questions and outgrown approvals.
    var summaryBlocks: [Block] { [.table(calendarTable)] + flagBlocks + marginBlocks }

    /// Everything.
    var blocks: [Block] {
        [.table(calendarTable), .table(stepTable)] + limitBlocks + flagBlocks + marginBlocks
    }

    /// How far the schemes are from limits, and when the limits change.
    var limitBlocks: [Block] { [.table(distanceTable)] + changeBlocks }

    // MARK: Time

    /// When each scheme can start, as a picture and as a table.
    var calendarBlocks: [Block] {
        plan.orNoSchemes([.chart(scheduleChart), .table(calendarTable)])
    }

    var calendarTable: Table {
        Table(
            id: "calendar-\(plan.id)",
            title: "When each scheme can start, if it sets out on \(findings.date.words)",
            columns: [
                .words("Scheme"), .words("Start at likely waits"), .numbers("Chance of that"),
                .words("At the least"), .words("At the most"), .words("Planned start"),
                .numbers("Chance of the planned start"), .numbers("Days to spare"),
                .words("Case submitted by"), .words("Rests on"), .words("May take longer"),
            ],
            rows: planned.approvals.map(calendarRow),
            note:
                "Approvals follow one another. The first start takes the most likely length of each, "
                + "which all of them seldom keep: the chance is beside it. Published lengths are rare and the rest are assumptions that a plan may "
                + "replace."
        )
    }

    private func calendarRow(_ approval: ApprovalFindings) -> [Cell] {
        let calendar = approval.calendar
        let start = calendar.earliestStart
        let longer = calendar.path.unknown + calendar.path.possible
        return [
            .text(approval.scheme.title), .text(start.likely.words),
            figures.cell(.scheme(approval.scheme.id.value, .likelyChance), orElse: "not known"),
            .text(start.low.words), .text(start.high.words),
            calendar.plannedStart.map { .text($0.words) } ?? .unknown("not stated"),
            figures.cell(
                .scheme(approval.scheme.id.value, .plannedChance),
                orElse: "start not stated"
            ),
            figures.cell(.scheme(approval.scheme.id.value, .slack), orElse: "start not stated"),
            submission(calendar, of: approval.scheme),
            .text(calendar.kinds.map(\.words).joined(separator: " and ")),
            .text(titles(longer).joined(separator: ", ")),
        ]
    }

    private func submission(_ calendar: ApprovalCalendar, of scheme: Scheme) -> Cell {
        if scheme.stage.isApproved { return .text("already \(scheme.stage.rawValue)") }
        if let day = calendar.submitBy { return .text(day.words) }
        return .unknown(
            calendar.plannedStart == nil ? "start not stated" : "not in time for the start"
        )
    }

    var stepTable: Table {
        Table(
            id: "steps-\(plan.id)",
            title: "What each scheme waits for, step by step",
            columns: [
                .words("Scheme"), .words("Step"), .words("Length"), .words("Ends, most likely"),
                .words("At the least"), .words("At the most"), .words("Begins by"),
                .words("Length rests on"),
            ],
            rows: planned.approvals.flatMap { approval in
                approval.calendar.steps.map { stepRow($0, of: approval.scheme) }
            },
            note: "\"Begins by\" is the last day that still allows the planned start."
                + (onePaper.map { " \($0)" } ?? "")
        )
    }

    /// Which schemes need one paper alone, and why.
    private var onePaper: String? {
        let small = planned.approvals.filter { $0.calendar.path.small != nil }
        guard let rule = small.first?.calendar.path.small else { return nil }
        return "One paper is enough below \(rule.below.short): "
            + "\(small.map(\.scheme.title).joined(separator: ", ")). \(rule.reason)."
    }

    private func stepRow(_ step: ApprovalCalendar.Step, of scheme: Scheme) -> [Cell] {
        let meetings = step.wait.meetings.isEmpty ? "" : ", then the next meeting"
        return [
            .text(scheme.title), .text(step.wait.title),
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
                .numbers("Share of the limit"), .numbers("Growth of its own cost that tips it"),
                .words("Then"),
            ],
            rows: planned.approvals.flatMap { approval in
                approval.distances.filter { $0.test.limit != nil }
                    .map { distanceRow($0, of: approval.planned) }
            },
            note:
                "The least growth of the scheme's own cost after which the rule no longer "
                + "answers that it is within the limit."
        )
    }

    private func distanceRow(_ distance: LimitDistance, of route: PlannedRoute) -> [Cell] {
        let test = distance.test
        let figures = RouteFigures(planned: planned)
        return [
            .text(route.scheme.title), .link(test.rule.markedID, .page(test.rule.page)),
            cell(figures.figure(.headroom, distance, route), orElse: "not known"),
            cell(figures.figure(.headroomShare, distance, route), orElse: "not known"),
            figures.figure(.growthShare, distance, route).map(Cell.figure)
                ?? (distance.growth != nil
                    ? .text("it costs nothing so far")
                    : test.outcome == .exceeds ? .text("already past it") : .unknown("not known")),
            .text(distance.growth?.outcome.rawValue ?? test.outcome.rawValue),
        ]
    }

    private var changeBlocks: [Block] {
        let changes = planned.approvals.compactMap { approval in
            approval.change.map { (approval.scheme, $0) }
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
        let (splits, unjudged) = (planned.splits, planned.unjudged)
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
        let routes = RouteFigures(planned: planned)
        return Table(
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
                    routes.cell(
                        .init(split.schemes[0], split.rule.id, .limit),
                        orElse: "every amount"
                    ),
                    figures.cell(.split(split.schemes, rule: split.rule.id)),
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
                            .text(scheme.title),
                            figures.cell(.scheme(scheme.id.value, .approved)),
                            .text(margin.approved.margin.description),
                            PlanFigures(planned: planned)
                                .cell(.scheme(scheme.id.value, .capital)),
                            figures.cell(.scheme(scheme.id.value, .left)),
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
            figures: ApprovalFigures(planned: planned)
        )
    }
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
