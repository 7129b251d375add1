/// Why a ledger could not be opened, read or added to; the file is as it was before.
public enum LedgerError: Error, Hashable, Sendable {
    /// There is no file at `path`, and none was to be made.
    case missing(path: String)
    /// The file could not be opened, for the library's `reason`.
    case cannotOpen(path: String, reason: String)
    /// The file is something else: a database of another program, or no database at all.
    case notALedger(path: String)
    /// The file was written by a later version of this tool.
    case tooNew(path: String)
    /// The file could not be read, for the library's `reason`.
    case cannotRead(path: String, reason: String)
    /// The file is not as it was written: `what` of it is damaged.
    case damaged(path: String, what: String)
    /// A text that was to be added is not what a ledger gave out, for a reason; nothing of it was added.
    case notAnExport(what: String)
    /// The run could not be added, for the library's `reason`; nothing of it was kept.
    case cannotWrite(path: String, reason: String)
}

extension LedgerError: CustomStringConvertible {
    /// What is wrong and, where there is something to do, what to do.
    public var description: String {
        switch self {
        case .missing(let path):
            "there is no ledger at '\(path)': no run has been recorded there"
        case .cannotOpen(let path, let reason):
            "cannot open the ledger '\(path)': \(reason)"
        case .notALedger(let path):
            "'\(path)' is not a ledger: it was left as it is; name another file"
        case .tooNew(let path):
            "the ledger '\(path)' was written by a later version of this tool: use that version"
        case .cannotRead(let path, let reason):
            "cannot read the ledger '\(path)': \(reason)"
        case .damaged(let path, let what):
            "the ledger '\(path)' is damaged: \(what); 'waymark ledger check' lists everything: put a "
                + "backup in its place"
        case .notAnExport(let what):
            "the file is not an export of a ledger: \(what); nothing was added"
        case .cannotWrite(let path, let reason):
            "cannot add the run to the ledger '\(path)': \(reason)"
        }
    }
}
