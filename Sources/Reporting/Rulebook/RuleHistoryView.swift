import DigitalMaturity
import Documents
import Investment

/// The approval rules over time.
struct RuleHistoryView {
    let findings: Findings

    private var rulebook: Rulebook { findings.dataset.reference.rulebook }
    var rules: RulebookView { RulebookView(findings: findings) }

    // MARK: Chart

    /// A line for each rule with its limits from the day on which each took effect.
    var chart: Chart {
        let current = rulebook.rules.filter {
            $0.standing != .hypothetical && $0.isOrMayBeInForce(on: findings.date)
        }
        let isCertain = current.allSatisfy { $0.state(on: findings.date) == .inForce }
        let rows = rulebook.rules.map(row)
        let kinds = Set(rows.flatMap(\.spans).map(\.kind)).sorted()
        return Chart(
            id: "rule-history",
            title:
                "\(current.count) of \(rulebook.rules.count) rules are \(isCertain ? "" : "or may be ")in force",
            subtitle: "Approval rules by the time in which they were in force, on "
                + findings.date.words,
            form: .schedule(
                Chart.Schedule(
                    subject: "Rule",
                    quantity: "Limit",
                    kinds: kinds.map { RuleHistoryView.kinds[$0] },
                    rows: rows.map { $0.keeping(kinds) },
                    today: findings.date
                )
            )
        )
    }

    private func row(_ rule: SpendRule) -> Chart.Schedule.Row {
        let entries = rule.limits.entries
        let spans = entries.indices.compactMap { index -> Chart.Schedule.Span? in
            let entry = entries[index]
            guard entry.value != .ceased else { return nil }
            let next = entries.dropFirst(index + 1).first?.from
            let end = next?.earliest.adding(days: -1)
            let latest = next?.latest.adding(days: -1)
            return Chart.Schedule.Span(
                from: entry.from?.earliest,
                to: end,
                latest: latest == end ? nil : latest,
                kind: kind(of: rule),
                label: rules.limit(entry, of: rule)
            )
        }
        return Chart.Schedule.Row(label: rule.title, note: rule.id, spans: spans)
    }

    private static let kinds = [
        "Asks for approval", "Asks for a report", "Exempts", "Hypothetical",
    ]

    private func kind(of rule: SpendRule) -> Int {
        if rule.standing == .hypothetical { return 3 }
        return switch rule.effect {
        case .approve: 0
        case .report: 1
        case .exempt: 2
        }
    }

    // MARK: Changes

    /// Every entry of every rule, the latest first; those of a day not known at the end.
    var changes: Table {
        let all = rulebook.rules.flatMap { rule in
            rule.limits.entries.indices.map { (rule: rule, index: $0) }
        }
        let dated = all.sorted { first, second in
            let (one, other) = (day(of: first), day(of: second))
            return one == other ? first.rule.id < second.rule.id : one > other
        }
        return Table(
            id: "rule-changes",
            title: "Every change, the latest first",
            columns: [
                .words("From"), .words("Rule"), .words("About"), .words("Before"),
                .numbers("Limit"), .words("With"), .words("Known since"), .words("Source"),
            ],
            rows: dated.map(changeRow),
            note:
                "From: when the change took effect. Known since: when it was published. An interval means "
                + "that the exact day is not known."
        )
    }

    private func day(of change: (rule: SpendRule, index: Int)) -> Int {
        change.rule.limits.entries[change.index].from?.earliest.dayNumber ?? .min
    }

    private func changeRow(_ rule: SpendRule, _ index: Int) -> [Cell] {
        let entry = rule.limits.entries[index]
        let event = rulebook.events.first { $0.id == entry.event }
        return [
            .text(entry.from?.words ?? "a date not known"),
            .link(rule.markedID, .page(rule.page)), .text(rule.title),
            index == 0
                ? .text("none") : .text(rule.limits.entries[index - 1].value.words),
            rules.limit(entry, of: rule), .text(event?.title ?? ""),
            .text(entry.known?.words ?? ""),
            .text("\(entry.citation), \(entry.citation.grade.words)"),
        ]
    }

    // MARK: Readings

    /// How each question that the published text leaves open is read.
    var switchBlocks: [Block] {
        guard !rulebook.switches.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "switches-table",
                    title: "Questions that the published text leaves open",
                    columns: [
                        .words("Switch"), .words("Question"), .words("Read as"),
                        .words("May be read as"),
                    ],
                    rows: rulebook.switches.map {
                        [
                            .text($0.id), .text($0.title), .text($0.value),
                            .text($0.values.joined(separator: ", ")),
                        ]
                    }
                )
            )
        ]
    }

    // MARK: Not known

    /// The limits, days and lengths that could not be established.
    var unknown: [[Inline]] {
        let limits = named("No limit could be established, for some or all of the time, for") {
            rule in
            rule.limits.entries.contains { $0.value == .unknown }
        }
        let starts = named("The first day is not known for") { rule in
            rule.limits.entries.contains { $0.from == nil }
        }
        let events = rulebook.events.filter { $0.date.earliest != $0.date.latest }.map { event in
            [
                Inline.text(
                    "\(event.title.capitalised): \(event.date.words); the exact day is not known."
                )
            ]
        }
        let lengths = rulebook.approvers.filter { $0.days == nil && approves($0) }.map { approver in
            [
                Inline.text(
                    "\(approver.title.capitalised): how long it takes is neither published nor assumed."
                )
            ]
        }
        return limits + starts + events + lengths
    }

    private func approves(_ approver: Approver) -> Bool {
        rulebook.rules.contains { $0.effect == .approve && $0.approver.id == approver.id }
    }

    private func named(_ what: String, where holds: (SpendRule) -> Bool) -> [[Inline]] {
        let found = rulebook.rules.filter(holds).map(\.markedID)
        guard !found.isEmpty else { return [] }
        return [[.text("\(what) "), .strong(found.joined(separator: ", ")), .text(".")]]
    }

    /// How far the rules can be relied on, on the day.
    var staleness: [[Inline]] { rulebook.staleness(on: findings.date).map { [.text($0.words)] } }
}
