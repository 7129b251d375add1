import DigitalMaturity
import Documents
import Investment

extension ChoiceFigures {
    enum Key: FigureKey {
        case whole(Measure)
        case spent(Plan.Purpose, in: FinancialYear?)
        case limit(ChoiceProblem.Limit.Kind, LimitMeasure)
        case scheme(String, SchemeMeasure)
        case weight(Weighed, String)
    }

    enum Measure: String {
        case worth, bound, gap, schemes, unmet, beyond
        case capitalLeft = "capital-left"
    }
    enum LimitMeasure: String { case available, used, left, over }
    enum SchemeMeasure: String { case capital, revenue, adds, extra, lost }
    enum Weighed: String { case dimension, target, benefit }
}

extension ChoiceFigures.Key {
    var path: [String] {
        switch self {
        case .whole(let measure): [measure.rawValue]
        case .spent(let purpose, let year):
            ["spent", year?.slug, purpose.rawValue].compactMap(\.self)
        case .limit(let kind, let measure): ["limit"] + kind.path + [measure.rawValue]
        case .scheme(let id, let measure): [id, measure.rawValue]
        case .weight(let weighed, let id): ["weight", weighed.rawValue, id]
        }
    }

    init?(path: [String]) {
        let (first, last) = (path.first ?? "", path.last ?? "")
        if path.count == 1, let measure = ChoiceFigures.Measure(rawValue: first) {
            self = .whole(measure)
        } else if first == "spent", let purpose = Plan.Purpose(rawValue: last),
            path.count == 2 || FinancialYear(slug: path[1]) != nil && path.count == 3
        {
            self = .spent(purpose, in: path.count == 3 ? FinancialYear(slug: path[1]) : nil)
        } else if first == "limit", let measure = ChoiceFigures.LimitMeasure(rawValue: last),
            let kind = ChoiceProblem.Limit.Kind(path: path.dropFirst().dropLast())
        {
            self = .limit(kind, measure)
        } else if path.count == 2, let measure = ChoiceFigures.SchemeMeasure(rawValue: last) {
            self = .scheme(first, measure)
        } else if first == "weight", path.count == 3,
            let weighed = ChoiceFigures.Weighed(rawValue: path[1])
        {
            self = .weight(weighed, last)
        } else {
            return nil
        }
    }
}

extension ChoiceProblem.Limit.Kind {
    fileprivate var path: [String] {
        switch self {
        case .money(let purpose, let fund, let year): [purpose.rawValue, fund.slug, year.slug]
        case .people(let month): ["people", month.description]
        }
    }

    fileprivate init?(path: ArraySlice<String>) {
        let path = Array(path)
        if path.count == 3, let purpose = Plan.Purpose(rawValue: path[0]),
            let year = FinancialYear(slug: path[2])
        {
            self = .money(purpose, path[1] == "pooled" ? .pooled : .programme(path[1]), year)
        } else if path.count == 2, path[0] == "people",
            let month = try? CivilMonth(parsing: path[1])
        {
            self = .people(month)
        } else {
            return nil
        }
    }
}
