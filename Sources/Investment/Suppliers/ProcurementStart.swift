public import DigitalMaturity

/// When a procurement must start for a new contract to be made by the end of the old one.
///
/// The end is the first day that it can be. From it the length of procurement is taken off, and the
/// days of the approvals where a scheme replaces the contract: once the most of each, once the least.
public struct ProcurementStart: Hashable, Sendable {
    /// The day on which it must start if everything takes the longest.
    public let safe: CivilDate
    /// The last day on which it can start, if everything takes the shortest.
    public let last: CivilDate

    /// Works out both days.
    public init(
        before end: PartialDate,
        _ times: ProcurementTimes,
        approvals: ApprovalCalendar?
    ) {
        let days = approvals.map { calendar in
            (
                least: calendar.earliestStart.low.dayNumber - calendar.path.from.dayNumber,
                most: calendar.earliestStart.high.dayNumber - calendar.path.from.dayNumber
            )
        }
        safe = end.earliest.adding(months: -times.most.value.count)
            .adding(days: -(days?.most ?? 0))
        last = end.earliest.adding(months: -times.least.value.count)
            .adding(days: -(days?.least ?? 0))
    }
}
