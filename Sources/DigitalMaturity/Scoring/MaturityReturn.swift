/// What one organisation said of itself for one care setting on one day.
///
/// Several returns of one organisation make a history; the latest counts.
public struct MaturityReturn: Hashable, Sendable {
    /// What was said of one dimension as a whole, where its elements were not asked or are not
    /// published.
    public enum Answer: Hashable, Sendable {
        /// The dimension's mark as the publisher printed it, already a mean; no mark when it is not a
        /// finite number.
        case published(Double)
        /// The level of each criterion (the Digital Maturity Assessment says "domain").
        case levels([Int])
    }

    /// Who answered, by the code of the day.
    public let organisation: ODSCode
    /// The name on the return, for reading only; the code where there is none.
    public var name: String
    /// The setting that the return is about.
    public let careSetting: CareSetting
    /// The board of the organisation on the day, by the code of the day.
    public var icb: ODSCode?
    /// The framework that was answered.
    public let framework: String
    /// The day or days that the return is about.
    public let date: PartialDate
    /// Who answered for the organisation, where that is known.
    public var assessor: String?
    /// The answers by dimension; they take the place of responses to its elements.
    public var answers: [String: Located<Answer>]
    /// The responses by element; an element without one was not answered.
    public var responses: [String: Response]
    /// The marks that the organisation aims for, by dimension.
    public var targets: [String: Located<Double>] = [:]
    /// Whether it is among England's published returns, not of a workspace.
    public var isOfEngland = false
    /// Where the return is written.
    public let place: Place

    /// Creates a return without a name, a board, an assessor or targets.
    public init(
        organisation: ODSCode,
        careSetting: CareSetting,
        framework: String,
        date: PartialDate,
        answers: [String: Located<Answer>] = [:],
        responses: [String: Response] = [:],
        place: Place
    ) {
        self.organisation = organisation
        name = organisation.text
        self.careSetting = careSetting
        self.framework = framework
        self.date = date
        self.answers = answers
        self.responses = responses
        self.place = place
    }

    /// The same return with these responses in place of its own.
    public func answering(_ responses: [String: Response]) -> MaturityReturn {
        var copy = self
        copy.responses = responses
        return copy
    }
}
