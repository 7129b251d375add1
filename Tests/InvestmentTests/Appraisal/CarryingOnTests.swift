import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Today's arrangements cost £200,000 a year. Expected amounts were worked out by hand, and discounted
/// in Python's decimal arithmetic at 3.5% a year.
struct CarryingOnTests {
    /// Live in October 2027 for three years, of which £120,000 a year of today's cost ends.
    private func scheme(
        _ id: String = "epr",
        replaces: Money? = "£120k",
        oneOf: String? = nil,
        particulars: (inout Scheme.Particulars) -> Void = { _ in }
    ) -> Scheme {
        var scheme = Scheme.costed(
            id,
            capital: ["2026/27": "£1m", "2027/28": "£0.5m"],
            revenue: ["2026/27": "£100k"],
            runCost: "£60k",
            life: "3 years",
            start: "2026-10",
            takes: "12 months",
            benefits: [
                .of(.cashReleasing, "£600k", from: "2028/29"), .of(.societal, "£250k"),
            ],
            particulars: particulars
        )
        scheme.replaces = replaces.map { Located($0, line: 12) }
        scheme.relations.oneOf = oneOf
        return scheme
    }

    private func plan(
        _ schemes: [Scheme],
        today: Money? = "£200k",
        _ more: [Plan.Option] = []
    ) -> Plan {
        .costed(schemes) {
            $0.options =
                [
                    Plan.Option(
                        id: Located("do-nothing", line: 40),
                        title: "Carry on",
                        yearly: today.map { Located($0, line: 41) }
                    )
                ] + more
        }
    }

    private func appraisal(
        _ plan: Plan,
        under parameters: AppraisalParameters = .sample
    ) throws -> Appraisal {
        try #require(plan.appraisal(under: parameters, on: "2026-11-20"))
    }

    private func continuing(_ plan: Plan, _ option: String = "preferred") throws -> [Money] {
        try #require(try appraisal(plan).result(option)).flows[.continuing]
    }

    @Test func `today's cost goes on until what replaces it is live, and returns when that ends`()
        throws
    {
        // Six months of £120,000 are saved in 2027/28, and six in 2030/31.
        let appraisal = try appraisal(plan([scheme()]))
        let result = try #require(appraisal.result("preferred"))
        #expect(result.flows[.continuing] == ["£200k", "£140k", "£80k", "£80k", "£140k"])
        #expect(result.own.present[.continuing] == "£604103.88")
        // The small plan of AppraisalTests is worth £302,923.52 by itself, and £934,615.84 is what
        // doing nothing costs.
        #expect(result.own.present.net == "-£301180.36")
        #expect(result.increment?.present.net == "£633435.48")
        #expect(appraisal.results[0].own.present.net == "-£934615.84")
        #expect(appraisal.gaps.allSatisfy { $0.id != "nothing-replaced" })
    }

    @Test func `where nobody says what is replaced nothing is saved, and that is said`() throws {
        let appraisal = try appraisal(plan([scheme(replaces: nil)]))
        let result = try #require(appraisal.result("preferred"))
        #expect(result.flows[.continuing] == Array(repeating: "£200k", count: 5))
        #expect(result.increment?.present.net == "£302923.52")
        #expect(appraisal.gaps.contains(.unreplaced(["preferred"])))
    }

    @Test func `where nobody says what carrying on costs nothing is saved, and that is said`()
        throws
    {
        let plan = plan([scheme()], today: nil)
        #expect(try continuing(plan) == Array(repeating: "£0", count: 5))
        #expect(try appraisal(plan).gaps.contains(.unknownContinuing(["do-nothing"])))
    }

    @Test func `time that optimism bias adds puts off what is saved`() throws {
        // Half mitigated, 32% of 12 months is 4: live in February 2028, and until January 2031.
        let late = scheme {
            $0.bias = Scheme.Bias(projectClass: Located("equipment", line: 1), mitigated: "50%")
        }
        #expect(try continuing(plan([late])) == ["£200k", "£180k", "£80k", "£80k", "£100k"])
    }

