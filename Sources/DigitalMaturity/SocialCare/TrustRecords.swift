/// How many trusts of an area have an electronic patient record, to set beside social care.
///
/// It is another thing counted in another way: what a national team recorded about each trust, where
/// social care is what locations said of themselves.
public struct TrustRecords: Hashable, Sendable {
    /// The trusts that have one, though it may have to be extended.
    public var with: [ODSCode] = []
    /// The trusts that have none, or not a sufficient one.
    public var without: [ODSCode] = []
    /// The trusts of which nothing is recorded.
    public var unknown: [ODSCode] = []

    /// The trusts of `board`, or of England, by the record that `fact` gives of each.
    public init(in board: ODSCode?, on day: RegisterDay, by fact: FactSet) {
        for trust in (board.map(day.trusts) ?? day.trusts).map(\.code) {
            switch fact.values[trust]?.value {
            case .some(let group) where group >= TrustRecords.leastGroup: with.append(trust)
            case .some: without.append(trust)
            case nil: unknown.append(trust)
            }
        }
    }

    /// The lowest group of the record with an electronic patient record worth the name.
    private static let leastGroup = 2.0

    /// The trusts of which something is recorded.
    public var known: Int { with.count + without.count }

    /// Those with a record among those of which something is recorded.
    public var share: Double? { known > 0 ? Double(with.count) / Double(known) : nil }
}
