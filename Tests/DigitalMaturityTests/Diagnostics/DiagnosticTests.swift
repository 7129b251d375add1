import DigitalMaturity
import Investment
import TestSupport
import Testing

struct DiagnosticTests {
    private let warning = Diagnostic.overEnvelope(
        "capital",
        by: "£1m",
        in: "2026/27",
        at: .line(3)
    )

    @Test func `strict makes an error of a warning and leaves an error`() {
        #expect(warning.severity == .warning)
        #expect(warning.strict.severity == .error)
        #expect(warning.strict.summary == warning.summary)
        #expect(warning.strict.strict == warning.strict)
        #expect([warning].containErrors == false)
        #expect([warning, warning.strict].containErrors)
        #expect([Diagnostic]().containErrors == false)
    }

    @Test func `sort by place, then code, then words, with what has no place first`() {
        let sorted: [Diagnostic] = [
            .missingFile("z", what: "plan"),
            .emptyFile("a.yaml"),
            .missingKey("lead", in: "the scheme", at: .line(2, of: "a.yaml")),
            .duplicateKey("lead", at: .line(2, column: 3, of: "a.yaml")),
            .missingKey("lead", in: "the scheme", at: .line(2, column: 3, of: "a.yaml")),
            .missingKey("title", in: "the scheme", at: .line(2, column: 3, of: "a.yaml")),
            .duplicateKey("lead", at: .line(2, column: 11, of: "a.yaml")),
            .duplicateKey("lead", at: .line(10, of: "a.yaml")),
            .emptyFile("b.yaml"),
            .unknownKey("x", in: "it", among: ["lead"], at: .line(1, of: "c.yaml")),
            .unknownKey("x", in: "it", among: ["title"], at: .line(1, of: "c.yaml")),
            warning.strict,
            warning,
        ]
        var random = SplitMix64(seed: 6)
        for _ in 0..<100 {
            #expect(sorted.shuffled(using: &random).sorted() == sorted)
        }
    }

    @Test func `the order is total: of two that differ one comes first`() {
        let all: [Diagnostic] = [
            warning, warning.strict, .emptyFile("a"), .emptyFile("b"),
            .unknownKey("x", in: "it", among: [], at: .line(1)),
            .unknownKey("x", in: "it", among: ["lead"], at: .line(1)),
        ]
        for one in all {
            for other in all {
                #expect((one == other) == (!(one < other) && !(other < one)))
            }
        }
    }

    @Test(
        arguments: [
            (Place(file: "a.yaml"), "a.yaml"),
            (Place(file: "a.yaml", line: 5), "a.yaml:5"),
            (Place(file: "a.yaml", line: 5, column: 18), "a.yaml:5:18"),
            (Place(file: "a.yaml", column: 18), "a.yaml"),
            (Place(file: "returns/rxr.xlsx", sheet: nil, cell: d7), "returns/rxr.xlsx"),
            (Place(file: "returns/rxr.xlsx", sheet: "Well led"), "returns/rxr.xlsx:Well led"),
            (
                Place(file: "returns/rxr.xlsx", sheet: "Well led", cell: d7),
                "returns/rxr.xlsx:Well led!D7"
            ),
        ]
    )
    func `a place names its file, line and column, or sheet and cell`(place: Place, text: String) {
        #expect("\(place)" == text)
        #expect("\(place.renamed { "x/" + $0 })" == "x/" + text)
        #expect(place.renamed(\.self) == place)
    }

    @Test func `places are in the order of their files, lines, sheets, rows and columns`() {
        let sorted = [
            Place(file: "a.xlsx"), Place(file: "a.xlsx", sheet: ""),
            Place(file: "a.xlsx", sheet: "A"),
            Place(file: "a.xlsx", sheet: "A", cell: CellReference(row: 2, column: 30)),
            Place(file: "a.xlsx", sheet: "A", cell: CellReference(row: 10, column: 1)),
            Place(file: "a.xlsx", sheet: "A", cell: CellReference(row: 10, column: 2)),
            Place(file: "a.xlsx", sheet: "B"), Place(file: "a.xlsx", line: 1),
            Place(file: "a.xlsx", line: 1, column: 2), Place(file: "b.xlsx"),
        ]
        var random = SplitMix64(seed: 8)
        for _ in 0..<100 { #expect(sorted.shuffled(using: &random).sorted() == sorted) }
    }

    private static let d7 = CellReference(row: 7, column: 4)
}
