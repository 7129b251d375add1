import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct AnswersWriterTests {
    @Test func `an assessment is written in the framework's order`() throws {
        let framework = try #require(
            try TinyHome.load().dataset?.reference.maturity.framework("tiny")
        )
        var source = MaturityReturn(
            organisation: "RAA",
            careSetting: .acute,
            framework: "tiny",
            date: "2026-05",
            answers: ["systems": Located(.levels([2, 3]), line: 1)],
            responses: [
                "board.review": Response(.notApplicable, reason: "- none\n", at: .line(1)),
                "board.lead": Response(
                    .met,
                    evidence: .init(text: "", date: "2026-05-14", owner: nil),
                    confidence: .low,
                    at: .line(1)
                ),
            ],
            place: .line(1)
        )
        source.name = "First Trust"
        source.assessor = "Jo: the lead"
        source.targets = ["people": Located(2.5, line: 1)]
        #expect(
            assessmentText(source, of: framework) == #"""
                organisation: RAA
                care-setting: acute
                framework: tiny
                date: 2026-05
                assessor: "Jo: the lead"
                levels:
                  systems: 2 3
                targets:
                  people: 2.5
                answers:
                  - element: board.lead
                    answer: met
                    evidence-date: 2026-05-14
                    confidence: low
                  - element: board.review
                    answer: not-applicable
                    reason: "- none\n"

                """#
        )
    }

    @Test(arguments: 0..<12)
    func `what is written reads back equal, whatever the text`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let loaded = try TinyHome.load()
        let framework = try #require(loaded.dataset?.reference.maturity.framework("tiny"))
        for _ in 0..<6 {
            let source = randomReturn(&random)
            let text = assessmentText(source, of: framework)
            let again = try TinyHome.load(["assessments/a.yaml": text])
            #expect(again.told == "")
            let found = again.dataset?.reference.maturity.returns.last
            #expect(found.map(Parts.init) == Parts(source), "\(text)")
        }
    }

    private func randomReturn(_ random: inout SplitMix64) -> MaturityReturn {
        let replies: [Response.Reply] = [.met, .notMet, .notApplicable, .outOfScope]
        var responses: [String: Response] = [:]
        for element in ["board.lead", "board.review"] where Bool.random(using: &random) {
            let evidence = Response.Evidence(
                text: randomText(&random) ?? "",
                date: Bool.random(using: &random) ? "2026-05" : nil,
                owner: randomText(&random)
            )
            responses[element] = Response(
                replies.randomElement(using: &random) ?? .met,
                evidence: Bool.random(using: &random) ? evidence : nil,
                confidence: Response.Confidence.allCases.randomElement(using: &random),
                validatedBy: randomText(&random),
                reason: randomText(&random),
                at: .line(1)
            )
        }
        let target = Double(Int.random(in: 10_000_000...50_000_000, using: &random)) / 10_000_000
        var source = MaturityReturn(
            organisation: "RAA",
            careSetting: .acute,
            framework: "tiny",
            date: "2026-11-20",
            responses: responses,
            place: .line(1)
        )
        source.name = "First Trust"
        source.assessor = randomText(&random)
        source.targets = ["people": Located(target, line: 1)]
        return source
    }

    private func randomText(_ random: inout SplitMix64) -> String? {
        let pieces = [
            "a", "yes", "~", "null", ": ", " #", "'", "\"", "\\", "\n", "\r\n", "\t", "- ", "{",
            "}",
            "[", ",", "&", "*", "!", "|", ">", "%", "@", "`", " ", "\u{0}", "\u{7}", "\u{85}",
            "\u{A0}", "\u{2028}", "\u{FEFF}", "\u{E000}", "\u{E03F}", "\u{FFFE}", "é", "😀",
            "\u{301}", "<<", "0x1F", "1e3", "=1+1", "---", "...",
        ]
        guard Int.random(in: 0..<4, using: &random) > 0 else { return nil }
        let count = Int.random(in: 0...8, using: &random)
        let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        // A byte order mark is no text: at the beginning the YAML library drops it, escaped or not.
        return String(String.UnicodeScalarView(text.unicodeScalars.drop { $0 == "\u{FEFF}" }))
    }
}

/// What an assessment says, but for where it is written.
private struct Parts: Equatable {
    let scalars: [[Unicode.Scalar]]
    let replies: [String: Response.Reply]
    let targets: [String: Double]

    init(_ source: MaturityReturn) {
        let responses = source.responses.sorted { $0.key < $1.key }.map(\.value)
        let texts = responses.flatMap { response -> [String?] in
            [
                response.evidence?.text, response.evidence?.date?.description,
                response.evidence?.owner, response.confidence?.rawValue, response.validatedBy,
                response.reason,
            ]
        }
        scalars = ([source.assessor] + texts).map { Array(($0 ?? "none").unicodeScalars) }
        replies = source.responses.mapValues(\.reply)
        targets = source.targets.mapValues(\.value)
    }
}
