import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

struct BoardPaperTests {
    @Test func `the totals of each year are the sums of the schemes`() throws {
        let rows = try table("years-small").rows
        #expect(
            rows.map { $0.map(\.exact) } == [
                [
                    "2026/27", "£1,200,000.00", "£1,000,000.00", "-£200,000.00", "£150,000.50",
                    "£0.00", "£200,000.00", "£49,999.50",
                ],
                [
                    "2027/28", "£2,600,000.00", "£3,000,000.00", "£400,000.00", "£0.00",
                    "£120,000.00", "not stated", "not stated",
                ],
            ]
        )
    }

    @Test func `the totals of the plan are the sums of its years and lives`() throws {
        let rows = try table("totals-small").rows
        #expect(rows.map { $0[1].exact } == ["£3,800,000.00", "£270,000.50", "£4,550,000.50"])
        let schemes = try table("schemes-small").rows
        #expect(
            schemes.map { $0.suffix(3).map(\.exact) } == [
                ["£1,550,000.00", "£100,000.00", "£2,250,000.00"],
                ["£2,250,000.00", "£50,000.50", "£2,300,000.50"],
            ]
        )
    }

    @Test func `capital over the envelope is the headline of its chart`() throws {
        let titles = try Shipped.boardPaper.get().sections.flatMap(\.blocks).compactMap { block in
            if case .chart(let chart) = block, chart.id == "capital-by-year-small" {
                chart.title
            } else {
                nil
            }
        }
        #expect(titles == ["Capital is £200k over in 2026/27"])
    }

    @Test func `the order in which data was read does not show`() throws {
        let findings = try Shipped.findings.get()
        var generator = SplitMix64(seed: 7)
        for _ in 0..<3 {
            let shuffled = Findings(
                findings.dataset.shuffled(using: &generator),
                on: findings.date,
                framework: findings.framework
            )
            #expect(try Shipped.paper(of: shuffled) == Shipped.boardPaper.get())
            for report in try Shipped.reports.get() {
                let slug = allReports.map(\.slug).filter { report.slug.hasPrefix($0) }
                    .max { $0.count < $1.count }
                let organisation = slug == report.slug ? nil : try ODSCode(parsing: "RXR")
                let again = try Shipped.report(
                    try #require(slug),
                    of: shuffled,
                    about: organisation
                )
                #expect(again == report, "\(report.slug)")
            }
        }
    }

    @Test func `without a workspace the paper is about England and has no plan`() throws {
        let paper = try Shipped.paper(of: Shipped.england.get())
        #expect(paper.title == "England: digital investment")
        #expect(paper.marking == nil)
        #expect(paper.figures.allSatisfy { !$0.trace.id.hasPrefix("plan/") })
    }

    @Test func `a narrative with a misspelt placeholder gives no paper`() throws {
        let narrative = NarrativeTemplate(file: "narrative.md", text: "{{return-cuont}}")
        #expect(throws: NarrativeProblems.self) {
            try BoardPaper().document(
                from: Shipped.findings.get(),
                about: nil,
                narrative: narrative
            )
        }
    }

    @Test func `a total of nothing is traced to the plan that states none`() throws {
        let figures = try Shipped.boardPaper.get().figures
        let none = figures.first { $0.trace.id == "plan/small/2027-28/implementation" }
        #expect(
            none?.trace.inputs.map(\.description) == [
                "no amount is stated in small (plans/plan.yaml, line 1)"
            ]
        )
    }

    private func table(_ id: String) throws -> Table {
        let tables = try Shipped.boardPaper.get().sections.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block, table.id == id { table } else { nil }
        }
        return try #require(tables.first)
    }
}

extension Cell {
    /// Money to the penny, anything else as it is shown.
    fileprivate var exact: String {
        guard case .figure(let figure) = self, case .money(let money) = figure.value else {
            return plain
        }
        let pounds = groupedThousands(Int(money.pence.magnitude / 100))
        let pence = money.pence.magnitude % 100
        return "\(money < .zero ? "-" : "")£\(pounds).\(pence < 10 ? "0" : "")\(pence)"
    }
}

extension Dataset {
    fileprivate func shuffled(using generator: inout some RandomNumberGenerator) -> Dataset {
        let register = reference.register
        var maturity = MaturityData(
            frameworks: reference.maturity.frameworks.shuffled(using: &generator),
            main: reference.maturity.main
        )
        maturity.crosswalks = reference.maturity.crosswalks.shuffled(using: &generator)
        maturity.confidence = reference.maturity.confidence
        maturity.returns = reference.maturity.returns.shuffled(using: &generator)
        maturity.comparable = reference.maturity.comparable.shuffled(using: &generator)
        var copy = self
        copy.reference.maturity = maturity
        copy.reference.register = Register(
            register.organisations.shuffled(using: &generator),
            successions: register.successions.shuffled(using: &generator)
        )
        copy.parameters.programmes = parameters.programmes.shuffled(using: &generator)
        return copy
    }
}
