import DigitalMaturity

/// Works out the ladders of one organisation.
struct Climber {
    let framework: Framework
    let organisation: ODSCode
    /// The raises of this organisation, in the order of the plan.
    let raisings: [Raising]
    /// Its scorecards, one for each setting.
    let cards: [Scorecard]

    /// What the mark of a dimension rests on.
    enum Footing {
        /// A mark as a whole, or nothing but the lowest mark there is.
        case whole(Scorecard.Line?, Scorecard?)
        /// Answers to its elements.
        case elements(Scorecard.Line, Scorecard)
        /// Nothing that could be raised.
        case nothing(Climb.Idle.Reason)
    }

    var ladders: [Climb.Ladder] {
        framework.scorer == .cumulative
            ? stages.map { [$0] } ?? [] : framework.dimensions.flatMap(ladders(of:))
    }

    var standing: Climb.Standing {
        Climb.Standing(
            organisation: organisation,
            lines: framework.scorer == .cumulative
                ? wholeLine.map { [$0] } ?? [] : framework.dimensions.compactMap(line(of:))
        )
    }

    var idle: [Climb.Idle] {
        raisings.compactMap { raising in
            idleness(of: raising.raise).map {
                Climb.Idle(scheme: raising.scheme, raise: raising.position, reason: $0)
            }
        }
    }

    // MARK: - What counts today

    /// The footing of a dimension: of several returns the one with the least mark speaks, an answer
    /// before a blank.
    func footing(of dimension: Dimension) -> Footing {
        let isDescribed = dimension.criteria.contains { !$0.elements.isEmpty }
        if cards.isEmpty { return isDescribed ? .nothing(.noReturn) : .whole(nil, nil) }
        let spoken = speakers.compactMap { card in
            card.lines.first { $0.dimension == dimension.id && $0.state.bounds != nil }
                .map { (line: $0, card: card) }
        }
        guard let least = spoken.min(by: { $0.line.state.isLess(than: $1.line.state) }) else {
            return .nothing(.doesNotApply)
        }
        let isWhole = least.card.source.answers[dimension.id] != nil || !isDescribed
        return isWhole ? .whole(least.line, least.card) : .elements(least.line, least.card)
    }

    /// The returns that may speak: of a cumulative framework only the one with the least stage.
    private var speakers: [Scorecard] {
        guard framework.scorer == .cumulative else { return cards }
        return wholeCard.map { [$0] } ?? []
    }

    /// The return with the least overall mark.
    var wholeCard: Scorecard? {
        cards.filter { $0.state.bounds != nil }.min { $0.state.isLess(than: $1.state) }
    }

    private func line(of dimension: Dimension) -> Climb.Standing.Line? {
        switch footing(of: dimension) {
        case .nothing: nil
        case .whole(let line, let card):
            self.line(dimension.id, line?.state, weight: dimension.weight, card, line?.place)
        case .elements(let line, let card):
            self.line(dimension.id, line.state, weight: dimension.weight, card, line.place)
        }
    }

    private var wholeLine: Climb.Standing.Line? {
        wholeCard.map { line(framework.id, $0.state, weight: 1, $0, $0.source.place) }
    }

    private func line(
        _ dimension: String,
        _ state: Mark?,
        weight: Int,
        _ card: Scorecard?,
        _ place: Place?
    ) -> Climb.Standing.Line {
        Climb.Standing.Line(
            dimension: dimension,
            mark: state?.bounds?.lowerBound ?? framework.wholeScale.lowerBound,
            isKnown: state?.value != nil,
            weight: weight,
            origin: card.map { ReturnName($0.source.organisation, $0.careSetting) },
            place: place
        )
    }

    // MARK: - What raises nothing

    private func idleness(of raise: Scheme.Raise) -> Climb.Idle.Reason? {
        let name = raise.element.value
        guard let dimension = framework.dimensions.first(where: { $0.holds(name) }) else {
            return nil
        }
        switch footing(of: dimension) {
        case .nothing(let reason): return reason
        case .whole(let line, _):
            if name != dimension.id { return .heldByMark }
            return Double(raise.level.value) <= mark(of: line) ? .alreadyThere : nil
        case .elements(_, let card):
            let open = OpenElements(framework, card.source)
            if open.all.contains(where: { takes(raise, $0, from: card.source) }) { return nil }
            return counts(raise, in: dimension, card.source) ? .alreadyThere : .doesNotApply
        }
    }

    private func takes(
        _ raise: Scheme.Raise,
        _ open: ReachModel.Open,
        from source: MaturityReturn
    ) -> Bool {
        let next = framework.levels(of: open.element, in: source).first
        return raise.takes(open.element, of: open.criterion, in: open.dimension, to: next)
    }

    /// Whether something that the raise names counts in the return.
    private func counts(
        _ raise: Scheme.Raise,
        in dimension: Dimension,
        _ source: MaturityReturn
    ) -> Bool {
        dimension.criteria.filter { $0.isAsked(in: source.careSetting) }.contains { criterion in
            criterion.elements.contains { element in
                let reply = source.responses[element.id]?.reply
                return reply != .outOfScope && reply != .notApplicable
                    && raise.takes(element, of: criterion, in: dimension, to: nil)
            }
        }
    }

    /// The mark of a dimension that rests on a whole, or the lowest there is.
    func mark(of line: Scorecard.Line?) -> Double {
        line?.state.bounds?.lowerBound ?? framework.wholeScale.lowerBound
    }
}

extension Mark {
    /// Whether it is the lesser of two for an organisation: a mark before a blank, then by the least
    /// it could be.
    fileprivate func isLess(than other: Mark) -> Bool {
        guard let own = bounds?.lowerBound, let others = other.bounds?.lowerBound else {
            return bounds != nil && other.bounds == nil
        }
        return (value == nil ? 1 : 0, own) < (other.value == nil ? 1 : 0, others)
    }
}

/// The elements of a return that can still be raised, and what each waits for.
struct OpenElements {
    /// All of them, in the framework's order.
    let all: [ReachModel.Open]
    private let model: ReachModel
    private let positions: [String: Int]

    init(_ framework: Framework, _ source: MaturityReturn) {
        model = ReachModel(framework, source, toward: nil)
        all = model.open
        positions = Dictionary(
            all.enumerated().map { ($0.element.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
    }

    /// Those of `elements` that are open, with all that they wait for, in the framework's order.
    func closure(of elements: [Criterion.Element]) -> [ReachModel.Open] {
        Set(elements.compactMap { positions[$0.id] }.flatMap { model.closures[$0] }).sorted()
            .map { all[$0] }
    }
}

extension Framework {
    /// The levels or points to which an element can be raised from what `source` says of it,
    /// ascending.
    func levels(of element: Criterion.Element, in source: MaturityReturn) -> [Int] {
        switch element.answering {
        case .gate(let level): return [level]
        case .choice(let id):
            let low = chosen(element, in: source).bounds?.lowerBound ?? 0
            return Set((answerScale(id)?.choices ?? []).map(\.points))
                .filter { Double($0) > low }.sorted()
        }
    }
}
