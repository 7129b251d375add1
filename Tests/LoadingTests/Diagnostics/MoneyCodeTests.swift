import Loading
import Testing

/// What a plan may say against the reference data's programmes, rates and rules of money.
struct MoneyCodeTests {
    private let plan = "plans/plan.yaml"

    private static let rules = [
        "Frameworks/appraisal/sources.yaml": """
        sources:
          - { id: guide, publisher: A, title: B, date: unknown }

        """,
        "Frameworks/appraisal/discount-rates.yaml": """
        schedules:
          - id: standard
            title: Standard
            editions:
              - { from: unknown, bands: { 0: 3.5% }, cite: { source: guide, grade: primary } }

        """,
        "Frameworks/appraisal/optimism-bias.yaml": """
        classes:
          - { id: equipment, title: E, capital: { upper: 200%, lower: 10% }, cite: { source: guide, grade: mirror } }

        """,
        "Frameworks/appraisal/sensitivities.yaml":
            "longest: 125 years\ncite: { source: guide, grade: supplied }\n",
        "Frameworks/appraisal/vat.yaml": """
        rules:
          - { id: telephony, title: Telephony, recovers: no, cite: { source: guide, grade: primary } }

        """,
        "Frameworks/appraisal/capitalisation.yaml": """
        least: £5,000
        each-over: £250
        life-over: 1 year
        cite: { source: guide, grade: primary }

        """,
        "Frameworks/appraisal/plan-sections.yaml": """
        sections:
          - { id: cyber, title: cyber security, cite: { source: guide, grade: secondary } }

        """,
    ]

    /// What is told when some words of the plan are replaced, with the rules above.
    private func told(_ old: String, _ new: String, _ more: [String: String] = [:]) throws
        -> [String]
    {
        guard let text = TinyHome.files[plan], text.contains(old) else {
            throw Mistake("the plan does not hold '\(old)'")
        }
        let changed = text.replacing(old, with: new) + "sections: { cyber: Much }\n"
        let files = Self.rules.merging(more) { $1 }.merging([plan: changed]) { $1 }
        return summaries(try TinyHome.load(files.mapValues { $0 as String? }).told)
    }

    @Test func `nothing is wrong with the plan and the rules`() throws {
        #expect(try told("lead: RBB", "lead: RBB") == [])
    }

    @Test func `required sections that are missing`() throws {
        #expect(
            summaries(try TinyHome.load(Self.rules.mapValues { $0 as String? }).told) == [
                "plans/plan.yaml:1:7: warning: the plan says nothing about cyber security "
                    + "[missing-sections]"
            ]
        )
    }

    @Test(
        arguments: [
            (
                "run-cost: £0.9m a year", "vat: recoverable\n    vat-rule: telephony",
                "23:15: error: the VAT of 'epr' is said to come back, and by 'telephony' it does not "
                    + "[vat-against-rule]"
            ),
            (
                "run-cost: £0.9m a year", "vat: recoverable",
                "11:9: warning: the VAT of 'epr' is said to come back, and no rule is named for it "
                    + "[vat-without-rule]"
            ),
            (
                "run-cost: £0.9m a year", "delivery: cloud",
                "22:15: warning: 'epr' is a cloud service with £22m of capital, part of it central "
                    + "money, which may buy assets alone if it is given as capital [cloud-capital]"
            ),
            (
                "run-cost: £0.9m a year", "optimism-bias: { class: equipmnt, mitigated: 50% }",
                "22:29: error: there is no class of optimism bias 'equipmnt' [unknown-name]"
            ),
            (
                "from: central, share: 60%", "from: central, programme: hsli, share: 60%",
                "19:50: error: there is no programme 'hsli' [unknown-name]"
            ),
            (
                "run-cost: £0.9m a year", "may-start: [2028/29]",
                "22:17: error: 2028/29 is outside the plan [year-outside-plan]"
            ),
            (
                "run-cost: £0.9m a year", "causes: [{ id: prices, cost: 50% }]",
                "22:20: error: there is no cause 'prices' [unknown-name]"
            ),
            (
                "element: systems, to: 3", "element: people, to: 2",
                "32:51: warning: 'imaging' raises 'people' of RBB to 2, where it is already "
                    + "[raise-at-current]"
            ),
            (
                "element: systems, to: 3", "element: systems, to: 1",
                "32:52: error: 'imaging' raises 'systems' of RBB to 1, and it is at 2.5 already "
                    + "[raise-below-current]"
            ),
            (
                "run-cost: £0.9m a year", "takes: -6 months",
                "22:12: error: '-6 months' is not a length of time [malformed-value]"
            ),
            (
                "from: central, share: 60%", "from: central, share: 160%",
                "19:33: error: '160%' is not a share [malformed-value]"
            ),
            (
                "price-base: 2026/27", "price-base: 2026/27\ndiscounting: standrad",
                "7:14: error: there is no discount schedule 'standrad' [unknown-name]"
            ),
        ]
    )
    func `each mistake is told where it stands`(old: String, new: String, problem: String) throws {
        let problems = try told(old, new)
        #expect(problems.contains("plans/plan.yaml:\(problem)"), "\(problems)")
    }

    @Test func `rates in no order`() throws {
        let file = "Frameworks/appraisal/discount-rates.yaml"
        let text = try #require(Self.rules[file])
        let problems = try told(
            "lead: RBB",
            "lead: RBB",
            [file: text.replacing("{ 0:", with: "{ 1:")]
        )
        #expect(
            problems == [
                "\(file):5:9: error: 'bands' is not rates of 0% or more by their first year, "
                    + "ascending from year 0 [wrong-shape]"
            ]
        )
    }
}
