import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What the Green Book asks of an appraisal. Expected amounts were worked out by hand, and discounted in
/// Python's decimal arithmetic.
struct ByTheBookTests {
    /// Live in October 2027 for three years, worth £302,923.52 by itself where nothing is rated as health.
    private func scheme(
        _ id: String = "epr",
        capital: KeyValuePairs<FinancialYear, Money> = ["2026/27": "£1m", "2027/28": "£0.5m"],
        life: Months = "3 years",
        needs: [String] = [],
        isHealth: Bool = false
    ) -> Scheme {
        var gain = Scheme.Benefit.of(.societal, "£250k")
        gain.isHealth = isHealth
        return .costed(
            id,
            capital: capital,
            revenue: ["2026/27": "£100k"],
            runCost: "£60k",
            life: life,
            start: "2026-10",
            takes: "12 months",
            needs: needs,
            benefits: [.of(.cashReleasing, "£600k", from: "2028/29"), gain]
        )
    }

    private var parameters: AppraisalParameters {
        var parameters = AppraisalParameters.sample
        parameters.schedules.append(.of("health", [0: "1.5%"], effects: .health))
        parameters.leastNetCost = "5%"
        return parameters
    }

    private func appraisal(_ plan: Plan, horizon: Int? = nil) throws -> Appraisal {
        try #require(plan.appraisal(under: parameters, on: "2026-11-20", horizon: horizon))
    }

    private func preferred(_ plan: Plan, horizon: Int? = nil) throws -> Appraisal.Result {
        try #require(try appraisal(plan, horizon: horizon).result("preferred"))
    }

    // MARK: Health

    @Test func `the health rate discounts effects on health and nothing else`() throws {
        let (plain, rated) = (
            try preferred(.costed([scheme()])), try preferred(.costed([scheme(isHealth: true)]))
        )
        // £125,000, £250,000, £250,000 and £125,000 from year 1 on, at 1.5% and at 3.5%.
        #expect(rated.own.present[.health] == "£722670.42")
        #expect(plain.own.present[.societal] == "£688566.58")
        #expect(rated.own.present[.societal] == .zero)
        for part in CashFlows.Part.allCases where part != .health && part != .societal {
            #expect(rated.own.present[part] == plain.own.present[part], "\(part)")
        }
        let alike = rated.sensitivities.first { $0.id == "health-at-standard" }
        #expect(alike?.net == plain.own.present.net)
        #expect(plain.sensitivities.allSatisfy { $0.id != "health-at-standard" })
        #expect(rated.sensitivities.allSatisfy { $0.id != "health" })
    }

    @Test func `the health rate is for societal benefits, and no schedule of a plan`() {
        var money = scheme()
        money.effects.benefits[0].isHealth = true
        let plan = Plan.costed([money, scheme("b", isHealth: true)]) {
            $0.discounting = Located("health", line: 30)
        }
        let names = PlanNames(programmes: [], approvers: [], dimensions: nil)
        let told = plan.nameProblems(names, under: parameters)
        #expect(
            told.map(\.summary) == [
                "the health rate cannot discount the whole plan",
                "the health rate cannot discount a benefit that is cash-releasing",
            ]
        )
        #expect(plan.appraisal(under: parameters, on: "2026-11-20") == nil)
    }

    @Test func `where no health rate is in force that is said`() throws {
        let appraisal = Plan.costed([scheme(isHealth: true)])
            .appraisal(under: .sample, on: "2026-11-20")
        #expect(try #require(appraisal).gaps.contains(.noHealthRate(["epr"])))
    }

    // MARK: Lives

    @Test(arguments: [nil, 5, 10, 60])
    func `a value a year does not depend on how long others last`(horizon: Int?) throws {
        let result = try preferred(.costed([scheme()]), horizon: horizon)
        #expect(result.lasts == "2030/31")
        // £302,923.52 over 4.67307921, the sum of the factors of years 0 to 4.
        #expect(result.annual == "£64823.11")
    }

    @Test func `what lives on after what it needs is said`() throws {
        let plan = Plan.costed([scheme(life: "5 years", needs: ["network"]), scheme("network")])
        #expect(try appraisal(plan).gaps.contains(.endsFirst(["network"])))
        let alike = Plan.costed([scheme(needs: ["network"]), scheme("network")])
        #expect(try appraisal(alike).gaps.allSatisfy { $0.id != "ends-first" })
    }

    // MARK: Ratio and payback

    /// The scheme with what it replaces of £1m a year.
    private func replacing(_ money: Money) -> Plan {
        var scheme = scheme()
        scheme.replaces = Located(money, line: 9)
        return .costed([scheme]) {
            $0.options = [
                Plan.Option(
                    id: Located("do-nothing", line: 40),
                    title: "Carry on",
                    yearly: Located("£1m", line: 41)
                )
            ]
        }
    }

    /// Costs of £1,748,347.77 less 2.7542663 × what is replaced a year: nothing is left from £634,778,
    /// and 5% of all costs, £4,673,079.21 and what is left, from £545,480.
    @Test(
        arguments: [("£0", true), ("£540k", true), ("£550k", false), ("£640k", false)]
            as [(Money, Bool)]
    )
    func `a ratio is shown where the net cost is enough`(money: Money, isShown: Bool) throws {
        let result = try preferred(replacing(money))
        let ratio = try #require(result.ratio)
        #expect((ratio.value != nil) == isShown)
        let net = try #require(result.increment).present.costs
        if !isShown { #expect(ratio == (net > .zero ? .smallNetCost : .noNetCost)) }
    }

    @Test func `the ratio beyond doing nothing leaves out what both cost`() throws {
        let ratio = try #require(try preferred(replacing("£0")).ratio?.value)
        // £2,051,271.29 over £1,748,347.77.
        #expect(abs(ratio - 1.173262744) < 1e-8)
    }

    @Test func `what costs nothing has nothing to pay back, and what never does says never`() throws
    {
        let free = Plan.costed([
            .costed(start: "2026-10", takes: "6 months", benefits: [.of(.societal, "£1k")])
        ])
        let result = try preferred(free)
        #expect(result.own.payback == .noCost)
        #expect(result.increment?.discountedPayback == .noCost)
        let dear = try preferred(.costed([.costed(capital: ["2026/27": "£1m"])]))
        #expect(dear.own.payback == .never)
    }

    // MARK: Prices

    private let deflators = Deflators(
        index: [
            "2009/10": 67.7042, "2010/11": 68.8561, "2026/27": 105.3095, "2027/28": 107.3546,
            "2029/30": 111.3959, "2030/31": 113.6416,
        ],
        citation: .any
    )

    @Test(
        arguments: [
            ("2026/27", "£1m"), ("2027/28", "£1019419.90"), ("2031/32", "£1100874.78"),
            ("2008/09", "£632151.61"),
        ] as [(FinancialYear, Money)]
    )
    func `cash follows the published index, and its nearest rise beyond its years`(
        year: FinancialYear,
        cash: Money
    ) {
        let prices = Inflation(deflators, base: "2026/27")
        #expect(prices.nominal("£1m", in: year) == cash)
        #expect((prices.real(cash, in: year) - "£1m").magnitude <= Money(pence: 1))
    }

    @Test func `a rise that the user states takes the place of the index`() {
        var parameters = AppraisalParameters()
        #expect(parameters.inflation(nil, from: "2026/27") == nil)
        parameters.deflators = deflators
        #expect(parameters.inflation(nil, from: "2026/27") == Inflation(deflators, base: "2026/27"))
        #expect(
            parameters.inflation("2%", from: "2026/27") == Inflation(rate: "2%", base: "2026/27")
        )
    }
}
