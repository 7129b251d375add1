import GRDB

extension Database {
    /// Adds a run, inside a transaction, under the next number, which it returns: first all that
    /// belongs to the run, then its own line, which closes it.
    func add(_ record: RunRecord) throws -> (run: Int64, seal: Fingerprint) {
        let run = (try Int64.fetchOne(self, sql: "SELECT max(run) FROM run") ?? 0) + 1
        for list in RunRecord.lists { try list.write(record, run, self) }
        try RunRow.table.insert([record.run], of: run, self)
        let seal = try digest(ofRun: run)
        try addSeal(seal, ofRun: run)
        return (run, seal)
    }

    /// Every run in a line, first to last.
    func runs() throws -> [RunSummary] {
        try RunSummary.all(self, "SELECT * FROM (\(View.runOverview.query)) ORDER BY run")
    }

    /// The run with this number, if there is one.
    func run(_ number: Int64) throws -> RunRecord? {
        let lines: [RunRow] = try RunRow.table.rows(of: number, self)
        guard let line = lines.first else { return nil }
        return try RunRecord.lists.reduce(into: RunRecord(run: line)) { record, list in
            try list.read(&record, number, self)
        }
    }
}
