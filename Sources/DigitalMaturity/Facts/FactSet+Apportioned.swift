extension FactSet {
    /// A board's number, as far as it goes to one of those among whom the board was split.
    public struct Share: Sendable {
        /// The board that was split, under whose code the number was published.
        public let from: ODSCode
        /// The body to which this much of it goes.
        public let to: ODSCode
        /// How much; `nil` where the number cannot be divided, or there is no key to divide it by.
        public let value: Double?
        /// By what it was divided; `nil` where there is no key.
        public let by: Apportionment?
    }

    /// The shares of numbers of bodies that were split, of all or to or from `organisation`.
    ///
    /// What cannot be added up, such as a group or a share, is not divided either.
    public func shares(of organisation: ODSCode? = nil, in system: RegisterDay) -> [Share] {
        let holders = organisation.map { system.line(of: $0).sorted() } ?? codes
        return holders.flatMap { code -> [Share] in
            let heirs = system.organisation(code) == nil ? system.successors(of: code) : []
            guard heirs.count > 1, let number = values[code]?.value else { return [] }
            let key = system.shares(of: code).flatMap { key in
                Set(key.parts.map(\.code)) == Set(heirs) ? key : nil
            }
            let parts = key.flatMap { divided(number, by: $0) } ?? [:]
            return heirs.filter { organisation == nil || [code, $0].contains(organisation) }
                .map { Share(from: code, to: $0, value: parts[$0], by: key) }
        }
    }

    /// The parts of a number, which come to it exactly; `nil` where it cannot be divided.
    private func divided(_ number: Double, by key: Apportionment) -> [ODSCode: Double]? {
        guard let steps = unit.steps,
            let amount = Int64(exactly: (number * steps).rounded()),
            Double(amount) / steps == number
        else { return nil }
        let parts = key.parts(of: amount).map { ($0.code, Double($0.amount) / steps) }
        return Dictionary(parts) { first, _ in first }
    }
}

extension FactSet.Unit {
    /// How many of the least parts of it that are counted make one; `nil` for what is not divided.
    fileprivate var steps: Double? {
        switch self {
        case .count: 1
        case .wholeTimeEquivalents: 10
        case .pounds: 100
        case .group, .share: nil
        }
    }
}
