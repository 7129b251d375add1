public import DigitalMaturity

extension Plan {
    /// Appraises the plan's options over the lives of its schemes.
    ///
    /// `schedule` names the rates, else the plan does, else they are the first of the parameters;
    /// `horizon` is the last year counted from year 0, else the last in which any scheme lives, and
    /// never more than the longest. `nil` where no such rates are in force on `date`.
    public func appraisal(
        under parameters: AppraisalParameters,
        on date: CivilDate,
        schedule: String? = nil,
        horizon: Int? = nil
    ) -> Appraisal? {
        guard let schedule = parameters.schedule(schedule ?? terms.discounting?.value),
            let edition = schedule.edition(on: date)
        else { return nil }
        let longest = parameters.longest?.value ?? years.count - 1
        let natural = min(naturalHorizon(under: parameters), longest)
        let last = max(min(horizon ?? natural, longest), 0)
        return PlanAppraiser(
            plan: self,
            parameters: parameters,
            date: date,
            schedule: schedule,
            edition: edition,
            years: (0...last).compactMap(years[0].adding),
            hasNaturalHorizon: last == natural
        ).appraisal
    }

    /// The last year in which a scheme lives, as optimism bias puts it off, counted from year 0; the
    /// plan's last year where none lives longer or no life is stated.
    func naturalHorizon(under parameters: AppraisalParameters) -> Int {
        let ends = schemes.compactMap { $0.end(parameters.uplifts(of: $0, .stated)) }
            .compactMap { $0.adding(-1).firstDay.map(FinancialYear.init(containing:)) }
        return (ends + years).map { $0.startingIn - years[0].startingIn }.max() ?? 0
    }
}

extension AppraisalParameters {
    /// What optimism bias adds to the estimates of a scheme; nothing where it states no class.
    func uplifts(of scheme: Scheme, _ bias: SensitivityTest.Bias) -> OptimismBias.Uplifts {
        guard let stated = scheme.particulars.bias,
            let own = self.bias(stated.projectClass.value)
        else { return .none }
        return switch bias {
        case .stated: own.uplifts(mitigated: stated.mitigated)
        case .none: .none
        case .upper: own.uplifts(mitigated: .zero)
        }
    }
}

/// Carries out one appraisal.
struct PlanAppraiser {
    let plan: Plan
    let parameters: AppraisalParameters
    let date: CivilDate
    let schedule: DiscountSchedule
    let edition: Timeline<[DiscountSchedule.Band]>.Entry
    let years: [FinancialYear]
    let hasNaturalHorizon: Bool

    /// What carrying on costs a year under doing nothing.
    var today: Located<Money>? { plan.appraisalOptions[0].yearly }

    var appraisal: Appraisal {
        let factors = DiscountFactors(
            edition.value.factors(through: years.count - 1),
            health: health
        )
        let options = plan.appraisalOptions
        return Appraisal(
            plan: plan,
            schedule: schedule,
            edition: edition,
            healthEdition: parameters.healthSchedule?.edition(on: date),
            published: parameters.inflation(nil, from: plan.priceBase),
            years: years,
            factors: factors,
            uplifts: Dictionary(
                plan.schemes.map { ($0.id.value, parameters.uplifts(of: $0, .stated)) }
            ) { first, _ in first },
            results: options.map { result($0, against: options[0], factors) },
            gaps: gaps(of: options),
            hasNaturalHorizon: hasNaturalHorizon
        )
    }

    /// The factors for effects on health, where a rate for them is in force.
    var health: [Double]? {
        parameters.healthSchedule?.factors(on: date, through: years.count - 1)
    }

    func flows(
        of option: AppraisalOption,
        _ bias: SensitivityTest.Bias = .stated,
        waiting: Int = 0
    ) -> CashFlows {
        var flows = option.schemes.reduce(CashFlows(over: years)) { flows, scheme in
            flows
                + scheme.flows(over: years, parameters.uplifts(of: scheme, bias), waiting: waiting)
        }
        flows.add(.continuing, carryingOn(under: option, bias).amount(in:))
        return flows
    }

    func carryingOn(
        under option: AppraisalOption,
        _ bias: SensitivityTest.Bias = .stated
    ) -> CarryingOn {
        option.carryingOn(from: today) { parameters.uplifts(of: $0, bias) }
    }

    private func result(
        _ option: AppraisalOption,
        against nothing: AppraisalOption,
        _ factors: DiscountFactors
    ) -> Appraisal.Result {
        let (flows, base) = (flows(of: option), flows(of: nothing))
        let own = PresentValues(of: flows, by: factors)
        let increment = own - PresentValues(of: base, by: factors)
        let (isNothing, lasts) = (option.id == nothing.id, lastYear(of: option))
        return Appraisal.Result(
            option: option,
            carryingOn: carryingOn(under: option),
            flows: flows,
            own: measures(flows, own, factors),
            increment: isNothing ? nil : measures(flows - base, increment, factors),
            ratio: isNothing ? nil : ratio(increment, of: own),
            lasts: lasts,
            annual: isNothing ? nil : annual(increment.net, until: lasts, factors),
            switching: isNothing
                ? []
                : SwitchingSearch(
                    flows: flows,
                    factors: factors,
                    nothing: base,
                    waiting: { self.flows(of: option, waiting: $0) }
                ).values,
            sensitivities: isNothing ? [] : sensitivities(of: option, against: nothing, factors),
            unmonetised: option.schemes.flatMap { scheme in
                scheme.effects.benefits.filter { $0.kind == .unmonetised }.map { (scheme, $0.text) }
            }
        )
    }
}
