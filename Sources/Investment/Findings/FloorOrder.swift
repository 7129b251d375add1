public import DigitalMaturity

/// A scheme that would raise a mark above a floor that the estate does not reach, with no earlier scheme
/// for devices or infrastructure.
public struct FloorOrder: Hashable, Sendable {
    /// What comes too early.
    public let scheme: Scheme
    /// The mark that it would change.
    public let raise: Scheme.Raise
    /// The question that counts answer with too little.
    public let criterion: String
    /// The answer that is needed.
    public let needed: String
    /// The answer that counts give.
    public let found: String
}

extension Dataset {
    /// The schemes of the workspace's plans that come before their floor, in order of plans and
    /// schemes.
    public func schemesBeforeFloor(of estate: Estate, on date: CivilDate) -> [FloorOrder] {
        guard let framework = reference.maturity.framework(reference.estates.framework) else {
            return []
        }
        return (workspace?.plans ?? []).flatMap { plan in
            plan.schemes.flatMap { scheme in
                scheme.effects.raises.flatMap { raise -> [FloorOrder] in
                    let own = estate.of { $0 == raise.organisation.value }
                    guard !own.isEmpty else { return [] }
                    let missing = missing(
                        for: raise,
                        of: scheme,
                        in: marks(of: own, against: framework, on: date)
                    )
                    // Few raises lack anything, so only for those is every scheme looked at.
                    let isGrounded =
                        !missing.isEmpty
                        && plan.schemes.contains { $0.lays(floorFor: raise, before: scheme) }
                    return isGrounded ? [] : missing
                }
            }
        }
    }

    private func missing(
        for raise: Scheme.Raise,
        of scheme: Scheme,
        in marks: EstateMarks
    ) -> [FloorOrder] {
        reference.estates.floors.filter { floor in
            floor.framework == chosenFramework?.id && floor.dimension == raise.element.value
                && Double(raise.level.value) >= floor.from
        }.flatMap { floor in
            marks.shortfalls(of: floor).map { short in
                FloorOrder(
                    scheme: scheme,
                    raise: raise,
                    criterion: short.criterion,
                    needed: short.needed,
                    found: short.found
                )
            }
        }
    }
}

extension Scheme {
    /// Whether it is for devices or infrastructure of the organisation that `raise` is about, and live
    /// no later than `other`.
    fileprivate func lays(floorFor raise: Raise, before other: Scheme) -> Bool {
        guard [.devices, .infrastructure].contains(kind), id != other.id,
            ([lead] + beneficiaries).contains(where: { $0.value == raise.organisation.value }),
            let own = goLive, let later = other.goLive
        else { return false }
        return own <= later
    }
}
