/// How many devices run each operating system, and when its support ends.
public struct SupportExposure: Hashable, Sendable {
    /// The devices of one system.
    public struct Line: Hashable, Sendable {
        /// What the devices run.
        public let system: OperatingSystem
        /// The cohorts that run it.
        public let cohorts: [Cohort]
    }

    /// The systems, those whose support ends first before the rest; those without a date last.
    public let lines: [Line]
    /// The cohorts of which no system is known.
    public let unknown: [Cohort]
    /// The devices with support, without, and those of which it is not known.
    public let support: ThreeWay

    /// Sorts `cohorts` by their systems.
    public init(_ cohorts: [Cohort], on date: CivilDate) {
        unknown = cohorts.filter { $0.system == nil }
        support = ThreeWay(cohorts) { $0.isSupported(on: date) }
        let systems = Set(cohorts.compactMap(\.system))
        lines = systems.sorted { ($0.lastDay, $0.id) < ($1.lastDay, $1.id) }.map { system in
            Line(system: system, cohorts: cohorts.filter { $0.system == system })
        }
    }
}

extension OperatingSystem {
    /// The day of the end, those without one after all others.
    fileprivate var lastDay: Int { ends?.dayNumber ?? .max }
}
