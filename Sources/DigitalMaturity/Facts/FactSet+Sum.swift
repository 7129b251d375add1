extension FactSet {
    /// The numbers of one year, or the only ones, added up; what is not known is in no sum.
    public struct Sum: Sendable {
        /// The financial year, where the fact has several.
        public let year: FinancialYear?
        /// What the numbers come to.
        public let total: Double
        /// Who has a number, in order.
        public let holders: [ODSCode]
        /// Who was open at the end of the time and has none.
        public let without: [ODSCode]

        /// Whether the whole may be more: somebody's number is not known.
        public var isLeast: Bool { !without.isEmpty }
    }

    /// The sum of each year; none where the numbers cannot be added up or the source states totals.
    public func sums(by register: Register) -> [Sum] {
        guard isAddable, totals.isEmpty, !values.isEmpty else { return [] }
        guard !years.isEmpty else {
            let numbers = values.mapValues(\.value)
            return [sum(of: numbers, in: nil, register.on(source.date.latest))]
        }
        return years.map { year in
            let numbers = series.compactMapValues { $0[year]?.value }
            return sum(of: numbers, in: year, register.on(year.lastDay))
        }
    }

    /// Whether the numbers are amounts of one thing, of which none is below nothing.
    private var isAddable: Bool {
        switch unit {
        case .count, .wholeTimeEquivalents, .pounds:
            values.values.allSatisfy { $0.value >= 0 }
                && series.values.allSatisfy { $0.values.allSatisfy { $0.value >= 0 } }
        case .group, .share: false
        }
    }

    private func sum(
        of numbers: [ODSCode: Double],
        in year: FinancialYear?,
        _ day: RegisterDay
    ) -> Sum {
        let open = subject == .trust ? day.trusts.map(\.code) : day.boards.map(\.code)
        let holders = numbers.keys.sorted()
        return Sum(
            year: year,
            total: holders.compactMap { numbers[$0] }.sum,
            holders: holders,
            without: open.filter { numbers[$0] == nil }.sorted()
        )
    }
}
