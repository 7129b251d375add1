/// A question of a framework that counts answer.
public struct CountedMark: Hashable, Sendable {
    /// What is counted.
    public enum Count: Hashable, Sendable {
        /// Equipment of some kinds that is at most so many years old.
        case age([EquipmentKind], years: Int)
        /// Windows devices of some kinds with security updates.
        case windowsSupport([EquipmentKind])
        /// Sites with a wireless network.
        case wireless
    }

    /// The question, by its identifier in the framework.
    public let criterion: String
    /// What is counted for it.
    public let count: Count
    /// Where it is written.
    public let place: Place

    /// Creates the rule.
    public init(_ criterion: String, _ count: Count, at place: Place) {
        self.criterion = criterion
        self.count = count
        self.place = place
    }

    /// Counts what an estate has on a day.
    public func tally(_ estate: Estate, on date: CivilDate) -> MarkTally {
        switch count {
        case .age(let kinds, let years):
            MarkTally(
                self,
                ThreeWay(estate.cohorts(kinds)) { $0.isAtMost(years, yearsOldOn: date) }
            )
        case .windowsSupport(let kinds):
            MarkTally(
                self,
                ThreeWay(
                    estate.cohorts(kinds).filter { $0.system.map(\.isWindows) ?? true }
                ) { $0.isSupported(on: date) }
            )
        case .wireless: MarkTally(self, estate.sites)
        }
    }
}

/// How many of the things that a question asks about meet it.
public struct MarkTally: Hashable, Sendable {
    /// The rule.
    public let mark: CountedMark
    /// How many have each answer.
    public let counts: [ThreeWay.Answer: Int]
    /// Where they are written.
    public let places: [ThreeWay.Answer: [Place]]

    fileprivate init(_ mark: CountedMark, _ counted: ThreeWay) {
        self.mark = mark
        counts = counted.cohorts.mapValues(\.devices)
        places = counted.cohorts.mapValues { $0.map(\.place) }
    }

    fileprivate init(_ mark: CountedMark, _ sites: [SiteNetwork]) {
        self.mark = mark
        let sorted = Dictionary(grouping: sites) { site in
            site.wireless.map { $0 == .none ? ThreeWay.Answer.no : .yes } ?? .unknown
        }
        counts = sorted.mapValues(\.count)
        places = sorted.mapValues { $0.map(\.place) }
    }

    /// How many have an answer.
    public func count(_ answer: ThreeWay.Answer) -> Int { counts[answer] ?? 0 }

    /// How many there are.
    public var total: Int { counts.values.reduce(0, +) }

    /// The least and the greatest share that may meet it, whatever the unknown turn out to be; `nil`
    /// where there is nothing to count.
    public var share: ClosedRange<Double>? {
        guard total > 0 else { return nil }
        let most = count(.yes) + count(.unknown)
        return Double(count(.yes)) / Double(total)...Double(most) / Double(total)
    }

    /// The answer on a scale whose points are the upper ends of its bands in percent; `nil` where the
    /// unknown could change it.
    public func choice(on scale: AnswerScale) -> String? {
        guard let share else { return nil }
        let least = MarkTally.band(share.lowerBound, on: scale)
        return least == MarkTally.band(share.upperBound, on: scale) ? least : nil
    }

    private static func band(_ share: Double, on scale: AnswerScale) -> String? {
        let percent = share * 100
        return scale.choices.first { Double($0.points) >= percent }?.id
    }
}
