/// A return as a choice: what is open, what it needs, and what each part of the mark would gain.
package struct ReachModel {
    /// An element that can still be raised.
    package struct Open {
        package let dimension: Dimension
        package let criterion: Criterion
        package let element: Criterion.Element
        package let goal: Response.Reply
    }

    /// What one part of the mark can gain: at most one of its options, each of which holds all of the
    /// one before it.
    struct Part {
        var options: [(elements: [Int], gain: Double)] = []
    }

    /// What is open, in the framework's order.
    package let open: [Open]
    /// For each, itself and all that must be met before it, by index.
    package let closures: [[Int]]
    /// For each, itself and all that cannot be met without it, by index.
    let dependents: [[Int]]
    /// The parts of the mark that can gain.
    let parts: [Part]

    package init(_ framework: Framework, _ source: MaturityReturn, toward dimension: Dimension?) {
        let open = framework.open(in: source)
        let indices = Dictionary(
            open.enumerated().map { ($0.element.element.id, $0.offset) },
            uniquingKeysWith: { first, _ in first }
        )
        let needs = open.map { $0.element.needs.compactMap { indices[$0] } }
        var needing = [[Int]](repeating: [], count: open.count)
        for (index, needed) in needs.enumerated() { needed.forEach { needing[$0].append(index) } }
        self.open = open
        closures = open.indices.map { reachable(from: $0, through: needs) }
        dependents = open.indices.map { reachable(from: $0, through: needing) }
        parts = PartsMaker(framework: framework, source: source, indices: indices)
            .parts(toward: dimension)
    }

    /// What the whole mark gains when `met` are met.
    func gain(meeting met: [Bool]) -> Double {
        parts.reduce(0) { sum, part in
            sum + (part.options.last { $0.elements.allSatisfy { met[$0] } }?.gain ?? 0)
        }
    }
}

extension Framework {
    /// What `source` could still raise: not what does not apply, is not asked or was not looked at.
    fileprivate func open(in source: MaturityReturn) -> [ReachModel.Open] {
        dimensions.flatMap { dimension in
            dimension.criteria.filter { $0.isAsked(in: source.careSetting) }.flatMap { criterion in
                criterion.elements.compactMap { element in
                    goal(of: element, after: source.responses[element.id]?.reply).map {
                        ReachModel.Open(
                            dimension: dimension,
                            criterion: criterion,
                            element: element,
                            goal: $0
                        )
                    }
                }
            }
        }
    }

    /// The reply that an element is to be raised to; `nil` where it is there or stays as it is.
    private func goal(
        of element: Criterion.Element,
        after reply: Response.Reply?
    ) -> Response.Reply? {
        switch reply {
        case .met, .notApplicable, .outOfScope: return nil
        case .notMet, .choice, nil: break
        }
        guard case .choice(let id) = element.answering else { return .met }
        guard let answers = answerScale(id), let best = answers.choices.last else { return nil }
        if case .choice(let choice) = reply {
            guard let points = answers.points(choice), points < best.points else { return nil }
        }
        return .choice(best.id)
    }
}

/// `start` and everything that can be reached from it, in ascending order.
private func reachable(from start: Int, through edges: [[Int]]) -> [Int] {
    var found: Set = [start]
    var waiting = [start]
    while let next = waiting.popLast() {
        for index in edges[next] where found.insert(index).inserted { waiting.append(index) }
    }
    return found.sorted()
}
