public import DigitalMaturity

/// How far estimates of one class of project have fallen short of what things came to.
public struct OptimismBias: Sendable {
    /// The bounds between which mitigation moves an uplift.
    ///
    /// They are not the most and the least that can happen: an estimate begins at the upper and comes
    /// down as risks are shown to be managed, the lower being the aim by the award of a contract.
    public struct Bounds: Hashable, Sendable {
        /// The uplift where nothing is mitigated.
        public let upper: Percentage
        /// The uplift where everything is.
        public let lower: Percentage

        /// Creates bounds.
        public init(upper: Percentage, lower: Percentage) {
            self.upper = upper
            self.lower = lower
        }

        /// The uplift once `mitigated` of the way from upper to lower is earned.
        public func uplift(mitigated: Percentage) -> Percentage {
            let earned = Money(pence: upper.millionths - lower.millionths)
                .share(mitigated, rounding: .halfAwayFromZero)
            return upper - Percentage(millionths: earned.pence)
        }
    }

    /// The identifier: `equipment`.
    public let id: String
    /// The class of project, as the guidance names it.
    public let title: String
    /// For capital, where the class has any.
    public let capital: Bounds?
    /// For the time it takes, where the class has any.
    public let duration: Bounds?
    /// For the cost of running it, where the class has any.
    public let operating: Bounds?
    /// Who says so.
    public let citation: Citation

    /// Creates a class.
    public init(
        id: String,
        title: String,
        capital: Bounds?,
        duration: Bounds?,
        operating: Bounds?,
        citation: Citation
    ) {
        self.id = id
        self.title = title
        self.capital = capital
        self.duration = duration
        self.operating = operating
        self.citation = citation
    }
}

extension OptimismBias {
    /// The uplifts that one scheme's estimates are given.
    public struct Uplifts: Hashable, Sendable {
        /// What is added to capital, as a share of the estimate.
        public let capital: Percentage
        /// On the time until it is live.
        public let duration: Percentage
        /// On the cost of running it.
        public let operating: Percentage

        /// None at all.
        public static let none = Uplifts(capital: .zero, duration: .zero, operating: .zero)
    }

    /// The uplifts once `mitigated` is earned.
    public func uplifts(mitigated: Percentage) -> Uplifts {
        func uplift(_ bounds: Bounds?) -> Percentage {
            bounds?.uplift(mitigated: mitigated) ?? .zero
        }
        return Uplifts(
            capital: uplift(capital),
            duration: uplift(duration),
            operating: uplift(operating)
        )
    }
}
