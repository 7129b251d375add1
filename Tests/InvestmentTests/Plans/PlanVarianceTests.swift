import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Plan, spending and forecast side by side, against sums worked out by hand.
struct PlanVarianceTests {
    /// `epr` plans £6m and £11m and expects £5.5m and £12.25m, of which £2m is spent; `network` plans
    /// £3m, has spent £1m and expects nothing that is known; `devices` says nothing.
    private var plan: Plan {
        var epr = Scheme.sample("epr", capital: ["2026/27": "£6m", "2027/28": "£11m"])
        epr.outturn.actualCapital = (["2026/27": "£2m"] as KeyValuePairs).amounts(from: 1)
        epr.outturn.forecastCapital =
            (["2026/27": "£5.5m", "2027/28": "£12.25m"] as KeyValuePairs).amounts(from: 2)
        var network = Scheme.sample("network", line: 40, capital: ["2026/27": "£3m"])
        network.outturn.actualCapital = (["2026/27": "£1m"] as KeyValuePairs).amounts(from: 3)
        return .sample([
            epr, network, Scheme.sample("devices", line: 60, capital: ["2026/27": "£4m"]),
        ])
    }

    @Test func `lines are as worked out by hand, and what is not said is not known`() {
        let variance = plan.variance(.capital)
        let lines = variance.lines.map { line in
            [line.planned, line.actual, line.forecast, line.variance].map { $0?.short ?? "?" }
        }
        #expect(
            lines == [
                ["£6m", "£2m", "£5.5m", "-£500k"], ["£11m", "?", "£12.25m", "£1.25m"],
                ["£3m", "£1m", "?", "?"],
            ]
        )
        #expect(variance.silent.map(\.id.value) == ["devices"])
        #expect(plan.variance(.revenue).lines.isEmpty)
    }

    @Test func `sums are of the lines with a forecast, and the difference is exact`() {
        let variance = plan.variance(.capital)
        let sums = [variance.sum("2026/27"), variance.sum("2027/28"), variance.sum()].map { sum in
            [sum.planned, sum.actual, sum.forecast, sum.variance].map { $0?.short ?? "?" }
        }
        #expect(
            sums == [
                ["£6m", "£3m", "£5.5m", "-£500k"], ["£11m", "?", "£12.25m", "£1.25m"],
                ["£17m", "£3m", "£17.75m", "£750k"],
            ]
        )
    }

    @Test func `without a forecast there is no difference, not a difference of nothing`() {
        var scheme = Scheme.sample(capital: ["2026/27": "£6m"])
        scheme.outturn.actualCapital = (["2026/27": "£0"] as KeyValuePairs).amounts(from: 1)
        let sum = Plan.sample([scheme]).variance(.capital).sum()
        #expect(sum.forecast == nil)
        #expect(sum.variance == nil)
        #expect(sum.actual == .zero)
    }

    @Test func `money that moves beyond the plan's years is a year of its own`() {
        var scheme = Scheme.sample(capital: ["2028/29": "£6m"])
        scheme.outturn.forecastCapital =
            (["2028/29": "£4m", "2029/30": "£2m"] as KeyValuePairs).amounts(from: 1)
        let variance = Plan.sample([scheme]).variance(.capital)
        #expect(variance.years == ["2028/29", "2029/30"])
        #expect(variance.sum().variance == .zero)
    }

    @Test func `the differences of the years come to that of all in 200 random plans`() {
        var random = SplitMix64(seed: 13)
        for round in 0..<200 {
            let schemes = (0..<5).map { index in
                var scheme = Scheme.sample("s\(index)", line: index * 20 + 1)
                scheme.capital = amounts(&random)
                scheme.outturn.actualCapital = amounts(&random)
                scheme.outturn.forecastCapital = amounts(&random)
                return scheme
            }
            let variance = Plan.sample(schemes).variance(.capital)
            let years = variance.years.map { variance.sum($0) }
            #expect(
                years.compactMap(\.variance).total() == variance.sum().variance ?? .zero,
                "\(round)"
            )
            #expect(
                variance.lines.compactMap(\.variance).total() == variance.sum().variance ?? .zero
            )
            #expect(years.compactMap(\.actual).total() == variance.sum().actual ?? .zero)
        }
    }

    private func amounts(_ random: inout SplitMix64) -> [Scheme.Amount] {
        (["2026/27", "2027/28", "2028/29"] as [FinancialYear]).compactMap { year in
            guard Bool.random(using: &random) else { return nil }
            let pence = Int64.random(in: 0...1_000_000_000, using: &random)
            return Scheme.Amount(
                year: Located(year, line: 1),
                money: Located(Money(pence: pence), line: 1)
            )
        }
    }
}

/// When a milestone is late.
struct MilestoneStateTests {
    @Test(
        arguments: [
            ("2026-11-20", nil, nil, .due), ("2026-11-19", nil, nil, .late),
            ("2026-12-31", "2027-01-31", nil, .slipping), ("2026-12-31", "2026-12-31", nil, .due),
            ("2026-11-01", "2027-01-31", nil, .late), ("2026-11-01", nil, "2026-11-01", .done),
            ("2026-11-01", nil, "2026-11-02", .doneLate),
        ] as [(CivilDate, CivilDate?, CivilDate?, Scheme.Milestone.State)]
    )
    func `a milestone is judged by its day, its forecast and when it was done`(
        due: CivilDate,
        forecast: CivilDate?,
        done: CivilDate?,
        state: Scheme.Milestone.State
    ) {
        var milestone = Scheme.Milestone(name: "Signed", due: Located(due, line: 1))
        milestone.forecast = forecast.map { Located($0, line: 2) }
        milestone.done = done.map { Located($0, line: 3) }
        #expect(milestone.state(on: "2026-11-20") == state)
    }
}

/// People by role, needed and available.
struct RoleNeedTests {
    private func post(_ role: String, _ people: Int, _ year: FinancialYear? = nil) -> Post {
        var post = Post(role: Located(role, line: 1), people: people)
        post.year = year.map { Located($0, line: 1) }
        return post
    }

    /// Delivered from January 2027 until March 2028: in 2026/27 and 2027/28.
    @Test func `a role is needed while its scheme is delivered, or in the year that is named`() {
        var scheme = Scheme.sample(start: "2027-01", takes: "15 months")
        scheme.management.roles = [post("Analyst", 2), post("analyst", 3, "2028/29")]
        var plan = Plan.sample([scheme])
        plan.roles = [post("Analyst", 4), post("Analyst", 1, "2027/28")]
        #expect(plan.roleNeeds.map(\.needed) == [2, 2, 3])
        #expect(plan.roleNeeds.map(\.available) == [4, 5, 4])
        #expect(plan.roleNeeds.map(\.role) == ["Analyst", "Analyst", "Analyst"])
    }

    @Test func `the need of a scheme without dates is not known`() {
        var scheme = Scheme.sample()
        scheme.management.roles = [post("Analyst", 2)]
        #expect(Plan.sample([scheme]).roleNeeds.map(\.needed) == [nil, nil, nil])
        #expect(Plan.sample([scheme]).roleNeeds.map(\.available) == [nil, nil, nil])
    }
}
