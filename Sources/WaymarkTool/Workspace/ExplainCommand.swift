import ArgumentParser
import DigitalMaturity
import Documents
import Investment
import Reporting

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Say where one figure comes from: its formula, its inputs with file and line, its rule.",
        discussion: """
            Every figure in a report or page has a trace, listed at the end of it.

              waymark explain score/RXR/acute/overall --england
              waymark explain plan/lancashire-2026/2026-27/capital lancashire
            """
    )

    @Argument(help: "The trace.")
    var trace: String

    @OptionGroup var source: SourceOptions
    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let address = Address(parsing: trace)
            var findings = try source.data.findings()
            if Findings.needs(of: address) == .outcomes { findings = try findings.workedOut() }
            let figure = findings.figure(at: address) { workspace in
                try? DataSource(
                    workspace: workspace,
                    date: source.on,
                    isStrict: source.strict
                ).findings()
            }
            guard let figure = try figure ?? find(in: findings) else {
                let known = Set(try figures(of: findings).map(\.trace.id))
                throw Failure.input(
                    [.unknownName(trace, of: "trace", among: known, at: nil)],
                    workspace: source.path
                )
            }
            try answer.write(
                Answer(json: json(figure), document: figure.explanation(on: findings.date))
            )
        }
    }

    private func find(in findings: Findings) throws -> Figure? {
        try figures(of: findings).first { $0.trace.id == trace }
    }

    private func figures(of findings: Findings) throws -> some Sequence<Figure> {
        let loader = try source.data.loader()
        let reports = findings.dataset.workspace == nil ? [] : try findings.reports(loader)
        return
            (try findings.pages(loader).map(\.document) + reports
            + [findings.appraisalDocument(findings.appraisals)]).lazy.flatMap(\.figures)
    }

    private func json(_ figure: Figure) -> JSON {
        .answer(
            "explain",
            [
                ("trace", .string(figure.trace.id)), ("value", .string(figure.text)),
                ("number", .number(figure.number)), ("meaning", .string(figure.trace.meaning)),
                ("formula", .string(figure.trace.formula)),
                ("inputs", .array(figure.trace.inputs.map(input))),
                ("rule", .optional(figure.trace.rule) { .string($0) }),
            ]
        )
    }

    private func input(_ input: Trace.Input) -> JSON {
        .object([
            ("label", .string(input.label)), ("value", .optional(input.value) { .string($0) }),
            ("file", .string(input.file)), ("lines", .array(input.lines.map { .count($0) })),
        ])
    }
}
