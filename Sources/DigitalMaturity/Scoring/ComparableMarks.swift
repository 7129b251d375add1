/// An organisation's overall marks in two years, over the questions that did not change.
///
/// It is not the mean of the dimensions of either year and cannot be made from them.
public struct ComparableMarks: Hashable, Sendable {
    /// The framework of the later year.
    public let framework: String
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
        framework: String,
        organisation: ODSCode,
        careSetting: CareSetting,
        earlier: Double,
        later: Double,
        place: Place
    ) {
        self.framework = framework
        self.organisation = organisation
        self.careSetting = careSetting
        self.earlier = earlier
        self.later = later
        self.place = place
    }

    /// The later mark less the earlier.
    public var change: Double { later - earlier }
}
