import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

/// Each thing that people do to forms, and that it is told with its sheet and cell while all else is
/// taken.
struct FormFindingTests {
    private static let held = """
        organisation: RAA
        care-setting: acute
        framework: tiny
        date: 2026-11-20
        answers:
          - { element: board.lead, answer: met, evidence: Minutes }
          - { element: board.review, answer: not-met }

        """
    private let files = ["assessments/raa.yaml": held as String?]

    @Test func `form-formula-error`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("F5", to: .error("#REF!"))
        try book.setUncalculated("H6")
        try book.set("F6", to: .text("Met"))
        try expect(
            book,
            told: """
                a.xlsx:People!F5: error: the formula here gives #REF! [form-formula-error]
                    help: what is held stays; type the value in place of the formula
                a.xlsx:People!H6: error: the formula here was not worked out [form-formula-error]
                    help: what is held stays; type the value in place of the formula
                """,
            holding: ["board.lead": .met, "board.review": .met]
        )
    }

    @Test func `form-merged-cell`() throws {
        var book = try ReturnedWorkbook(files)
        try book.merge("F5:F6")
        try book.set("F6", to: nil)
        try expect(
            book,
            told: """
                a.xlsx:People!F5: error: the cells F5:F6 are merged [form-merged-cell]
                    help: what is held of them stays; separate them and fill in each
                """,
            holding: ["board.lead": .met, "board.review": .notMet]
        )
    }

    @Test func `form-unknown-answer`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("F5", to: .text("Nearly"))
        try book.set("K6", to: .text("Hgh"))
        try expect(
            book,
            told: """
                a.xlsx:People!F5: error: 'Nearly' is not one of the answers [form-unknown-answer]
                    help: choose one of: Met, Not met, Not applicable, Out of scope
                a.xlsx:People!K6: error: 'Hgh' is not one of the answers [form-unknown-answer]
                    help: did you mean 'High'?
                """,
            holding: ["board.lead": .met, "board.review": .notMet]
        )
    }

    @Test func `form-wrong-type`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("I5", to: .boolean(true))
        try book.set("H5", of: Form.progressSheet, to: .text("three"))
        let told = book.read().told
        #expect(told.contains("a.xlsx:People!I5: error: 'TRUE' is not what belongs here [form-"))
        #expect(told.contains("a.xlsx:Progress!H5: error: 'three' is not what belongs here [form-"))
    }

    @Test func `a target off the scale is not taken`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("H5", of: Form.progressSheet, to: .number(6))
        try book.set("I6", of: Form.progressSheet, to: .text("2 9"))
        let (form, told) = book.read()
        #expect(told.contains("a.xlsx:Progress!H5: error: 6 is outside the scale [score-"))
        #expect(told.contains("a.xlsx:Progress!I6: error: 9 is outside the scale [score-"))
        #expect(form?.targets["people"] == .kept)
        #expect(form?.levels["systems"] == .kept)
    }

    @Test func `form-missing-sheet`() throws {
        var book = try ReturnedWorkbook(files)
        book.sheets.removeAll { $0.name == "People" || $0.name == Form.progressSheet }
        try expect(
            book,
            told: """
                a.xlsx: error: there is no sheet 'People' [form-missing-sheet]
                    help: what is held of it stays; keep the names of the sheets
                a.xlsx: error: there is no sheet 'Progress' [form-missing-sheet]
                    help: what is held of it stays; keep the names of the sheets
                """,
            holding: ["board.lead": .met, "board.review": .notMet]
        )
        book.sheets.removeAll { $0.name == Form.instructionsSheet }
        #expect(book.read().form == nil)
    }

    @Test func `form-extra-sheet`() throws {
        var book = try ReturnedWorkbook(files)
        let sheet = try #require(book.sheets.last)
        book.sheets.append(sheet)
        try book.rename(sheet.name, to: "Notes")
        #expect(
            book.read().told == """
                a.xlsx:Notes: warning: the sheet 'Notes' is no part of the form [form-extra-sheet]
                    help: nothing is read from it
                """
        )
    }

    @Test func `form-missing-column`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("H4", to: nil)
        try expect(
            book,
            told: """
                a.xlsx:People: error: there is no column 'Evidence' [form-missing-column]
                    help: what is held of it stays; keep the words at the head of the columns
                """,
            holding: ["board.lead": .met, "board.review": .notMet]
        )
        #expect(
            book.read().form?.merged(over: book.held, name: "").responses["board.lead"]?.evidence
                == .init(text: "Minutes", date: nil, owner: nil)
        )
    }

    @Test func `form-repeated-column`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("T4", to: .text("answer"))
        try book.set("T5", to: .text("Not met"))
        try expect(
            book,
            told: """
                a.xlsx:People!T4: error: the column 'Answer' stands twice [form-repeated-column]
                    help: what is held of it stays; remove or rename one of them
                """,
            holding: ["board.lead": .met, "board.review": .notMet]
        )
    }

    @Test func `form-unknown-row and form-missing-row`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("A5", to: .text("board.leda"))
        try book.set("F9", to: .text("Met"))
        try expect(
            book,
            told: """
                a.xlsx:People: error: the row of 'board.lead' is missing [form-missing-row]
                    help: what is held stays; empty an answer to take it back
                a.xlsx:People!A5: error: nothing is asked here with the reference 'board.leda' \
                [form-unknown-row]
                    help: did you mean 'board.lead'?
                a.xlsx:People!A9: error: this row has no reference [form-unknown-row]
                    help: the row is not taken; restore its reference
                """,
            holding: ["board.lead": .met, "board.review": .notMet]
        )
    }

    @Test func `form-repeated-row`() throws {
        var book = try ReturnedWorkbook(files)
        try book.set("F5", to: .text("Not met"))
        try book.set("A7", to: .text("board.lead"))
        try book.set("F7", to: .text("Out of scope"))
        try expect(
            book,
            told: """
                a.xlsx:People!A7: error: 'board.lead' is answered twice [form-repeated-row]
                    help: what is held of it stays; remove one of the rows
                """,
            holding: ["board.lead": .met, "board.review": .notMet]
        )
    }

    @Test func `form-no-answer`() throws {
        var book = try ReturnedWorkbook()
        try book.set("M5", to: .text("Ask again"))
        try expect(
            book,
            told: """
                a.xlsx:People!A5: warning: 'board.lead' has evidence or a reason, but no answer \
                [form-no-answer]
                    help: nothing of the row is taken; choose an answer
                """,
            holding: [:]
        )
    }

    private func expect(
        _ book: ReturnedWorkbook,
        told: String,
        holding replies: [String: Response.Reply],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        let (form, found) = book.read()
        #expect(found == told, sourceLocation: sourceLocation)
        let result = try #require(form).merged(over: book.held, name: "")
        #expect(result.responses.mapValues(\.reply) == replies, sourceLocation: sourceLocation)
    }
}

extension ReturnedWorkbook {
    /// What the workspace holds of the form.
    var held: MaturityReturn? {
        dataset.heldReturn(
            Form.Key(
                organisation: "RAA",
                careSetting: .acute,
                framework: "tiny",
                date: "2026-11-20"
            )
        )
    }
}
