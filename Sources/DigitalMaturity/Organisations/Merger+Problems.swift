extension Merger {
    /// What is wrong with it beside a register, all at once; nothing where the bodies can join.
    public func problems(in register: Register) -> [Diagnostic] {
        let wrong = codes.flatMap { problems(with: $0, in: register) }
        let named = codes.count > 1 ? [] : [onlyOne]
        guard wrong.isEmpty, named.isEmpty else { return named + wrong + intoProblems(register) }
        return roleProblems(register) + intoProblems(register) + laterChanges(register)
    }

    private var onlyOne: Diagnostic {
        .cannotMerge(
            codes.first.map { "only '\($0)' is named" } ?? "no code is named",
            help: "give at least two codes; --into may be one of them, or a new code"
        )
    }

    private func problems(with code: ODSCode, in register: Register) -> [Diagnostic] {
        let day = register.on(eve)
        if let problem = day.problem(with: code, at: nil) { return [problem.strict] }
        guard let body = register.organisation(code) else { return [] }
        if let closed = body.closed {
            return [
                .cannotMerge(
                    "'\(code)' (\(day.name(of: code.text))) closed on \(closed.words), after the day "
                        + "of the merger",
                    help: "give bodies that are open today, or a day after its last change"
                )
            ]
        }
        switch body.role(on: eve)?.name {
        case .trust, .board: return []
        case let role:
            return [
                .cannotMerge(
                    "'\(code)' is a \(role?.words ?? "body of a kind that is not known")",
                    help: "give the codes of trusts, or of integrated care boards"
                )
            ]
        }
    }

    private func roleProblems(_ register: Register) -> [Diagnostic] {
        let roles = codes.map { ($0, register.organisation($0)?.role(on: eve)?.name) }
        guard let board = roles.first(where: { $0.1 == .board }),
            let trust = roles.first(where: { $0.1 == .trust })
        else { return [] }
        return [
            .cannotMerge(
                "'\(board.0)' is an integrated care board and '\(trust.0)' a trust",
                help: "give trusts alone, or boards alone"
            )
        ]
    }

    private func intoProblems(_ register: Register) -> [Diagnostic] {
        guard !codes.contains(into), let body = register.organisation(into) else { return [] }
        let name = body.name(on: on)
        let isOpen = body.closed == nil
        return [
            .cannotMerge(
                "'\(into)' (\(name)) is another body" + (isOpen ? "" : ", which has closed"),
                help: isOpen
                    ? "add '\(into)' to the codes that join, or give --into one of them or a new code"
                    : "a code is given once; give --into one of the codes that join, or a new code"
            )
        ]
    }

    /// What is known to change after the day, so that nothing that follows it would hold.
    private func laterChanges(_ register: Register) -> [Diagnostic] {
        let moved = codes.flatMap(register.members).filter { body in
            body.within.entries.contains { entry in
                (entry.from?.latest).map { $0 >= on } ?? false
                    && (entry.value.board.map(codes.contains) ?? false)
            }
        }
        let renamed =
            name == nil
            ? []
            : codes.filter { $0 == into }.compactMap(register.organisation)
                .filter {
                    $0.names.entries.contains { ($0.from?.latest).map { $0 >= on } ?? false }
                }
        return Set((moved + renamed).map(\.code)).sorted().map { code in
            .cannotMerge(
                "a change of '\(code)' (\(register.on(on).name(of: code.text))) on or after "
                    + "\(on.words) is known already",
                help: "give a day after that change"
            )
        }
    }
}

extension Diagnostic {
    /// Bodies that cannot join in the way asked for.
    public static func cannotMerge(_ why: String, help: String) -> Diagnostic {
        Diagnostic(.error, .cannotMerge, why, at: nil, help: help)
    }
}
