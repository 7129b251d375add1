import DigitalMaturity

extension SocialCare {
    /// What the list has, as the contract gives organisations.
    func answer(_ registered: [RegisteredCare], on day: RegisterDay) -> JSON {
        .answer(
            "organisations",
            [
                ("on", .date(day.date)),
                ("organisations", .array(registered.map { answer($0, on: day) })),
                ("known", .array([])),
            ]
        )
    }

    /// A registered provider or location as `organisations` answers for a body, with what the list
    /// says besides; names are left out of the list on purpose.
    private func answer(_ registered: RegisteredCare, on day: RegisterDay) -> JSON {
        let boards = boards(of: registered, on: day)
        let board = boards.count == 1 ? boards.first : nil
        let region = board.flatMap {
            day.register.organisation($0)?.membership(on: day.date).region
        }
        return .object([
            ("code", .string(registered.code.text)), ("name", .null),
            ("role", .string(registered.role.rawValue)), ("kind", .null), ("opened", .null),
            ("closed", .null), ("icb", .optional(board) { .string($0.text) }),
            ("region", .optional(region) { .string($0.text) }), ("predecessors", .array([])),
            ("successors", .array([])), ("provider", .string(registered.provider.text)),
            ("boards", .array(boards.map { .string($0.text) })),
            ("listed", .date(listed)),
            ("locations", .array(registered.locations.map { location($0, on: day) })),
        ])
    }

    private func location(_ row: CareLocations.Row, on day: RegisterDay) -> JSON {
        .object([
            ("code", .string(row.code.text)), ("kind", .string(row.kind.rawValue)),
            ("careHome", .bool(row.isCareHome)), ("beds", .optional(row.beds, JSON.count)),
            ("localAuthority", .string(row.area.localAuthority)),
            ("icbThen", .string(row.area.board.text)),
        ])
    }
}
