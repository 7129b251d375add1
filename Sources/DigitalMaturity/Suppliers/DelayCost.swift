/// What those who wait for a record said that a month of delay costs them, all together.
///
/// It is their own number and never a rate for anybody else.
public struct DelayCost: Sendable {
    /// Whose record is late, in order of code.
    public let organisations: [ODSCode]
    /// What a month costs all of them.
    public let aMonth: Money
    /// What was reported, with its source.
    public let event: RecordEvent
}

extension Suppliers {
    /// Every cost of a month's delay that had been reported by a day; what several said together is
    /// told once.
    public func delayCosts(by day: CivilDate) -> [DelayCost] {
        var told: Set<[ODSCode]> = []
        return events.compactMap { event in
            guard event.kind == .costOfDelay, let value = event.value, (event.from ?? day) <= day
            else { return nil }
            let all = Set(event.joint + [event.organisation.value]).sorted()
            guard told.insert(all).inserted else { return nil }
            return DelayCost(organisations: all, aMonth: value, event: event)
        }
    }
}
