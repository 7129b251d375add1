extension Diagnostic {
    /// A code belongs to no organisation, or to one of another kind.
    ///
    /// A code is never taken for a slip: one letter away is another body. Only a text that is part of
    /// names is offered the bodies with those names.
    public static func unknownOrganisation(
        _ code: String,
        of what: String,
        in register: Register,
        at place: Place?
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .unknownOrganisation,
            "there is no \(what) with the code '\(code)'",
            at: place,
            help: advice(on: code, of: what, in: register)
                ?? (place == nil
                    ? "give its ODS code, or part of its name"
                    : "the codes are in data/organisations")
        )
    }

    /// A code belongs to an organisation that had closed by the day.
    public static func closedOrganisation(
        _ code: ODSCode,
        in day: RegisterDay,
        at place: Place?
    ) -> Diagnostic {
        let closed = day.register.organisation(code)?.closed.map { " on \($0.words)" } ?? ""
        return Diagnostic(
            .error,
            .closedOrganisation,
            "'\(code)' (\(day.name(of: code.text))) closed\(closed)",
            at: place,
            help: succession(of: code, in: day)
        )
    }

    /// A return that was asked for by the code of an organisation that has since closed.
    public static func returnOfClosed(
        _ code: ODSCode,
        of date: PartialDate,
        in day: RegisterDay
    ) -> Diagnostic {
        let closed = day.register.organisation(code)?.closed.map { " on \($0.words)" } ?? ""
        return Diagnostic(
            .warning,
            .closedOrganisation,
            "the return is that of \(day.fullName(of: code)), which closed\(closed); "
                + "the date of the return: \(date.words)",
            at: nil,
            help: succession(of: code, in: day)
        )
    }

    /// A code belongs to an organisation that opened after the day.
    public static func organisationNotOpen(
        _ code: ODSCode,
        in day: RegisterDay,
        at place: Place?
    ) -> Diagnostic {
        let opened = day.register.organisation(code)?.opened.map { " until \($0.words)" } ?? ""
        let before = day.register.predecessors(of: code).map {
            "\(day.fullName(of: $0.from))\($0.doubt)"
        }
        return Diagnostic(
            .error,
            .organisationNotOpen,
            "'\(code)' (\(day.name(of: code.text))) does not exist on \(day.date.words): not\(opened)",
            at: place,
            help: before.isEmpty
                ? "no organisation is known that it takes over from"
                : "it takes over from \(before.joined(separator: ", "))"
        )
    }

    private static func succession(of code: ODSCode, in day: RegisterDay) -> String {
        let successors = day.register.successions(of: code).compactMap { succession in
            succession.to.map {
                "\(day.fullName(of: $0)), from \(succession.on.words)\(succession.doubt)"
            }
        }
        guard !successors.isEmpty else { return "nobody is known to have taken over from it" }
        let direct = Set(day.register.successions(of: code).compactMap(\.to))
        let later = day.successors(of: code).filter { !direct.contains($0) }.map(day.fullName)
        return (successors.count == 1 ? "its successor is " : "its successors are ")
            + successors.joined(separator: " and ")
            + (later.isEmpty ? "" : "; followed by \(later.joined(separator: " and "))")
    }

    /// Whose code it is, else who has it as part of a name.
    private static func advice(
        on code: String,
        of what: String,
        in register: Register
    ) -> String? {
        if let known = (try? ODSCode(parsing: code)).flatMap(register.organisation) {
            return "'\(code)' is \(known.latestName)"
        }
        let role = Role.Name.allCases.first { $0.words == what }
        let named = register.named(code).filter { body in
            role == nil || body.roles.entries.contains { $0.value.name == role }
        }
        guard named.count <= 8 else {
            return "\(named.count) names have '\(code)' in them; give more of the name, or the code"
        }
        let offers = named.map { "\($0.latestName) (\($0.code))" }
        return offers.isEmpty ? nil : "did you mean \(offers.joined(separator: " or "))?"
    }
}

extension Register {
    /// The organisations one of whose names contains all words of `text`, in order of their codes;
    /// nothing is found by fewer than three letters.
    public func named(_ text: String) -> [Organisation] {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
        guard text.count >= 3, !words.isEmpty else { return [] }
        return organisations.filter { organisation in
            organisation.names.entries.contains { entry in
                let name = entry.value.lowercased()
                return words.allSatisfy { name.contains($0) }
            }
        }
    }
}

extension Organisation {
    fileprivate var latestName: String { names.entries.last?.value ?? code.text }
}

extension Succession {
    /// What a reader must know of a succession that nobody has checked.
    package var doubt: String {
        switch citation.grade {
        case .recalled, .inferred: " (\(citation.grade.words))"
        case .primary, .mirror, .secondary, .notFound, .supplied: ""
        }
    }
}

extension RegisterDay {
    /// What is wrong with a code that should name an open organisation that is no region; `nil`
    /// where it does.
    public func problem(
        with code: ODSCode,
        of what: String = "organisation",
        at place: Place?
    ) -> Diagnostic? {
        guard let known = register.organisation(code), known.role(on: date) != .region else {
            return .unknownOrganisation(code.text, of: what, in: register, at: place)
        }
        if known.isOpen(on: date) { return nil }
        return (known.opened ?? date) > date
            ? .organisationNotOpen(code, in: self, at: place)
            : .closedOrganisation(code, in: self, at: place)
    }
}
