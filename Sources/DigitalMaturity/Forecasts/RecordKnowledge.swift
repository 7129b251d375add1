/// What was known of trusts' records on one day, and what it teaches.
struct RecordKnowledge {
    /// A trust without a record when last seen.
    struct Waiting {
        let code: ODSCode
        /// The last day on which it was seen without one.
        var seen: CivilDate
        /// When its record was planned to go live; `nil` where no plan is known or the last was given up.
        var plan: RecordEvent?
        /// Whether its going live was put off and no day has been published since.
        var isPutOff = false
    }

    /// So many happenings in so many years in which they could happen.
    struct Pace: Hashable {
        var seen = 0.0
        var years = 0.0
    }

    let day: CivilDate
    /// The trusts of the lists that were open on the day, or who took over from them.
    let trusts: [ODSCode]
    /// The open trusts of which no list says anything, which nothing can be expected of.
    let leftOut: [ODSCode]
    private(set) var waiting: [Waiting]
    /// How many of the waiting had a record already by a later count, which does not say which.
    private(set) var unnamed = 0
    /// The count that says so.
    private(set) var latestCount: PublishedCount?
    /// Trusts without a record that got one.
    private(set) var live = Pace()
    /// Trusts with a record that a later list counted without.
    private(set) var recounted = Pace()
    /// Programmes that went live after their planned day.
    private(set) var slips = Pace()
    /// The events that were known, in order.
    let events: [RecordEvent]

    private let suppliers: Suppliers
    private var wentLive: [CivilDate] = []

    /// What of `events` and `counts` was known on the day; `nil` where no list of trusts was.
    init?(_ events: [RecordEvent], _ counts: [PublishedCount], on system: RegisterDay) {
        let day = system.date
        let known = events.filter { event in event.known.map { $0 <= day } ?? false }
        let suppliers = Suppliers(events: known)
        let listed = Set(known.filter(\.isListed).map(\.organisation.value))
        guard !listed.isEmpty else { return nil }
        self.day = day
        self.events = suppliers.events
        self.suppliers = suppliers
        trusts = Set(listed.flatMap(system.successors(of:))).filter { system.trust($0) != nil }
            .sorted()
        let counted = trusts
        leftOut = system.trusts.map(\.code).filter { !counted.contains($0) }.sorted()
        waiting = trusts.compactMap { code in
            let records = suppliers.records(of: code, in: system).map(\.event)
            guard !records.isEmpty, records.allSatisfy({ $0.kind == .none }),
                let seen = records.compactMap(\.from).max()
            else { return nil }
            return Waiting(code: code, seen: seen)
        }
        for index in waiting.indices { findPlan(of: index) }
        learnStates(of: listed.sorted())
        takeUp(counts)
        learnSlips()
    }

    private func known(_ code: ODSCode, _ kind: RecordEvent.Kind) -> [RecordEvent] {
        suppliers.events(of: code, by: .distantFuture).filter { $0.kind == kind }
    }

    /// The plan that was last published, unless a later report says that it was put off without a day.
    private mutating func findPlan(of index: Int) {
        let code = waiting[index].code
        let plan = known(code, .planned).max { ($0.order) < ($1.order) }
        let delays = known(code, .delayed)
        let delayed = delays.compactMap(\.known).max()
        waiting[index].seen = max(waiting[index].seen, delayed ?? waiting[index].seen)
        let published = plan?.known
        waiting[index].isPutOff = delayed.map { day in published.map { day > $0 } ?? true } ?? false
        guard published != nil else { return }
        waiting[index].plan = waiting[index].isPutOff ? nil : plan
    }

    // MARK: What the lists and reports teach

    private mutating func learnStates(of codes: [ODSCode]) {
        for code in codes {
            let states = suppliers.events(of: code, by: day)
                .filter { $0.kind.isState && $0.from != nil }.drop { !$0.isListed }
            for (first, second) in zip(states, states.dropFirst()) { learn(first, second) }
        }
    }

    /// From one report of a trust to the next; a change that only a list shows happened half way.
    private mutating func learn(_ first: RecordEvent, _ second: RecordEvent) {
        guard let start = first.from, let end = second.from else { return }
        let years = start.years(to: end)
        let part = second.kind == .live ? years : years / 2
        switch (first.kind == .none, second.kind == .none) {
        case (true, true): live.years += years
        case (true, false):
            live.seen += 1
            live.years += part
            wentLive.append(end)
        case (false, true):
            recounted.seen += 1
            recounted.years += part
        case (false, false): recounted.years += years
        }
    }

    /// From the first planned day of each programme to going live, or to the last day on which it was
    /// known to be not live yet.
    private mutating func learnSlips() {
        let plans = Dictionary(grouping: events.filter { $0.kind == .planned }, by: \.bodies)
        for (bodies, plans) in plans.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            guard let due = plans.compactMap(\.date?.latest).min(), let code = bodies.first else {
                continue
            }
            let reports = suppliers.events(of: code, by: .distantFuture)
            let live = reports.filter { $0.kind == .live }.compactMap(\.from).filter { $0 <= day }
            if let live = live.filter({ $0.years(to: due) < 3 }).max() {
                slips.seen += 1
                slips.years += max(0, due.years(to: live))
                continue
            }
            let later =
                reports.filter { [.planned, .delayed].contains($0.kind) }
                .compactMap(\.date?.latest)
                + waiting.filter { bodies.contains($0.code) }.map(\.seen)
            slips.years += max(0, due.years(to: later.max() ?? due))
        }
    }

    /// Moves what is known of the waiting to the day of the latest count, where that is later than all
    /// lists and counts fewer.
    private mutating func takeUp(_ counts: [PublishedCount]) {
        let listed = events.filter(\.isListed).compactMap(\.from).max() ?? day
        let latest = counts.filter {
            $0.kind == .count && $0.known <= day && $0.without != nil && $0.asAt.latest > listed
        }.max { ($0.asAt.latest, $0.known) < ($1.asAt.latest, $1.known) }
        guard let latest, let without = latest.without else { return }
        latestCount = latest
        let since = wentLive.count { $0 > latest.asAt.latest }
        unnamed = max(0, min(waiting.count, waiting.count + since - without))
        live.seen += Double(unnamed)
        for index in waiting.indices {
            live.years += max(0, waiting[index].seen.years(to: latest.asAt.latest))
            waiting[index].seen = max(waiting[index].seen, latest.asAt.latest)
        }
    }
}

extension RecordEvent {
    /// Whether a list of all trusts says it.
    var isListed: Bool { kind == .inUse || kind == .none }

    /// Those that share it, in order.
    var bodies: [ODSCode] { Set(joint + [organisation.value]).sorted() }

    /// When it was published, then for which day.
    fileprivate var order: (CivilDate, CivilDate) {
        let first = CivilDate(boundaryOf: 1900, month: 1, day: 1)
        return (known ?? first, date?.latest ?? first)
    }
}

extension CivilDate {
    /// How many years later another day is, in years of 365¼ days.
    func years(to other: CivilDate) -> Double { Double(other.dayNumber - dayNumber) / 365.25 }

    fileprivate static let distantFuture = CivilDate(boundaryOf: 2199, month: 12, day: 31)
}
