import DigitalMaturity
import Documents
import Investment

extension ChoiceFigures {
    /// How a best plan is found.
    var solver: String { "branch and cut (Cbc), then checked apart from it" }

    var wholePlan: Formula.Term {
        .input(Trace.Input("plan \(plan.id)", place: plan.place))
    }

    func orWhole(_ terms: [Formula.Term]) -> [Formula.Term] {
        terms.isEmpty ? [wholePlan] : terms
    }

    func label(_ scheme: Int) -> String {
        let option = choice.flatMap { problem.option(scheme, in: $0) }
        let start = option.flatMap { problem.year(at: $0.start) }
        return problem.candidates[scheme].id + (start.map { ", starting in \($0)" } ?? "")
    }

    func start(_ scheme: Int) -> Formula.Term {
        .input(Trace.Input(label(scheme), place: plan.schemes[scheme].id.place))
    }

    func points(_ millionths: Int) -> String {
        fixed(Double(millionths) / 1_000_000, places: 2)
    }

    func figure(
        _ value: Figure.Value,
        _ key: Key,
        _ meaning: String,
        _ working: Formula
    ) -> Figure {
        let isPoints = if case .score = value { true } else { false }
        let isMoney = if case .money = value { true } else { false }
        return Figure(
            value,
            in: isPoints ? .points : nil,
            trace: Trace(
                address(key),
                meaning: meaning + (isPoints ? ", in points" : ""),
                working: working,
                basis: isMoney ? "in \(plan.priceBase) prices" : nil
            )
        )
    }
}

extension Percentage {
    /// A gap as an address says it; `nil` for the usual one.
    init?(unusualGap gap: Double) {
        guard gap != ChoiceAnswer.usualGap else { return nil }
        self.init(millionths: Int64((gap * 1_000_000).rounded()))
    }
}
