import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

extension ControlsCommand {
    struct Diff: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Show which rules changed between two days, and which schemes that affects.",
            discussion: """
                Without a workspace, only the rules are compared.

                  waymark controls diff 2026-03-31 2026-04-01 lancashire
                """
        )

        @Argument(
            help: ArgumentHelp("The earlier day.", valueName: "yyyy-mm-dd"),
            transform: parsed(CivilDate.init(parsing:))
        )
        var earlier: CivilDate

        @Argument(
            help: ArgumentHelp("The later day.", valueName: "yyyy-mm-dd"),
            transform: parsed(CivilDate.init(parsing:))
        )
        var later: CivilDate

        @Argument(help: ArgumentHelp("The folder of the workspace.", valueName: "workspace"))
        var workspace: String?

        @OptionGroup var knowledge: KnowledgeOptions
        @OptionGroup var answer: AnswerOptions

        func validate() throws {
            guard earlier <= later else {
                throw ValidationError("\(earlier) is after \(later); give the earlier day first")
            }
        }

        func run() throws {
            try carryOut {
                let source = DataSource(workspace: workspace, date: later)
                let findings = try source.known(at: knowledge.knownAt).findings()
                try answer.write(ControlsAnswer(findings).difference(from: earlier, to: later))
            }
        }
    }
}

extension ControlsAnswer {
    /// What differs between two days.
    fileprivate func difference(from earlier: CivilDate, to later: CivilDate) -> Answer {
        let rulebook = findings.dataset.reference.rulebook
        return Answer(
            json: .answer(
                "controls-diff",
                [
                    ("from", .date(earlier)), ("to", .date(later)),
                    ("edition", .string(rulebook.edition)),
                    ("rules", .array(rulebook.changes(from: earlier, to: later).map(change))),
                    ("schemes", .array(findings.routeChanges(from: earlier, to: later).map(moved))),
                ]
            ),
            document: findings.controlsDifference(from: earlier, to: later)
        )
    }

    private func change(_ change: RuleChange) -> JSON {
        .object([
            ("rule", .string(change.rule.id)), ("title", .string(change.rule.title)),
            ("authority", .string(change.rule.authority)),
            ("approver", .string(change.rule.approver.title)),
            ("standing", .string(change.rule.standing.rawValue)),
            ("before", .array(change.before.map(value))),
            ("after", .array(change.after.map(value))),
        ])
    }

    private func value(_ value: SpendRule.Limit) -> JSON {
        .object([("value", .string(word(value))), ("limit", limit(value))])
    }

    private func moved(_ moved: Findings.Moved) -> JSON {
        .object(
            [
                ("plan", .string(moved.plan)), ("scheme", .string(moved.scheme.id.value)),
                ("title", .string(moved.scheme.title)),
            ] + JSON.pairs(of: moved.change)
        )
    }
}
