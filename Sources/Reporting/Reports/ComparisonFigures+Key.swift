import DigitalMaturity
import Documents
import Investment

extension ComparisonFigures.Key {
    var path: [String] {
        switch self {
        case .year(let year, let purpose, let side): [year.slug, purpose.rawValue, side.slug]
        case .scheme(let id, let measure): [id, measure.rawValue]
        case .spent(let id, let purpose, let side): [id, purpose.rawValue, side.rawValue]
        case .all(let measure): [measure.rawValue]
        case .carryingOn(let measure): ["carrying-on", "all", measure.rawValue, "difference"]
        case .appraised(let measure):
            ["appraised"] + measure.rawValue.split(separator: "/").map(String.init)
        }
    }

    init?(path: [String]) {
        if path.first == "appraised",
            let measure = AppraisalFigures.Measure(
                rawValue: path.dropFirst().joined(separator: "/")
            )
        {
            self = .appraised(measure)
        } else if path.count == 4, path[0] == "carrying-on",
            let measure = ComparisonFigures.Measure(rawValue: path[2])
        {
            self = .carryingOn(measure)
        } else if path.count == 1, let measure = ComparisonFigures.Measure(rawValue: path[0]) {
            self = .all(measure)
        } else if path.count == 2, let measure = ComparisonFigures.Measure(rawValue: path[1]) {
            self = .scheme(path[0], measure)
        } else if path.count == 3, let purpose = Plan.Purpose(rawValue: path[1]) {
            let side = ComparisonFigures.PlanSide(rawValue: path[2])
            if let year = FinancialYear(slug: path[0]) {
                guard
                    let side = side.map(ComparisonFigures.Side.of)
                        ?? (path[2] == "difference" ? .difference : nil)
                else { return nil }
                self = .year(year, purpose, side)
            } else if let side {
                self = .spent(path[0], purpose, side)
            } else {
                return nil
            }
        } else {
            return nil
        }
    }
}

extension ComparisonFigures.Side {
    fileprivate var slug: String {
        switch self {
        case .of(let side): side.rawValue
        case .difference: "difference"
        }
    }
}
