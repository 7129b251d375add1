/// What the list of registered social care has under a code: a provider, or one location.
public struct RegisteredCare: Sendable {
    /// What the Care Quality Commission gave it.
    public let code: CQCCode
    /// `careProvider` or `careLocation`.
    public let role: Role.Name
    /// The locations of the provider, or the one location, in order of their codes.
    public let locations: [CareLocations.Row]

    /// Who runs it; itself for a provider.
    public var provider: CQCCode { locations[0].provider }
}

extension SocialCare {
    /// What has this code in the list; `nil` where it was not in the list on its day.
    public func registered(_ code: CQCCode) -> RegisteredCare? {
        if let location = locations.location(code) {
            return RegisteredCare(code: code, role: .careLocation, locations: [location])
        }
        let all = locations.locations(of: code)
        return all.isEmpty
            ? nil : RegisteredCare(code: code, role: .careProvider, locations: all)
    }

    /// Every provider or location of the list, or those in a board on a day, in order of their codes.
    /// A provider has here only its locations in that board.
    public func registered(
        _ role: Role.Name,
        in board: ODSCode?,
        on day: RegisterDay
    ) -> [RegisteredCare] {
        let rows = locations.locations { area in
            board == nil || self.board(of: area, on: day) == board
        }
        guard role == .careProvider else {
            return rows.map { RegisteredCare(code: $0.code, role: .careLocation, locations: [$0]) }
        }
        return Dictionary(grouping: rows, by: \.provider).sorted { $0.key < $1.key }.map {
            RegisteredCare(code: $0.key, role: .careProvider, locations: $0.value)
        }
    }

    /// The boards in which locations are on a day, in order; a location that nothing puts into one is
    /// left out.
    public func boards(of registered: RegisteredCare, on day: RegisterDay) -> [ODSCode] {
        Set(registered.locations.compactMap { board(of: $0.area, on: day) }).sorted()
    }

    /// A warning for each code that is not in the list, in the order of their places.
    public func problems(with codes: some Sequence<Located<CQCCode>>) -> [Diagnostic] {
        codes.filter { registered($0.value) == nil }.map {
            .notRegistered(
                $0.value,
                near: nearest(to: $0.value)?.text,
                listed: listed,
                at: $0.place
            )
        }.sorted()
    }

    /// The only code of the list that is one slip of the pen away.
    private func nearest(to code: CQCCode) -> CQCCode? {
        let near = Set(slips(in: code.text).compactMap { try? CQCCode(parsing: $0) })
            .filter { registered($0) != nil }
        return near.count == 1 ? near.first : nil
    }
}

/// The texts with one figure changed, added or left out, or two neighbours exchanged.
private func slips(in text: String) -> [String] {
    let letters = Array(text)
    let figures = Array("0123456789")
    return letters.indices.flatMap { index -> [String] in
        let (before, after) = (letters[..<index], letters[(index + 1)...])
        let swapped =
            after.first.map { [before + [$0, letters[index]] + after.dropFirst()] } ?? []
        let changed = figures.flatMap {
            [before + [$0] + after, before + [$0] + letters[index...]]
        }
        return ([before + after] + swapped + changed).map { String($0) }
    } + figures.map { text + String($0) }
}
