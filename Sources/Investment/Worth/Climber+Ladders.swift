import DigitalMaturity

extension Climber {
    func ladders(of dimension: Dimension) -> [Climb.Ladder] {
        switch footing(of: dimension) {
        case .nothing: return []
        case .whole(let line, _): return wholeLadder(of: dimension, from: mark(of: line))
        case .elements(_, let card):
            let open = OpenElements(framework, card.source)
            let counting = zip(dimension.criteria, framework.marks(of: dimension, in: card.source))
                .compactMap { criterion, mark in
                    mark.bounds.map { (criterion: criterion, low: $0.lowerBound) }
                }
            let weights = counting.reduce(0) { $0 + $1.criterion.weight }
            return counting.flatMap { criterion, low in
                framework.scorer.hasGates
                    ? gatedLadder(of: criterion, in: dimension, from: Int(low), weights, open, card)
                    : chosenLadders(of: criterion, in: dimension, weights, open, card)
            }
        }
    }

    /// A dimension with one mark: every whole level up to the highest raise, or, where marks
    /// are percentages, only those to which something is raised.
    private func wholeLadder(of dimension: Dimension, from mark: Double) -> [Climb.Ladder] {
        let goals = Set(
            raisings.filter { $0.raise.element.value == dimension.id }
                .map { min($0.raise.level.value, framework.scale.upperBound) }
        )
        guard let highest = goals.max() else { return [] }
        let levels = framework.scale.filter {
            $0 <= highest && Double($0) > mark && (framework.scorer.hasGates || goals.contains($0))
        }
        return ladder(
            dimension.id,
            nil,
            from: mark,
            levels.map { level in
                (level, millionths(from: mark, to: Double(level)), [gate(of: dimension, to: level)])
            }
        )
    }

    /// A criterion that is gated: every level that something asks for needs all of its elements.
    private func gatedLadder(
        of criterion: Criterion,
        in dimension: Dimension,
        from low: Int,
        _ weights: Int,
        _ open: OpenElements,
        _ card: Scorecard
    ) -> [Climb.Ladder] {
        let gating = criterion.elements.filter { framework.isGate($0, in: card.source) }
        let levels = Set(gating.compactMap(\.level)).filter { $0 > low }.sorted()
        return ladder(
            dimension.id,
            criterion,
            from: Double(low),
            zip(levels, gates(to: levels, of: gating, open)).map { level, gates in
                (level, millionths((level - low) * criterion.weight, of: weights), gates)
            }
        )
    }

    /// The elements of a criterion that are answered by choices: each its own ladder of better answers.
    private func chosenLadders(
        of criterion: Criterion,
        in dimension: Dimension,
        _ weights: Int,
        _ open: OpenElements,
        _ card: Scorecard
    ) -> [Climb.Ladder] {
        let points = criterion.elements.compactMap { element in
            framework.chosen(element, in: card.source).bounds.map {
                (element: element, low: Int($0.lowerBound))
            }
        }
        return points.flatMap { element, low in
            let before = open.closure(of: [element]).filter { $0.element.id != element.id }
                .map { gate(of: $0, to: framework.levels(of: $0.element, in: card.source).last) }
            return ladder(
                dimension.id,
                criterion,
                from: Double(low),
                open.closure(of: [element]).filter { $0.element.id == element.id }.flatMap { open in
                    framework.levels(of: element, in: card.source).map { level in
                        (
                            level,
                            millionths(
                                (level - low) * criterion.weight,
                                of: weights * points.count
                            ),
                            before + [gate(of: open, to: level)]
                        )
                    }
                }
            )
        }
    }

