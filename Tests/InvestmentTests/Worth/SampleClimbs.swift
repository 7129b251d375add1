import DigitalMaturity
import Investment
import TestSupport

extension Plan {
    /// A plan whose schemes, by name, raise elements of organisations to levels.
    static func raising(_ schemes: KeyValuePairs<String, [(ODSCode, String, Int)]>) -> Plan {
        .sample(
            schemes.map { id, raises in
                .sample(id, raises: raises.map { .of($0, $1, to: $2) })
            }
        )
    }
}

extension Scheme.Raise {
    static func of(_ organisation: ODSCode, _ element: String, to level: Int) -> Self {
        Self(
            organisation: Located(organisation, line: 1),
            element: Located(element, line: 1),
            level: Located(level, line: 1)
        )
    }
}

extension Climb {
    /// The climb of `plan` from `cards`, whose schemes are told by name.
    init(of plan: Plan, framework: Framework, cards: [Scorecard]) {
        self.init(of: plan, framework: framework) { code in
            cards.filter { $0.organisation == code }
        }
    }

    /// The ladders as text, the schemes by letters in the order of the plan.
    var told: [String] {
        ladders.map { ladder in
            let names =
                [ladder.organisation.text, ladder.dimension] + [ladder.criterion].compactMap(\.self)
            let rungs = ladder.rungs.map { rung in
                let gates = rung.gates.map { gate in
                    "[\(gate.schemes.map { String(UnicodeScalar(UInt8(97 + $0))) }.joined(separator: " "))]"
                }
                return "\(rung.level) +\(rung.gain) \(gates.joined(separator: " "))"
            }
            return "\(names.joined(separator: " ")) from \(ladder.start): "
                + rungs.joined(separator: " · ")
        }
    }
}

extension Dimension {
    static func sample(_ id: String, _ criteria: [Criterion] = []) -> Dimension {
        Dimension(
            id: id,
            labels: [Label(text: id, from: 2025)],
            summary: "",
            citation: .any,
            criteria: criteria
        )
    }
}

extension Criterion {
    /// A criterion of elements that are met or not, each with its level and what it needs.
    static func sample(
        _ id: String,
        settings: [CareSetting] = CareSetting.allCases,
        weight: Int = 1,
        elements: [(id: String, level: Int, needs: [String])]
    ) -> Criterion {
        Criterion(
            id: id,
            title: id,
            settings: settings,
            weight: weight,
            citation: .any,
            elements: elements.map {
                Element(id: $0, text: "", answering: .gate(level: $1), needs: $2, citation: .any)
            }
        )
    }

    /// A criterion of elements that are answered by `AnswerScale.thirds`.
    static func sample(_ id: String, choices: [String]) -> Criterion {
        Criterion(
            id: id,
            title: id,
            citation: .any,
            elements: choices.map {
                Element(id: $0, text: "", answering: .choice(scale: "thirds"), citation: .any)
            }
        )
    }
}
