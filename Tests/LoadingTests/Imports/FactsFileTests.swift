import DigitalMaturity
import Foundation
import TestSupport
import Testing

@testable import Loading

/// Numbers by organisation, by a mapping of the columns.
struct FactsFileTests {
    private let rows = ["RXR,1200", "RXN,\"1,400\"", "R0A,3100"]

    private func table(_ rows: [String]) -> String {
        (["Code,Laptops"] + rows).joined(separator: "\n") + "\n"
    }

    @Test func `a mapping makes a fact, and is kept for the next edition`() throws {
        let bench = try ImportBench()
        let file = try bench.take("laptops.csv", table(rows), map: Official.laptops)
        #expect(file.errors == [], "\(file.told)")
        #expect(file.rows(of: "laptops") == ["R0A,3100", "RXN,1400", "RXR,1200"])
        #expect(file.outputs.map(\.path).contains("imports/map.yaml"))
        let again = try bench.read("laptops 2026-09.csv", table(["RXR,1300"]))
        #expect(again.kind == .facts)
        #expect(again.changes.map(\.code) == ["R0A", "RXN", "RXR"])
        #expect(again.changes.map(\.before) == ["3100", "1400", "1200"])
        #expect(again.changes.map(\.after) == [nil, nil, "1300"])
    }

    @Test func `importing twice is importing once`() throws {
        let bench = try ImportBench()
        let first = try bench.take("laptops.csv", table(rows), map: Official.laptops)
        let second = try bench.take("laptops.csv", table(rows), map: Official.laptops)
        #expect(first.changes.count == 3)
        #expect(second.changes == [])
        #expect(second.outputs == first.outputs)
    }

    @Test func `the order of rows changes no byte`() throws {
        let bench = try ImportBench()
        var random = SplitMix64(seed: 11)
        let all = rows + ["XYZ9,1", "QE1,5"]
        let first = try bench.read("laptops.csv", table(all), map: Official.laptops).outputs
        #expect(first.count == 3)
        for _ in 0..<10 {
            let shuffled = all.shuffled(using: &random)
            let file = try bench.read("laptops.csv", table(shuffled), map: Official.laptops)
            #expect(file.outputs == first, "\(shuffled)")
        }
    }

    /// Each kind of bad input has its diagnostic, at its line and column.
    @Test(
        arguments: [
            ("RXR,-1", "out-of-bounds", "'-1' cannot be right"),
            ("RXR,20000000", "out-of-bounds", "'20000000' cannot be right"),
            ("RXR,\"1,2\"", "malformed-value", "'1,2' is not a number"),
            ("RXR,many", "malformed-value", "'many' is not a number"),
            ("RXR,1e3", "malformed-value", "'1e3' is not a number"),
            ("RXN,5", "duplicate-id", "there is already a row 'RXN'"),
            ("RXR,1,400", "ragged-row", "this row has 3 fields, the heading has 2"),
        ]
    )
    func `bad input is an error with its place, and the row is refused`(
        row: String,
        code: String,
        words: String
    ) throws {
        let bench = try ImportBench()
        let text = table(["RXN,1400", row])
        let file = try bench.read("laptops.csv", text, map: Official.laptops)
        #expect(file.errors == [code], "\(file.told)")
        #expect(file.told.contains(words), "\(file.told)")
        #expect(file.told.contains("laptops.csv:3:"), "\(file.told)")
        #expect(file.refused.map(\.row) == [3])
        let rest = try bench.read(
            "laptops.csv",
            Array(text.utf8),
            map: Official.laptops,
            withoutRefused: true
        )
        #expect(rest.errors == [])
        #expect(rest.rows(of: "laptops") == ["RXN,1400"])
    }

