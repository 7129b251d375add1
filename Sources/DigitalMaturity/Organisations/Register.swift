/// Every organisation through time, and who took over from whom.
///
/// ```swift
/// register.on("2025-06-01").board("QH8")?.name   // NHS Mid and South Essex Integrated Care Board
/// register.on("2026-06-01").board("QH8")         // nil: it closed on 31 March 2026
/// ```
public struct Register: Sendable {
    /// The organisations, open and closed, in order of their codes.
    public let organisations: [Organisation]
    /// Who took over from whom, in order of the codes.
    public let successions: [Succession]
    /// How far back the data can be trusted, by role.
    public var horizons: [Role.Name: Horizon] = [:]
    /// How the bodies that were split are shared out among those that took over.
    public var apportionments: [ODSCode: Apportionment] = [:]

    /// Where each code occurs: every look-up is one search here, however many organisations there are.
    private let index: [ODSCode: Links]
    private let rows: [Role.Name: [Int]]

    private struct Links {
        var row: Int?
        var successors: [Int] = []
        var predecessors: [Int] = []
        var members: [Int] = []
    }

    /// Creates a register; of two entries with one code the first counts.
    public init(_ entries: [Organisation], successions: [Succession] = []) {
        var seen: Set<ODSCode> = []
        organisations = entries.filter { seen.insert($0.code).inserted }
            .sorted { $0.code < $1.code }
        self.successions = successions.sorted { $0.isBefore($1) }
        var index: [ODSCode: Links] = [:]
        var rows: [Role.Name: [Int]] = [:]
        for (row, organisation) in organisations.enumerated() {
            index[organisation.code, default: Links()].row = row
            for home in organisation.homes { index[home, default: Links()].members.append(row) }
            for role in Set(organisation.roles.entries.map(\.value.name)) {
                rows[role, default: []].append(row)
            }
        }
        for (row, succession) in self.successions.enumerated() {
            index[succession.from, default: Links()].successors.append(row)
            if let to = succession.to { index[to, default: Links()].predecessors.append(row) }
        }
        self.index = index
        self.rows = rows
    }

    /// Who there is on `date`.
    public func on(_ date: CivilDate) -> RegisterDay { RegisterDay(self, on: date) }

    /// The organisation with this code, open or closed.
    public func organisation(_ code: ODSCode) -> Organisation? {
        index[code]?.row.map { organisations[$0] }
    }

    /// What became of the organisation with this code, in order of who took over.
    public func successions(of code: ODSCode) -> [Succession] {
        index[code]?.successors.map { successions[$0] } ?? []
    }

    /// From whom the organisation with this code took over, in order.
    public func predecessors(of code: ODSCode) -> [Succession] {
        index[code]?.predecessors.map { successions[$0] } ?? []
    }

    /// Those that were ever counted in a board or region, in order of their codes.
    public func members(of code: ODSCode) -> [Organisation] {
        index[code]?.members.map { organisations[$0] } ?? []
    }

    /// Those that ever had a role, in order of their codes.
    public func organisations(_ role: Role.Name) -> [Organisation] {
        rows[role]?.map { organisations[$0] } ?? []
    }

    /// The same register with further organisations.
    public func adding(_ others: [Organisation]) -> Register {
        guard !others.isEmpty else { return self }
        var register = Register(organisations + others, successions: successions)
        register.horizons = horizons
        register.apportionments = apportionments
        return register
    }
}

extension Organisation {
    /// The boards and regions in which it ever was.
    fileprivate var homes: Set<ODSCode> {
        Set(
            within.entries.map(\.value).flatMap { home in
                [home.board, home.region].compactMap(\.self)
                    + (home.shares?.parts.map(\.code) ?? [])
            }
        )
    }
}
