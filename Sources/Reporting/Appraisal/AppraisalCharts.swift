import DigitalMaturity
import Documents
import Investment

/// An appraisal as pictures: how costs and benefits make the net value, and what would change it.
struct AppraisalCharts {
    let view: AppraisalView
    let result: Appraisal.Result

    /// Those of the option that a plan proposes; `nil` where nothing is beyond doing nothing.
    init?(_ view: AppraisalView) {
        guard let result = view.appraisal.result(AppraisalOption.preferred), result.increment != nil
        else { return nil }
        self.view = view
        self.result = result
    }

    private var figures: AppraisalFigures { view.figures }
    private var plan: Plan { view.appraisal.plan }
    private var option: String { result.option.id }

    /// From each cost and benefit to the net value, and from that to the value beyond doing nothing.
    var waterfall: Block? {
        typealias Step = Chart.Waterfall.Step
        let parts = CashFlows.Part.allCases.filter(result.hasFlow).compactMap { part -> Step? in
            figures[.present(option, part)].map {
                Step(
                    label: part.words.capitalised,
                    figure: $0,
                    effect: part.isCost ? .takes : .adds
                )
            }
        }
        guard !parts.isEmpty, let net = figures[.option(option, .net)],
            let nothing = figures[.option(AppraisalOption.doNothing, .net)],
            let increment = figures[.option(option, .increment)]
        else { return nil }
        let walk = parts + [Step(label: "Net present value", figure: net, effect: .total)]
        let beyond = [
            Step(label: "What doing nothing is worth", figure: nothing, effect: .takes),
            Step(label: "Beyond doing nothing", figure: increment, effect: .total),
        ]
        return .chart(
            Chart(
                id: "waterfall-\(plan.id)",
                title: headline(increment),
                subtitle: "Present value of each cost and benefit, £, in \(plan.priceBase) prices",
                form: .waterfall(
                    Chart.Waterfall(
                        subject: "Cost or benefit",
                        quantity: "Present value",
                        steps: walk + (nothing.number == 0 ? [] : beyond)
                    )
                )
            )
        )
    }

    private func headline(_ increment: Figure) -> String {
        let amount = increment.rounded
        if increment.number < 0 {
            return "Priced benefits do not cover the costs: \(amount.text) beyond doing nothing"
        }
        return "Beyond doing nothing the plan is worth \(amount.text)"
    }

    /// What the value would be if one thing were otherwise, the widest change first.
    var tornado: Block? {
        guard let centre = figures[.option(option, .increment)], !result.sensitivities.isEmpty
        else {
            return nil
        }
        return .chart(
            Chart(
                id: "sensitivity-\(plan.id)",
                title: sign(centre),
                subtitle: "Net present value beyond doing nothing with one change, £, in "
                    + "\(plan.priceBase) prices",
                form: .tornado(
                    Chart.Tornado(
                        subject: "What is changed",
                        quantity: "Net present value",
                        centre: centre,
                        rows: result.sensitivities.map {
                            Chart.Tornado.Row(
                                label: $0.title,
                                result: figures[.sensitivity(option, $0.id)]
                            )
                        }
                    )
                )
            )
        )
    }

    /// Whether one change alone could make a gain a loss, or a loss a gain.
    private func sign(_ centre: Figure) -> String {
        let isGain = centre.number >= 0
        let turning = result.sensitivities.filter { ($0.increment >= .zero) != isGain }
        guard let first = turning.first else {
            return "No one change turns a \(isGain ? "gain into a loss" : "loss into a gain")"
        }
        let others = turning.count > 1 ? ", and others do too" : ""
        return
            "\(first.title): the \(isGain ? "gain becomes a loss" : "loss becomes a gain")\(others)"
    }
}
