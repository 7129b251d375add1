package import DigitalMaturity

/// When, by what and from which editions a run was made; recorded last, it closes the run.
package struct RunRow: LedgerRow {
    package let onDate: CivilDate
    /// In ISO 8601 and UTC: `2026-05-01T09:30:00Z`.
    package let recordedAt: String
    package let toolVersion: String
    package let referenceEdition: CivilDate
    package let rulebookEdition: String
    package let workspaceTitle: String?

    static let table = Table(
        "run",
        "one line a run; a run without a line here does not exist",
        of: Self.self,
        key: 0,
        ["CHECK (run > 0)", "CHECK (recorded_at GLOB '????-??-??T??:??:??*Z')"]
    )
}

/// A file that was read.
package struct InputRow: LedgerRow {
    package let path: String
    package let size: Int
    package let sha256: Fingerprint

    static let table = Table(
        "input",
        "the files that were read for a run",
        of: Self.self,
        key: 1,
        [Table.ofRun, "CHECK (length(sha256) = 64)"]
    )
}

/// An organisation that a score, a plan or a scheme names, as it was in the run.
package struct OrganisationRow: LedgerRow {
    package let organisation: ODSCode
    package let name: String
    package let icb: ODSCode?
    package let region: ODSCode?

    static let table = Table(
        "organisation",
        "the organisations named by scores, plans and schemes, as they were in the run",
        of: Self.self,
        key: 1,
        [Table.ofRun]
    )
}

/// A recorded run in a line.
package struct RunSummary: LedgerRow {
    package let run: Int64
    package let onDate: CivilDate
    package let recordedAt: String
    package let toolVersion: String
    package let referenceEdition: CivilDate
    package let rulebookEdition: String
    package let workspaceTitle: String?
    package let inputs: Int
    package let returns: Int
    package let plans: Int
    package let schemes: Int
    package let undetermined: Int
}
