package import DigitalMaturity

/// What one option of a plan costs and is worth, in real terms.
package struct AppraisalRow: LedgerRow {
    package let plan: String
    package let option: String
    package let title: String
    package let schedule: String
    package let capital: Money
    package let revenue: Money
    package let npsv: Money
    package let bcr: Double?
    package let payback: String?
    package let gaps: String?

    static let table = Table(
        "appraisal",
        "what each option of a plan costs and is worth; no row where no discount rates are in force",
        of: Self.self,
        key: 2,
        [Table.ofPlan]
    )
}
