extension RegisterDay {
    /// Which organisations are wanted.
    public struct Selection: Sendable {
        /// Only those counted in this board, and itself.
        public var board: ODSCode?
        /// Only those with this code, or with this text in a name that they have or had.
        public var name: String?
        /// Only those of this role.
        public var role: Role.Name?
        /// Also those that are not open on the day.
        public var includesOthers = false

        /// Wants all that are open.
        public init() {}
    }

    /// The organisations that are wanted, in order of their codes.
    ///
    /// A search by name finds what has closed as well, which is what most searches are for.
    public func organisations(_ wanted: Selection) -> [Organisation] {
        let bodies = wanted.name.map(register.named) ?? register.organisations
        return bodies.filter { body in
            let isOfRole = wanted.role.map { body.role(on: date)?.name == $0 } ?? true
            let isHere = wanted.board.map { isIn($0, body) } ?? true
            let isMeant =
                wanted.includesOthers || wanted.name != nil || existence(of: body) == .open
            return isOfRole && isHere && isMeant
        }
    }

    private func isIn(_ board: ODSCode, _ body: Organisation) -> Bool {
        let home = body.membership(on: date)
        return body.code == board || home.board == board
            || home.shares?.parts.contains { $0.code == board } == true
    }

    /// The boards in which a body lies, wholly or in part.
    public func boards(of body: Organisation) -> [ODSCode] {
        icb(of: body.code).map { [$0] }
            ?? (body.membership(on: date).shares?.parts.map(\.code) ?? [])
    }

    /// How what has this code is shared out: a local authority that lies in several boards, or a board
    /// that was split by the day.
    public func shares(of code: ODSCode) -> Apportionment? {
        guard let body = register.organisation(code) else { return nil }
        return body.isOpen(on: date)
            ? body.membership(on: date).shares : register.apportionments[code]
    }
}
