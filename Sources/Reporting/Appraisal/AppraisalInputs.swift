import DigitalMaturity
import Documents
import Investment

/// How each kind of cost and benefit of an option follows from what its plan states.
struct AppraisalInputs {
    let appraisal: Appraisal
    let result: Appraisal.Result

    func working(_ part: CashFlows.Part) -> Formula {
        let terms = appraisal.plan.stated(result.hasFlow(part) ? inputs(part) : [])
        switch part {
        case .capital, .revenue: return .sum(terms)
        case .running: return .worked("yearly cost × months live ÷ 12, year by year", from: terms)
        case .capitalBias, .runningBias:
            return .worked("uplift × the amount of each scheme and year", from: terms)
        case .continuing:
            return .worked(
                "the yearly cost in each year, less what ends × months without it ÷ 12",
                from: terms
            )
        case .cashReleasing, .nonCashReleasing, .societal, .health:
            return .worked("yearly amount × months from its start ÷ 12, year by year", from: terms)
        }
    }

    private func inputs(_ part: CashFlows.Part) -> [Trace.Input] {
        guard part == .continuing else {
            return result.option.schemes.flatMap { inputs(part, of: $0) }
        }
        let (cost, ends) = (result.carryingOn.yearly, result.carryingOn.savings)
        return [cost].compactMap(\.self).map {
            Trace.Input("what carrying on costs a year", value: $0.value.short, place: $0.place)
        }
            + ends.map {
                Trace.Input(
                    "what ends a year from \($0.from.words)",
                    value: $0.yearly.value.short,
                    place: $0.yearly.place
                )
            }
    }

    private func inputs(_ part: CashFlows.Part, of scheme: Scheme) -> [Trace.Input] {
        switch part {
        case .capital: years { scheme.inputs(.capital, in: $0) }
        case .revenue: years { scheme.inputs(.revenue, in: $0) }
        case .running: running(scheme)
        case .capitalBias:
            biased(scheme, \.capital, "capital", years { scheme.inputs(.capital, in: $0) })
        case .runningBias: biased(scheme, \.operating, "running cost", running(scheme))
        case .cashReleasing, .nonCashReleasing, .societal, .health: benefits(part, of: scheme)
        case .continuing: []
        }
    }

    private func years(_ inputs: (FinancialYear) -> [Trace.Input]) -> [Trace.Input] {
        appraisal.years.flatMap(inputs)
    }

    /// The cost of running it and what decides when that begins and ends.
    private func running(_ scheme: Scheme) -> [Trace.Input] {
        guard scheme.runCost != nil, scheme.goLive != nil else { return [] }
        return scheme.runningInputs + scheme.lifeInputs + bias(scheme, \.duration, "time")
    }

    private func benefits(_ part: CashFlows.Part, of scheme: Scheme) -> [Trace.Input] {
        let inputs = scheme.effects.benefits.compactMap { benefit -> Trace.Input? in
            guard benefit.part == part, let yearly = benefit.yearly else { return nil }
            let from =
                benefit.from.map { " from \($0)" } ?? scheme.goLive.map { " from \($0.words)" }
            return from.map {
                Trace.Input(
                    "\(part.words) of \(scheme.id.value) a year\($0)",
                    value: yearly.short,
                    place: benefit.place ?? scheme.place
                )
            }
        }
        return inputs.isEmpty
            ? [] : inputs + scheme.lifeInputs + bias(scheme, \.duration, "time")
    }

    /// What optimism bias adds to some amounts, and the amounts.
    private func biased(
        _ scheme: Scheme,
        _ uplift: KeyPath<OptimismBias.Uplifts, Percentage>,
        _ what: String,
        _ amounts: [Trace.Input]
    ) -> [Trace.Input] {
        let bias = bias(scheme, uplift, what)
        return bias.isEmpty || amounts.isEmpty ? [] : bias + amounts
    }

    /// The optimism bias of a scheme's class once what it has mitigated is taken off.
    private func bias(
        _ scheme: Scheme,
        _ uplift: KeyPath<OptimismBias.Uplifts, Percentage>,
        _ what: String
    ) -> [Trace.Input] {
        guard let stated = scheme.particulars.bias,
            let uplifts = appraisal.uplifts[scheme.id.value], uplifts[keyPath: uplift] != .zero
        else { return [] }
        return [
            Trace.Input(
                "optimism bias on \(what) of \(scheme.id.value), class "
                    + "\(stated.projectClass.value), \(stated.mitigated) mitigated",
                value: "\(uplifts[keyPath: uplift])",
                place: stated.projectClass.place
            )
        ]
    }
}

extension CashFlows.Part {
    /// The name in running words.
    var words: String {
        switch self {
        case .capital: "capital"
        case .capitalBias: "optimism bias on capital"
        case .revenue: "revenue until live"
        case .running: "running cost"
        case .runningBias: "optimism bias on running cost"
        case .continuing: "the cost of carrying on as today"
        case .cashReleasing: "cash-releasing benefits"
        case .nonCashReleasing: "non-cash-releasing benefits"
        case .societal: "societal benefits"
        case .health: "effects on health"
        }
    }
}

extension SwitchingValue.Subject {
    /// The name in running words.
    var words: String {
        switch self {
        case .costs: "all costs"
        case .benefits: "all benefits"
        case .part(let part): part.words
        case .delay: "the start of benefits, in months later"
        }
    }
}
