extension Table {
    private static let ofPlan = "FOREIGN KEY (run, plan) REFERENCES plan (run, plan)"
    private static let ofScheme =
        "FOREIGN KEY (run, plan, scheme) REFERENCES scheme (run, plan, scheme)"

    /// The tables of plans, their schemes, and who must approve them.
    static let planTables = [plan, planYear, scheme, route, approval]

    private static let plan = stored(
        "plan",
        "the plans of a run",
        key: ["run", "plan"],
        references: [
            ofRun, "FOREIGN KEY (run, icb) REFERENCES organisation (run, organisation)",
        ],
        columns: [
            .run,
            .text("plan", "the identifier"),
            .text("title", "the title"),
            .text("status", "illustrative (made up to show the tool), draft or submitted"),
            .text("icb", "the integrated care board whose plan it is"),
            .text("price_base", "the financial year whose prices the amounts are in"),
        ]
    )

    private static let planYear = stored(
        "plan_year",
        "what a plan spends in each financial year against what is available",
        key: ["run", "plan", "year"],
        references: [ofPlan],
        columns: [
            .run,
            .text("plan", "the plan"),
            .text("year", "the financial year, such as 2026/27"),
            .pence("capital", "capital of all schemes"),
            .pence("implementation", "revenue of all schemes until they are live"),
            .pence("running", "the cost of running what is live, so far as it is known"),
            Column(
                "unknown_running",
                "INTEGER NOT NULL",
                "how many schemes have a running cost that begins on a date nobody has stated"
            ),
            .penceOrNull("capital_envelope", "the capital available; NULL when none is stated"),
            .penceOrNull("revenue_envelope", "the revenue available; NULL when none is stated"),
        ]
    )

    private static let scheme = stored(
        "scheme",
        "the schemes of a plan",
        key: ["run", "plan", "scheme"],
        references: [
            ofPlan, "FOREIGN KEY (run, lead) REFERENCES organisation (run, organisation)",
        ],
        columns: [
            .run,
            .text("plan", "the plan"),
            .text("scheme", "the identifier, unique in the plan"),
            .text("title", "the title"),
            .text("lead", "the organisation that answers for it"),
            .textOrNull("lead_body", "what the lead is; NULL when not known: no rule was tried"),
            .textOrNull("part_of", "the linked whole that is tested as one; NULL for none"),
            .pence("capital", "all its capital"),
            .pence("revenue", "all its revenue until it is live"),
            .penceOrNull("whole_life", "everything over its whole life; NULL when not known"),
        ]
    )

    private static let route = stored(
        "route",
        "how each approval rule in force answered for each scheme",
        key: ["run", "plan", "scheme", "rule"],
        references: [ofScheme],
        columns: [
            .run,
            .text("plan", "the plan"),
            .text("scheme", "the scheme"),
            .text("rule", "the rule"),
            .text("approver", "who must approve what the rule catches"),
            Column(
                "outcome",
                "TEXT NOT NULL CHECK (outcome IN ('within', 'exceeds', 'undetermined'))",
                "within: not caught; exceeds: caught; undetermined: it cannot be said, see note"
            ),
            .text("basis", "the cost that was compared: capital, revenue or whole-life"),
            .text("comparison", "caught when the amount is > or >= the limit"),
            .penceOrNull(
                "amount",
                "the amount compared, of the scheme and what it is part of; NULL when not known"
            ),
            .penceOrNull("limit", "the limit; NULL when it is not a known amount"),
            Column(
                "headroom_pence",
                "INTEGER GENERATED ALWAYS AS (limit_pence - amount_pence) VIRTUAL",
                "the limit less the amount, negative when the amount is above, in pence"
            ),
            .textOrNull("in_force_from", "from when the limit holds, perhaps only a year or month"),
            .textOrNull("in_force_until", "until when it holds; NULL when no end is known"),
            .text("citation", "the publication that states the limit"),
            .text("note", "why the answer is what it is"),
        ]
    )

    private static let approval = stored(
        "approval",
        "the approvals of a scheme that are certain, in order",
        key: ["run", "plan", "scheme", "step"],
        references: [ofScheme],
        columns: [
            .run,
            .text("plan", "the plan"),
            .text("scheme", "the scheme"),
            Column("step", "INTEGER NOT NULL CHECK (step > 0)", "the position, from 1"),
            .text("approver", "who approves, by identifier"),
            .text("title", "who approves, by name"),
        ]
    )
}
