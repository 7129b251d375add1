import DigitalMaturity

/// Reads what was published of coverage from a table of the reference data or of a workspace; nothing
/// where there is no such table.
func readClaims(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [CoverageClaim] {
    guard folder.contains(file) else { return [] }
    return TableReader.read(
        file,
        of: folder,
        columns: ["id", "measure", "as_at", "definition", "of", "kind"],
        optional: ["setting", "says", "share", "numerator", "denominator"] + SupplierFiles.citing,
        &problems,
        readClaim
    )
}

private func readClaim(_ row: inout TableReader.Row) -> CoverageClaim? {
    let id = row.value("id", identifier)
    let measure: CoverageMeasure.Name? = row.value("measure", word)
    let asAt = row.value("as_at", PartialDate.init(parsing:))
    let definition = row.located("definition", identifier)
    let whom = row.value("of", someText)
    let kind: CoverageClaim.Kind? = row.value("kind", word)
    let setting: Located<CareSetting>? = row.optional("setting", word)
    let share = row.optional("share", unlessUnknown(portion))
    let numerator = row.optional("numerator", unlessUnknown(countingNumber))
    let denominator = row.optional("denominator", unlessUnknown(wholeAboveZero))
    guard let id, let measure, let asAt, let definition, let whom, let kind,
        let citation = SupplierFiles.citation(&row)
    else { return nil }
    var claim = CoverageClaim(
        id: id,
        of: measure,
        asAt: asAt,
        Located(definition.value, at: row.place),
        among: whom,
        kind: kind,
        citation: citation
    )
    let says = row.text("says")
    claim.says = says.isEmpty ? nil : says
    claim.setting = setting?.value
    claim.stated = share?.value
    claim.numerator = numerator?.value
    claim.denominator = denominator?.value
    if let number = claim.numerator, row.text("denominator").isEmpty {
        row.report(
            .claimWithoutDenominator(claim.id, number, at: row.place(of: "numerator"))
        )
    }
    if row.text("numerator").isEmpty, row.text("share").isEmpty, says.isEmpty {
        let failure = ParseFailure(
            "the claim '\(id)' says nothing",
            expected: "a share, a numerator or the words of the source in 'says'"
        )
        row.report(failure, "share")
    }
    return claim
}

/// Reads among how many something is counted.
private func wholeAboveZero(_ text: String) throws(ParseFailure) -> Int {
    let number = try countingNumber(text)
    guard number > 0 else {
        throw ParseFailure("there is no share of \(number)", expected: "1 or more, or 'unknown'")
    }
    return number
}
