public import DigitalMaturity

extension WorthLedger {
    /// A rung and the ladder that it is on.
    public typealias Ascent = (ladder: Climb.Ladder, rung: Climb.Rung)

    /// The rungs that the scheme at a position would climb alone.
    public func alone(_ position: Int) -> [Ascent] {
        climb.ladders.flatMap { ladder in
            ladder.rungs.prefix(ladder.climbed { $0 == position }).map { (ladder, $0) }
        }
    }

    /// The rungs that would not be climbed without the scheme at a position.
    public func lost(without position: Int) -> [Ascent] {
        climb.ladders.flatMap { ladder in
            ladder.rungs.prefix(ladder.climbed { _ in true })
                .dropFirst(ladder.climbed { $0 != position }).map { (ladder, $0) }
        }
    }

    /// The raises of the schemes at some positions that a rung asks for.
    public func raises(
        to ascent: Ascent,
        by isMeant: (Int) -> Bool,
        in framework: Framework
    ) -> [Scheme.Raise] {
        ascent.rung.gates.flatMap { gate in
            gate.schemes.filter(isMeant).flatMap { plan.schemes[$0].effects.raises }.filter {
                $0.organisation.value == ascent.ladder.organisation
                    && framework.isRaised(gate.element, to: ascent.rung.level, by: $0)
            }
        }
    }
}

extension Framework {
    /// Whether a raise is of the dimension or element of this name, as far as a rung asks.
    fileprivate func isRaised(_ name: String, to level: Int, by raise: Scheme.Raise) -> Bool {
        if dimension(name) != nil {
            return raise.element.value == name && raise.level.value >= level
        }
        // Written as nested loops this ends the optimiser of Swift 6.3.1.
        return dimensions.contains { dimension in
            dimension.criteria.contains { criterion in
                criterion.elements.contains { element in
                    element.id == name
                        && raise.takes(element, of: criterion, in: dimension, to: element.level)
                }
            }
        }
    }
}
