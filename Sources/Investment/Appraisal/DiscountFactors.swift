/// The present value of £1 in each year, by what it is paid or given for.
public struct DiscountFactors: Hashable, Sendable {
    /// For whatever is not an effect on health or life.
    public let general: [Double]
    /// For effects on health and life.
    public let health: [Double]

    /// Creates factors; those for health are the general ones unless others are given.
    public init(_ general: [Double], health: [Double]? = nil) {
        self.general = general
        self.health = health ?? general
    }

    /// The factors of one part of the flows.
    subscript(part: CashFlows.Part) -> [Double] { part == .health ? health : general }
}
