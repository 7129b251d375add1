import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What is known to have been so, and what is known not to have been.
struct ShippedHistoryTests {
    private static let digitalControls = "GDS-"

    private func route(
        _ spend: SpendCase,
        on date: CivilDate,
        knownAt: CivilDate? = nil
    ) throws -> ApprovalRoute {
        let rulebook = try Shipped.dataset().reference.rulebook
        return (knownAt.map(rulebook.known) ?? rulebook).route(of: spend, on: date)
    }

    private func website(of body: BodyKind) -> SpendCase {
        .spending(body, .sound, .digital, service: .website, isPublicFacing: true, capital: "£1")
    }

    @Test func `in 2014 a central website of £1 needs the Cabinet Office and a trust's does not`()
        throws
    {
        let central = try route(website(of: .armsLengthBody), on: "2014-06-01")
        #expect(central.steps.map(\.approver.id) == ["own-board", "gds"])
        #expect(central.steps.last?.because == ["GDS-2013B-ZERO"])
        for body in [BodyKind.nhsTrust, .foundationTrust] {
            let local = try route(website(of: body), on: "2014-06-01")
            #expect(local.steps.map(\.approver.id) == ["own-board"])
            // Nobody is known to have published the limit on revenue before 2025.
            #expect(local.undetermined == ["REV-2025-HMT"])
            let outside = local.outside.filter { $0.rule.id == "GDS-2013B-ZERO" }
            #expect(
                outside.map(\.because) == [
                    "The control binds departments and their arm's length bodies. The department's text "
                        + "of July 2013 puts trusts, commissioning groups and support units outside it."
                ]
            )
        }
    }

    @Test func `no digital control ever reaches a trust, and each says why while in force`() throws
    {
        var random = SplitMix64(seed: 41)
        var explained = 0
        for _ in 0..<300 {
            let date = CivilDate.random(using: &random)
            let spend = SpendCase.random(
                [.nhsTrust, .foundationTrust].randomElement(using: &random) ?? .nhsTrust,
                using: &random
            )
            let route = try route(spend, on: date)
            #expect(!route.tests.contains { $0.rule.id.hasPrefix(Self.digitalControls) })
            guard spend.kind == .digital else { continue }
            let inForce = try Shipped.dataset().reference.rulebook.rules.filter {
                $0.id.hasPrefix(Self.digitalControls) && $0.isOrMayBeInForce(on: date)
            }
            // Version 5 had a limit of its own for what is not a digital service.
            for rule in inForce where rule.id != "GDS-V5-TECH" {
                #expect(route.outside.contains { $0.rule.id == rule.id }, "\(rule.id) on \(date)")
                explained += 1
            }
        }
        #expect(explained > 50)
    }

    @Test func `after 1 April 2026 no digital control asks anybody for approval`() throws {
        var random = SplitMix64(seed: 42)
        for body in BodyKind.allCases {
            for _ in 0..<60 {
                let date = ("2026-04-01" as CivilDate)
                    .adding(days: Int.random(in: 0...900, using: &random))
                let route = try route(.random(body, using: &random), on: date)
                let asking = route.tests.filter { $0.rule.id.hasPrefix(Self.digitalControls) }
                #expect(asking.allSatisfy { $0.rule.effect == .report })
                let approvers = Set(route.steps.map(\.approver.id))
                #expect(approvers.isDisjoint(with: ["gds", "joint-assurance", "cddo-gds"]))
            }
        }
        let dear = SpendCase.central(capital: "£9m", wholeLife: "£9m")
        let last = try route(dear, on: "2026-03-31")
        #expect(last.steps.map(\.approver.id) == ["own-board", "cddo-gds"])
        #expect(last.reports.isEmpty)
        let first = try route(dear, on: "2026-04-01")
        #expect(first.steps.map(\.approver.id) == ["own-board"])
        #expect(first.reports.map(\.rule.id) == ["GDS-2026-PIPE"])
        #expect(first.undetermined == ["COM-V8", "HMT-TAP"])
    }

    @Test func `whether a board is under digital controls is not known`() throws {
        let route = try route(
            .spending(
                .icb,
                .sound,
                .digital,
                service: .other,
                isPublicFacing: true,
                capital: "£9m",
                wholeLife: "£9m"
            ),
            on: "2025-01-01"
        )
        #expect(route.undetermined == ["GDS-V5-DIGITAL", "GDS-V6-PUBLIC"])
        #expect(route.steps.map(\.approver.id) == ["own-board"])
    }

    @Test func `a central service of £2m may be under either version until both ended`() throws {
        let unstated = SpendCase.spending(
            .department,
            .sound,
            .digital,
            service: .other,
            capital: "£2m",
            wholeLife: "£2m"
        )
        let route = try route(unstated, on: "2025-01-01")
        #expect(route.undetermined == ["GDS-V5-DIGITAL", "GDS-V6-OTHER", "GDS-V6-PUBLIC"])
        #expect(route.steps.map(\.approver.id) == ["own-board"])
        // Whether or not the public uses it, version 6 asks and version 5 asks somebody else.
        #expect(
            route.readings.map { $0.approvers.map(\.id) } == [
                ["own-board", "joint-assurance"], ["own-board", "cddo-gds"],
            ]
        )
    }

    @Test func `trusts were exempt from commercial control until September 2022`() throws {
        let dear = SpendCase.spending(
            .nhsTrust,
            .sound,
            capital: "£0",
            wholeLife: "£30m",
            contract: "£30m"
        )
        let before = try route(dear, on: "2022-09-30")
        #expect(!before.tests.contains { $0.rule.id.hasPrefix("COM-") })
        #expect(
            before.outside.filter { $0.rule.id.hasPrefix("COM-") }.map(\.rule.id)
                == ["COM-NHS-EXEMPT", "COM-V5"]
        )
        for (date, rules) in [
            ("2022-10-31", ["COM-NHS-10"]), ("2024-09-30", ["COM-NHS-20"]), ("2026-04-01", []),
        ] as [(CivilDate, [String])] {
            let undetermined = try route(dear, on: date).undetermined
            #expect(undetermined.filter { $0.hasPrefix("COM") } == rules)
        }
    }

    @Test(
        arguments: [
            (SpendCase.Distress.distressed, SpendCase.Kind.consultancy, true),
            (.sound, .consultancy, false), (.distressed, .digital, false),
        ]
    )
    func `advice above £50k is approved by NHS England for a trust in distress alone`(
        distress: SpendCase.Distress,
        kind: SpendCase.Kind,
        isCaught: Bool
    ) throws {
        let spend = SpendCase.spending(
            .nhsTrust,
            distress,
            kind,
            capital: "£0",
            revenue: "£50000.01"
        )
        let approvers = try route(spend, on: "2026-12-01").steps.map(\.approver.id)
        #expect(approvers.contains("nhs-england") == isCaught)
        // The page has no date, so nobody is known to have said it before the edition that read it.
        let earlier = try route(spend, on: "2025-01-01")
        #expect(earlier.steps.map(\.approver.id) == ["own-board"])
        #expect(earlier.undetermined.contains("CONSULT-50K") == isCaught)
    }

    @Test func `the lever of 2020 is not tested until somebody supplies an amount`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        let lever = try #require(rulebook.rule("NHSX-PROPOSAL"))
        #expect(lever.standing == .hypothetical)
        let spend = SpendCase.spending(
            .nhsTrust,
            .sound,
            .digital,
            capital: "£2m",
            wholeLife: "£2m"
        )
        #expect(try route(spend, on: "2021-01-01").tests.allSatisfy { $0.rule.id != lever.id })
        let supplied = Timeline<SpendRule.Limit>.Entry(
            from: nil,
            value: .amount("£1m"),
            citation: .any,
            place: .line(1)
        )
        let tried = rulebook.supplying([lever.id: supplied]).route(of: spend, on: "2021-01-01")
        #expect(tried.steps.map(\.approver.id).contains("nhsx"))
        #expect(tried.isHypothetical)
    }

    @Test(
        arguments: [
            ("unclear", ["own-board", "epr-board"], ["CAP-2023-01"]),
            ("treasury-only", ["own-board", "epr-board", "jisc"], []),
            ("whole", ["own-board", "epr-board"], []),
        ] as [(String, [String], [String])]
    )
    func `the exception for centrally funded records reaches as far as it is read to`(
        reading: String,
        approvers: [String],
        undetermined: [String]
    ) throws {
        let record = SpendCase.spending(
            .nhsTrust,
            .distressed,
            .digital,
            .central,
            programme: "frontline-digitisation",
            capital: "£60m",
            wholeLife: "£60m"
        )
        let rulebook = try Shipped.dataset().reference.rulebook
            .reading(Switch.Setting(id: "epr-exception", value: reading))
        let route = rulebook.route(of: record, on: "2024-12-01")
        #expect(route.steps.map(\.approver.id) == approvers)
        // Nobody is known to have published the limit on revenue before 2025.
        #expect(route.undetermined == undetermined + ["REV-2025-HMT"])
    }
}

