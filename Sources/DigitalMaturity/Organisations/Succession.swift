/// One body following another on a day, or closing with nobody after it.
///
/// A body that was split has several; a body that took over others is the successor in several. It
/// says that functions passed, not what share of them.
public struct Succession: Hashable, Sendable {
    /// How it came about.
    public enum Kind: String, CaseIterable, Sendable {
        /// Several bodies became a new one.
        case merger
        /// An open body took over another.
        case acquisition
        /// The work of one body went to several.
        case split
        /// Nobody took over.
        case closure
    }

    /// The code that closed.
    public let from: ODSCode
    /// The code that took over, in whole or in part; `nil` for a closure.
    public let to: ODSCode?
    /// The first day of the successor, or the last day of what closed.
    public let on: CivilDate
    /// How it came about.
    public let kind: Kind
    /// Who says so, and how well it is established.
    public let citation: Citation
    /// Where the data says so.
    public let place: Place

    /// Creates a succession.
    public init(
        from: ODSCode,
        to: ODSCode?,
        on: CivilDate,
        kind: Kind,
        citation: Citation,
        place: Place
    ) {
        self.from = from
        self.to = to
        self.on = on
        self.kind = kind
        self.citation = citation
        self.place = place
    }

    /// In order of who closed, who took over and when.
    func isBefore(_ other: Succession) -> Bool {
        (from.text, to?.text ?? "", on) < (other.from.text, other.to?.text ?? "", other.on)
    }
}
