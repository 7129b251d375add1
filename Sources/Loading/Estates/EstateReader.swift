import DigitalMaturity

/// Reads the estates of a workspace from the tables in its folder `estate`.
func readEstate(
    of folder: Folder,
    in context: EstateContext,
    _ problems: inout [Diagnostic]
) -> Estate {
    var estate = estate(of: readEstateEntries(of: folder, &problems), in: context, &problems)
    estate.isIllustrative = isIllustrative(folder, &problems)
    return estate
}

/// Whether the workspace says that its counts are made up.
private func isIllustrative(_ folder: Folder, _ problems: inout [Diagnostic]) -> Bool {
    guard folder.contains(EstateTable.settingsFile),
        let file = YAMLFile(EstateTable.settingsFile, of: folder, &problems)
    else { return false }
    return Record.read(file, "the estate", &problems) { record -> Bool? in
        let known = ["counted", "illustrative"]
        guard let status = record.located("status", identifier) else { return nil }
        if !known.contains(status.value) {
            record.report(
                .unknownName(status.value, of: "status", among: known, at: status.place)
            )
        }
        return status.value == "illustrative"
    } ?? false
}

/// The rows of the tables that there are.
func readEstateEntries(of folder: Folder, _ problems: inout [Diagnostic]) -> [EstateEntry] {
    EstateTable.allCases.filter { folder.contains($0.file) }.flatMap { table in
        let names = table.columns.map(\.name)
        return TableReader.read(
            table.file,
            of: folder,
            columns: table.needed,
            optional: names.filter { !table.needed.contains($0) },
            &problems
        ) { row -> EstateEntry? in
            var cells: [String: Located<String>] = [:]
            for name in names { cells[name] = row.optional(name, anyText) }
            let entry = EstateEntry(table, cells, at: row.place)
            return entry.isBlank ? nil : entry
        }
    }
}

/// What entries say together; a cohort or site that is there twice is reported.
func estate(
    of entries: [EstateEntry],
    in context: EstateContext,
    _ problems: inout [Diagnostic]
) -> Estate {
    var cohorts: [Cohort] = []
    var sites: [SiteNetwork] = []
    for entry in entries {
        var reader = EstateEntryReader(entry, in: context)
        if entry.table == .networks {
            reader.site().map { sites.append($0) }
        } else {
            reader.cohort().map { cohorts.append($0) }
        }
        problems += reader.problems
    }
    problems += twice(cohorts.map { ($0.organisation, $0.name, $0.place) }, "cohort")
    problems += twice(sites.map { ($0.organisation, $0.site, $0.place) }, "site")
    return Estate(cohorts: cohorts, sites: sites)
}

private func twice(
    _ rows: [(organisation: ODSCode, name: String, place: Place)],
    _ what: String
) -> [Diagnostic] {
    rows.map { Located("\($0.organisation) \($0.name.lowercased())", at: $0.place) }
        .repeated(what)
}
