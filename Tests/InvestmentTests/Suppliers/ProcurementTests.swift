import DigitalMaturity
import TestSupport
import Testing

@testable import Investment

/// When procurement must start and who could converge, worked out by hand.
struct ProcurementTests {
    private let times = ProcurementTimes(
        least: Located("12 months", at: .line(1)),
        most: Located("18 months", at: .line(2)),
        because: "",
        window: Located("24 months", at: .line(3)),
        windowBecause: "",
        citations: []
    )

    /// The end less 18 and less 12 months; of an end partly known the first day counts.
    @Test(
        arguments: [
            ("2028-07-07", "2027-01-07", "2027-07-07"), ("2028", "2026-07-01", "2027-01-01"),
            ("2028-08-31", "2027-02-28", "2027-08-31"), ("2024-02-29", "2022-08-29", "2023-02-28"),
        ] as [(PartialDate, CivilDate, CivilDate)]
    )
    func `procurement starts its length before the end`(
        end: PartialDate,
        safe: CivilDate,
        last: CivilDate
    ) {
        let start = ProcurementStart(before: end, times, approvals: nil)
        #expect((start.safe, start.last) == (safe, last))
    }

    /// One wait of 10 to 50 days before a Monday end: the longest off the safe day, the shortest off
    /// the latest.
    @Test func `approvals are taken off as well where a scheme replaces the contract`() {
        let days = ApprovalPath.Days(low: 10, likely: 20, high: 50, kind: .assumption, reason: "")
        let wait = ApprovalPath.Wait(gate: "g", title: "G", days: days, paper: "P", isWriting: true)
        let path = ApprovalPath(from: "2026-11-20", waits: [wait], unknown: [])
        let calendar = ApprovalCalendar(path, before: nil)
        let start = ProcurementStart(before: "2028-07-07", times, approvals: calendar)
        #expect(start.safe == "2026-11-18")
        #expect(start.last == "2027-06-27")
    }

    /// RXR and RXN are acute trusts of one board, R0A and RM3 of another.
    @Test(
        arguments: [
            ("2028-03-31", "2030-03-31", true, true), ("2028-03-31", "2030-04-01", false, false),
            ("2028", "2029-12-31", true, true), ("2028", "2030-12-31", true, false),
            ("2028", "2031-01-01", false, false),
        ] as [(PartialDate, PartialDate, Bool, Bool)]
    )
    func `ends within the window are near`(
        first: PartialDate,
        second: PartialDate,
        isNear: Bool,
        isCertain: Bool
    ) {
        let contracts = [contract("RXN", "Epic", first), contract("RXR", "TPP", second)]
        let pairs = contracts.convergence(within: "24 months", in: .sample)
        #expect(pairs.count == (isNear ? 1 : 0))
        #expect(pairs.first?.isCertain ?? false == isCertain)
        #expect(
            contracts.reversed().convergence(within: "24 months", in: .sample).count == pairs.count
        )
    }

    @Test func `one supplier, two boards, two things or an unknown end are no convergence`() {
        let own = contract("RXN", "Epic", "2028")
        let others = [
            contract("RXR", "Epic", "2028"), contract("RM3", "TPP", "2028"),
            contract("RXR", "TPP", nil), contract("RXR", "TPP", "2028", .pathology),
            contract("RXN", "TPP", "2028"),
        ]
        #expect(others.count == 5)
        for other in others {
            #expect([own, other].convergence(within: "24 months", in: .sample).isEmpty)
        }
    }

    private func contract(
        _ code: ODSCode,
        _ supplier: String,
        _ end: PartialDate?,
        _ service: Contract.Service = .record
    ) -> Contract {
        var contract = Contract(
            of: Located(code, at: .line(1)),
            with: Supplier(named: supplier),
            for: service,
            citation: .any
        )
        contract.end = end
        return contract
    }
}
