/// A scheme as an approval rule sees it: who spends, on what, with whose money, and how much.
public struct SpendCase: Hashable, Sendable {
    /// Whether the body is in financial distress, as the limits of 2016 and 2023 ask.
    public enum Distress: String, Sendable {
        /// It is.
        case distressed
        /// It is not.
        case sound
        /// Nobody has said.
        case notStated
    }

    /// What is bought.
    public enum Kind: String, CaseIterable, Sendable {
        /// Software and services that staff or patients use.
        case digital
        /// Technology that is not a digital service.
        case technology
        /// Networks, data centres and the like.
        case infrastructure
        /// Devices for staff or patients.
        case devices
        /// Protection against attack.
        case cyber
        /// Imaging and its archives.
        case imaging
        /// Training and posts.
        case skills
        /// Help for people who are left out.
        case inclusion
        /// Records and devices in adult social care.
        case socialCare = "social-care"
        /// Advice from outside.
        case consultancy
        /// Land and buildings.
        case property
    }

    /// Whose money it is.
    public enum Funding: String, CaseIterable, Sendable {
        /// The body's or its system's own.
        case own = "self"
        /// A national programme's.
        case central
        /// Some of each.
        case mixed
    }

    /// Whether the spending is novel, contentious or repercussive.
    public enum Novelty: String, Sendable {
        /// It is one of these.
        case novel
        /// It is none of these.
        case ordinary
    }

    /// The kind of body that spends.
    public let body: BodyKind
    /// Whether it is in financial distress.
    public let distress: Distress
    /// Its segment in the NHS Oversight Framework, 1 to 5, where it is known.
    public let segment: Int?
    /// What is bought.
    public let kind: Kind
    /// Whose money it is.
    public let funding: Funding
    /// The national programme that pays, if one does.
    public let programme: String?
    /// Whether it is novel.
    public let novelty: Novelty
    /// How much.
    public let amounts: Amounts

    /// Creates a case.
    public init(
        body: BodyKind,
        distress: Distress,
        segment: Int?,
        kind: Kind,
        funding: Funding,
        programme: String?,
        novelty: Novelty,
        amounts: Amounts
    ) {
        self.body = body
        self.distress = distress
        self.segment = segment
        self.kind = kind
        self.funding = funding
        self.programme = programme
        self.novelty = novelty
        self.amounts = amounts
    }
}

/// How much a scheme costs, as far as anybody has said.
public struct Amounts: Hashable, Sendable {
    /// Capital cost.
    public let capital: Money
    /// Revenue cost, where stated.
    public let revenue: Money?
    /// Whole-life cost, where stated.
    public let wholeLife: Money?
    /// The part of the revenue that is known, where the whole is not stated.
    public let revenueAtLeast: Money

    /// Creates the amounts.
    public init(
        capital: Money,
        revenue: Money?,
        wholeLife: Money?,
        revenueAtLeast: Money = .zero
    ) {
        self.capital = capital
        self.revenue = revenue
        self.wholeLife = wholeLife
        self.revenueAtLeast = revenue ?? revenueAtLeast
    }

    /// What is certain of the amount on some basis: at least, and where known at most.
    ///
    /// Revenue that is not stated cannot be more than the whole life leaves beside the capital, and
    /// a whole life that is not stated cannot be less than the capital and revenue.
    func range(on basis: SpendRule.Basis) -> (least: Money, most: Money?) {
        switch basis {
        case .capital: return (capital, capital)
        case .revenue:
            if let revenue { return (revenue, revenue) }
            return (revenueAtLeast, wholeLife.map { max(revenueAtLeast, $0 - capital) })
        case .wholeLife:
            if let wholeLife { return (wholeLife, wholeLife) }
            return (capital + revenueAtLeast, nil)
        }
    }
}
