extension Table {
    /// The views of plans, their schemes, and who must approve them.
    static let planViews = [schemeCosts, routeAnswers, schemeApprovals, planYearTotals]

    private static let schemeColumns: [Column] = [
        .same("run", "the number of the run"),
        .same("plan", "the plan"),
        .same("scheme", "the scheme"),
        Column("title", "s.title", "the title of the scheme"),
        .same("lead", "the organisation that answers for it"),
    ]

    private static let schemeCosts = view(
        "scheme_costs",
        "what each scheme costs",
        from: "scheme AS s JOIN organisation AS o ON o.run = s.run AND o.organisation = s.lead",
        columns: [
            schemeColumns.map { Column($0.name, "s.\($0.name)", $0.note) },
            [Column("lead_name", "o.name", "the name of that organisation")],
            .money("capital", "all its capital"),
            .money("revenue", "all its revenue until it is live"),
            .money("whole_life", "everything over its whole life; NULL when not known"),
        ]
    )

    private static let routeAnswers = view(
        "route_answers",
        "how each approval rule in force answered for each scheme",
        from: "route JOIN scheme AS s USING (run, plan, scheme)",
        columns: [
            schemeColumns,
            [
                .same("rule", "the rule"),
                .same("approver", "who must approve what the rule catches"),
                .same("outcome", "within, exceeds or undetermined"),
                .same("basis", "the cost that was compared"),
                .same("comparison", "caught when the amount is > or >= the limit"),
            ],
            .money("amount", "the amount compared; NULL when not known"),
            .money("limit", "the limit; NULL when it is not a known amount"),
            .money("headroom", "the limit less the amount, negative when the amount is above"),
            [
                .same("in_force_from", "from when the limit holds"),
                .same("in_force_until", "until when it holds; NULL when no end is known"),
                .same("citation", "the publication that states the limit"),
                .same("note", "why the answer is what it is"),
            ],
        ]
    )

    private static let schemeApprovals = view(
        "scheme_approvals",
        "who must approve each scheme, in order, and which rules ask for it",
        from: "approval AS a JOIN scheme AS s USING (run, plan, scheme)",
        columns: [
            schemeColumns,
            [
                .same("step", "the position, from 1"),
                .same("approver", "who approves, by identifier"),
                Column("approver_name", "a.title", "who approves, by name"),
                Column(
                    "because",
                    "(SELECT group_concat(t.rule, ', ') FROM route AS t WHERE t.run = a.run"
                        + " AND t.plan = a.plan AND t.scheme = a.scheme"
                        + " AND t.approver = a.approver AND t.outcome = 'exceeds')",
                    "the rules that ask for it; NULL for the body's own board"
                ),
                Column(
                    "undetermined",
                    "(SELECT count(*) FROM route AS t WHERE t.run = a.run AND t.plan = a.plan"
                        + " AND t.scheme = a.scheme AND t.outcome = 'undetermined')",
                    "how many rules may add an approver to the scheme"
                ),
            ],
        ]
    )

    private static let planYearTotals = view(
        "plan_year_totals",
        "what each plan spends in each year and what is left",
        from: "plan_year JOIN plan USING (run, plan)",
        columns: [
            [
                .same("run", "the number of the run"),
                .same("plan", "the plan"),
                .same("title", "its title"),
                .same("status", "illustrative, draft or submitted"),
                .same("year", "the financial year"),
            ],
            .money("capital", "capital of all schemes"),
            .money("implementation", "revenue of all schemes until they are live"),
            .money("running", "the cost of running what is live, so far as it is known"),
            .money("revenue", being: "implementation_pence + running_pence", "all revenue"),
            [.same("unknown_running", "how many schemes run from a date nobody has stated")],
            .money("capital_envelope", "the capital available; NULL when none is stated"),
            .money(
                "capital_left",
                being: "capital_envelope_pence - capital_pence",
                "the capital available less capital, negative when the plan spends more"
            ),
            .money("revenue_envelope", "the revenue available; NULL when none is stated"),
            .money(
                "revenue_left",
                being: "revenue_envelope_pence - implementation_pence - running_pence",
                "the revenue available less all revenue, negative when the plan spends more"
            ),
        ]
    )
}
