public import DigitalMaturity

extension LimitSweep {
    /// What is lost where a review says no to one scheme.
    ///
    /// How often a review does is known to nobody here, so it is told of each scheme and never expected.
    public struct Refusal: Sendable {
        /// The scheme that would be refused.
        public let scheme: Scheme
        /// The highest limit tried that catches it.
        public let limit: Money
        /// The other schemes that need it, near or far.
        public let needing: [Scheme]
    }

    /// Each scheme that some limit catches, in the order written; none for several plans.
    public var refusals: [Refusal] {
        guard plans.count == 1, let points = points.first else { return [] }
        return plans[0].schemes.compactMap { scheme in
            let caught = points.last { point in
                point.schemes.contains { $0.id.value == scheme.id.value }
            }
            return caught?.limit.map { limit in
                let needing = plans[0].needing([scheme.id.value])
                return Refusal(scheme: scheme, limit: limit, needing: needing)
            }
        }
    }
}
