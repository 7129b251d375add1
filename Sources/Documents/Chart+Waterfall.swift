extension Chart {
    /// How amounts lead from nothing to a total, one under the other.
    public struct Waterfall: Hashable, Sendable {
        /// What an amount does to those before it.
        public enum Effect: String, Sendable {
            /// It is added.
            case adds
            /// It is taken away.
            case takes = "takes away"
            /// It is what the amounts so far come to.
            case total
        }

        /// One amount.
        public struct Step: Hashable, Sendable {
            /// What is added, taken away or reached.
            public let label: String
            /// How much it is, before it is added or taken away.
            public let figure: Figure
            /// What it does to those before it.
            public let effect: Effect

            /// Creates a step.
            public init(label: String, figure: Figure, effect: Effect) {
                self.label = label
                self.figure = figure
                self.effect = effect
            }
        }

        /// What the steps are: `Cost or benefit`.
        public let subject: String
        /// What the amounts are, as the heading of their column: `Present value`.
        public let quantity: String
        /// The steps, first to last.
        public let steps: [Step]

        /// Creates a waterfall.
        public init(subject: String, quantity: String, steps: [Step]) {
            self.subject = subject
            self.quantity = quantity
            self.steps = steps
        }
    }

    func table(of waterfall: Waterfall) -> Table {
        Table(
            id: id + "-table",
            title: subtitle,
            columns: [
                .words(waterfall.subject), .words("What it does"), .numbers(waterfall.quantity),
            ],
            rows: waterfall.steps.map {
                [.text($0.label), .text($0.effect.rawValue), .figure($0.figure)]
            }
        )
    }
}
