import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

/// The form of the first trust: on the sheet People the questions board.lead and board.review stand
/// in rows 5 and 6, the answer in F, then its meaning, the evidence, its date, the owner, the
/// confidence, the validator and the reason in H to M.
struct FormReadingTests {
    @Test func `a blank form is read without a word, and says nothing`() throws {
        let (form, told) = try ReturnedWorkbook().read()
        #expect(told == "")
        #expect(form?.answers == 0)
        #expect(form?.key.name == "RAA-acute-tiny-2026-11-20")
        #expect(form?.rows.keys.sorted() == ["board.lead", "board.review"])
    }

    @Test func `what was filled in is read`() throws {
        var book = try ReturnedWorkbook()
        try book.set("F5", to: .text("Met"))
        try book.set("H5", to: .text("Minutes"))
        try book.set("I5", toDay: "2026-05-14", number: 46_156)
        try book.set("J5", to: .text("Jo"))
        try book.set("K5", to: .text("high"))
        try book.set("L5", to: .text("Audit"))
        try book.set("F6", to: .text("not APPLICABLE"))
        try book.set("M6", to: .number(7))
        try book.set("B10", of: Form.instructionsSheet, to: .text("Kim"))
        try book.set("H5", of: Form.progressSheet, to: .number(2.5))
        try book.set("I6", of: Form.progressSheet, to: .text("2, 3 3"))
        let (form, told) = book.read()
        #expect(told == "")
        let result = try #require(form).merged(over: nil, name: "")
        let lead = try #require(result.responses["board.lead"])
        #expect(lead.reply == .met)
        #expect(lead.evidence == .init(text: "Minutes", date: "2026-05-14", owner: "Jo"))
        #expect(lead.confidence == .high)
        #expect(lead.validatedBy == "Audit")
        #expect(result.responses["board.review"]?.reply == .notApplicable)
        #expect(result.responses["board.review"]?.reason == "7")
        #expect(result.assessor == "Kim")
        #expect(result.targets.mapValues(\.value) == ["people": 2.5])
        #expect(result.answers.mapValues(\.value) == ["systems": .levels([2, 3, 3])])
    }

    @Test func `rows and columns may stand anywhere`() throws {
        var book = try ReturnedWorkbook()
        try book.set("F5", to: .text("Met"))
        try book.set("F6", to: .text("Not met"))
        let plain = book.read().form
        // Rows in reverse with blanks between, and columns in reverse.
        try book.move { place in
            let row = place.row < 5 ? place.row : 40 - 3 * place.row
            return (row, 30 - place.column)
        }
        let (form, told) = book.read()
        #expect(told == "")
        #expect(form?.rows.mapValues(\.answer) == plain?.rows.mapValues(\.answer))
    }

    @Test func `titles count in any case and with any spaces`() throws {
        var book = try ReturnedWorkbook()
        try book.set("F4", to: .text(" ANSWER\n"))
        try book.set("I4", to: .text("Evidence  Date"))
        try book.rename("People", to: "PEOPLE ")
        #expect(book.read().told == "")
    }

    @Test(
        arguments: [
            ("2026-05", "2026-05"), ("2026-05-14", "2026-05-14"), ("14/05/2026", "2026-05-14"),
            ("14.5.2026", "2026-05-14"), ("5/2026", "2026-05"), ("May 2026", "2026-05"),
            ("14 Sept 2026", "2026-09-14"), (" 2026 ", "2026"), ("1/2/2026", "2026-02-01"),
            ("2026-01..2026-03", "2026-01-01..2026-03-31"),
        ]
    )
    func `a date may be written in words`(text: String, date: String) throws {
        var book = try ReturnedWorkbook()
        try book.set("I5", to: .text(text))
        #expect(book.read().form?.rows["board.lead"]?.evidenceDate.value?.description == date)
    }

    @Test(arguments: ["soon", "31/02/2026", "14/05/26", "2026-13", "May", "5/14/2026", "//"])
    func `what is no date is not taken`(text: String) throws {
        var book = try ReturnedWorkbook()
        try book.set("F5", to: .text("Met"))
        try book.set("I5", to: .text(text))
        let (form, told) = book.read()
        #expect(form?.rows["board.lead"]?.evidenceDate == .kept)
        #expect(form?.answers == 1)
        #expect(
            told.hasPrefix("a.xlsx:People!I5: error: '\(text)' is not what belongs here [form-")
        )
    }

    @Test func `a year typed into a cell for dates is that year`() throws {
        var book = try ReturnedWorkbook()
        try book.set("I5", toDay: "1905-07-18", number: 2026)
        #expect(book.read().form?.rows["board.lead"]?.evidenceDate == .given("2026"))
    }

    @Test(arguments: [["2026-11-20", "a"], ["20/11/2026", "a"]])
    func `the day of the form may have been changed to British form`(texts: [String]) throws {
        var book = try ReturnedWorkbook()
        try book.set("B9", of: Form.instructionsSheet, to: .text(texts[0]))
        #expect(book.read().form?.key.date == "2026-11-20")
    }

    @Test func `the same form gives the same bytes`() throws {
        let book = try ReturnedWorkbook()
        let framework = try #require(book.dataset.reference.maturity.framework("tiny"))
        let key = try #require(book.read().form).key
        let form = book.dataset.form(key, of: framework)
        #expect(try ReturnedWorkbook.bytes(of: form) == ReturnedWorkbook.bytes(of: form))
    }
}

extension ReturnedForm.Entry {
    /// The value, if one was given.
    fileprivate var value: Value? {
        guard case .given(let value) = self else { return nil }
        return value
    }
}
