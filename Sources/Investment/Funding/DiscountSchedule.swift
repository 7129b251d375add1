public import DigitalMaturity

/// Rates at which money of later years counts for less, falling over a long horizon.
public struct DiscountSchedule: Sendable {
    /// One rate, from a year on.
    public struct Band: Hashable, Sendable {
        /// The first year, counted from year 0.
        public let from: Int
        /// The real rate a year.
        public let rate: Percentage

        /// Creates a band.
        public init(from: Int, rate: Percentage) {
            self.from = from
            self.rate = rate
        }
    }

    /// What is discounted at the rates of a schedule.
    public enum Effects: String, CaseIterable, Sendable {
        /// Whatever is not an effect on health or life.
        case general
        /// Effects on health and life alone.
        case health
    }

    /// The identifier: `standard`.
    public let id: String
    /// The name that tables show.
    public let title: String
    /// The horizon beyond which alone it is used, in years; `nil` where it is always used.
    public let beyond: Int?
    /// What is discounted at its rates.
    public let effects: Effects
    /// The bands that each edition of the guidance gives, from the first year on.
    public let editions: Timeline<[Band]>
    /// Where it is written.
    public let place: Place

    /// Creates a schedule; every edition must begin at year 0 or 1 and its bands must follow on.
    public init(
        id: String,
        title: String,
        beyond: Int?,
        effects: Effects = .general,
        editions: Timeline<[Band]>,
        place: Place
    ) {
        self.id = id
        self.title = title
        self.beyond = beyond
        self.effects = effects
        self.editions = editions
        self.place = place
    }

    /// The edition in force on `date`; on a day inside a date that is only partly known, the later.
    public func edition(on date: CivilDate) -> Timeline<[Band]>.Entry? {
        switch editions.reading(on: date) {
        case .nothing: nil
        case .certain(let entry, _), .uncertain(_, let entry, _): entry
        }
    }

    /// The present value of £1 in each year as of `date`; `nil` where nothing is in force.
    func factors(on date: CivilDate, through horizon: Int) -> [Double]? {
        edition(on: date).map { $0.value.factors(through: horizon) }
    }

    /// Whether it is used for an appraisal of so many years.
    public func serves(horizon: Int) -> Bool { beyond.map { horizon > $0 } ?? true }
}

extension [DiscountSchedule.Band] {
    /// The present value of £1 in each of the years 0 to `horizon`.
    ///
    /// Year 0 is not discounted; each later year is discounted by its own band's rate from the year
    /// before, so that a lower rate begins where its band begins and never reaches back.
    public func factors(through horizon: Int) -> [Double] {
        var factors = [1.0]
        for year in stride(from: 1, through: horizon, by: 1) {
            let rate = last { $0.from <= year }?.rate ?? .zero
            factors.append(factors[year - 1] / (1 + Double(rate.millionths) / 1_000_000))
        }
        return factors
    }
}
