import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

struct ShippedAppraisalTests {
    private func parameters() throws -> AppraisalParameters {
        try Shipped.dataset().parameters.appraisal
    }

    @Test(
        arguments: [
            ("standard", ["3.5%", "3%", "2.5%", "2%", "1.5%", "1%"]),
            ("health", ["1.5%", "1.29%", "1.07%", "0.86%", "0.64%", "0.43%"]),
            ("long-horizon", ["3%", "2.57%", "2.14%", "1.71%", "1.29%", "0.86%"]),
        ]
    )
    func `the rates of February 2026`(id: String, rates: [String]) throws {
        let schedule = try #require(try parameters().schedules.first { $0.id == id })
        let bands = try #require(schedule.edition(on: "2026-11-20")).value
        #expect(bands.map(\.rate.description) == rates)
        #expect(bands.map(\.from) == [0, 31, 76, 126, 201, 301])
    }

    @Test func `the standard schedule comes first and the sensitivity from February 2026 alone`()
        throws
    {
        let parameters = try parameters()
        #expect(parameters.schedule(nil)?.id == "standard")
        let long = try #require(parameters.schedule("long-horizon"))
        #expect(long.beyond == 50)
        #expect(long.edition(on: "2026-01-31") == nil)
        #expect(parameters.longest?.value == 125)
    }

    @Test func `the health rate is for effects on health alone`() throws {
        let parameters = try parameters()
        #expect(parameters.healthSchedule?.id == "health")
        #expect(parameters.schedule("health") == nil)
        #expect(parameters.generalSchedules.map(\.id) == ["standard", "long-horizon"])
    }

    /// HM Treasury, March 2026: 2024/25 is 100, and 3.24%, 2.01%, 1.94% … are forecast after it.
    @Test func `the deflators of March 2026`() throws {
        let deflators = try #require(try parameters().deflators)
        #expect(deflators.index.count == 22)
        #expect(deflators.index["2024/25"] == 100)
        #expect(deflators.index["2020/21"] == 85.1002)
        #expect(deflators.last == "2030/31")
        let growth =
            [
                ("2025/26", 3.24), ("2026/27", 2.01), ("2027/28", 1.94), ("2028/29", 1.87),
                ("2029/30", 1.86), ("2030/31", 2.02),
            ] as [(FinancialYear, Double)]
        for (year, percent) in growth {
            let before = try #require(FinancialYear(startingIn: year.startingIn - 1))
            let rise = (deflators.index[year] ?? 0) / (deflators.index[before] ?? 1) - 1
            #expect(abs(rise * 100 - percent) < 0.006, "\(year)")
        }
    }

    @Test func `equipment's bounds are those of 2002`() throws {
        let bias = try #require(try parameters().bias("equipment"))
        #expect(bias.capital == OptimismBias.Bounds(upper: "200%", lower: "10%"))
        #expect(bias.duration == OptimismBias.Bounds(upper: "54%", lower: "10%"))
        #expect(bias.operating == nil)
        let outsourcing = try #require(try parameters().bias("outsourcing"))
        #expect(outsourcing.operating == OptimismBias.Bounds(upper: "41%", lower: "0%"))
        #expect(outsourcing.capital == nil)
    }

    @Test func `what the accounts ask`() throws {
        let parameters = try parameters()
        #expect(parameters.capitalisation?.least.value == "£5000")
        #expect(parameters.capitalisation?.eachOver.value == "£250")
        #expect(parameters.sections.map(\.id) == ["cyber", "inclusion", "epr", "net-zero"])
        let recovering = parameters.vatRules.filter { $0.vat == .recoverable }.map(\.id)
        #expect(recovering == ["bespoke-software", "infrastructure-to-specification"])
    }
}
