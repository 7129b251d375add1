import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct ControlsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "controls",
        abstract: "Show the approval rules: who must approve what, since when, and the source.",
        subcommands: [List.self, Show.self, On.self, Diff.self],
        defaultSubcommand: List.self
    )

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List every rule and what it says on a day."
        )

        @OptionGroup var source: SourceOptions
        @OptionGroup var knowledge: KnowledgeOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let findings = try source.data.known(at: knowledge.knownAt).findings()
                try answer.write(
                    ControlsAnswer(findings).list(
                        findings.dataset.reference.rulebook.rules,
                        "controls-list"
                    )
                )
            }
        }
    }

    struct On: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "List the rules in force on a day."
        )

        @Argument(
            help: ArgumentHelp("The day.", valueName: "yyyy-mm-dd"),
            transform: parsed(CivilDate.init(parsing:))
        )
        var date: CivilDate

        @Option(
            help: ArgumentHelp("A workspace with limits of its own to use.", valueName: "folder")
        )
        var workspace: String?

        @OptionGroup var knowledge: KnowledgeOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let source = DataSource(workspace: workspace, date: date)
                let findings = try source.known(at: knowledge.knownAt).findings()
                let inForce = findings.dataset.reference.rulebook.rules.filter {
                    $0.isOrMayBeInForce(on: date)
                }
                try answer.write(ControlsAnswer(findings).list(inForce, "controls-on"))
            }
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Show one rule and its history.")

        @Argument(help: ArgumentHelp("The rule, such as CAP-2023-01.", valueName: "id"))
        var rule: String

        @Option(
            help: ArgumentHelp("A workspace with limits of its own to use.", valueName: "folder")
        )
        var workspace: String?

        @OptionGroup var knowledge: KnowledgeOptions
        @OptionGroup var answer: AnswerOptions

        func run() throws {
            try carryOut {
                let source = DataSource(workspace: workspace)
                let findings = try source.known(at: knowledge.knownAt).findings()
                let rulebook = findings.dataset.reference.rulebook
                guard let found = rulebook.rule(rule) else {
                    throw Failure.input(
                        [.unknownName(rule, of: "rule", among: rulebook.rules.map(\.id), at: nil)],
                        workspace: workspace
                    )
                }
                try answer.write(ControlsAnswer(findings).show(found))
            }
        }
    }
}

/// The answers of `waymark controls`.
struct ControlsAnswer {
    let findings: Findings

    init(_ findings: Findings) {
        self.findings = findings
    }

    func list(_ rules: [SpendRule], _ command: String) -> Answer {
        Answer(
            json: .answer(
                command,
                [
                    ("on", .date(findings.date)),
                    ("edition", .string(findings.dataset.reference.rulebook.edition)),
                    ("rules", .array(rules.map(summary))),
                ]
            ),
            document: findings.rulesDocument(rules)
        )
    }

    func show(_ rule: SpendRule) -> Answer {
        Answer(
            json: .answer(
                "controls-show",
                [
                    ("rule", .string(rule.id)), ("title", .string(rule.title)),
                    ("authority", .string(rule.authority)), ("basis", .string(rule.basis.rawValue)),
                    ("comparison", .string(rule.comparison.rawValue)),
                    ("approver", .string(rule.approver.title)),
                    ("effect", .string(rule.effect.rawValue)),
                    ("standing", .string(rule.standing.rawValue)),
                    ("state", .string(findings.state(of: rule))),
                    ("limits", .array(entries(of: rule))),
                    ("applies", .array(rule.clauses.map(clause))),
                    ("notes", .array(rule.notes.map { .string($0) })),
                    ("file", .string(rule.place.file)),
                ]
            ),
            document: findings.ruleDocument(rule)
        )
    }

    private func clause(_ clause: SpendRule.Clause) -> JSON {
        .object([
            ("when", .string(clause.condition.words)),
            ("applies", .string(clause.reach.rawValue)),
            ("because", .optional(clause.because) { .string($0) }),
            ("grade", .string(clause.grade.words)),
        ])
    }

    private func summary(_ rule: SpendRule) -> JSON {
        .object([
            ("rule", .string(rule.id)), ("title", .string(rule.title)),
            ("authority", .string(rule.authority)), ("basis", .string(rule.basis.rawValue)),
            ("comparison", .string(rule.comparison.rawValue)),
            ("approver", .string(rule.approver.title)),
            ("state", .string(findings.state(of: rule))),
            ("effect", .string(rule.effect.rawValue)),
            ("standing", .string(rule.standing.rawValue)),
            ("limits", .array(entries(of: rule))),
        ])
    }

    private func entries(of rule: SpendRule) -> [JSON] {
        zip(rule.limits.entries, findings.states(of: rule)).map(entry)
    }

    private func entry(
        _ entry: Timeline<SpendRule.Limit>.Entry,
        _ state: String
    ) -> JSON {
        .object([
            ("from", .optional(entry.from) { .string($0.description) }),
            ("event", .optional(entry.event) { .string($0) }),
            ("known", .optional(entry.known) { .string($0.description) }),
            ("state", .string(state)),
            ("value", .string(word(entry.value))),
            ("limit", limit(entry.value)),
            ("citation", .citation(entry.citation)),
        ])
    }

    func limit(_ limit: SpendRule.Limit) -> JSON {
        guard case .amount(let money) = limit else { return .null }
        return .money(money)
    }

    func word(_ limit: SpendRule.Limit) -> String {
        switch limit {
        case .amount: "amount"
        case .unknown: "unknown"
        case .any: "any"
        case .ceased: "ceased"
        }
    }
}
