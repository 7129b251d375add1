import DigitalMaturity
import Documents
import Foundation
import Testing

@testable import Reporting

struct MaturityReportsTests {
    private func report(_ slug: String) throws -> Document {
        try #require(try Shipped.reports.get().first { $0.slug.hasPrefix(slug) })
    }

    private func tables(_ document: Document, in section: String) -> [Table] {
        document.sections.filter { $0.id == section }.flatMap(\.blocks).compactMap { block in
            if case .table(let table) = block { table } else { nil }
        }
    }

    @Test func `a profile tells every framework that the organisation answered, with bounds`()
        throws
    {
        let profile = try report("maturity-profile")
        let titles = tables(profile, in: "marks").map(\.title)
        #expect(titles.count > 0)
        #expect(titles.contains { $0.hasPrefix("Digital Maturity Assessment, acute") })
        #expect(titles.contains { $0.hasPrefix("What Good Looks Like, acute") })
        // One answer of the draft is its own; one was carried over the one equal relation.
        #expect(titles.contains { $0.hasPrefix("What Good Looks Like, refreshed") })
        let marks = try #require(
            tables(profile, in: "marks").first { $0.id.hasPrefix("marks-wgll-2021-rxr") }
        )
        // One of seven questions is met, the other six are not answered: too few for a mark.
        #expect(marks.rows.first?[1] == .unknown("1 of 7 answered"))
        #expect(marks.rows[3][1] == .absent(.notAnswered))
    }

    @Test func `the three kinds of blank are different words in a profile`() throws {
        let questions = tables(try report("maturity-profile"), in: "questions")
        let blanks = Set(
            questions.flatMap(\.rows).joined().compactMap { cell -> Absence? in
                if case .absent(let absence) = cell { absence } else { nil }
            }
        )
        #expect(blanks == Set(Absence.allCases))
    }

    @Test func `a carried answer says where it was given`() throws {
        let rows = tables(try report("maturity-profile"), in: "questions").flatMap(\.rows)
        #expect(
            rows.joined().contains {
                $0.plain == "Fully met, carried from org-safety-alerts of wgll-2021"
            }
        )
    }

    @Test func `two returns are compared over what both answered`() throws {
        let history = try report("maturity-profile").sections.first { $0.id == "history" }
        let text = history?.blocks.compactMap { block -> String? in
            guard case .list(let items) = block else { return nil }
            return items.map { $0.map(\.plain).joined() }.joined(separator: "\n")
        }.joined(separator: "\n")
        // Both answered two: 50 and 0 then, 100 and 0 now, in two dimensions of one question each.
        #expect(
            text?.contains("over the 2 questions that both answered, from 25.00 to 50.00") == true
        )
    }

    @Test func `gaps stand in order of what closing them costs, the unpriced last`() throws {
        let rows = try #require(tables(try report("gap-report"), in: "gaps").first).rows
        let costs = rows.map { $0[8].figure?.number ?? .infinity }
        #expect(costs == costs.sorted())
        // RXR improves care to 3 by the shared record: £2.25m and £50,000.50.
        #expect(rows[0][8].figure?.number == 2_300_000.50)
        #expect(rows[0][7].plain == "Shared record")
    }

    @Test func `a heat map has a table for each setting, shaded by the scale`() throws {
        let maps = tables(try report("heat-map"), in: "map")
        #expect(maps.allSatisfy { $0.shading != nil })
        #expect(
            maps.prefix(4).map(\.id) == [
                "map-dma-2025-acute", "map-dma-2025-community", "map-dma-2025-mental-health",
                "map-dma-2025-icb",
            ]
        )
    }

    @Test func `coverage says which framework does not apply and which was not answered`() throws {
        let matrix = try #require(
            tables(try report("framework-coverage"), in: "organisations").first
        )
        let row = try #require(matrix.rows.first { $0[0].plain.hasPrefix("East Lancashire") })
        func cell(_ framework: String) -> Cell? {
            matrix.columns.firstIndex { $0.title == framework }.map { row[$0] }
        }
        #expect(cell("dma-2025")?.plain == "100.0%")
        #expect(cell("emram") == .absent(.notAnswered))
        #expect(cell("dscr") == .absent(.outOfScope))
    }

    private func words(of block: Block) -> [String] {
        switch block {
        case .list(let items):
            return items.map { item in item.map { $0.plain }.joined() }
        case .table(let table):
            return [table.note ?? ""] + table.rows.joined().map { $0.plain }
        case .prose, .cards, .narrative, .chart:
            return []
        }
    }

    @Test func `every report says how much of its framework is verified`() throws {
        // These show no marks here, so no framework is behind them.
        let without = [
            "board-summary", "epr-tracker", "estate", "forecasts", "programmes", "rulebook",
            "social-care",
            "social-care-tracker", "suppliers", "targets",
        ]
        let reports = try Shipped.reports.get().filter { !without.contains($0.slug) }
        #expect(reports.count == allReports.count - without.count)
        for report in reports {
            let words = report.sections.flatMap(\.blocks).flatMap(self.words)
            let told = words.filter { $0.contains("entries") && $0.contains("verified") }
            // A count of entries, and a count or a share of them that is verified.
            #expect(told.count { $0.contains(where: \.isNumber) } >= 1, "\(report.slug): \(told)")
        }
    }
}
