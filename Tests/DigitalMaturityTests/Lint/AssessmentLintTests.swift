import DigitalMaturity
import TestSupport
import Testing

struct AssessmentLintTests {
    private let scale = AnswerScale.sample("three", points: [0, 50, 100])

    /// Sixty statements of one dimension, each answered worst, half or best; `c1` needs `c0`.
    private var framework: Framework {
        let criteria = (0..<60).map { index in
            Criterion(
                id: "c\(index)",
                title: "",
                citation: .any,
                elements: [
                    Criterion.Element(
                        id: "c\(index)",
                        text: "",
                        answering: .choice(scale: "three"),
                        needs: index == 1 ? ["c0"] : [],
                        citation: .any
                    )
                ]
            )
        }
        var framework = Framework(
            id: "sample-2025",
            title: "",
            edition: "",
            scale: 0...100,
            scorer: .weightedMean,
            dimensions: [.sample("people", criteria: criteria)],
            citation: .any
        )
        framework.answerScales = [scale]
        return framework
    }

    private func told(
        _ replies: [String: Response.Reply],
        _ framework: Framework
    ) -> [String] {
        AssessmentLint(
            of: .sample("RXR", replies: replies),
            against: framework,
            confidence: nil
        ).problems.map { "\($0.code.rawValue): \($0.summary)" }
    }

    @Test func `sixty claims make one warning, and the worst answer claims nothing`() {
        var replies: [String: Response.Reply] = [:]
        for index in 0..<60 { replies["c\(index)"] = .choice(index == 7 ? "a1" : "a2") }
        #expect(
            told(replies, framework) == [
                "claimed-without-evidence: in 'people', 60 answers are claimed without evidence: "
                    + "'c0', 'c1', 'c10' and 57 more"
            ]
        )
        for index in 0..<60 { replies["c\(index)"] = .choice("a0") }
        #expect(told(replies, framework) == ["answers-all-alike: all 60 answers are 'a0'"])
    }

    @Test(
        arguments: [
            ("a0", "a1", true), ("a1", "a2", true), ("a1", "a1", false), ("a2", "a1", false),
            ("a0", "a0", false), (nil, "a1", true), ("", "a2", false),
        ] as [(String?, String, Bool)]
    )
    func `what is needed is not further behind`(needed: String?, own: String, isOdd: Bool) {
        var replies: [String: Response.Reply] = ["c1": .choice(own)]
        // No answer at all, and one that says that it does not apply.
        replies["c0"] = needed.map { $0.isEmpty ? .outOfScope : .choice($0) }
        let codes = told(replies, framework).filter { $0.hasPrefix("level-above-gap") }
        #expect(codes.isEmpty != isOdd)
    }

    @Test(arguments: [9, 10])
    func `ten answers of one kind are too many`(count: Int) {
        let framework = Framework.sample(dimensions: [
            .sample("people", criteria: [.sample("board", needing: Array(repeating: 2, count: 12))])
        ])
        var replies: [String: Response.Reply] = [:]
        for index in 0..<count { replies["board.e\(index)"] = .notMet }
        let expected = "answers-all-alike: all 10 answers are 'not-met'"
        #expect(told(replies, framework) == (count == 10 ? [expected] : []))
        replies["board.e10"] = .met
        #expect(!told(replies, framework).contains(expected))
    }

    @Test func `the lowest level asks for nothing, so nothing stands above it`() {
        let framework = Framework.sample(dimensions: [
            .sample("people", criteria: [.sample("board", needing: [1, 2, 3])])
        ])
        let gap = "level-above-gap: 'board.e2' is met above what is not ('board.e1')"
        #expect(
            told(["board.e0": .notMet, "board.e1": .notApplicable, "board.e2": .met], framework)
                .contains { $0.hasPrefix("level-above-gap") } == false
        )
        #expect(
            told(["board.e0": .met, "board.e1": .notMet, "board.e2": .met], framework)
                .contains(gap)
        )
    }
}
