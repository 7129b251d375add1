import DigitalMaturity

/// The forms in which problems are told.
enum DiagnosticFormat {
    /// Lines with the place, the reason and what to write instead.
    case people
    /// For scripts.
    case json
    /// As annotations of a GitHub workflow.
    case github
}

/// Tells problems, with paths that lead from where the user stands.
struct DiagnosticText {
    let workspace: String?

    func text(_ problems: [Diagnostic], _ format: DiagnosticFormat) -> String {
        switch format {
        case .people: people(problems)
        case .json: json(problems).text
        case .github: problems.map(annotation).joined()
        }
    }

    private func people(_ problems: [Diagnostic]) -> String {
        var seen: [Diagnostic.Code: Int] = [:]
        let shown = problems.filter { problem in
            seen[problem.code, default: 0] += 1
            return seen[problem.code, default: 0] <= DiagnosticText.mostOfAKind
        }
        let more = seen.sorted { $0.key.rawValue < $1.key.rawValue }.compactMap { code, number in
            let rest = number - DiagnosticText.mostOfAKind
            return rest > 0 ? "and \(rest) more of [\(code.rawValue)]\n" : nil
        }
        return shown.map { placed($0).description + "\n" }.joined() + more.joined()
            + summary(problems)
    }

    /// How many problems of a kind are told to people, before the rest is counted.
    static let mostOfAKind = 100

    private func summary(_ problems: [Diagnostic]) -> String {
        let errors = problems.count { $0.severity == .error }
        let warnings = problems.count - errors
        guard !problems.isEmpty else { return "" }
        return "\(count(errors, "error")), \(count(warnings, "warning"))\n"
    }

    private func json(_ problems: [Diagnostic]) -> JSON {
        .answer(
            "check",
            [
                ("errors", .count(problems.count { $0.severity == .error })),
                ("warnings", .count(problems.count { $0.severity == .warning })),
                ("diagnostics", .array(problems.map(placed).map(entry))),
            ]
        )
    }

    /// One problem for scripts.
    func entry(_ problem: Diagnostic) -> JSON {
        .object([
            ("severity", .string(problem.severity.rawValue)),
            ("code", .string(problem.code.rawValue)),
            ("file", .optional(problem.place?.file) { .string($0) }),
            ("line", .optional(problem.place?.line) { .count($0) }),
            ("column", .optional(problem.place?.column) { .count($0) }),
            ("sheet", .optional(problem.place?.sheet) { .string($0) }),
            ("cell", .optional(problem.place?.cell) { .string($0.description) }),
            ("summary", .string(problem.summary)),
            ("help", .optional(problem.help) { .string($0) }),
        ])
    }

    /// `::error file=…,line=…,col=…,title=code::summary`; a cell has no line, so it leads the words.
    private func annotation(_ problem: Diagnostic) -> String {
        let problem = placed(problem)
        let place = [
            problem.place.map { "file=\(escaped($0.file, ",:"))" },
            problem.place?.line.map { "line=\($0)" },
            problem.place?.column.map { "col=\($0)" }, "title=\(problem.code.rawValue)",
        ].compactMap(\.self).joined(separator: ",")
        let cell = problem.place?.spot.map { "\($0): " } ?? ""
        let help = problem.help.map { "\nhelp: \($0)" } ?? ""
        let message = cell + problem.summary + help
        return "::\(problem.severity.rawValue) \(place)::\(escaped(message, ""))\n"
    }

    /// A file of the workspace is told with the workspace's own path.
    func placed(_ problem: Diagnostic) -> Diagnostic {
        guard let workspace, let place = problem.place, !isReference(place.file) else {
            return problem
        }
        let folder = workspace.hasSuffix("/") ? workspace : workspace + "/"
        return problem.at(place.renamed { workspace == "." ? $0 : folder + $0 })
    }

    private func isReference(_ file: String) -> Bool {
        ["Frameworks/", "data/", "Reports/"].contains { file.hasPrefix($0) }
    }
}

/// A number of things in words: `1 error`, `2 errors`.
func count(_ number: Int, _ thing: String) -> String {
    "\(number) \(thing)\(number == 1 ? "" : "s")"
}

/// The text as a workflow command takes it; by scalars, because `\r\n` is one character.
private func escaped(_ text: String, _ more: String) -> String {
    text.unicodeScalars.map { scalar in
        switch scalar {
        case "%": "%25"
        case "\n": "%0A"
        case "\r": "%0D"
        case _ where more.unicodeScalars.contains(scalar): scalar == "," ? "%2C" : "%3A"
        default: String(scalar)
        }
    }.joined()
}
