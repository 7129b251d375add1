import DigitalMaturity
import Documents
import Investment
import Reporting
import Testing

/// A plan that has been begun and has no scheme yet.
struct EmptyPlanTests {
    private static let findings = Result { () -> Findings in
        let shipped = try Shipped.findings.get()
        var dataset = shipped.dataset
        dataset.workspace?.plans = shipped.plans.map { planned in
            var plan = planned.plan
            plan.schemes = []
            return plan
        }
        let findings = Findings(dataset, on: shipped.date, framework: shipped.framework)
        return findings.with(try Shipped.outcomes(of: findings))
    }

    private func blocks(_ document: Document) -> [Block] { document.sections.flatMap(\.blocks) }

    @Test func `the best of it is to do nothing, which is worth nothing`() throws {
        let findings = try EmptyPlanTests.findings.get()
        let choice = try #require(findings.outcomes["small"]?.choice)
        guard case .best(let best, let left) = choice.outcome else {
            Issue.record("there is no best plan")
            return
        }
        #expect(best.checked.worth == 0)
        #expect(best.status == .optimal)
        #expect(left.isEmpty)
    }

    @Test func `reports about plans answer it and show no table without a row`() throws {
        let findings = try EmptyPlanTests.findings.get()
        var said = 0
        for report in allReports where !report.isAboutOrganisation {
            let document = try Shipped.report(report.slug, of: findings)
            for block in blocks(document) {
                switch block {
                case .table(let table): #expect(!table.rows.isEmpty, "\(report.slug): \(table.id)")
                case .chart(let chart): #expect(!chart.table.rows.isEmpty, "\(report.slug)")
                case .prose(["Small plan has no schemes yet."]): said += 1
                case .prose, .list, .cards, .narrative: break
                }
            }
        }
        // The board paper four times, its summary once; the three-year plan three times; approvals
        // twice, simulation and optimum.
        #expect(said == 12)
    }
}
