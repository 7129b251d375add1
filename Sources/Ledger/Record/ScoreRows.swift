package import DigitalMaturity

/// How one return did.
package struct ScoreRow: LedgerRow {
    package let framework: String
    package let source: ODSCode
    package let careSetting: CareSetting
    package let organisation: ODSCode
    package let overall: Double?
    package let answered: Double
    package let lower: Double
    package let upper: Double

    static let table = Table(
        "score",
        "how each return did overall",
        of: Self.self,
        key: 3,
        [
            Table.ofRun, Table.reference("organisation", to: "organisation"),
            "CHECK (answered BETWEEN 0 AND 1)", "CHECK (lower <= upper)",
        ]
    )
}

/// The mark of one dimension of a return.
package struct DimensionScoreRow: LedgerRow {
    package let framework: String
    package let source: ODSCode
    package let careSetting: CareSetting
    package let dimension: String
    package let mark: Double?

    static let table = Table(
        "dimension_score",
        "the mark of each dimension of each return",
        of: Self.self,
        key: 4,
        [Table.reference("framework, source, care_setting", to: "score")]
    )
}
