import DigitalMaturity

extension RegisterDay {
    /// The organisations as the contract gives them, and how far back each role is known.
    func json(of bodies: [Organisation]) -> JSON {
        let horizons = register.horizons.sorted { $0.key.rawValue < $1.key.rawValue }
        return .answer(
            "organisations",
            [
                ("on", .date(date)), ("organisations", .array(bodies.map(json))),
                ("known", .array(horizons.map { json($0.key, $0.value) })),
            ]
        )
    }

    private func json(_ role: Role.Name, _ horizon: Horizon) -> JSON {
        .object([
            ("role", .string(role.rawValue)), ("from", .string(horizon.from.description)),
            ("before", .string(horizon.before.rawValue)), ("reason", .string(horizon.reason)),
        ])
    }

    private func json(_ body: Organisation) -> JSON {
        let home = body.membership(on: date)
        return .object([
            ("code", .string(body.code.text)), ("name", .string(body.name(on: date))),
            ("role", .optional(body.role(on: date)) { .string($0.name.rawValue) }),
            ("kind", .optional(body.role(on: date)?.kindWord) { .string($0) }),
            ("state", .string(existence(of: body).rawValue)),
            ("opened", .optional(body.opened, JSON.date)),
            ("closed", .optional(body.closed, JSON.date)),
            ("icb", .optional(icb(of: body.code)) { .string($0.text) }),
            ("region", .optional(region(in: body, home)) { .string($0.text) }),
            ("cluster", .optional(body.role(on: date)?.cluster) { .string($0) }),
            ("onsCode", .optional(body.onsCode) { .string($0) }),
            (
                "predecessors",
                .array(register.predecessors(of: body.code).map { link($0, $0.from) })
            ),
            ("successors", .array(register.successions(of: body.code).map { link($0, $0.to) })),
            ("today", .array(successors(of: body.code).map { .string($0.text) })),
            ("names", .array(names(of: body))),
            ("shares", .optional(shares(of: body.code), shares)),
        ])
    }

    /// The region that is written, else that of the board.
    private func region(in body: Organisation, _ home: Membership) -> ODSCode? {
        body.role(on: date) == .region
            ? body.code : home.region ?? home.board.flatMap { region(of: $0) }
    }

    private func link(_ link: Succession, _ other: ODSCode?) -> JSON {
        .object([
            ("code", .optional(other) { .string($0.text) }),
            ("name", .optional(other) { .string(name(of: $0.text)) }), ("on", .date(link.on)),
            ("kind", .string(link.kind.rawValue)),
            ("grade", .string(link.citation.grade.rawValue)), ("source", .citation(link.citation)),
        ])
    }

    private func names(of body: Organisation) -> [JSON] {
        body.names.entries.map { entry in
            .object([
                ("name", .string(entry.value)),
                ("from", .optional(entry.from) { .string($0.description) }),
                ("grade", .string(entry.citation.grade.rawValue)),
            ])
        }
            + body.otherNames.filter { !$0.isEmpty }.map { name in
                .object([("name", .string(name)), ("from", .null), ("grade", .null)])
            }
    }

    private func shares(_ shares: Apportionment) -> JSON {
        .object([
            ("basis", .string(shares.key)), ("grade", .string(shares.citation.grade.rawValue)),
            ("source", .citation(shares.citation)), ("whole", .count(shares.whole)),
            (
                "parts",
                .array(
                    shares.parts.map { part in
                        .object([
                            ("code", .string(part.code.text)), ("weight", .count(part.weight)),
                            ("share", .number(shares.share(of: part.code) ?? 0)),
                        ])
                    }
                )
            ),
        ])
    }
}

extension Role {
    fileprivate var kindWord: String? {
        switch self {
        case .trust(_, let work): work?.rawValue
        case .district: "district"
        case .localAuthority: "council"
        case .board, .region, .careProvider, .careLocation, .subICB: nil
        }
    }

    fileprivate var cluster: String? {
        if case .board(let cluster) = self { cluster } else { nil }
    }
}
