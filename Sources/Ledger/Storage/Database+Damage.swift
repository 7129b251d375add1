import GRDB

extension Database {
    /// Throws unless the schema and the list of runs are as they were written, and so is the run asked for
    /// or, without one, every run.
    func requireWhole(_ run: Int64?, at path: String) throws {
        var faults = try outline()
        if faults.isEmpty {
            let runs = try run.map { [$0] } ?? Int64.fetchAll(self, sql: "SELECT run FROM run")
            faults = try runs.lazy.flatMap { try self.faults(ofRun: $0) }
        }
        if faults.isEmpty, run == nil { faults = try strays() }
        if let first = faults.first { throw LedgerError.damaged(path: path, what: first) }
    }

    /// Everything that is damaged, in words.
    func damage() throws -> [String] {
        let structure = try String.fetchAll(self, sql: "PRAGMA integrity_check(20)")
            .filter { $0 != "ok" }
        let runs = try Int64.fetchAll(self, sql: "SELECT run FROM run ORDER BY run")
        return try structure + outline() + runs.flatMap(faults) + strays()
    }

    /// What is wrong with the schema, and which runs are missing.
    private func outline() throws -> [String] {
        let schema =
            try seal(ofRun: 0) == digestOfSchema().text
            ? [] : ["its tables and views are not as they were made"]
        let runs = Set(try Int64.fetchAll(self, sql: "SELECT run FROM run"))
        let sealed = Set(try Int64.fetchAll(self, sql: "SELECT run FROM seal WHERE run <> 0"))
        let last = max(runs.max() ?? 0, sealed.max() ?? 0)
        guard last <= runs.count + sealed.count else { return schema + ["the numbers of its runs"] }
        let missing = (0..<last).map { $0 + 1 }.filter { !runs.contains($0) }
        let open = runs.subtracting(sealed).sorted()
        return schema + missing.map { "run \($0) is missing" }
            + open.map { "run \($0) has no seal" }
    }

    /// What is wrong with a run; the seal numbered 0 is that of the schema, and there is no such run.
    private func faults(ofRun run: Int64) throws -> [String] {
        guard run > 0, let seal = try seal(ofRun: run), try seal != digest(ofRun: run).text else {
            return []
        }
        return ["run \(run) is not as it was recorded"]
    }

    /// Rows that belong to no run.
    private func strays() throws -> [String] {
        try Seal.tables.filter { table in
            let sql =
                "SELECT EXISTS (SELECT 1 FROM \(table.name) WHERE run NOT IN (SELECT run FROM run))"
            return try Bool.fetchOne(self, sql: sql) ?? false
        }.map { "the table \($0.name) has rows of no run" }
    }

    /// What is remarkable in when runs were recorded: one is never before the one before it.
    func remarks() throws -> [String] {
        let runs = try RunSummary.all(
            self,
            "SELECT * FROM (\(View.runOverview.query)) ORDER BY run"
        )
        return zip(runs, runs.dropFirst()).filter { $0.recordedAt > $1.recordedAt }.map {
            "run \($1.run) was recorded at \($1.recordedAt), before run \($0.run) at "
                + "\($0.recordedAt): the clock was set back"
        }
    }
}
