public import DigitalMaturity
public import Documents

/// The approval route of one scheme as a document.
public struct RouteDocument {
    private let route: ApprovalRoute
    private let who: String
    private let figures: CaseFigures
    private let isExplained: Bool

    /// Creates the document's maker; `who` names the body, `readings` are those chosen for this case,
    /// and an explained route ends with the tree of its reasons.
    public init(
        _ route: ApprovalRoute,
        who: String,
        readings: [Switch.Setting] = [],
        isExplained: Bool = false
    ) {
        self.init(CaseFigures(route, readings: readings), who: who, isExplained: isExplained)
    }

    init(_ figures: CaseFigures, who: String, isExplained: Bool = false) {
        route = figures.route
        self.who = who
        self.figures = figures
        self.isExplained = isExplained
    }

    /// The approvals, what was compared for each, and what is not known.
    public var document: Document {
        Document(
            slug: "route",
            title: "Approval route on \(route.date.words)",
            subtitle: subtitle,
            date: route.date,
            sections: [
                Section("answer", "Answer", [.list(verdict)]),
                Section("route", "Who approves", [.list(steps)]),
                Section("reports", "To whom it is reported", [.list(reports)]),
                Section(
                    "readings",
                    "On each side of a day not known",
                    [.list(route.readings.map { [.text($0.words)] })]
                ),
                Section(
                    "tests",
                    "Every limit tested",
                    route.tests.isEmpty
                        ? [
                            .prose([
                                "No rule in the rulebook applied to such a scheme on that day."
                            ])
                        ]
                        : [.table(table)]
                ),
                Section("why", "Why, and from where", [.list(route.tests.map(reason))]),
                Section("outside", "Rules that do not reach it, and why", [.list(outside)]),
                Section(
                    "staleness",
                    "How far this can be relied on",
                    [.list(route.staleness.map { [.text($0.words)] })]
                ),
                Section("because", "Because", [.list(because)]),
            ].filter { $0.blocks != [.list([])] }
        )
    }

    private var subtitle: String {
        let amounts = [
            "capital \(route.spend.amounts.isCapitalOpen ? "at least " : "")"
                + route.spend.amounts.capital.short,
            route.spend.amounts.revenue.map { "revenue \($0.short)" },
            route.spend.amounts.wholeLife.map { "whole life \($0.short)" },
            route.spend.amounts.contract.map { "contract \($0.short)" },
        ].compactMap(\.self)
        let state = [
            route.spend.distress.isDistressed.map {
                $0 ? "in financial distress" : "not in financial distress"
            },
            route.spend.segment.map { "segment \($0)" },
        ].compactMap(\.self)
        let money =
            route.spend.funding == .own
            ? "funded by itself" : "\(route.spend.funding.rawValue) funding"
        return ([who] + state + [route.spend.kind.rawValue, money] + amounts).joined(
            separator: ", "
        )
    }

    /// The answer for a board, then how far the case is from each limit that is determined.
    private var verdict: [[Inline]] {
        let within = route.approvals.filter { $0.outcome == .within }
        return route.headline.sentences.map { [.text($0)] } + route.exceeded.map(exceeded)
            + within.map { test in
                [
                    "The ", figures.inline(.init(test.rule.id, .limit)),
                    .text(" \(limited(test)) is not reached: "),
                    figures.inline(.init(test.rule.id, .headroom)), " is left below it.",
                ]
            }
    }

    private func exceeded(_ test: RouteTest) -> [Inline] {
        guard test.limit != nil else {
            return [.text("\(test.rule.title) (\(test.rule.id)) catches it.")]
        }
        return [
            "The ", figures.inline(.init(test.rule.id, .limit)),
            .text(" \(limited(test)) is exceeded, by "),
            figures.inline(.init(test.rule.id, .excess)), ".",
        ]
    }

    private func limited(_ test: RouteTest) -> String {
        let hypothetical = test.rule.standing == .hypothetical ? "hypothetical " : ""
        return
            "\(hypothetical)\(test.rule.basis.words.lowercased()) limit of \(test.rule.authority) "
            + "(\(test.rule.id))"
    }

    private var reports: [[Inline]] {
        route.reports.map { [.text($0.duty)] }
    }

    /// Each reason once, with every rule that gives it.
    private var outside: [[Inline]] {
        let reasons = route.outside.map(\.because).reduce(into: [String]()) { known, because in
            if !known.contains(because) { known.append(because) }
        }
        return reasons.map { because in
            let rules = route.outside.filter { $0.because == because }.map(\.rule.id)
            return [.strong(rules.joined(separator: ", ")), .text(" \(because)")]
        }
    }

    private var because: [[Inline]] {
        guard isExplained else { return [] }
        let tree = route.explanation
        return [[.text(tree.text)]]
            + tree.outline.map { number, statement in
                [.strong(number), .text(" \(statement.text)\(source(of: statement))")]
            }
    }

    private func source(of statement: Explanation) -> String {
        let cited = statement.citation.map { " Source: \($0), \($0.grade.words)." } ?? ""
        return cited + (statement.place.map { " [\($0)]" } ?? "")
    }

    private var steps: [[Inline]] {
        route.steps.map { step in
            let because =
                step.because.isEmpty ? "" : ", because of \(step.because.joined(separator: ", "))"
            let days =
                step.approver.days.map { ", \($0.words) (\($0.kind.rawValue))" } ?? ""
            return [.text("\(step.number). \(step.approver.title)\(because)\(days)")]
        }
    }

    private var table: Table {
        Table(
            id: "tests-table",
            title: "Every rule in force that reaches the scheme",
            columns: [
                .words("Rule"), .words("Compares"), .numbers("Amount"), .numbers("Limit"),
                .numbers("Left below it"), .words("Outcome"),
            ],
            rows: route.tests.map { test in
                [
                    .text(test.rule.markedID),
                    .text("\(test.rule.basis.words) \(test.rule.comparison.rawValue)"),
                    figures.cell(.init(test.rule.id, .amount), orElse: "not stated"),
                    figures.cell(
                        .init(test.rule.id, .limit),
                        orElse: test.entry.value == .any ? "every amount" : "not known"
                    ),
                    figures.cell(.init(test.rule.id, .headroom)),
                    .text(test.outcome.rawValue),
                ]
            }
        )
    }

    private func reason(_ test: RouteTest) -> [Inline] {
        let from = test.entry.from.map { "from \($0.words)" } ?? "from a date not known"
        let until = test.until.map { " to \($0.words)" } ?? ""
        let notes = test.notes.isEmpty ? "" : " " + test.notes.joined(separator: " ")
        let citation = test.entry.citation
        return [
            .strong(test.rule.markedID),
            .text(
                " \(test.rule.title), \(test.rule.authority), \(from)\(until).\(notes) Source: \(citation), \(citation.grade.words)."
            ),
        ]
    }
}
