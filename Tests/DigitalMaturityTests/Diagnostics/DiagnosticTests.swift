import DigitalMaturity
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
        ]
    )
    func `a place names its file, line and column`(place: Place, text: String) {
        #expect("\(place)" == text)
    }
}
