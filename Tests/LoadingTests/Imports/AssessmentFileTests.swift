import DigitalMaturity
import Testing

@testable import Loading

/// The data file of the maturity assessment: a title, the heading on row 11, notes after the table, a
/// sheet whose name ends in a space, and names where codes should be.
struct AssessmentFileTests {
    private let heading = [
        "Region", "ICS", "Provider", "Care Setting", "Well Led", "Ensure Smart Foundations",
        "Safe Practice", "Support Workforce", "Empower People", "Improve Care",
        "Healthy Populations",
    ]

    private func row(_ number: Int, _ cells: [String]) -> String {
        let all = cells.enumerated().map { index, text in
            let column = String(UnicodeScalar(UInt8(65 + index)))
            return Double(text) == nil
                ? "<c r=\"\(column)\(number)\" t=\"inlineStr\"><is><t>\(text)</t></is></c>"
                : "<c r=\"\(column)\(number)\"><v>\(text)</v></c>"
        }
        return "<row r=\"\(number)\">\(all.joined())</row>"
    }

    private func workbook(_ rows: [[String]]) -> [UInt8] {
        let lancashire = "NHS LANCASHIRE AND SOUTH CUMBRIA INTEGRATED CARE BOARD"
        let all =
            [row(2, ["Digital Maturity Assessment"]), row(4, ["Published", "March 2026"])]
            + [row(11, heading)]
            + rows.enumerated().map { row(12 + $0, ["NORTH WEST", lancashire] + $1) }
            + [row(20, ["Notes: self-assessed."])]
        let sheet = "<sheetData>\(all.joined())</sheetData>"
        let cover = "<sheetData>\(row(1, ["Contents"]))</sheetData>"
        return SampleWorkbook(sheets: [("Cover", cover), ("SC - 2025 Pillar Summary ", sheet)])
            .bytes
    }

    private let marks = ["2", "2.5", "3", "3.5", "4", "1", "1.5"]

    @Test func `marks are taken under the codes of the names, also of names since changed`() throws
    {
        let file = try ImportBench().read(
            "dma.xlsx",
            workbook([
                ["EAST LANCASHIRE HOSPITALS NHS TRUST", "Acute"] + marks,
                ["ROYAL SURREY COUNTY HOSPITAL NHS FOUNDATION TRUST", "Acute"] + marks,
                ["SHEFFIELD HEALTH &amp; SOCIAL CARE NHS FOUNDATION TRUST", "Mental Health"]
                    + marks,
                ["NOBODY'S NHS TRUST", "Acute"] + marks,
            ])
        )
        #expect(file.kind == .dma)
        #expect(file.errors == [], "\(file.told)")
        #expect((file.read, file.kept) == (4, 3))
        #expect(file.refused.map(\.row) == [15])
        let output = try #require(file.outputs.first)
        #expect(output.path == "assessments/dma-2025-providers.csv")
        let rows = output.text.split(separator: "\n").dropFirst()
        #expect(
            rows.map { $0.prefix(21) } == [
                "RA2,acute,QE1,ROYAL S", "RXR,acute,QE1,EAST LA", "TAH,mental-health,QE1",
            ]
        )
        #expect(rows.allSatisfy { $0.contains(",2,2.5,3,3.5,4,1,1.5,") })
        #expect(file.changes.contains { $0.code == "RXR" && $0.what == "acute well-led" })
    }

    @Test
    func `a mark off the scale, an unknown setting and a row twice are errors with their cell`()
        throws
    {
        let name = "EAST LANCASHIRE HOSPITALS NHS TRUST"
        let file = try ImportBench().read(
            "dma.xlsx",
            workbook([
                [name, "Acute"] + marks, [name, "Acute"] + marks,
                [name, "Community", "7.5"] + marks.dropFirst(), [name, "Dental"] + marks,
            ])
        )
        #expect(file.errors == ["duplicate-id", "score-outside-scale", "malformed-value"])
        #expect(file.told.contains("SC - 2025 Pillar Summary !E14"), "\(file.told)")
        #expect(file.kept == 1)
    }
}
