/// Numbers about organisations, each under the code of its day.
public struct Facts: Sendable {
    /// The oversight segments of trusts.
    public var segments: [ODSCode: Located<Int>] = [:]
    /// The whole-time equivalents of trusts.
    ///
    /// A closed trust is here under its own code, and its successor's number does not include it.
    public var workforce: [ODSCode: Located<Double>] = [:]
    /// The group of each trust in the national team's record of electronic patient records, from 0
    /// (none) to 3 (all that is asked).
    ///
    /// Management information of one day, and not official statistics.
    public var recordGroups: [ODSCode: Located<Int>] = [:]

    /// Creates facts that say nothing.
    public init() {}
}
