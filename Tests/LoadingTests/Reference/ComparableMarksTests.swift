import DigitalMaturity
import Investment
import Loading
import Testing

struct ComparableMarksTests {
    private let old = "data/assessments/dma-2024-2025-comparable.csv"

    private func load(named name: String, columns: String) throws -> Loaded {
        let sources = try #require(TinyHome.files["data/SOURCES.md"])
        return try TinyHome.load([
            old: nil,
            "data/SOURCES.md": sources.replacing("dma-2024-2025-comparable.csv", with: name),
            "data/assessments/\(name)":
                "organisation,care_setting,icb,\(columns)\nRAA,acute,QE1,2.25,2.5\n",
        ])
    }

    @Test func `the years of comparable marks are those of the file's name`() throws {
        let loaded = try load(
            named: "tiny-2026-2027-comparable.csv",
            columns: "overall_2026,overall_2027"
        )
        let marks = try #require(loaded.dataset?.reference.maturity.comparable)
        #expect(marks.map(\.years) == [ComparableMarks.Years(2026, 2027)])
        #expect(marks.map(\.change) == [0.25])
    }

    @Test func `a file whose columns are of other years is refused`() throws {
        let loaded = try load(
            named: "tiny-2026-2027-comparable.csv",
            columns: "overall_2024,overall_2025"
        )
        #expect(loaded.dataset == nil)
        #expect(loaded.problems.filter { $0.code == .missingColumn }.count == 2)
    }

    @Test func `a file that names no years is refused`() throws {
        let loaded = try load(named: "tiny-comparable.csv", columns: "overall_2024,overall_2025")
        #expect(loaded.dataset == nil)
        #expect(loaded.problems.map(\.code) == [.malformedValue])
    }
}
