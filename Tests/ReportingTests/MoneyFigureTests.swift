import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// The figures of plans' money and worth: each has an address from which it is worked out alone.
struct MoneyFigureTests {
    private static let families = [
        "plan", "funds", "payers", "route", "approval", "worth", "appraisal",
    ]
    private static let reported = families + ["scheme"]

    /// The figures of some families in some documents, each of which must be found again.
    private func check(
        _ documents: [Document],
        of families: [String],
        in findings: Findings,
        atLeast least: Int
    ) {
        let figures = documents.flatMap(\.figures).filter {
            families.contains($0.trace.address.family)
        }
        for figure in figures {
            let address = Address(parsing: figure.trace.id)
            if findings.figure(at: address) != figure { Issue.record("\(figure.trace.id)") }
            if figure.trace.inputs.isEmpty { Issue.record("\(figure.trace.id) rests on nothing") }
            if let sum = added(figure.trace.working), abs(sum - figure.number) > 0.006 {
                Issue.record("\(figure.trace.id) is \(figure.number), its terms come to \(sum)")
            }
        }
        #expect(Set(figures.map(\.trace.address.family)) == Set(families))
        #expect(figures.count >= least, "\(figures.count)")
    }

    /// What a formula comes to where all its terms are figures.
    private func added(_ working: Formula) -> Double? {
        let numbers = working.terms.compactMap { term -> Double? in
            guard case .figure(let figure) = term else { return nil }
            return figure.number
        }
        guard numbers.count == working.terms.count else { return nil }
        return switch working {
        case .sum: numbers.reduce(0, +)
        case .difference: numbers[0] - numbers[1]
        case .quotient: numbers[0] / numbers[1]
        default: nil
        }
    }

    @Test func `every figure of the reports and the page of a plan is found by its address`()
        throws
    {
        let findings = try Shipped.findings.get()
        let slugs = ["board-paper", "three-year-plan", "approvals-pipeline", "appraisal"]
        let reports = try slugs.map { try Shipped.report($0, of: findings) }
        let pages = findings.plans.map { findings.planPage($0).document }
        check(reports + pages, of: Self.reported, in: findings, atLeast: 200)
    }

