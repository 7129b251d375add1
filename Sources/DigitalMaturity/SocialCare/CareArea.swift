/// Where a location of social care is: the keys by which it is counted.
public struct CareArea: Hashable, Sendable {
    /// The board in whose area it was when it was listed.
    public let board: ODSCode
    /// The part of that board's area, once a clinical commissioning group.
    public let subICB: String
    /// The council that has duties for adult social care there.
    public let localAuthority: String

    /// Creates an area.
    public init(board: ODSCode, subICB: String, localAuthority: String) {
        self.board = board
        self.subICB = subICB
        self.localAuthority = localAuthority
    }
}

extension CareArea: Comparable {
    /// By board, then local authority, then part.
    public static func < (lhs: CareArea, rhs: CareArea) -> Bool {
        (lhs.board, lhs.localAuthority, lhs.subICB) < (rhs.board, rhs.localAuthority, rhs.subICB)
    }
}

/// Where a part of the area of a board went when the board was split.
public struct BoardSplit: Hashable, Sendable {
    /// The part, once a clinical commissioning group.
    public let subICB: String
    /// The local authority within the part; `nil` where all of the part went to one board.
    public let localAuthority: String?
    /// The board that was split.
    public let board: ODSCode
    /// The board that took the part over.
    public let successor: ODSCode
    /// How well that is established.
    public let grade: EvidenceGrade

    /// Creates a row.
    public init(
        _ subICB: String,
        localAuthority: String?,
        of board: ODSCode,
        to successor: ODSCode,
        grade: EvidenceGrade
    ) {
        self.subICB = subICB
        self.localAuthority = localAuthority
        self.board = board
        self.successor = successor
        self.grade = grade
    }

    func covers(_ area: CareArea) -> Bool {
        area.board == board && area.subICB == subICB
            && (localAuthority == nil || localAuthority == area.localAuthority)
    }
}

extension SocialCare {
    /// The board in which an area is on a day: the board of the list while it is open or where one
    /// board followed it, else the one that the part and the local authority of the area decide.
    ///
    /// `nil` where nothing that we have decides it.
    func board(of area: CareArea, on day: RegisterDay) -> ODSCode? {
        let successors = day.successors(of: area.board)
        if successors.count == 1 { return successors[0] }
        let split = splits.first { $0.covers(area) }
        return split.flatMap { successors.contains($0.successor) ? $0.successor : nil }
    }
}
