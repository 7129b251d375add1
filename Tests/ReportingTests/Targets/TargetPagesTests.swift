import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// National targets in documents and on pages, against the shipped data.
struct TargetPagesTests {
    private func text(_ page: Page) -> String {
        page.document.sections.flatMap(\.blocks).map { "\($0)" }.joined()
    }

    @Test func `every figure is explained by its address`() throws {
        let findings = try Shipped.england.get()
        let one = findings.targetsDocument(id: "gp-record-2015")
        let figures = ([one] + ["S1", "S4"].map { findings.targetsDocument(row: $0) })
            .flatMap(\.figures)
        #expect(figures.count > 40)
        for figure in figures {
            #expect(findings.figure(at: figure.trace.address) == figure, "\(figure.trace.id)")
        }
    }

    @Test func `counts of promises by status come to all of them`() throws {
        let findings = try Shipped.england.get()
        for row in ["all", "S1", "S2", "S3", "S4", "S5"] {
            func number(_ count: String) -> Double {
                findings.figure(at: Address(parsing: "target/count/\(row)/\(count)"))?.number ?? -1
            }
            let states = TargetOnDay.State.allCases.map { number($0.rawValue) }
            #expect(states.reduce(0, +) == number("all"), "\(row)")
            #expect(number("all") > 5)
        }
    }

    @Test func `the site has a page of targets, and home leads to it`() throws {
        let pages = try Shipped.pages.get()
        let page = try #require(pages.first { $0.path == "targets.html" })
        #expect(page.document.sections.map(\.id).prefix(2) == ["answer", "timeline"])
        let home = try #require(pages.first { $0.path == "index.html" })
        #expect(text(home).contains("targets.html"))
    }

    /// The board published 50.5 beds per 100,000 in November 2023.
    @Test func `a board's page has what is known of it, and others have nothing`() throws {
        let pages = try Shipped.pages.get()
        let section = { (code: String) in
            pages.first { $0.path == "icbs/\(code).html" }?.document.sections
                .first { $0.id == "targets" }
        }
        let found = try #require(section("qpm"))
        let figures = found.blocks.flatMap(\.figures).map(\.trace.id)
        #expect(figures.contains("target/virtual-wards-2023/outcome/qpm-2023"))
        #expect(section("qe1") == nil)
    }

    @Test func `a plan's page says which promises it serves and which it leaves`() throws {
        let findings = try Shipped.findings.get()
        let planned = try #require(findings.plans.first)
        let figures = CommitmentFigures(findings, planned)
        let numbers = CommitmentFigures.Key.allCases.map { figures[$0]?.number ?? -1 }
        #expect(numbers[0] == numbers[1] + numbers[2])
        #expect(numbers[0] > 10)
        let page = try #require(try Shipped.pages.get().first { $0.path == "plans/small.html" })
        #expect(page.document.sections.contains { $0.id == "commitments" })
    }
}
