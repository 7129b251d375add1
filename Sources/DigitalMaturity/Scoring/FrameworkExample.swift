/// Answers to a framework with the marks that they must get, worked out by hand.
public struct FrameworkExample: Sendable {
    /// The answers.
    public let source: MaturityReturn
    /// The mark of each dimension that the example is about, and of the `overall`.
    public let marks: [(of: String, mark: Located<Mark>)]
    /// How many questions were answered and how many were not, in words, where that is given.
    public let tally: Located<String>?

    /// Creates an example.
    public init(
        of source: MaturityReturn,
        marks: [(of: String, mark: Located<Mark>)],
        tally: Located<String>?
    ) {
        self.source = source
        self.marks = marks
        self.tally = tally
    }
}

extension Framework {
    /// The marks of `example` that this framework makes otherwise.
    package func problems(in example: FrameworkExample) -> [Diagnostic] {
        let card = scorecard(
            of: example.source,
            organisation: example.source.organisation,
            icb: nil,
            region: nil,
            confidence: nil
        )
        let wrong = example.marks.compactMap { name, mark -> Diagnostic? in
            let found = card.lines.first { $0.dimension == name }?.state ?? card.state
            return mark.value.isNear(found)
                ? nil : .wrongExample(of: name, in: id, is: found.words, at: mark.place)
        }
        guard let tally = example.tally, tally.value != card.tally.words else { return wrong }
        return wrong + [.wrongExample(of: "tally", in: id, is: card.tally.words, at: tally.place)]
    }
}

extension Mark {
    /// The mark as an example writes it: `2.5 (2 to 3)`, `not applicable`.
    fileprivate var words: String {
        let range = bounds.map { " (\($0.lowerBound) to \($0.upperBound))" } ?? ""
        return (blank ?? value.map { "\($0)" } ?? "") + range
    }

    /// Whether it is the same but for what the last digits of a fraction may differ by.
    fileprivate func isNear(_ other: Mark) -> Bool {
        guard blank == other.blank else { return false }
        let ends = [value, bounds?.lowerBound, bounds?.upperBound]
        return zip(ends, [other.value, other.bounds?.lowerBound, other.bounds?.upperBound])
            .allSatisfy { abs(($0 ?? 0) - ($1 ?? 0)) < 1e-9 }
    }
}

extension Diagnostic {
    /// A framework marks the answers of its example otherwise than the example says.
    public static func wrongExample(
        of what: String,
        in framework: String,
        is found: String,
        at place: Place
    ) -> Diagnostic {
        Diagnostic(
            .error,
            .wrongExample,
            "the example is wrong about '\(what)': '\(framework)' gives \(found)",
            at: place,
            help: "work the example out again, and correct it or the framework"
        )
    }

    /// A framework has no example.
    public static func missingExample(ofFramework id: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning,
            .missingExample,
            "the framework '\(id)' has no examples.yaml",
            at: place,
            help: "add one, with answers and the marks that you worked out from them by hand"
        )
    }
}
