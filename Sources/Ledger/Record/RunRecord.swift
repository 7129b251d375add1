public import DigitalMaturity

/// Everything that one run took in and found, as it is kept for good.
///
/// Each list is in order of its keys, so that two records of the same things are equal.
public struct RunRecord: Hashable, Sendable {
    /// A file that went in.
    public struct Input: Hashable, Sendable {
        /// The path as diagnostics show it.
        public let path: String
        /// How many bytes it had.
        public let size: Int
        /// Their digest.
        public let fingerprint: Fingerprint

        /// Describes a file by its `bytes`.
        public init(path: String, bytes: [UInt8]) {
            self.init(path: path, size: bytes.count, fingerprint: Fingerprint(of: bytes))
        }

        init(path: String, size: Int, fingerprint: Fingerprint) {
            self.path = path
            self.size = size
            self.fingerprint = fingerprint
        }
    }

    /// An organisation as it was called and where it stood in this run.
    public struct Organisation: Hashable, Sendable {
        /// The code.
        public let code: ODSCode
        /// The name.
        public let name: String
        /// The board in which it stands, where it stands in one.
        public let icb: ODSCode?
        /// The region in which it stands, where that is known.
        public let region: ODSCode?

        /// Creates an organisation.
        public init(code: ODSCode, name: String, icb: ODSCode?, region: ODSCode?) {
            self.code = code
            self.name = name
            self.icb = icb
            self.region = region
        }
    }

    /// The day on which everything speaks.
    public let on: CivilDate
    /// When the run was recorded, in ISO 8601 and UTC: `2026-05-01T09:30:00Z`.
    public let recordedAt: String
    /// The version of the tool.
    public let toolVersion: String
    /// The edition of the reference data.
    public let referenceEdition: CivilDate
    /// The edition of the approval rules.
    public let rulebookEdition: String
    /// The title of the workspace; `nil` for the reference data alone.
    public let workspaceTitle: String?
    /// The files that went in, by path.
    public let inputs: [Input]
    /// Every organisation named by a score or a scheme, by code.
    public let organisations: [Organisation]
    /// The scores, by framework, code of the return and care setting.
    public let scores: [ScoreRecord]
    /// The plans, by identifier.
    public let plans: [PlanRecord]

    /// Creates a record.
    public init(
        on: CivilDate,
        recordedAt: String,
        toolVersion: String,
        referenceEdition: CivilDate,
        rulebookEdition: String,
        workspaceTitle: String?,
        inputs: [Input],
        organisations: [Organisation],
        scores: [ScoreRecord],
        plans: [PlanRecord]
    ) {
        self.on = on
        self.recordedAt = recordedAt
        self.toolVersion = toolVersion
        self.referenceEdition = referenceEdition
        self.rulebookEdition = rulebookEdition
        self.workspaceTitle = workspaceTitle
        self.inputs = inputs.sorted { $0.path < $1.path }
        self.organisations = organisations.sorted { $0.code < $1.code }
        self.scores = scores.sorted {
            ($0.framework, $0.source, $0.careSetting) < ($1.framework, $1.source, $1.careSetting)
        }
        self.plans = plans.sorted { $0.id < $1.id }
    }
}
