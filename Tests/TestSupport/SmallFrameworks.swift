package import DigitalMaturity

/// Draws small frameworks and answers to them.
package struct SmallFrameworks {
    private var random: SplitMix64

    package init(seed: UInt64) { random = SplitMix64(seed: seed) }

    /// Up to three dimensions of up to two criteria of up to three elements, on a scale from 0 to 4.
    package mutating func framework(_ scorer: Framework.Scorer) -> Framework {
        Framework.sample(
            scorer,
            dimensions: (0..<Int.random(in: 1...3, using: &random)).map { dimension($0, scorer) }
        )
    }

    private mutating func dimension(_ index: Int, _ scorer: Framework.Scorer) -> Dimension {
        Dimension(
            id: "d\(index)",
            labels: [Dimension.Label(text: "d", from: 2025)],
            summary: "",
            weight: Int.random(in: 1...3, using: &random),
            citation: .any,
            criteria: (0..<Int.random(in: 1...2, using: &random)).map {
                criterion("d\(index)c\($0)", scorer)
            }
        )
    }

    private mutating func criterion(_ id: String, _ scorer: Framework.Scorer) -> Criterion {
        Criterion(
            id: id,
            title: "",
            settings: Int.random(in: 0..<8, using: &random) == 0 ? [.community] : [.acute],
            weight: Int.random(in: 1...3, using: &random),
            citation: .any,
            elements: (0..<Int.random(in: 1...3, using: &random)).map {
                Criterion.Element(
                    id: "\(id)e\($0)",
                    text: "",
                    answering: scorer.hasGates
                        ? .gate(level: Int.random(in: 0...4, using: &random))
                        : .choice(scale: "thirds"),
                    citation: .any
                )
            }
        )
    }

    /// Answers of every kind to every element but `blanks` of them.
    package mutating func replies(to framework: Framework, blanks: Int) -> [String: Response.Reply]
    {
        var replies: [String: Response.Reply] = [:]
        for element in framework.elements.shuffled(using: &random).dropFirst(blanks) {
            let answers = framework.answers(to: element)
            let isAnswer = Int.random(in: 0..<5, using: &random) > 0
            replies[element.id] = (isAnswer ? answers : [.notApplicable, .outOfScope])
                .randomElement(using: &random)
        }
        return replies
    }

    /// Some order of `items`.
    package mutating func shuffled<Item>(_ items: [Item]) -> [Item] {
        items.shuffled(using: &random)
    }
}

extension Framework {
    package static func sample(
        _ scorer: Scorer,
        scale: ClosedRange<Int> = 0...4,
        dimensions: [Dimension]
    ) -> Framework {
        var framework = Framework(
            id: "sample-2025",
            title: "Sample",
            edition: "2025",
            scale: scale,
            scorer: scorer,
            dimensions: dimensions,
            citation: .any
        )
        framework.answerScales = scorer.hasGates ? [] : [.thirds]
        return framework
    }

    /// The answers that count, worst first.
    package func answers(to element: Criterion.Element) -> [Response.Reply] {
        element.level == nil
            ? [.choice("no"), .choice("partly"), .choice("yes")] : [.notMet, .met]
    }

    /// Every way to answer what `replies` leave open and what is asked in hospitals.
    package func completions(of replies: [String: Response.Reply]) -> [[String: Response.Reply]] {
        criteria.filter { $0.isAsked(in: .acute) }.flatMap(\.elements)
            .filter { replies[$0.id] == nil }
            .reduce([replies]) { heads, element in
                heads.flatMap { head in
                    answers(to: element).map { head.merging([element.id: $0]) { _, new in new } }
                }
            }
    }
}

extension AnswerScale {
    /// Three answers that stand for 0, 1 and 4, so that the middle is none of their means.
    package static let thirds = AnswerScale(
        id: "thirds",
        title: "",
        choices: [
            Choice(id: "no", title: "No", points: 0, text: ""),
            Choice(id: "partly", title: "Partly", points: 1, text: ""),
            Choice(id: "yes", title: "Yes", points: 4, text: ""),
        ],
        citation: .any
    )
}
