/// One of the seven regions of NHS England.
public struct Region: Hashable, Sendable {
    /// The code, such as Y62.
    public let code: ODSCode
    /// The name, such as North West.
    public let name: String

    /// Creates a region.
    public init(code: ODSCode, name: String) {
        self.code = code
        self.name = name
    }
}

/// One of the 36 integrated care boards in force since 1 April 2026.
public struct IntegratedCareBoard: Hashable, Sendable {
    /// The code: QE1, or five characters for the six boards new in 2026.
    public let code: ODSCode
    /// The name as published.
    public let name: String
    /// The code of the NHS England region that it belongs to.
    public let region: ODSCode
    /// The cluster of boards that share leaders, where there is one.
    public let cluster: String?
    /// Where the reference data says so.
    public let place: Place

    /// Creates a board.
    public init(code: ODSCode, name: String, region: ODSCode, cluster: String?, place: Place) {
        self.code = code
        self.name = name
        self.region = region
        self.cluster = cluster
        self.place = place
    }
}

/// One of the 42 integrated care boards of July 2022 to March 2026, whose codes older returns carry.
public struct FormerBoard: Hashable, Sendable {
    /// The code; where it is still in force the same board goes on.
    public let code: ODSCode
    /// The code of the Office for National Statistics.
    public let onsCode: String
    /// The name as published.
    public let name: String
    /// The code of the NHS England region that it belongs to.
    public let region: ODSCode
    /// The last day, or `nil` where the board goes on.
    public let closedOn: CivilDate?

    /// Creates a former board.
    public init(code: ODSCode, onsCode: String, name: String, region: ODSCode, closedOn: CivilDate?)
    {
        self.code = code
        self.onsCode = onsCode
        self.name = name
        self.region = region
        self.closedOn = closedOn
    }
}

/// One body taking over from another on a day.
///
/// A body that was split has several; a body that absorbed others is the successor in several.
public struct Succession: Hashable, Sendable {
    /// The code that closed.
    public let predecessor: ODSCode
    /// The code that took over, in whole or in part.
    public let successor: ODSCode
    /// The first day of the successor.
    public let on: CivilDate
    /// The name of the body that closed, where it is known.
    public let predecessorName: String?
    /// Where the reference data says so.
    public let place: Place

    /// Creates a succession.
    public init(
        predecessor: ODSCode,
        successor: ODSCode,
        on: CivilDate,
        predecessorName: String?,
        place: Place
    ) {
        self.predecessor = predecessor
        self.successor = successor
        self.on = on
        self.predecessorName = predecessorName
        self.place = place
    }
}
