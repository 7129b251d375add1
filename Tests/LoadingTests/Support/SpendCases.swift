import DigitalMaturity

extension SpendCase {
    /// Ordinary buildings of a foundation trust not in distress, with its own money and no contract.
    static func spending(
        _ body: BodyKind = .foundationTrust,
        _ distress: Distress = .sound,
        segment: Int? = nil,
        _ kind: Kind = .property,
        service: Service? = nil,
        isPublicFacing: Bool? = nil,
        _ funding: Funding = .own,
        programme: String? = nil,
        novelty: Novelty = .ordinary,
        capital: Money,
        revenue: Money? = .zero,
        wholeLife: Money? = nil,
        contract: Money? = .zero
    ) -> SpendCase {
        SpendCase(
            body: body,
            distress: distress,
            segment: segment,
            kind: kind,
            funding: funding,
            programme: programme,
            amounts: Amounts(
                capital: capital,
                revenue: revenue,
                wholeLife: wholeLife,
                contract: contract
            )
        )
        .with(\.service, service).with(\.isPublicFacing, isPublicFacing).with(\.novelty, novelty)
    }

    /// A digital service of an arm's length body that faces the public.
    static func central(capital: Money, wholeLife: Money) -> SpendCase {
        spending(
            .armsLengthBody,
            .sound,
            .digital,
            service: .other,
            isPublicFacing: true,
            capital: capital,
            wholeLife: wholeLife
        )
    }
}
