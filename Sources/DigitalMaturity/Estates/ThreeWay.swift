/// How many pieces of equipment meet a test, fail it, or cannot be placed.
public struct ThreeWay: Hashable, Sendable {
    /// The answer for one cohort.
    public enum Answer: String, CaseIterable, Sendable {
        case yes, no, unknown
    }

    /// The cohorts by their answer, each list in the order given.
    public let cohorts: [Answer: [Cohort]]

    /// Sorts `cohorts` by a test; `nil` says that it cannot be told.
    public init(_ cohorts: some Sequence<Cohort>, _ test: (Cohort) -> Bool?) {
        self.cohorts = Dictionary(grouping: cohorts) { cohort in
            test(cohort).map { $0 ? .yes : .no } ?? .unknown
        }
    }

    /// The cohorts with an answer.
    public subscript(answer: Answer) -> [Cohort] { cohorts[answer] ?? [] }

    /// How many pieces have an answer.
    public func count(_ answer: Answer) -> Int { self[answer].devices }
}

extension Cohort {
    /// Whether it is at most `years` old on a day; `nil` where its purchase is not known well enough.
    public func isAtMost(_ years: Int, yearsOldOn date: CivilDate) -> Bool? {
        guard let bought else { return nil }
        if date <= bought.earliest.adding(years: years) { return true }
        return date > bought.latest.adding(years: years) ? false : nil
    }

    /// Whether its system gets security updates on a day; `nil` where that is not known.
    public func isSupported(on date: CivilDate) -> Bool? {
        system?.ends.map { date <= $0 }
    }

    /// Whether it is under warranty on a day; `nil` where that is not known.
    public func isInWarranty(on date: CivilDate) -> Bool? {
        guard let warrantyEnd else { return nil }
        if date <= warrantyEnd.earliest { return true }
        return date > warrantyEnd.latest ? false : nil
    }
}

extension CivilDate {
    /// The same day `years` later; 29 February becomes 28 February where there is none.
    func adding(years: Int) -> CivilDate {
        let later = { CivilDate(year: year + years, month: month, day: $0) }
        guard let date = later(day) ?? later(day - 1) else {
            preconditionFailure("\(self) plus \(years) years is no CivilDate")
        }
        return date
    }
}