    /// The stages of a cumulative framework: one ladder for the whole organisation. A dimension that
    /// was answered as a whole holds it back until it is raised as a whole.
    var stages: Climb.Ladder? {
        guard let card = wholeCard, let low = card.state.bounds?.lowerBound else { return nil }
        var whole: [(dimension: Dimension, mark: Double)] = []
        var described: [Criterion.Element] = []
        for dimension in framework.dimensions {
            switch footing(of: dimension) {
            case .nothing: break
            case .whole(let line, _): whole.append((dimension, mark(of: line)))
            case .elements:
                described += dimension.criteria.filter { $0.isAsked(in: card.careSetting) }
                    .flatMap(\.elements).filter { framework.isGate($0, in: card.source) }
            }
        }
        let open = OpenElements(framework, card.source)
        let levels = Set(framework.stages(in: card.source).filter(framework.gates)).sorted()
        let goals = raisings.map(\.raise).filter { raise in
            whole.contains { $0.dimension.id == raise.element.value }
        }.map { min($0.level.value, framework.scale.upperBound) }
        let marks = Set((levels + goals).map(Double.init) + whole.map(\.mark)).sorted()
            .filter { $0 > low && (described.isEmpty || $0 <= Double(levels.last ?? 0)) }
        let stages = marks.map { mark in levels.first { Double($0) >= mark } ?? 0 }
        let rungs = zip(marks, gates(to: stages, of: described, open)).map { mark, gates in
            let level = Int(mark.rounded(.up))
            let held = whole.filter { $0.mark < mark }.map { gate(of: $0.dimension, to: level) }
            return (level, millionths(from: low, to: mark), gates + held)
        }
        return ladder(framework.id, nil, from: low, rungs).first
    }

    // MARK: - Rungs and gates

    /// The ladder that schemes help to climb, which ends with the first rung that they do not open
    /// whole: reported where one raises some of what it asks, left out where none does. `gained` is
    /// counted from the start.
    private func ladder(
        _ dimension: String,
        _ criterion: Criterion?,
        from start: Double,
        _ steps: [(level: Int, gained: Int, gates: [Climb.Gate])]
    ) -> [Climb.Ladder] {
        var rungs: [Climb.Rung] = []
        var gained = 0
        for step in steps {
            let isShut = step.gates.contains(where: \.schemes.isEmpty)
            let isHelped = step.gates.contains { gate in
                !gate.schemes.isEmpty
                    && criterion?.elements.contains { $0.id == gate.element } != false
            }
            if isShut && !isHelped { break }
            rungs.append(
                Climb.Rung(level: step.level, gain: step.gained - gained, gates: step.gates)
            )
            gained = step.gained
            if isShut { break }
        }
        guard !rungs.isEmpty else { return [] }
        return [
            Climb.Ladder(
                organisation: organisation,
                dimension: dimension,
                criterion: criterion?.id,
                start: start,
                rungs: rungs
            )
        ]
    }

    /// For each level, the gates of what it asks and waits for beyond the levels before it.
    private func gates(
        to levels: [Int],
        of elements: [Criterion.Element],
        _ open: OpenElements
    ) -> [[Climb.Gate]] {
        var passed: Set<String> = []
        return levels.map { level in
            open.closure(of: elements.filter { ($0.level ?? level) <= level })
                .filter { passed.insert($0.element.id).inserted }
                .map { gate(of: $0, to: $0.element.level) }
        }
    }

    private func gate(of dimension: Dimension, to level: Int) -> Climb.Gate {
        gate(dimension.id) { $0.element.value == dimension.id && $0.level.value >= level }
    }

    private func gate(of open: ReachModel.Open, to level: Int?) -> Climb.Gate {
        gate(open.element.id) {
            $0.takes(open.element, of: open.criterion, in: open.dimension, to: level)
        }
    }

    private func gate(_ element: String, opensFor isOpened: (Scheme.Raise) -> Bool) -> Climb.Gate {
        let schemes = raisings.filter { isOpened($0.raise) }.map(\.scheme)
        return Climb.Gate(element: element, schemes: Set(schemes).sorted())
    }
}

extension Framework {
    /// Whether an element holds a level back unless it is met.
    fileprivate func isGate(_ element: Criterion.Element, in source: MaturityReturn) -> Bool {
        source.responses[element.id]?.reply != .outOfScope && element.level.map(gates) == true
    }
}

/// A share of a level in millionths, halves away from zero.
private func millionths(_ numerator: Int, of denominator: Int) -> Int {
    (2 * Int(millionthsOfALevel) * numerator + denominator) / (2 * denominator)
}

/// The way between two marks in millionths.
private func millionths(from low: Double, to high: Double) -> Int {
    Int(((high - low) * millionthsOfALevel).rounded())
}
