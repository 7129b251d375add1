import DigitalMaturity
import TestSupport
import Testing

@testable import Loading

/// What refuses a form whole, with one reason. On the first sheet the code stands in B4, then the
/// name, the setting, the framework, the edition, the day, the assessor and the version.
struct FormRefusalTests {
    @Test(
        arguments: [
            ("B4", "RZZ", "a.xlsx:Instructions!B4: error: the form of 'RZZ' is not collected here"),
            ("B7", "tin", "a.xlsx:Instructions!B7: error: the form is for the framework 'tin'"),
            ("B8", "Next", "a.xlsx:Instructions!B8: error: the form is for another edition"),
            ("B11", "2", "a.xlsx:Instructions!B11: error: the form is for version 2 of the layout"),
            ("B6", "icb", "a.xlsx:Instructions!B6: error: the framework is not for the care"),
            ("B9", "soon", "a.xlsx:Instructions!B9: error: 'soon' is not what belongs here"),
            ("B4", "", "a.xlsx:Instructions: error: the form does not say its 'Organisation code'"),
        ]
    )
    func `a form that is not ours is refused whole`(cell: String, text: String, told: String) throws
    {
        var book = try ReturnedWorkbook()
        try book.set(cell, of: Form.instructionsSheet, to: text.isEmpty ? nil : .text(text))
        let (form, found) = book.read()
        #expect(form == nil)
        #expect(found.hasPrefix(told))
        #expect(found.ranges(of: "error: ").count == 1)
    }

    @Test func `spaces and line ends in the edition do not count`() throws {
        var book = try ReturnedWorkbook()
        try book.set("B8", of: Form.instructionsSheet, to: .text(" First\n"))
        try book.set("B6", of: Form.instructionsSheet, to: .text("ACUTE"))
        #expect(book.read().told == "")
    }

    @Test func `a trust of another board is refused, unless the workspace lists it`() throws {
        let elsewhere = [
            "data/organisations/icbs.csv": """
            code,name,region,cluster
            QE1,East ICB,Y61,
            QX2,West,Y61,

            """,
            "data/organisations/trusts.csv": """
            code,name,body_kind,trust_type,region,icb,also_known_as
            RAA,First Trust,foundation-trust,acute,Y61,QX2,
            RBB,Second Trust,nhs-trust,community,Y61,QE1,

            """,
        ]
        let told = try ReturnedWorkbook(elsewhere).read().told
        #expect(told.contains("First Trust does not belong to East ICB [form-wrong-organisation]"))
        let listed = elsewhere.merging(
            ["organisations.yaml": "organisations:\n  - { code: RAA }\n"]
        ) { $1 }
        #expect(try ReturnedWorkbook(listed).read().told == "")
    }

    @Test func `form-repeated tells both, and neither is taken`() throws {
        let book = try ReturnedWorkbook()
        let file = book.file
        let other = FormFile(
            path: "b.xlsx",
            forms: file.forms.map {
                ReturnedForm(
                    $0.key,
                    assessor: .kept,
                    rows: [:],
                    targets: [:],
                    levels: [:],
                    at: Place(file: "b.xlsx")
                )
            },
            problems: []
        )
        let imports = FormImport.of([file, other], into: book.dataset)
        #expect(imports.flatMap(\.assessments).isEmpty)
        #expect(imports.map { $0.problems.map(\.code) } == [[.formRepeated], [.formRepeated]])
        #expect(imports[0].problems[0].help == "it is in b.xlsx; import the one that counts")
    }

    @Test func `form-held-elsewhere`() throws {
        let book = try ReturnedWorkbook([
            "assessments/tiny.csv": """
            organisation,care_setting,icb,name_as_published,people,systems
            RAA,acute,QE1,FIRST,3,2

            """
        ])
        let found = FormImport.of([book.file], into: book.dataset)
        #expect(found.flatMap(\.assessments).isEmpty)
        #expect(found[0].problems.map(\.code) == [.formHeldElsewhere])
    }

    @Test func `a form without a word makes no file`() throws {
        let book = try ReturnedWorkbook()
        let found = FormImport.of([book.file], into: book.dataset)
        #expect(found[0].assessments.map(\.text) == [nil])
    }

    @Test func `an assessment is held where it was`() throws {
        var book = try ReturnedWorkbook()
        try book.set("F5", to: .text("Met"))
        let new = FormImport.of([book.file], into: book.dataset)[0].assessments[0]
        #expect(new.path == "assessments/RAA-acute-tiny-2026-11-20.yaml")
        let text = try #require(new.text)
        var again = try ReturnedWorkbook(["assessments/mine.yaml": text])
        let same = FormImport.of([again.file], into: again.dataset)[0].assessments[0]
        #expect(same.path == "assessments/mine.yaml")
        #expect(same.changes.isEmpty)
        #expect(same.text == text)
        try again.set("F5", to: nil)
        let emptied = FormImport.of([again.file], into: again.dataset)[0].assessments[0]
        #expect(emptied.changes.answers.map(\.old) == ["Met"])
        #expect(emptied.text?.contains("answers: []") == true)
    }
}
