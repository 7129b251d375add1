public import DigitalMaturity

/// What a plan does for one national promise that is open.
public struct ServedCommitment: Sendable {
    /// The promise, with its status.
    public let promise: TargetOnDay
    /// The schemes that serve it, by its own name or by an aim that it belongs to.
    public let schemes: [Scheme]
}

extension PlanFindings {
    /// The national promises that are open on `day` and that a plan can serve, with the schemes that do;
    /// a promise that no plan can serve and none names is left out.
    public func commitments(
        among targets: NationalTargets,
        on day: CivilDate
    ) -> [ServedCommitment] {
        targets.on(day).filter { $0.isOpen && $0.target.kind != .recommendation }
            .map { promise in
                let names = [promise.target.id.value] + promise.target.aims.map(\.value)
                return ServedCommitment(
                    promise: promise,
                    schemes: plan.schemes.filter { !Set($0.effects.serves).isDisjoint(with: names) }
                )
            }
            .filter { served in
                let target = served.promise.target
                return !served.schemes.isEmpty || !target.aims.isEmpty || !served.promise.isDue
            }
    }
}
