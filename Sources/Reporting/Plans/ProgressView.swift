import DigitalMaturity
import Documents
import Investment

/// How the schemes of a plan go, as far as the plan says: nothing of what it leaves out.
struct ProgressView {
    let findings: Findings
    let plan: Plan
    let figures: ProgressFigures

    init(_ findings: Findings, _ plan: Plan) {
        self.findings = findings
        self.plan = plan
        figures = ProgressFigures(plan)
    }

    /// Every table that has a row, with every column, for scripts.
    var blocks: [Block] { tables.map(Block.table) + detailBlocks }

    /// The same for readers: without columns of which nothing is known.
    var paperBlocks: [Block] { tables.map { .table($0.withoutUnknownColumns) } + detailBlocks }

    private var tables: [Table] {
        ([statuses] + Plan.Purpose.allCases.compactMap(variance) + [milestones, risks, benefits])
            .filter { !$0.rows.isEmpty }
    }

    /// What the money is for, line by line, and the people by role.
    private var detailBlocks: [Block] {
        [ProgressLines(figures).table, roles].filter { !$0.rows.isEmpty }.map(Block.table)
    }

    // MARK: Status

    private var statuses: Table {
        Table(
            id: "status-\(plan.id)",
            title: "How the schemes go",
            columns: [
                .words("Scheme"), .words("What it does"), .words("Status"), .words("Because"),
                .words("Owner"), .words("Supplier"), .words("Contract ends"),
                .numbers("A month of delay"),
            ],
            rows: plan.schemes.filter(\.isManaged).map { scheme in
                let management = scheme.management
                return [
                    .text(scheme.title), text(management.description),
                    text(management.rating?.rawValue), text(management.ratingReason),
                    text(management.owner?.value), text(supplier(scheme)),
                    text(management.contractEnds?.value.words),
                    figures.cell(.delay(scheme.id.value)),
                ]
            },
            note: "As the plan states it, without schemes of which it states nothing."
        )
    }

    private func supplier(_ scheme: Scheme) -> String? {
        let names = findings.dataset.reference.suppliers.names
        return scheme.particulars.supplier.map { names.supplier(named: $0.value).name }
    }

    private func text(_ words: String?, orElse reason: String = "not known") -> Cell {
        .stated(words, orElse: reason)
    }

    // MARK: Plan, actual and forecast

    private func variance(_ purpose: Plan.Purpose) -> Table? {
        guard let variance = figures.variance(purpose), !variance.lines.isEmpty else { return nil }
        let schemes = variance.lines.map { line -> [Cell] in
            [.text(line.scheme.title), .text("\(line.year)")]
                + cells { .scheme(line.scheme.id.value, line.year, purpose, $0) }
        }
        let years = variance.years.map { year -> [Cell] in
            ["All with a forecast", .text("\(year)")] + cells { .year(year, purpose, $0) }
        }
        let silent = variance.silent.map(\.title)
        return Table(
            id: "variance-\(purpose.rawValue)-\(plan.id)",
            title: "\(purpose.rawValue.capitalised): plan, spent so far and forecast",
            columns: [
                .words("Scheme"), .words("Year"), .numbers("Plan"), .numbers("Spent so far"),
                .numbers("Forecast"), .numbers("Forecast less plan"),
            ],
            rows: schemes + years
                + [["All with a forecast", "all years"] + cells { .all(purpose, $0) }],
            note: (purpose == .revenue ? "Revenue until schemes are live. " : "")
                + "The sums are of the rows with a forecast."
                + (silent.isEmpty ? "" : " Not known for \(silent.listed).")
        )
    }

    private func cells(_ key: (ProgressFigures.Measure) -> ProgressFigures.Key) -> [Cell] {
        ProgressFigures.Measure.allCases.map { figures.cell(key($0)) }
    }

    // MARK: Milestones

    private var milestones: Table {
        Table(
            id: "milestones-\(plan.id)",
            title: milestoneHeadline,
            columns: [
                .words("Scheme"), .words("Milestone"), .words("Due"), .words("Expected"),
                .words("State"),
            ],
            rows: plan.schemes.flatMap { scheme in
                scheme.management.milestones.map { milestone in
                    [
                        .text(scheme.title), .text(milestone.name),
                        .text(milestone.due.value.words), expected(milestone),
                        .text(state(milestone)),
                    ]
                }
            },
            note: "On \(findings.date.words)."
        )
    }

    private var milestoneHeadline: String {
        let all = plan.schemes.flatMap(\.management.milestones)
        let late = all.filter { [.late, .slipping].contains($0.state(on: findings.date)) }
        let open = all.filter { $0.done == nil }
        return late.isEmpty
            ? "Milestones: none is late"
            : "Milestones: \(late.count) of \(open.count) open are late"
    }

