/// What is forecast.
public enum ForecastMeasure: String, CaseIterable, Sendable {
    /// Trusts with an electronic patient record.
    case epr
    /// Locations of adult social care with a digital social care record.
    case dscr

    /// Who is counted, for a sentence.
    public var counted: String {
        switch self {
        case .epr: "NHS trusts"
        case .dscr: "locations of social care"
        }
    }

    /// What they are counted for having, for a sentence.
    public var record: String {
        switch self {
        case .epr: "an electronic patient record"
        case .dscr: "a digital social care record"
        }
    }
}
