import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// What plans are worth in maturity, as a document.
    public func worthDocument(_ ledgers: [WorthLedger]) -> Document {
        Document(
            slug: "worth",
            title: "What the plans are worth in maturity",
            subtitle: "\(framework.title), \(framework.edition), on \(date.words)",
            date: date,
            marking: ledgers.map(\.plan).marking,
            sections: ledgers.map { ledger in
                Section(
                    id: "worth-\(ledger.plan.id)",
                    heading: ledger.plan.title,
                    blocks: WorthView(findings: self, ledger: ledger).blocks
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

    init(findings: Findings, ledger: WorthLedger) {
        self.findings = findings
        self.ledger = ledger
        figures = WorthFigures(findings: findings, ledger: ledger)
    }

    var blocks: [Block] {
        [.prose(["The plan gains ", .figure(figures.total), " levels, each counted once."])]
            + [.table(schemes), .table(courses)]
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
            rows: ledger.entries.map { entry in
                [
                    .text(entry.scheme.title),
                    entry.scheme.goLive.map { .text($0.words) } ?? .unknown("not stated"),
                    .figure(figures.given(entry)), .figure(figures.alone(entry)),
                    .figure(figures.marginal(entry)),
                    perMillion(entry, "capital", entry.scheme.capitalTotal),
                    perMillion(entry, "whole-life", entry.scheme.wholeLifeCost),
                    .text(entry.sharedWith.joined(separator: ", ")),
                ]
            },
            note:
                "Levels of one dimension of one organisation. A level that several schemes raise is "
                + "given to the one that completes it, so that what is given sums to the plan's gain."
        )
    }

    private func perMillion(_ entry: WorthLedger.Entry, _ what: String, _ money: Money?) -> Cell {
        figures.perMillion(entry, of: what, money).map(Cell.figure)
            ?? .unknown("no such cost known")
    }

    private var courses: Table {
        Table(
            id: "worth-marks-\(plan.id)",
            title: "Marks at the end of each year",
            columns: [.words("Organisation"), .words("Dimension"), .numbers("Today")]
                + plan.years.map { .numbers("\($0)") } + [.numbers("All live")],
            rows: ledger.courses.filter { $0.final > 0 }.map { course in
                [
                    .text(findings.system.name(of: course.organisation.text)),
                    .text(course.line.dimension), .figure(figures.today(course)),
                ] + plan.years.indices.map { .figure(figures.end(ofYear: $0, course)) }
                    + [.figure(figures.final(course))]
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
                    .text(blocked.ladder.criterion ?? blocked.ladder.dimension),
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
                    .text(scheme.id.value),
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
