import DigitalMaturity
import Documents
import Investment
import Testing

@testable import Reporting

/// A workspace's own words: order and choice of sections, prose between them, tables.
struct OwnNarrativeTests {
    @Test func `sections come in the order of the words, and those not named are left out`() throws
    {
        let paper = try document("## Money first {#money}\nA\n## Ours\nB\n## Risks {#risks}\nC\n")
        #expect(paper.sections.map(\.heading) == ["Money first", "Ours", "Risks"])
        #expect(paper.sections.map(\.id) == ["money", "words-2", "risks"])
        #expect(paper.sections[1].blocks.count == 1)
        let shipped = try Shipped.boardPaper.get()
        let plan = try #require(shipped.sections.first { $0.id == "money" })
        #expect(paper.sections[0].blocks.dropFirst() == plan.blocks.dropFirst())
    }

    @Test func `a section of another report stands under its own anchor`() throws {
        let paper = try document("## Ask {#asked}\nA\n## Map {#heat-map/map}\n{{scorer}}\n")
        #expect(paper.sections.map(\.id) == ["asked", "heat-map-map"])
        let anchors = paper.sections.flatMap(\.blocks).compactMap { block -> String? in
            if case .table(let table) = block { table.id } else { nil }
        }
        #expect(Set(anchors).count == anchors.count)
        #expect(anchors.contains { $0.hasPrefix("heat-map-") })
    }

    @Test func `the title is the workspace's, and the file has the report's own name`() throws {
        let paper = try document("## Ask {#asked}\nA\n")
        #expect(paper.slug == "my-paper")
        #expect(paper.title == "My paper")
        #expect(paper.marking == (try Shipped.boardPaper.get().marking))
    }

    @Test func `all that is wrong in the words is told at once, with its line`() throws {
        let words = """
            Loose words
            ## Ask {#askd}
            {{sistem}}
            ## Money {#money}
            | A | B |
            ## Money {#money}
            | A | B |
            | --- | --- |
            | 1 | 2 | 3 |
            """
        #expect(
            try problems(words) == """
                my-paper/narrative.md:1:1: error: these words are before the first section [template-syntax]
                    help: begin with a line such as '## Summary {#summary}'
                my-paper/narrative.md:2:10: error: there is no section 'askd' [unknown-name]
                    help: did you mean 'asked'?
                my-paper/narrative.md:3:1: error: there is no placeholder 'sistem' [unknown-placeholder]
                    help: did you mean 'system'?
                my-paper/narrative.md:5:1: error: this table has no line between its headings and its rows [template-syntax]
                    help: write | --- | --- | under the headings, or \\| for a bar that is meant as one
                my-paper/narrative.md:6:12: error: there is already a section 'money' [duplicate-id]
                    help: the first is at my-paper/narrative.md:4:12; keep one of them
                my-paper/narrative.md:9:1: error: this row has 3 cells, the headings have 2 [template-syntax]
                    help: leave out the rest, or write \\| for a bar that is meant as one
                """
        )
    }

    @Test func `a report that is not there is told with its place`() throws {
        var problems: [Diagnostic] = []
        _ = own("## A {#head-map/map}\n", &problems)
        #expect(
            problems.map(\.description) == [
                """
                my-paper/narrative.md:1:8: error: there is no report 'head-map' [unknown-name]
                    help: did you mean 'heat-map'?
                """
            ]
        )
    }

    @Test(
        arguments: [
            "| A |\n| --- |\n| 1 |", "| A | B |\n|:--|--:|\n| 1 |", "```\n| A |\n```",
            "| A \\| B |\n| :-: |\n{{#has-plan}}\n| x |\n{{/has-plan}}",
        ]
    )
    func `a table as GitHub reads it is in order`(table: String) throws {
        #expect(try problems("## Ask {#asked}\n\(table)\n") == "")
    }

    @Test(arguments: [
        ("<table>", 1), ("</td>", 1), ("<!-- A note -->", 0), ("<https://nhs.uk>", 0),
    ])
    func `a line of HTML is told, which would be printed as it is`(line: String, count: Int) throws
    {
        let told = try problems("## Ask {#asked}\n\(line)\n")
        #expect(told.split(separator: "\n").count == count * 2, "\(told)")
        #expect(told.contains("narrative.md:2:1: error: this line is HTML") == (count > 0))
    }

    private func own(_ words: String, _ problems: inout [Diagnostic]) -> OwnReport {
        OwnReport(
            "my-paper",
            titled: "My paper",
            from: BoardPaper(),
            among: allReports,
            NarrativeTemplate(file: "my-paper/narrative.md", text: words),
            &problems
        )
    }

    private func document(_ words: String) throws -> Document {
        var problems: [Diagnostic] = []
        let report = own(words, &problems)
        #expect(problems == [])
        return try report.document(
            from: Shipped.findings.get(),
            about: nil,
            narrative: report.narrative
        )
    }

    private func problems(_ words: String) throws -> String {
        do { _ = try document(words) } catch let error as NarrativeProblems {
            return error.diagnostics.map(\.description).joined(separator: "\n")
        }
        return ""
    }
}
