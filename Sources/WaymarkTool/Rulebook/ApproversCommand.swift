import ArgumentParser
import DigitalMaturity
import Investment
import Loading

struct ApproversCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "approvers",
        abstract: "Who can approve a scheme, and the business cases that are written for it.",
        discussion: """
            These are the names that a plan writes after 'approver', in meetings and approval-times.

              waymark approvers
              waymark approvers --name treasury
            """
    )

    @Option(help: ArgumentHelp("Only those with this in their name.", valueName: "text"))
    var name: String?

    @OptionGroup var answer: AnswerOptions

    func run() throws {
        try carryOut {
            let (held, problems) = Loader(home: try Home.find(), workspace: nil).rulebook()
            guard let rulebook = held, problems.allSatisfy(\.leavesDataUsable) else {
                throw Failure.input(problems, workspace: nil)
            }
            let all =
                rulebook.approvers.map { Entry($0.id, $0.title, "approver", $0.days) }
                + rulebook.cases.map { Entry($0.id, $0.title, "business-case", $0.days) }
            let found = all.filter { name?.isFound(in: [$0.id, $0.title]) ?? true }
            if let name, found.isEmpty { throw Failure.notFound(name, of: "approver") }
            try answer.write(Answer(json: json(found), document: list(found).document))
        }
    }

    private struct Entry {
        let id: String
        let title: String
        let kind: String
        let days: Approver.Days?

        init(_ id: String, _ title: String, _ kind: String, _ days: Approver.Days?) {
            (self.id, self.title, self.kind, self.days) = (id, title, kind, days)
        }
    }

    private func list(_ entries: [Entry]) -> NameList {
        NameList(
            title: "Approvers",
            use:
                "What a plan may write after 'approver'. A business case has times, and no meetings.",
            columns: ["Name", "Who or what", "Kind", "How long it takes"],
            rows: entries.map {
                [
                    $0.id, $0.title, $0.kind.replacing("-", with: " "),
                    $0.days?.words ?? "not known",
                ]
            }
        )
    }

    private func json(_ entries: [Entry]) -> JSON {
        let items = entries.map { entry -> JSON in
            .object([
                ("id", .string(entry.id)), ("title", .string(entry.title)),
                ("kind", .string(entry.kind)),
                (
                    "days",
                    .optional(entry.days) { days in
                        .object([
                            ("low", .count(days.low)), ("likely", .count(days.likely)),
                            ("high", .count(days.high)), ("kind", .string(days.kind.rawValue)),
                        ])
                    }
                ),
            ])
        }
        return .answer("approvers", [("approvers", .array(items))])
    }
}
