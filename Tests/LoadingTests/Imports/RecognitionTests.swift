import DigitalMaturity
import Testing

@testable import Loading

/// What a file is, and what becomes of one that is not what it claims.
struct RecognitionTests {
    @Test func `not-this-kind: a file of another kind names the import that would take it`() throws
    {
        let file = try ImportBench().read("eric.csv", Official.eric(), as: .dspt)
        #expect(file.errors == ["not-this-kind"])
        #expect(file.told.contains("this is not of the kind 'dspt': it has the form of 'eric'"))
        #expect(file.told.contains("use waymark import eric "))
        #expect(file.outputs == [])
    }

    @Test(
        arguments: [
            (ImportKind.eric, "it has no column 'Trust Code'"), (.dma, "it has no column 'ICS'"),
            (.odsTrusts, "no import knows its columns"), (.workforce, "it has no column 'DATE'"),
        ]
    )
    func `a file with other columns is told which ones it lacks`(
        kind: ImportKind,
        words: String
    ) throws {
        let file = try ImportBench().read("x.csv", "a,b\n1,2\n", as: kind)
        #expect(file.errors == ["not-this-kind"])
        #expect(file.told.contains(words), "\(file.told)")
        #expect(file.outputs == [])
    }

    @Test func `a heading is found below a title, and rows of notes are none of the table`() throws
    {
        let text = "Estates return\n\n" + Official.eric() + "Source: NHS England\n"
        let file = try ImportBench().read("eric_2024_25.csv", text)
        #expect((file.read, file.kept) == (3, 3))
        #expect(file.errors == [])
    }

    @Test(
        arguments: [
            ("eric_2024_25_trust_data.csv", "2024-04-01..2025-03-31"), ("x 2022-09.csv", "2022-09"),
            ("dspt_2022-23_snapshot_2023-11-16.csv", "2023-11-16"),
            ("etr20260630.csv", "2026-06-30"),
            ("list 2026.csv", "2026"), ("etr.csv", nil), ("v2 of 1999.csv", nil),
        ]
    )
    func `the date of an edition is read from the name of the file`(name: String, date: String?) {
        #expect(editionDate(inName: name)?.description == date)
    }

    @Test func `every shipped mapping can be read, and no two know one set of columns`() throws {
        var problems: [Diagnostic] = []
        let home = Folder(Shipped.root)
        let bounds = readImportBounds("Frameworks/imports/bounds.yaml", of: home, &problems)
        let files = home.files(in: "Frameworks/imports/facts", ending: ".yaml")
        let mappings = files.compactMap {
            readMapping($0, of: home, bounds: bounds, &problems)
        }
        #expect(problems == [])
        #expect(bounds.count == FactSet.Unit.allCases.count)
        #expect(mappings.count == files.count)
        #expect(Set(mappings.map(\.columns)).count == mappings.count)
        let built: Set<ImportKind> = [.odsTrusts, .dma, .eprSuppliers, .eprEvents]
        #expect(Set(mappings.map(\.kind)).union(built).count >= ImportKind.allCases.count - 1)
    }
}
