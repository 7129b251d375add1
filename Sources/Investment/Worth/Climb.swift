public import DigitalMaturity

/// What the schemes of a plan can raise, as ladders whose rungs need one another.
///
/// Simulation, choice and the ledger of worth all ask it the same thing: which rungs are climbed
/// when these schemes are live. A rung counts once however many schemes would reach it.
public struct Climb: Sendable {
    /// One level of one ladder.
    public struct Rung: Sendable {
        /// The number of the level that is reached.
        public let level: Int
        /// What climbing it adds to the mark of the ladder's dimension, in millionths of a level.
        public let gain: Int
        /// What must be raised for it; a gate is open when one of its schemes is live. None where all
        /// it asks is there already, and only the rung below holds it back.
        public let gates: [Gate]

        /// Creates a rung; the rung below must be climbed too.
        public init(level: Int, gain: Int, gates: [Gate]) {
            self.level = level
            self.gain = gain
            self.gates = gates
        }
    }

    /// One thing that must be raised for a rung.
    public struct Gate: Sendable {
        /// The dimension, criterion or element.
        public let element: String
        /// The positions in the plan of the schemes that raise it far enough, ascending; none where
        /// no scheme does, and the gate stays shut.
        public let schemes: [Int]

        /// Creates a gate.
        public init(element: String, schemes: [Int]) {
            self.element = element
            self.schemes = schemes
        }
    }

    /// The rungs above one mark of one organisation, lowest first.
    public struct Ladder: Sendable {
        /// The code of the organisation that climbs.
        public let organisation: ODSCode
        /// The dimension to whose mark the rungs add; of a cumulative framework the framework itself,
        /// because a stage is the whole organisation's.
        public let dimension: String
        /// The criterion, where the framework is answered by elements.
        public let criterion: String?
        /// The mark today of the dimension or criterion, or the points of the element where answers
        /// are chosen; an unanswered element counts at the least it could be.
        public let start: Double
        /// The rungs above it that schemes could reach, and the first out of reach where a scheme raises
        /// some of what it asks.
        public let rungs: [Rung]

        /// Creates a ladder.
        public init(
            organisation: ODSCode,
            dimension: String,
            criterion: String?,
            start: Double,
            rungs: [Rung]
        ) {
            self.organisation = organisation
            self.dimension = dimension
            self.criterion = criterion
            self.start = start
            self.rungs = rungs
        }

        /// What the lowest `count` rungs add to the mark, in millionths of a level.
        public func gain(climbing count: Int) -> Int {
            rungs.prefix(count).reduce(0) { $0 + $1.gain }
        }

        /// How many rungs are climbed when exactly the schemes for which `isLive` holds are live.
        @inlinable
        public func climbed(_ isLive: (Int) -> Bool) -> Int {
            rungs.firstIndex { rung in
                !rung.gates.allSatisfy { $0.schemes.contains(where: isLive) }
            } ?? rungs.count
        }
    }

    /// The ladders, in order of organisation and of the framework.
    public let ladders: [Ladder]
    /// Today's marks of the organisations, in order; those that no scheme raises are not here.
    public let standings: [Standing]
    /// The raises that raise nothing, in the order of the plan, each with the reason.
    public let idle: [Idle]

    /// Creates a climb.
    public init(ladders: [Ladder], standings: [Standing] = [], idle: [Idle] = []) {
        self.ladders = ladders
        self.standings = standings
        self.idle = idle
    }
}
