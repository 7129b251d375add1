/// One of the seven regions of NHS England.
public struct Region: Hashable, Sendable {
    /// The code, such as Y62.
    public let code: ODSCode
    /// The name, such as North West.
    public let name: String
}

/// An integrated care board that is in force on a day.
public struct IntegratedCareBoard: Hashable, Sendable {
    /// The code: QE1, or five characters for the boards new in 2026.
    public let code: ODSCode
    /// The name as published.
    public let name: String
    /// The code of the NHS England region that it belongs to.
    public let region: ODSCode
    /// The cluster of boards that share leaders, where there is one.
    public let cluster: String?
    /// Where the reference data says so.
    public let place: Place
}
