import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Expected amounts were worked out by hand in decimal arithmetic, apart from this code.
struct AppraisalTests {
    /// Goes live in October 2027 and lives three years.
    private static func scheme(_ particulars: (inout Scheme.Particulars) -> Void = { _ in })
        -> Scheme
    {
        .costed(
            capital: ["2026/27": "£1m", "2027/28": "£0.5m"],
            revenue: ["2026/27": "£100k"],
            runCost: "£60k",
            life: "3 years",
            start: "2026-10",
            takes: "12 months",
            benefits: [
                .of(.cashReleasing, "£600k", from: "2028/29"), .of(.societal, "£250k"),
                .of(.unmonetised, nil),
            ],
            particulars: particulars
        )
    }

    private func appraisal(_ plan: Plan, schedule: String? = nil, horizon: Int? = nil) throws
        -> Appraisal
    {
        try #require(
            plan.appraisal(
                under: .sample,
                on: "2026-11-20",
                schedule: schedule,
                horizon: horizon
            )
        )
    }

    private func preferred(_ plan: Plan, schedule: String? = nil, horizon: Int? = nil) throws
        -> Appraisal.Result
    {
        let appraisal = try appraisal(plan, schedule: schedule, horizon: horizon)
        return try #require(appraisal.result(AppraisalOption.preferred))
    }

    @Test func `a small plan to the penny`() throws {
        let appraisal = try appraisal(.costed([Self.scheme()]))
        #expect(appraisal.years.map(\.description).last == "2030/31")
        let result = try #require(appraisal.result("preferred"))
        let present = result.own.present
        #expect(present[.capital] == "£1483091.79")
        #expect(present[.revenue] == "£100000")
        #expect(present[.running] == "£165255.98")
        #expect(present[.cashReleasing] == "£1362704.71")
        #expect(present[.societal] == "£688566.58")
        #expect(present.costs == "£1748347.77")
        #expect(present.benefits == "£2051271.29")
        #expect(present.net == "£302923.52")
        #expect(abs((present.ratio ?? 0) - 1.173262744) < 1e-8)
        #expect(result.own.payback == .year("2029/30"))
        #expect(result.own.discountedPayback == .year("2030/31"))
        #expect(result.increment?.present == present)
        #expect(result.unmonetised.count == 1)
    }

    @Test func `capital and revenue stay apart and undiscounted totals are plain sums`() throws {
        let flows = try preferred(.costed([Self.scheme()])).flows
        #expect(flows.total([.capital]) == "£1.5m")
        #expect(flows.total([.revenue, .running]) == "£280k")
        #expect(flows[.running] == ["£0", "£30k", "£60k", "£60k", "£30k"])
        #expect(flows[.cashReleasing] == ["£0", "£0", "£600k", "£600k", "£300k"])
        #expect(flows.real(.capital, in: "2027/28") == "£0.5m")
        #expect(flows.real(.revenue, in: "2027/28") == "£30k")
        #expect(flows.real(.benefits, in: "2035/36") == nil)
    }

    @Test func `half mitigated, bias adds half way between its bounds to cost and time`() throws {
        let plan = Plan.costed([
            Self.scheme {
                $0.bias = Scheme.Bias(projectClass: Located("equipment", line: 1), mitigated: "50%")
            }
        ])
        let result = try preferred(plan)
        // Capital by 105%, time by 32% of 12 months, which is 4; running by 20.5%.
        #expect(result.flows[.capitalBias] == ["£1.05m", "£525k", "£0", "£0", "£0"])
        #expect(result.flows[.running] == ["£0", "£10k", "£60k", "£60k", "£50k"])
        #expect(result.flows[.runningBias] == ["£0", "£2050", "£12300", "£12300", "£10250"])
        #expect(
            result.flows[.societal] == ["£0", "£41666.67", "£250k", "£250k", "£208333.33"]
        )
        #expect(result.own.present[.capitalBias] == "£1557246.38")
        #expect(result.own.present[.runningBias] == "£33489.04")
        #expect(result.own.present[.societal] == "£680671.46")
        let without = try #require(result.sensitivities.first { $0.id == "no-bias" })
        #expect(without.net == "£302923.52")
    }

    @Test(
        arguments: [("0%", "200%"), ("100%", "10%"), ("50%", "105%"), ("33.3333%", "136.6667%")]
            as [(Percentage, Percentage)]
    )
    func `uplift goes from upper to lower as mitigation is shown`(
        mitigated: Percentage,
        uplift: Percentage
    ) {
        #expect(
            OptimismBias.Bounds(upper: "200%", lower: "10%").uplift(mitigated: mitigated) == uplift
        )
    }

    @Test func `without a class no bias is applied, and that is said`() throws {
        let appraisal = try appraisal(.costed([Self.scheme()]))
        #expect(appraisal.gaps.contains(.noBias(["epr"])))
        #expect(appraisal.gaps.contains(.unknownContinuing(["do-nothing"])))
    }

    @Test func `the minimum is what is mandatory and all that it needs`() {
        let plan = Plan.costed([
            .costed("a", needs: ["b"], obligation: .mandatory), .costed("b", needs: ["c"]),
            .costed("c"), .costed("d"),
        ])
        let minimum = plan.appraisalOptions.first { $0.id == "do-minimum" }
        #expect(minimum?.schemes.map(\.id.value) == ["a", "b", "c"])
        #expect(minimum?.origin == .derived)
    }

    @Test func `switching values bring the net value to nothing`() throws {
        let result = try preferred(.costed([Self.scheme()]))
        let shares = result.switching.reduce(into: [String: Double]()) { shares, value in
            if case .share(let share) = value.change { shares[value.subject.id] = share }
        }
        #expect(abs((shares["costs"] ?? 0) - 0.1732627) < 1e-6)
        #expect(abs((shares["benefits"] ?? 0) + 0.1476760) < 1e-6)
        #expect(abs((shares["cash-releasing"] ?? 0) + 0.2222958) < 1e-6)
        #expect(abs((shares["capital"] ?? 0) - 0.2042514) < 1e-6)
        #expect(shares["continuing"] == nil)
        let delay = try #require(result.switching.last)
        #expect(delay.subject == .delay)
        #expect(delay.change == .months(5))
        #expect(delay.left == "-£31098.28")
    }

    @Test func `another schedule and lower benefits are told beside the result`() throws {
        let result = try preferred(.costed([Self.scheme()]))
        #expect(result.sensitivities.map(\.id) == ["nothing", "no-bias", "benefits-lower"])
        #expect(result.sensitivities[0].net == "£470k")
        #expect(result.sensitivities[2].net == "-£107330.74")
        #expect(result.range == "-£107330.74"..."£470k")
        #expect(try appraisal(.costed([Self.scheme()])).robust.map(\.option.id) == [])
    }

    @Test func `without rates there is no appraisal`() {
        let plan = Plan.costed([Self.scheme()])
        #expect(plan.appraisal(under: AppraisalParameters(), on: "2026-11-20") == nil)
        #expect(plan.appraisal(under: .sample, on: "2026-11-20", schedule: "healt") == nil)
    }

    @Test(arguments: [(124, 124), (125, 125), (126, 125), (2, 2)])
    func `no appraisal is longer than 125 years`(asked: Int, given: Int) throws {
        #expect(try appraisal(.costed([Self.scheme()]), horizon: asked).horizon == given)
    }

    @Test func `what is not known is left out and said`() throws {
        let plan = Plan.costed([
            .costed("a", runCost: "£1k"),
            .costed("b", start: "2026-10", takes: "6 months", benefits: [.of(.societal, "£1k")]),
            .costed("c", benefits: [.of(.societal, "£1k"), .of(.cashReleasing, nil)]),
        ])
        let gaps = try appraisal(plan).gaps
        #expect(gaps.contains(.unknownStart(["a"])))
        #expect(gaps.contains(.unknownLife(["a", "b", "c"])))
        #expect(gaps.contains(.unknownBenefit(["c"])))
        let short = try appraisal(.costed([Self.scheme()]), horizon: 3).gaps
        #expect(short.contains(.cutOff(["epr"])))
        #expect(
            !(try appraisal(.costed([Self.scheme()]), horizon: 4).gaps).contains(.cutOff(["epr"]))
        )
    }
}
