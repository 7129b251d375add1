import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// What plans are worth in maturity, as a document; each ledger with the name of its plan.
    public func worthDocument(_ ledgers: [(name: String, ledger: WorthLedger)]) -> Document {
        Document(
            slug: "worth",
            title: "What the plans are worth in maturity",
            subtitle: "\(framework.title), \(framework.edition), on \(date.words)",
            date: date,
            marking: ledgers.map(\.ledger.plan).marking,
            sections: ledgers.map { name, ledger in
                Section(
                    "worth-\(ledger.plan.id)",
                    ledger.plan.title,
                    WorthView(findings: self, ledger: ledger, name: name).blocks
                )
            }
        )
    }
}

/// What a plan is worth in maturity, as tables.
struct WorthView {
    let findings: Findings
    let ledger: WorthLedger
    let figures: WorthFigures

    init(findings: Findings, ledger: WorthLedger, name: String? = nil) {
        self.findings = findings
        self.ledger = ledger
        figures = WorthFigures(
            findings: findings,
            ledger: ledger,
            name: name ?? ledger.plan.id
        )
    }

    var blocks: [Block] { gainBlocks + startBlocks }

    /// The returns from which the marks start.
    var startBlocks: [Block] { ledger.climb.starts(of: plan, in: findings) }

    /// What the schemes gain, scheme by scheme and year by year.
    var gainBlocks: [Block] {
        [.prose(["The plan gains ", figures.inline(.gain), " levels, each counted once."])]
            + plan.orNoSchemes([.table(schemes), .table(courses)])
            + (ledger.blocked.isEmpty ? [] : [.table(blocked)])
            + (ledger.climb.idle.isEmpty ? [] : [.table(idle)])
    }

    private var plan: Plan { ledger.plan }

    private var schemes: Table {
        Table(
            id: "worth-schemes-\(plan.id)",
            title: "What each scheme gains",
            columns: [
                .words("Scheme"), .words("Live"), .numbers("Given"), .numbers("Alone"),
                .numbers("Lost without it"), .numbers("Given per £1m of capital"),
                .numbers("Given per £1m whole life"), .words("Shared with"),
            ],
            rows: ledger.entries.map(row),
            note:
                "Levels of one dimension of one organisation. A level that several schemes raise is "
                + "given to the one that completes it, so the levels given add up to the plan's gain."
        )
    }

    private func row(_ entry: WorthLedger.Entry) -> [Cell] {
        let id = entry.scheme.id.value
        return [
            .text(entry.scheme.title),
            entry.scheme.goLive.map { .text($0.words) } ?? .unknown("not stated"),
            figures.cell(.scheme(id, .given)), figures.cell(.scheme(id, .alone)),
            figures.cell(.scheme(id, .marginal)),
            figures.cell(.scheme(id, .perMillionCapital), orElse: "no such cost known"),
            figures.cell(.scheme(id, .perMillionWholeLife), orElse: "no such cost known"),
            .text(plan.titles(entry.sharedWith).joined(separator: ", ")),
        ]
    }

    private var courses: Table {
        Table(
            id: "worth-marks-\(plan.id)",
            title: "Marks at the end of each year",
            columns: [.words("Organisation"), .words("Dimension"), .numbers("Today")]
                + plan.years.map { .numbers("\($0)") } + [.numbers("All live")],
            rows: ledger.courses.filter { $0.final > 0 }.map { course in
                let (organisation, dimension) = (course.organisation.text, course.line.dimension)
                let times = [.today] + plan.years.map(WorthFigures.When.endOf) + [.allLive]
                return [
                    .text(findings.system.name(of: organisation)),
                    .text(findings.dimensionTitle(dimension)),
                ]
                    + times.map { figures.cell(.mark(organisation, dimension, $0)) }
            },
            note:
                "If every scheme goes live in the month that the plan states. Dimensions that nothing "
                + "raises are left out."
        )
    }

    private var blocked: Table {
        Table(
            id: "worth-blocked-\(plan.id)",
            title: "Levels that are raised in part and not reached",
            columns: [
                .words("Organisation"), .words("What"), .numbers("Level"), .words("Nobody raises"),
            ],
            rows: ledger.blocked.map { blocked in
                [
                    .text(findings.system.name(of: blocked.ladder.organisation.text)),
                    .text(
                        blocked.ladder.criterion
                            ?? findings.dimensionTitle(blocked.ladder.dimension)
                    ),
                    .text("\(blocked.rung.level)"),
                    .text(blocked.missing.joined(separator: ", ")),
                ]
            }
        )
    }

    private var idle: Table {
        Table(
            id: "worth-idle-\(plan.id)",
            title: "Raises that raise nothing",
            columns: [
                .words("Scheme"), .words("Organisation"), .words("What"), .numbers("To"),
                .words("Why"),
            ],
            rows: ledger.climb.idle.map { idle in
                let scheme = plan.schemes[idle.scheme]
                let raise = scheme.effects.raises[idle.raise]
                return [
                    .text(scheme.title),
                    .text(findings.system.name(of: raise.organisation.value.text)),
                    .text(raise.element.value), .text("\(raise.level.value)"),
                    .text(idle.reason.words),
                ]
            }
        )
    }
}

extension Climb.Idle.Reason {
    /// Why a raise raises nothing.
    public var words: String {
        switch self {
        case .alreadyThere: "it is there already"
        case .noReturn: "the organisation made no return"
        case .doesNotApply: "it does not count for the organisation"
        case .heldByMark: "the dimension is answered by its mark alone"
        }
    }
}
