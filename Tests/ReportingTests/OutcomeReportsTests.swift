import DigitalMaturity
import Investment
import Testing

@testable import Documents
@testable import Reporting

struct OutcomeReportsTests {
    private static let slugs = ["appraisal", "risk-and-simulation", "optimised-plan"]

    private func report(_ slug: String) throws -> Document {
        try Shipped.report(slug, of: Shipped.workedOut.get())
    }

    private func blocks(_ document: Document, in section: String) throws -> [Block] {
        try #require(document.sections.first { $0.id == section }).blocks
    }

    private func tables(_ document: Document) -> [Table] {
        document.sections.flatMap(\.blocks).compactMap { block in
            switch block {
            case .table(let table): table
            case .chart(let chart): chart.table
            case .prose, .list, .cards, .narrative: nil
            }
        }
    }

    private func table(_ id: String, of document: Document) throws -> Table {
        try #require(tables(document).first { $0.id == id }, "\(tables(document).map(\.id))")
    }

    private func prose(_ document: Document) -> String {
        document.sections.flatMap(\.blocks).compactMap { block in
            if case .narrative(let narrative) = block { narrative.text } else { nil }
        }.joined(separator: "\n")
    }

    // MARK: All three

    @Test(arguments: slugs) func `a workspace without a plan is told so`(_ slug: String) throws {
        let document = try Shipped.report(slug, of: Shipped.england.get())
        #expect(prose(document).contains("There is no plan in this workspace"))
        #expect(tables(document).isEmpty)
        #expect(document.sections.count < 4, "sections about the plan are left out")
    }

    @Test func `a plan that was not drawn or sought is told so`() throws {
        let findings = try Shipped.findings.get()
        let report = try Shipped.report("risk-and-simulation", of: findings)
        #expect(prose(report).contains("Not simulated:"))
        #expect(report.sections.map(\.id) == ["summary", "uncertain"])
        let best = prose(try Shipped.report("optimised-plan", of: findings))
        #expect(best.contains("The best plan was not sought for:"))
    }

    @Test func `one trace is one figure in the three reports and on the page of the plan`() throws {
        let findings = try Shipped.workedOut.get()
        let pages = findings.plans.map { findings.planPage($0).document }
        var known: [String: Figure] = [:]
        var repeated = 0
        for document in try Self.slugs.map(report) + pages {
            let shown = document.sections.flatMap(\.blocks).flatMap(\.figures).map(\.exact)
            for figure in shown {
                let first = known[figure.trace.id] ?? figure
                repeated += known[figure.trace.id] == nil ? 0 : 1
                #expect(first == figure, "\(figure.trace.id) in \(document.slug)")
                known[figure.trace.id] = first
            }
        }
        #expect(known.count > 200)
        #expect(repeated > 50)
        for start in [
            "appraisal/small/", "simulation/small;draws=200/", "optimise/small/",
            "submitted/small/",
        ] {
            #expect(known.keys.contains { $0.hasPrefix(start) }, "\(start)")
        }
    }

    @Test func `no table stands twice in a report or on the page of the plan`() throws {
        let findings = try Shipped.workedOut.get()
        let pages = findings.plans.map { findings.planPage($0).document }
        for document in try Self.slugs.map(report) + pages {
            let ids = tables(document).map(\.id)
            #expect(Set(ids).count == ids.count, "\(document.slug): \(ids)")
        }
    }

