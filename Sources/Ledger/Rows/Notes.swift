/// What a column is; `object` is its table or view.
func columnNote(_ column: String, in object: String) -> String {
    if let note = notes["\(object).\(column)"] ?? notes[column] { return note }
    for (ending, unit) in [("_pence", "in pence"), ("_pounds", "in pounds")]
    where column.hasSuffix(ending) {
        return columnNote(String(column.dropLast(ending.count)), in: object) + ", " + unit
    }
    preconditionFailure("'\(object).\(column)' has no note")
}

/// What every column is, by its name, or by table and name where it means something else there.
///
/// An amount is without its unit: `capital` is for `capital_pence` and `capital_pounds`.
private let notes = [
    // Runs
    "run": "the number of the run",
    "run.run": "the number of the run, from 1 in the order of recording",
    "on_date": "the day on which the run speaks: figures and rules are as on it",
    "recorded_at": "when the run was recorded, in ISO 8601 and UTC",
    "tool_version": "the version of the tool",
    "reference_edition": "the day on which the reference data was put together",
    "rulebook_edition": "the edition of the approval rules",
    "workspace_title": "the workspace; NULL for the reference data alone",
    "inputs": "how many files were read",
    "returns": "how many returns were scored",
    "plans": "how many plans there are",
    "schemes": "how many schemes they hold",
    "path": "the path as diagnostics show it",
    "size": "how many bytes the file had",
    "sha256": "their SHA-256 digest in hexadecimal, as sha256sum prints it",
    // Organisations
    "organisation": "the code of the Organisation Data Service",
    "name": "the name",
    "icb": "the integrated care board in which it stands; NULL for none",
    "region": "the region of NHS England; NULL when not known",
    // Scores
    "framework": "the framework, with its edition",
    "source": "who made the return, by the code of the day",
    "care_setting": "the setting: acute, community, mental-health, ambulance, icb",
    "score.organisation": "who answers for the return today: the source or its successor",
    "score_overall.organisation": "who answers for the return today",
    "score_by_dimension.organisation": "who answers for the return today",
    "overall": "the mean of the dimensions; NULL where too little was answered",
    "answered": "the share of the questions that was answered, 0 to 1",
    "lower": "the least the overall mark can be",
    "upper": "the most it can be, whatever the open questions turn out to be",
    "dimension": "the dimension",
    "mark": "the mark; NULL when not answered, which is not the lowest",
    // Plans
    "plan": "the plan",
    "plan.plan": "the identifier",
    "title": "the title",
    "status": "illustrative (made up to show the tool), draft or submitted",
    "plan.icb": "the integrated care board whose plan it is",
    "price_base": "the financial year whose prices the amounts are in",
    "year": "the financial year, such as 2026/27",
    "capital": "all its capital",
    "plan_year.capital": "capital of all schemes",
    "plan_year_totals.capital": "capital of all schemes",
    "implementation": "revenue of all schemes until they are live",
    "running": "the cost of running what is live, so far as it is known",
    "unknown_running":
        "how many schemes have a running cost that begins on a date nobody has stated",
    "capital_envelope": "the capital available; NULL when none is stated",
    "capital_left":
        "the capital available less capital, negative when the plan spends more",
    "revenue_envelope": "the revenue available; NULL when none is stated",
    "revenue_left":
        "the revenue available less all revenue, negative when the plan spends more",
    "plan_year_totals.revenue": "all revenue",
    // Schemes
    "scheme": "the scheme",
    "scheme.scheme": "the identifier, unique in the plan",
    "lead": "the organisation that answers for it",
    "lead_name": "the name of that organisation",
    "lead_body": "what the lead is; NULL when not known: no rule was tried",
    "part_of": "the linked whole that is tested as one; NULL for none",
    "revenue": "all its revenue until it is live",
    "whole_life": "everything over its whole life; NULL when not known",
    // Routes
    "rule": "the rule",
    "approver": "who must approve what the rule catches",
    "outcome": "within: not caught; exceeds: caught; undetermined: it cannot be said, see note",
    "basis": "the cost that was compared: capital, revenue or whole-life",
    "comparison": "caught when the amount is > or >= the limit",
    "amount": "the amount compared, of the scheme and what it is part of; NULL when not known",
    "limit": "the limit; NULL when it is not a known amount",
    "headroom": "the limit less the amount, negative when the amount is above",
    "in_force_from": "from when the limit holds, perhaps only a year or month",
    "in_force_until": "until when it holds; NULL when no end is known",
    "citation": "the publication that states the limit",
    "route.note": "why the answer is what it is",
    "route_answers.note": "why the answer is what it is",
    "standing": "published, or hypothetical: a rule to try, which nobody made; "
        + "NULL in runs recorded before it was kept",
    "step": "the position, from 1",
    "approval.approver": "who approves, by identifier",
    "scheme_approvals.approver": "who approves, by identifier",
    "approval.title": "who approves, by name",
    "approver_name": "who approves, by name",
    "because": "the rules that ask for it; NULL for the body's own board",
    "undetermined": "how many answers of approval rules could not be determined",
    "scheme_approvals.undetermined": "how many rules may add an approver to the scheme",
    "recipient": "who must be told, by identifier",
    "reporting_duty.title": "who must be told, by name",
    "recipient_name": "who must be told, by name",
    "reporting_duty.outcome": "exceeds: it must be reported; undetermined: it may have to be",
    "reporting_duties.outcome": "exceeds: it must be reported; undetermined: it may have to be",
    // Appraisals
    "option": "the option: do-nothing, do-minimum, preferred, or the plan's own",
    "option_title": "the title of the option",
    "schedule": "the schedule of discount rates",
    "appraisal.capital": "all capital in the years appraised",
    "appraisal_options.capital": "all capital in the years appraised",
    "appraisal.revenue": "all revenue in the years appraised, with what carrying on costs",
    "appraisal_options.revenue": "all revenue in the years appraised, with what carrying on costs",
    "npsv": "the net present social value",
    "bcr": "present benefits by present costs; NULL when there are no costs",
    "payback":
        "the year from whose end on benefits cover costs beyond doing nothing, or why none does; NULL for doing nothing",
    "gaps": "what is not known and was left out or taken as something; NULL for nothing",
    // Simulations
    "seed": "the number on which every draw depends",
    "draws": "how often chance was drawn",
    "capital_p10": "the capital that one draw in ten does not exceed",
    "capital_p50": "the capital that half of the draws do not exceed",
    "capital_p80": "the capital that eight draws in ten do not exceed",
    "capital_p90": "the capital that nine draws in ten do not exceed",
    "chance_over": "how often capital exceeds what is available, 0 to 1; NULL when none is stated",
    "expected_lapse": "the mean of the capital that is not spent by 31 March",
    "go_live_p10": "the day by which one draw in ten is live; NULL when no date is planned",
    "go_live_p50": "the day by which half of the draws are live; NULL when no date is planned",
    "go_live_p90": "the day by which nine draws in ten are live; NULL when no date is planned",
    // Optima
    "optimum.status": "optimal, within-gap, time-limit, or infeasible: no choice meets all limits",
    "optimum_schemes.status": "optimal, within-gap, time-limit, or infeasible",
    "objective": "the points that the choice is worth; NULL when infeasible",
    "bound": "the points that no choice passes; NULL when infeasible",
    "gap": "how far the best may lie above it, as a share; NULL when infeasible",
    "conflict": "the limits and conditions that cannot all be met; NULL when not infeasible",
    "years_beyond": "for how many years beyond the plan its gains count; NULL in older runs",
    "optimum.capital_left": "the capital that the choice leaves to lapse; NULL when none is stated",
    "chosen": "1 when the choice takes the scheme, 0 when it leaves it",
    "start_year": "the financial year in which it starts; NULL when left",
    "start_month": "the month in which it starts; NULL when left or not planned by month",
    "why": "why it is left; NULL when chosen",
    // The schema itself
    "object": "a table or view, or one of its columns as table.column",
    "schema_note.note": "what it is",
    "identifier": "the edition",
]
