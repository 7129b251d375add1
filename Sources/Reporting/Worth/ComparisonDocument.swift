import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// Two plans side by side, as a document.
    public func comparisonDocument(
        _ comparison: PlanComparison,
        _ approvals: [String: (first: [String]?, second: [String]?)]
    ) -> Document {
        let plans = [comparison.first.plan, comparison.second.plan]
        let view = ComparisonView(comparison: comparison, approvals: approvals)
        return Document(
            slug: "comparison",
            title: "Two plans side by side",
            subtitle: "\(plans[0].title), and \(plans[1].title), on \(date.words)",
            date: date,
            marking: plans.marking,
            sections: [
                Section(id: "years", heading: "By year", blocks: [.table(view.years)]),
                Section(
                    id: "schemes",
                    heading: "What makes the difference",
                    blocks: [.table(view.schemes), .table(view.routes)]
                ),
            ]
        )
    }
}

/// A comparison as tables, the second plan less the first.
private struct ComparisonView {
    let comparison: PlanComparison
    let approvals: [String: (first: [String]?, second: [String]?)]

    private var id: String {
        "compare/\(comparison.first.plan.id)/\(comparison.second.plan.id)"
    }

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
                [.text("\(year.year)")] + cells("capital", year.year, year.capital)
                    + cells("revenue", year.year, year.revenue)
            },
            note: "A year that a plan does not cover counts as nothing in it."
        )
    }

    private func cells(
        _ what: String,
        _ year: FinancialYear,
        _ pair: (first: Money, second: Money)
    ) -> [Cell] {
        let plans = [comparison.first.plan, comparison.second.plan]
        let name = "\(year.slug)/\(what)"
        return [("first", pair.first), ("second", pair.second)].enumerated().map { index, side in
            money(side.1, "\(name)/\(side.0)", "\(what) of \(plans[index].title) in \(year)", plans)
        } + [
            money(
                pair.second - pair.first,
                "\(name)/difference",
                "\(what) in \(year), second plan less first",
                plans
            )
        ]
    }

    var schemes: Table {
        let changed = comparison.entries.filter(\.isChanged)
        return Table(
            id: "comparison-schemes",
            title: "Differences by scheme and cause",
            columns: [
                .words("Scheme"), .words("In"), .numbers("Capital"), .numbers("Revenue"),
                .numbers("Whole life"), .numbers("By presence"), .numbers("By cost"),
                .numbers("By time"), .numbers("Levels"),
            ],
            rows: changed.map(row) + [total],
            note:
                "The second plan less the first. The last causes divide the whole-life difference. "
                + "Schemes that do not differ are left out; the others sum to the whole."
        )
    }

    private func row(_ entry: PlanComparison.Entry) -> [Cell] {
        let presence =
            entry.first == nil ? "second" : entry.second == nil ? "first" : "both"
        return [.text(entry.title), .text(presence)]
            + amounts(entry.allCapital.total, entry.allRevenue.total, entry.wholeLife, entry.id)
            + [levels(entry.gain, entry.id)]
    }

    private var total: [Cell] {
        let all = { (part: (PlanComparison.Entry) -> PlanComparison.Difference) in
            comparison.entries.map { part($0).total }.total()
        }
        return ["All", .blank]
            + amounts(all(\.allCapital), all(\.allRevenue), comparison.wholeLife, "all")
            + [levels(comparison.gain, "all")]
    }

    private func amounts(
        _ capital: Money,
        _ revenue: Money,
        _ wholeLife: PlanComparison.Difference,
        _ name: String
    ) -> [Cell] {
        let parts = [
            ("capital", capital), ("revenue", revenue), ("whole-life", wholeLife.total),
            ("presence", wholeLife.presence), ("cost", wholeLife.cost), ("time", wholeLife.time),
        ]
        return parts.map { what, amount in
            money(
                amount,
                "\(name)/\(what)",
                "\(what) of \(name), second plan less first",
                [comparison.first.plan, comparison.second.plan]
            )
        }
    }

    var routes: Table {
        Table(
            id: "comparison-approvals",
            title: "Who approves",
            columns: [.words("Scheme"), .words("First"), .words("Second")],
            rows: comparison.entries.map { entry in
                let pair = approvals[entry.id]
                return [.text(entry.title), route(pair?.first), route(pair?.second)]
            }
        )
    }

    private func route(_ approvers: [String]?) -> Cell {
        approvers.map { .text($0.joined(separator: ", then ")) } ?? .unknown("not there")
    }

    // MARK: - Figures

    private func money(_ amount: Money, _ name: String, _ meaning: String, _ plans: [Plan]) -> Cell
    {
        .figure(
            Figure(
                .money(amount),
                trace: Trace(
                    "\(id)/\(name)",
                    meaning: meaning,
                    formula: "sum over schemes, by identifier; cost first, then time",
                    inputs: plans.map { Trace.Input($0.id, place: $0.place) }
                )
            )
        )
    }

    private func levels(_ millionths: Int, _ name: String) -> Cell {
        .figure(
            Figure(
                .difference(Double(millionths) / 1_000_000),
                trace: Trace(
                    "\(id)/\(name)/levels",
                    meaning: "Levels given to \(name), second plan less first",
                    formula: "rungs that it completes in the second plan − in the first",
                    inputs: [comparison.first.plan, comparison.second.plan].map {
                        Trace.Input($0.id, place: $0.place)
                    }
                )
            )
        )
    }
}
