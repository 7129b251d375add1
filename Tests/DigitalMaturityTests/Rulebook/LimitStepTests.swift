import DigitalMaturity
import TestSupport
import Testing

/// The limits that a case met over time, by the rules as they were published.
@Suite struct LimitStepTests {
    private func steps(
        _ body: BodyKind,
        _ distress: SpendCase.Distress,
        _ isAsked: (Approver) -> Bool
    ) -> [LimitStep] {
        let spend = SpendCase(
            body: body,
            distress: distress,
            kind: .digital,
            amounts: Amounts(capital: .zero, revenue: nil, wholeLife: nil)
        )
        return Rulebook.published.lowestLimits(on: .capital, for: spend, asking: isAsked)
    }

    @Test func `digital spending of a trust in distress met £25m, then a limit nobody knows`() {
        let found = steps(.nhsTrust, .distressed) { $0.id != Approver.treasury.id }
        #expect(found.map { $0.limit?.entry.value } == [.amount("£25m"), .unknown])
        #expect(found.first?.from == SpendRule.start2023)
        #expect(found.first?.next == SpendRule.addendum)
        #expect(found.last?.next == nil)
    }

    @Test func `a foundation trust that is sound met the higher limit`() {
        let found = steps(.foundationTrust, .sound) { $0.id != Approver.treasury.id }
        #expect(found.first?.limit?.entry.value == .amount("£30m"))
    }

    @Test func `the Treasury's limit rose from £50m to £300m`() {
        let found = steps(.foundationTrust, .sound) { $0.id == Approver.treasury.id }
        #expect(found.map { $0.limit?.entry.value } == [.amount("£50m"), .amount("£300m")])
    }

    @Test func `whom no rule reaches meets no limit`() {
        #expect(steps(.socialCareProvider, .notStated) { _ in true }.isEmpty)
    }
}
