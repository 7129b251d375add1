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

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("appraised/*", appraised), KeyForm("carrying-on/all/*/difference", carryingOn),
            KeyForm("*", all), KeyForm("*/*", scheme), KeyForm("*/*/*", year),
            KeyForm("*/*/*", spent),
        ]
    }
}

extension ComparisonFigures.Side: AddressPart {
    fileprivate var slug: String {
        switch self {
        case .of(let side): side.rawValue
        case .difference: "difference"
        }
    }

    init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) {
            $0 == "difference" ? .difference : ComparisonFigures.PlanSide(rawValue: $0).map(Self.of)
        }
    }
}
