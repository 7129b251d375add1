extension AssessmentLint {
    func fulfilment(of answer: Answer) -> Fulfilment {
        framework.fulfilment(of: answer.element, by: answer.response.reply)
    }

    /// What is met above what is not: at a lower level of its criterion, or among what it needs.
    func gaps(_ answers: [Answer], _ dimension: String) -> [Diagnostic] {
        let claims = answers.filter { fulfilment(of: $0).isClaim }
        let above = claims.compactMap { answer in gap(below: answer).map { (answer, $0) } }
        let needing = claims.compactMap { answer in gap(neededBy: answer).map { (answer, $0) } }
            .filter { need in !above.contains { $0.0.element == need.0.element } }
        var problems: [Diagnostic] = []
        if !above.isEmpty {
            problems.append(
                .levelAboveGap(above.map(\.0.name), in: dimension, above: above.map(\.1))
            )
        }
        if !needing.isEmpty {
            problems.append(
                .levelAboveGap(needing.map(\.0.name), in: dimension, needing: needing.map(\.1))
            )
        }
        return problems
    }

    /// The first element of the criterion that is not met at a lower level; the lowest of the scale
    /// asks for nothing.
    private func gap(below answer: Answer) -> String? {
        guard let level = answer.element.level else { return nil }
        return answer.criterion.elements.first { other in
            guard let lower = other.level, lower < level, lower > framework.scale.lowerBound else {
                return false
            }
            return self.fulfilment(of: other) == .unmet
        }?.id
    }

    /// The first element that it needs and that is further behind than it is.
    private func gap(neededBy answer: Answer) -> String? {
        let own = fulfilment(of: answer)
        return answer.element.needs.first { name in
            guard let criterion = framework.criterion(ofElement: name),
                criterion.isAsked(in: source.careSetting),
                let needed = criterion.elements.first(where: { $0.id == name })
            else { return false }
            return self.fulfilment(of: needed) < own
        }
    }

    private func fulfilment(of element: Criterion.Element) -> Fulfilment {
        framework.fulfilment(of: element, by: source.responses[element.id]?.reply)
    }
}

extension Framework {
    /// The criterion that an element is of.
    fileprivate func criterion(ofElement id: String) -> Criterion? {
        criteria.first { $0.elements.contains { $0.id == id } }
    }
}
