public import DigitalMaturity

/// A user's own folder, laid over England's reference data.
public struct Workspace: Sendable {
    /// What a workspace says of one body.
    public struct Body: Hashable, Sendable {
        /// Whether it is in financial distress.
        public let distress: SpendCase.Distress
        /// Its oversight segment, where the workspace knows better.
        public let segment: Located<Int>?

        /// Creates the statement.
        public init(distress: SpendCase.Distress, segment: Located<Int>?) {
            self.distress = distress
            self.segment = segment
        }
    }

    /// What the owner calls the workspace; empty where the settings cannot be read.
    public let title: String
    /// The day on which it answers.
    public let date: CivilDate
    /// The framework it scores against.
    public let framework: String
    /// Where it names the framework, if it does.
    public var frameworkPlace: Place?
    /// Whom it is for.
    public var scope = Scope.national
    /// What it says of bodies.
    public var bodies: [ODSCode: Body] = [:]
    /// The codes by which the Care Quality Commission knows its care bodies.
    public var registered: [ODSCode: Located<CQCCode>] = [:]
    /// Its plans, in order of their files.
    public var plans: [Plan] = []
    /// Earlier versions of its plans, under names such as `gm-2026@1`; nothing follows from them unless
    /// they are asked for.
    public var earlier: [Plan] = []
    /// The equipment and networks that it counts.
    public var estate = Estate()
    /// Its own returns, which are also among those of the dataset.
    public var returns: [MaturityReturn] = []

    /// Creates a national workspace without plans or returns of its own.
    public init(title: String, date: CivilDate, framework: String) {
        self.title = title
        self.date = date
        self.framework = framework
    }
}
