/// Every national target and commitment, in order of the day on which it was promised.
public struct NationalTargets: Sendable {
    /// The promises.
    public let all: [NationalTarget]
    /// The days that a timeline shows; `nil` for all.
    public var shown: ClosedRange<CivilDate>?
    private let byID: [String: Int]

    /// Creates the list.
    public init(_ targets: [NationalTarget]) {
        all = targets.sorted {
            ($0.promise.on.latest, $0.row.id, $0.id.value)
                < ($1.promise.on.latest, $1.row.id, $1.id.value)
        }
        byID = Dictionary(all.enumerated().map { ($1.id.value, $0) }) { first, _ in first }
    }

    /// The promise with this identifier.
    public subscript(id: String) -> NationalTarget? { byID[id].map { all[$0] } }

    /// The rows, in order of their identifiers.
    public var rows: [NationalTarget.Row] { Set(all.map(\.row)).sorted { $0.id < $1.id } }

    /// What had certainly been promised by `day`, as it stood and as far as it was known then.
    public func on(_ day: CivilDate) -> [TargetOnDay] {
        all.filter { $0.isPromised(by: day) }.map { TargetOnDay($0, among: self, on: day) }
    }

    /// The promises that took each other's place, each group in order of time and the groups by their
    /// first; most promises are alone.
    public var chains: [[NationalTarget]] {
        var group = Array(all.indices)
        for (index, target) in all.enumerated() {
            for next in target.replacements.compactMap({ byID[$0.by.value] }) {
                let (one, other) = (group[index], group[next])
                for place in group.indices where group[place] == max(one, other) {
                    group[place] = min(one, other)
                }
            }
        }
        return Dictionary(grouping: all.indices) { group[$0] }.sorted { $0.key < $1.key }
            .map { $0.value.map { all[$0] } }
    }
}

/// A promise as it stood on a day, as far as it was known then.
public struct TargetOnDay: Sendable {
    /// The status of a promise.
    public enum State: String, CaseIterable, Sendable {
        /// What was promised is reached.
        case met
        /// Part of it was met.
        case partly
        /// Its day has come, and it was not met.
        case missed
        /// Its day has not come, and it is not met yet.
        case notDue = "not-due"
        /// It is a requirement that applies.
        case applies
        /// It has no day, and nothing says that it was met.
        case open
        /// Its day has come, and what became of it is not known.
        case unknown

        /// The words for a page.
        public var words: String {
            switch self {
            case .met: "met"
            case .partly: "partly met"
            case .missed: "missed"
            case .notDue: "not due yet"
            case .applies: "applies"
            case .open: "no day set"
            case .unknown: "not known"
            }
        }
    }

    /// The promise.
    public let target: NationalTarget
    /// What had taken its place by then, the last promised last.
    public let replacements: [(by: NationalTarget, how: NationalTarget.Replacement)]
    /// What was known of the whole country, the latest first.
    public let outcomes: [TargetOutcome]
    /// What was known of single boards, the latest first.
    public let boards: [TargetOutcome]
    /// Whether its day had come.
    public let isDue: Bool
    /// Whether it had ended though nothing took its place.
    public let hasEnded: Bool

    init(_ target: NationalTarget, among all: NationalTargets, on day: CivilDate) {
        self.target = target
        isDue = target.deadline.map { $0.value.latest <= day } ?? false
        hasEnded = target.ended.map { $0.value.latest <= day } ?? false
        replacements = target.replacements.compactMap { how in
            all[how.by.value].flatMap { by in
                by.isPromised(by: day) && (how.on?.latest ?? by.promise.on.latest) <= day
                    ? (by, how) : nil
            }
        }.sorted {
            ($0.0.promise.on.latest, $0.0.id.value) < ($1.0.promise.on.latest, $1.0.id.value)
        }
        let known = target.outcomes.enumerated().filter { $1.knownFrom <= day }
            .sorted { ($0.element.asAt.latest, $0.offset) > ($1.element.asAt.latest, $1.offset) }
            .map(\.element)
        outcomes = known.filter { $0.board == nil }
        boards = known.filter { $0.board != nil }
    }

    /// The latest by the target's own definition; never a forecast.
    public var outcome: TargetOutcome? {
        outcomes.first { $0.definition == nil && !$0.isForecast }
    }

    /// The first outcome on or after its day that says whether it was met; `nil` before that day.
    ///
    /// A promise is judged by it: what is reached later was not reached on its day.
    private var judging: TargetOutcome? {
        guard isDue, let deadline = target.deadline?.value.latest else { return nil }
        return outcomes.last {
            $0.definition == nil && !$0.isForecast && $0.met != .unknown
                && $0.asAt.latest >= deadline
        }
    }

    /// The first outcome that says it was met, where its day had come without that.
    public var reachedLater: TargetOutcome? {
        guard state == .missed || state == .partly, let judging else { return nil }
        return outcomes.last {
            $0.definition == nil && !$0.isForecast && $0.met == .yes
                && $0.asAt.latest > judging.asAt.latest
        }
    }

    /// Its status then.
    public var state: State {
        switch (judging ?? outcome)?.met {
        case .yes: .met
        case .partly: .partly
        case .no where isDue: .missed
        case .no, .unknown, nil: unsettled
        }
    }

    /// The day on which it first gave way to another.
    public var replaced: CivilDate? {
        replacements.map { ($0.how.on ?? $0.by.promise.on).latest }.min()
    }

    /// The day to which it holds: its own, else that on which it ended or gave way; `nil` for none.
    public var end: CivilDate? {
        target.deadline?.value.latest ?? (hasEnded ? target.ended?.value.latest : nil) ?? replaced
    }

    private var unsettled: State {
        if target.deadline == nil { return .open }
        if !isDue { return .notDue }
        return target.kind == .standard ? .applies : .unknown
    }

    /// Whether it can still be worked towards: it has not ended, nothing took its place and it is not
    /// met, on its day or later.
    public var isOpen: Bool {
        !hasEnded && replacements.isEmpty && state != .met && reachedLater == nil
    }

    /// The status for a page: `missed; reached later, December 2025`.
    public var words: String {
        state.words + (reachedLater.map { "; reached later, \($0.asAt.words)" } ?? "")
    }
}
