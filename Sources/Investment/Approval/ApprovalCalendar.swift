public import DigitalMaturity

/// When a scheme may start, step by step, and when its case must be in.
///
/// Every date follows from lengths of which most are assumptions, as each step says; what the path
/// calls unknown or possible would make them later.
public struct ApprovalCalendar: Sendable {
    /// Three days: when everything takes as little, as likely and as much time as it may.
    public struct Span: Hashable, Sendable {
        /// With the least lengths.
        public let low: CivilDate
        /// With the most likely.
        public let likely: CivilDate
        /// With the most.
        public let high: CivilDate
    }

    /// One wait with its dates.
    public struct Step: Sendable {
        /// What is waited for, and how long that may take.
        public let wait: ApprovalPath.Wait
        /// When it ends.
        public let ends: Span
        /// The last working day on which it may begin for the planned start to hold, at likely lengths;
        /// `nil` where there is no planned start or it does not hold.
        public let beginBy: CivilDate?
    }

    /// The waits.
    public let path: ApprovalPath
    /// The waits with their dates, first to last.
    public let steps: [Step]
    /// The first day on which the scheme can spend.
    public let earliestStart: Span
    /// The day on which the plan has it start, where that is stated.
    public let plannedStart: CivilDate?

    /// The days left between the likely end of the last wait and the planned start; negative when
    /// the plan is late by so many.
    public var slack: Int? {
        plannedStart.map { $0.dayNumber - earliestStart.likely.dayNumber }
    }

    /// The chance that the scheme can start by the likely day: each wait may take longer than its
    /// most likely length, so that all of them seldom end by then.
    public var chanceOfLikelyStart: Double { path.chance(endingBy: earliestStart.likely) }

    /// The chance that the planned start holds; `nil` where none is stated.
    public var chanceOfPlannedStart: Double? { plannedStart.map(path.chance(endingBy:)) }

    /// The last day on which the last case must be submitted to its first approver for the planned
    /// start to hold at likely lengths; `nil` where it does not hold then.
    public var submitBy: CivilDate? {
        let decisions = steps.suffix(while: { !$0.wait.isWriting })
        return decisions.first?.beginBy
    }

    /// The next case to be submitted, and by when.
    public var nextCase: (paper: String, by: CivilDate)? {
        let next = steps.first { !$0.wait.isWriting }
        return next.flatMap { step in step.beginBy.map { (step.wait.paper, $0) } }
    }

    /// Whether the planned start can hold.
    public enum Outlook: String, CaseIterable, Sendable {
        /// At likely lengths it does.
        case likely
        /// It does only where some lengths are shorter than likely.
        case ifQuick = "if-quick"
        /// It does not even at the shortest lengths.
        case impossible
    }

    /// Whether the planned start can hold; `nil` where none is stated.
    public var outlook: Outlook? {
        plannedStart.map { start in
            earliestStart.likely <= start
                ? .likely : earliestStart.low <= start ? .ifQuick : .impossible
        }
    }

    /// When approval is needed and what must be in by when, or that it cannot be; `nil` where no
    /// start is stated.
    public var words: String? {
        guard let start = plannedStart, let outlook else { return nil }
        switch outlook {
        case .likely:
            guard let nextCase else { return start.words }
            let assumed = kinds == [.published] ? "" : ", on assumed times"
            return
                "\(start.words)\(chance(of: start)), so the \(nextCase.paper) is in by "
                + "\(nextCase.by.words)\(assumed)"
        case .ifQuick:
            return "\(start.words), which is not likely to hold: \(likelyStart)"
        case .impossible:
            let least = earliestStart.low.words
            return "\(start.words), which cannot hold: at the shortest times the start is \(least)"
                + (earliestStart.low == earliestStart.likely ? "" : ", and \(likelyStart)")
        }
    }

    private var likelyStart: String {
        let day = earliestStart.likely
        return "the likely start is \(day.words)\(chance(of: day))"
    }

    private func chance(of day: CivilDate) -> String {
        switch path.chance(endingBy: day) {
        case 1...: ""
        case ..<0.01: " (chance below 1%)"
        case 0.99...: " (chance above 99%)"
        case let chance: " (chance \(Int((chance * 100).rounded()))%)"
        }
    }

    /// The kinds of length on which the dates rest, published first.
    public var kinds: [Approver.Days.Kind] {
        Approver.Days.Kind.allCases.filter { kind in steps.contains { $0.wait.days.kind == kind } }
    }

    /// Lays `path` out before a planned start.
    public init(_ path: ApprovalPath, before plannedStart: CivilDate?) {
        let low = path.ends(taking: \.days.low)
        let likely = path.ends(taking: \.days.likely)
        let high = path.ends(taking: \.days.high)
        let isLikely = plannedStart.map { (likely.last ?? path.from) <= $0 } ?? false
        let begins = plannedStart.flatMap { start in
            isLikely ? path.latestBegins(endingBy: start, taking: \.days.likely) : nil
        }
        self.path = path
        self.plannedStart = plannedStart
        steps = path.waits.indices.map { index in
            Step(
                wait: path.waits[index],
                ends: Span(low: low[index], likely: likely[index], high: high[index]),
                beginBy: begins?[index]?.workingDay(towards: -1)
            )
        }
        earliestStart =
            steps.last?.ends ?? Span(low: path.from, likely: path.from, high: path.from)
    }
}

extension Array {
    /// The longest run of elements at the end for which `holds`.
    fileprivate func suffix(while holds: (Element) -> Bool) -> ArraySlice<Element> {
        self[(lastIndex { !holds($0) }.map { $0 + 1 } ?? startIndex)...]
    }
}

extension Plan {
    /// When a scheme of this plan may start if it sets out on `day`.
    public func calendar(
        of planned: PlannedRoute,
        from day: CivilDate,
        under rulebook: Rulebook
    ) -> ApprovalCalendar {
        ApprovalCalendar(
            approvalPath(of: planned, from: day, under: rulebook),
            before: planned.scheme.start?.value.firstDay
        )
    }
}
