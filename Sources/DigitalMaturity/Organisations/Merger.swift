/// Bodies of one role that join into one on a day.
///
/// ```swift
/// let merger = Merger(["RXR", "RXL"], into: "RXR", on: "2027-04-01")
/// let joined = register.merging(merger)
/// joined.on("2027-04-01").successors(of: "RXL")    // [RXR]
/// joined.splitting(merger)                         // the register as it was
/// ```
public struct Merger: Hashable, Sendable {
    /// The codes that join, each once, in order.
    public let codes: [ODSCode]
    /// The code of the merged body: one of those that join, or a new one.
    public let into: ODSCode
    /// The first day of the merged body.
    public let on: CivilDate
    /// What it is called, where that is stated.
    public let name: String?

    /// Creates a merger; the order of the codes makes no difference.
    public init(
        _ codes: some Sequence<ODSCode>,
        into: ODSCode,
        on: CivilDate,
        name: String? = nil
    ) {
        self.codes = Set(codes).sorted()
        self.into = into
        self.on = on
        self.name = name
    }

    /// The codes that close, in order.
    public var closing: [ODSCode] { codes.filter { $0 != into } }

    /// The last day before it.
    public var eve: CivilDate { on.adding(days: -1) }

    /// Where everything that it adds to a register says it comes from.
    private var place: Place {
        Place(file: "merge/\(codes.map(\.text).joined(separator: "+"))/\(into)/\(on)")
    }

    private var citation: Citation {
        Citation(
            publisher: "The question",
            title: "a merger to try",
            date: nil,
            address: nil,
            grade: .supplied,
            note: nil
        )
    }

    private func entry<Value>(_ value: Value, from day: CivilDate) -> Timeline<Value>.Entry {
        Timeline.Entry(from: .day(day), value: value, citation: citation, place: place)
    }
}

extension Register {
    /// The register after a merger in which nothing is wrong.
    public func merging(_ merger: Merger) -> Register {
        let (day, codes) = (on(merger.on), Set(merger.closing))
        let others = organisations.map { merger.joined($0, codes: codes) }
        let isNew = organisation(merger.into) == nil
        let joining = merger.codes.compactMap(organisation)
        return Register(
            others + (isNew ? [merger.body(of: joining, on: day)] : []),
            successions: successions + merger.successions(isNew: isNew)
        )
    }

    /// The register before a merger that it had.
    public func splitting(_ merger: Merger) -> Register {
        Register(
            organisations.compactMap(merger.parted),
            successions: successions.filter { !merger.made($0) }
        )
    }
}

// MARK: - What changes

extension Merger {
    /// A body of the register as it is from the day on: closed, renamed, or in the merged board.
    fileprivate func joined(_ body: Organisation, codes: Set<ODSCode>) -> Organisation {
        var body = body
        if codes.contains(body.code) { body.closed = eve }
        if body.code == into, let name { body.names = body.names.with(entry(name, from: on)) }
        let within = body.membership(on: on)
        if let board = within.board, codes.contains(board), body.isOpen(on: on) {
            let moved = Membership(board: into, region: within.region)
            body.within = body.within.with(entry(moved, from: on))
        }
        return body
    }

    /// The body as it was before; `nil` for the merged one where its code was new.
    fileprivate func parted(_ body: Organisation) -> Organisation? {
        guard body.place != place else { return nil }
        var body = body
        if closing.contains(body.code), body.closed == eve { body.closed = nil }
        body.names = body.names.without(place)
        body.within = body.within.without(place)
        return body
    }

    fileprivate func successions(isNew: Bool) -> [Succession] {
        closing.map {
            Succession(
                from: $0,
                to: into,
                on: on,
                kind: isNew ? .merger : .acquisition,
                citation: citation,
                place: place
            )
        }
    }

    fileprivate func made(_ succession: Succession) -> Bool { succession.place == place }

    /// The merged body under a new code: what all that join have in common, and no more.
    fileprivate func body(of joining: [Organisation], on day: RegisterDay) -> Organisation {
        let names = joining.map { $0.name(on: eve) }
        let starts = joining.flatMap(\.within.entries).compactMap(\.from?.earliest)
        let days = Set(starts.filter { $0 > on } + [on]).sorted()
        let role = role(of: joining)
        return Organisation(
            code: into,
            names: .always(
                name ?? "Merger of \(names.listed)",
                citation,
                at: place
            ),
            roles: role.map { .always($0, citation, at: place) } ?? .nothing,
            within: Timeline(days.map { entry(membership(of: joining, on: $0), from: $0) })
                ?? .nothing,
            opened: on,
            place: place
        )
    }

    /// The role that they share; `nil` for trusts of different kinds, because nobody has said which
    /// kind the merged trust is.
    private func role(of bodies: [Organisation]) -> Role? {
        let roles = bodies.compactMap { $0.role(on: eve) }
        let kinds = Set(roles.map(\.bodyKind))
        switch roles.first {
        case .board: return .board(cluster: roles.map(\.cluster).common())
        case .trust(let kind, _):
            return kinds.count == 1 ? .trust(kind, roles.map(\.work).common()) : nil
        default: return nil
        }
    }

    private func membership(of bodies: [Organisation], on day: CivilDate) -> Membership {
        let all = bodies.map { $0.membership(on: day) }
        return Membership(board: all.map(\.board).common(), region: all.map(\.region).common())
    }
}

extension Role {
    fileprivate var bodyKind: BodyKind? { if case .trust(let kind, _) = self { kind } else { nil } }
    fileprivate var work: Trust.Kind? { if case .trust(_, let work) = self { work } else { nil } }
    fileprivate var cluster: String? { if case .board(let name) = self { name } else { nil } }
}

extension Array {
    /// The value that all have; `nil` where they differ or one has none.
    fileprivate func common<Value: Hashable>() -> Value? where Element == Value? {
        Set(self).count == 1 ? self[0] : nil
    }
}

extension Timeline {
    /// The same with a further entry, in order of the starts.
    fileprivate func with(_ entry: Entry) -> Timeline {
        let start = entry.from?.earliest
        let index = entries.firstIndex { other in
            guard let start, let from = other.from else { return false }
            return from.earliest > start
        }
        var all = entries
        all.insert(entry, at: index ?? all.endIndex)
        return Timeline(all) ?? self
    }

    /// The same without the entries that are written at `place`.
    fileprivate func without(_ place: Place) -> Timeline {
        entries.contains { $0.place == place }
            ? Timeline(entries.filter { $0.place != place }) ?? self : self
    }
}
