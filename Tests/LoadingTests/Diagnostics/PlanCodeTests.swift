import Loading
import Testing

struct PlanCodeTests {
    private let plan = "plans/plan.yaml"
    private let rule = "Frameworks/spend-controls/nhs/known.yaml"

    @Test(
        arguments: [
            "  - { from: unknown, value: £30m, cite: { source: guide, grade: primary } }",
            "  - { from: 2023-02-28, value: £30m, cite: { source: guide, grade: primary } }",
            "  - { from: 2016, value: £30m, cite: { source: guide, grade: primary } }",
        ]
    )
    func `overlapping-dates`(entry: String) throws {
        #expect(
            try TinyHome.problems(in: rule, "applies:", is: "\(entry)\napplies:") == """
                \(rule):1:1: error: the dates of 'KNOWN' overlap or are out of order \
                [overlapping-dates]
                    help: write the entries oldest first; only the first may be from 'unknown'
                """
        )
    }

    @Test func `limit-already-known`() throws {
        #expect(
            try TinyHome.load(["limits.yaml": limits(of: "KNOWN")]).told == """
                limits.yaml:2:13: error: the limit of 'KNOWN' is published, so none can be supplied \
                [limit-already-known]
                    help: only a limit that is not known can be supplied
                """
        )
        #expect(try TinyHome.load(["limits.yaml": limits(of: "UNPUBLISHED")]).told == "")
    }

    private func limits(of rule: String) -> String {
        "limits:\n  - { rule: \(rule), value: £40m, cite: A letter }\n"
    }

    @Test(
        arguments: [
            ("{ 2027/28: £1m }", "{ 2028/29: £1m }", "30:16: error: 2028/29"),
            ("{ 2026/27: £1m }", "{ 2025/26: £1m }", "21:16: error: 2025/26"),
        ]
    )
    func `year-outside-plan`(old: String, new: String, told: String) throws {
        #expect(
            try TinyHome.problems(in: plan, old, is: new) == """
                plans/plan.yaml:\(told) is outside the plan [year-outside-plan]
                    help: the plan covers 2026/27 to 2027/28; change the year, or 'from' and 'years'
                """
        )
    }

    @Test func `needs-cycle`() throws {
        #expect(
            try TinyHome.problems(
                in: plan,
                "run-cost: £0.9m a year",
                is: "needs: [imaging]"
            ) == """
                plans/plan.yaml:22:13: error: these schemes need each other: \
                epr → imaging → epr [needs-cycle]
                    help: remove one 'needs'
                """
        )
    }

    @Test(arguments: [("59%", "99%"), ("60.0001%", "100.0001%")])
    func `funding-not-whole`(share: String, whole: String) throws {
        #expect(
            try TinyHome.problems(in: plan, "60%", is: share) == """
                plans/plan.yaml:18:30: error: the shares that fund 'epr' come to \(whole) \
                [funding-not-whole]
                    help: they must come to 100%
                """
        )
    }

    @Test
    func
        `fund-overdrawn is an error even where the year's money is enough, and the data can be used`()
        throws
    {
        let text = try #require(TinyHome.files[plan])
        let changed = text.replacing("from: central", with: "from: central, programme: front")
            .replacing(
                "fund: own }\n  - { year: 2027",
                with:
                    "fund: own }\n  - { year: 2026/27, capital: £5m, fund: front }\n"
                    + "  - { year: 2027/28, capital: £8m, fund: front }\n  - { year: 2027"
            )
        let loaded = try TinyHome.load([
            plan: changed,
            "Frameworks/programmes/sources.yaml": """
            sources:
              - { id: any, publisher: Publisher, title: Guidance, date: 2023 }

            """,
            "Frameworks/programmes/front.yaml": """
            programme: front
            title: Front
            gives: unknown
            match: unknown
            cite: { source: any, grade: secondary }
            money: []

            """,
        ])
        #expect(
            loaded.told == """
                plans/plan.yaml:9:31: error: the schemes draw £1m more capital from front in \
                2026/27 than it offers [fund-overdrawn]
                    help: move or shrink a scheme, raise the envelope, or change who pays
                """
        )
        #expect(loaded.dataset != nil)
    }

    /// Six tenths of £22m and of £1m; in 2027/28 six tenths of £12m.
    @Test
    func `fund-not-stated: a programme without an envelope, or without one in a year, is told of`()
        throws
    {
        let text = try #require(
            TinyHome.files[plan]?.replacing(
                "from: central",
                with: "from: central, programme: front"
            )
        )
        let dated = text.replacing(
            "fund: own }\n  - { year: 2027",
            with:
                "fund: own }\n  - { year: 2026/27, capital: £9m, revenue: £1m, fund: front }\n  - { year: 2027"
        )
        let told = try [text, dated].map { try TinyHome.load([plan: $0]).told }
        #expect(
            told[0].contains(
                """
                plans/plan.yaml:19:51: warning: the schemes draw £13.8m from 'front', and no envelope \
                says what it gives; it counts against the pooled funds [fund-not-stated]
                """
            ),
            "\(told[0])"
        )
        #expect(
            told[1].contains(
                """
                plans/plan.yaml:20:51: warning: the schemes draw £7.2m capital in 2027/28 from \
                'front', and no envelope says what it gives then [fund-not-stated]
                    help: add an envelope with 'fund: front', or change who pays
                """
            ),
            "\(told[1])"
        )
    }

    @Test func `over-envelope is a warning and the data can be used`() throws {
        let text = try #require(TinyHome.files[plan])
        let loaded = try TinyHome.load([
            plan: text.replacing("2027/28: £12m", with: "2027/28: £40m")
        ])
        #expect(
            loaded.told == """
                plans/plan.yaml:9:13: warning: the plan spends £11m more capital in 2027/28 than \
                its envelope [over-envelope]
                    help: move or shrink a scheme, or raise the envelope
                """
        )
        #expect(loaded.dataset != nil)
    }
}
