import DigitalMaturity

/// Reads who there is from the files under `organisations/`, and resolves every code among them.
func readSystem(in path: String, of folder: Folder, _ problems: inout [Diagnostic]) -> HealthSystem
{
    let system = HealthSystem(
        regions: readRegions(path + "/regions.csv", of: folder, &problems),
        boards: readBoards(path + "/icbs.csv", of: folder, &problems),
        formerBoards: readFormerBoards(path + "/former-icbs.csv", of: folder, &problems),
        trusts: readTrusts(path + "/trusts.csv", of: folder, &problems),
        successions: readSuccessions(path + "/successions.csv", of: folder, &problems)
    )
    problems += system.unresolvedCodes()
    return system
}

private func readRegions(_ file: String, of folder: Folder, _ problems: inout [Diagnostic])
    -> [Region]
{
    TableReader.read(file, of: folder, columns: ["code", "name"], &problems) { row -> Region? in
        row.value("code", ODSCode.init(parsing:)).map { Region(code: $0, name: row.text("name")) }
    }
}

private func readBoards(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [IntegratedCareBoard] {
    let columns = ["code", "name", "region", "cluster"]
    return TableReader.read(file, of: folder, columns: columns, &problems) {
        row -> IntegratedCareBoard? in
        let code = row.value("code", ODSCode.init(parsing:))
        let region = row.value("region", ODSCode.init(parsing:))
        guard let code, let region else { return nil }
        let cluster = row.text("cluster")
        return IntegratedCareBoard(
            code: code,
            name: row.text("name"),
            region: region,
            cluster: cluster.isEmpty ? nil : cluster,
            place: row.place
        )
    }
}

private func readFormerBoards(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [FormerBoard] {
    let columns = ["code", "ons_code", "name", "region", "closed_on"]
    return TableReader.read(file, of: folder, columns: columns, &problems) { row -> FormerBoard? in
        let code = row.value("code", ODSCode.init(parsing:))
        let region = row.value("region", ODSCode.init(parsing:))
        let closedOn = row.optional("closed_on", CivilDate.init(parsing:))
        guard let code, let region else { return nil }
        return FormerBoard(
            code: code,
            onsCode: row.text("ons_code"),
            name: row.text("name"),
            region: region,
            closedOn: closedOn?.value
        )
    }
}

private func readTrusts(_ file: String, of folder: Folder, _ problems: inout [Diagnostic])
    -> [Trust]
{
    let columns = ["code", "name", "body_kind", "trust_type", "region", "icb", "also_known_as"]
    return TableReader.read(file, of: folder, columns: columns, &problems) { row -> Trust? in
        let code = row.value("code", ODSCode.init(parsing:))
        let body: BodyKind? = row.value("body_kind", word)
        let kind: Trust.Kind? = row.value("trust_type", word)
        let region = row.value("region", ODSCode.init(parsing:))
        let icb = row.value("icb", ODSCode.init(parsing:))
        guard let code, let body, let kind, let region, let icb else { return nil }
        return Trust(
            code: code,
            name: row.text("name"),
            body: body,
            kind: kind,
            region: region,
            icb: icb,
            place: row.place
        )
    }
}

private func readSuccessions(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [Succession] {
    let columns = ["predecessor", "successor", "on", "predecessor_name"]
    return TableReader.read(file, of: folder, columns: columns, &problems) { row -> Succession? in
        let predecessor = row.value("predecessor", ODSCode.init(parsing:))
        let successor = row.value("successor", ODSCode.init(parsing:))
        let on = row.value("on", CivilDate.init(parsing:))
        guard let predecessor, let successor, let on else { return nil }
        let name = row.text("predecessor_name")
        return Succession(
            predecessor: predecessor,
            successor: successor,
            on: on,
            predecessorName: name.isEmpty ? nil : name,
            place: row.place
        )
    }
}

extension HealthSystem {
    fileprivate func unresolvedCodes() -> [Diagnostic] {
        trusts.filter { board($0.icb) == nil }.map {
            .unknownOrganisation($0.icb.text, of: "integrated care board", in: self, at: $0.place)
        }
            + boards.filter { region($0.region) == nil }.map {
                .unknownName(
                    $0.region.text,
                    of: "region",
                    among: regions.map(\.code.text),
                    at: $0.place
                )
            }
            + successions.filter { successors(of: $0.successor).isEmpty }.map {
                .unknownOrganisation($0.successor.text, of: "organisation", in: self, at: $0.place)
            } + repeated(trusts.map { Located($0.code.text, at: $0.place) }, of: "trust")
            + repeated(
                boards.map { Located($0.code.text, at: $0.place) },
                of: "integrated care board"
            )
    }
}
