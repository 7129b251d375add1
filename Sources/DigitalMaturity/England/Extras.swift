/// Reference data that is read only for those who ask for it, because it is large or few need it.
public struct Extras: OptionSet, Sendable {
    /// One bit for each kind of data.
    public let rawValue: Int

    /// Creates a set from its bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Registered providers and locations of social care, and what they answered.
    public static let socialCare = Extras(rawValue: 1)

    /// All there is.
    public static let all: Extras = [.socialCare]
}
