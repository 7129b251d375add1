/// What one organisation said of itself for one care setting.
public struct MaturityReturn: Hashable, Sendable {
    /// What was said of one dimension.
    public enum Answer: Hashable, Sendable {
        /// The dimension's mark as the publisher printed it, already a mean; no mark when it is not a
        /// finite number.
        case published(Double)
        /// The level of each criterion (the Digital Maturity Assessment says "domain").
        case levels([Int])
        /// The elements that are met; all others of the dimension are not.
        case met(Set<String>)
    }

    /// Who answered, by the code of the day.
    public let organisation: ODSCode
    /// The name on the return, for reading only.
    public let name: String
    /// The setting it speaks for.
    public let careSetting: CareSetting
    /// The board in which it stood on the day, by the code of the day.
    public let icb: ODSCode?
    /// The framework that was answered.
    public let framework: String
    /// The answers by dimension; a dimension without one was not answered.
    public let answers: [String: Located<Answer>]
    /// Where the return is written.
    public let place: Place

    /// Creates a return.
    public init(
        organisation: ODSCode,
        name: String,
        careSetting: CareSetting,
        icb: ODSCode?,
        framework: String,
        answers: [String: Located<Answer>],
        place: Place
    ) {
        self.organisation = organisation
        self.name = name
        self.careSetting = careSetting
        self.icb = icb
        self.framework = framework
        self.answers = answers
        self.place = place
    }
}

/// An organisation's overall marks in two years, over the questions that did not change.
///
/// It is not the mean of the dimensions of either year and cannot be made from them.
public struct ComparableMarks: Hashable, Sendable {
    /// Who, by the code of the return.
    public let organisation: ODSCode
    /// The setting.
    public let careSetting: CareSetting
    /// The mark of the earlier year.
    public let earlier: Double
    /// The mark of the later year.
    public let later: Double
    /// Where it is written.
    public let place: Place

    /// Creates the pair of marks.
    public init(
        organisation: ODSCode,
        careSetting: CareSetting,
        earlier: Double,
        later: Double,
        place: Place
    ) {
        self.organisation = organisation
        self.careSetting = careSetting
        self.earlier = earlier
        self.later = later
        self.place = place
    }

    /// The later mark less the earlier.
    public var change: Double { later - earlier }
}