    @Test func `an option's own lesser cost begins when all its schemes are live`() throws {
        let own = Plan.Option(
            id: Located("little", line: 42),
            title: "Little",
            schemes: [Located("epr", line: 42)],
            yearly: Located("£50k", line: 43)
        )
        let plan = plan([scheme(), scheme("other")], [own])
        #expect(try continuing(plan, "little") == ["£200k", "£125k", "£50k", "£50k", "£125k"])
    }

    @Test func `an option's own greater cost is its cost throughout`() throws {
        let own = Plan.Option(
            id: Located("dear", line: 42),
            title: "Dear",
            schemes: [Located("epr", line: 42)],
            yearly: Located("£250k", line: 43)
        )
        #expect(
            try continuing(plan([scheme()], [own]), "dear") == Array(repeating: "£250k", count: 5)
        )
    }

    @Test func `a scheme without a date of going live saves nothing, and that is said`() throws {
        var undated = scheme()
        undated.takes = nil
        let appraisal = try appraisal(plan([undated]))
        #expect(appraisal.gaps.contains(.unknownStart(["epr"])))
        #expect(
            appraisal.result("preferred")?.flows[.continuing].allSatisfy { $0 == "£200k" } == true
        )
    }

    @Test func `what is varied is varied in doing nothing too`() throws {
        var parameters = AppraisalParameters.sample
        parameters.sensitivities = [
            SensitivityTest(id: "dearer", title: "Dearer", costs: "20%"),
            SensitivityTest(id: "cheaper", title: "Cheaper", continuing: "-20%"),
        ]
        let result = try #require(
            try appraisal(plan([scheme()]), under: parameters).result("preferred")
        )
        let values = Dictionary(
            uniqueKeysWithValues: result.sensitivities.map { ($0.id, $0.increment) }
        )
        let near = { (id: String, money: Money) in
            ((values[id] ?? .zero) - money).magnitude <= Money(pence: 2)
        }
        // Benefits of £2,051,271.29 less 1.2 × costs of £1,748,347.77, and 1.2 × the £330,511.96
        // saved; then £302,923.52 and 0.8 × £330,511.96; each part rounded by itself.
        #expect(near("dearer", "£349868.32"), "\(values)")
        #expect(near("cheaper", "£567333.09"), "\(values)")
    }

    @Test func `the cost of carrying on has a switching value`() throws {
        let result = try #require(try appraisal(plan([scheme()])).result("preferred"))
        let value = try #require(result.switching.first { $0.subject == .part(.continuing) })
        // It would have to fall by £633,435.48 of the £330,511.96 saved, and cannot.
        #expect(abs((value.share ?? 0) + 1.9165282) < 1e-6)
        #expect(!value.isPossible)
        let nothing = try #require(try appraisal(plan([scheme(replaces: nil)])).result("preferred"))
        #expect(nothing.switching.allSatisfy { $0.subject != .part(.continuing) })
    }

    @Test func `another preferred option leaves the whole plan among the options, last`() throws {
        let less = Plan.Option(
            id: Located("preferred", line: 42),
            title: "Less",
            schemes: [Located("epr", line: 42)]
        )
        let options = plan([scheme(), scheme("other")], [less]).appraisalOptions
        #expect(options.map(\.id) == ["do-nothing", "do-minimum", "preferred", "whole-plan"])
        #expect(options.last?.schemes.count == 2)
    }

    @Test func `schemes replace no more than there is, alternatives counted once`() {
        func told(_ schemes: [Scheme], today: Money? = "£200k") -> [Diagnostic] {
            plan(schemes, today: today).optionProblems
        }
        #expect(told([scheme(), scheme("b")]).map(\.place) == [.line(12)])
        #expect(told([scheme(), scheme("b", replaces: "£80k")]).isEmpty)
        #expect(told([scheme(oneOf: "a"), scheme("b", oneOf: "a")]).isEmpty)
        #expect(told([scheme()], today: nil).count == 1)
    }
}
