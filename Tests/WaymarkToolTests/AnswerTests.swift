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
            (.link("RXR", .page("frameworks/rxr.html")), "RXR"),
            (.unknown("not known"), "not known"),
            (.blank, ""),
            (figure(.money("£1,234.50")), "1234.50"),
            (figure(.money(Money(pence: -5))), "-0.05"),
            (figure(.money(Money(pence: .min))), "-92233720368547758.08"),
            (figure(.score(2.4642857142857144)), "2.46428571428571"),
            (figure(.score(0.1 + 0.2)), "0.3"),
            (figure(.difference(-0.125)), "-0.125"),
            (figure(.count(1204)), "1204"),
            (figure(.share(0.93)), "0.93"),
            (figure(.ordinal(2026)), "2026"),
        ] as [(Cell, String)]
    )
    func `a cell keeps its full precision as CSV`(cell: Cell, text: String) throws {
        let csv = try answer(.table(table([["x", cell]]))).text(.csv, Answer.View()).text
        #expect(Array(csv.utf8) == Array("Name,\"A, B\"\r\nx,\(text)\r\n".utf8))
    }

    @Test func `CSV is one table, and the names of the others are said`() throws {
        let tables = ["a", "b"].map { Block.table(table([[.text($0), "1"]], id: "table-\($0)")) }
        let answer = answer([prose("Words stay out."), tables[0], tables[1]])
        let first = try answer.text(.csv, Answer.View())
        #expect(first.text == "Name,\"A, B\"\r\na,1\r\n")
        #expect(
            first.leftOut
                == "this is the table 'table-a' alone; choose another with --table: table-b"
        )
        let second = try answer.text(.csv, Answer.View(table: "table-b"))
        #expect(second == ("Name,\"A, B\"\r\nb,1\r\n", nil))
        #expect(throws: Failure.self) { try answer.text(.csv, Answer.View(table: "c")) }
    }

    @Test func `a terminal shows the short form and says what it leaves out`() throws {
        var answer = answer(
            .table(table([["a", "1"]], id: "first-x")),
            .table(table([["b", "1"]], id: "second-x"))
        )
        answer.brief = answer.document.brief(tables: "first")
        let short = try answer.text(.table, Answer.View())
        #expect(short.text.contains("\na") && !short.text.contains("\nb"))
        #expect(short.leftOut?.hasSuffix("with --table: second-x") == true)
        let whole = try answer.text(.table, Answer.View(inDetail: true))
        #expect(whole.text.contains("\na") && whole.text.contains("\nb") && whole.leftOut == nil)
    }

    @Test func `headings are bold only in colour`() throws {
        let escape = "\u{1B}"
        let answer = answer(.table(table([[.text("a\(escape)[31m"), "1"]])))
        let bold = try answer.text(.table, Answer.View(inColour: true)).text
        #expect(bold.hasPrefix("\(escape)[1mPaper\(escape)[0m\n"))
        #expect(!bold.contains("\(escape)[31m"))
        #expect(try !answer.text(.table, Answer.View()).text.contains(escape))
    }

    @Test func `for people an answer is text within the width`() throws {
        let text = try answer([
            prose("A paragraph that does not fit."), .list([["The first of two things"], ["Two"]]),
            .table(table([["a", "1"]])),
        ]).text(.table, Answer.View(width: 20)).text
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

                Any
                Name  A, B
                ────  ────
                a        1
                In cash.

                """
        )
    }

    @Test func `for scripts an answer is its JSON alone`() throws {
        let json = try answer(prose("Words")).text(.json, Answer.View()).text
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

private func table(_ rows: [[Cell]], id: String = "any") -> Table {
    Table(
        id: id,
        title: "Any",
        columns: [.words("Name"), .numbers("A, B")],
        rows: rows,
        note: "In cash."
    )
}

private func figure(_ value: Figure.Value) -> Cell {
    .figure(Figure(value, trace: Trace("any", meaning: "any", formula: "as stated", inputs: [])))
}
