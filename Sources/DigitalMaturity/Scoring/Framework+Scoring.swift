extension Framework {
    /// Scores `source`, which was validated against this framework.
    public func scorecard(
        of source: MaturityReturn,
        organisation: ODSCode,
        icb: ODSCode?,
        region: ODSCode?,
        confidence: ConfidenceModel?
    ) -> Scorecard {
        let stages = stages(in: source)
        let open = dimensions.map { line(of: $0, in: source, stages: stages) }
        let tally = open.reduce(Tally()) { $0 + $1.tally }
        let state = overall(of: open.map(\.state)).resting(on: tally)
        let bounds = state.bounds ?? wholeScale
        return Scorecard(
            source: source,
            organisation: organisation,
            icb: icb,
            region: region,
            lines: open.map(\.resting),
            state: state,
            bounds: bounds,
            interval: confidence.map { $0.interval(around: bounds, of: source, on: scale) }
                ?? bounds
        )
    }

    /// The marks of the criteria of `dimension`, in order, each by itself; of a cumulative framework
    /// they are the stages that the criterion alone would reach, not what it holds back.
    public func marks(of dimension: Dimension, in source: MaturityReturn) -> [Mark] {
        dimension.criteria.map { mark(of: $0, in: source) }
    }

    /// The scale as a range of marks.
    public var wholeScale: ClosedRange<Double> {
        Double(scale.lowerBound)...Double(scale.upperBound)
    }

    private func line(of dimension: Dimension, in source: MaturityReturn, stages: [Int])
        -> Scorecard.Line
    {
        let asked = dimension.criteria.filter { !$0.elements.isEmpty }
        var place: Place?
        var state = Mark.notAnswered(within: wholeScale)
        var tally = Tally()
        if let answer = source.answers[dimension.id] {
            (state, place) = (mark(of: answer.value), answer.place)
            tally = Tally(of: [state])
        } else if asked.isEmpty {
            tally.notAnswered = 1
        } else {
            state =
                scorer == .cumulative
                ? stage(of: asked, in: source, stages: stages)
                : Mark.mean(of: asked.map { (mark(of: $0, in: source), $0.weight) })
            tally = asked.reduce(tally) { $0 + self.tally(of: $1, in: source) }
            place =
                asked.lazy.flatMap(\.elements)
                .compactMap { source.responses[$0.id]?.place }.first
        }
        return Scorecard.Line(
            dimension: dimension.id,
            state: state,
            tally: tally,
            place: place ?? source.place
        )
    }

    /// The stages that anything in scope asks for, when stages are the organisation's: what is out of
    /// scope carries none, so that looking at less never raises a stage.
    package func stages(in source: MaturityReturn) -> [Int] {
        guard scorer == .cumulative else { return [] }
        return criteria.filter { $0.isAsked(in: source.careSetting) }.flatMap(\.elements)
            .filter { source.responses[$0.id]?.reply != .outOfScope }.compactMap(\.level)
    }

    private func overall(of states: [Mark]) -> Mark {
        if states.isEmpty { return .notAnswered(within: wholeScale) }
        return scorer == .cumulative
            ? .least(of: states)
            : .mean(of: zip(states, dimensions).map { ($0, $1.weight) })
    }

    private func mark(of answer: MaturityReturn.Answer) -> Mark {
        let value: Double? =
            switch answer {
            case .published(let mark): mark.isFinite ? mark : nil
            case .levels(let levels): levels.map(Double.init).mean
            }
        return value.map(Mark.certain) ?? .notAnswered(within: wholeScale)
    }
}

// MARK: - Criteria

extension Framework {
    private func mark(of criterion: Criterion, in source: MaturityReturn) -> Mark {
        guard criterion.isAsked(in: source.careSetting) else { return .outOfScope }
        if scorer.hasGates { return gated(criterion.elements, in: source, extra: []) }
        return .mean(of: criterion.elements.map { (chosen($0, in: source), 1) })
    }

    /// The highest stage that the elements of some criteria do not hold back.
    private func stage(of criteria: [Criterion], in source: MaturityReturn, stages: [Int]) -> Mark {
        let asked = criteria.filter { $0.isAsked(in: source.careSetting) }
        return gated(asked.flatMap(\.elements), in: source, extra: stages)
    }

    private func gated(
        _ elements: [Criterion.Element],
        in source: MaturityReturn,
        extra: [Int]
    ) -> Mark {
        var low = Gate(scale)
        var high = Gate(scale)
        extra.forEach {
            low.ask($0, isMet: true)
            high.ask($0, isMet: true)
        }
        var tally = Tally()
        for element in elements {
            guard let level = element.level else { continue }
            let reply = source.responses[element.id]?.reply
            tally.count(reply)
            if reply == .outOfScope { continue }
            let passes = reply == .met || reply == .notApplicable
            low.ask(level, isMet: passes)
            high.ask(level, isMet: passes || reply == nil)
        }
        if tally.answered + tally.notAnswered == 0 {
            return tally.notApplicable > 0 ? .notApplicable : .outOfScope
        }
        let bounds = Double(low.level)...Double(high.level)
        return tally.answered == 0
            ? .notAnswered(within: bounds) : .marked(bounds.lowerBound, within: bounds)
    }

    /// The points of what was chosen for an element.
    package func chosen(_ element: Criterion.Element, in source: MaturityReturn) -> Mark {
        guard case .choice(let id) = element.answering, let answers = answerScale(id) else {
            return .outOfScope
        }
        switch source.responses[element.id]?.reply {
        case .choice(let choice):
            return answers.points(choice).map { .certain(Double($0)) } ?? .outOfScope
        case .met: return .certain(Double(answers.range.upperBound))
        case .notMet: return .certain(Double(answers.range.lowerBound))
        case .notApplicable: return .notApplicable
        case .outOfScope: return .outOfScope
        case nil:
            return .notAnswered(
                within: Double(answers.range.lowerBound)...Double(answers.range.upperBound)
            )
        }
    }

    private func tally(of criterion: Criterion, in source: MaturityReturn) -> Tally {
        var tally = Tally()
        for element in criterion.elements {
            let isAsked = criterion.isAsked(in: source.careSetting)
            tally.count(isAsked ? source.responses[element.id]?.reply : .outOfScope)
        }
        return tally
    }
}

extension Tally {
    fileprivate mutating func count(_ reply: Response.Reply?) {
        switch reply {
        case .met, .notMet, .choice: answered += 1
        case .notApplicable: notApplicable += 1
        case .outOfScope: outOfScope += 1
        case nil: notAnswered += 1
        }
    }
}
