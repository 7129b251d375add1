/// Reference data that is read only for those who ask for it, because it is large or few need it.
public struct Extras: OptionSet, Sendable {
    /// One bit for each kind of data.
    public let rawValue: Int

    /// Creates a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Registered providers and locations of social care, and what they answered.
    public static let socialCare = Extras(rawValue: 1)

    /// How far digital services have got, as published.
    public static let coverage = Extras(rawValue: 2)

    /// What was promised for the whole country.
    public static let targets = Extras(rawValue: 4)

    /// What forecasts are made of.
    public static let forecasts = Extras(rawValue: 8)

    /// The policies by which funds may be given out.
    public static let allocation = Extras(rawValue: 16)

    /// Everything that `check` and a site look at.
    public static let all: Extras = [.socialCare, .coverage, .targets, .forecasts, .allocation]
}
