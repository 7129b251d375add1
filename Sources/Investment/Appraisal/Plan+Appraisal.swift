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
        let factors = edition.value.factors(through: years.count - 1)
        let options = plan.appraisalOptions
        return Appraisal(
            plan: plan,
            schedule: schedule,
            edition: edition,
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
        _ factors: [Double]
    ) -> Appraisal.Result {
        let isNothing = option.id == nothing.id
        let (flows, base) = (flows(of: option), flows(of: nothing))
        return Appraisal.Result(
            option: option,
            carryingOn: carryingOn(under: option),
            flows: flows,
            own: measures(flows, PresentValues(of: flows, by: factors)),
            increment: isNothing
                ? nil
                : measures(
                    flows - base,
                    PresentValues(of: flows, by: factors) - PresentValues(of: base, by: factors)
                ),
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

        func measures(_ flows: CashFlows, _ present: PresentValues) -> Appraisal.Measures {
            Appraisal.Measures(
                present: present,
                payback: payback(of: flows, by: years.map { _ in 1 }),
                discountedPayback: payback(of: flows, by: factors)
            )
        }
    }

    /// The first year from whose end on the running sum is never below nothing again.
    private func payback(of flows: CashFlows, by factors: [Double]) -> FinancialYear? {
        guard flows.total(CashFlows.Part.costs) != .zero else { return nil }
        var sum = 0.0
        var paid: FinancialYear?
        for (year, (net, factor)) in zip(years, zip(flows.net, factors)) {
            sum += Double(net.pence) * factor
            if sum < 0 { paid = nil } else if paid == nil { paid = year }
        }
        return paid
    }
}

// MARK: - Sensitivities

extension PlanAppraiser {
    private func sensitivities(
        of option: AppraisalOption,
        against nothing: AppraisalOption,
        _ factors: [Double]
    ) -> [Appraisal.Sensitivity] {
        let rates = parameters.schedules.filter {
            $0.id != schedule.id && $0.serves(horizon: years.count - 1)
        }
        return rates.compactMap { other in
            other.edition(on: date).map { edition in
                let factors = edition.value.factors(through: years.count - 1)
                let test = SensitivityTest(id: other.id, title: other.title)
                return sensitivity(of: option, against: nothing, test, factors)
            }
        }
            + parameters.sensitivities.map {
                sensitivity(of: option, against: nothing, $0, factors)
            }
    }

    private func sensitivity(
        of option: AppraisalOption,
        against nothing: AppraisalOption,
        _ test: SensitivityTest,
        _ factors: [Double]
    ) -> Appraisal.Sensitivity {
        func net(_ option: AppraisalOption) -> Money {
            PresentValues(of: flows(of: option, test.bias), by: factors, scale: test.scale).net
        }
        let own = net(option)
        return Appraisal.Sensitivity(
            id: test.id,
            title: test.title,
            net: own,
            increment: own - net(nothing)
        )
    }
}
