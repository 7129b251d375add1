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
        let boards = locations.areas.map { care.board(of: $0, on: day) }
        let home = { (index: Int) in boards[Int(locations.area[index])] }
        let isIn = { (index: Int) in board == nil || home(index) == board }
        size = locations.sizes { isIn($0) ? 0 : nil }[0] ?? CareSize()
        byKind = locations.sizes { isIn($0) ? locations.kind[$0] : nil }
        byAuthority = locations.sizes {
            isIn($0) ? locations.areas[Int(locations.area[$0])].localAuthority : nil
        }
        byBoard = board == nil ? locations.sizes(by: home) : [:]
        unplaced = board == nil ? locations.sizes { home($0) == nil ? 0 : nil }[0] ?? CareSize() : CareSize()
        let listed = Set(locations.areas.map(\.board) + care.answers.map(\.board)).sorted()
        let within = listed.filter { board.map(day.successors(of: $0).contains) ?? true }
        let whole = within.filter { board == nil || day.successors(of: $0) == board.map { [$0] } }
        self.whole = whole
        partly = within.filter { !whole.contains($0) }
    }
}
