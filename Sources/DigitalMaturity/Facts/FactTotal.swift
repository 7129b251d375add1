/// The total of a fact as its source states it.
public struct FactTotal: Hashable, Sendable {
    /// What is added up or counted, in words.
    public let what: String
    /// What the source states.
    public let stated: Double
    /// The group that is counted; `nil` where the values are added up.
    public let group: Int?
    /// How much of it belongs to rows that are not held.
    public let leftOut: Double

    /// Creates a total.
    public init(what: String, stated: Double, group: Int? = nil, leftOut: Double = 0) {
        self.what = what
        self.stated = stated
        self.group = group
        self.leftOut = leftOut
    }
}

extension FactSet {
    /// The same total from the values that are held.
    public func held(_ total: FactTotal) -> Double {
        guard let group = total.group else {
            return codes.reduce(0) { $0 + (values[$1]?.value ?? 0) }
        }
        return Double(values.values.count { $0.value == Double(group) })
    }

    /// The totals that the values, with what was left out, do not make.
    public var unmadeTotals: [FactTotal] {
        totals.filter {
            abs(held($0) + $0.leftOut - $0.stated) > max(0.5, $0.stated.magnitude / 1e9)
        }
    }
}
