/// The kinds of record that can be forecast.
public enum ForecastMeasure: String, CaseIterable, Sendable {
    /// Trusts with an electronic patient record.
    case epr
    /// Locations of adult social care with a digital social care record.
    case dscr

    /// Those among whom it spreads, for a sentence.
    public var counted: String {
        switch self {
        case .epr: "NHS trusts"
        case .dscr: "locations of social care"
        }
    }

    /// What they are to have, for a sentence.
    public var record: String {
        switch self {
        case .epr: "an electronic patient record"
        case .dscr: "a digital social care record"
        }
    }
}
