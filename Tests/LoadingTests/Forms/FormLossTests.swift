import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// That a form which comes back in whatever state loses nothing that is held.
struct FormLossTests {
    private static let held = """
        organisation: RAA
        care-setting: acute
        framework: tiny
        date: 2026-11-20
        answers:
          - { element: board.lead, answer: met, evidence: Minutes, owner: Jo }
          - { element: board.review, answer: not-met }

        """
    private let files = ["assessments/raa.yaml": held as String?]

    @Test func `a copy that was never filled in changes nothing`() throws {
        let blank = try ReturnedWorkbook()
        let dataset = try ReturnedWorkbook(files).dataset
        let found = FormImport.of([blank.file], into: dataset)[0]
        #expect(found.problems == [])
        #expect(found.assessments.map(\.changes.isEmpty) == [true])
        #expect(found.assessments[0].result.responses.count == 2)
    }

    @Test(arguments: [("F5", 1, 0), ("H5", 2, 1), ("J5", 2, 1)])
    func `what stood in a form when it was sent, and was emptied, is taken back`(
        cell: String,
        answers: Int,
        details: Int
    ) throws {
        var book = try ReturnedWorkbook(files)
        try book.set(cell, to: nil)
        let found = FormImport.of([book.file], into: book.dataset)[0].assessments[0]
        #expect(found.result.responses.count == answers)
        #expect(found.changes.details == details)
    }

    @Test(
        arguments: [
            ("2.5", false), ("2,5", false), ("1 of 5", false), ("-2 3", false),
            ("2 3 3 2 (draft 1)", false), ("two", false), ("2-3", false), ("9 2", false),
            ("2 3 3", true), ("2, 3, 3", true), (" 2  3\u{A0}3 ", true),
        ]
    )
    func `levels are whole numbers and nothing else`(text: String, isTaken: Bool) throws {
        var book = try ReturnedWorkbook()
        try book.set("I6", of: Form.progressSheet, to: .text(text))
        let (form, told) = book.read()
        #expect(form?.levels["systems"] == (isTaken ? .given([2, 3, 3]) : .kept))
        #expect(told.contains("Progress!I6: error: ") != isTaken, "\(told)")
    }

    @Test(
        arguments: [
            ("bytes that are not UTF-8", [0xC9]), ("a comma too many", Array("J,o".utf8)),
            ("an open quote", Array("\"Jo".utf8)), ("a quote out of place", Array("J\"o".utf8)),
        ] as [(String, [UInt8])]
    )
    func `a row that is damaged is told of once and not taken`(what: String, owner: [UInt8]) throws
    {
        let dataset = try ReturnedWorkbook().dataset
        var row = try form(of: dataset).table[0]
        let heading = Form.tableHeading
        row[try #require(heading.firstIndex(of: Form.Column.answer.title))] = "Met"
        row[try #require(heading.firstIndex(of: Form.Column.owner.title))] = "OWNER"
        let text = [heading, row, try form(of: dataset).table[1]].map { $0.joined(separator: ",") }
        let bytes = Array(text.joined(separator: "\n").utf8)
            .replacing(Array("OWNER".utf8), with: owner)
        var problems: [Diagnostic] = []
        let forms = FormTableReader(CSVTable(scanning: bytes), file: "a.csv", dataset: dataset)
            .read(&problems)
        #expect(problems.count == 1, "\(what): \(problems)")
        #expect(!forms.contains { $0.rows["board.lead"] != nil }, "\(what)")
    }

    @Test func `a form with a comment in a column of its own says that it is not kept`() throws {
        var book = try ReturnedWorkbook()
        try book.set("T4", to: .text("Comments"))
        try book.set("T6", to: .text("Ask Jo"))
        #expect(
            book.read().told == """
                a.xlsx:People!T6: warning: the column 'Comments' is no part of the form \
                [form-extra-column]
                    help: what stands in it is not kept; write it under Evidence or Reason
                """
        )
    }

    @Test func `a form whose code was changed is refused by its own name`() throws {
        var book = try ReturnedWorkbook()
        try book.set("B4", of: Form.instructionsSheet, to: .text("RBB"))
        let (form, told) = book.read()
        #expect(form == nil)
        #expect(told.contains("the form was made for '"), "\(told)")
    }

    @Test func `invisible marks in names change nothing`() throws {
        var book = try ReturnedWorkbook()
        try book.set("A5", to: .text("board.lead\u{200B}"))
        try book.set("F4", to: .text("\u{FEFF}Answer\u{A0}"))
        try book.set("F5", to: .text("\u{200B}Met"))
        try book.set("F6", to: .text("\u{200B} "))
        let (form, told) = book.read()
        #expect(told == "")
        #expect(form?.rows["board.lead"]?.answer == .given(.met))
        #expect(form?.rows["board.review"]?.answer == .kept)
    }

    @Test func `a form or evidence from the future is told of`() throws {
        var book = try ReturnedWorkbook()
        try book.set("B9", of: Form.instructionsSheet, to: .text("2031-05-14"))
        try book.set("F5", to: .text("Met"))
        try book.set("I5", to: .text("2032"))
        let told = FormImport.of([book.file], into: book.dataset)[0].problems
        #expect(told.map(\.code) == [.futureDate, .staleEvidence])
    }

    @Test func `a folder without forms is not success, and what is no form is named`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("x".utf8).write(to: folder.appending(path: "form.pdf"))
        let dataset = try #require(try TinyHome.load().dataset)
        let told = FormFile.read([folder.path], against: dataset).flatMap(\.problems)
        #expect(told.map(\.code) == [.fileNotRead, .missingFile])
    }

    private func form(of dataset: Dataset) throws -> Form {
        let framework = try #require(dataset.reference.maturity.framework("tiny"))
        let key = Form.Key(
            organisation: "RAA",
            careSetting: .acute,
            framework: "tiny",
            date: "2026-11-20"
        )
        return dataset.form(key, of: framework)
    }
}
