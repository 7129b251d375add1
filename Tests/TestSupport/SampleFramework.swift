package import DigitalMaturity

extension Framework {
    /// A framework of three dimensions on a scale of 1 to 5, without criteria.
    package static let sample = Framework.sample(dimensions: [
        "well-led", "safe-practice", "improve-care",
    ])

    package static func sample(dimensions ids: [String], scale: ClosedRange<Int> = 1...5)
        -> Framework
    {
        sample(dimensions: ids.map { .sample($0) }, scale: scale)
    }

    package static func sample(dimensions: [Dimension], scale: ClosedRange<Int> = 1...5)
        -> Framework
    {
        Framework(
            id: "sample-2025",
            title: "Sample",
            edition: "2025",
            scale: scale,
            scorer: .gated,
            dimensions: dimensions,
            citation: .any
        )
    }
}

extension Dimension {
    package static func sample(
        _ id: String,
        weight: Int = 1,
        criteria: [Criterion] = []
    ) -> Dimension {
        Dimension(
            id: id,
            labels: [Label(text: id, from: 2025)],
            summary: "",
            weight: weight,
            citation: .any,
            criteria: criteria
        )
    }
}

extension Criterion {
    /// A criterion whose elements `e0`, `e1`, … are needed by the given levels.
    package static func sample(
        _ id: String = "criterion",
        needing levels: [Int],
        in settings: [CareSetting] = CareSetting.allCases
    ) -> Criterion {
        Criterion(
            id: id,
            title: id,
            settings: settings,
            citation: .any,
            elements: levels.enumerated().map { index, level in
                .sample("\(id).e\(index)", at: level)
            }
        )
    }

    /// A criterion that is itself answered by a choice.
    package static func choosing(_ id: String, weight: Int = 1, from scale: String = "thirds")
        -> Criterion
    {
        Criterion(
            id: id,
            title: id,
            weight: weight,
            citation: .any,
            elements: [
                Element(id: id, text: "", answering: .choice(scale: scale), citation: .any)
            ]
        )
    }
}

extension Criterion.Element {
    /// Something that a level needs.
    package static func sample(_ id: String, at level: Int, needs: [String] = [])
        -> Criterion.Element
    {
        Criterion.Element(
            id: id,
            text: "",
            answering: .gate(level: level),
            needs: needs,
            citation: .any
        )
    }
}
