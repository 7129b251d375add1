/// Works out what the parts of a mark can gain.
///
/// What was not answered counts as not met. It is then a plain weighted sum over the criteria (where
/// elements are chosen, over the elements), because what counts does not depend on how it is answered.
struct PartsMaker {
    let framework: Framework
    let source: MaturityReturn
    let indices: [String: Int]

    /// The parts of the mark of `target`, or of the overall mark.
    func parts(toward target: Dimension?) -> [ReachModel.Part] {
        let lines = framework.lines(of: source)
        let counting = zip(framework.dimensions, lines).filter { dimension, line in
            line.state.bounds != nil && (target == nil || target?.id == dimension.id)
        }
        if framework.scorer == .cumulative {
            return [stages(of: counting.map { ($0, $1.state) })]
        }
        let weights = counting.reduce(0) { $0 + $1.0.weight }
        return counting.flatMap { dimension, _ in
            parts(of: dimension, share: Double(dimension.weight) / Double(weights))
        }
    }

    private func parts(of dimension: Dimension, share: Double) -> [ReachModel.Part] {
        guard source.answers[dimension.id] == nil else { return [] }
        let counting = zip(dimension.criteria, framework.marks(of: dimension, in: source))
            .compactMap { criterion, mark in mark.bounds.map { (criterion, $0.lowerBound) } }
        let weights = counting.reduce(0) { $0 + $1.0.weight }
        return counting.flatMap { criterion, low in
            let share = share * Double(criterion.weight) / Double(weights)
            return framework.scorer.hasGates
                ? [gated(criterion.elements, from: low, to: { Double($0) }, extra: [], share)]
                : chosen(criterion, share)
        }
    }

    /// One stage for everybody, held back by the dimensions that nothing here can raise.
    private func stages(of counting: [(dimension: Dimension, state: Mark)]) -> ReachModel.Part {
        let isFixed = { (dimension: Dimension) in source.answers[dimension.id] != nil }
        let lows = counting.map { ($0.dimension, $0.state.bounds?.lowerBound ?? 0) }
        let ceiling = lows.filter { isFixed($0.0) }.map(\.1).min() ?? .infinity
        let elements = counting.map(\.dimension).filter { !isFixed($0) }.flatMap(\.criteria)
            .filter { $0.isAsked(in: source.careSetting) }.flatMap(\.elements)
        return gated(
            elements,
            from: lows.map(\.1).min() ?? 0,
            to: { min(Double($0), ceiling) },
            extra: framework.stages(in: source),
            1
        )
    }

    private func gated(
        _ elements: [Criterion.Element],
        from low: Double,
        to mark: (Int) -> Double,
        extra: [Int],
        _ share: Double
    ) -> ReachModel.Part {
        let gating = elements.filter { element in
            source.responses[element.id]?.reply != .outOfScope
                && element.level.map(framework.gates) == true
        }
        let levels = Set(gating.compactMap(\.level) + extra.filter(framework.gates)).sorted()
        return ReachModel.Part(
            options: levels.filter { mark($0) > low }.map { level in
                (
                    gating.filter { ($0.level ?? level) <= level }.compactMap { indices[$0.id] },
                    (mark(level) - low) * share
                )
            }
        )
    }

    private func chosen(_ criterion: Criterion, _ share: Double) -> [ReachModel.Part] {
        let bounds = criterion.elements.map { framework.chosen($0, in: source).bounds }
        let count = bounds.count { $0 != nil }
        return zip(criterion.elements, bounds).compactMap { element, bounds in
            guard let bounds, let index = indices[element.id],
                case .choice(let id) = element.answering,
                let best = framework.answerScale(id)?.range.upperBound
            else { return nil }
            let gain = (Double(best) - bounds.lowerBound) * share / Double(count)
            return ReachModel.Part(options: [([index], gain)])
        }
    }
}

extension Framework {
    /// The marks of the dimensions of `source`.
    func lines(of source: MaturityReturn) -> [Scorecard.Line] { card(of: source).lines }

    /// The scorecard of a return, whichever body answers for it today and however sure it is.
    func card(of source: MaturityReturn) -> Scorecard {
        scorecard(
            of: source,
            organisation: source.organisation,
            icb: nil,
            region: nil,
            confidence: nil
        )
    }

    /// Whether a level asks for anything: everybody starts at the lowest.
    package func gates(_ level: Int) -> Bool {
        level > scale.lowerBound && level <= scale.upperBound
    }
}
