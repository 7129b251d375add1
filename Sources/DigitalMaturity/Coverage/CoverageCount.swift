/// Rows of one measure, and what they come to.
public struct CoverageCount: Sendable {
    /// What is counted.
    public let measure: CoverageMeasure
    /// The day of the rows.
    public let asAt: PartialDate
    /// The rows, in order of organisation.
    public let rows: [CoverageRow]

    /// Creates a count of rows in any order.
    public init(_ measure: CoverageMeasure, asAt: PartialDate, rows: [CoverageRow]) {
        self.measure = measure
        self.asAt = asAt
        self.rows = rows.sorted { $0.organisation < $1.organisation }
    }

    /// How many are of some statuses.
    public func number(of statuses: [String]) -> Int {
        rows.reduce(0) { sum, row in sum + statuses.reduce(0) { $0 + row.numbers[$1, default: 0] } }
    }

    /// Those that are known to be covered.
    public var counted: Int { number(of: measure.statuses(.yes)) }

    /// Everybody who is counted or not.
    public var all: Int { number(of: measure.statuses.map(\.id)) }

    /// All but those that are known not to be covered: the most that there can be.
    public var atMost: Int { all - number(of: measure.statuses(.no)) }

    /// The least and the most that a definition can count; `nil` where no row can say.
    public func number(by id: String) -> ClosedRange<Int>? {
        guard let definition = measure.definition(id) else { return nil }
        let least = number(of: definition.statuses)
        let isKnown = (definition.statuses + definition.perhaps).contains { status in
            status != "not-known" && rows.contains { $0.numbers[status] != nil }
        }
        return isKnown ? least...least + number(of: definition.perhaps) : nil
    }

    /// The same count of some rows.
    public func only(_ isIncluded: (CoverageRow) -> Bool) -> CoverageCount {
        CoverageCount(measure, asAt: asAt, rows: rows.filter(isIncluded))
    }

    /// The counts of each group of rows, in order; `nil` is where the group of a row is not known.
    public func parts<Group: Hashable & Comparable>(
        by group: (CoverageRow) -> Group?
    ) -> [(group: Group?, count: CoverageCount)] {
        let groups = Set(rows.map(group))
        let known = groups.compactMap(\.self).sorted().map(Optional.some)
        return (known + (groups.contains(nil) ? [nil] : [])).map { each in
            (each, only { group($0) == each })
        }
    }
}
