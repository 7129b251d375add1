/// Social care in the area of one board or several, or in England, as it is counted on a day.
public struct CarePicture: Sendable {
    /// All that is published.
    public let care: SocialCare
    /// The boards; none for England.
    public let boards: [ODSCode]
    /// Who there is on the day.
    public let day: RegisterDay
    /// All of it together.
    public let size: CareSize
    /// By what locations are mostly inspected for.
    public let byKind: [CareKind: CareSize]
    /// By local authority; of one that lies in several boards only the part within the board.
    public let byAuthority: [String: CareSize]
    /// By the board in which locations are on the day, for several boards or England.
    public let byBoard: [ODSCode: CareSize]
    /// The locations that nothing we have puts into one of the boards that followed theirs.
    public let unplaced: CareSize
    /// The boards of the list whose whole area is in this one, in order.
    public let whole: [ODSCode]
    /// The boards of the list of which only a part is in this one, in order.
    public let partly: [ODSCode]

    /// Counts on `day` in `board`, or in all of England.
    public init(_ care: SocialCare, of board: ODSCode?, on day: RegisterDay) {
        self.init(care, ofAll: board.map { [$0] } ?? [], on: day)
    }

    /// Counts on `day` in several boards together or, without any, in all of England.
    public init(_ care: SocialCare, ofAll boards: [ODSCode], on day: RegisterDay) {
        self.care = care
        self.boards = boards
        self.day = day
        let locations = care.locations
        let areas = locations.areas
        let homes = areas.map { care.board(of: $0, on: day) }
        let isWithin = { (home: ODSCode?) in boards.isEmpty || home.map(boards.contains) ?? false }
        let within = areas.indices.filter { isWithin(homes[$0]) }
            .flatMap { locations.members[$0] }
        let areaOf = { (index: Int) in Int(locations.area[index]) }
        size = locations.size(of: within)
        byKind = locations.sizes(of: within) { locations.kind[$0] }
        byAuthority = locations.sizes(of: within) { areas[areaOf($0)].localAuthority }
        let placed =
            boards.count == 1
            ? [] : areas.indices.filter { homes[$0] != nil && isWithin(homes[$0]) }
        byBoard = locations.sizes(of: placed.flatMap { locations.members[$0] }) {
            homes[areaOf($0)] ?? areas[areaOf($0)].board
        }
        unplaced =
            locations.size(
                of: boards.isEmpty
                    ? areas.indices.filter { homes[$0] == nil }.flatMap { locations.members[$0] }
                    : []
            )
        (whole, partly) = care.boards(of: boards, on: day)
    }
}

extension SocialCare {
    /// The boards of the list whose whole area is in `boards` on a day, and those of which only a part
    /// is; England has all of them whole.
    fileprivate func boards(
        of boards: [ODSCode],
        on day: RegisterDay
    ) -> (whole: [ODSCode], partly: [ODSCode]) {
        let listed = Set(locations.areas.map(\.board) + answers.map(\.board)).sorted()
        guard !boards.isEmpty else { return (listed, []) }
        let touching = listed.filter { day.successors(of: $0).contains(where: boards.contains) }
        let isWhole = { (code: ODSCode) in day.successors(of: code).allSatisfy(boards.contains) }
        return (touching.filter(isWhole), touching.filter { !isWhole($0) })
    }
}
