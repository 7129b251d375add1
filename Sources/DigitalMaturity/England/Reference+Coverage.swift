extension Reference {
    /// What is known of each trust's electronic patient record; `nil` where coverage was not read.
    public var recordHistory: RecordHistory? {
        coverage?.measure(.epr).map {
            RecordHistory(suppliers, groups: facts["record-group"], measure: $0)
        }
    }

    /// Our own count of a measure from the rows that were known on a day; `nil` where there were none.
    public func coverageCount(
        _ name: CoverageMeasure.Name,
        on day: RegisterDay
    ) -> CoverageCount? {
        guard let measure = coverage?.measure(name) else { return nil }
        let count: CoverageCount? =
            switch measure.rows {
            case .register: recordHistory?.count(on: day)
            case .socialCare: socialCare?.count(measure, on: day)
            case .fact(let id): facts[id]?.count(measure, on: day)
            case .table(let rows, let asAt):
                CoverageCount(measure, asAt: asAt, rows: rows.map { $0.placed(asAt, in: day) })
            case .none: nil
            }
        return count.flatMap { $0.asAt.earliest <= day.date ? $0 : nil }
    }

    /// The claims of a measure that were known on a day; those of social care are in its own data.
    public func coverageClaims(
        _ name: CoverageMeasure.Name,
        by day: CivilDate
    ) -> [CoverageClaim] {
        let care = name == .dscr ? socialCare : nil
        let promised = care?.targets.filter { $0.measure == .record } ?? []
        let own = (care?.published.map(\.claim) ?? []) + promised.compactMap(\.claim)
        return coverage?.adding(own).claims(of: name, by: day) ?? []
    }
}

extension CoverageRow {
    /// In the board and region of the day of the rows.
    fileprivate func placed(_ asAt: PartialDate, in day: RegisterDay) -> CoverageRow {
        placed(on: day.register.on(asAt.latest))
    }
}

extension SocialCare {
    /// The latest answers of the locations of each board on the day of the list.
    fileprivate func count(_ measure: CoverageMeasure, on day: RegisterDay) -> CoverageCount {
        let rows = Dictionary(grouping: answers, by: \.board).map { board, answers in
            CoverageRow(
                board,
                [
                    "yes": answers.reduce(0) { $0 + $1.answers.yes },
                    "no": answers.reduce(0) { $0 + $1.answers.no },
                    "no-answer": answers.reduce(0) { $0 + $1.answers.silent },
                ],
                evidence: answers.map {
                    CoverageRow.Evidence($0.kind.words, source: caution, place: $0.place)
                }
            ).placed(.day(listed), in: day)
        }
        return CoverageCount(measure, asAt: .day(listed), rows: rows)
    }
}

extension FactSet {
    /// The organisations in each group, which the statuses name from the highest down.
    fileprivate func count(_ measure: CoverageMeasure, on day: RegisterDay) -> CoverageCount {
        let rows = values.compactMap { code, value -> CoverageRow? in
            let index = measure.statuses.count - 1 - Int(value.value)
            guard measure.statuses.indices.contains(index) else { return nil }
            let evidence = CoverageRow.Evidence(
                meaning(of: value.value),
                source: source.citation,
                place: value.place
            )
            return CoverageRow(code, [measure.statuses[index].id: 1], evidence: [evidence])
                .placed(source.date, in: day)
        }
        return CoverageCount(measure, asAt: source.date, rows: rows)
    }
}

extension PublishedUptake {
    /// The same as a claim.
    fileprivate var claim: CoverageClaim {
        var claim = CoverageClaim(
            id: "\(whole.rawValue)-\(asAt)-\(share)".filter { $0 != "%" },
            of: .dscr,
            asAt: asAt,
            Located(whole.rawValue, at: place),
            among: whole == .people ? "people who draw on care" : "registered providers",
            kind: .actual,
            citation: citation
        )
        claim.stated = share
        claim.says = qualifier.isEmpty ? nil : qualifier
        return claim
    }
}

extension CareTarget {
    /// The same as a claim.
    fileprivate var claim: CoverageClaim? {
        guard let asAt = try? PartialDate(parsing: due.description) else { return nil }
        var claim = CoverageClaim(
            id: "\(status.rawValue)-\(due)",
            of: .dscr,
            asAt: asAt,
            Located("providers", at: place),
            among: "registered providers",
            kind: .target,
            citation: citation
        )
        claim.stated = share
        return claim
    }
}
