import Documents
import Testing

@testable import Spreadsheets

@Suite struct `The workbooks of all reports` {
    @Test(arguments: Profile.allCases)
    func `keep every rule of the profile`(profile: Profile) throws {
        let outcomes = try ["appraisal", "risk-and-simulation", "optimised-plan", "board-paper"].map
        {
            try Shipped.report($0, of: Shipped.workedOut.get())
        }
        let documents = try Shipped.reports.get() + outcomes
        #expect(documents.count >= 24)
        var cells = 0
        for document in documents {
            let sheets = document.sheets(profile: profile) {
                $0.text.split(separator: "\n").map(String.init)
            }
            cells += sheets.flatMap(\.rows).joined().count
            let faults = sheets.faults(for: profile)
            #expect(
                faults.isEmpty,
                "\(document.slug): \(faults.count): \(faults.prefix(5).map(\.description))"
            )
        }
        #expect(cells > 10_000)
    }

    @Test func `have charts for every kind of chart that a page has`() throws {
        let documents =
            try Shipped.reports.get()
            + ["appraisal", "risk-and-simulation"].map {
                try Shipped.report($0, of: Shipped.workedOut.get())
            }
        let charts = documents.flatMap(\.sections).flatMap(\.blocks).compactMap { block in
            if case .chart(let chart) = block { chart } else { nil }
        }
        let kinds = Set(charts.map { String("\($0.form)".prefix { $0 != "(" }) })
        let native = documents.flatMap { $0.sheets { [$0.text] } }.compactMap(\.chart)
        #expect(kinds.count == 7, "\(kinds)")
        #expect(native.count >= charts.count - 2, "\(native.count) of \(charts.count)")
    }
}
