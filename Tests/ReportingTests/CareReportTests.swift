import DigitalMaturity
import Documents
import Foundation
import Investment
import TestSupport
import Testing

@testable import Reporting

/// Social care as a reader sees it, and the way back from each figure.
struct CareReportTests {
    private func document(of board: ODSCode?) throws -> Document {
        try Shipped.report("social-care", of: Shipped.england.get(), about: board)
    }

    @Test(arguments: [nil, "QE1", "D7T5G"] as [ODSCode?])
    func `each figure of the report is answered by its address`(board: ODSCode?) throws {
        let findings = try Shipped.england.get()
        let figures = try document(of: board).figures
        #expect(figures.count > 40)
        for figure in figures {
            let again = findings.careFigure(at: figure.trace.address)
            #expect(again?.numberText == figure.numberText, "\(figure.trace.id)")
            #expect(again?.trace == figure.trace)
        }
        let command = try #require(findings.careDocument(of: board.map { [$0] } ?? []))
        #expect(command.figures.allSatisfy { findings.careFigure(at: $0.trace.address) != nil })
    }

    /// NHSX, July 2023: 375 yes and 369 no of 911 in Lancashire and South Cumbria.
    @Test func `the first sentence answers with its date`() throws {
        let text = try document(of: "QE1").sections[0].blocks.first.map(words) ?? ""
        #expect(
            text.hasPrefix("\nOn 1 July 2023, **50.4%** of the social care locations"),
            "\(text)"
        )
        #expect(text.contains("in England 52.4% had"))
        #expect(text.contains("at least\n41.2% and at most 59.5%, because 167 had sent no return"))
        #expect(text.contains("not official statistics"))
    }

    @Test func `an area with a part of a split board has no answer of its own`() throws {
        let document = try document(of: "D7T5G")
        let text = document.sections[0].blocks.first.map(words) ?? ""
        #expect(text.hasPrefix("\nIt is not known how many social care locations in Essex ICB"))
        let latest = try #require(table("care-latest", in: document))
        #expect(
            latest.rows.map { $0[0].plain } == [
                "NHS Mid and South Essex Integrated Care Board (QH8), all in this area",
                "NHS Suffolk and North East Essex Integrated Care Board (QJG), partly in this area",
                "NHS Hertfordshire and West Essex Integrated Care Board (QM7), partly in this area",
                "England",
            ]
        )
        #expect(table("care-months", in: document) == nil)
    }

    @Test func `every table of numbers warns that they are no official statistics`() throws {
        for board in [nil, "QE1"] as [ODSCode?] {
            let tables = try document(of: board).sections.flatMap(\.blocks).compactMap(table)
            let own = tables.filter { !["care-published", "care-targets"].contains($0.id) }
            #expect(own.count >= 5)
            #expect(own.allSatisfy { $0.note?.contains("not official statistics") == true })
        }
    }

    /// The least and the most of all have columns of their own.
    @Test(arguments: [nil, "QE1", "D7T5G"] as [ODSCode?])
    func `shares of the register's answers are shown once`(board: ODSCode?) throws {
        let latest = try #require(table("care-latest", in: document(of: board)))
        let figures = latest.rows.joined().compactMap(\.figure)
        #expect(figures.count >= 6)
        #expect(figures.allSatisfy { $0.bounds == nil })
    }

    @Test func `the chart shows the two ends of each year`() throws {
        let charts = try document(of: "QE1").sections.flatMap(\.blocks).compactMap { block in
            if case .chart(let chart) = block { chart } else { nil }
        }
        guard case .trend(let trend) = try #require(charts.first).form else {
            throw CocoaError(.featureUnsupported)
        }
        #expect(trend.occasions.count == 19)
        #expect(trend.series[1].values.compactMap { $0?.bounds }.count == 8)
        #expect(trend.series[0].values.allSatisfy { $0?.bounds == nil })
    }

    @Test func `each board has a section for its page`() throws {
        let findings = try Shipped.england.get()
        let sections = findings.careOfBoards
        #expect(sections.count == 36)
        #expect(sections.values.allSatisfy { $0.id == "social-care" && $0.blocks.count == 4 })
    }

    @Test func `a report where social care was not read says so`() throws {
        let england = try Shipped.england.get()
        var dataset = england.dataset
        dataset.reference.socialCare = nil
        let without = Findings(dataset, on: england.date, framework: england.framework)
        let document = try Shipped.report("social-care", of: without)
        #expect(document.sections[0].blocks.first.map(words)?.contains("was not read") == true)
        #expect(document.figures == [])
        #expect(without.careDocument(of: []) == nil)
    }

    private func words(_ block: Block) -> String {
        guard case .narrative(let narrative) = block else { return "" }
        return narrative.values.enumerated().reduce(narrative.text) { text, value in
            let (open, close) = Narrative.marks
            return text.replacing("\(open)\(value.offset)\(close)", with: value.element.plain)
        }
    }

    private func table(_ block: Block) -> Table? {
        if case .table(let table) = block { table } else { nil }
    }

    private func table(_ id: String, in document: Document) -> Table? {
        document.sections.flatMap(\.blocks).compactMap(table).first { $0.id == id }
    }
}
