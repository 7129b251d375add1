package import DigitalMaturity

/// The best choice of a plan's schemes and their starts that was found.
package struct OptimumRow: LedgerRow {
    package let plan: String
    package let status: String
    package let objective: Double?
    package let bound: Double?
    package let gap: Double?
    package let conflict: String?
    package let yearsBeyond: Int?
    package let capitalLeft: Money?

    static let table = Table(
        "optimum",
        "the best choice of a plan's schemes and their starts that was found",
        of: Self.self,
        key: 1,
        [Table.ofPlan]
    )
}

/// What the best choice makes of one scheme.
package struct OptimumSchemeRow: LedgerRow {
    package let plan: String
    package let scheme: String
    package let chosen: Bool
    package let startYear: FinancialYear?
    package let startMonth: CivilMonth?
    package let why: String?

    static let table = Table(
        "optimum_scheme",
        "the schemes that the best choice takes, with their starts, and those it leaves, and why",
        of: Self.self,
        key: 2,
        [Table.reference("plan", to: "optimum"), Table.ofScheme, "CHECK (chosen IN (0, 1))"]
    )
}
