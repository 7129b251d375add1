import DigitalMaturity
import Reporting

/// The answer of `waymark route`, and the form of a route wherever it stands in JSON.
struct RouteAnswer {
    private let route: ApprovalRoute
    private let dataset: Dataset
    private let body: ODSCode?

    init(_ route: ApprovalRoute, _ dataset: Dataset, body: ODSCode?) {
        self.route = route
        self.dataset = dataset
        self.body = body
    }

    var answer: Answer {
        Answer(
            json: .answer(
                "route",
                [("on", .date(route.date)), ("body", bodyJSON), ("scheme", schemeJSON)]
                    + RouteAnswer.pairs(route)
            ),
            document: RouteDocument(route, who: who).document
        )
    }

    private var who: String {
        body.map { "\(dataset.system.name(of: $0.text)) (\($0))" } ?? route.spend.body.words
    }

    private var bodyJSON: JSON {
        .object([
            ("code", .optional(body) { .string($0.text) }),
            ("name", .optional(body) { .string(dataset.system.name(of: $0.text)) }),
            ("kind", .string(route.spend.body.rawValue)),
            ("distressed", .bool(route.spend.distress == .distressed)),
            ("segment", .optional(route.spend.segment) { .count($0) }),
        ])
    }

    private var schemeJSON: JSON {
        .object([
            ("kind", .string(route.spend.kind.rawValue)),
            ("funding", .string(route.spend.funding.rawValue)),
            ("programme", .optional(route.spend.programme) { .string($0) }),
            ("novel", .bool(route.spend.novelty == .novel)),
            ("capital", .money(route.spend.amounts.capital)),
            ("revenue", .optional(route.spend.amounts.revenue) { .money($0) }),
            ("wholeLife", .optional(route.spend.amounts.wholeLife) { .money($0) }),
        ])
    }

    /// The tests and the route, as the contract names them.
    static func pairs(_ route: ApprovalRoute) -> [(String, JSON)] {
        [
            ("tests", .array(route.tests.map(test))), ("route", .array(route.steps.map(step))),
            ("undetermined", .array(route.undetermined.map { .string($0) })),
            ("warnings", .array(warnings(route).map { .string($0) })),
        ]
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

    private static func warnings(_ route: ApprovalRoute) -> [String] {
        route.undetermined.isEmpty
            ? []
            : [
                "\(count(route.undetermined.count, "rule")) could not be determined and may add an approver."
            ]
    }
}
