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

    enum Measure: String, AddressPart {
        case worth, bound, gap, schemes, unmet, beyond
        case capitalLeft = "capital-left"
    }
    enum LimitMeasure: String, AddressPart { case available, used, left, over }
    enum SchemeMeasure: String, AddressPart { case capital, revenue, adds, extra, lost }
    enum Weighed: String, AddressPart { case dimension, target, benefit }
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

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*", whole),
            KeyForm("spent/*") { spent($0, in: nil) },
            KeyForm("spent/*/*") { (year: FinancialYear, purpose) in spent(purpose, in: year) },
            KeyForm("limit/*/*", limit),
            KeyForm("*/*", scheme),
            KeyForm("weight/*/*", weight),
        ]
    }
}

extension ChoiceProblem.Limit.Kind: AddressPart {
    fileprivate var path: [String] {
        switch self {
        case .money(let purpose, let fund, let year): [purpose.rawValue, fund.slug, year.slug]
        case .people(let month): ["people", month.description]
        }
    }

    package init?(reading parts: inout ArraySlice<String>) {
        if parts.first == "people" {
            parts.removeFirst()
            guard let month = CivilMonth(reading: &parts) else { return nil }
            self = .people(month)
        } else {
            guard let purpose = Plan.Purpose(reading: &parts), let fund = parts.popFirst(),
                let year = FinancialYear(reading: &parts)
            else { return nil }
            self = .money(purpose, fund == "pooled" ? .pooled : .programme(fund), year)
        }
    }
}
