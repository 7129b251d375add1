import DigitalMaturity
import TestSupport
import Testing

struct ThreeWayTests {
    private let date: CivilDate = "2026-11-20"

    @Test(
        arguments: [
            ("2021-11-20", true), ("2021-11-19", false), ("2021", nil), ("2020", false),
            ("2022", true), (nil, nil),
        ] as [(PartialDate?, Bool?)]
    )
    func `five years old is not older than five, and a year may be either`(
        bought: PartialDate?,
        isYoung: Bool?
    ) {
        #expect(Cohort.sample(bought: bought).isAtMost(5, yearsOldOn: date) == isYoung)
    }

    @Test(
        arguments: [
            ("2026-11-20", true), ("2026-11-19", false), (nil, nil),
        ] as [(CivilDate?, Bool?)]
    )
    func `the last day of support is supported, and no date says nothing`(
        ends: CivilDate?,
        isSupported: Bool?
    ) {
        let system = OperatingSystem.windows("w", ends: ends)
        #expect(Cohort.sample(system: system).isSupported(on: date) == isSupported)
        #expect(Cohort.sample().isSupported(on: date) == nil)
    }

    @Test(
        arguments: [
            ("2026-11-20", true), ("2026-11-19", false), ("2026-11", nil), ("2026", nil),
            ("2025", false), (nil, nil),
        ] as [(PartialDate?, Bool?)]
    )
    func `a warranty holds to its last day`(ends: PartialDate?, holds: Bool?) {
        var cohort = Cohort.sample()
        cohort.warrantyEnd = ends
        #expect(cohort.isInWarranty(on: date) == holds)
    }

    @Test func `support is counted by system, the first to end first`() {
        let ten = OperatingSystem.windows("ten", ends: "2025-10-14")
        let eleven = OperatingSystem.windows("eleven", ends: "2027-10-12")
        let open = OperatingSystem.windows("open", ends: nil)
        let exposure = SupportExposure(
            [
                .sample("a", count: 3, system: open), .sample("b", count: 5, system: eleven),
                .sample("c", count: 7, system: ten), .sample("d", count: 11),
            ],
            on: date
        )
        #expect(
            exposure.lines.map { "\($0.system.id) \($0.cohorts.devices)" } == [
                "ten 7", "eleven 5", "open 3",
            ]
        )
        let counts = ThreeWay.Answer.allCases.map { exposure.support.count($0) }
        #expect(counts == [5, 7, 14])
    }

    @Test(arguments: ["Windows 10", "windows-10", "Microsoft Windows 10", "WINDOWS10"])
    func `a system is known by its names, whoever wrote them`(text: String) {
        #expect(OperatingSystem.windows("windows-10", ends: nil).isCalled(text))
        #expect(!OperatingSystem.windows("windows-11", ends: nil).isCalled(text))
    }
}
