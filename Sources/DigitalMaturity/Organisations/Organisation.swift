/// A body of health or social care in England, through all its names, kinds and places.
///
/// A code is given once and never again, so it is the body; what changes under it is dated.
public struct Organisation: Sendable {
    /// The ODS code, which it keeps from its first day to its last.
    public let code: ODSCode
    /// Its names as published, each from its day.
    public var names: Timeline<String>
    /// Its kinds, such as a trust or a board, each from its day.
    public let roles: Timeline<Role>
    /// The board and region it was counted in, each from its day.
    public var within: Timeline<Membership>
    /// The first day, where it is known.
    public let opened: CivilDate?
    /// The last day, or `nil` while it is open.
    public package(set) var closed: CivilDate?
    /// Other names in use for it, with no days of their own; councils share some with trusts.
    public var otherNames: [String] = []
    /// The code of the Office for National Statistics, where it has one.
    public var onsCode: String?
    /// Where the data says so.
    public let place: Place

    /// Creates a body; without a last day it is open.
    public init(
        code: ODSCode,
        names: Timeline<String>,
        roles: Timeline<Role>,
        within: Timeline<Membership>,
        opened: CivilDate? = nil,
        closed: CivilDate? = nil,
        place: Place
    ) {
        self.code = code
        self.names = names
        self.roles = roles
        self.within = within
        self.opened = opened
        self.closed = closed
        self.place = place
    }

    /// Whether it existed on `date`; a first day that is not known lies before every date.
    public func isOpen(on date: CivilDate) -> Bool { nearest(to: date) == date }

    /// What it was called on `date`, or on its first or last day.
    public func name(on date: CivilDate) -> String {
        names.value(on: nearest(to: date)) ?? names.entries.first?.value ?? code.text
    }

    /// Where it was on `date`, or on its first or last day.
    public func membership(on date: CivilDate) -> Membership {
        within.value(on: nearest(to: date)) ?? Membership()
    }

    /// What it was on `date`, or on its first or last day.
    public func role(on date: CivilDate) -> Role? { roles.value(on: nearest(to: date)) }

    /// The day of its life that is nearest to `date`.
    private func nearest(to date: CivilDate) -> CivilDate {
        let day = opened.map { max(date, $0) } ?? date
        return closed.map { min(day, $0) } ?? day
    }
}

/// The board and the region in which an organisation is counted.
public struct Membership: Hashable, Sendable {
    /// The integrated care board, where it is in one and that is known.
    public var board: ODSCode?
    /// The region of NHS England.
    public var region: ODSCode?
    /// How it is shared out where it lies in several boards, and `board` is `nil`.
    public var shares: Apportionment?

    /// Creates a membership.
    public init(board: ODSCode? = nil, region: ODSCode? = nil, shares: Apportionment? = nil) {
        self.board = board
        self.region = region
        self.shares = shares
    }
}
