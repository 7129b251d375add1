import DigitalMaturity
import TestSupport
import Testing

struct FormTests {
    @Test func `a page is a dimension, and asks only what is asked in the setting`() {
        let form = SampleForm.form(in: .acute)
        #expect(form.pages.map(\.sheet) == ["People", "Progress 2"])
        #expect(form.rows.map(\.element.id) == ["lead", "review", "spend"])
        #expect(SampleForm.form(in: .icb).rows.map(\.element.id) == ["lead", "review"])
        #expect(SampleForm.form(in: .icb).asksForLevels)
        #expect(!form.asksForLevels)
    }

    @Test func `no sheet takes the name of the form's own`() {
        let own = [Form.instructionsSheet, Form.progressSheet, Form.listsSheet]
        let names = own + SampleForm.form(in: .acute).pages.map(\.sheet)
        #expect(Set(names.map { $0.lowercased() }).count == names.count)
    }

    @Test func `two choices with the same words can be told apart`() {
        let answers = Form.answers(to: .choice(scale: "s"), of: SampleForm.framework)
        #expect(
            answers.map(\.title) == [
                "0%", "1%-20%", "All of it", "all of it (twin)", "Not applicable", "Out of scope",
            ]
        )
        #expect(answers.map(\.text)[1] == "1%-20%")
    }

    @Test(
        arguments: [
            ("1%-20%", "low"), ("1%\u{2013}20%", "low"), ("low", "low"), (" LOW ", "low"),
            ("Not  applicable", "not-applicable"), ("not-applicable", "not-applicable"),
            ("OutOfScope", "out-of-scope"), ("All of it", "full"), ("half", nil), ("", nil),
        ] as [(String, String?)]
    )
    func `an answer is meant by its words or identifier`(text: String, word: String?) {
        let answers = Form.answers(to: .choice(scale: "s"), of: SampleForm.framework)
        #expect(answers.answer(meantBy: text)?.reply.word == word)
    }

    @Test func `answered, not applicable, out of scope and open add up to the questions`() {
        let replies: [Response.Reply?] = [.met, .notMet, .notApplicable, .outOfScope, nil]
        for first in replies {
            for second in replies {
                let held = SampleForm.held(["lead": first, "review": second])
                let progress = Form.Progress(of: SampleForm.form(in: .icb, held: held).rows)
                #expect(progress.questions == 2)
                #expect(
                    progress.answered + progress.notApplicable + progress.outOfScope
                        + progress.notAnswered == 2
                )
                #expect(progress.notAnswered == [first, second].count { $0 == nil })
                // A share of the questions in scope, as a scorecard counts it.
                let inScope = Double(2 - progress.outOfScope)
                let open = Double(progress.notAnswered)
                #expect(progress.complete == (inScope == 0 ? nil : 1 - open / inScope))
            }
        }
    }

    @Test func `a question is shown with its answer and with the last one`() throws {
        let form = SampleForm.form(
            in: .acute,
            held: SampleForm.held(["lead": .met]),
            previous: SampleForm.held(["lead": .notMet, "spend": .choice("low")], date: "2025-05")
        )
        let row = try #require(form.rows.first)
        #expect(row.text(.answer) == "Met")
        #expect(row.text(.lastAnswer) == "Not met")
        #expect(row.text(.lastAssessed) == "2025-05")
        #expect(form.rows[1].text(.lastAssessed) == "")
        #expect(form.rows[2].text(.lastAnswer) == "1%-20%")
    }

    @Test func `the basis of a question is told`() {
        #expect(SampleForm.form(in: .acute).rows[0].text(.basis) == "seen in a secondary source")
    }

    @Test func `text that a cell cannot hold is shown as it can be`() {
        let shown = Form.Row.shownEvidence
        #expect(shown("a\r\nb\rc\u{0}") == "a\nb\nc\u{FFFD}")
        #expect(shown(String(repeating: "x", count: 40_000)).utf16.count == 32_767)
        #expect(shown(String(repeating: "😀", count: 20_000)).utf16.count <= 32_767)
    }

    @Test func `a table has a field for each heading`() {
        let form = SampleForm.form(in: .acute)
        #expect(form.table.allSatisfy { $0.count == Form.tableHeading.count })
        #expect(form.table.count == form.rows.count)
    }
}

extension Form.Row {
    /// What stands under Evidence where `text` is held.
    fileprivate static func shownEvidence(_ text: String) -> String {
        let response = Response(
            .met,
            evidence: Response.Evidence(text: text, date: nil, owner: nil),
            at: .line(1)
        )
        let held = SampleForm.held([:]).answering(["lead": response])
        return SampleForm.form(in: .acute, held: held).rows[0].text(.evidence)
    }
}