    @Test func `every figure of the commands about plans is found by its address`() throws {
        let findings = try Shipped.findings.get()
        let planned = try #require(findings.plans.first)
        let longer = try #require(
            planned.plan.appraisal(
                under: findings.dataset.parameters.appraisal,
                on: findings.date,
                schedule: "standard",
                horizon: 20
            )
        )
        let documents = [
            findings.plansDocument(findings.plans),
            findings.worthDocument([("small", planned.worth)]),
            findings.appraisalDocument(findings.appraisals),
            findings.appraisalDocument([(planned, longer)], inflation: .percent(2)),
        ]
        let families = Self.families.filter { $0 != "funds" }
        check(documents, of: families, in: findings, atLeast: 200)
        let cash = documents[3].figures.map(\.trace.id).filter { $0.contains("cash;inflation=2%") }
        // Twenty-one years of capital, revenue and benefits.
        #expect(cash.count == 63)
        #expect(cash.allSatisfy { $0.hasPrefix("appraisal/small/standard;horizon=20/preferred/") })
    }

    /// The small workspace with two illustrative plans instead of its own.
    private static let worked: Result<Findings, any Error> = Result {
        let findings = try Shipped.findings.get()
        var dataset = findings.dataset
        dataset.workspace?.plans = Array(try Shipped.england.get().allPlans.prefix(2))
        return Findings(dataset, on: findings.date, framework: findings.framework)
    }

    @Test func `every figure of a comparison is found by its address`() throws {
        let worked = try Self.worked.get()
        let plans = worked.allPlans.map { NamedPlan($0) }
        let document = worked.comparisonDocument(
            worked.comparison(of: plans[0], with: plans[1], in: worked)
        )
        check([document], of: ["compare"], in: worked, atLeast: 60)
    }

    @Test func `an address of a comparison that is nearly right leads to the right one`() throws {
        let worked = try Self.worked.get()
        let plans = worked.allPlans.map(\.id)
        let pair = "compare/\(plans[0])/\(plans[1])"
        func near(_ address: String) throws -> [String] {
            try worked.addresses(near: Address(parsing: address), by: SmallWork(findings: worked))
        }
        #expect(try near("\(pair)/all/capital") == ["\(pair)/capital"])
        #expect(try near("\(pair)x/capital").contains("\(pair)/capital"))
    }

    @Test func `every figure of worth by another framework is found by its address`() throws {
        let worked = try Self.worked.get()
        let plan = try #require(worked.allPlans.first)
        let frameworks = worked.dataset.reference.maturity.frameworks
        let other = try #require(frameworks.first { $0.id != worked.framework.id })
        for findings in [worked, worked.against(other)] {
            let document = findings.worthDocument([(plan.id, findings.worth(of: plan))])
            check([document], of: ["worth"], in: worked, atLeast: 4)
        }
    }

    @Test func `a plan compared with another workspace's is found there`() throws {
        let findings = try Shipped.findings.get()
        let worked = try Self.worked.get()
        let first = NamedPlan(try #require(worked.allPlans.first))
        let second = NamedPlan(try #require(findings.allPlans.first)).of(workspace: "other/w")
        let document = worked.comparisonDocument(
            worked.comparison(of: first, with: second, in: findings)
        )
        let figures = document.figures
        #expect(figures.count > 20)
        for figure in figures {
            let found = worked.figure(at: Address(parsing: figure.trace.id)) { workspace in
                workspace == "other/w" ? findings : nil
            }
            if found != figure { Issue.record("\(figure.trace.id)") }
        }
    }

    // MARK: Counts

    @Test func `a count names the schemes counted, each with its line`() throws {
        let findings = try Shipped.findings.get()
        func figure(_ name: String) throws -> Figure {
            try #require(findings.figure(at: Address(parsing: "plan/small/counts/\(name)")))
        }
        let schemes = try figure("schemes")
        #expect(schemes.value == .count(2))
        #expect(schemes.trace.inputs.map(\.label) == ["network", "record"])
        let lines = try Shipped.text(of: "plans/plan.yaml").split(separator: "\n")
        for input in schemes.trace.inputs {
            let line = lines[try #require(input.lines.first) - 1]
            #expect(line.contains("id: \(input.label)"), "\(input)")
        }
        // April 2027 and February 2028 lie within the two years from April 2026.
        #expect(try figure("live").value == .count(2))
    }

    @Test(arguments: PlanCounts.Key.allCases)
    func `every count is as many as it names`(key: PlanCounts.Key) throws {
        for planned in try Shipped.findings.get().plans {
            let figure = try #require(PlanCounts(planned: planned)[key])
            if case .count(let rows) = figure.trace.working {
                #expect(figure.value == .count(rows.count))
            } else {
                #expect(figure.value == .count(0))
            }
        }
    }

    // MARK: Lines

    @Test func `a level gained names the line of the raise`() throws {
        let findings = try Shipped.findings.get()
        let gain = try #require(findings.figure(at: Address(["worth", "small", "gain"])))
        let lines = try Shipped.text(of: "plans/plan.yaml").split(separator: "\n")
        let inputs = gain.trace.inputs.filter { $0.file == "plans/plan.yaml" }
        #expect(!inputs.isEmpty)
        for input in inputs {
            let named = input.lines.map { lines[$0 - 1] }
            #expect(named.allSatisfy { $0.contains("element: improve-care") }, "\(input)")
        }
    }

    @Test(arguments: [
        "nothing", "plan/small", "plan/none/capital", "plan/small/counts/none", "funds/small/x",
        "payers/small/system/2026-27/both", "worth/small/none/given", "appraisal/small",
        "appraisal/small/none/preferred/npsv", "appraisal/small/standard/preferred/none",
        "compare/small", "compare/small/none/all", "compare/small/small:none/capital",
    ])
    func `what is no address of a figure is nothing`(text: String) throws {
        #expect(try Shipped.findings.get().figure(at: Address(parsing: text)) == nil)
    }
}
