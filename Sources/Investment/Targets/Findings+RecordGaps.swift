public import DigitalMaturity

extension Findings {
    /// The trusts of a plan's system that had no record when last known and for which no scheme serves
    /// that aim, in order of their codes.
    public func trustsLeftWithoutRecord(by plan: Plan) -> [ODSCode] {
        let aims = Set(
            dataset.reference.targets?.all.filter { $0.measure == .epr }
                .flatMap { [$0.id.value] + $0.aims.map(\.value) } ?? []
        )
        let served = plan.schemes.filter { !aims.isDisjoint(with: $0.effects.serves) }
            .flatMap { [$0.lead.value] + $0.beneficiaries.map(\.value) }
        return suppliers(of: plan.boards).without.map(\.trust.code)
            .filter { !served.contains($0) }
    }
}
