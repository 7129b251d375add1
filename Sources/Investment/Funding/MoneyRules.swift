public import DigitalMaturity

/// A rule that decides whether VAT on something comes back.
public struct VATRule: Sendable {
    /// The identifier: `bespoke-software`.
    public let id: String
    /// What it is about.
    public let title: String
    /// Whether VAT comes back.
    public let vat: Scheme.VAT
    /// Who says so.
    public let citation: Citation

    /// Creates a rule.
    public init(id: String, title: String, vat: Scheme.VAT, citation: Citation) {
        self.id = id
        self.title = title
        self.vat = vat
        self.citation = citation
    }
}

/// What must hold for money to buy an asset: not all that a body needs to know, but what a plan states.
public struct Capitalisation: Sendable {
    /// The least cost of an item, or of a group, that is an asset.
    public let least: Located<Money>
    /// What each item of a group must cost more than.
    public let eachOver: Located<Money>
    /// What an asset must be used for longer than.
    public let life: Located<Months>
    /// Who says so.
    public let citation: Citation

    /// Creates the test.
    public init(
        least: Located<Money>,
        eachOver: Located<Money>,
        life: Located<Months>,
        citation: Citation
    ) {
        self.least = least
        self.eachOver = eachOver
        self.life = life
        self.citation = citation
    }

    /// Whether what is bought is an asset: an item that costs enough, or items that cost enough
    /// together, each more than a trifle, and work only together.
    public func passes(_ purchase: Scheme.Purchase) -> Bool {
        let each = purchase.each.value
        if each >= least.value { return true }
        return purchase.isGrouped && each > eachOver.value && purchase.total >= least.value
    }
}

extension Scheme.Purchase {
    /// What all of them cost, and never more than text may state.
    public var total: Money {
        let (pence, overflows) = each.value.pence.multipliedReportingOverflow(by: Int64(count))
        return overflows ? .bound : min(Money(pence: pence), .bound)
    }
}

/// A heading under which planning guidance asks a plan to say something.
public struct RequiredSection: Sendable {
    /// The identifier: `cyber`.
    public let id: String
    /// The heading as the guidance prints it.
    public let title: String
    /// Who asks.
    public let citation: Citation

    /// Creates a section.
    public init(id: String, title: String, citation: Citation) {
        self.id = id
        self.title = title
        self.citation = citation
    }
}
