import DigitalMaturity
import TestSupport
import Testing

@testable import Documents

@Suite struct `A paper and its annex` {
    private func figure(_ id: String) -> Figure {
        let input = Trace.Input("input", value: "£1.25m", file: "plan.yaml", lines: [1])
        return Figure(
            .money(.pounds(1_250_000)),
            trace: Trace(id, meaning: "Capital", formula: "as written", inputs: [input])
        )
    }

    private var document: Document {
        Document(
            slug: "paper",
            title: "Paper",
            subtitle: "For the board",
            date: "2026-05-01",
            marking: "Draft",
            sections: [
                Section("limits", "Limits", [.prose([.figure(figure("limit"))])], isAnnex: true),
                Section("facts", "Facts", [.prose([.figure(figure("fact").rounded)])]),
            ]
        )
    }

    @Test func `are one document with the annex last`() {
        #expect(document.sections.map(\.id) == ["facts", "limits"])
        #expect(document.figures.map(\.trace.id) == ["fact", "limit"])
    }

    @Test func `are two where they are parted, and the annex traces the figures of both`() throws {
        let (paper, annex) = document.parts(annexIn: "paper-annex.html")
        #expect(paper.sections.map(\.id) == ["facts"])
        #expect(paper.figures.isEmpty)
        #expect(paper.annexFile == "paper-annex.html")
        let further = try #require(annex)
        #expect(further.slug == "paper-annex")
        #expect(further.sections.map(\.id) == ["limits"])
        #expect(further.figures.map(\.trace.id) == ["fact", "limit"])
        #expect(further.annexFile == nil)
        #expect(further.marking == "Draft")
    }

    @Test func `show in prose what a trace shows to the penny`() {
        #expect(document.sections[0].blocks == [.prose([.figure(figure("fact").rounded)])])
        #expect(figure("fact").rounded.text == "£1.3m")
        #expect(document.figures.map(\.text) == ["£1.25m", "£1.25m"])
    }

    @Test func `are one file where nothing lies behind the paper`() {
        let plain = Document(
            slug: "paper",
            title: "Paper",
            subtitle: "For the board",
            date: "2026-05-01",
            sections: [Section("facts", "Facts", [.prose(["No number."])])]
        )
        #expect(plain.parts(annexIn: "paper-annex.html").annex == nil)
        #expect(plain.parts(annexIn: "paper-annex.html").paper == plain)
    }
}
