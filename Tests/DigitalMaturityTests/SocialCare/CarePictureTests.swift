import DigitalMaturity
import TestSupport
import Testing

struct CarePictureTests {
    private let day = Register.sample.on("2026-11-20")

    @Test(arguments: UInt64(1)...20)
    func `parts by board, by authority and by kind add up to the whole`(seed: UInt64) throws {
        let rows = try SampleCare.rows(200, seed: seed)
        let england = CarePicture(SampleCare.care(rows), of: nil, on: day)
        #expect(england.size.locations == rows.count)
        #expect(england.size.providers == Set(rows.map(\.provider)).count)
        #expect(england.size.beds == rows.compactMap(\.beds).reduce(0, +))
        let boards = england.byBoard.values.map(\.self) + [england.unplaced]
        for parts in [boards, Array(england.byKind.values), Array(england.byAuthority.values)] {
            #expect(parts.reduce(0) { $0 + $1.locations } == england.size.locations)
            #expect(parts.reduce(0) { $0 + $1.beds } == england.size.beds)
            #expect(parts.reduce(0) { $0 + $1.careHomes } == england.size.careHomes)
            #expect(parts.reduce(0) { $0 + $1.withoutBeds } == england.size.withoutBeds)
            // Who has locations in two parts counts in both.
            #expect(parts.reduce(0) { $0 + $1.providers } >= england.size.providers)
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `each board alone has what England says it has`(seed: UInt64) throws {
        let care = SampleCare.care(try SampleCare.rows(120, seed: seed))
        let england = CarePicture(care, of: nil, on: day)
        #expect(england.byBoard.count == 3)
        for (board, size) in england.byBoard {
            #expect(CarePicture(care, of: board, on: day).size == size)
        }
    }

    @Test(arguments: UInt64(1)...20)
    func `the order of the rows changes nothing`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let rows = try SampleCare.rows(80, seed: seed)
        let (first, second) = (CareLocations(rows), CareLocations(rows.shuffled(using: &random)))
        #expect(first.codes == second.codes)
        #expect(first.providers == second.providers)
        #expect(first.areas == second.areas)
        for row in rows {
            #expect(second.location(row.code)?.area == row.area)
            #expect(second.location(row.code)?.beds == row.beds)
            #expect(second.locations(of: row.provider).contains { $0.code == row.code })
        }
    }

    /// QJG was split: its part 06T went to Essex whole, of 06L only what is in Suffolk is known.
    @Test func `a location of a split board goes where its part or its council decides`() throws {
        func area(_ part: String, _ authority: String) -> CareArea {
            CareArea(board: "QJG", subICB: part, localAuthority: authority)
        }
        let care = SampleCare.care([
            try SampleCare.row(1, of: 1, in: area("06T", "Essex")),
            try SampleCare.row(2, of: 1, in: area("06L", "Suffolk")),
            try SampleCare.row(3, of: 1, in: area("06L", "Essex")),
        ])
        let today = CarePicture(care, of: nil, on: day)
        #expect(today.byBoard.mapValues(\.locations) == ["D7T5G": 1, "T6Y0W": 1])
        #expect(today.unplaced.locations == 1)
        let before = CarePicture(care, of: nil, on: Register.sample.on("2025-06-01"))
        #expect(before.byBoard.mapValues(\.locations) == ["QJG": 3])
        #expect(before.unplaced.locations == 0)
    }

    @Test func `answers of a split board are not divided`() throws {
        var care = SampleCare.care([])
        care.answers = [
            SampleCare.answers("QJG", yes: 6, no: 4, silent: 2),
            SampleCare.answers("QE1", yes: 3, no: 1, silent: 1),
        ]
        let essex = CarePicture(care, of: "D7T5G", on: day)
        #expect(essex.partly == ["QJG"])
        #expect(essex.answers() == nil)
        #expect(essex.answers(of: "QJG").yes == 6)
        #expect(CarePicture(care, of: "QE1", on: day).answers()?.yes == 3)
        #expect(CarePicture(care, of: nil, on: day).answers()?.all == 17)
        let then = CarePicture(care, of: "QJG", on: Register.sample.on("2024-01-01"))
        #expect(then.answers()?.all == 12)
    }

    @Test func `a year of returns needs all its twelve months, and none after the day`() throws {
        let first = try CivilMonth(parsing: "2022-01")
        let area = CareArea(board: "QE1", subICB: "00Q", localAuthority: "Lancashire")
        var care = SampleCare.care(try (0..<40).map { try SampleCare.row($0, of: 1, in: area) })
        care.returns = (0..<13).map { index in
            SampleCare.answers("QE1", month: first.adding(index), yes: 2, no: 1, silent: 0)
        }
        let picture = CarePicture(care, of: "QE1", on: day)
        #expect(picture.answers(inYearTo: first.adding(10)) == nil)
        let year = try #require(picture.answers(inYearTo: first.adding(11)))
        // Twelve months of two and one; 4 of the 40 locations sent nothing.
        #expect(year == RecordAnswers(yes: 24, no: 12, silent: 4))
        let early = CarePicture(care, of: "QE1", on: Register.sample.on("2022-03-31"))
        #expect(early.months.map(\.description) == ["2022-01", "2022-02", "2022-03"])
    }
}
