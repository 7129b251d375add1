public import DigitalMaturity

/// One recorded run in a line.
public struct RunSummary: Hashable, Sendable {
    /// The number of the run, from 1 in the order of recording.
    public let id: Int64
    /// The day on which it speaks.
    public let on: CivilDate
    /// When it was recorded.
    public let recordedAt: String
    /// The version of the tool.
    public let toolVersion: String
    /// The edition of the reference data.
    public let referenceEdition: CivilDate
    /// The edition of the approval rules.
    public let rulebookEdition: String
    /// The title of the workspace; `nil` for the reference data alone.
    public let workspaceTitle: String?
    /// How many files went in.
    public let inputs: Int
    /// How many returns were scored.
    public let returns: Int
    /// How many plans there are.
    public let plans: Int
    /// How many schemes they hold.
    public let schemes: Int
    /// How many answers of approval rules could not be determined.
    public let undetermined: Int
}

/// One recorded run in full.
public struct RunDetail: Hashable, Sendable {
    /// The number of the run.
    public let id: Int64
    /// The record, equal to the one that was added.
    public let record: RunRecord
}
