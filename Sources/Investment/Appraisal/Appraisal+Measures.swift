public import DigitalMaturity

extension Appraisal {
    /// Net value, ratio and payback of some flows.
    public struct Measures: Hashable, Sendable {
        /// The present values, part by part.
        public let present: PresentValues
        /// When it pays back.
        public let payback: Payback
        /// The same with both discounted.
        public let discountedPayback: Payback
    }

    /// From when benefits so far cover costs so far for good.
    public enum Payback: Hashable, Sendable {
        /// From the end of this year.
        case year(FinancialYear)
        /// Not in the years appraised.
        case never
        /// There is no cost to cover in any year.
        case noCost

        /// The year, or why there is none.
        package var words: String {
            switch self {
            case .year(let year): "\(year)"
            case .never: "never"
            case .noCost: "no cost to cover"
            }
        }

        /// The year, if there is one.
        public var year: FinancialYear? {
            if case .year(let year) = self { year } else { nil }
        }
    }

    /// Benefits over costs beyond doing nothing.
    public enum Ratio: Hashable, Sendable {
        /// The ratio.
        case of(Double)
        /// It costs no more than doing nothing.
        case noNetCost
        /// It costs so little more than doing nothing that a ratio says nothing.
        case smallNetCost

        /// The ratio, if it is shown.
        public var value: Double? { if case .of(let ratio) = self { ratio } else { nil } }
    }
}
