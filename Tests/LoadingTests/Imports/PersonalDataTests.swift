import DigitalMaturity
import Testing

@testable import Loading

/// Which columns are taken for data about people, and what becomes of a file that has one.
struct PersonalDataTests {
    @Test(
        arguments: [
            ("NHS Number", "NHS numbers"), ("nhs_number", "NHS numbers"),
            ("Patient NHS No.", "NHS numbers"), ("DOB", "dates of birth"),
            ("Patient's Date of Birth", "dates of birth"),
            ("Date of birth of the child", "dates of birth"),
            ("Surname", "names of people"), ("Patient name", "names of people"),
            ("NAME OF PATIENT", "names of people"), ("Service user postcode", "where people live"),
            ("Postcode of usual address", "where people live"),
            ("Next of kin telephone", "how people are reached"),
            ("MRN", "numbers by which people are known"),
            ("Resident ethnicity", "people's health or origin"),
        ]
    )
    func `personal-data: a column about people is refused, at its heading`(
        heading: String,
        what: String
    ) throws {
        let file = try ImportBench().read(
            "laptops.csv",
            "Code,Laptops,\(heading)\nRXR,5,x\n",
            map: Official.laptops
        )
        #expect(file.errors == ["personal-data"])
        #expect(
            file.told.contains(
                "laptops.csv:1:14: error: the column '\(heading)' looks like personal data: \(what)"
            ),
            "\(file.told)"
        )
        #expect(file.told.contains("give --allow-personal-data"))
        #expect(file.outputs == [])
    }

    @Test(
        arguments: [
            "Name", "Postcode", "Location Postal Code", "Provider name", "Home name",
            "Care home postcode",
            "Patients", "Number of patients", "Records with NHS number",
            "NHS number completeness (%)",
            "Registered manager", "Client", "Telephone number", "Age of device", "Staff",
            "Children",
        ]
    )
    func `a column about organisations, devices or numbers of people is taken`(heading: String)
        throws
    {
        let text = "Code,Laptops,\(heading)\nRXR,5,x\n"
        let file = try ImportBench().read("laptops.csv", text, map: Official.laptops)
        #expect(file.errors == [], "\(file.told)")
        #expect(file.kept == 1)
    }

    /// Numbers that are valid by modulus 11: one of the NHS Data Dictionary's example, others from the
    /// range 999 that is kept for tests.
    private let numbers = ["943 476 5919", "9990000018", "999-000-0026"]

    @Test func `NHS numbers are known by their check digit under any heading, and none is printed`()
        throws
    {
        let rows = numbers.map { "RXR,5,\($0)\n" }.joined()
        let file = try ImportBench().read(
            "laptops.csv",
            "Code,Laptops,Reference\n" + rows,
            map: Official.laptops
        )
        #expect(file.errors == ["personal-data"])
        #expect(
            file.told.contains(
                "laptops.csv:2:7: error: this column looks like personal data: NHS numbers"
            )
        )
        #expect(!file.told.contains("943"))
    }

    @Test(
        arguments: [
            ["9434765918", "9990000019", "9990000027"], ["9434765919", "9990000018", ""],
            ["9434765919", "9990000018", "9990000026", "1", "2", "3", "4"],
        ]
    )
    func `wrong check digits, or a few numbers by chance, are no NHS numbers`(values: [String])
        throws
    {
        let rows = values.map { "RXR,5,\($0)\n" }.joined()
        let file = try ImportBench().read(
            "laptops.csv",
            "Code,Laptops,Reference\n" + rows,
            map: Official.laptops
        )
        #expect(!file.errors.contains("personal-data"))
    }

    @Test func `a file with a column about people is read where that is allowed`() throws {
        let bench = try ImportBench()
        let text = "Code,Laptops,NHS number\nRXR,5,9434765919\n"
        let file = try bench.read(
            "laptops.csv",
            text,
            map: Official.laptops,
            allowingPersonalData: true
        )
        #expect(file.errors == [])
        #expect(file.rows(of: "laptops") == ["RXR,5"])
        #expect(!file.outputs.contains { $0.text.contains("9434765919") })
    }

    @Test func `a workbook's column is named by its sheet and cell`() {
        let cells = ["Code", "Patient name"].enumerated().map { column, text in
            Located(
                text,
                at: Place(
                    file: "a.xlsx",
                    sheet: "Devices",
                    cell: CellReference(row: 4, column: column + 1)
                )
            )
        }
        var problems: [Diagnostic] = []
        let known = Folder(Shipped.root).personalData(&problems)
        let table = SourceTable(file: "a.xlsx", sheet: "Devices", rows: [.init(4, cells)])
        #expect(problems == [])
        #expect(
            known?.problems(in: table).map { "\($0.place.map { "\($0)" } ?? "")" } == [
                "a.xlsx:Devices!B4"
            ]
        )
    }

    @Test func `no column that the shipped mappings read is about people`() throws {
        var problems: [Diagnostic] = []
        let home = Folder(Shipped.root)
        let known = try #require(home.personalData(&problems))
        let files = ["facts", "returns", "events"].flatMap {
            home.files(in: "Frameworks/imports/\($0)", ending: ".yaml")
        }
        #expect(files.count > 8)
        let bounds = readImportBounds("Frameworks/imports/bounds.yaml", of: home, &problems)
        let mappings = files.compactMap { readMapping($0, of: home, bounds: bounds, &problems) }
        let headings = mappings.flatMap {
            $0.columns.flatMap(\.names) + $0.facts.flatMap { $0.columns.flatMap(\.names) }
        }
        #expect(headings.count > 20)
        #expect(headings.filter { known.kind(of: $0) != nil } == [])
    }
}
