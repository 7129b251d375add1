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
                    ? "give its ODS code, or part of its name; waymark organisations --name finds both"
                    : "find the code by the body's name: waymark organisations --name TEXT")
        )
    }

    /// A code belongs to an organisation that had closed by the day: a warning where one body
    /// answers for it, and an error where several or none do.
    public static func closedOrganisation(
        _ code: ODSCode,
        in day: RegisterDay,
        at place: Place?
    ) -> Diagnostic {
        let closed = day.register.organisation(code)?.closed.map { " on \($0.words)" } ?? ""
        let today = day.successors(of: code)
        let answer = today.count == 1 ? "; \(day.fullName(of: today[0])) answers for it" : ""
        return Diagnostic(
            today.count == 1 ? .warning : .error,
            .closedOrganisation,
            "'\(code)' (\(day.name(of: code.text))) closed\(closed)\(answer)",
            at: place,
            help: succession(of: code, in: day)
        )
    }

    /// A return made under a code after the code had closed.
    package static func returnAfterClosing(
        _ code: ODSCode,
        in day: RegisterDay,
        at place: Place
    ) -> Diagnostic { closedOrganisation(code, in: day, at: place).asWarning }

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
        let links = day.register.successions(of: code)
        let successors = links.compactMap { link in
            link.to.map {
                "\(day.fullName(of: $0)), from \(link.on.words) (\(link.citation.grade.words))"
            }
        }
        guard !successors.isEmpty else { return "nobody is known to have taken over from it" }
        let direct = Set(links.compactMap(\.to))
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
        // Only the lists of councils have their codes, so a plan's council must be entered.
        if code.wholeMatch(of: /E(06|07|08|09|10)\d{6}/) != nil {
            return "a council leads or gains once it is in organisations.yaml: "
                + "- { code: \(code), name: TEXT, setting: local-authority }"
        }
        // For a code no other body is offered: it would be taken over unread.
        guard code.contains(where: \.isLowercase) else { return nil }
        let role = Role.Name.allCases.first { $0.words == what }
        let named = register.named(code).filter { body in
            role == nil || body.roles.entries.contains { $0.value.name == role }
        }
        return named.isEmpty ? nil : "did you mean \(offers(named))?"
    }

    /// A name that several organisations have, with their codes.
    public static func ambiguousName(
        _ name: String,
        of bodies: [Organisation],
        in day: RegisterDay
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .ambiguousName,
            "'\(name)' may be any of \(bodies.count) organisations",
            at: nil,
            help: "give the code, or more of the name: \(offers(bodies))"
        )
    }

    /// A few organisations with their codes, and how many more there are.
    private static func offers(_ bodies: [Organisation]) -> String {
        let most = 12
        let names = bodies.prefix(most).map { "\($0.latestName) (\($0.code))" }
        return names.joined(separator: " or ")
            + (bodies.count > most ? ", and \(bodies.count - most) more" : "")
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
    /// Who answers on the day for a code that should name an organisation that is no region: itself
    /// while it is open, else the one body that took over, with a note that says so. Where several
    /// took over, or nobody is known to have, there is only the problem.
    public func answering(
        for code: ODSCode,
        of what: String = "organisation",
        at place: Place?
    ) -> (code: ODSCode?, problem: Diagnostic?) {
        guard let known = register.organisation(code), known.role(on: date) != .region else {
            return (nil, .unknownOrganisation(code.text, of: what, in: register, at: place))
        }
        if known.isOpen(on: date) { return (code, nil) }
        guard (known.opened ?? date) <= date else {
            return (nil, .organisationNotOpen(code, in: self, at: place))
        }
        let today = successors(of: code)
        return (today.count == 1 ? today[0] : nil, .closedOrganisation(code, in: self, at: place))
    }

    /// What is wrong or to be said of a code that should name an open organisation that is no region;
    /// `nil` where it does.
    public func problem(
        with code: ODSCode,
        of what: String = "organisation",
        at place: Place?
    ) -> Diagnostic? { answering(for: code, of: what, at: place).problem }
}
