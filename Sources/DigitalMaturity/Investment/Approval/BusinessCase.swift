/// One of the cases that are written, one after another, before money may be spent.
public struct BusinessCase: Hashable, Sendable {
    /// The identifier, which is also the name of the wait until it is written: `outline-case`.
    public let id: String
    /// The name in running words: `outline business case`.
    public let title: String
    /// The stage that a scheme has reached once this case is written.
    public let stage: Scheme.Stage
    /// How long it takes to write, or `nil` when nobody has said or assumed it.
    public let days: Approver.Days?
    /// The approvers who decide on this case when they are on the route; `nil` means all of them.
    public let approvers: [String]?

    /// Creates a case.
    public init(
        id: String,
        title: String,
        stage: Scheme.Stage,
        days: Approver.Days?,
        approvers: [String]?
    ) {
        self.id = id
        self.title = title
        self.stage = stage
        self.days = days
        self.approvers = approvers
    }

    /// The last of the cases, of which nothing but its approvers is known.
    public static let full = BusinessCase(
        id: "full-case",
        title: "full business case",
        stage: .full,
        days: nil,
        approvers: nil
    )

    /// Whether this approver decides on it.
    func goes(to approver: Approver) -> Bool { approvers?.contains(approver.id) ?? true }
}

extension Scheme.Stage {
    /// The place among the stages, from an idea to being in use.
    var order: Int { Scheme.Stage.allCases.firstIndex(of: self) ?? 0 }
}
