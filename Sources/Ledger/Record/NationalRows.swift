package import DigitalMaturity

/// How far a digital service had got, by our own count.
package struct CoverageCountRow: LedgerRow {
    package let measure: String
    package let asAt: String
    package let counted: Int
    package let atMost: Int
    package let outOf: Int

    static let table = Table(
        "coverage_count",
        "how many the rows counted that were known on the day of the run",
        of: Self.self,
        key: 1,
        [Table.ofRun]
    )
}

/// How many will have a record on a day, by what was known on the day of the run.
package struct ForecastRow: LedgerRow {
    package let measure: String
    package let forDate: CivilDate
    package let p10: Int
    package let p50: Int
    package let p90: Int
    package let outOf: Int

    static let table = Table(
        "forecast",
        "how many are forecast to have a record",
        of: Self.self,
        key: 2,
        [Table.ofRun]
    )
}

/// What a policy would give one organisation.
package struct AllocationRow: LedgerRow {
    package let policy: String
    package let organisation: ODSCode
    package let amount: Money

    static let table = Table(
        "allocation",
        "what each policy that states its own amount would give; nobody has paid it",
        of: Self.self,
        key: 2,
        [Table.ofRun]
    )
}
