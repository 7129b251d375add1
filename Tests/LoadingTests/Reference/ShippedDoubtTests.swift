import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What the shipped rules say of facts that nobody stated, and of changes that came one by one.
struct ShippedDoubtTests {
    private func route(_ spend: SpendCase, on date: CivilDate) throws -> ApprovalRoute {
        try Shipped.dataset().reference.rulebook.route(of: spend, on: date)
    }

    @Test(
        arguments: [
            (.devices, nil, false), (.digital, nil, false), (.imaging, nil, false),
            (.cyber, nil, true), (.infrastructure, nil, true), (.technology, nil, true),
            // What is stated is taken as stated, whatever the kind.
            (.devices, .cryptographic, true), (.cyber, .other, false),
        ] as [(SpendCase.Kind, SpendCase.Service?, Bool)]
    )
    func `a rule on cryptographic products concerns only what can be one`(
        kind: SpendCase.Kind,
        service: SpendCase.Service?,
        concerns: Bool
    ) throws {
        for body in [BodyKind.icb, .department] {
            let spend = SpendCase.spending(
                body,
                .sound,
                kind,
                service: service,
                capital: "£8m",
                wholeLife: "£8m"
            )
            for (date, rule) in [
                ("2026-05-01", "GDS-2026-CRYPT"), ("2025-01-01", "GDS-V6-CRYPT"),
            ] as [(CivilDate, String)] {
                let tests = try route(spend, on: date).tests
                #expect(tests.contains { $0.rule.id == rule } == concerns, "\(rule) \(body)")
            }
        }
    }

    @Test(
        arguments: [
            ("£15m", "2022-12-01", "COM-NHS-10", true),
            ("£15000000.01", "2022-12-01", "COM-NHS-10", false),
            ("£15m", "2025-01-01", "COM-NHS-20", true),
            ("£15000000.01", "2025-01-01", "COM-NHS-20", false),
        ] as [(Money, CivilDate, String, Bool)]
    )
    func `a capital scheme above £15m is outside the commercial control of trusts`(
        capital: Money,
        date: CivilDate,
        rule: String,
        reaches: Bool
    ) throws {
        let spend = SpendCase.spending(
            .nhsTrust,
            capital: capital,
            wholeLife: "£90m",
            contract: "£30m"
        )
        let route = try route(spend, on: date)
        #expect(route.undetermined.contains(rule) == reaches)
        #expect(route.outside.contains { $0.rule.id == rule } == !reaches)
    }

    @Test(
        arguments: [
            ("2024-02-22", ["GDS-V5-DIGITAL"], []),
            ("2024-02-23", [], ["GDS-V5-DIGITAL", "GDS-V6-OTHER"]),
            ("2026-03-30", [], ["GDS-V5-DIGITAL", "GDS-V6-OTHER"]),
            ("2026-03-31", ["GDS-V6-OTHER"], []), ("2026-04-01", [], []),
        ] as [(CivilDate, [String], [String])]
    )
    func `a body moved to version 6 on a day of its own`(
        date: CivilDate,
        exceeded: [String],
        undetermined: [String]
    ) throws {
        let spend = SpendCase.spending(
            .armsLengthBody,
            .sound,
            .digital,
            service: .other,
            isPublicFacing: false,
            capital: "£2m",
            wholeLife: "£2m"
        )
        let route = try route(spend, on: date)
        #expect(route.exceeded.map(\.rule.id) == exceeded)
        #expect(route.undetermined.filter { $0.hasPrefix("GDS") } == undetermined)
    }

    @Test func `an unknown never gives fewer needs than a known no, and a fact only narrows`()
        throws
    {
        let rulebook = try Shipped.dataset().reference.rulebook
        var random = SplitMix64(seed: 83)
        var narrowed = 0
        for _ in 0..<1500 {
            let spend = SpendCase.random(using: &random)
            let date = CivilDate.random(using: &random)
            let before = rulebook.route(of: spend, on: date)
            for stated in spend.stated(under: rulebook) {
                let after = rulebook.route(of: stated, on: date)
                #expect(after.certain.isSuperset(of: before.certain), "\(date) \(stated)")
                #expect(before.needs.isSuperset(of: after.needs), "\(date) \(stated)")
                narrowed += after.needs == before.needs ? 0 : 1
            }
        }
        #expect(narrowed > 20)
    }
}

extension ApprovalRoute {
    fileprivate var certain: Set<String> { Set(steps.map(\.approver.id)) }
    fileprivate var needs: Set<String> { certain.union(possibleApprovers.map(\.id)) }
}

extension SpendCase {
    /// The case with one fact stated that was not, in each way in which it can be.
    fileprivate func stated(under rulebook: Rulebook) -> [SpendCase] {
        var cases: [SpendCase] = []
        if distress == .notStated {
            cases += [.distressed, .sound].map { with(\.distress, $0) }
        }
        if segment == nil { cases += (1...5).map { with(\.segment, $0) } }
        if isPublicFacing == nil { cases += [true, false].map { with(\.isPublicFacing, $0) } }
        if service == nil {
            cases += Service.allCases.filter { rulebook.kindsByService[$0]?.contains(kind) ?? true }
                .map { with(\.service, $0) }
        }
        return cases
    }
}
