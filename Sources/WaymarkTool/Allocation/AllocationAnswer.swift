import DigitalMaturity
import Investment

/// Who gets what, as JSON: one policy, or several under `policies`.
struct AllocationAnswer {
    private let allocations: [Allocation]
    private let data: AllocationData
    private let system: RegisterDay

    init(_ allocations: [Allocation], _ data: AllocationData, _ system: RegisterDay) {
        (self.allocations, self.data, self.system) = (allocations, data, system)
    }

    var json: JSON {
        let answers = allocations.map(fields)
        let own: [(String, JSON)] =
            answers.count == 1 ? answers[0] : [("policies", .array(answers.map(JSON.object)))]
        return .answer(
            "allocate",
            [("on", .date(system.date))] + own + [
                ("assumptions", .array([gain])),
                ("notes", .array((data.notes + data.definitions).map { .string($0) })),
            ]
        )
    }

    private func fields(_ allocation: Allocation) -> [(String, JSON)] {
        let policy = allocation.policy
        return [
            ("amount", .money(allocation.amount)), ("policy", .string(policy.id)),
            ("title", .string(policy.title)), ("to", .string(policy.recipients.rawValue)),
            ("recipients", .array(allocation.paid.map { recipient($0, allocation) })),
            (
                "nothing",
                .array(
                    allocation.recipients.filter { $0.amount == .zero }
                        .map { .string($0.code.text) }
                )
            ),
            (
                "apart",
                .array(
                    allocation.apart.map {
                        .object([
                            ("code", .string($0.code.text)), ("unknown", .string($0.unknown.word)),
                        ])
                    }
                )
            ),
            ("spread", spread(allocation)),
            ("gini", .optional(allocation.gini) { .number($0) }),
            ("leastMatureQuarter", .money(allocation.toLeastMature)),
            ("lorenz", .array((1...9).map { .number(allocation.lorenz(at: Double($0) / 10)) })),
            ("policyNotes", .array(policy.notes.map { .string($0) })),
            ("source", .optional(policy.citation) { .citation($0) }),
        ]
    }

    private func recipient(
        _ recipient: Allocation.Recipient,
        _ allocation: Allocation
    ) -> JSON {
        .object([
            ("code", .string(recipient.code.text)),
            ("name", .string(system.name(of: recipient.code.text))),
            ("amount", .money(recipient.amount)),
            ("mark", .optional(recipient.mark) { .number($0) }),
            ("markAfter", cases { allocation.mark(of: recipient, $0) }),
        ])
    }

    private func spread(_ allocation: Allocation) -> JSON {
        .object([
            ("before", .optional(allocation.spread) { .number($0) }),
            ("after", cases { allocation.spreadAfter($0) }),
        ])
    }

    private func cases(_ number: (Allocation.Case) -> Double?) -> JSON {
        .object(
            Allocation.Case.allCases.map { which in
                (which.rawValue, .optional(number(which)) { .number($0) })
            }
        )
    }

    private var gain: JSON {
        .object([
            ("what", .string("marks gained for £1m")), ("low", .number(data.gain.low)),
            ("likely", .number(data.gain.likely)), ("high", .number(data.gain.high)),
            ("because", .string(data.gain.because)), ("kind", .string("assumption")),
        ])
    }
}
