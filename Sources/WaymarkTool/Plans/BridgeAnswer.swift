import DigitalMaturity
import Investment

extension PlanBridge {
    /// The walk and its dates, as pairs of an answer.
    var pairs: [(String, JSON)] {
        [
            (
                "bridge",
                .array(
                    steps.map { step in
                        .object(
                            [
                                ("step", .string(step.rawValue)), ("isTotal", .bool(step.isTotal)),
                            ]
                                + Plan.Purpose.allCases.map { purpose in
                                    (
                                        purpose.rawValue,
                                        .optional(amount(step, purpose)) { .money($0) }
                                    )
                                }
                        )
                    }
                )
            ),
            ("goLive", .array(dates.map(\.json))),
            ("withoutOptimismBias", .array(withoutBias.map { .string($0.id.value) })),
        ]
    }
}

extension PlanBridge.Dates {
    fileprivate var json: JSON {
        func month(_ month: CivilMonth?) -> JSON {
            .optional(month) { .string($0.description) }
        }
        return .object([
            ("scheme", .string(scheme.id.value)), ("stated", month(stated)),
            ("likely", month(likely)), ("appraised", month(appraised)),
            ("simulatedP50", month(simulated)),
        ])
    }
}
