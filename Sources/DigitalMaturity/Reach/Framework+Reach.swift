extension Framework {
    /// The fewest elements that take `source` to the mark `level`, overall or in one dimension.
    ///
    /// What does not apply, is out of scope or is not asked stays as it is, and nothing waits for it.
    /// Of several answers as small, the one whose elements come first in the framework is given.
    public func reach(
        _ level: Double,
        in dimension: Dimension? = nil,
        from source: MaturityReturn
    ) -> Reach {
        let (held, leftOut) = withoutUnknown(for: source)
        let before = held.certainMark(of: source, in: dimension)
        return Reach(
            source: source,
            level: level,
            dimension: dimension,
            leftOut: leftOut,
            before: before,
            outcome: held.outcome(level, dimension, source, before)
        )
    }

    /// This framework without the dimensions of which nothing is held and nothing was said.
    private func withoutUnknown(for source: MaturityReturn) -> (Framework, leftOut: [Dimension]) {
        let leftOut = dimensions.filter { dimension in
            source.answers[dimension.id] == nil && dimension.criteria.allSatisfy(\.elements.isEmpty)
        }
        var held = self
        held.dimensions = dimensions.filter { !leftOut.contains($0) }
        return (held, leftOut)
    }

    private func outcome(
        _ level: Double,
        _ dimension: Dimension?,
        _ source: MaturityReturn,
        _ before: Double?
    ) -> Reach.Outcome {
        guard let before else { return .unreachable(best: nil, []) }
        if before >= level - markTolerance { return .already }
        let model = ReachModel(self, source, toward: dimension)
        guard let chosen = ReachSearch(model: model, gain: level - before).least() else {
            let raised = source.meeting(model.open)
            return .unreachable(
                best: certainMark(of: raised, in: dimension),
                shortfalls(below: level, in: dimension.map { [$0] } ?? dimensions, source, raised)
            )
        }
        var state = source
        return .steps(
            model.ordered(chosen).map { index in
                let open = model.open[index]
                state = state.meeting([open])
                return Reach.Step(
                    dimension: open.dimension,
                    criterion: open.criterion,
                    element: open.element,
                    reply: source.responses[open.element.id]?.reply,
                    goal: open.goal,
                    mark: certainMark(of: state, in: dimension) ?? before
                )
            }
        )
    }

    /// The least mark that is certain, whatever the unanswered turns out to be.
    private func certainMark(of source: MaturityReturn, in dimension: Dimension?) -> Double? {
        let card = card(of: source)
        guard let dimension else { return card.state.bounds?.lowerBound }
        return card.lines.first { $0.dimension == dimension.id }?.state.bounds?.lowerBound
    }

    private func shortfalls(
        below level: Double,
        in asked: [Dimension],
        _ source: MaturityReturn,
        _ raised: MaturityReturn
    ) -> [Reach.Shortfall] {
        asked.compactMap { dimension in
            guard let mark = certainMark(of: source, in: dimension),
                let best = certainMark(of: raised, in: dimension), best < level - markTolerance
            else { return nil }
            return Reach.Shortfall(
                dimension: dimension,
                mark: mark,
                best: best,
                reason: reason(why: dimension, isBelow: level, raised)
            )
        }
    }

    private func reason(
        why dimension: Dimension,
        isBelow level: Double,
        _ raised: MaturityReturn
    ) -> Reach.Shortfall.Reason {
        if raised.answers[dimension.id] != nil { return .heldByMark }
        if scorer == .cumulative { return .undescribed([]) }
        return .undescribed(
            zip(dimension.criteria, marks(of: dimension, in: raised)).compactMap {
                criterion,
                mark in
                mark.bounds.map { $0.lowerBound < level - markTolerance } == true ? criterion : nil
            }
        )
    }
}

extension ReachModel {
    /// The chosen in an order in which they can be done: what is needed first, then by level, then in
    /// the framework's order.
    fileprivate func ordered(_ chosen: [Int]) -> [Int] {
        var left = chosen.sorted {
            (open[$0].element.level ?? 0, $0) < (open[$1].element.level ?? 0, $1)
        }
        var order: [Int] = []
        while !left.isEmpty {
            let ready = left.firstIndex { index in
                !left.contains { $0 != index && closures[index].contains($0) }
            }
            order.append(left.remove(at: ready ?? 0))
        }
        return order
    }
}

extension MaturityReturn {
    /// The same return with some elements raised to their goals.
    fileprivate func meeting(_ raised: [ReachModel.Open]) -> MaturityReturn {
        let raises = raised.map { open in
            (
                open.element.id,
                Response(open.goal, at: responses[open.element.id]?.place ?? place)
            )
        }
        return answering(responses.merging(raises) { _, raise in raise })
    }
}
