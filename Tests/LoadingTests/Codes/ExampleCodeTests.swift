import Testing

/// What `check` says of the examples of a rule.
struct ExampleCodeTests {
    private let file = "Frameworks/spend-controls/nhs/known.yaml"
    private let other = "Frameworks/spend-controls/nhs/unpublished.yaml"

    /// A limit of £25m from a day in February 2023, and a rule that never had examples.
    private func problems(_ examples: String) throws -> String {
        let text = try #require(TinyHome.files[file])
        return try TinyHome.exampleProblems([file: text + examples, other: nil])
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

    @Test func `examples on both sides of each limit and change are all that is asked`() throws {
        #expect(try problems(both) == "")
    }

    @Test func `wrong-example`() throws {
        #expect(
            try problems(both.replacing("£25m: within", with: "£24m: exceeds")) == """
                \(file):9:12: error: no examples of KNOWN show both sides of this limit [missing-example]
                    help: on a day when the limit applies, add an example at £25,000,000.00 that \
                says 'within' and one at £25,000,000.01 that says 'exceeds'
                \(file):18:14: error: the example says 'exceeds', but KNOWN answers 'within' for \
                £24,000,000.00 on 2024-01-01 [wrong-example]
                    help: compare both with the published text, and correct the one that is wrong
                """
        )
    }

    @Test func `missing-example of a change`() throws {
        #expect(
            try problems(both.replacing("      2023-02-27: undetermined\n", with: "")) == """
                \(file):9:12: error: no example of KNOWN shows this change [missing-example]
                    help: add a case on 2023-01-31, 2023-02-01, 2023-02-27, 2023-02-28 whose first \
                and last answers differ, 'undetermined' on the days between
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

    @Test func `a case that the rule does not reach shows nothing`() throws {
        let elsewhere = both.replacing("nhs-trust", with: "department")
        #expect(try problems(elsewhere).contains("answers 'none' for £25,000,000.01"))
    }

    @Test func `an example that cannot be read is reported like any other part of the file`() throws
    {
        let text = try #require(TinyHome.files[file])
        let told = try TinyHome.load([file: text + both.replacing("body: nhs-trust, ", with: "")])
            .told
        #expect(told.contains("the case has no 'body' [missing-key]"))
    }
}
