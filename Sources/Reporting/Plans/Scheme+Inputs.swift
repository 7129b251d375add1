import DigitalMaturity
import Documents
import Investment

extension Scheme {
    /// The amounts of one purpose that the plan states until the scheme is live.
    func inputs(_ purpose: Plan.Purpose, in year: FinancialYear? = nil) -> [Trace.Input] {
        let amounts = purpose == .capital ? capital : revenue
        return amounts.filter { year == nil || $0.year.value == year }.map {
            Trace.Input(
                "\(purpose.rawValue) of \(id.value) in \($0.year.value)",
                value: $0.money.value.short,
                place: $0.money.place
            )
        }
    }

    /// All that goes into what it spends on one purpose in a year, running cost included.
    func spendingInputs(_ purpose: Plan.Purpose, in year: FinancialYear) -> [Trace.Input] {
        let isRun = purpose == .revenue && (running(in: year) ?? .zero) != .zero
        return inputs(purpose, in: year) + (isRun ? runningInputs : [])
    }

    /// The yearly cost of running it.
    var runningInputs: [Trace.Input] {
        guard let cost = runCost else { return [] }
        let live = goLive.map { ", live from \($0.words)" } ?? ", live on a date not stated"
        return [
            Trace.Input(
                "yearly cost of \(id.value)\(live)",
                value: cost.value.short,
                place: cost.place
            )
        ]
    }

    /// How long it lives, where that is stated.
    var lifeInputs: [Trace.Input] {
        life.map {
            [Trace.Input("life of \(id.value)", value: "\($0.value)", place: $0.place)]
        } ?? []
    }

    /// All that goes into its revenue over its whole life.
    var wholeLifeRevenueInputs: [Trace.Input] { inputs(.revenue) + runningInputs + lifeInputs }

    /// All that goes into its cost over its whole life.
    var wholeLifeInputs: [Trace.Input] { inputs(.capital) + wholeLifeRevenueInputs }
}

extension Scheme.Share {
    /// The share of a scheme that it pays.
    func input(of scheme: Scheme) -> Trace.Input {
        Trace.Input("share of \(scheme.id.value)", value: "\(share.value)", place: share.place)
    }
}

extension Plan {
    /// The inputs of an amount, or that the plan states none.
    func orNothingStated(_ inputs: [Trace.Input]) -> [Trace.Input] {
        inputs.isEmpty ? [Trace.Input("no amount is stated in \(id)", place: place)] : inputs
    }

    /// The same as terms of a formula.
    func stated(_ inputs: [Trace.Input]) -> [Formula.Term] {
        orNothingStated(inputs).map(Formula.Term.input)
    }
}

extension Plan.Envelope {
    /// What the envelope states for one purpose.
    func input(_ purpose: Plan.Purpose) -> Trace.Input? {
        amount(purpose).map {
            Trace.Input(
                "\(purpose.rawValue) of \(fund)" + (isSwitchedOff ? ", switched off" : ""),
                value: $0.value.short,
                place: $0.place
            )
        }
    }
}
