/// The lists of which trusts have an electronic patient record, each of one day.
struct RecordList: Sendable {
    /// What a list says of one trust.
    struct Entry: Sendable {
        let status: String
        let evidence: CoverageRow.Evidence
    }

    let day: CivilDate
    let entries: [ODSCode: Entry]
}

/// What is known of the electronic patient record of every trust on any day: lists, and what was
/// reported to have happened since.
public struct RecordHistory: Sendable {
    private let suppliers: Suppliers
    private let measure: CoverageMeasure
    /// In order of day.
    let lists: [RecordList]

    /// Takes the lists from the rows that say what ran on a day, and from a fact that puts each trust in
    /// a group.
    public init(_ suppliers: Suppliers, groups: FactSet?, measure: CoverageMeasure) {
        self.suppliers = suppliers
        self.measure = measure
        let byFile = Dictionary(grouping: suppliers.events.filter(\.isOfList), by: \.place.file)
        let named = byFile.values.compactMap(RecordList.init(events:))
        lists = (named + [groups.flatMap(RecordList.init(groups:))].compactMap(\.self))
            .sorted { $0.day < $1.day }
    }

    /// What was known on a day of each trust; `nil` before the first list.
    ///
    /// On the day of a list every body in it counts, as the list has it. Afterwards the trusts that are
    /// open count, each with what the list says of it or of those it took over from.
    public func count(on day: RegisterDay) -> CoverageCount? {
        guard let list = lists.last(where: { $0.day <= day.date }) else { return nil }
        let codes = list.day == day.date ? Array(list.entries.keys) : day.trusts.map(\.code)
        return CoverageCount(
            measure,
            asAt: .day(day.date),
            rows: codes.map { row(of: $0, by: list, on: day).placed(on: day) }
        )
    }

    /// What each body in the latest list had on the day of the list.
    func listed(by day: RegisterDay) -> CoverageCount? {
        lists.last { $0.day <= day.date }.flatMap { count(on: day.register.on($0.day)) }
    }

    // MARK: One trust

    private func row(of code: ODSCode, by list: RecordList, on day: RegisterDay) -> CoverageRow {
        let codes = [code] + day.predecessors(of: code).map(\.from)
        let parts = list.entries[code].map { [$0] } ?? codes.compactMap { list.entries[$0] }
        let events = codes.flatMap { suppliers.events(of: $0, by: day.date) }
            .filter { $0.isKnown(by: day.date) }
        let change = events.last { event in
            [.live, .ended].contains(event.kind) && event.from.map { $0 > list.day } ?? false
        }
        let listed = parts.status
        let isWithout = change.map { $0.kind == .ended } ?? (listed == RecordStatus.without)
        let moves = isWithout ? events.filter(\.kind.movesRecord) : []
        let status =
            isWithout
            ? progress(moves, after: list.day, on: day.date)
            : change == nil ? listed ?? RecordStatus.unknown : RecordStatus.has
        let isLater = isWithout && day.date > list.day
        let reports = events.filter { isLater && [.nothingFound, .clinicalUse].contains($0.kind) }
        return CoverageRow(
            code,
            [status: 1],
            evidence: parts.map(\.evidence) + [change].compactMap { $0?.evidence }
                + (moves + reports).map(\.evidence)
        )
    }

    /// How far a trust without a record has got. On the day of the list it is known to have none.
    private func progress(
        _ moves: [RecordEvent],
        after listed: CivilDate,
        on day: CivilDate
    ) -> String {
        let last = moves.enumerated().filter { $1.from != nil }
            .max { ($0.1.from ?? day, $0.0) < ($1.1.from ?? day, $1.0) }?.element
        let isLater = day > listed
        switch last?.kind {
        case .planned where last?.date.map { $0.earliest > day } ?? false,
            .delayed where last?.date.map { $0.latest >= day } ?? false:
            return RecordStatus.notYet
        case .planned, .delayed, .contract, .contractExtended, .sharedDomain:
            return isLater ? RecordStatus.underWay : RecordStatus.notYet
        case .selected, .award: return isLater ? RecordStatus.committed : RecordStatus.chosen
        default: return isLater ? RecordStatus.noLater : RecordStatus.without
        }
    }
}

/// The statuses of electronic patient records.
private enum RecordStatus {
    static let core = "core"
    static let extend = "to-extend"
    static let has = "has-one"
    static let underWay = "under-way"
    static let notYet = "not-yet"
    static let committed = "committed"
    static let chosen = "chosen"
    static let without = "without"
    static let noLater = "no-later-status"
    static let unknown = "not-known"
}

extension RecordList {
    fileprivate init?(events: [RecordEvent]) {
        guard let day = events.first?.date?.latest else { return nil }
        self.day = day
        let entries = events.map { event in
            let status = event.kind == .none ? RecordStatus.without : RecordStatus.has
            return (event.organisation.value, Entry(status: status, evidence: event.evidence))
        }
        self.entries = Dictionary(entries) { first, _ in first }
    }

    fileprivate init?(groups fact: FactSet) {
        day = fact.source.date.latest
        let entries = fact.values.map { code, value in
            let status =
                switch value.value {
                case ..<2: RecordStatus.without
                case ..<3: RecordStatus.extend
                default: RecordStatus.core
                }
            let words = "group \(Int(value.value)): \(fact.meaning(of: value.value))"
            let evidence = CoverageRow.Evidence(
                words,
                source: fact.caution ?? fact.source.citation,
                place: value.place
            )
            return (code, Entry(status: status, evidence: evidence))
        }
        self.entries = Dictionary(entries) { first, _ in first }
    }
}

extension [RecordList.Entry] {
    /// The status of all of them; `nil` where they differ or there are none.
    fileprivate var status: String? {
        let all = Set(map(\.status))
        if all == [RecordStatus.core, RecordStatus.extend] { return RecordStatus.extend }
        return all.count == 1 ? all.first : nil
    }
}

extension RecordEvent {
    /// Whether it is a row of a list that says what ran on one day.
    fileprivate var isOfList: Bool {
        [.inUse, .none].contains(kind) && !place.file.hasSuffix("events.csv")
    }

    /// Whether it was known by `day`; what has no date is, and so is that nothing later was found.
    fileprivate func isKnown(by day: CivilDate) -> Bool {
        kind == .nothingFound || known.map { $0 <= day } ?? true
    }

    fileprivate var evidence: CoverageRow.Evidence {
        CoverageRow.Evidence(words, source: "\(citation), \(citation.grade.words)", place: place)
    }
}

extension RecordEvent.Kind {
    /// Whether it says how far the buying or the putting in of a record has got.
    fileprivate var movesRecord: Bool {
        switch self {
        case .inUse, .none, .live, .ended, .costOfDelay, .consideringChange, .clinicalUse,
            .nothingFound:
            false
        default: true
        }
    }
}
