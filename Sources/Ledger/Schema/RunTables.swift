extension Table {
    /// A reference to the run that is checked when the transaction ends, because the row of the
    /// run is written last: as soon as it is there nothing more can be added to the run.
    static let ofRun =
        "FOREIGN KEY (run) REFERENCES run (run) DEFERRABLE INITIALLY DEFERRED"

    /// The tables of runs, of what went in, and of scores.
    static let runTables = [run, input, organisation, score, dimensionScore]

    private static let run = stored(
        "run",
        "one line a run; a run without a line here does not exist",
        key: ["run"],
        columns: [
            Column(
                "run",
                "INTEGER NOT NULL CHECK (run > 0)",
                "the number of the run, from 1 in the order of recording"
            ),
            .text("on_date", "the day on which the run speaks: figures and rules are as on it"),
            Column(
                "recorded_at",
                "TEXT NOT NULL CHECK (recorded_at GLOB '????-??-??T??:??:??*Z')",
                "when the run was recorded, in ISO 8601 and UTC"
            ),
            .text("tool_version", "the version of the tool"),
            .text("reference_edition", "the day on which the reference data was put together"),
            .text("rulebook_edition", "the edition of the approval rules"),
            .textOrNull("workspace_title", "the workspace; NULL for the reference data alone"),
        ]
    )

    private static let input = stored(
        "input",
        "the files that went into a run",
        key: ["run", "path"],
        references: [ofRun],
        columns: [
            .run,
            .text("path", "the path as diagnostics show it"),
            Column("size", "INTEGER NOT NULL", "how many bytes the file had"),
            Column(
                "sha256",
                "TEXT NOT NULL CHECK (length(sha256) = 64)",
                "their SHA-256 digest in hexadecimal, as sha256sum prints it"
            ),
        ]
    )

    private static let organisation = stored(
        "organisation",
        "the organisations named by scores, plans and schemes, as they were in the run",
        key: ["run", "organisation"],
        references: [ofRun],
        columns: [
            .run,
            .text("organisation", "the code of the Organisation Data Service"),
            .text("name", "the name"),
            .textOrNull("icb", "the integrated care board in which it stands; NULL for none"),
            .textOrNull("region", "the region of NHS England; NULL when not known"),
        ]
    )

    private static let score = stored(
        "score",
        "how each return did overall",
        key: ["run", "framework", "source", "care_setting"],
        references: [
            ofRun,
            "FOREIGN KEY (run, organisation) REFERENCES organisation (run, organisation)",
        ],
        columns: [
            .run,
            .text("framework", "the framework, with its edition"),
            .text("source", "who made the return, by the code of the day"),
            .text("care_setting", "the setting: acute, community, mental-health, ambulance, icb"),
            .text("organisation", "who answers for the return today: the source or its successor"),
            Column("overall", "REAL", "the mean of the answered dimensions; NULL for none"),
            Column(
                "answered",
                "REAL NOT NULL CHECK (answered BETWEEN 0 AND 1)",
                "the share of the dimensions that was answered, 0 to 1"
            ),
            Column("lower", "REAL NOT NULL", "the least the overall mark can be"),
            Column(
                "upper",
                "REAL NOT NULL CHECK (lower <= upper)",
                "the most it can be, whatever the unanswered dimensions turn out to be"
            ),
        ]
    )

    private static let dimensionScore = stored(
        "dimension_score",
        "the mark of each dimension of each return",
        key: ["run", "framework", "source", "care_setting", "dimension"],
        references: [
            "FOREIGN KEY (run, framework, source, care_setting)"
                + " REFERENCES score (run, framework, source, care_setting)"
        ],
        columns: [
            .run,
            .text("framework", "the framework, with its edition"),
            .text("source", "who made the return, by the code of the day"),
            .text("care_setting", "the setting"),
            .text("dimension", "the dimension"),
            Column("mark", "REAL", "the mark; NULL when not answered, which is not the lowest"),
        ]
    )
}
