import DigitalMaturity

extension PlanAppraiser {
    func sensitivities(
        of option: AppraisalOption,
        against nothing: AppraisalOption,
        _ factors: DiscountFactors
    ) -> [Appraisal.Sensitivity] {
        (rates(factors) + parameters.sensitivities.map { ($0, factors) }).map {
            sensitivity(of: option, against: nothing, $0, $1)
        }
    }

    /// The other schedules that serve, and effects on health at the rate of all else.
    private func rates(_ factors: DiscountFactors) -> [(SensitivityTest, DiscountFactors)] {
        let others = parameters.generalSchedules.filter {
            $0.id != schedule.id && $0.serves(horizon: years.count - 1)
        }.compactMap { other -> (SensitivityTest, DiscountFactors)? in
            other.factors(on: date, through: years.count - 1).map {
                (
                    SensitivityTest(id: other.id, title: other.title),
                    DiscountFactors($0, health: factors.health)
                )
            }
        }
        guard plan.schemes.contains(where: \.hasHealthEffects) else { return others }
        let alike = SensitivityTest(
            id: "health-at-\(schedule.id)",
            title: "Effects on health at the rate of all else"
        )
        return others + [(alike, DiscountFactors(factors.general))]
    }

    private func sensitivity(
        of option: AppraisalOption,
        against nothing: AppraisalOption,
        _ test: SensitivityTest,
        _ factors: DiscountFactors
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

extension SensitivityTest {
    /// What one part of the flows is multiplied by.
    func scale(_ part: CashFlows.Part) -> Double {
        let change =
            part == .continuing ? costs + continuing : part.isCost ? costs : benefits
        return 1 + Double(change.millionths) / 1_000_000
    }
}
