public import DigitalMaturity

/// Everything that was read and found valid: what is published, what money is asked to obey, and
/// the workspace laid over both.
public struct Dataset: Sendable {
    /// What is published.
    public var reference: Reference
    /// What appraisal, the accounts and national programmes ask of plans.
    public var parameters = FundingParameters()
    /// The rules by which illustrative plans are made for all of England.
    public var illustration: WorkedEngland?
    /// How funds may be given out, where a command has asked for it.
    public var allocation: AllocationData?
    /// The workspace, if there is one.
    public var workspace: Workspace?

    /// Creates a dataset of reference data alone.
    public init(_ reference: Reference) { self.reference = reference }

    /// The day of every answer unless another is asked for.
    public var date: CivilDate { workspace?.date ?? reference.edition }

    /// Whom the answers are for: all of England without a workspace.
    public var scope: Scope { workspace?.scope ?? .national }

    /// Who there is on the day.
    public var system: RegisterDay { reference.register.on(date) }

    /// The framework that the workspace scores against, else the main one.
    public var chosenFramework: Framework? {
        reference.maturity.framework(workspace?.framework ?? reference.maturity.main)
    }

    /// Adds what was promised for the whole country; schemes may serve each of it.
    public mutating func add(_ targets: NationalTargets?) {
        reference.targets = targets
        parameters.names.targets += targets?.all.map(\.id.value) ?? []
    }

    /// The same data, every mark taken at its word.
    public var withoutConfidence: Dataset {
        var copy = self
        copy.reference.maturity.confidence = nil
        return copy
    }

    /// The same data under other approval rules.
    public func with(_ rulebook: Rulebook) -> Dataset {
        var copy = self
        copy.reference.rulebook = rulebook
        return copy
    }

    /// The same data, the board and the plans of its workspace under the codes that answer on the day.
    func answered(on day: CivilDate) -> Dataset {
        let system = reference.register.on(day)
        var copy = self
        copy.workspace?.scope = scope.answered(on: system)
        copy.workspace?.plans = workspace?.plans.map { $0.answered(in: system) } ?? []
        copy.workspace?.earlier = workspace?.earlier.map { $0.answered(in: system) } ?? []
        return copy
    }

    /// The returns scored against `framework` on `date`.
    public func assessment(against framework: Framework, on date: CivilDate) -> Assessment {
        var reference = reference
        reference.maturity.returns = returnsWithCounts(against: framework, on: date)
        return reference.assessment(against: framework, on: date)
    }

    /// What approval rules need to know of an open body.
    public func facts(of code: ODSCode) -> BodyFacts? { facts(of: code, on: date) }

    /// What approval rules need to know of a body that is open on `day`.
    public func facts(of code: ODSCode, on day: CivilDate) -> BodyFacts? {
        let system = reference.register.on(day)
        let stated = workspace?.bodies[code]
        let distress = stated?.distress ?? .notStated
        if system.board(code) != nil {
            return BodyFacts(body: .icb, distress: distress, segment: nil)
        }
        if let care = system.careBody(code) {
            let body: BodyKind =
                care.setting == .localAuthority ? .localAuthority : .socialCareProvider
            return BodyFacts(body: body, distress: distress, segment: nil)
        }
        return system.trust(code).map { trust in
            BodyFacts(
                body: trust.body,
                distress: distress,
                segment: stated?.segment ?? reference.facts.segment(of: code)
            )
        }
    }
}
