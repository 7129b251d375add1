/// An organisation's overall marks in two years, over the questions that did not change.
///
/// It is not the mean of the dimensions of either year and cannot be made from them.
public struct ComparableMarks: Hashable, Sendable {
    /// The two years that are compared.
    public struct Years: Hashable, Sendable {
        /// The earlier year: 2024.
        public let earlier: Int
        /// The later year: 2025.
        public let later: Int

        /// Creates a pair of years.
        public init(_ earlier: Int, _ later: Int) {
            self.earlier = earlier
            self.later = later
        }
    }

    /// The framework of the later year.
    public let framework: String
    /// The two years.
    public let years: Years
    /// Who, by the code of the return.
    public let organisation: ODSCode
    /// The care setting of both returns.
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
        years: Years,
        organisation: ODSCode,
        careSetting: CareSetting,
        earlier: Double,
        later: Double,
        place: Place
    ) {
        self.framework = framework
        self.years = years
        self.organisation = organisation
        self.careSetting = careSetting
        self.earlier = earlier
        self.later = later
        self.place = place
    }

    /// The later mark less the earlier.
    public var change: Double { later - earlier }
}

/// The means of the marks of several returns in two years, each return counted once.
public struct ComparableMeans: Hashable, Sendable {
    /// The two years.
    public let years: ComparableMarks.Years
    /// The marks, in the order of their returns; never empty.
    public let marks: [ComparableMarks]
    /// The mean of the earlier year.
    public let earlier: Double
    /// The mean of the later year.
    public let later: Double

    /// Creates the means, or nothing of no marks. Only marks of the latest pair of years count.
    public init?(_ marks: some Sequence<ComparableMarks>) {
        let marks = Array(marks)
        guard let years = marks.latestYears else { return nil }
        self.years = years
        self.marks = marks.filter { $0.years == years }
        guard let earlier = self.marks.map(\.earlier).mean, let later = self.marks.map(\.later).mean
        else { return nil }
        self.earlier = earlier
        self.later = later
    }

    /// The later mean less the earlier.
    public var change: Double { later - earlier }
}

extension Sequence<ComparableMarks> {
    /// The latest pair of years for which there are marks.
    public var latestYears: ComparableMarks.Years? {
        map(\.years).max { ($0.later, $0.earlier) < ($1.later, $1.earlier) }
    }
}
