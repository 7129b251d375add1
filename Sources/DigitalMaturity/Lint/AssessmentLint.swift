/// Says what is odd about one assessment, beside what others say: nothing here is wrong, and all of
/// it makes a board look foolish when somebody else finds it.
///
/// Answers of one dimension that are odd in one way make one warning, which lists their lines.
public struct AssessmentLint: Sendable {
    let source: MaturityReturn
    let framework: Framework
    let confidence: ConfidenceModel?
    let earlier: MaturityReturn?
    let others: [MaturityReturn]

    /// Prepares to judge `source`, which was validated against `framework`: beside the `earlier`
    /// return of the same body and setting, and the returns of its `others` settings.
    public init(
        of source: MaturityReturn,
        against framework: Framework,
        confidence: ConfidenceModel?,
        earlier: MaturityReturn? = nil,
        others: [MaturityReturn] = []
    ) {
        self.source = source
        self.framework = framework
        self.confidence = confidence
        self.earlier = earlier
        self.others = others
    }

    /// Everything odd, as warnings.
    public var problems: [Diagnostic] {
        framework.dimensions.flatMap { dimension in
            let answers = answers(in: dimension)
            return claims(answers, dimension.id) + staleness(answers, dimension.id)
                + gaps(answers, dimension.id) + applicability(answers, dimension.id)
        } + likeness() + targets()
    }

    /// What is odd about a form that has just come back, before anybody is asked for evidence.
    public var problemsOnReturn: [Diagnostic] {
        likeness() + framework.dimensions.flatMap { early(answers(in: $0), $0.id) }
    }

    /// An element that is asked, and what was said of it.
    struct Answer {
        let criterion: Criterion
        let element: Criterion.Element
        let response: Response

        var name: Located<String> { Located(element.id, at: response.place) }
    }

    private func answers(in dimension: Dimension) -> [Answer] {
        dimension.criteria.filter { $0.isAsked(in: source.careSetting) }.flatMap { criterion in
            criterion.elements.compactMap { element in
                source.responses[element.id].map {
                    Answer(criterion: criterion, element: element, response: $0)
                }
            }
        }
    }

    private func likeness() -> [Diagnostic] {
        let replies = framework.elements.compactMap { source.responses[$0.id]?.reply.word }
        let levels = framework.dimensions.flatMap { dimension -> [String] in
            guard case .levels(let levels) = source.answers[dimension.id]?.value else { return [] }
            return levels.map { "level \($0)" }
        }
        let all = replies + levels
        guard all.count >= 10 else { return [] }
        let blank = Response.Reply.notApplicable.word
        let alike = Set(all).count == 1 ? all[0] : blank
        let count = all.count { $0 == alike }
        guard count * 2 >= all.count else { return [] }
        return [.answersAllAlike(count, of: all.count, alike, at: source.place)]
    }

    private func targets() -> [Diagnostic] {
        let card = framework.card(of: source)
        return framework.dimensions.compactMap { dimension in
            guard let target = source.targets[dimension.id], let mark = card.mark(dimension.id),
                target.value < mark - markTolerance
            else { return nil }
            return .targetBelowCurrent(
                written(target.value),
                mark: written(mark),
                of: dimension.id,
                at: target.place
            )
        }
    }
}

/// A mark to two places at most: `3`, `2.5`, `2.67`.
private func written(_ mark: Double) -> String {
    let hundredths = (mark * 100).rounded()
    if hundredths.truncatingRemainder(dividingBy: 100) == 0 { return "\(Int(hundredths) / 100)" }
    return "\(hundredths / 100)"
}