    private func expected(_ milestone: Scheme.Milestone) -> Cell {
        if milestone.done != nil { return .blank }
        if let forecast = milestone.forecast { return .text(forecast.value.words) }
        return milestone.state(on: findings.date) == .late ? .unknown("not known") : "as planned"
    }

    private func state(_ milestone: Scheme.Milestone) -> String {
        let done = milestone.done.map { "done on \($0.value.words)" } ?? ""
        return switch milestone.state(on: findings.date) {
        case .done: done
        case .doneLate: done + ", late"
        case .late: "late"
        case .slipping: "expected late"
        case .due: "due"
        }
    }

    // MARK: Risks and benefits

    private var risks: Table {
        let owned = plan.schemes.flatMap { scheme in
            scheme.uncertainty.risks.filter(\.isDescribed).map { (scheme, $0) }
        }
        return Table(
            id: "risk-owners-\(plan.id)",
            title: "Risks, their owners and what is done about them",
            columns: [
                .words("Scheme"), .words("Risk"), .words("Chance"), .words("Would cost"),
                .words("Owner"), .words("What is done about it"),
            ],
            rows: owned.map { scheme, risk in
                [
                    .text(scheme.title), .text(risk.text ?? risk.id), .text("\(risk.chance)"),
                    .text(risk.costs), text(risk.owner), text(risk.mitigation),
                ]
            }
        )
    }

    private var benefits: Table {
        let followed = plan.schemes.flatMap { scheme in
            scheme.effects.benefits.filter(\.isFollowed).map { (scheme, $0) }
        }
        return Table(
            id: "benefit-owners-\(plan.id)",
            title: "Benefits, their owners, baseline and follow-up",
            columns: [
                .words("Scheme"), .words("Benefit"), .words("Owner"), .words("Baseline"),
                .words("Follow-up"),
            ],
            rows: followed.map { scheme, benefit in
                [
                    .text(scheme.title), .text(benefit.text ?? benefit.kind.rawValue),
                    text(benefit.owner), text(benefit.baseline?.words),
                    text(benefit.followUp?.words, orElse: "not planned"),
                ]
            }
        )
    }

    // MARK: Roles

    private var roles: Table {
        Table(
            id: "roles-\(plan.id)",
            title: "People by role, needed and available",
            columns: [
                .words("Role"), .words("Year"), .numbers("Needed"), .numbers("Available"),
                .words("Needed by"),
            ],
            rows: plan.roleNeeds.map { need in
                let key = { ProgressFigures.Key.role(need.role.slug, need.year, $0) }
                return [
                    .text(need.role), .text("\(need.year)"),
                    figures.cell(key(.needed), orElse: need.undated.isEmpty ? "none" : "not known"),
                    figures.cell(key(.available)),
                    .text(need.needs.map { needer($0.scheme, $0.post) }.joined(separator: ", ")),
                ]
            },
            note:
                "Needed in every year of delivery, unless the scheme names one."
        )
    }

    private func needer(_ scheme: Scheme, _ post: Post) -> String {
        let place = post.organisation.map { " at \(findings.system.name(of: $0.value.text))" }
        return scheme.title + (place ?? "")
    }
}

extension Scheme {
    /// Whether anything is stated of how it is run.
    fileprivate var isManaged: Bool {
        let words: [String?] = [
            management.description, management.owner?.value, management.rating?.rawValue,
            management.contractEnds?.value.words, management.delayCost?.value.short,
        ]
        return words.contains { $0 != nil }
    }
}

extension Scheme.Risk {
    fileprivate var isDescribed: Bool { text != nil || owner != nil || mitigation != nil }

    /// What it would cost, in words: `£1.2m of capital and 3 months`.
    var costs: String {
        let money = [(capital, "capital"), (revenue, "revenue")].filter { $0.0 != .zero }
            .map { "\($0.0.short) of \($0.1)" }
        let parts = money + (delay.map { ["\($0)"] } ?? [])
        return parts.isEmpty ? "nothing stated" : parts.listed
    }
}

extension Scheme.Benefit {
    fileprivate var isFollowed: Bool { owner != nil || baseline != nil || followUp != nil }
}

extension Scheme.Measure {
    /// The measurement in words: `120 falls a month on 31 March 2026`.
    var words: String {
        guard let value else { return "to be measured on \(date.value.words)" }
        return ([plainNumber(value)] + (unit.map { [$0] } ?? []) + ["on \(date.value.words)"])
            .joined(separator: " ")
    }
}
