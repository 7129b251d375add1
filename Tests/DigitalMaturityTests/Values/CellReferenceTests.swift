import DigitalMaturity
import TestSupport
import Testing

struct CellReferenceTests {
    @Test(
        arguments: [
            ("A1", 1, 1), ("D7", 7, 4), ("Z9", 9, 26), ("AA10", 10, 27), ("AZ1", 1, 52),
            ("BA1", 1, 53), ("ZZ1", 1, 702), ("AAA1", 1, 703), ("XFD1048576", 1_048_576, 16_384),
        ]
    )
    func `a name is a column in letters and a row`(text: String, row: Int, column: Int) throws {
        let reference = try CellReference(parsing: text)
        #expect(reference.row == row)
        #expect(reference.column == column)
        #expect("\(reference)" == text)
    }

    @Test(
        arguments: [
            "", "A", "7", "A0", "A01", "a1", "$A$1", "A-1", "A+1", "A1 ", " A1", "A1B", "XFE1",
            "AAAA1", "A1048577", "A99999999999999999999", "É1", "A\u{301}1", "A１", "A1:B2",
        ]
    )
    func `anything else is no cell`(text: String) {
        #expect(throws: ParseFailure.self) { try CellReference(parsing: text) }
    }

    @Test(arguments: [(0, 1), (1, 0), (1_048_577, 1), (1, 16_385), (-1, -1)])
    func `no cell lies outside the largest sheet`(row: Int, column: Int) {
        #expect(CellReference(row: row, column: column) == nil)
    }

    @Test func `every column has a name of its own, and every name is read again`() throws {
        let names = CellReference.columns.compactMap {
            CellReference(row: 9, column: $0)?.description
        }
        #expect(Set(names).count == 16_384)
        #expect(
            try names.map { try CellReference(parsing: $0).column } == Array(CellReference.columns)
        )
    }

    @Test func `cells are ordered as a page is read`() throws {
        let sorted = try ["A1", "B1", "AA1", "A2", "B2", "A10"].map {
            try CellReference(parsing: $0)
        }
        var random = SplitMix64(seed: 3)
        for _ in 0..<20 { #expect(sorted.shuffled(using: &random).sorted() == sorted) }
    }
}
