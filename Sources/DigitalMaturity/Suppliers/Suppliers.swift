/// Who runs which record, what has happened to it, and the contracts that are known.
public struct Suppliers: Sendable {
    /// The suppliers with several names.
    public let names: SupplierNames
    /// What has happened, in order of organisation and time.
    public let events: [RecordEvent]
    /// The contracts, in order of organisation and what is supplied.
    public let contracts: [Contract]
    /// How long procurement takes; `nil` where nothing says so.
    public var procurement: ProcurementTimes?

    private let rows: [ODSCode: Range<Int>]

    /// Creates the history from rows in any order.
    public init(
        names: SupplierNames = SupplierNames(),
        events: [RecordEvent] = [],
        contracts: [Contract] = [],
        procurement: ProcurementTimes? = nil
    ) {
        self.names = names
        self.events = events.sorted { $0.isBefore($1) }
        self.contracts = contracts.sorted { $0.isBefore($1) }
        self.procurement = procurement
        var rows: [ODSCode: Range<Int>] = [:]
        for (row, event) in self.events.enumerated() {
            let code = event.organisation.value
            rows[code] = (rows[code]?.lowerBound ?? row)..<row + 1
        }
        self.rows = rows
    }

    /// The same with the rows of a workspace: its contracts replace those of the same organisation
    /// for the same thing.
    public func adding(_ events: [RecordEvent], _ contracts: [Contract]) -> Suppliers {
        let kept = self.contracts.filter { old in
            !contracts.contains {
                $0.organisation.value == old.organisation.value && $0.service == old.service
            }
        }
        return Suppliers(
            names: names,
            events: self.events + events,
            contracts: kept + contracts,
            procurement: procurement
        )
    }

    /// Everything that had happened to an organisation's record by a day, in order of time; what has
    /// no date is last.
    public func events(of code: ODSCode, by day: CivilDate) -> [RecordEvent] {
        (rows[code].map { Array(events[$0]) } ?? []).filter { ($0.from ?? day) <= day }
    }

    /// What an organisation is known to run, or to be without, on a day: by the latest report of its
    /// own, and of those it took over from unless its own is later than that.
    public func records(of code: ODSCode, in day: RegisterDay) -> [RunningRecord] {
        records(of: code, in: day, besides: [])
    }

    private func records(
        of code: ODSCode,
        in day: RegisterDay,
        besides seen: Set<ODSCode>
    ) -> [RunningRecord] {
        let own = events(of: code, by: day.date).last { $0.kind.isState && $0.from != nil }
        let seen = seen.union([code])
        let inherited = day.predecessors(of: code).filter { succession in
            !seen.contains(succession.from) && (own?.from).map { $0 < succession.on } ?? true
        }.flatMap { records(of: $0.from, in: day, besides: seen) }
        let mine = own.map { $0.kind == .ended ? [] : [RunningRecord(event: $0)] } ?? []
        return mine + inherited
    }
}

/// What an organisation runs, by the report that says so.
public struct RunningRecord: Sendable {
    /// The report: of use, of going live, or that there is no record.
    public let event: RecordEvent

    /// Who supplies it; `nil` where there is no record or nobody says who.
    public var supplier: Supplier? { event.kind == .none ? nil : event.supplier }
}

/// How long before the end of a contract its successor must be sought, and how near two ends must be
/// for organisations to buy together.
public struct ProcurementTimes: Sendable {
    /// The least time from the start of a procurement to the award.
    public let least: Located<Months>
    /// The longest that buying may take.
    public let most: Located<Months>
    /// Why those are assumed.
    public let because: String
    /// How far apart two ends may be.
    public let window: Located<Months>
    /// Why that is assumed.
    public let windowBecause: String
    /// What the times rest on.
    public let citations: [Citation]

    /// Creates times; `least` ≤ `most`.
    public init(
        least: Located<Months>,
        most: Located<Months>,
        because: String,
        window: Located<Months>,
        windowBecause: String,
        citations: [Citation]
    ) {
        self.least = least
        self.most = most
        self.because = because
        self.window = window
        self.windowBecause = windowBecause
        self.citations = citations
    }
}