    @Test func `the page of a plan tells its outcomes only when they were worked out`() throws {
        func sections(_ findings: Findings) throws -> [String] {
            findings.planPage(try #require(findings.plans.first)).document.sections.map(\.id)
        }
        let added = ["simulation", "best"]
        #expect(try sections(Shipped.workedOut.get()).filter(added.contains) == added)
        #expect(try sections(Shipped.findings.get()).filter(added.contains).isEmpty)
    }

    // MARK: Simulation

    @Test func `no simulated amount is shown finer than £1,000`() throws {
        let figures = try report("risk-and-simulation").figures.filter {
            $0.trace.id.hasPrefix("simulation/")
        }
        for figure in figures {
            if case .money = figure.value {
                Issue.record("\(figure.trace.id) is shown to the penny")
            }
            guard case .estimate(let amount) = figure.value else { continue }
            #expect(figure.numberText == amount.toThousand.words, "\(figure.trace.id)")
        }
        #expect(figures.count > 20)
    }

    @Test(arguments: [
        (49_999, 0), (50_000, 100_000), (-50_000, -100_000), (-49_999, 0), (149_999, 100_000),
        (1_584_929_113, 1_584_900_000),
    ]) func `an amount goes to the nearest £1,000, halves away from nothing`(
        _ pence: Int64,
        _ rounded: Int64
    ) {
        #expect(Money(pence: pence).toThousand == Money(pence: rounded))
    }

    @Test func `only limits that surely ask for an approval, or surely do not, are watched`() throws
    {
        let outcomes = try Shipped.workedOut.get().outcomes
        let limits = outcomes.values.flatMap(\.simulation.limits)
        #expect(limits.count > 0)
        #expect(limits.allSatisfy { $0.test.rule.effect == .approve })
        #expect(limits.allSatisfy { $0.test.outcome != .undetermined })
    }

    @Test func `days on which schemes go live are told as months`() throws {
        let live = try table("scheme-bands", of: report("risk-and-simulation"))
        // Both begin before the end of 2026/27 and take half a year and a year.
        #expect(live.rows.map { $0[3].plain } == ["April 2027", "February 2028"])
        #expect(live.rows.map { $0[0].plain } == ["Networks & *wireless*", "Shared record"])
    }

    // MARK: The best plan

    @Test func `the submitted plan is measured by the money that the plan states`() throws {
        let totals = try table("best-totals-small", of: report("optimised-plan"))
        // 1.2m + 0.35m + 2.25m.
        #expect(totals.rows[2][1].figure?.value == .money(.pounds(3_800_000)))
        #expect(totals.rows[1][1].figure?.value == .count(2))
        // The best plan, of all choices the one that holds.
        #expect(totals.rows[5][2].figure?.value == .count(0))
    }

    @Test func `what the submitted plan does not meet is told with how far`() throws {
        let words = try blocks(report("optimised-plan"), in: "met").flatMap { block -> [String] in
            guard case .list(let items) = block else { return [] }
            return items.map { $0.map(\.plain).joined() }
        }
        // £1.2m of capital where there is £0.6m and £0.4m.
        let over = "it needs £200k more than the £1m available: capital in 2026/27"
        #expect(words.contains { $0.hasPrefix(over) }, "\(words)")
    }

    @Test func `the best plan uses no more than there is and is worth what it is said to be`()
        throws
    {
        let document = try report("optimised-plan")
        let limits = try table("best-limits-small", of: document)
        let bounded = limits.rows.filter { $0[1].figure != nil }
        #expect(bounded.count > 0)
        #expect(bounded.filter { ($0[5].figure?.number ?? -1) < 0 }.map { $0.map(\.plain) } == [])
        let findings = try Shipped.workedOut.get()
        let answer = try #require(findings.outcomes["small"]?.choice)
        guard case .best(let best, _) = answer.outcome else {
            Issue.record("leaving everything out meets every limit")
            return
        }
        let totals = try table("best-totals-small", of: document)
        #expect(totals.rows[0][2].figure?.value == .score(Double(best.checked.worth) / 1_000_000))
    }

    // MARK: Appraisal

    @Test func `an option's range holds its value and every sensitivity`() throws {
        let document = try report("appraisal")
        let chart = try table("worth-small-table", of: document)
        let varied = try table("sensitivities-small", of: document)
        for (index, row) in chart.rows.enumerated() {
            let bounds = try #require(row[1].figure?.bounds)
            let numbers = varied.rows.compactMap { $0[index + 1].figure?.number }
            #expect(numbers.count == varied.rows.count)
            // The range is told to the nearest £1,000.
            #expect(abs((numbers.min() ?? 0) - bounds.lowerBound) <= 500)
            #expect(abs((numbers.max() ?? 0) - bounds.upperBound) <= 500)
        }
        #expect(!chart.rows.isEmpty)
    }
}
