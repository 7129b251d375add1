import Foundation
import TestSupport
import Testing

/// What scripts rely on: the keys of every JSON answer and their types.
@Suite struct ShapeTests {
    /// The questions whose answers are taken together as the shape of a command's answer.
    private static let questions: [(command: String, arguments: [String])] = [
        ("check", ["broken"]),
        ("score", ["w"]), ("score", ["--england", "--icb", "QE1"]),
        ("benchmark", ["w", "--organisation", "RXR"]), ("benchmark", ["w", "--icb", "QE1"]),
        ("frameworks list", []), ("frameworks show", ["wgll-2021"]),
        ("frameworks map", ["dma-2025", "wgll-2021"]),
        ("reach", ["w", "--organisation", "RXN", "--level", "3"]),
        ("reach", ["w", "--organisation", "RXN", "--level", "20"] + guidance),
        ("route", scheme + ["--body", "RXR", "--on", "2023-06-01"]),
        ("route", scheme + ["--body-kind", "foundation-trust", "--on", "2026-06-01"]),
        ("controls list", ["w"]), ("controls show", ["CAP-2025-HMT"]),
        ("controls show", ["GDS-V6-CRYPT"]),
        ("controls on", ["2026-05-01"]), ("controls diff", ["2026-03-31", "2026-04-01", "w"]),
        ("plan routes", ["w"]), ("plan appraise", ["w"]), ("plan worth", ["w"]),
        ("plan simulate", ["w", "--draws", "50"]), ("plan optimise", ["w"]),
        ("plan optimise", ["w", "--why", "epr-east"]),
        ("plan frontier", ["w", "--steps", "2"]),
        ("plan compare", ["lancashire-2026", "lancashire-2026/do-nothing", "w"]),
        ("plan sweep", ["w", "--limits", "£10m,£20m", "--draws", "20"] + hmTreasury),
        ("plan progress", ["w"]),
        ("explain", ["plan/lancashire-2026/2026-27/capital", "w"]),
        ("benchmark", ["w", "--icb", "QE1", "--icb", "QOP"]),
        ("merge", ["RXL", "RXR", "--into", "RXR", "--on", "2027-04-01", "w"]),
        ("merge", ["RXL", "RXR", "K0N6A", "--into", "RZZ9", "--on", "2027-04-01"]),
        ("facts", ["--for", "RXR"]), ("plan format", []),
        ("plan tidy", ["loose", "--dry-run"]), ("approvers", []), ("elements", []),
        ("plan import", ["tables", "w", "--dry-run"]),
        ("organisations", ["--name", "QJG"]), ("organisations", ["--name", "R0A"]),
        ("import", ["devices.csv", "--workspace", "w", "--dry-run", "--date", "2025-01"]),
        ("estate", ["w", "--organisation", "RXR"]), ("estate", ["--england"]),
        ("estate import", ["w", "inventory.csv"]),
        ("social-care", []), ("social-care", ["--icb", "QE1"]),
        ("sources", []), ("form import", ["w", "form.csv", "--dry-run"]),
        ("suppliers", ["w"]),
        ("coverage", ["--measure", "epr"]), ("coverage", ["--measure", "dscr", "--icb", "QE1"]),
        ("coverage", ["--measure", "gp-online"]),
        ("forecast", ["--measure", "epr", "--by", "2026-03-31", "--known-at", "2025-05-31"]),
        ("forecast", ["--measure", "dscr", "--by", "2027-03-31"]), ("forecast record", []),
        ("targets", ["--row", "S4"]), ("targets", ["epr-in-progress-2026"]),
        ("programmes", ["--workspace", "w"]), ("programmes", ["--for", "R0B"]),
        (
            "plan simulate",
            ["w", "--draws", "50", "--without", "frontline-productivity@2027/28"]
        ),
        ("allocate", ["--policy", "acute-exemplars"]), ("allocate", ["--amount", "£250m"]),
        ("reports", ["w"]),
        ("changes", ["1", "2", "--workspace", "changed"]),
        ("verify", ["edited"]),
        ("ledger check", ["changed"]),
    ]

    private static let scheme = [
        "--kind", "digital", "--capital", "£26.3m", "--whole-life", "£28m",
    ]
    private static let guidance = ["--framework", "wgll-2021"]
    private static let hmTreasury = ["--rule", "CAP-2025-HMT"]

    @Test func `each JSON answer has the shape that is recorded`() throws {
        #expect(Set(ShapeTests.questions.map(\.command)).count == 47)
        try withFolder { folder in
            try prepare(folder)
            for (command, questions) in Dictionary(grouping: ShapeTests.questions, by: \.command) {
                let asked = questions.map(\.arguments)
                try expectShape(of: command, in: answers(of: command, asking: asked, in: folder))
            }
        }
    }

