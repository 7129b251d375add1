package import DigitalMaturity

/// A small framework and a return against it, drawn from a seed: any scorer, weights, needs across
/// criteria, every kind of reply and of blank, and now and then a dimension answered as a whole.
package struct RandomModel {
    package let framework: Framework
    package let source: MaturityReturn

    package init(seed: UInt64, scorer: Framework.Scorer) {
        var random = SplitMix64(seed: seed)
        let scale = scorer.hasGates ? 0...3 : 0...100
        let elements = Self.elements(scorer, &random)
        let dimensions = Self.dimensions(of: elements, scorer, &random)
        var framework = Framework(
            id: "random",
            title: "",
            edition: "",
            scale: scale,
            scorer: scorer,
            dimensions: dimensions,
            citation: .any
        )
        framework.answerScales = [
            .sample("two", points: [0, 100]), .sample("four", points: [0, 25, 60, 100]),
        ]
        self.framework = framework
        var replies: [String: Response.Reply] = [:]
        for element in elements {
            let all = Response.Reply.all(for: element.answering, in: framework) ?? []
            // Two in three are open, and half of those were not answered at all.
            switch Int.random(in: 0..<6, using: &random) {
            case 0, 1: break
            case 2, 3: replies[element.id] = all[2]
            default: replies[element.id] = all.randomElement(using: &random)
            }
        }
        var answers: [String: MaturityReturn.Answer] = [:]
        for dimension in dimensions where Int.random(in: 0..<8, using: &random) == 0 {
            answers[dimension.id] = .published(Double(scale.upperBound) / 2)
        }
        source = .sample(framework: "random", answers, replies: replies)
    }

    private static func elements(
        _ scorer: Framework.Scorer,
        _ random: inout SplitMix64
    ) -> [Criterion.Element] {
        let count = Int.random(in: 1...8, using: &random)
        let order = (0..<count).shuffled(using: &random)
        return (0..<count).map { index in
            // Only what comes earlier in `order` is needed, so that there are no rings.
            let earlier = order.prefix { $0 != index }
            let needs = earlier.filter { _ in Int.random(in: 0..<5, using: &random) == 0 }
            return Criterion.Element(
                id: "e\(index)",
                text: "",
                answering: scorer.hasGates
                    ? .gate(level: Int.random(in: 0...3, using: &random))
                    : .choice(scale: Bool.random(using: &random) ? "two" : "four"),
                needs: needs.map { "e\($0)" },
                citation: .any
            )
        }
    }

    private static func dimensions(
        of elements: [Criterion.Element],
        _ scorer: Framework.Scorer,
        _ random: inout SplitMix64
    ) -> [Dimension] {
        var left = elements[...]
        var dimensions: [Dimension] = []
        while !left.isEmpty {
            var criteria: [Criterion] = []
            for _ in 0..<Int.random(in: 1...3, using: &random) where !left.isEmpty {
                let size = Int.random(in: 1...(scorer.hasGates ? 3 : 2), using: &random)
                let isAsked = Int.random(in: 0..<8, using: &random) > 0
                criteria.append(
                    Criterion(
                        id: "c\(dimensions.count)\(criteria.count)",
                        title: "",
                        settings: isAsked ? CareSetting.allCases : [.icb],
                        weight: Int.random(in: 1...3, using: &random),
                        citation: .any,
                        elements: Array(left.prefix(size))
                    )
                )
                left = left.dropFirst(size)
            }
            dimensions.append(
                Dimension(
                    id: "d\(dimensions.count)",
                    labels: [.init(text: "", from: 2025)],
                    summary: "",
                    weight: Int.random(in: 1...3, using: &random),
                    citation: .any,
                    criteria: criteria
                )
            )
        }
        return dimensions
    }
}

extension AnswerScale {
    /// Answers `a0`, `a1`, … that stand for the given points.
    package static func sample(_ id: String, points: [Int]) -> AnswerScale {
        AnswerScale(
            id: id,
            title: id,
            choices: points.enumerated().map {
                Choice(id: "a\($0)", title: "", points: $1, text: "")
            },
            citation: .any
        )
    }
}
