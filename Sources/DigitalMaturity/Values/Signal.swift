/// How something stands, at a glance; the word is always beside the colour.
public enum Signal: String, CaseIterable, Sendable {
    /// It does not hold as planned.
    case red
    /// It may not hold, or is not known.
    case amber
    /// It holds as planned.
    case green

    /// The word for a reader: `Red`.
    public var words: String {
        switch self {
        case .red: "Red"
        case .amber: "Amber"
        case .green: "Green"
        }
    }
}