    private func prepare(_ folder: URL) throws {
        for workspace in ["w", "broken", "loose"] {
            #expect(try Tool.run(["init", workspace, "--icb", "QE1"], in: folder).code == 0)
        }
        try write("title: Broken\nicb: QE1\nfolly: yes\non: 2026-13-01\n", "broken/waymark.yaml")
        try write("plan: a\nfrom: FY26/27\n", "loose/plans/plan.yaml")
        try write(assessment, "w/assessments/rxn.yaml")
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("w/estate"),
            withIntermediateDirectories: true
        )
        for (path, text) in sampleEstate { try write(text, "w/" + path) }
        try writeChangedLedger(in: folder.appendingPathComponent("changed"))
        try write("Type,Bought\nNotebook,2021-05\n", "inventory.csv")
        let columns = "ODS Code,ODS Org Name,Active Windows devices (last 30 days)"
        try write("\(columns)\nRXR,East Lancashire,9000\nZZZ,Nobody,12\n", "devices.csv")
        let export = ["form", "export", "w", "--organisation", "RXN", "--output", "form.csv"]
        let answer = try Tool.run(export + ShapeTests.guidance, in: folder)
        #expect(answer.code == 0, "\(answer.error)")
        let form = try String(
            contentsOf: folder.appendingPathComponent("form.csv"),
            encoding: .utf8
        )
        try write(
            form.replacing("seen in a secondary source,,", with: "x,met,")
                .replacing("checked\",,", with: "checked\",maybe,"),
            "form.csv"
        )
        try FileManager.default.createDirectory(
            at: folder.appendingPathComponent("edited"),
            withIntermediateDirectories: true
        )
        try Data(editedWorkbook()).write(to: folder.appendingPathComponent("edited/a.xlsx"))
        try write(String(repeating: "0", count: 64) + "  gone.md\n", "edited/SHA256SUMS")
        let tables = ["plan", "export", "w", "--output", "tables"]
        #expect(try Tool.run(tables, in: folder).code == 0)
        let edits = [
            ("Plan.csv", "Status,illustrative", "Status,draft\r\nNotes,Ask again"),
            ("Plan.csv", "One paper below (£000),", "One paper below (£000),500"),
            ("As exported.csv", "status: illustrative", "status: submitted"),
        ]
        for (file, old, new) in edits {
            let table = folder.appendingPathComponent("tables/\(file)")
            let text = try String(contentsOf: table, encoding: .utf8)
            try write(text.replacing(old, with: new), "tables/\(file)")
        }
        func write(_ text: String, _ path: String) throws {
            try Data(text.utf8).write(to: folder.appendingPathComponent(path))
        }
    }

    @Test(arguments: WholeRun.questions.keys.sorted())
    func `what a run recorded is answered in the shape that is recorded`(command: String) throws {
        try expectShape(of: command, in: [try #require(WholeRun.made.get().records[command])])
    }

    @Test func `a command that answers in JSON has a recorded shape, and no other`() throws {
        let shapes = try FileManager.default.contentsOfDirectory(atPath: shapeFolder.path)
        // The form of a report is that of its file.
        let commands = try CommandTree.read().commands(taking: "format").filter { $0 != "report" }
        #expect(commands.count >= 25)
        #expect(commands.map { shapeName(of: $0) }.sorted() == shapes.sorted())
    }

    @Test(arguments: Contract.fields.keys.sorted())
    func `the fields that the contract names are in the shape`(_ command: String) throws {
        let file = shapeFolder.appendingPathComponent(shapeName(of: command))
        let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
        let fields = Contract.fields[command, default: []]
        #expect(fields.count > 1)
        let missing = fields.filter { field in
            !lines.contains { $0.hasPrefix("\(field): ") || $0.hasPrefix("\(field).") }
        }
        #expect(missing == [])
    }
}

private let assessment = """
    organisation: RXN
    care-setting: acute
    framework: wgll-2021
    date: 2026-04
    targets: { well-led: 80 }
    answers:
      - { element: org-board-ready, answer: partly, evidence: Paper 12, evidence-date: 2026-03 }
      - { element: org-network, answer: not-met }
      - { element: org-cloud, answer: not-applicable, reason: Hosted by a partner }

    """

/// Asks `command` for JSON in each way.
func answers(of command: String, asking questions: [[String]], in folder: URL) throws
    -> [Tool.Answer]
{
    let words = command.split(separator: " ").map(String.init)
    return try questions.map { try Tool.run(words + $0 + ["--format", "json"], in: folder) }
}

/// Expects the answers of `command` to have the recorded shape together.
func expectShape(of command: String, in answers: [Tool.Answer]) throws {
    let schema = "waymark/\(command.replacing(" ", with: "-"))/1"
    for answer in answers {
        #expect([0, 1, 65].contains(answer.code), "\(command): \(answer.error)")
        #expect(answer.output.hasPrefix("{\n  \"schema\": \"\(schema)\""), "\(answer.error)")
    }
    let shape = Shape(of: try answers.map { try JSON(parsing: $0.output) })
    let text = shape.lines().map { $0 + "\n" }.joined()
    expectGolden(text, at: shapeFolder.appendingPathComponent(shapeName(of: command)))
}

private let shapeFolder = Tool.root.appendingPathComponent("Tests/EndToEndTests/Goldens/shapes")

private func shapeName(of command: String) -> String {
    command.replacing(" ", with: "-") + ".txt"
}
