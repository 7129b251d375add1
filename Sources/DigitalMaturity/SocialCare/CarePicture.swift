/// Social care in the area of one board, or in England, as it is counted on a day.
public struct CarePicture: Sendable {
    /// All that is published.
    public let care: SocialCare
    /// The board; `nil` for England.
    public let board: ODSCode?
    /// Who there is on the day.
    public let day: RegisterDay
    /// All of it together.
    public let size: CareSize
    /// By what locations are mostly inspected for.
    public let byKind: [CareKind: CareSize]
    /// By local authority; of one that lies in several boards only the part within the board.
    public let byAuthority: [String: CareSize]
    /// By the board in which locations are on the day, for England.
    public let byBoard: [ODSCode: CareSize]
    /// The locations that nothing we have puts into one of the boards that followed theirs.
    public let unplaced: CareSize
    /// The boards of the list whose whole area is in this one, in order.
    public let whole: [ODSCode]
    /// The boards of the list of which only a part is in this one, in order.
    public let partly: [ODSCode]

    /// Counts on `day` in `board`, or in all of England.
    public init(_ care: SocialCare, of board: ODSCode?, on day: RegisterDay) {
        self.care = care
        self.board = board
        self.day = day
        let locations = care.locations
        let areas = locations.areas
        let homes = areas.map { care.board(of: $0, on: day) }
        let within = areas.indices.filter { board == nil || homes[$0] == board }
            .flatMap { locations.members[$0] }
        let areaOf = { (index: Int) in Int(locations.area[index]) }
        size = locations.size(of: within)
        byKind = locations.sizes(of: within) { locations.kind[$0] }
        byAuthority = locations.sizes(of: within) { areas[areaOf($0)].localAuthority }
        let placed = board == nil ? areas.indices.filter { homes[$0] != nil } : []
        byBoard = locations.sizes(of: placed.flatMap { locations.members[$0] }) {
            homes[areaOf($0)] ?? areas[areaOf($0)].board
        }
        unplaced =
            locations.size(
                of: board == nil
                    ? areas.indices.filter { homes[$0] == nil }.flatMap { locations.members[$0] }
                    : []
            )
        (whole, partly) = care.boards(of: board, on: day)
    }
}

extension SocialCare {
    /// The boards of the list whose whole area is in `board` on a day, and those of which only a part
    /// is; England has all of them whole.
    fileprivate func boards(
        of board: ODSCode?,
        on day: RegisterDay
    ) -> (whole: [ODSCode], partly: [ODSCode]) {
        let listed = Set(locations.areas.map(\.board) + answers.map(\.board)).sorted()
        guard let board else { return (listed, []) }
        let touching = listed.filter { day.successors(of: $0).contains(board) }
        return (
            touching.filter { day.successors(of: $0) == [board] },
            touching.filter { day.successors(of: $0) != [board] }
        )
    }
}
