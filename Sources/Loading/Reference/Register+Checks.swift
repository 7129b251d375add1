import DigitalMaturity

extension Register {
    /// The boards, regions, predecessors and successors that no file lists.
    func unresolvedCodes() -> [Diagnostic] {
        let regions = organisations(.region).map(\.code.text)
        let homes = organisations.flatMap { body -> [Diagnostic] in
            body.within.entries.flatMap { entry -> [Diagnostic] in
                let shares = entry.value.shares?.parts.map(\.code) ?? []
                let boards = ([entry.value.board].compactMap(\.self) + shares).compactMap {
                    unresolved($0, as: .board, at: entry.place)
                }
                let region = entry.value.region.flatMap { code -> Diagnostic? in
                    regions.contains(code.text)
                        ? nil
                        : .unknownName(code.text, of: "region", among: regions, at: entry.place)
                }
                return boards + [region].compactMap(\.self)
            }
        }
        return homes
            + successions.flatMap { succession in
                [succession.from, succession.to].compactMap(\.self).compactMap {
                    unresolved($0, as: nil, at: succession.place)
                }
            }
    }

    /// The successions that lead back to where they began, each ring once.
    func circles() -> [Diagnostic] {
        var met: Set<ODSCode> = []
        return successions.compactMap { first in
            guard !met.contains(first.from), leads(first.to, to: first.from, &met) else {
                return nil
            }
            met.insert(first.from)
            return .successionCircle(first.from, at: first.place)
        }
    }

    private func leads(_ code: ODSCode?, to start: ODSCode, _ met: inout Set<ODSCode>) -> Bool {
        var seen: Set<ODSCode> = []
        var waiting = [code].compactMap(\.self)
        while let next = waiting.popLast() {
            if next == start {
                met.formUnion(seen)
                return true
            }
            if seen.insert(next).inserted { waiting += successions(of: next).compactMap(\.to) }
        }
        return false
    }

    /// The bodies that closed before they opened, and those followed before they opened or by one
    /// that had closed.
    func eventsOutOfOrder() -> [Diagnostic] {
        organisations.compactMap { body -> Diagnostic? in
            guard let opened = body.opened, let closed = body.closed, closed < opened else {
                return nil
            }
            return .eventOutOfOrder(
                "'\(body.code)' closed on \(closed.words), before it opened on \(opened.words)",
                at: body.place
            )
        }
            + successions.compactMap { link -> Diagnostic? in
                let opened = organisation(link.from)?.opened ?? link.on
                let closed = link.to.flatMap { organisation($0)?.closed } ?? link.on
                guard link.on < opened || link.on > closed else { return nil }
                let what =
                    link.on < opened
                    ? "'\(link.from)' is followed on \(link.on.words), before it opened"
                    : "'\(link.to?.text ?? "")' takes over on \(link.on.words), after it closed"
                return .eventOutOfOrder(what, at: link.place)
            }
    }

    private func unresolved(_ code: ODSCode, as role: Role.Name?, at place: Place) -> Diagnostic? {
        let roles = organisation(code)?.roles.entries.map(\.value.name) ?? []
        if role.map(roles.contains) ?? !roles.isEmpty { return nil }
        return .unknownOrganisation(
            code.text,
            of: role?.words ?? "organisation",
            in: self,
            at: place
        )
    }
}
