import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Answers to a shipped framework, scored as one return.
struct WorkedExample {
    let framework: Framework
    let card: Scorecard

    /// Reads answers as a user writes them, `criterion: word`, one a line or separated by commas; an
    /// element or a word that the framework does not know is a mistake in the test.
    init(
        _ id: String,
        in setting: CareSetting,
        _ answers: String = "",
        dimensions: [String: MaturityReturn.Answer] = [:]
    ) throws {
        let framework = try #require(try Shipped.dataset().reference.maturity.framework(id))
        var responses: [String: Response] = [:]
        for line in answers.split(whereSeparator: { $0 == "," || $0 == "\n" }) {
            let words = line.split(separator: ":").map { $0.trimmed }
            guard words.count == 2, responses[words[0]] == nil,
                let element = framework.elements.first(where: { $0.id == words[0] }),
                let reply = Response.Reply.all(for: element.answering, in: framework)?
                    .first(where: { $0.word == words[1] })
            else { throw Mistake("'\(line)' is no answer to \(id)") }
            responses[element.id] = Response(reply, at: .line(1))
        }
        self.framework = framework
        card = framework.scorecard(
            of: MaturityReturn(
                organisation: "RXR",
                name: "A",
                careSetting: setting,
                icb: nil,
                framework: id,
                date: "2026-06",
                answers: dimensions.mapValues { Located($0, line: 1) },
                responses: responses,
                place: .line(1)
            ),
            organisation: "RXR",
            icb: nil,
            region: nil,
            confidence: nil
        )
    }

    /// Expects the marks worked out by hand, in the framework's order, and the overall mark last.
    func expect(
        _ marks: [Mark],
        overall: Mark,
        _ tally: String,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(card.lines.count == marks.count, sourceLocation: sourceLocation)
        for (line, mark) in zip(card.lines, marks) {
            #expect(
                line.state.isNear(mark),
                "\(line.dimension): \(line.state)",
                sourceLocation: sourceLocation
            )
        }
        #expect(card.state.isNear(overall), "\(card.state)", sourceLocation: sourceLocation)
        #expect(card.tally.words == tally, sourceLocation: sourceLocation)
    }
}

extension Mark {
    /// Whether it is the same but for what the last digits of a fraction may differ by.
    fileprivate func isNear(_ other: Mark) -> Bool {
        guard blank == other.blank else { return false }
        let ends = [value, bounds?.lowerBound, bounds?.upperBound]
        return zip(ends, [other.value, other.bounds?.lowerBound, other.bounds?.upperBound])
            .allSatisfy { abs(($0 ?? 0) - ($1 ?? 0)) < 1e-9 }
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
