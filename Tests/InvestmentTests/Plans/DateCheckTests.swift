import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Dates that contradict each other, each kind on both sides of where it begins.
struct DateCheckTests {
    /// Live in October 2027, until September 2030 where nothing else is said.
    private func scheme(
        stage: BusinessCase.Stage = .full,
        capital: KeyValuePairs<FinancialYear, Money> = ["2026/27": "£1m"],
        revenue: KeyValuePairs<FinancialYear, Money> = [:],
        start: CivilMonth? = "2026-12",
        takes: Months? = "10 months",
        benefit: FinancialYear? = nil,
        particulars: Scheme.Particulars = Scheme.Particulars()
    ) -> Scheme {
        var scheme = Scheme.sample(
            stage: stage,
            capital: capital,
            revenue: revenue,
            runCost: "£60k",
            life: "3 years",
            start: start,
            takes: takes,
            particulars: particulars
        )
        scheme.effects.benefits = benefit.map { [.of(.societal, "£1k", from: $0)] } ?? []
        return scheme
    }

    private func told(
        _ schemes: Scheme...,
        status: Plan.Status = .draft,
        on today: CivilDate = "2026-11-20"
    ) -> [Diagnostic.Code] {
        Plan.costed(schemes, status: status).dateProblems(on: today).map(\.code)
    }

    @Test func `nothing is wrong with the scheme that the others vary`() {
        #expect(told(scheme()) == [])
        #expect(told(Scheme.sample()) == [])
    }

    @Test(
        arguments: [
            ("2026-03", .outline, [.yearOutsidePlan]), ("2029-04", .outline, [.yearOutsidePlan]),
            ("2199-12", .outline, [.yearOutsidePlan]), ("1900-01", .full, [.yearOutsidePlan]),
            ("2026-03", .approved, []), ("2026-03", .contracted, []),
            ("2029-04", .contracted, [.yearOutsidePlan]), ("2026-10", .full, [.startInPast]),
            ("2026-10", .approved, []), ("2026-11", .full, []),
        ] as [(CivilMonth, BusinessCase.Stage, [Diagnostic.Code])]
    )
    func `a start lies in the plan's years, and ahead until it is approved`(
        start: CivilMonth,
        stage: BusinessCase.Stage,
        codes: [Diagnostic.Code]
    ) {
        #expect(told(scheme(stage: stage, start: start, takes: nil)) == codes)
    }

    @Test func `the start of what nobody intends may be past`() {
        #expect(told(scheme(start: "2026-10"), status: .illustrative) == [])
    }

    @Test(
        arguments: [("2026/27", []), ("2025/26", [.startNotAllowed])]
            as [(FinancialYear, [Diagnostic.Code])]
    )
    func `a start is among the years in which it may be`(
        year: FinancialYear,
        codes: [Diagnostic.Code]
    ) {
        var particulars = Scheme.Particulars()
        particulars.mayStart = [Located(year, line: 9)]
        #expect(told(scheme(particulars: particulars)) == codes)
    }

    @Test(
        arguments: [("2026-12-31", []), ("2027-01-01", [.approvedAfterStart])]
            as [(CivilDate, [Diagnostic.Code])]
    )
    func `an approval comes no later than the start`(date: CivilDate, codes: [Diagnostic.Code]) {
        var particulars = Scheme.Particulars()
        particulars.approved = Scheme.Approved(
            capital: Located("£1m", line: 9),
            margin: "10%",
            date: date
        )
        #expect(told(scheme(stage: .approved, particulars: particulars)) == codes)
    }

    @Test func `money lies between the start and the end of life`() {
        let late = scheme(
            capital: ["2026/27": "£1m", "2027/28": "£1m", "2028/29": "£0"],
            start: "2027-04",
            takes: "1 month"
        )
        #expect(told(late) == [.moneyBeforeStart])
        #expect(told(scheme(start: "2027-04", takes: "1 month")) == [.startAfterMoney])
        // Live from January 2024, until December 2026 and December 2027.
        let ended = { (takes: Months) in
            scheme(
                stage: .live,
                capital: ["2027/28": "£1m"],
                start: "2023-01",
                takes: takes
            )
        }
        #expect(told(ended("12 months")) == [.moneyAfterEnd])
        #expect(told(ended("24 months")) == [])
    }

    @Test func `revenue of a year in which it is live throughout is counted twice`() {
        let twice = scheme(revenue: ["2027/28": "£1k", "2028/29": "£1k"])
        #expect(told(twice) == [.revenueCountedTwice])
        #expect(
            Plan.costed([twice]).dateProblems(on: "2026-11-20").map(\.place) == [.line(13)]
        )
        var free = twice
        free.runCost = nil
        #expect(told(free) == [])
    }

    @Test(
        arguments: [
            ("2019/20", "10 months", [.benefitBeforeLive]),
            ("2026/27", "10 months", [.benefitBeforeLive]), ("2027/28", "10 months", []),
            ("2025/26", nil, [.benefitBeforeLive]), ("2026/27", nil, []),
        ] as [(FinancialYear, Months?, [Diagnostic.Code])]
    )
    func `a benefit begins no earlier than its scheme`(
        from: FinancialYear,
        takes: Months?,
        codes: [Diagnostic.Code]
    ) {
        #expect(told(scheme(takes: takes, benefit: from)) == codes)
    }

    @Test func `a benefit of a scheme without dates begins no earlier than the plan`() {
        #expect(told(scheme(start: nil, benefit: "2025/26")) == [.benefitBeforeLive])
        #expect(told(scheme(start: nil, benefit: "2026/27")) == [])
    }

    @Test func `what a scheme needs is live when it is`() {
        let network = { (takes: Months) in
            Scheme.sample("network", start: "2026-12", takes: takes)
        }
        var needing = scheme()
        needing.relations.needs = [Located("network", line: 16)]
        #expect(told(needing, network("10 months")) == [])
        #expect(told(needing, network("11 months")) == [.needsLater])
    }

    @Test(arguments: [("2019/20", 1), ("2027/28", 1), ("2028/29", 2)] as [(FinancialYear, Int)])
    func `a benefit from before its scheme is live counts from then`(
        from: FinancialYear,
        first: Int
    ) throws {
        let appraisal = Plan.costed([scheme(benefit: from)])
            .appraisal(under: .sample, on: "2026-11-20")
        let flows = try #require(appraisal?.result("preferred")).flows[.societal]
        // Six months of £1,000 in 2027/28, or none.
        #expect(flows.prefix(first).allSatisfy { $0 == .zero })
        #expect(flows[1] == (first == 1 ? "£500" : "£0"))
        #expect(flows[2] == "£1k")
    }
}
