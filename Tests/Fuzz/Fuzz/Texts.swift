import DigitalMaturity
import Documents
import Investment
import Markup

@testable import Loading
@testable import Reporting

/// Reads a table with all its fields, and says what is wrong with it.
func readCSV(_ bytes: [UInt8]) {
    let table = CSVTable(scanning: bytes)
    for row in table.rows {
        for column in 0..<table.fieldCount(ofRow: row) {
            let text = table.text(row, column)
            let isSame = table[row, column]?.text == text || text?.hasPrefix("'") == true
            expect(isSame, "row \(row), column \(column) has two texts")
        }
        _ = table.line(ofRow: row)
    }
    _ = (table.problems, table.soundRows, table.hasHeader, table.otherSeparator)
}

/// Reads YAML with all its places and faults; what is read is read again from what is written of it.
func readRecord(_ text: String) {
    var problems: [Diagnostic] = []
    guard let file = YAMLFile(parsing: text, file: "a.yaml", &problems) else {
        expect(!problems.isEmpty, "nothing is read and nothing is told")
        return
    }
    let tree = YAMLTree(file.root)
    _ = Record.read(file, "the record", &problems) { record -> Int? in
        _ = record.text("title")
        _ = record.list("notes", anyText)
        _ = record.pairs("labels", wholeNumber, anyText)
        _ = record.records("totals", "the total") { $0.value("value", decimalNumber) }
        return 0
    }
    _ = readPlan(tree, file: "a.yaml", &problems)
    _ = problems.map(\.description)
}

/// Reads a plan; what is written of it is read back and written the same, and what is tidied is tidy.
func readPlanTwice(_ text: String) {
    var problems: [Diagnostic] = []
    if let file = YAMLFile(parsing: text, file: "plan.yaml", &problems),
        let plan = readPlan(file, &problems), problems.isEmpty
    {
        let written = planText(plan)
        let again = YAMLFile(parsing: written, file: "plan.yaml", &problems).flatMap {
            readPlan($0, &problems)
        }
        let told = problems.map(\.description).joined(separator: "\n")
        expect(problems.isEmpty, "what is written is wrong: \(told)\n\(written)")
        expect(again.map { planText($0) } == written, "it is written in two ways:\n\(written)")
    }
    var told: [Diagnostic] = []
    guard let tidy = TidyPlan(tidying: text, file: "plan.yaml", &told) else { return }
    let twice = TidyPlan(tidying: tidy.text, file: "plan.yaml", &told)
    expect(twice?.edits.isEmpty == true, "what is tidied is not tidy:\n\(tidy.text)")
    _ = told.map(\.description)
}

/// Reads a workspace's own narrative, fills it and writes it; no script comes out of it.
func readNarrative(_ text: String) {
    var problems: [Diagnostic] = []
    guard let day = try? CivilDate(parsing: "2026-04-01") else { return }
    let folder = Scratch.shared
    folder.write(Array(text.utf8), to: "reports/paper/narrative.md")
    let loader = Loader(home: folder.path, workspace: folder.path)
    for own in loader.ownNarratives(&problems) {
        let template = NarrativeTemplate(file: own.source.file, text: own.source.text)
        var placeholders = Placeholders()
        placeholders.set("name", "<script>A & B</script>")
        placeholders.set("is-over", is: true)
        let items: [[String: Inline]] = [["gap": .text("*a*")], ["gap": .text("b")]]
        placeholders.set("gaps", names: ["gap"], items: items)
        do throws(NarrativeProblems) {
            let parts = try template.fill(placeholders, sections: ["summary"])
            let document = Document(
                slug: "paper",
                title: own.title ?? "A paper",
                subtitle: "A subtitle",
                date: day,
                sections: parts.map { Section($0.id, $0.heading, [.narrative($0.prose)]) }
            )
            let html = (try? document.htmlFragment { _ in nil }) ?? ""
            expect(!html.lowercased().contains("<script"), "a script: \(html)")
            expect(!html.lowercased().contains("href=\"javascript:"), "a script in a link: \(html)")
            _ = try? document.commonMark()
        } catch {
            expect(!error.diagnostics.isEmpty, "it is refused without a reason")
            problems += error.diagnostics
        }
    }
    _ = problems.map(\.description)
}

/// Reads a fact: its manifest, and after a line of `---` its table.
func readFact(_ bytes: [UInt8]) {
    let text = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let end = text.firstIndex { $0.elementsEqual("---".utf8) } ?? text.count
    let folder = Scratch.shared
    let (manifest, table) = (text[..<end], text[min(end + 1, text.count)...])
    folder.write(Array(manifest.joined(separator: [10])), to: "facts/a/facts.yaml")
    folder.write(Array(table.joined(separator: [10])), to: "facts/a/table.csv")
    var problems: [Diagnostic] = []
    let facts = readFacts(
        in: "facts",
        of: Folder(folder.path),
        about: register,
        required: [],
        &problems
    )
    _ = (facts.all.count, problems.map(\.description))
}

private let register = Loader(home: ".", workspace: nil).register().register
