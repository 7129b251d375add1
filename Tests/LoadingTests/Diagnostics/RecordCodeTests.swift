import Investment
import Loading
import Testing

struct RecordCodeTests {
    private let plan = "plans/plan.yaml"

    @Test func `yaml-syntax`() throws {
        #expect(
            try TinyHome.problems(in: plan, "title: The first plan", is: "title: First: plan")
                == """
                plans/plan.yaml:2:8: error: this is not YAML: the text has a colon and a space in it \
                [yaml-syntax]
                    help: put it in quotes: "First: plan"
                """
        )
    }

    @Test(
        arguments: [
            ("[RAA, RBB]", "RAA", "14:10: error: 'for' is not a list"),
            ("lead: RAA", "lead: [RAA]", "13:11: error: 'lead' is not a single value"),
            (
                "capital: { 2027/28: £1m }", "capital: £1m",
                "30:14: error: 'capital' is not a mapping"
            ),
            (
                "- { from: self, share: 40% }", "- self",
                "18:9: error: the funding is not a mapping of keys to values"
            ),
        ]
    )
    func `wrong-shape`(old: String, new: String, told: String) throws {
        #expect(
            try TinyHome.problems(in: plan, old, is: new).contains(
                "plans/plan.yaml:\(told) [wrong-shape]"
            )
        )
    }

    @Test func `wrong-shape of a whole file`() throws {
        #expect(
            try TinyHome.load([plan: "- a\n- list\n"]).told
                == "plans/plan.yaml:1:1: error: the plan is not a mapping of keys to values "
                + "[wrong-shape]"
        )
    }

    @Test func `missing-key`() throws {
        #expect(
            try TinyHome.problems(in: plan, "    title: Imaging\n", is: "") == """
                plans/plan.yaml:24:5: error: the scheme 'imaging' has no 'title' [missing-key]
                    help: add 'title:'
                """
        )
    }

    @Test func `duplicate-key`() throws {
        #expect(
            try TinyHome.problems(in: plan, "stage: idea", is: "kind: cyber\n    stage: idea")
                == """
                plans/plan.yaml:27:5: error: 'kind' is given twice [duplicate-key]
                    help: remove one of them
                """
        )
    }

    @Test func `unknown-key`() throws {
        #expect(
            try TinyHome.problems(in: plan, "run-cost:", is: "runcost:").hasPrefix(
                """
                plans/plan.yaml:22:5: error: the scheme 'epr' has no such key as 'runcost' \
                [unknown-key]
                    help: did you mean 'run-cost'? the keys here are id, title, description,
                """
            )
        )
    }

    @Test(
        arguments: [
            (
                "2027/28: £12m", "2027/28: twelve million",
                """
                20:41: error: 'twelve million' is not an amount of money [malformed-value]
                    help: expected an amount such as £6m, £500k, £1,234.56 or 6000000
                """
            ),
            (
                "£0.9m a year", "£0.9m",
                """
                22:15: error: '£0.9m' does not say how often [malformed-value]
                    help: expected £900k a year
                """
            ),
            (
                "years: 2", "years: 21",
                """
                5:8: error: a plan cannot cover 21 years [malformed-value]
                    help: expected 1 to 20
                """
            ),
            (
                "years: 2", "years: -9223372036854775808",
                """
                5:8: error: '-9223372036854775808' is not a whole number [malformed-value]
                    help: expected a number such as 3
                """
            ),
            (
                "share: 60%", "share: -60%",
                """
                19:33: error: '-60%' is not a share [malformed-value]
                    help: expected 0% to 100%
                """
            ),
            (
                "2026/27: £1m", "2026/27: -£1m",
                """
                21:25: error: '-£1m' is negative [malformed-value]
                    help: expected an amount that is spent; a plan states savings as 'benefits'
                """
            ),
            (
                "title: The first plan\nicb: QE1", "title: Plan\nicb: \"Q\\e[31m\\nE\"",
                """
                3:6: error: 'Q\\u{1B}[31m\\u{A}E' is not an ODS code; it has a control character \
                (U+001B) in column 8, a control character (U+000A) in column 13 [malformed-value]
                    help: expected a code such as RXR or QE1
                """
            ),
        ]
    )
    func `malformed-value`(old: String, new: String, told: String) throws {
        #expect(
            try TinyHome.problems(in: plan, old, is: new).contains("plans/plan.yaml:\(told)")
        )
    }

    @Test func `malformed-value quotes at most sixty characters`() throws {
        let told = try TinyHome.problems(
            in: plan,
            "lead: RBB",
            is: "lead: \(String(repeating: "x", count: 5000))"
        )
        #expect(
            told.hasPrefix(
                "plans/plan.yaml:26:11: error: '\(String(repeating: "x", count: 60))…' is not an "
                    + "ODS code [malformed-value]"
            )
        )
    }
}
