import DigitalMaturity

extension PlanAppraiser {
    /// What is not known, each kind once, with the schemes or options that it is about.
    func gaps(of options: [AppraisalOption]) -> [Appraisal.Gap] {
        let counted = Set(options.flatMap(\.schemes).map(\.id.value))
        let schemes = plan.schemes.filter { counted.contains($0.id.value) }
        func named(_ isMeant: (Scheme) -> Bool) -> [String] {
            schemes.filter(isMeant).map(\.id.value)
        }
        let all: [Appraisal.Gap] = [
            .noBias(named { $0.particulars.bias == nil }),
            .unknownCost(named { !$0.unconfirmed.isEmpty }),
            .unknownStart(named { ($0.runCost ?? $0.replaces) != nil && $0.goLive == nil }),
            .unknownLife(named { $0.life == nil && $0.lastsBeyondDelivery }),
            .unknownBenefit(
                named { scheme in scheme.effects.benefits.contains { $0.isUnclear(in: scheme) } }
            ),
            .unknownContinuing(today == nil ? [options[0].id] : []),
            .unreplaced(options.dropFirst().filter(isUnreplaced).map(\.id)),
            .noHealthRate(health == nil ? named(\.hasHealthEffects) : []),
            .endsFirst(named(endsFirst)),
            .exclusive(options.filter(\.holdsExclusiveSchemes).map(\.id)),
            .cutOff(named(isCutOff)),
        ]
        return all.filter { !$0.subjects.isEmpty }
    }

    /// Whether it has ended while something that needs it lives on.
    private func endsFirst(_ needed: Scheme) -> Bool {
        guard let end = needed.end(parameters.uplifts(of: needed, .stated)) else { return false }
        return plan.schemes.contains { scheme in
            scheme.relations.needs.contains { $0.value == needed.id.value }
                && (scheme.end(parameters.uplifts(of: scheme, .stated)) ?? end) > end
        }
    }

    private func isUnreplaced(_ option: AppraisalOption) -> Bool {
        (today?.value ?? .zero) > .zero && option.yearly == nil && !option.schemes.isEmpty
            && carryingOn(under: option).savings.isEmpty
    }

    private func isCutOff(_ scheme: Scheme) -> Bool {
        guard let end = scheme.end(parameters.uplifts(of: scheme, .stated)), let last = years.last,
            scheme.lastsBeyondDelivery
        else { return false }
        return end > CivilMonth(containing: last.lastDay).adding(1)
    }
}

extension Scheme {
    /// Whether it costs or gives something by the year.
    var lastsBeyondDelivery: Bool {
        (runCost ?? replaces) != nil || effects.benefits.contains { $0.yearly != nil }
    }

    /// Whether one of its benefits is an effect on health that has an amount.
    var hasHealthEffects: Bool {
        effects.benefits.contains { $0.part == .health && $0.yearly != nil }
    }
}

extension Scheme.Benefit {
    /// Whether it should have an amount and a start and lacks one.
    fileprivate func isUnclear(in scheme: Scheme) -> Bool {
        part != nil && (yearly == nil || (from == nil && scheme.goLive == nil))
    }
}

extension AppraisalOption {
    fileprivate var holdsExclusiveSchemes: Bool {
        let ids = Set(schemes.map(\.id.value))
        let sets = schemes.compactMap(\.relations.oneOf)
        return Set(sets).count < sets.count
            || schemes.contains { $0.relations.excludes.contains { ids.contains($0.value) } }
    }
}
