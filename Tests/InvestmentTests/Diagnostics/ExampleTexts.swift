import DigitalMaturity
import TestSupport

extension DiagnosticTextTests {
    /// The texts about the examples of rules.
    static let exampleTexts: [(Diagnostic, String)] = [
        (
            .wrongExample(
                RuleExample(
                    of: .of(.nhsTrust, capital: "£25m"),
                    at: "£25m",
                    on: "2024-05-01",
                    answering: .exceeds,
                    place: Place(file: "a.yaml", line: 9, column: 14)
                ),
                of: "CAP-2023-01",
                answers: .within
            ),
            """
            a.yaml:9:14: error: the example says 'exceeds', but CAP-2023-01 answers 'within' for \
            £25,000,000 on 2024-05-01 [wrong-example]
                help: compare both with the published text, and correct the one that is wrong
            """
        ),
        (
            .missingExample(of: "CAP-2023-01", at: Place(file: "a.yaml", line: 1, column: 7)),
            """
            a.yaml:1:7: error: CAP-2023-01 has no examples [missing-example]
                help: add 'examples:'
            """
        ),
        (
            .missingExample(
                of: "CAP-2023-01",
                within: "£25m",
                above: "£25000000.01",
                at: Place(file: "a.yaml", line: 9, column: 12)
            ),
            """
            a.yaml:9:12: error: no examples of CAP-2023-01 show both sides of this limit \
            [missing-example]
                help: on a day when the limit applies, add an example at £25,000,000 that says \
            'within' and one at £25,000,000.01 that says 'exceeds'
            """
        ),
        (
            .missingExample(
                of: "CAP-2023-01",
                on: ["2026-03-31", "2026-04-01"],
                at: Place(file: "a.yaml", line: 9, column: 12)
            ),
            """
            a.yaml:9:12: error: no example of CAP-2023-01 shows this change [missing-example]
                help: add a case that is answered differently on 2026-03-31 and on 2026-04-01
            """
        ),
        (
            .wrongExample(
                of: "records",
                in: "emram",
                is: "2.0 (2.0 to 3.0)",
                at: Place(file: "a.yaml", line: 9, column: 12)
            ),
            """
            a.yaml:9:12: error: the example is wrong about 'records': 'emram' gives 2.0 (2.0 to 3.0) \
            [wrong-example]
                help: work the example out again, and correct it or the framework
            """
        ),
        (
            .missingExample(ofFramework: "emram", at: Place(file: "a.yaml")),
            """
            a.yaml: warning: the framework 'emram' has no examples.yaml [missing-example]
                help: add one, with answers and the marks that you worked out from them by hand
            """
        ),
    ]
}
