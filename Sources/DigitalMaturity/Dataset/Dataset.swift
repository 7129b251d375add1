/// Everything that was loaded and found valid: what should be, what is, and what is planned.
public struct Dataset: Sendable {
    /// The day on which the reference data was put together; the day on which everything speaks
    /// unless another is asked for. There is no clock.
    public let edition: CivilDate
    /// Who there is.
    public let system: HealthSystem
    /// The frameworks, in order of their identifiers.
    public let frameworks: [Framework]
    /// The framework that is scored against unless another is asked for.
    public let mainFramework: String
    /// How frameworks relate, as written.
    public let crosswalks: [Crosswalk]
    /// How far marks may be off; `nil` when nobody wants to know.
    public private(set) var confidence: ConfidenceModel?
    /// The approval rules.
    public private(set) var rulebook: Rulebook
    /// What appraisal and the accounts ask of plans.
    public let appraisal: AppraisalParameters
    /// The national programmes, in order of their identifiers.
    public let programmes: [Programme]
    /// The returns: England's, with those of the workspace in place of older ones.
    public let returns: [MaturityReturn]
    /// The marks over comparable questions in two years.
    public let comparable: [ComparableMarks]
    /// The oversight segments of trusts.
    public let segments: [ODSCode: Located<Int>]
    /// The whole-time equivalents of trusts, each by the code of the day.
    ///
    /// A trust that has closed is here under its own code, and its successor's number does not
    /// hold its staff.
    public let workforce: [ODSCode: Located<Double>]
    /// The group of each trust in the national team's record of electronic patient records, from 0
    /// for none to 3 for all that is asked: management information of one day, by the code of the
    /// day, and not official statistics.
    public let recordGroups: [ODSCode: Located<Int>]
    /// The rules by which illustrative plans are made for all of England.
    public let worked: WorkedEngland?
    /// Where the reference data came from.
    public let provenance: [Provenance]
    /// The workspace that is laid over England, if there is one.
    public let workspace: Workspace?

    /// Creates a dataset.
    public init(
        edition: CivilDate,
        system: HealthSystem,
        frameworks: [Framework],
        mainFramework: String,
        crosswalks: [Crosswalk] = [],
        confidence: ConfidenceModel? = nil,
        rulebook: Rulebook,
        appraisal: AppraisalParameters = AppraisalParameters(),
        programmes: [Programme] = [],
        returns: [MaturityReturn],
        comparable: [ComparableMarks],
        segments: [ODSCode: Located<Int>],
        workforce: [ODSCode: Located<Double>],
        recordGroups: [ODSCode: Located<Int>] = [:],
        worked: WorkedEngland? = nil,
        provenance: [Provenance],
        workspace: Workspace?
    ) {
        self.edition = edition
        self.system = system
        self.frameworks = frameworks.sorted { $0.id < $1.id }
        self.mainFramework = mainFramework
        self.crosswalks = crosswalks
        self.confidence = confidence
        self.rulebook = rulebook
        self.appraisal = appraisal
        self.programmes = programmes.sorted { $0.id < $1.id }
        self.returns = returns
        self.comparable = comparable
        self.segments = segments
        self.workforce = workforce
        self.recordGroups = recordGroups
        self.worked = worked
        self.provenance = provenance
        self.workspace = workspace
    }

    /// The day on which everything speaks unless another is asked for.
    public var date: CivilDate { workspace?.date ?? edition }

    /// The framework with this identifier.
    public func framework(_ id: String) -> Framework? { frameworks.first { $0.id == id } }

    /// The framework that the workspace scores against, else the main one.
    public var chosenFramework: Framework? { framework(workspace?.framework ?? mainFramework) }

    /// The same data, every mark taken at its word.
    public var withoutConfidence: Dataset {
        var copy = self
        copy.confidence = nil
        return copy
    }

    /// The same data under other approval rules.
    public func with(_ rulebook: Rulebook) -> Dataset {
        var copy = self
        copy.rulebook = rulebook
        return copy
    }

    /// What approval rules need to know of an open body.
    public func facts(of code: ODSCode) -> BodyFacts? {
        let stated = workspace?.bodies[code]
        if system.board(code) != nil {
            return BodyFacts(body: .icb, distress: stated?.distress ?? .notStated, segment: nil)
        }
        if system.careBody(code)?.setting == .socialCare {
            return BodyFacts(
                body: .socialCareProvider,
                distress: stated?.distress ?? .notStated,
                segment: nil
            )
        }
        return system.trust(code).map { trust in
            BodyFacts(
                body: trust.body,
                distress: stated?.distress ?? .notStated,
                segment: stated?.segment ?? segments[code]
            )
        }
    }
}

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

    /// The title.
    public let title: String
    /// The board it is for; `nil` for a national workspace.
    public let icb: ODSCode?
    /// The day on which it speaks.
    public let date: CivilDate
    /// The framework it scores against.
    public let framework: String
    /// Where it says so, if it does.
    public let frameworkPlace: Place?
    /// What it says of bodies.
    public let bodies: [ODSCode: Body]
    /// Its plans, in order of their files.
    public let plans: [Plan]
    /// Its own returns, which are also among those of the dataset.
    public let returns: [MaturityReturn]

    /// Creates a workspace.
    public init(
        title: String,
        icb: ODSCode?,
        date: CivilDate,
        framework: String,
        frameworkPlace: Place? = nil,
        bodies: [ODSCode: Body],
        plans: [Plan],
        returns: [MaturityReturn] = []
    ) {
        self.title = title
        self.icb = icb
        self.date = date
        self.framework = framework
        self.frameworkPlace = frameworkPlace
        self.bodies = bodies
        self.plans = plans
        self.returns = returns
    }
}
