/// Whom a workspace is for: all of England, one board or several, a region, or one trust.
///
/// A cluster is the boards that share leaders, so its scope is those boards with the cluster's name.
public enum Scope: Hashable, Sendable {
    /// All of England.
    case national
    /// One board or several, in the order in which they are shown.
    case boards([ODSCode], cluster: String? = nil)
    /// A region of NHS England, with all its boards.
    case region(ODSCode)
    /// One trust.
    case trust(ODSCode)

    /// The codes that stand for it: none for England.
    public var codes: [ODSCode] {
        switch self {
        case .national: []
        case .boards(let codes, _): codes
        case .region(let code), .trust(let code): [code]
        }
    }

    /// The one board that it is for; `nil` for every other scope.
    public var board: ODSCode? {
        if case .boards(let codes, _) = self, codes.count == 1 { codes[0] } else { nil }
    }
}

extension Scope {
    /// The same scope, each code that has closed replaced by that of the one body that answers for it
    /// on the day.
    public func answered(on day: RegisterDay) -> Scope {
        let today = { (code: ODSCode) in day.answering(for: code, at: nil).code ?? code }
        switch self {
        case .national, .region: return self
        case .trust(let code): return .trust(today(code))
        case .boards(let codes, let cluster):
            var seen: Set<ODSCode> = []
            let boards = codes.map(today).filter { seen.insert($0).inserted }
            return .boards(boards, cluster: cluster)
        }
    }

    /// Whether a body belongs to it on a day.
    public func contains(_ code: ODSCode, on day: RegisterDay) -> Bool {
        self == .national || organisations(on: day).contains(code)
    }

    /// The bodies in it, board by board: trusts, care bodies and the boards themselves. England's are
    /// not listed.
    public func organisations(on day: RegisterDay) -> [ODSCode] {
        codes.flatMap { day.organisations(of: $0) }
    }

    /// The boards that it is for or that lie in it, in order.
    public func boards(on day: RegisterDay) -> [IntegratedCareBoard] {
        self == .national ? day.boards : organisations(on: day).compactMap(day.board)
    }

    /// The boards that are shown one by one before all together: none where it has only one, and none
    /// for England, of which every board has a page.
    public func parts(on day: RegisterDay) -> [ODSCode] {
        let boards = self == .national ? [] : boards(on: day)
        return boards.count > 1 ? boards.map(\.code) : []
    }

    /// Those that make returns: all of England, or those of its boards.
    public func trusts(on day: RegisterDay) -> [Trust] {
        self == .national ? day.trusts : organisations(on: day).compactMap(day.trust)
    }

    /// The boards whose plans belong in it: its own boards, or the board in which its trust is.
    public func homes(on day: RegisterDay) -> [ODSCode] {
        if case .trust(let code) = self { return [day.icb(of: code)].compactMap(\.self) }
        return boards(on: day).map(\.code)
    }

    /// Its name in a sentence: `Greater Manchester ICB`, `the CW-HW cluster (A and B)`, `North West`.
    public func name(on day: RegisterDay) -> String {
        guard !codes.isEmpty else { return "England" }
        let listed = codes.map { day.name(of: $0.text) }.listed
        guard case .boards(_, let cluster?) = self else { return listed }
        return "the \(cluster) cluster (\(listed))"
    }

    /// The name with the codes, for a message.
    public func fullName(on day: RegisterDay) -> String {
        codes.count == 1 ? day.fullName(of: codes[0]) : name(on: day)
    }

    /// The cluster of boards with this name on a day; `nil` where there is none.
    public init?(cluster name: String, on day: RegisterDay) {
        let boards = day.boards.filter { $0.cluster == name }
        guard !boards.isEmpty else { return nil }
        self = .boards(boards.map(\.code), cluster: name)
    }
}

extension RegisterDay {
    /// The names of the clusters of boards, in order.
    public var clusters: [String] { Set(boards.compactMap(\.cluster)).sorted() }

    /// Everybody whose maturity a body plans for: for a board its trusts, its care bodies and itself;
    /// for a region those of its boards, then whoever is in no board; else the body alone.
    public func organisations(of code: ODSCode) -> [ODSCode] {
        if board(code) != nil {
            return trusts(in: code).map(\.code)
                + careBodies.filter { $0.icb == code }.map(\.code) + [code]
        }
        guard region(code) != nil else { return [code] }
        let within = boards.filter { $0.region == code }.flatMap { organisations(of: $0.code) }
        let found = Set(within)
        return within
            + register.members(of: code).map(\.code).filter {
                !found.contains($0) && organisation($0) != nil && region(of: $0) == code
            }
    }
}

extension [String] {
    /// The texts as a sentence lists them: `A, B and C`.
    package var listed: String {
        count < 2 ? joined() : dropLast().joined(separator: ", ") + " and " + self[count - 1]
    }
}
