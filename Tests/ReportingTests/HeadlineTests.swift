import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

struct HeadlineTests {
    /// The 36 worked plans, every other one with a fund that offers a pound less than is drawn.
    private func findings() throws -> Findings {
        let england = try Shipped.england.get()
        var dataset = try Shipped.findings.get().dataset
        dataset.workspace?.plans = england.allPlans.enumerated().map { index, plan in
            guard index.isMultiple(of: 2) else { return plan }
            var short = plan
            for line in plan.fundLines where line.fund != .pooled && line.purpose == .capital {
                for index in plan.envelopes.indices
                where line.fund == .programme(plan.envelopes[index].fund)
                    && line.year == plan.envelopes[index].year.value
                {
                    let place = plan.envelopes[index].year.place
                    short.envelopes[index].capital = Located(line.drawn - .pounds(1), at: place)
                }
            }
            return short
        }
        return Findings(dataset, on: england.date, framework: england.framework)
    }

    @Test func `money stays within what is available only where every check agrees`() throws {
        let findings = try findings()
        #expect(findings.plans.count == 36)
        var words: Set<String> = []
        for planned in findings.plans {
            let overdrawn = planned.funds.contains { $0.purpose == .capital && $0.isOverdrawn }
            let title = PlanView(findings: findings, planned: planned).yearBlocks
                .compactMap { if case .chart(let chart) = $0 { chart.title } else { nil } }.first
            let said = try #require(title)
            words.insert(said)
            let agrees = !overdrawn && planned.late.isEmpty
            if !agrees { #expect(!said.contains("stays within"), "\(planned.plan.id): \(said)") }
        }
        #expect(words.count > 1, "\(words)")
    }

    @Test func `the rules said to be in force are as many as the rows that say so`() throws {
        let findings = try Shipped.findings.get()
        let document = try Shipped.report("rulebook", of: findings)
        let rows = document.sections.flatMap(\.blocks).flatMap { block -> [[Cell]] in
            if case .table(let table) = block { table.rows } else { [] }
        }
        let inForce = rows.count { $0.contains(.text("in force")) }
        #expect(inForce > 5)
        #expect(findings.figure(at: Address(parsing: "rules/in-force"))?.number == Double(inForce))
    }

    @Test func `the same words in two papers have the same count`() throws {
        let findings = try Shipped.findings.get()
        let slugs = ["board-paper", "three-year-plan", "approvals-pipeline"]
        var said: [String: Set<String>] = [:]
        for figure in try slugs.flatMap({ try Shipped.report($0, of: findings).figures }) {
            guard case .count = figure.value else { continue }
            said[figure.trace.meaning, default: []].insert(figure.text)
        }
        #expect(said.count > 5)
        for (meaning, counts) in said { #expect(counts.count == 1, "\(meaning): \(counts)") }
    }
}
