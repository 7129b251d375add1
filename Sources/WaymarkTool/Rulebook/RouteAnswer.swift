import DigitalMaturity
import Investment
import Reporting

/// The answer of `waymark route`, and the form of a route wherever it stands in JSON.
struct RouteAnswer {
    private let route: ApprovalRoute
    private let dataset: Dataset
    private let body: ODSCode?
    private let knownAt: CivilDate?
    private let readings: [Switch.Setting]
    private let isExplained: Bool

    init(
        _ route: ApprovalRoute,
        _ dataset: Dataset,
        body: ODSCode?,
        _ knownAt: CivilDate? = nil,
        readings: [Switch.Setting] = [],
        isExplained: Bool = false
    ) {
        self.readings = readings
        self.knownAt = knownAt
        self.isExplained = isExplained
        self.route = route
        self.dataset = dataset
        self.body = body
    }

    var answer: Answer {
        Answer(
            json: .answer(
                "route",
                [
                    ("on", .date(route.date)), ("body", bodyJSON), ("scheme", schemeJSON),
                    ("headline", RouteAnswer.headline(route.headline)),
                ]
                    + RouteAnswer.pairs(route)
                    + [("knownAt", .optional(knownAt) { .date($0) })]
                    + (isExplained ? [("because", .explanation(route.explanation))] : [])
            ),
            document: RouteDocument(route, who: who, readings: readings, isExplained: isExplained)
                .document
        )
    }

    private var who: String {
        guard let body else { return route.spend.body.words }
        return dataset.reference.register.on(route.date).fullName(of: body)
            + (closed.map { ", which closed on \($0.words)" } ?? "")
    }

    /// The last day of the body, if it has closed since.
    private var closed: CivilDate? {
        body.flatMap(dataset.reference.register.organisation)?.closed
    }

    private var bodyJSON: JSON {
        .object([
            ("code", .optional(body) { .string($0.text) }),
            (
                "name",
                .optional(body) {
                    .string(dataset.reference.register.on(route.date).name(of: $0.text))
                }
            ),
            ("closed", .optional(closed) { .date($0) }),
            ("kind", .string(route.spend.body.rawValue)),
            ("distressed", .optional(route.spend.distress.isDistressed) { .bool($0) }),
            ("segment", .optional(route.spend.segment) { .count($0) }),
        ])
    }

    private var schemeJSON: JSON {
        .object([
            ("kind", .string(route.spend.kind.rawValue)),
            ("service", .optional(route.spend.service) { .string($0.rawValue) }),
            ("publicFacing", .optional(route.spend.isPublicFacing) { .bool($0) }),
            ("funding", .string(route.spend.funding.rawValue)),
            ("programme", .optional(route.spend.programme) { .string($0) }),
            ("novel", .bool(route.spend.novelty == .novel)),
            (
                "capital",
                .optional(route.spend.amounts.stated(on: .capital)) { .money($0) }
            ),
            ("revenue", .optional(route.spend.amounts.revenue) { .money($0) }),
            ("wholeLife", .optional(route.spend.amounts.wholeLife) { .money($0) }),
            ("contractValue", .optional(route.spend.amounts.contract) { .money($0) }),
        ])
    }

    /// The answer for a board.
    static func headline(_ headline: RouteHeadline) -> JSON {
        .object([
            ("answer", .string(headline.answer.rawValue)),
            ("text", .array(headline.sentences.map { .string($0) })),
        ])
    }

    /// The tests and the route, as the contract names them.
    static func pairs(_ route: ApprovalRoute) -> [(String, JSON)] {
        [
            ("tests", .array(route.tests.map(test))), ("route", .array(route.steps.map(step))),
            ("undetermined", .array(route.undetermined.map { .string($0) })),
            (
                "warnings",
                .array((route.headline.doubts + route.staleness.map(\.words)).map { .string($0) })
            ),
            ("reports", .array(route.reports.map(report))),
            ("outside", .array(route.outside.map(outside))),
            ("readings", .array(route.readings.map(reading))),
            ("staleness", .array(route.staleness.map(staleness))),
        ]
    }

    private static func report(_ test: RouteTest) -> JSON {
        .object([
            ("to", .string(test.rule.approver.title)), ("because", .string(test.rule.id)),
            ("outcome", .string(test.outcome.rawValue)), ("text", .string(test.duty)),
        ])
    }

    private static func outside(_ outside: ApprovalRoute.Outside) -> JSON {
        .object([("rule", .string(outside.rule.id)), ("because", .string(outside.because))])
    }

    private static func reading(_ reading: ApprovalRoute.Reading) -> JSON {
        .object([
            ("when", .array(reading.changes.map(change))),
            ("route", .array(reading.approvers.map { .string($0.title) })),
            ("text", .string(reading.words)),
        ])
    }

    private static func change(_ change: ApprovalRoute.Change) -> JSON {
        .object([
            ("event", .string(change.event.id)),
            ("date", .string(change.event.date.description)),
            ("side", .string(change.side.rawValue)),
        ])
    }

    private static func reading(_ reading: RouteTest.Reading) -> JSON {
        .object([
            ("side", .string(reading.side.rawValue)),
            ("change", .optional(reading.change) { .string($0.description) }),
            ("outcome", .optional(reading.outcome) { .string($0.rawValue) }),
        ])
    }

    private static func staleness(_ reason: Staleness) -> JSON {
        .object([
            ("kind", .string(reason.kind.rawValue)),
            ("rule", .optional(reason.rule) { .string($0) }),
            ("words", .string(reason.words)),
        ])
    }

    private static func test(_ test: RouteTest) -> JSON {
        .object([
            ("rule", .string(test.rule.id)), ("title", .string(test.rule.title)),
            ("authority", .string(test.rule.authority)),
            ("basis", .string(test.rule.basis.rawValue)),
            ("amount", .optional(test.amount) { .money($0) }),
            ("limit", .optional(test.limit) { .money($0) }),
            ("comparison", .string(test.rule.comparison.rawValue)),
            ("outcome", .string(test.outcome.rawValue)),
            ("distance", .optional(test.headroom) { .money($0) }),
            (
                "in_force",
                .object([
                    ("from", .optional(test.entry.from) { .string($0.description) }),
                    ("to", .optional(test.until) { .string($0.description) }),
                ])
            ),
            ("citation", .citation(test.entry.citation)),
            ("note", .string(test.notes.joined(separator: " "))),
            ("doubts", .array(test.doubts.map { .string($0.rawValue) })),
            ("effect", .string(test.rule.effect.rawValue)),
            ("standing", .string(test.rule.standing.rawValue)),
            ("readings", .array(test.readings.map(reading))),
        ])
    }

    private static func step(_ step: ApprovalRoute.Step) -> JSON {
        .object([
            ("step", .count(step.number)), ("approver", .string(step.approver.title)),
            ("because", .array(step.because.map { .string($0) })),
            (
                "days",
                .optional(step.approver.days) { days in
                    .object([
                        ("low", .count(days.low)), ("likely", .count(days.likely)),
                        ("high", .count(days.high)),
                        ("kind", .string(days.kind.rawValue)),
                    ])
                }
            ),
        ])
    }
}

extension JSON {
    /// A statement with what it rests on.
    static func explanation(_ explanation: Explanation) -> JSON {
        .object([
            ("text", .string(explanation.text)),
            ("citation", .optional(explanation.citation) { .citation($0) }),
            ("place", .optional(explanation.place) { .string($0.description) }),
            ("because", .array(explanation.children.map { .explanation($0) })),
        ])
    }
}
