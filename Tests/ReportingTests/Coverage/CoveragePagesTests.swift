import DigitalMaturity
import Documents
import Investment
import TestSupport
import Testing

@testable import Reporting

/// Coverage in its documents, its reports and on pages, against the shipped data.
struct CoveragePagesTests {
    @Test(arguments: CoverageMeasure.Name.allCases)
    func `every number of a measure is explained by its address`(
        name: CoverageMeasure.Name
    ) throws {
        let findings = try Shipped.england.get()
        let boards: [ODSCode?] = [nil, "QE1"]
        let figures = try boards.flatMap { board in
            try #require(findings.coverageDocument(name, of: board)).figures
        }
        #expect(figures.count > (name == .sharedRecord ? -1 : 5))
        for figure in figures {
            #expect(findings.figure(at: figure.trace.address) == figure, "\(figure.trace.id)")
            #expect(!figure.trace.inputs.isEmpty, "\(figure.trace.id)")
        }
    }

    @Test func `each measure has a page that home leads to`() throws {
        let pages = try Shipped.pages(of: Shipped.england.get())
        let home = try #require(pages.first { $0.path == "index.html" })
        let links = "\(home.document)"
        for name in CoverageMeasure.Name.allCases {
            let path = "coverage/\(name.rawValue).html"
            #expect(pages.contains { $0.path == path }, "\(path)")
            #expect(links.contains(path), "\(path)")
        }
        let count = CoverageMeasure.Name.allCases.count
        #expect(count == 7)
    }

    @Test func `a trust's and a board's page say what national counts have of them`() throws {
        let pages = try Shipped.pages(of: Shipped.england.get())
        for (path, words) in [
            ("trusts/rp5.html", "no later status found"), ("trusts/rjn.html", "went live"),
            ("icbs/qe1.html", "Electronic patient records"),
        ] {
            let page = try #require(pages.first { $0.path == path })
            let section = try #require(page.document.sections.first { $0.id == "coverage" })
            #expect("\(section)".contains(words), "\(path)")
        }
    }
}
