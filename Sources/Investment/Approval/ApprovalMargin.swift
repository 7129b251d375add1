public import DigitalMaturity

/// A scheme's capital compared with what was approved.
public struct ApprovalMargin: Sendable {
    /// What the approver agreed to, and when.
    public let approved: Scheme.Approved
    /// The scheme's capital now.
    public let capital: Money

    /// The most that the approval allows: what was approved and its margin, without part pennies.
    public var allowed: Money {
        approved.capital.value
            + approved.capital.value.share(approved.margin, rounding: .towardZero)
    }

    /// What is left until approval must be asked again, negative when it must be.
    public var left: Money { allowed - capital }

    /// Whether the capital has grown past what the approval allows.
    public var needsReapproval: Bool { left < .zero }

    /// The growth since the approval, as a share of what was approved; negative when it shrank.
    public var growth: Percentage? {
        (capital - approved.capital.value).share(of: approved.capital.value)
    }
}

extension Scheme {
    /// The capital compared with what was approved; `nil` where no approval is stated.
    public var approvalMargin: ApprovalMargin? {
        particulars.approved.map { ApprovalMargin(approved: $0, capital: capitalTotal) }
    }
}
