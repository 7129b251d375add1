extension Diagnostic {
    /// The stable names of problems; people script against them, so none is ever renamed.
    public enum Code: String, CaseIterable, Sendable {
        // Files
        case missingFile = "missing-file"
        case emptyFile = "empty-file"
        case notUTF8 = "not-utf8"
        case noProvenance = "no-provenance"
        // Tables
        case csvQuoting = "csv-quoting"
        case raggedRow = "ragged-row"
        case duplicateColumn = "duplicate-column"
        case missingColumn = "missing-column"
        case unknownColumn = "unknown-column"
        // Records
        case yamlSyntax = "yaml-syntax"
        case wrongShape = "wrong-shape"
        case missingKey = "missing-key"
        case duplicateKey = "duplicate-key"
        case unknownKey = "unknown-key"
        case malformedValue = "malformed-value"
        // References
        case duplicateID = "duplicate-id"
        case unknownName = "unknown-name"
        case unknownOrganisation = "unknown-organisation"
        case closedOrganisation = "closed-organisation"
        // Maturity
        case scoreOutsideScale = "score-outside-scale"
        // Rules
        case overlappingDates = "overlapping-dates"
        case limitAlreadyKnown = "limit-already-known"
        // Plans
        case yearOutsidePlan = "year-outside-plan"
        case needsCycle = "needs-cycle"
        case fundingNotWhole = "funding-not-whole"
        case overEnvelope = "over-envelope"
        // Reports
        case unknownPlaceholder = "unknown-placeholder"
        case templateSyntax = "template-syntax"
    }
}
