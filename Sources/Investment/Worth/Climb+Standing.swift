public import DigitalMaturity

extension Climb {
    /// Where one organisation stands today, dimension by dimension.
    ///
    /// An organisation with several returns has a level when all of them have it: in each dimension
    /// the return with the least mark speaks for it, unless the plan says from which it starts.
    public struct Standing: Hashable, Sendable {
        /// One dimension; of a cumulative framework the one line is the framework's.
        public struct Line: Hashable, Sendable {
            /// The identifier of the dimension, or of the framework itself.
            public let dimension: String
            /// The mark today, or the least it could be.
            public let mark: Double
            /// Whether anybody answered; otherwise the mark is the lowest that is possible, and what
            /// is gained above it the most.
            public let isKnown: Bool
            /// How much it counts beside the other dimensions.
            public let weight: Int
            /// The return that speaks for it; `nil` where there is none.
            public let origin: ReturnName?
            /// Where that is written.
            public let place: Place?

            /// Creates a line.
            public init(
                dimension: String,
                mark: Double,
                isKnown: Bool,
                weight: Int,
                origin: ReturnName?,
                place: Place?
            ) {
                self.dimension = dimension
                self.mark = mark
                self.isKnown = isKnown
                self.weight = weight
                self.origin = origin
                self.place = place
            }
        }

        /// The code of the organisation that is marked.
        public let organisation: ODSCode
        /// The dimensions that count, in the framework's order.
        public let lines: [Line]

        /// Creates a standing.
        public init(organisation: ODSCode, lines: [Line]) {
            self.organisation = organisation
            self.lines = lines
        }

        /// The overall mark once each dimension has gained so many millionths of a level, what nobody
        /// answered standing at the least it could be; `nil` where nothing counts.
        public func overall(adding gains: (String) -> Int) -> Double? {
            guard !lines.isEmpty else { return nil }
            let marks = lines.map {
                ($0.mark + Double(gains($0.dimension)) / millionthsOfALevel) * Double($0.weight)
            }
            return marks.sum / Double(lines.reduce(0) { $0 + $1.weight })
        }
    }

    /// A raise that raises nothing.
    public struct Idle: Hashable, Sendable {
        /// Why.
        public enum Reason: String, CaseIterable, Sendable {
            /// The mark is there already.
            case alreadyThere = "already-there"
            /// The organisation made no return, and what the level takes is asked element by element.
            case noReturn = "no-return"
            /// It is not asked of the organisation, does not apply or was not looked at.
            case doesNotApply = "does-not-apply"
            /// The dimension was answered by a mark as a whole, and nothing says how its parts move it.
            case heldByMark = "held-by-mark"
        }

        /// The position of the scheme in the plan.
        public let scheme: Int
        /// The position of the raise in the scheme.
        public let raise: Int
        /// Why it raises nothing.
        public let reason: Reason

        /// Creates the statement.
        public init(scheme: Int, raise: Int, reason: Reason) {
            self.scheme = scheme
            self.raise = raise
            self.reason = reason
        }
    }

    /// Where `organisation` stands, if any scheme raises it.
    public func standing(of organisation: ODSCode) -> Standing? {
        standings.first { $0.organisation == organisation }
    }
}

/// How many millionths make a level.
let millionthsOfALevel = 1_000_000.0
