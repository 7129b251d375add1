import GRDB
import Ledger
import Testing

struct SchemaTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        _ = try Ledger(at: folder.ledger).append(.sample())
    }

    @Test func `every table is strict`() throws {
        let loose = try texts(
            "SELECT name FROM pragma_table_list WHERE type = 'table' AND NOT strict"
                + " AND name NOT LIKE 'sqlite_%' ORDER BY name"
        )
        #expect(loose == ["grdb_migrations"])
    }

    @Test func `every table, view and column has a note, and every note its object`() throws {
        let objects = try texts(
            """
            SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')
            UNION SELECT t.name || '.' || c.name
            FROM sqlite_schema AS t, pragma_table_xinfo(t.name) AS c
            WHERE t.type IN ('table', 'view')
            ORDER BY 1
            """
        )
        #expect(try texts("SELECT object FROM schema_note ORDER BY object") == objects)
        #expect(objects.count > 250)
    }

    @Test func `notes stand beside the columns in the schema too`() throws {
        let sql = try texts("SELECT sql FROM sqlite_schema WHERE name = 'approval'").first
        #expect(
            sql == """
                CREATE TABLE approval ( -- the approvals of a scheme that are certain, in order
                    run INTEGER NOT NULL, -- the number of the run
                    plan TEXT NOT NULL, -- the plan
                    scheme TEXT NOT NULL, -- the scheme
                    step INTEGER NOT NULL, -- the position, from 1
                    approver TEXT NOT NULL, -- who approves, by identifier
                    title TEXT NOT NULL, -- who approves, by name
                    PRIMARY KEY (run, plan, scheme, step),
                    FOREIGN KEY (run, plan, scheme) REFERENCES scheme (run, plan, scheme),
                    CHECK (step > 0)
                ) STRICT, WITHOUT ROWID
                """
        )
    }

    @Test func `the latest run is the one recorded last`() throws {
        let ledger = try Ledger(at: folder.ledger)
        _ = try ledger.append(.sample(recordedAt: "2026-01-01T00:00:00Z"))
        #expect(
            try texts("SELECT run || ' ' || recorded_at FROM latest_run")
                == ["2 2026-01-01T00:00:00Z"]
        )
        #expect(try texts("SELECT run FROM run_overview ORDER BY run") == ["1", "2"])
    }

    @Test func `scores stand with names, and nothing stands for what was not answered`() throws {
        #expect(
            try rows("SELECT source, name, region, overall, lower FROM score_overall ORDER BY 1")
                == [
                    "RXN|Hôpital n° 2; '--|NULL|NULL|1.0",
                    "RXR|East Lancashire|Y62|2.55|2.0",
                ]
        )
        #expect(
            try rows("SELECT organisation, dimension, mark FROM score_by_dimension ORDER BY 2")
                == ["RXR|improve-care|2.3", "RXR|safe-practice|NULL", "RXR|well-led|2.8"]
        )
    }

    @Test func `routes stand with limit and headroom in pounds and pence`() throws {
        #expect(
            try rows(
                """
                SELECT rule, outcome, lead, amount_pounds, limit_pounds, headroom_pence,
                    in_force_from, in_force_until
                FROM route_answers ORDER BY rule
                """
            ) == [
                "CAP-2026-01|within|RXR|17000000.0|300000000.0|28300000000|2023-02|NULL",
                "DIG-2023-03|exceeds|RXR|27300000.0|15000000.0|-1230000000|2023-02|"
                    + "2025-07-03..2025-12-11",
                "DIG-2023-04|exceeds|RXR|27300000.0|27300000.0|0|2023-02|2025-07-03..2025-12-11",
                "NOV-2020-01|undetermined|RXR|17000000.0|NULL|NULL|NULL|2025-07-03..2025-12-11",
                "REV-2025-01|undetermined|RXR|NULL|5000000.0|NULL|NULL|2025-07-03..2025-12-11",
            ]
        )
    }

    @Test func `approvals stand with the rules that ask for them`() throws {
        #expect(
            try rows(
                """
                SELECT scheme, step, approver_name, because, undetermined
                FROM scheme_approvals ORDER BY scheme, step
                """
            ) == ["epr|1|Own board|NULL|2", "epr|2|NHS England|DIG-2023-03, DIG-2023-04|2"]
        )
    }

    @Test func `costs stand in pounds, and what is not known stays so`() throws {
        #expect(
            try rows(
                """
                SELECT scheme, lead_name, capital_pounds, revenue_pence, whole_life_pounds
                FROM scheme_costs ORDER BY scheme
                """
            ) == [
                "epr|East Lancashire|17000000.0|130000000|27300000.0",
                "shared|Hôpital n° 2; '--|0.01|0|NULL",
            ]
        )
    }

    @Test func `years stand with what is left, and nothing is left of what is not stated`() throws {
        #expect(
            try rows(
                """
                SELECT year, status, revenue_pounds, capital_left_pounds, revenue_left_pence
                FROM plan_year_totals ORDER BY year
                """
            ) == [
                "2026/27|illustrative|500001.23|-1000000.0|NULL",
                "2027/28|illustrative|900000.0|NULL|10000000",
            ]
        )
    }

    @Test func `options stand in pounds, and a ratio of nothing stays unknown`() throws {
        #expect(
            try rows(
                """
                SELECT option, option_title, title, price_base, capital_pounds, revenue_pence,
                    npsv_pounds, bcr, payback
                FROM appraisal_options ORDER BY option
                """
            ) == [
                "do-nothing|Do nothing|Three-year plan|2026/27|0.0|0|0.0|NULL|NULL",
                "preferred|The whole plan|Three-year plan|2026/27|17000000.01|900000000|-4500000.0"
                    + "|0.75|2031/32",
            ]
        )
    }

    @Test func `years stand as simulated, with seed and draws`() throws {
        #expect(
            try rows(
                """
                SELECT year, seed, draws, capital_p10_pounds, capital_p50_pence,
                    capital_p80_pounds, capital_p90_pounds, chance_over, expected_lapse_pounds
                FROM simulated_years ORDER BY year
                """
            ) == [
                "2026/27|18446744073709551615|10000|4000000.0|500000000|6500000.0|7000000.0|0.25"
                    + "|500000.0",
                "2027/28|18446744073709551615|10000|4000000.0|500000000|6500000.0|7000000.0|NULL"
                    + "|500000.0",
            ]
        )
        #expect(
            try rows(
                """
                SELECT scheme, lead, go_live_p10, go_live_p50, go_live_p90
                FROM simulated_go_live ORDER BY scheme
                """
            ) == ["epr|RXR|2028-02-01|2028-05-09|2029-01-31", "shared|RXN|NULL|NULL|NULL"]
        )
    }

    @Test func `schemes stand as the best choice has them`() throws {
        #expect(
            try rows(
                """
                SELECT scheme, lead, status, objective, bound, gap, chosen, start_year,
                    start_month, why
                FROM optimum_schemes ORDER BY scheme
                """
            ) == [
                "epr|RXR|within-gap|12.5|13.0|0.04|1|2026/27|2026-10|NULL",
                "shared|RXN|within-gap|12.5|13.0|0.04|0|NULL|NULL|"
                    + "there is no year in which it may start",
            ]
        )
    }

    @Test func `schemes stand with whom they are reported to`() throws {
        #expect(
            try rows(
                """
                SELECT scheme, title, rule, recipient, recipient_name, outcome, standing
                FROM reporting_duties ORDER BY rule
                """
            ) == [
                "epr|Electronic patient record|GAS-2025|pipeline|The pipeline|exceeds|published",
                "epr|Electronic patient record|GAS-2026|pipeline|The pipeline|undetermined"
                    + "|hypothetical",
            ]
        )
    }

    private func texts(_ sql: String) throws -> [String] {
        try sqlite(folder.ledger) { try String.fetchAll($0, sql: sql) }
    }

    /// Rows as `sqlite3` would print them.
    private func rows(_ sql: String) throws -> [String] {
        try sqlite(folder.ledger) { try Row.fetchAll($0, sql: sql) }.map { row in
            row.databaseValues.map { value in
                switch value.storage {
                case .null: "NULL"
                case .int64(let number): "\(number)"
                case .double(let number): "\(number)"
                case .string(let text): text
                case .blob(let data): "\(data)"
                }
            }.joined(separator: "|")
        }
    }
}
