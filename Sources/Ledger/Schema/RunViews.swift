extension Table {
    /// What is there to be read by other programs; amounts stand in pence and in pounds.
    static let views = runViews + planViews

    private static let runViews = [runOverview, latestRun, scoreOverall, scoreByDimension]

    private static let overviewColumns: [Column] = [
        .same("run", "the number of the run"),
        .same("on_date", "the day on which it speaks"),
        .same("recorded_at", "when it was recorded"),
        .same("tool_version", "the version of the tool"),
        .same("reference_edition", "the edition of the reference data"),
        .same("rulebook_edition", "the edition of the approval rules"),
        .same("workspace_title", "the workspace; NULL for the reference data alone"),
        count("inputs", "FROM input AS i WHERE i.run = r.run", "how many files went in"),
        count("returns", "FROM score AS s WHERE s.run = r.run", "how many returns were scored"),
        count("plans", "FROM plan AS p WHERE p.run = r.run", "how many plans there are"),
        count("schemes", "FROM scheme AS s WHERE s.run = r.run", "how many schemes they hold"),
        count(
            "undetermined",
            "FROM route AS t WHERE t.run = r.run AND t.outcome = 'undetermined'",
            "how many answers of approval rules could not be determined"
        ),
    ]

    private static let runOverview = view(
        "run_overview",
        "every run with how much it holds",
        from: "run AS r",
        columns: [overviewColumns]
    )

    private static let latestRun = view(
        "latest_run",
        "the same of the latest run: SELECT ... WHERE run = (SELECT run FROM latest_run)",
        from: "run_overview WHERE run = (SELECT max(run) FROM run)",
        columns: [overviewColumns.map { .same($0.name, $0.note) }]
    )

    private static let scoreColumns: [Column] = [
        .same("run", "the number of the run"),
        .same("framework", "the framework"),
        .same("organisation", "who answers for the return today"),
        .same("name", "its name"),
        .same("icb", "the integrated care board in which it stands"),
        .same("region", "the region in which it stands"),
        .same("care_setting", "the setting of the return"),
        .same("source", "who made the return"),
    ]

    private static let scoreOverall = view(
        "score_overall",
        "the overall mark of every return, with names",
        from: "score JOIN organisation USING (run, organisation)",
        columns: [
            scoreColumns,
            [
                .same("overall", "the overall mark; NULL when nothing was answered"),
                .same("answered", "the share of the dimensions that was answered, 0 to 1"),
                .same("lower", "the least the overall mark can be"),
                .same("upper", "the most it can be"),
            ],
        ]
    )

    private static let scoreByDimension = view(
        "score_by_dimension",
        "the mark of every dimension of every return, with names",
        from: "dimension_score JOIN score USING (run, framework, source, care_setting)"
            + " JOIN organisation USING (run, organisation)",
        columns: [
            scoreColumns,
            [
                .same("dimension", "the dimension"),
                .same("mark", "the mark; NULL when not answered"),
            ],
        ]
    )

    private static func count(_ name: String, _ from: String, _ note: String) -> Column {
        Column(name, "(SELECT count(*) \(from))", note)
    }
}
