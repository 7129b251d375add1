import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Two plans side by side, as a document.
    public func comparisonDocument(_ compared: ComparedPlans) -> Document {
        let plans = [compared.comparison.first.plan, compared.comparison.second.plan]
        let view = ComparisonView(figures: ComparisonFigures(findings: self, compared: compared))
        return Document(
            slug: "comparison",
            title: "Two plans side by side",
            subtitle: "\(plans[0].versionTitle), and \(plans[1].versionTitle), on \(date.words)",
            date: date,
            marking: plans.marking,
            sections: [
                Section("years", "By year", [.table(view.years)]),
                Section(
                    "schemes",
                    "What makes the difference",
                    [.table(view.schemes), .table(view.routes)]
                ),
                Section(
                    "worth",
                    "What they are worth",
                    [.table(view.worth)]
                ),
            ]
        )
    }
}

/// A comparison as tables, the second plan less the first.
private struct ComparisonView {
    let figures: ComparisonFigures

    private var comparison: PlanComparison { figures.compared.comparison }

    var years: Table {
        Table(
            id: "comparison-years",
            title: "Capital and revenue of the two plans",
            columns: [
                .words("Year"), .numbers("Capital, first"), .numbers("Capital, second"),
                .numbers("Difference"), .numbers("Revenue, first"), .numbers("Revenue, second"),
                .numbers("Difference of revenue"),
            ],
            rows: comparison.years.map { year in
                [.text("\(year.year)")]
                    + Plan.Purpose.allCases.flatMap { purpose in
                        [.of(.first), .of(.second), .difference].map {
                            figures.cell(.year(year.year, purpose, $0))
                        }
                    }
            },
            note: [
                "A year that a plan does not cover counts as nothing in it.",
                figures.compared.appraised.isEmpty
                    ? "" : " Revenue includes carrying on as today, so far as stated.",
            ].joined()
        )
    }

    var schemes: Table {
        Table(
            id: "comparison-schemes",
            title: "Differences by scheme and cause",
            columns: [
                .words("Scheme"), .words("In"), .numbers("Capital"), .numbers("Revenue"),
                .numbers("Whole life"), .numbers("By presence"), .numbers("By cost"),
                .numbers("By time"), .numbers("Levels"),
            ],
            rows: comparison.changed.map(row) + carryingOn + [
                ["All", .blank] + cells { .all($0) }
            ],
            note:
                "The second plan less the first. The last causes divide the whole-life difference. "
                + "Schemes that do not differ are left out; the others sum to the whole."
        )
    }

    private var carryingOn: [[Cell]] {
        comparison.carryingOnForLife == PlanComparison.Difference()
            ? [] : [["Carrying on as today", "both"] + cells { .carryingOn($0) }]
    }

    /// The two by their appraisals, over the same years.
    var worth: Table {
        let measures: [(String, AppraisalFigures.Measure)] = [
            ("Capital", .capital), ("Revenue", .revenue), ("Net present value", .net),
            ("Beyond doing nothing", .increment),
        ]
        return Table(
            id: "comparison-worth",
            title: "What the two are worth, as appraised",
            columns: [
                .words("What"), .numbers("First"), .numbers("Second"), .numbers("Difference"),
            ],
            rows: measures.map { title, measure in
                let cells = ComparisonFigures.PlanSide.allCases.map {
                    figures.appraised(measure, of: $0).map(Cell.figure) ?? .unknown("not measured")
                }
                return [.text(title)] + cells
                    + [figures.cell(.appraised(measure), orElse: "not measured")]
            }
        )
    }

    private func row(_ entry: PlanComparison.Entry) -> [Cell] {
        let presence =
            entry.first == nil ? "second" : entry.second == nil ? "first" : "both"
        return [.text(entry.title), .text(presence)] + cells { .scheme(entry.id, $0) }
    }

    private func cells(
        _ key: (ComparisonFigures.Measure) -> ComparisonFigures.Key
    ) -> [Cell] {
        ComparisonFigures.Measure.allCases.map { figures.cell(key($0)) }
    }

    var routes: Table {
        Table(
            id: "comparison-approvals",
            title: "Who approves",
            columns: [.words("Scheme"), .words("First"), .words("Second")],
            rows: comparison.entries.map { entry in
                let pair = figures.compared.approvers[entry.id]
                return [.text(entry.title), route(pair?.first), route(pair?.second)]
            }
        )
    }

    private func route(_ approvers: [String]?) -> Cell {
        approvers.map { .text($0.joined(separator: ", then ")) } ?? .unknown("not there")
    }
}
