/// The time that staff lose while they log in, today and as it is to be.
public struct LogInTime: Hashable, Sendable {
    /// The cohorts of which log-ins a day and seconds are known.
    public let known: [Cohort]
    /// Of those, the ones of which is also known how long a log-in is to take.
    public let changing: [Cohort]
    /// The devices of which it is not known.
    public let unknown: [Cohort]

    /// Adds up the log-ins of `cohorts`.
    public init(_ cohorts: [Cohort]) {
        known = cohorts.filter { $0.logIns != nil && $0.logIn != nil }
        changing = known.filter { $0.logInAfter != nil }
        unknown = cohorts.filter { $0.logIns == nil || $0.logIn == nil }
    }

    /// Log-ins a day, where the time of one is known.
    public var logIns: Int { known.reduce(0) { $0 + ($1.logIns ?? 0) } }

    /// Seconds lost a day today.
    public var secondsNow: Int { seconds(known) { $0.logIn } }

    /// Seconds lost a day as it is to be; what is not to change stays.
    public var secondsAfter: Int { seconds(known) { $0.logInAfter ?? $0.logIn } }

    /// Seconds a day that the change frees; `nil` where no change is known.
    public var secondsFreed: Int? { changing.isEmpty ? nil : secondsNow - secondsAfter }

    /// The mean seconds of one log-in today; `nil` where nobody logs in.
    public var meanNow: Double? { mean(secondsNow) }

    /// The mean seconds of one log-in as it is to be.
    public var meanAfter: Double? { changing.isEmpty ? nil : mean(secondsAfter) }

    /// What so many seconds a day cost in a year.
    public static func cost(of seconds: Int, at worth: EstateParameters.StaffTime) -> Money {
        worth.hour.value.part(
            Int64(seconds) * Int64(worth.days.value),
            of: secondsInHour,
            rounding: .halfAwayFromZero
        )
    }

    private static let secondsInHour: Int64 = 3600

    /// So many seconds in hours.
    public static func hours(_ seconds: Int) -> Double {
        Double(seconds) / Double(secondsInHour)
    }

    private func mean(_ seconds: Int) -> Double? {
        logIns == 0 ? nil : Double(seconds) / Double(logIns)
    }

    private func seconds(_ cohorts: [Cohort], _ each: (Cohort) -> Int?) -> Int {
        cohorts.reduce(0) { $0 + ($1.logIns ?? 0) * (each($1) ?? 0) }
    }
}