    @Test func `row-left-out: a code that nobody has and one of another kind are no errors`() throws
    {
        let file = try ImportBench().read(
            "laptops.csv",
            table(["RXR,1", "ZZZ,2", "QE1,3", "two words,4"]),
            map: Official.laptops
        )
        #expect(file.errors == [])
        #expect(file.kept == 1)
        #expect(
            file.refused.map(\.words) == [
                "'ZZZ': no organisation of the register has the code", "'QE1': it is no trust",
                "'two words': it has no ODS code",
            ]
        )
        #expect(file.told.components(separatedBy: "[row-left-out]").count == 4)
    }

    @Test(
        arguments: [
            ("RXR,3,4", "RXR,0.75", ""), ("RXR,,4", "", ""), ("RXR,3,", "", "numerator-alone"),
            ("RXR,3,0", "", "numerator-alone"), ("RXR,5,4", "", "out-of-bounds"),
        ]
    )
    func `a share is worked out from both its parts or not at all`(
        row: String,
        made: String,
        error: String
    ) throws {
        let map = Official.laptops.replacing("unit: count", with: "unit: share")
            .replacing("value: Laptops", with: "numerator: New\ndenominator: All")
        let text = "Code,New,All\nRXN,1,2\n\(row)\n"
        let file = try ImportBench().read("laptops.csv", text, map: map)
        #expect(file.errors == (error.isEmpty ? [] : [error]), "\(file.told)")
        #expect(file.rows(of: "laptops") == ["RXN,0.5"] + (made.isEmpty ? [] : [made]))
    }

    @Test(arguments: [("45%", "0.45"), ("0.452", "0.452"), ("1.2", "")])
    func `a share may be a percentage, and none is above one`(text: String, made: String) throws {
        let map = Official.laptops.replacing("unit: count", with: "unit: share")
        let file = try ImportBench().read("laptops.csv", table(["RXN,0", "RXR,\(text)"]), map: map)
        #expect(file.errors == (made.isEmpty ? ["out-of-bounds"] : []), "\(file.told)")
        #expect(file.rows(of: "laptops").last == (made.isEmpty ? "RXN,0" : "RXR,\(made)"))
    }

    @Test func `a total of the file is no organisation, and is compared with what its rows make`()
        throws
    {
        let bench = try ImportBench()
        let right = try bench.read("a.csv", table(rows + ["England,5700"]), map: Official.laptops)
        #expect(right.read == 3)
        #expect(right.totals.map { [$0.stated, $0.computed] } == [[5700, 5700]])
        #expect(right.problems == [])
        let wrong = try bench.read("a.csv", table(rows + ["Total,5800"]), map: Official.laptops)
        #expect(wrong.told.contains("is stated as 5800, and its parts come to 5700"))
        #expect(wrong.told.contains("[total-differs]"))
    }

    @Test func `an impossible date in the column of dates is an error with its place`() throws {
        let map = Official.laptops.replacing("date: 2026-03", with: "date-column: Day")
        let text = "Code,Day,Laptops\nRXR,31/03/2026,1\nRXN,31/02/2026,2\n"
        let file = try ImportBench().read("laptops.csv", text, map: map)
        #expect(file.errors == ["malformed-value"])
        #expect(
            file.told.contains("laptops.csv:3:5: error: '31/02/2026' is not a date"),
            "\(file.told)"
        )
    }

    @Test func `an edition from after the workspace's day is odd`() throws {
        let map = Official.laptops.replacing("2026-03", with: "2031-03")
        let file = try ImportBench().read("laptops.csv", table(rows), map: map)
        #expect(file.told.contains("the edition is of March 2031, after the workspace's day"))
        #expect(file.told.contains("[future-date]"))
    }

    @Test func `a mapping is proposed for a table that is not known`() throws {
        let bench = try ImportBench()
        let text =
            "Trust,Organisation,Cost of paper (£)\nEast Lancashire,RXR,12\nLancashire,RXN,13\n"
        let file = try bench.read("paper 2026-03.csv", text, as: .facts)
        #expect(file.errors == ["not-this-kind"])
        #expect(file.outputs == [])
        let proposal = try #require(file.proposal)
        #expect(proposal.contains("code: Organisation\n"))
        #expect(proposal.contains("unit: pounds\n"))
        let read = try bench.read("paper 2026-03.csv", text, map: proposal)
        #expect(read.rows(of: "cost-of-paper") == ["RXN,13", "RXR,12"], "\(read.told)")
    }
}
