import Ledger

/// Where the ledger of a workspace is.
func ledgerPath(of workspace: String) -> String { workspace + "/ledger.sqlite" }

/// Reads the ledger of a workspace.
func reading<Value>(
    _ workspace: String,
    _ body: (Ledger) throws(LedgerError) -> Value
) throws -> Value {
    do throws(LedgerError) {
        return try body(try Ledger(at: ledgerPath(of: workspace), ifMissing: .refuse))
    } catch { throw Failure(error) }
}

extension Failure {
    /// What a ledger's failure means for the exit code.
    init(_ error: LedgerError) {
        switch error {
        case .missing: self = .missing("\(error)")
        case .cannotOpen, .cannotWrite: self = .cannotCreate("\(error)")
        case .notALedger, .tooNew, .cannotRead, .damaged, .notAnExport: self = .io("\(error)")
        }
    }
}
