/// Which organisations a text may mean.
public enum Meaning: Sendable {
    /// One, by its code or by a name that only it has.
    case one(Organisation)
    /// Several, whose names have the text in them.
    case several([Organisation])
    /// Nobody has such a code or name.
    case none

    init(_ bodies: [Organisation]) {
        self = bodies.count == 1 ? .one(bodies[0]) : bodies.isEmpty ? .none : .several(bodies)
    }
}

extension RegisterDay {
    /// The organisation of one of `roles` that `text` means: the one with the code, whatever its role,
    /// else with the name of the day, else with a name of any day, else with part of one.
    ///
    /// What looks like a code is never taken for part of a name: one letter away is another body.
    public func meaning(of text: String, among roles: Set<Role.Name>) -> Meaning {
        if let known = (try? ODSCode(parsing: text)).flatMap(register.organisation) {
            return .one(known)
        }
        let asked = NameWords(text)
        guard !asked.words.isEmpty else { return .none }
        let bodies = register.organisations.filter { body in
            body.roles.entries.contains { roles.contains($0.value.name) }
        }
        let isOpen = { (body: Organisation) in body.isOpen(on: date) }
        let tiers: [(Organisation) -> Bool] = [
            { isOpen($0) && $0.isCalled(asked, on: date) },
            { $0.names.entries.contains { NameWords($0.value) == asked } },
            { $0.otherNames.contains { NameWords($0) == asked } },
            { isOpen($0) && !text.looksLikeCode && $0.hasInName(asked, on: date) },
            { !text.looksLikeCode && $0.hasEverInName(asked) },
        ]
        for tier in tiers {
            let meant = bodies.filter(tier)
            if !meant.isEmpty { return Meaning(meant) }
        }
        return .none
    }
}

extension Register {
    /// The organisations with this code, or with all words of `text` in one of the names they have or
    /// had, in order of their codes; nothing is found by fewer than three letters.
    public func named(_ text: String) -> [Organisation] {
        let asked = NameWords(text)
        guard text.count >= 3 else { return [] }
        return organisations.filter { body in
            body.code.text == text.uppercased() || body.onsCode == text.uppercased()
                || body.hasEverInName(asked)
        }
    }
}

extension Organisation {
    fileprivate func isCalled(_ asked: NameWords, on date: CivilDate) -> Bool {
        NameWords(name(on: date)) == asked
    }

    fileprivate func hasInName(_ asked: NameWords, on date: CivilDate) -> Bool {
        NameWords(name(on: date)).contains(asked)
    }

    fileprivate func hasEverInName(_ asked: NameWords) -> Bool {
        (names.entries.map(\.value) + otherNames).contains { NameWords($0).contains(asked) }
    }
}

extension String {
    /// Whether it is more like a code than like a name: three letters, or letters and digits.
    fileprivate var looksLikeCode: Bool {
        (try? ODSCode(parsing: self)) != nil && (count == 3 || contains(where: \.isNumber))
    }
}
