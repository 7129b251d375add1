/// A view, for other programs to read: amounts are in pence and in pounds.
struct View {
    let name: String
    let note: String
    /// What follows `AS`.
    let query: String

    static let all = [
        runOverview, latestRun, scoreOverall, scoreByDimension, schemeCosts, routeAnswers,
        schemeApprovals, reportingDuties, planYearTotals, appraisalOptions, simulatedYears,
        simulatedGoLive, optimumSchemes,
    ]

    /// Amounts in whole pence, and in pounds.
    private static func money(_ names: String...) -> String {
        names.map { "\($0)_pence, \($0)_pence / 100.0 AS \($0)_pounds" }.joined(separator: ", ")
    }
}

// MARK: - Runs and scores

extension View {
    static let runOverview = View(
        name: "run_overview",
        note: "every run with how much it holds",
        query: """
            SELECT run, on_date, recorded_at, tool_version, reference_edition, rulebook_edition,
                workspace_title,
                (SELECT count(*) FROM input AS i WHERE i.run = r.run) AS inputs,
                (SELECT count(*) FROM score AS s WHERE s.run = r.run) AS returns,
                (SELECT count(*) FROM plan AS p WHERE p.run = r.run) AS plans,
                (SELECT count(*) FROM scheme AS s WHERE s.run = r.run) AS schemes,
                (SELECT count(*) FROM route AS t
                    WHERE t.run = r.run AND t.outcome = 'undetermined') AS undetermined
            FROM run AS r
            """
    )

    private static let latestRun = View(
        name: "latest_run",
        note: "the same of the latest run: SELECT ... WHERE run = (SELECT run FROM latest_run)",
        query: "SELECT * FROM run_overview WHERE run = (SELECT max(run) FROM run)"
    )

    private static let scoreOverall = View(
        name: "score_overall",
        note: "the overall mark of every return, with names",
        query: """
            SELECT run, framework, organisation, name, icb, region, care_setting, source,
                overall, answered, lower, upper
            FROM score JOIN organisation USING (run, organisation)
            """
    )

    private static let scoreByDimension = View(
        name: "score_by_dimension",
        note: "the mark of every dimension of every return, with names",
        query: """
            SELECT run, framework, organisation, name, icb, region, care_setting, source,
                dimension, mark
            FROM dimension_score JOIN score USING (run, framework, source, care_setting)
                JOIN organisation USING (run, organisation)
            """
    )
}

// MARK: - Plans and routes

extension View {
    private static let planYearTotals = View(
        name: "plan_year_totals",
        note: "what each plan spends in each year and what is left",
        query: """
            WITH year AS (
                SELECT *, implementation_pence + running_pence AS revenue_pence,
                    capital_envelope_pence - capital_pence AS capital_left_pence,
                    revenue_envelope_pence - implementation_pence - running_pence
                        AS revenue_left_pence
                FROM plan_year JOIN plan USING (run, plan)
            )
            SELECT run, plan, title, status, year,
                \(money("capital", "implementation", "running", "revenue")),
                unknown_running,
                \(money("capital_envelope", "capital_left", "revenue_envelope", "revenue_left"))
            FROM year
            """
    )

    private static let schemeCosts = View(
        name: "scheme_costs",
        note: "what each scheme costs",
        query: """
            SELECT s.run AS run, plan, scheme, title, lead, name AS lead_name,
                \(money("capital", "revenue", "whole_life"))
            FROM scheme AS s JOIN organisation AS o ON o.run = s.run AND o.organisation = s.lead
            """
    )

    private static let routeAnswers = View(
        name: "route_answers",
        note: "how each approval rule in force answered for each scheme",
        query: """
            SELECT run, plan, scheme, title, lead, rule, approver, outcome, basis, comparison,
                \(money("amount", "limit", "headroom")),
                in_force_from, in_force_until, citation, note, standing
            FROM route JOIN scheme USING (run, plan, scheme)
            """
    )

    private static let schemeApprovals = View(
        name: "scheme_approvals",
        note: "who must approve each scheme, in order, and which rules ask for it",
        query: """
            SELECT run, plan, scheme, s.title AS title, lead, step, approver,
                a.title AS approver_name,
                (SELECT group_concat(t.rule, ', ') FROM route AS t
                    WHERE t.run = a.run AND t.plan = a.plan AND t.scheme = a.scheme
                        AND t.approver = a.approver AND t.outcome = 'exceeds') AS because,
                (SELECT count(*) FROM route AS t
                    WHERE t.run = a.run AND t.plan = a.plan AND t.scheme = a.scheme
                        AND t.outcome = 'undetermined') AS undetermined
            FROM approval AS a JOIN scheme AS s USING (run, plan, scheme)
            """
    )

    private static let reportingDuties = View(
        name: "reporting_duties",
        note: "which schemes must be reported, or may have to be, to whom and under which rule",
        query: """
            SELECT run, plan, scheme, s.title AS title, lead, rule, recipient,
                d.title AS recipient_name, outcome, standing
            FROM reporting_duty AS d JOIN scheme AS s USING (run, plan, scheme)
            """
    )
}

// MARK: - What plans are worth and may come to

extension View {
    private static let appraisalOptions = View(
        name: "appraisal_options",
        note: "what each option of each plan costs and is worth",
        query: """
            SELECT run, plan, p.title AS title, option, a.title AS option_title, price_base,
                schedule, \(money("capital", "revenue", "npsv")), bcr, payback, gaps
            FROM appraisal AS a JOIN plan AS p USING (run, plan)
            """
    )

    private static let simulatedYears = View(
        name: "simulated_years",
        note: "what each plan may really spend in each year, and what it is likely to lose",
        query: """
            SELECT run, plan, title, year, seed, draws,
                \(money("capital_p10", "capital_p50", "capital_p80", "capital_p90")),
                chance_over, \(money("expected_lapse"))
            FROM simulated_year JOIN simulation USING (run, plan) JOIN plan USING (run, plan)
            """
    )

    private static let simulatedGoLive = View(
        name: "simulated_go_live",
        note: "when each scheme may really go live",
        query: """
            SELECT run, plan, scheme, title, lead, seed, draws,
                go_live_p10, go_live_p50, go_live_p90
            FROM simulated_scheme JOIN simulation USING (run, plan)
                JOIN scheme USING (run, plan, scheme)
            """
    )

    private static let optimumSchemes = View(
        name: "optimum_schemes",
        note: "which schemes the best choice takes and when, and which it leaves and why",
        query: """
            SELECT run, plan, scheme, title, lead, status, objective, bound, gap,
                chosen, start_year, start_month, why
            FROM optimum_scheme JOIN optimum USING (run, plan)
                JOIN scheme USING (run, plan, scheme)
            """
    )
}
