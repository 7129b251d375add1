import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Loading
import Reporting

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Show where one figure comes from: its formula, terms, inputs with file and line, and rule.",
        discussion: """
            Reports and pages list the address of each figure at their end. Quote an address that \
            has a semicolon. A simulated figure is drawn again, a best plan searched for again.

              waymark explain score/RXR/acute/overall --england
              waymark explain plan/lancashire-2026/2026-27/capital lancashire
              waymark explain 'simulation/lancashire-2026;draws=2000/lapsed' lancashire
            """
    )

    @Argument(help: "The address of the figure.")
    var trace: String

    @OptionGroup var source: SourceOptions
    @OptionGroup var knowledge: KnowledgeOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let address = Address(parsing: trace)
            var data = source.data.known(at: knowledge.knownAt)
            data.extras = extrasByFamily[address.family, default: []]
            let findings = try data.findings()
            let work = Work(findings: findings)
            func other(_ workspace: String) -> Findings? {
                try? DataSource(workspace: workspace, date: source.on, isStrict: source.strict)
                    .findings()
            }
            guard
                let figure = try findings.figure(at: address, by: work, in: other)
                    ?? share(at: address, on: findings.date)
            else {
                let near = try findings.addresses(near: address, by: work, in: other)
                throw Failure.input(
                    [try unknown(address, near: near, in: findings)],
                    workspace: source.path
                )
            }
            try answer.write(
                Answer(json: json(figure), document: figure.explanation(on: findings.date))
            )
        }
    }

    /// The share of a local authority, which only the whole register holds.
    private func share(at address: Address, on date: CivilDate) throws -> Figure? {
        guard address.family == "share" else { return nil }
        return try source.data.loader().register().register.on(date).shareFigure(at: address)
    }

    /// That no figure has the address. The pages are made only where nothing else is `near` it.
    private func unknown(
        _ address: Address,
        near: [String],
        in findings: Findings
    ) throws -> Diagnostic {
        guard findings.families.contains(address.family) else {
            return .unknownFamily(address.family, among: findings.families)
        }
        let isNear = nearest(to: trace, among: near) != nil
        let pages =
            isNear ? [] : try findings.pages(source.data.loader()).flatMap(\.document.figures)
        return .unknownAddress(trace, among: Set(near + pages.map(\.trace.id)))
    }
}

// MARK: - JSON

extension ExplainCommand {
    private func json(_ figure: Figure) -> JSON {
        let trace = figure.trace
        return .answer(
            "explain",
            [
                ("id", .string(trace.id)), ("trace", .string(trace.id)),
                ("value", .string(figure.text)), ("unit", .string(figure.unit.rawValue)),
                ("number", .number(figure.number)), ("meaning", .string(trace.meaning)),
                ("formula", .string(trace.formula)),
                ("terms", .array(trace.working.terms.map(term))),
                ("inputs", .array(trace.working.everyInput.map(input))),
                ("rule", .optional(trace.rule) { .string($0) }),
                ("source", .optional(trace.source, place)),
            ]
        )
    }

    private func term(_ term: Formula.Term) -> JSON {
        switch term {
        case .input(let input):
            .object([
                ("source", place(input)), ("label", .string(input.label)),
                ("value", .optional(input.value) { .string($0) }),
            ])
        case .figure(let figure), .reference(let figure):
            .object([("id", .string(figure.trace.id)), ("value", .string(figure.text))])
        case .constant(let text): .object([("source", .null), ("value", .string(text))])
        }
    }

    private func input(_ input: Trace.Input) -> JSON {
        .object([
            ("label", .string(input.label)), ("value", .optional(input.value) { .string($0) }),
            ("file", .string(input.file)), ("lines", .array(input.lines.map { .count($0) })),
        ])
    }

    /// The file and first line of an input.
    private func place(_ input: Trace.Input) -> JSON {
        .object([
            ("file", .string(input.file)), ("line", .optional(input.lines.first) { .count($0) }),
        ])
    }
}

extension Trace {
    /// The one input that is the figure itself, as written.
    fileprivate var source: Input? {
        if case .written(let input) = working { input } else { nil }
    }
}

extension Diagnostic {
    /// No figure has this address.
    static func unknownAddress(_ address: String, among known: some Sequence<String>) -> Diagnostic
    {
        let name = Diagnostic.unknownName(address, of: "figure", among: known, at: nil)
        return Diagnostic(
            name.severity,
            name.code,
            name.summary,
            at: nil,
            help: name.help
                ?? "an address is a family, a subject and a measure, as plan/ID/YEAR/capital: copy it "
                + "from the end of a report"
        )
    }

    /// No address begins like this.
    static func unknownFamily(_ family: String, among known: [String]) -> Diagnostic {
        let name = Diagnostic.unknownName(family, of: "family of figures", among: known, at: nil)
        return Diagnostic(
            name.severity,
            name.code,
            name.summary,
            at: nil,
            help: name.help ?? "an address begins with one of: \(known.joined(separator: ", "))"
        )
    }
}

/// What must be read for the figures of a family besides what all commands need.
private let extrasByFamily: [String: Extras] = [
    "allocation": .allocation, "care": .socialCare, "coverage": [.coverage, .socialCare],
    "forecast": [.forecasts, .socialCare], "target": .targets,
]
