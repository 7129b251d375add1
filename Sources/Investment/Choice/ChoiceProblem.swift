public import DigitalMaturity

/// Which schemes to do and when to start them, as a question about whole numbers alone.
///
/// Everything is exact: money in pence, people in whole-time equivalents, worth in millionths of a
/// point. Schemes, years, limits and ladders are named by their positions.
public struct ChoiceProblem: Sendable {
    /// The years, in order.
    public let years: [FinancialYear]
    /// The schemes, in the order of their plan.
    public internal(set) var candidates: [Candidate]
    /// What there is to spend and who there is to do it.
    public internal(set) var limits: [Limit]
    /// What maturity can be gained.
    public let ladders: [Ladder]
    /// What an answer must hold to.
    public internal(set) var constraints: [Constraint]
    /// For how many years beyond the last what is gained counts.
    public let beyond: Int

    /// Creates a problem; every option uses something, or nothing, of every limit.
    public init(
        years: [FinancialYear],
        beyond: Int = 0,
        candidates: [Candidate],
        limits: [Limit],
        ladders: [Ladder],
        constraints: [Constraint]
    ) {
        precondition(
            candidates.allSatisfy { $0.options.allSatisfy { $0.uses.count == limits.count } },
            "every option says what it uses of each limit"
        )
        self.years = years
        self.beyond = beyond
        self.candidates = candidates
        self.limits = limits
        self.ladders = ladders
        self.constraints = constraints
    }
}

extension ChoiceProblem {
    /// A scheme that may be chosen.
    public struct Candidate: Sendable {
        /// The identifier.
        public let id: String
        /// What people call it; `nil` where it has only its identifier.
        public internal(set) var title: String?
        /// The ways of doing it, the earliest start first; at most one is taken.
        public internal(set) var options: [Option]
        /// The scheme as its plan has it, whatever it must wait for; no answer may take it.
        public internal(set) var submitted: Option?

        /// Creates a candidate.
        public init(id: String, options: [Option]) {
            self.id = id
            self.options = options
        }
    }

    /// One way of doing a scheme: a year in which to start.
    public struct Option: Sendable {
        /// The position of the year in which it starts; before the first year it is negative.
        public let start: Int
        /// The position of the year in which it goes live: as many as there are years that count, or
        /// more, when that is after the last of them. `nil` when the plan does not say when it goes
        /// live.
        public let live: Int?
        /// What it uses of each limit: pence or people.
        public internal(set) var uses: [Int64]
        /// What it is worth by itself, beyond the maturity it gains.
        public let gain: Int
        /// What it costs, in pence: of options that are worth the same the cheapest is taken.
        public let cost: Int64
        /// The day on which its approval is likely to come, where that is too late for its year.
        public internal(set) var awaits: CivilDate?
        /// The month in which it starts, where that is known.
        public let month: CivilMonth?

        /// Creates an option.
        public init(
            start: Int,
            live: Int?,
            uses: [Int64],
            gain: Int = 0,
            cost: Int64 = 0,
            awaits: CivilDate? = nil,
            month: CivilMonth? = nil
        ) {
            self.month = month
            self.gain = gain
            self.cost = cost
            self.start = start
            self.live = live
            self.uses = uses
            self.awaits = awaits
        }

        /// Whether it is live by the end of the year at position `year`.
        public func isLive(by year: Int) -> Bool { live.map { $0 <= year } ?? false }

        /// The position of the year in which it goes live, or where nobody has said starts.
        public var lateness: Int { live ?? start }
    }

    /// Something of which there is only so much.
    public struct Limit: Sendable {
        /// Money or people, and of which year.
        public enum Kind: Hashable, Sendable {
            /// Money of one sort from one fund in one year.
            case money(Plan.Purpose, Plan.Fund, FinancialYear)
            /// People at work in one month, and in the months after it that are just the same.
            case people(CivilMonth)
        }

        /// Which money or people it limits.
        public let kind: Kind
        /// How much there is, in pence or people; `nil` where no limit is stated.
        public let amount: Int64?

        /// Creates a limit.
        public init(_ kind: Kind, amount: Int64?) {
            self.kind = kind
            self.amount = amount
        }

        /// Whether amounts are pence; otherwise they are people.
        public var isMoney: Bool {
            if case .money = kind { true } else { false }
        }
    }

    /// Steps of maturity, each of which needs the one below.
    public struct Ladder: Sendable {
        /// The steps, lowest first.
        public let rungs: [Rung]

        /// Creates a ladder.
        public init(rungs: [Rung]) {
            self.rungs = rungs
        }
    }

    /// One step of a ladder.
    public struct Rung: Sendable {
        /// What it is worth for each year at whose end it is climbed.
        public let worth: Int
        /// Its gates, each with the schemes any of which opens it once live.
        public let gates: [[Int]]

        /// Creates a rung.
        public init(worth: Int, gates: [[Int]]) {
            precondition(worth >= 0, "to climb is no loss")
            self.worth = worth
            self.gates = gates
        }
    }

    /// Something that an answer must hold to, and that can be lifted by itself.
    public enum Constraint: Hashable, Sendable {
        /// The scheme must be chosen.
        case mandatory(Int)
        /// The scheme may not start before its approval.
        case approval(Int)
        /// The first scheme needs the second, live no later than itself.
        case needs(Int, Int)
        /// The two schemes shut each other out.
        case excludes(Int, Int)
        /// At most one of the schemes is chosen.
        case oneOf(String, [Int])
        /// No more is used than there is.
        case limit(Int)
    }
}

/// An answer to a choice problem: the position of the option taken of each scheme, `nil` where the
/// scheme is left out.
public struct Choice: Hashable, Sendable {
    /// The options taken.
    public let taken: [Int?]

    /// Creates an answer.
    public init(_ taken: [Int?]) {
        self.taken = taken
    }
}

extension ChoiceProblem {
    /// The option that `choice` takes of the scheme at `index`.
    public func option(_ index: Int, in choice: Choice) -> Option? {
        choice.taken[index].map { candidates[index].options[$0] }
    }

    /// How much of the limit at `limit` the choice uses.
    public func use(of limit: Int, by choice: Choice) -> Int64 {
        candidates.indices.reduce(0) { $0 + (option($1, in: choice)?.uses[limit] ?? 0) }
    }

    /// What the schemes of the choice cost, in pence.
    public func cost(of choice: Choice) -> Int64 { options(of: choice).reduce(0) { $0 + $1.cost } }

    /// How late the choice is: the positions of the years in which its schemes go live, added up.
    public func lateness(of choice: Choice) -> Int {
        options(of: choice).reduce(0) { $0 + $1.lateness }
    }

    /// How many years what is gained counts in: those of the plan and those beyond.
    public var countedYears: Int { years.count + beyond }

    /// What the choice is worth: at the end of each year that counts every rung climbed, and what
    /// options are worth by themselves.
    public func worth(of choice: Choice) -> Int {
        (0..<countedYears).reduce(options(of: choice).reduce(0) { $0 + $1.gain }) { sum, year in
            let live = candidates.indices.map { option($0, in: choice)?.isLive(by: year) ?? false }
            return ladders.reduce(sum) { sum, ladder in
                sum + ladder.rungs.prefix { $0.isOpen(live) }.reduce(0) { $0 + $1.worth }
            }
        }
    }

    private func options(of choice: Choice) -> [Option] {
        candidates.indices.compactMap { option($0, in: choice) }
    }
}

extension ChoiceProblem.Rung {
    func isOpen(_ live: [Bool]) -> Bool {
        gates.allSatisfy { $0.contains { live[$0] } }
    }
}
