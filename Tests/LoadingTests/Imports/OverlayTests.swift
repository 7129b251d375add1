import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// Facts of a workspace, laid over England's.
struct OverlayTests {
    private let manifest = """
        title: Staff
        unit: whole-time-equivalents
        subject: trust
        publisher: The board
        publication: Staff in post
        date: DATE
        licence: none
        changes: none
        columns:
          - { name: organisation, type: code }
          - { name: value, type: number }

        """

    private func load(_ date: String, _ rows: String) throws -> Loaded {
        try TinyHome.load([
            "facts/staff/facts.yaml": manifest.replacing("DATE", with: date),
            "facts/staff/table.csv": "organisation,value\n\(rows)",
        ])
    }

    /// England's edition in the tiny home is of March 2025.
    @Test(arguments: [
        ("2026-01", 7000.0, true), ("2025-03", 7000, true), ("2024-01", 5000.5, false),
    ])
    func `the later edition of a fact counts, and of one date the workspace's`(
        date: String,
        staff: Double,
        isOwn: Bool
    ) throws {
        let loaded = try load(date, "RAA,7000\n")
        let reference = try #require(loaded.dataset, "\(loaded.told)").reference
        let fact = try #require(reference.facts["staff"])
        #expect(reference.facts.staff["RAA"]?.value == staff)
        #expect(fact.source.isOwn == isOwn)
        #expect(fact.olderEdition?.isOwn == !isOwn)
        #expect(reference.sources.map(\.path).contains("facts/staff/table.csv"))
        #expect(reference.sources.map(\.path).contains("data/facts/staff/table.csv"))
    }

    @Test func `what is wrong in a workspace's fact is told with its place`() throws {
        let told = try load("2026-01", "RAA,much\nXXX,5\n").told
        #expect(
            told.contains("facts/staff/table.csv:2:5: error: 'much' is not a number"),
            "\(told)"
        )
        #expect(
            told.contains("facts/staff/table.csv:3:1: error: there is no trust with the code 'XXX'")
        )
    }

    @Test func `an official file in a wrong place is named with the import that takes it`() throws {
        let bench = try ImportBench()
        let folder = Folder(bench.folder.path)
        _ = try bench.read("eric.csv", Official.eric())
        let loader = Loader(home: Shipped.root, workspace: bench.folder.path)
        #expect(loader.importTaking("_given/eric.csv", of: folder) == .eric)
        let told = Diagnostic.officialFile("eric.csv", takenBy: "eric").description
        #expect(told.contains("eric.csv: warning: this file is not read [file-not-read]"))
        #expect(told.contains("use 'waymark import eric eric.csv'"))
    }

    /// The totals that the publishers state: devices of September 2022, toolkit of 2022/23.
    @Test func `the rows of England's facts make the totals that their sources state`() throws {
        let facts = try Shipped.dataset().reference.facts
        let totals = facts.all.flatMap { fact in
            fact.totals.map { "\(fact.id) \(Int($0.stated)) \(Int(fact.held($0) + $0.leftOut))" }
        }
        let published = [
            "dspt-status 138 138", "dspt-status 57 57", "dspt-status 15 15", "dspt-status 1 1",
            "windows-devices 1232867 1232867",
        ]
        #expect(published.allSatisfy(totals.contains), "\(totals)")
        #expect(facts.all.flatMap(\.unmadeTotals) == [])
        #expect(facts["dspt-status-icb"]?.values.count == 42)
        #expect(facts["operating-income"]?.values.count == 131)
    }

    @Test func `a total that its rows do not make is told`() throws {
        let wrong = manifest.replacing("DATE", with: "2026-01")
            .replacing(
                "columns:",
                with: "totals: [{ what: all staff, value: 9000, left-out: 500 }]\ncolumns:"
            )
        let told = try TinyHome.load([
            "facts/staff/facts.yaml": wrong,
            "facts/staff/table.csv": "organisation,value\nRAA,7000\n",
        ]).told
        #expect(told.contains("all staff is stated as 9000, and its parts come to 7500"), "\(told)")
    }
}