/// Rules that replace one another on a day that is not known.
struct ShippedEventTests {
    @Test func `whoever is asked on both sides of the day is asked`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        let dear = SpendCase.spending(.nhsTrust, .sound, segment: 2, capital: "£301m")
        let addendum = rulebook.route(of: dear, on: "2025-09-01")
        #expect(addendum.steps.map(\.approver.id) == ["own-board", "hm-treasury"])
        #expect(addendum.steps.last?.because == ["CAP-2023-03", "CAP-2025-HMT"])
        #expect(
            addendum.undetermined == [
                "CAP-2023-01", "CAP-2023-03", "CAP-2025-HMT", "CAP-2025-S2", "REV-2025-HMT",
            ]
        )
        #expect(
            addendum.readings.map { $0.approvers.map(\.id) } == [
                ["own-board", "jisc", "hm-treasury"], ["own-board", "hm-treasury"],
            ]
        )
        #expect(
            addendum.readings.map(\.changes).map { $0.map(\.event.id) }
                == [["addendum-2025"], ["addendum-2025"]]
        )
        #expect(
            addendum.staleness.contains { $0.kind == .uncertainDate && $0.rule == "CAP-2023-03" }
        )
    }

    @Test func `whoever is asked on one side alone is told with that side`() throws {
        let rulebook = try Shipped.dataset().reference.rulebook
        let guidance = rulebook.route(
            of: .spending(.nhsTrust, .distressed, capital: "£60m"),
            on: "2023-02-10"
        )
        #expect(guidance.steps.map(\.approver.id) == ["own-board", "hm-treasury"])
        #expect(
            guidance.readings.map { $0.approvers.map(\.id) } == [
                ["own-board", "nhs-improvement", "hm-treasury"],
                ["own-board", "jisc", "hm-treasury"],
            ]
        )
        let settled = rulebook.route(
            of: .spending(.nhsTrust, .distressed, capital: "£60m"),
            on: "2023-02-16"
        )
        #expect(settled.readings.isEmpty)
    }
}
