import Testing

/// What `check` says of the examples of rules and frameworks.
struct ExampleCodeTests {
    private let file = "Frameworks/spend-controls/nhs/known.yaml"
    private let other = "Frameworks/spend-controls/nhs/unpublished.yaml"

    /// A limit of £25m from a day in February 2023, and a rule that never had examples.
    private func problems(_ examples: String) throws -> String {
        let text = try #require(TinyHome.files[file])
        return try TinyHome.exampleProblems(
            [file: text + examples, other: nil, marked: marking("2")]
        )
    }

    private let marked = "Frameworks/maturity/tiny/examples.yaml"

    private func marking(_ people: String) -> String {
        """
        examples:
          - title: Somebody leads
            care-setting: acute
            answers: { board.lead: met, board.review: not-met }
            marks: { people: \(people) }
            tally: 2 answered, 1 not answered
        """
    }

    private let both = """
        examples:
          - case: { body: nhs-trust, kind: digital }
            on: 2024-01-01
            amounts:
              £25m: within
              £25000000.01: exceeds
          - case: { body: nhs-trust, kind: digital }
            amount: £30m
            days:
              2023-01-31: none
              2023-02-01: undetermined
              2023-02-27: undetermined
              2023-02-28: exceeds

        """

    @Test func `examples on both sides of a limit and of a change are enough`() throws {
        #expect(try problems(both) == "")
    }

    @Test func `wrong-example`() throws {
        #expect(
            try problems(both.replacing("£25m: within", with: "£24m: exceeds")) == """
                \(file):9:12: error: no examples of KNOWN show both sides of this limit [missing-example]
                    help: on a day when the limit applies, add an example at £25,000,000 that \
                says 'within' and one at £25,000,000.01 that says 'exceeds'
                \(file):18:14: error: the example says 'exceeds', but KNOWN answers 'within' for \
                £24,000,000 on 2024-01-01 [wrong-example]
                    help: compare both with the published text, and correct the one that is wrong
                """
        )
    }

    @Test func `missing-example of a change`() throws {
        #expect(
            try problems(both.replacing("      2023-02-27: undetermined\n", with: "")) == """
                \(file):9:12: error: no example of KNOWN shows this change [missing-example]
                    help: add a case that is answered differently on 2023-01-31 and on 2023-02-28, \
                and is 'undetermined' on 2023-02-01 and on 2023-02-27
                """
        )
    }

    @Test func `missing-example of a rule`() throws {
        #expect(
            try problems("") == """
                \(file):1:7: error: KNOWN has no examples [missing-example]
                    help: add 'examples:'
                """
        )
    }

    @Test func `wrong-example of a framework`() throws {
        let text = try #require(TinyHome.files[file])
        let changes = [file: text + both, other: nil, marked: marking("3")]
        #expect(
            try TinyHome.exampleProblems(changes) == """
                \(marked):5:22: error: the example is wrong about 'people': 'tiny' gives \
                2.0 (2.0 to 2.0) [wrong-example]
                    help: work the example out again, and correct it or the framework
                """
        )
    }

    @Test func `missing-example of a framework`() throws {
        let text = try #require(TinyHome.files[file])
        #expect(
            try TinyHome.exampleProblems([file: text + both, other: nil]) == """
                Frameworks/maturity/tiny/framework.yaml: warning: the framework 'tiny' has no \
                examples.yaml [missing-example]
                    help: add one, with answers and the marks that you worked out from them by hand
                """
        )
    }

    @Test(
        arguments: [
            ("people:", "peple:", "there is no dimension 'peple'"),
            ("board.lead:", "board.led:", "there is no element 'board.led'"),
            ("board.lead: met", "board.lead: mett", "there is no answer to 'board.lead' 'mett'"),
            ("people: 2", "people: high", "'high' is not a number"),
        ]
    )
    func `an example of a framework that cannot be read is reported`(
        old: String,
        new: String,
        told: String
    ) throws {
        let changed = marking("2").replacing(old, with: new)
        #expect(try TinyHome.exampleProblems([marked: changed]).contains(told))
    }

    @Test func `a case that the rule does not reach shows nothing`() throws {
        let elsewhere = both.replacing("nhs-trust", with: "department")
        #expect(try problems(elsewhere).contains("answers 'none' for £25,000,000.01"))
    }

    @Test func `an example that cannot be read is reported like any other part of the file`() throws
    {
        let told = try problems(both.replacing("body: nhs-trust, ", with: ""))
        #expect(told.contains("the case has no 'body' [missing-key]"))
    }
}
