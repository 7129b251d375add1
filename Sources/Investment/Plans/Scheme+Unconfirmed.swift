public import DigitalMaturity

extension Scheme {
    /// An amount that the plan says nobody knows yet: `TBC`.
    public struct Unconfirmed: Hashable, Sendable {
        /// The parts of what a scheme spends that a plan may leave open.
        public enum Cost: String, CaseIterable, Sendable {
            /// Money that buys assets, in one financial year.
            case capital
            /// Revenue of one year, until the scheme is live.
            case revenue
            /// What it costs a year once live.
            case running = "run-cost"
        }

        /// The part of the spending of which nobody knows the amount.
        public let cost: Cost
        /// The financial year of capital and revenue; `nil` for the cost of running.
        public let year: FinancialYear?
        /// The line and column at which the plan says so.
        public let place: Place

        /// Creates the mark of an amount that is not known.
        public init(_ cost: Cost, in year: FinancialYear? = nil, at place: Place) {
            self.cost = cost
            self.year = year
            self.place = place
        }
    }

    /// Whether no amount of this sort is left open, so that what is stated is all that is spent.
    public func isKnown(_ cost: Unconfirmed.Cost) -> Bool {
        !unconfirmed.contains { $0.cost == cost }
    }

    /// The same for one financial year alone; amounts of others may be left open.
    public func isKnown(_ cost: Unconfirmed.Cost, in year: FinancialYear) -> Bool {
        !unconfirmed.contains { $0.cost == cost && $0.year == year }
    }

    /// All the capital, where all of it is known; `capitalTotal` is then the least that it can be.
    public var knownCapital: Money? { isKnown(.capital) ? capitalTotal : nil }

    /// All the revenue until it is live, where all of it is known.
    public var knownRevenue: Money? { isKnown(.revenue) ? revenueTotal : nil }

    /// Whether the plan says that nobody knows who pays a part of it.
    public var hasUnknownPayer: Bool { funding.contains { $0.source == .unknown } }
}

extension Plan.Envelope {
    /// Whether the fund gives money of this sort in an amount that nobody has settled.
    public func isUnconfirmed(_ purpose: Plan.Purpose) -> Bool { unconfirmed.contains(purpose) }
}

extension Plan {
    /// What the plan says is not known yet, a warning for each scheme and fund.
    func unconfirmedProblems() -> [Diagnostic] {
        schemes.compactMap { scheme in
            guard let first = scheme.unconfirmed.first else { return nil }
            return .amountNotKnown(scheme.unconfirmedWords, of: scheme.id.value, at: first.place)
        }
            + schemes.flatMap { scheme in
                scheme.funding.filter { $0.source == .unknown }.map {
                    .payerNotKnown($0.share.value, of: scheme.id.value, at: $0.share.place)
                }
            }
            + envelopes.flatMap { envelope in
                envelope.unconfirmed.map {
                    .amountNotKnown(
                        "\($0.rawValue) in \(envelope.year.value)",
                        of: envelope.fund,
                        at: envelope.year.place
                    )
                }
            }
    }
}

extension Scheme {
    /// `capital in 2026/27 and 2027/28, run-cost`.
    fileprivate var unconfirmedWords: String {
        Unconfirmed.Cost.allCases.compactMap { cost in
            let found = unconfirmed.filter { $0.cost == cost }
            guard !found.isEmpty else { return nil }
            let years = found.compactMap(\.year).map(\.description)
            return cost.rawValue + (years.isEmpty ? "" : " in \(years.joined(separator: " and "))")
        }.joined(separator: ", ")
    }
}

extension Diagnostic {
    /// A share of a scheme's money of which nobody knows who pays it.
    fileprivate static func payerNotKnown(
        _ share: Percentage,
        of scheme: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .amountNotKnown,
            "who pays \(share) of '\(scheme)' is not known",
            at: place,
            help: "write self, system, match or central in place of TBC when it is; until then its "
                + "approvals are worked out as if the body itself paid"
        )
    }

    /// An amount that a plan says is not known, so that what is added up is the least it can be.
    package static func amountNotKnown(
        _ what: String,
        of owner: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .warning,
            .amountNotKnown,
            "\(what) of '\(owner)' is not known",
            at: place,
            help: "totals count at least what is known; write the amount in place of TBC when it is"
        )
    }
}
