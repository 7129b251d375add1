/// Who there is: regions, boards and trusts, and who took over from whom.
///
/// Everything is in order of its code. Joins go by code through successions, never by name.
public struct HealthSystem: Sendable {
    /// The regions of NHS England.
    public let regions: [Region]
    /// The boards in force.
    public let boards: [IntegratedCareBoard]
    /// The boards of July 2022.
    public let formerBoards: [FormerBoard]
    /// The open trusts.
    public let trusts: [Trust]
    /// Who took over from whom.
    public let successions: [Succession]
    /// The care bodies that a workspace names.
    public let careBodies: [CareBody]

    private let trustsByCode: [ODSCode: Trust]
    private let boardsByCode: [ODSCode: IntegratedCareBoard]
    private let formerBoardsByCode: [ODSCode: FormerBoard]
    private let successionsByPredecessor: [ODSCode: [Succession]]

    /// Creates the system; of two entries with one code the first counts.
    public init(
        regions: [Region],
        boards: [IntegratedCareBoard],
        formerBoards: [FormerBoard],
        trusts: [Trust],
        successions: [Succession],
        careBodies: [CareBody] = []
    ) {
        self.regions = regions.sorted { $0.code < $1.code }
        self.boards = boards.sorted { $0.code < $1.code }
        self.formerBoards = formerBoards.sorted { $0.code < $1.code }
        self.trusts = trusts.sorted { $0.code < $1.code }
        self.successions = successions.sorted {
            ($0.predecessor, $0.successor, $0.on) < ($1.predecessor, $1.successor, $1.on)
        }
        self.careBodies = careBodies.sorted { $0.code < $1.code }
        trustsByCode = Dictionary(trusts.map { ($0.code, $0) }) { first, _ in first }
        boardsByCode = Dictionary(boards.map { ($0.code, $0) }) { first, _ in first }
        formerBoardsByCode = Dictionary(formerBoards.map { ($0.code, $0) }) { first, _ in first }
        successionsByPredecessor = Dictionary(grouping: self.successions, by: \.predecessor)
    }

    /// The open trust with this code.
    public func trust(_ code: ODSCode) -> Trust? { trustsByCode[code] }

    /// The board in force with this code.
    public func board(_ code: ODSCode) -> IntegratedCareBoard? { boardsByCode[code] }

    /// The board of July 2022 with this code.
    public func formerBoard(_ code: ODSCode) -> FormerBoard? { formerBoardsByCode[code] }

    /// The region with this code.
    public func region(_ code: ODSCode) -> Region? { regions.first { $0.code == code } }

    /// The codes in force today that answer for `code`: itself while it is open, else its last
    /// successors, in order; empty when nobody is known to have taken over.
    public func successors(of code: ODSCode) -> [ODSCode] {
        var open: Set<ODSCode> = []
        var seen: Set<ODSCode> = []
        var waiting = [code]
        while let next = waiting.popLast() {
            guard seen.insert(next).inserted else { continue }
            if trustsByCode[next] != nil || boardsByCode[next] != nil || careBody(next) != nil {
                open.insert(next)
            } else {
                waiting += successionsByPredecessor[next, default: []].map(\.successor)
            }
        }
        return open.sorted()
    }

    /// Who this body took over from, in order.
    public func predecessors(of code: ODSCode) -> [Succession] {
        successions.filter { $0.successor == code }
    }

    /// The trusts that stand in a board, in order of code.
    public func trusts(in icb: ODSCode) -> [Trust] { trusts.filter { $0.icb == icb } }

    /// The region in which a trust, a board or a former board stands.
    public func region(of code: ODSCode) -> ODSCode? {
        trust(code)?.region ?? board(code)?.region ?? formerBoard(code)?.region
    }

    /// The name of whatever has this code, or the code itself.
    public func name(of code: String) -> String {
        guard let code = try? ODSCode(parsing: code) else { return code }
        return trust(code)?.name ?? board(code)?.name ?? careBody(code)?.name
            ?? formerBoard(code)?.name
            ?? successionsByPredecessor[code]?.lazy.compactMap(\.predecessorName).first
            ?? region(code)?.name
            ?? code.text
    }
}
