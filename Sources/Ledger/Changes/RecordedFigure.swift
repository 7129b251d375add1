package import DigitalMaturity

/// A number that a run recorded, by the address at which `explain` finds it.
package struct RecordedFigure: Sendable {
    /// What kind of number it is.
    package enum Value: Hashable, Sendable {
        /// An amount.
        case money(Money)
        /// A mark, a ratio, a chance or a count.
        case number(Double)
    }

    /// Where `explain` finds it.
    package let address: String
    /// The number; `nil` where the run could not say it.
    package let value: Value?
    /// What can move it.
    package let influence: Influence
}

/// Which inputs a figure is made of.
package enum Influence: Hashable, Sendable {
    /// Returns, scored against a framework.
    case marks
    /// The costs that a plan writes.
    case costs
    /// A limit that a rule sets.
    case limits
    /// What a plan writes, under rules: approvals and appraisals.
    case judgements
    /// What is known of the whole country, which no plan moves.
    case country
    /// Everything.
    case all

    /// Which kind of change a file is for such a figure; `nil` where the file cannot move it.
    func kind(of path: String) -> RunChanges.Kind? {
        let kind = RunChanges.Kind(of: path)
        switch (self, kind) {
        case (_, nil), (.marks, .plan), (.costs, .data), (.costs, .rules), (.limits, .plan),
            (.country, .plan):
            return nil
        case (.marks, .rules):
            let folders = ["Frameworks/maturity/", "Frameworks/estates/"]
            return folders.contains { path.hasPrefix($0) } ? .rules : nil
        case (.limits, .rules), (.judgements, .rules):
            return path.hasPrefix("Frameworks/maturity/") ? nil : .rules
        default: return kind
        }
    }

    /// Which kind of change it is that another day is asked about: on another day other returns count
    /// and other rules are in force.
    var dayKind: RunChanges.Kind? {
        switch self {
        case .marks, .country: .data
        case .costs: nil
        case .limits, .judgements, .all: .rules
        }
    }
}

// MARK: - What a run recorded

extension RunRecord {
    /// Every number that the run recorded, in order of table and key.
    package var figures: [RecordedFigure] {
        marks + costs + routeFigures + appraisalFigures + simulationFigures + national
    }

    private var marks: [RecordedFigure] {
        scores.map { score in
            let body = "\(score.source)/\(score.careSetting.rawValue)"
            return number("\(score.framework)/score/\(body)/overall", score.overall, .marks)
        }
            + dimensionScores.map { line in
                let body = "\(line.source)/\(line.careSetting.rawValue)/\(line.dimension)"
                return number("\(line.framework)/score/\(body)", line.mark, .marks)
            }
    }

    private var costs: [RecordedFigure] {
        planYears.flatMap { year in
            let root = "plan/\(year.plan)/\(year.year.slug)/"
            return [
                money(root + "capital", year.capital, .costs),
                money(root + "implementation", year.implementation, .costs),
                money(root + "running", year.running, .costs),
                money(root + "capital-envelope", year.capitalEnvelope, .costs),
                money(root + "revenue-envelope", year.revenueEnvelope, .costs),
            ]
        }
            + schemes.flatMap { scheme in
                let root = "plan/\(scheme.plan)/\(scheme.scheme)/"
                return [
                    money(root + "capital", scheme.capital, .costs),
                    money(root + "revenue", scheme.revenue, .costs),
                    money(root + "whole-life", scheme.wholeLife, .costs),
                ]
            }
    }

    private var routeFigures: [RecordedFigure] {
        routes.map { route in
            money(route.address + "/headroom", route.headroom, .judgements)
        }
    }

    private var appraisalFigures: [RecordedFigure] {
        appraisals.flatMap { option in
            let root = "appraisal/\(option.plan)/\(option.schedule)/\(option.option)/"
            return [
                money(root + "capital", option.capital, .judgements),
                money(root + "revenue", option.revenue, .judgements),
                money(root + "npsv", option.npsv, .judgements),
                number(root + "bcr", option.bcr, .judgements),
            ]
        }
    }

    private var simulationFigures: [RecordedFigure] {
        simulatedYears.flatMap { year in
            let root = "simulation/\(year.plan)/\(year.year.slug)/"
            return [
                money(root + "capital/p10", year.capitalP10, .all),
                money(root + "capital/p50", year.capitalP50, .all),
                money(root + "capital/p80", year.capitalP80, .all),
                money(root + "capital/p90", year.capitalP90, .all),
                number(root + "capital/over", year.chanceOver, .all),
                money(root + "lapsed/expected", year.expectedLapse, .all),
            ]
        }
    }

    /// What was counted, forecast and given out for the whole country.
    private var national: [RecordedFigure] {
        coverageCounts.flatMap { count in
            let root = "coverage/\(count.measure)/count/england/"
            return [
                number(root + "counted", Double(count.counted), .country),
                number(root + "at-most", Double(count.atMost), .country),
            ]
        }
            + forecasts.flatMap { forecast in
                let root = "forecast/\(forecast.measure)/\(forecast.forDate)/\(run.onDate)/"
                return [("p10", forecast.p10), ("p50", forecast.p50), ("p90", forecast.p90)].map {
                    number(root + $0, Double($1), .country)
                }
            }
            + allocations.map { line in
                money(
                    "allocation/\(line.policy)/\(line.organisation)/amount",
                    line.amount,
                    .country
                )
            }
    }

    private func money(_ address: String, _ money: Money?, _ influence: Influence)
        -> RecordedFigure
    {
        RecordedFigure(address: address, value: money.map { .money($0) }, influence: influence)
    }

    private func number(_ address: String, _ number: Double?, _ influence: Influence)
        -> RecordedFigure
    {
        RecordedFigure(address: address, value: number.map { .number($0) }, influence: influence)
    }
}

extension RouteRow {
    /// The beginning of the addresses of what the rule compared.
    var address: String { "route/\(plan)/\(scheme)/\(rule)" }

    /// How far the amount is below the limit; `nil` where either is not known.
    var headroom: Money? { limit.flatMap { limit in amount.map { limit - $0 } } }
}
