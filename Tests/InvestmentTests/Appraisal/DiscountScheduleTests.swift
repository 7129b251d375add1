import DigitalMaturity
import Investment
import TestSupport
import Testing

struct DiscountScheduleTests {
    /// HM Treasury, "Discounting: Green Book supplementary guidance", February 2026, annex A, table
    /// A.1 for years 0 to 30, as repeated in the tests of two open packages.
    private let published = [
        1.0000, 0.9662, 0.9335, 0.9019, 0.8714, 0.8420, 0.8135, 0.7860, 0.7594, 0.7337, 0.7089,
        0.6849, 0.6618, 0.6394, 0.6178, 0.5969, 0.5767, 0.5572, 0.5384, 0.5202, 0.5026, 0.4856,
        0.4692, 0.4533, 0.4380, 0.4231, 0.4088, 0.3950, 0.3817, 0.3687, 0.3563,
    ]

    /// The same guidance, table A.2, the health rate.
    private let publishedHealth = [
        1.0000, 0.9852, 0.9707, 0.9563, 0.9422, 0.9283, 0.9145, 0.9010, 0.8877, 0.8746, 0.8617,
        0.8489, 0.8364, 0.8240, 0.8118, 0.7999, 0.7880, 0.7764, 0.7649, 0.7536, 0.7425, 0.7315,
        0.7207, 0.7100, 0.6995, 0.6892, 0.6790, 0.6690, 0.6591, 0.6494, 0.6398,
    ]

    private func rounded(_ factors: [Double]) -> [Double] {
        factors.map { ($0 * 10_000).rounded() / 10_000 }
    }

    private func factors(_ schedule: DiscountSchedule, _ horizon: Int) throws -> [Double] {
        try #require(schedule.edition(on: "2026-11-20")).value.factors(through: horizon)
    }

    @Test func `the published factors of years 0 to 30`() throws {
        #expect(rounded(try factors(.standard, 30)) == published)
        let health = DiscountSchedule.of("health", [0: "1.5%", 31: "1.29%", 76: "1.07%"])
        #expect(rounded(try factors(health, 30)) == publishedHealth)
    }

    /// Worked out in decimal arithmetic by another program from the published rates.
    @Test(
        arguments: [
            (31, 0.3459), (50, 0.1973), (75, 0.0942), (76, 0.0919), (100, 0.0508), (125, 0.0274),
            (126, 0.0269), (200, 0.0062), (300, 0.0014),
        ] as [(Int, Double)]
    )
    func `a lower rate begins with its band and never reaches back`(year: Int, factor: Double)
        throws
    {
        #expect(rounded(try factors(.standard, 300))[year] == factor)
    }

    @Test func `a rate of zero leaves a pound whole`() throws {
        #expect(try factors(.of("nothing", [0: "0%"]), 125) == Array(repeating: 1, count: 126))
    }

    @Test(arguments: [("2026-01-31", false), ("2026-02-01", true), ("2026-03-01", true)])
    func `a schedule holds from the month of its publication`(day: CivilDate, isHeld: Bool) {
        let schedule = DiscountSchedule.of("long", [0: "3.0%"], from: "2026-02", beyond: 50)
        #expect((schedule.edition(on: day) != nil) == isHeld)
    }

    @Test(arguments: [(50, false), (51, true)])
    func `a schedule for long horizons is used past its years alone`(horizon: Int, isUsed: Bool) {
        let schedule = DiscountSchedule.of("long", [0: "3.0%"], beyond: 50)
        #expect(schedule.serves(horizon: horizon) == isUsed)
        #expect(DiscountSchedule.standard.serves(horizon: horizon))
    }
}
