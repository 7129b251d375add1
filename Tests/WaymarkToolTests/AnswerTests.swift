import DigitalMaturity
import Documents
import Reporting
import TestSupport
import Testing

@testable import WaymarkTool

struct AnswerTests {
    @Test(
        arguments: [
            (.text("plain"), "plain"),
            (.text("a, b"), "\"a, b\""),
            (.text("say \"so\""), "\"say \"\"so\"\"\""),
            (.text("one\ntwo"), "\"one\ntwo\""),
            (.text("one\r\ntwo"), "\"one\r\ntwo\""),
            (.text("a,\u{301}b"), "\"a,\u{301}b\""),
            (.text("a\"\u{301}b"), "\"a\"\"\u{301}b\""),
            (.link("RXR", .page("trusts/rxr.html")), "RXR"),
            (.unknown("not known"), "not known"),
            (.blank, ""),
            (figure(.money("£1,234.50")), "1234.50"),
            (figure(.money(Money(pence: -5))), "-0.05"),
            (figure(.money(Money(pence: .min))), "-92233720368547758.08"),
            (figure(.score(2.4642857142857144)), "2.4642857142857144"),
            (figure(.difference(-0.125)), "-0.125"),
            (figure(.count(1204)), "1204"),
            (figure(.share(0.93)), "0.93"),
            (figure(.ordinal(2026)), "2026"),
        ] as [(Cell, String)]
    )
    func `a cell keeps its full precision as CSV`(cell: Cell, text: String) throws {
        let csv = try answer(.table(table([["x", cell]]))).text(.csv, width: 80)
        #expect(Array(csv.utf8) == Array("Name,\"A, B\"\r\nx,\(text)\r\n".utf8))
    }

    @Test func `several tables as CSV have an empty line between them`() throws {
        let tables = [[["a", "1"]], [["b", "2"]]].map { Block.table(table($0)) }
        let csv = try answer([prose("Words stay out."), tables[0], tables[1]]).text(.csv, width: 80)
        #expect(csv == "Name,\"A, B\"\r\na,1\r\n\nName,\"A, B\"\r\nb,2\r\n")
    }

    @Test func `for people an answer is text within the width`() throws {
        let text = try answer([
            prose("A paragraph that does not fit."), .list([["The first of two things"], ["Two"]]),
            .table(table([["a", "1"]])),
        ]).text(.table, width: 20)
        #expect(
            text == """
                Paper
                For the board
                Illustrative plan

                MONEY

                A paragraph that
                does not fit.

                  - The first of two
                    things
                  - Two

                Name  A, B
                ────  ────
                a        1
                In cash.

                """
        )
    }

    @Test func `for scripts an answer is its JSON alone`() throws {
        let json = try answer(prose("Words")).text(.json, width: 80)
        #expect(json == "{\n  \"schema\": \"waymark/x/1\"\n}\n")
    }

    private func answer(_ blocks: Block...) -> Answer { answer(blocks) }

    private func answer(_ blocks: [Block]) -> Answer {
        let document = Document(
            slug: "paper",
            title: "Paper",
            subtitle: "For the board",
            date: "2026-05-01",
            marking: "Illustrative plan",
            sections: [Section("money", "Money", blocks)]
        )
        return Answer(json: .answer("x", []), document: document)
    }
}

private func prose(_ text: String) -> Block { .prose([.text(text)]) }

private func table(_ rows: [[Cell]]) -> Table {
    Table(
        id: "any",
        title: "Any",
        columns: [.words("Name"), .numbers("A, B")],
        rows: rows,
        note: "In cash."
    )
}

private func figure(_ value: Figure.Value) -> Cell {
    .figure(Figure(value, trace: Trace("any", meaning: "any", formula: "as stated", inputs: [])))
}
