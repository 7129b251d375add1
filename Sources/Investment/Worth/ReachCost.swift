public import DigitalMaturity

/// What plans would spend on the steps to a mark, and the steps on which no plan would.
///
/// A scheme's whole cost stands here even where it raises other things too; nobody has said what part
/// of it is for which element.
public struct ReachCost: Sendable {
    /// A scheme and the steps that it names.
    public struct Priced: Sendable {
        /// A scheme that names some of the steps.
        public let scheme: Scheme
        /// The steps that it would take, in their order.
        public let steps: [Reach.Step]
    }

    /// The schemes of each plan that has any, each scheme once, in the order written.
    public let plans: [(plan: Plan, schemes: [Priced])]
    /// The steps that no scheme names, in their order.
    public let unpriced: [Reach.Step]

    /// Finds the schemes in `plans` that raise what `reach` asks of `organisation`.
    public init(of reach: Reach, for organisation: ODSCode, in plans: [Plan]) {
        self.plans = plans.compactMap { plan in
            let schemes = plan.schemes.compactMap { scheme -> Priced? in
                let steps = reach.steps.filter { scheme.takes($0, for: organisation) }
                return steps.isEmpty ? nil : Priced(scheme: scheme, steps: steps)
            }
            return schemes.isEmpty ? nil : (plan, schemes)
        }
        unpriced = reach.steps.filter { step in
            !plans.flatMap(\.schemes).contains { $0.takes(step, for: organisation) }
        }
    }
}

extension Scheme {
    /// Whether it names the element, its criterion or its dimension, and goes as high as the element.
    fileprivate func takes(_ step: Reach.Step, for organisation: ODSCode) -> Bool {
        effects.raises.contains { raise in
            raise.organisation.value == organisation
                && raise.takes(
                    step.element,
                    of: step.criterion,
                    in: step.dimension,
                    to: step.element.level
                )
        }
    }
}
