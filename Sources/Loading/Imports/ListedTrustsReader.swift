import DigitalMaturity

/// Reads the trusts that a workspace lists; none where it lists none.
func readListedTrusts(of folder: Folder, _ problems: inout [Diagnostic]) -> [TrustListing] {
    guard folder.contains(listedTrusts) else { return [] }
    let columns = ["code", "name", "body_kind", "region", "icb", "opened", "closed", "as_at"]
    let listings = TableReader.read(listedTrusts, of: folder, columns: columns, &problems) { row in
        let code = row.value("code", ODSCode.init(parsing:))
        let region = row.value("region", ODSCode.init(parsing:))
        let board = row.optional("icb", ODSCode.init(parsing:))
        let opened = row.value("opened", CivilDate.init(parsing:))
        let closed = row.optional("closed", CivilDate.init(parsing:))
        let asAt = row.value("as_at", PartialDate.init(parsing:))
        guard let code, let region, let opened, let asAt else { return Located<TrustListing>?.none }
        let listing = TrustListing(
            code: code,
            name: row.text("name"),
            within: (region, board?.value),
            life: (opened, closed?.value),
            asAt: asAt
        )
        return Located(listing, at: row.place)
    }
    problems += repeated(listings.map { Located($0.value.code.text, at: $0.place) }, of: "trust")
    return listings.map(\.value)
}

/// The register with the trusts that a workspace lists laid over it, and where they came from.
func listTrusts(
    of folder: Folder,
    over register: Register,
    after edition: PartialDate,
    _ problems: inout [Diagnostic]
) -> (Register, [Provenance]) {
    let listings = readListedTrusts(of: folder, &problems)
    guard !listings.isEmpty else { return (register, []) }
    let source = YAMLFile(listedTrustsSource, of: folder, &problems).flatMap { file in
        Record.read(file, "the source of the trusts", &problems) {
            readSource(&$0, of: listedTrusts)
        }
    }
    guard var source else { return (register, []) }
    source.rows = listings.count
    let citation = Citation(
        publisher: source.publisher,
        title: source.title,
        date: source.date,
        address: nil,
        grade: .mirror,
        note: nil
    )
    let place = Place(file: folder.shown(listedTrusts))
    let listed = register.listing(listings, after: edition, citation, at: place)
    return (listed, [source])
}
