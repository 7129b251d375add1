public import DigitalMaturity

extension Plan {
    /// Schemes that would raise something to a level it has or has passed, by the latest returns.
    ///
    /// An organisation with returns for several settings is asked for the least of its marks: a scheme
    /// that raises one of them is no mistake. What has no mark is raised by anything.
    public func raiseProblems(against assessment: Assessment) -> [Diagnostic] {
        startProblems(against: assessment)
            + schemes.flatMap { scheme in
                scheme.effects.raises.compactMap { raise in
                    guard let mark = assessment.leastMark(of: raise, in: self) else { return nil }
                    let level = Double(raise.level.value)
                    if mark > level + markTolerance {
                        return .raiseBelowCurrent(
                            raise,
                            mark: shortDecimal(mark),
                            of: scheme.id.value
                        )
                    }
                    return mark > level - markTolerance
                        ? .raiseAtCurrent(raise, of: scheme.id.value) : nil
                }
            }
    }

    /// The starts from a return that there is not.
    private func startProblems(against assessment: Assessment) -> [Diagnostic] {
        starts.compactMap { start in
            let cards = assessment.cards(of: start.organisation.value)
            guard !cards.contains(where: { starts(from: $0) }) else { return nil }
            return .unknownName(
                ([start.setting.rawValue] + (start.source.map { [$0.text] } ?? []))
                    .joined(separator: " of "),
                of: "return of \(start.organisation.value)",
                among: cards.map { "\($0.careSetting.rawValue) of \($0.source.organisation)" },
                at: start.organisation.place
            )
        }
    }
}

extension Assessment {
    fileprivate func leastMark(of raise: Scheme.Raise, in plan: Plan) -> Double? {
        cards(of: raise.organisation.value).filter { plan.starts(from: $0) }
            .compactMap { mark(raise.element.value, on: $0) }.min()
    }

    /// The mark of a dimension or criterion, or the level of an element that is met.
    private func mark(_ name: String, on card: Scorecard) -> Double? {
        if framework.dimension(name) != nil { return card.mark(name) }
        for dimension in framework.dimensions {
            if let index = dimension.criteria.firstIndex(where: { $0.id == name }) {
                return framework.marks(of: dimension, in: card.source)[index].value
            }
        }
        guard card.source.responses[name]?.reply == .met else { return nil }
        let levels = framework.elements.filter { $0.id == name }.compactMap(\.level)
        return levels.first.map(Double.init)
    }
}

/// A mark to two places at most, without noughts that say nothing: `3.3`, `2.67`, `3`.
private func shortDecimal(_ mark: Double) -> String {
    let hundredths = Int((mark * 100).rounded())
    let (whole, part) = hundredths.quotientAndRemainder(dividingBy: 100)
    if part == 0 { return "\(whole)" }
    return part % 10 == 0 ? "\(whole).\(part / 10)" : "\(whole).\(part < 10 ? "0" : "")\(part)"
}
