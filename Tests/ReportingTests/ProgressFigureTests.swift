import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// The figures of how schemes go: each has an address from which it is worked out alone.
struct ProgressFigureTests {
    private func amounts(_ money: Money) -> [Scheme.Amount] {
        [Scheme.Amount(year: Located("2026/27", line: 1), money: Located(money, line: 1))]
    }

    /// The small workspace, its first scheme followed: money, lines, roles and a cost of delay.
    private func followed() throws -> Findings {
        let findings = try Shipped.findings.get()
        var dataset = findings.dataset
        var plan = try #require(dataset.workspace?.plans.first)
        plan.schemes[0].outturn.actualCapital = amounts("£1m")
        plan.schemes[0].outturn.forecastCapital = amounts("£2m")
        var line = Scheme.Line(name: Located("Licences", line: 1), purpose: .capital)
        line.amounts = amounts("£10k")
        plan.schemes[0].outturn.lines = [line]
        plan.schemes[0].management.roles = [Post(role: Located("Data analyst", line: 1), people: 2)]
        plan.schemes[0].management.delayCost = Located("£50k", line: 1)
        plan.roles = [Post(role: Located("data analyst", line: 2), people: 3)]
        dataset.workspace?.plans = [plan]
        return Findings(dataset, on: findings.date, framework: findings.framework)
    }

    @Test func `every figure of how schemes go is found by its address and rests on a line`() throws
    {
        let findings = try followed()
        let figures = findings.progressDocument(findings.plans.map(\.plan)).figures
        #expect(figures.count > 10)
        for figure in figures {
            #expect(findings.figure(at: figure.trace.address) == figure, "\(figure.trace.id)")
            #expect(!figure.trace.inputs.isEmpty, "\(figure.trace.id)")
        }
        let kinds = Set(figures.compactMap { $0.trace.address.parts.dropFirst(2).first })
        #expect(kinds == ["scheme", "year", "all", "line", "role", "delay"])
    }

    @Test func `a plan that says nothing of how its schemes go has a sentence and no table`() throws
    {
        let findings = try Shipped.findings.get()
        let document = findings.progressDocument(findings.plans.map(\.plan))
        #expect(document.figures.isEmpty)
        #expect(document.sections.count == findings.plans.count)
    }
}
