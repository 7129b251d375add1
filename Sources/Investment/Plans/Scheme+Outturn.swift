public import DigitalMaturity

extension Scheme {
    /// A scheme's money beside its plan: by line, as spent and as now expected.
    ///
    /// A year without an amount is a year of which nothing is known, never one without spending.
    public struct Outturn: Hashable, Sendable {
        /// What the money is for, line by line; a part of what the scheme states, not more money.
        public var lines: [Line] = []
        /// The capital spent in each financial year so far.
        public var actualCapital: [Amount] = []
        /// The revenue spent in each financial year so far.
        public var actualRevenue: [Amount] = []
        /// The capital now expected in each whole financial year, what is spent included.
        public var forecastCapital: [Amount] = []
        /// The revenue now expected in each whole financial year, what is spent included.
        public var forecastRevenue: [Amount] = []

        /// Creates an outturn of which nothing is known.
        public init() {}
    }

    /// What one part of the money is for, and who pays for it.
    public struct Line: Hashable, Sendable {
        /// What it is for: `Licences`.
        public let name: Located<String>
        /// What sort of money it is.
        public let purpose: Plan.Purpose
        /// The amounts by year.
        public var amounts: [Amount] = []
        /// Whose money it is; `nil` where nobody has said.
        public var payer: Source?
        /// The national programme, where one pays.
        public var programme: Located<String>?
        /// What the scheme agrees to in return for the money.
        public var obligation: String?

        /// Creates a line without amounts.
        public init(name: Located<String>, purpose: Plan.Purpose) {
            self.name = name
            self.purpose = purpose
        }
    }
}

extension Scheme.Outturn {
    /// What was spent on one purpose so far, by year.
    public func actual(_ purpose: Plan.Purpose) -> [Scheme.Amount] {
        purpose == .capital ? actualCapital : actualRevenue
    }

    /// What is now expected for one purpose, by year.
    public func forecast(_ purpose: Plan.Purpose) -> [Scheme.Amount] {
        purpose == .capital ? forecastCapital : forecastRevenue
    }
}
