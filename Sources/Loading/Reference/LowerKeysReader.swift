import DigitalMaturity

/// What lies below boards, and how a board that was split is shared out.
extension RegisterFiles {
    /// The parts of boards, and the local authorities with the boards that they lie in.
    func lowerKeys(_ problems: inout [Diagnostic]) -> [Organisation] {
        subICBs(&problems) + localAuthorities(&problems)
    }

    private func subICBs(_ problems: inout [Diagnostic]) -> [Organisation] {
        let columns = [
            "code", "ons_code", "name", "also_known_as", "opened", "icb", "icb_from", "icb_before",
        ]
        return read("sub-icbs.csv", columns, &problems) { row, citation in
            let icb = row.optional("icb", ODSCode.init(parsing:))
            let before = row.optional("icb_before", ODSCode.init(parsing:))
            let from = row.optional("icb_from", CivilDate.init(parsing:))
            var part = body(&row, .subICB, Membership(board: icb?.value), citation)
            part?.otherNames = [row.text("also_known_as")]
            part?.onsCode = row.text("ons_code")
            if let from { part?.moved(from: Membership(board: before?.value), on: from.value) }
            return part
        }
    }

    private func localAuthorities(_ problems: inout [Diagnostic]) -> [Organisation] {
        let homes = Dictionary(grouping: homes(&problems), by: \.authority)
        return read("local-authorities.csv", ["code", "name", "council"], &problems) {
            row,
            citation in
            let council = row.optional("council", ODSCode.init(parsing:))?.value
            let role = council.map { Role.district(council: $0) } ?? .localAuthority
            guard var authority = body(&row, role, Membership(), citation) else { return nil }
            authority.onsCode = authority.code.text
            within(homes[authority.code] ?? [], &row).map { authority.within = $0 }
            return authority
        }
    }

    /// The boards in which an authority lies, from each day on.
    private func within(_ homes: [Home], _ row: inout Row) -> Timeline<Membership>? {
        let days = Dictionary(grouping: homes, by: \.from).sorted {
            ($0.key?.dayNumber ?? .min) < ($1.key?.dayNumber ?? .min)
        }
        let entries = days.compactMap { from, homes -> Timeline<Membership>.Entry? in
            let boards = homes.map { Located($0.part.code.text, at: $0.place) }
            boards.repeated("board of this local authority on this day").forEach { row.report($0) }
            guard
                let shares = Apportionment(
                    homes.map(\.part),
                    by: "lower super output areas",
                    citation: homes[0].citation,
                    at: homes[0].place
                )
            else { return nil }
            let whole = shares.parts.count == 1
            return Timeline.Entry(
                from: from.map { .day($0) },
                value: Membership(
                    board: whole ? shares.parts[0].code : nil,
                    shares: whole ? nil : shares
                ),
                citation: shares.citation,
                place: shares.place
            )
        }
        return Timeline(entries)
    }

    private struct Home {
        let authority: ODSCode
        let from: CivilDate?
        let part: Apportionment.Part
        let citation: Citation
        let place: Place
    }

    private func homes(_ problems: inout [Diagnostic]) -> [Home] {
        let columns = ["local_authority", "from", "icb", "lsoas", "grade"]
        return read("local-authority-boards.csv", columns, &problems) { row, citation in
            let authority = row.value("local_authority", ODSCode.init(parsing:))
            let from = row.optional("from", CivilDate.init(parsing:))
            let part = part(&row, of: "icb", by: "lsoas")
            let grade: EvidenceGrade? = row.value("grade", word)
            guard let authority, let part, let grade else { return nil }
            return Home(
                authority: authority,
                from: from?.value,
                part: part,
                citation: citation.graded(grade),
                place: row.place
            )
        }
    }

    /// How the boards that were split are shared out, by the board that closed.
    func splits(_ problems: inout [Diagnostic]) -> [ODSCode: Apportionment] {
        guard folder.contains(path + "/board-splits.csv") else { return [:] }
        let columns = ["predecessor", "successor", "patients", "lsoas", "grade"]
        let rows = read("board-splits.csv", columns, &problems) {
            row,
            citation -> (from: ODSCode, part: Apportionment.Part, Citation, Place)? in
            let from = row.value("predecessor", ODSCode.init(parsing:))
            let part = part(&row, of: "successor", by: "patients")
            let grade: EvidenceGrade? = row.value("grade", word)
            guard let from, let part, let grade else { return nil }
            return (from, part, citation.graded(grade), row.place)
        }
        return Dictionary(grouping: rows, by: \.from).compactMapValues { rows in
            Apportionment(
                rows.map(\.part),
                by: "registered patients",
                citation: rows[0].2,
                at: rows[0].3
            )
        }
    }

    private func part(
        _ row: inout Row,
        of code: String,
        by weight: String
    ) -> Apportionment.Part? {
        let code = row.value(code, ODSCode.init(parsing:))
        let weight = row.value(weight, wholeNumber)
        guard let code, let weight else { return nil }
        return Apportionment.Part(code: code, weight: weight)
    }

    /// How far back the data can be trusted, by role.
    func horizons(_ problems: inout [Diagnostic]) -> [Role.Name: Horizon] {
        guard folder.contains(path + "/known-from.csv") else { return [:] }
        let columns = ["role", "from", "before", "reason"]
        let rows = read("known-from.csv", columns, &problems) {
            row,
            _ -> (Role.Name, Horizon)? in
            let role: Role.Name? = row.value("role", word)
            let from = row.value("from", PartialDate.init(parsing:))
            let before: Horizon.Before? = row.value("before", word)
            guard let role, let from, let before else { return nil }
            return (role, Horizon(from: from, before: before, reason: row.text("reason")))
        }
        return Dictionary(rows) { first, _ in first }
    }
}

extension Citation {
    fileprivate func graded(_ grade: EvidenceGrade) -> Citation {
        Citation(
            publisher: publisher,
            title: title,
            date: date,
            address: address,
            grade: grade,
            note: note
        )
    }
}
