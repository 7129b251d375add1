import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Ledger

struct RunRecordTests {
    /// What is read back of a run over the sample, before anything is drawn or chosen.
    private let record: RunRecord

    init() throws {
        let findings = Findings(.sample, on: "2026-05-01", framework: .sample)
        let inputs: [(String, [UInt8])] = [("b.yaml", [98]), ("a.yaml", [])]
        record = try RunRecord.readBack(findings, inputs: inputs)
    }

    @Test func `says what it was made from`() {
        #expect(record.run.onDate == "2026-05-01")
        #expect(record.run.referenceEdition == "2026-04-30")
        #expect(record.run.rulebookEdition == "2026-04")
        #expect(record.run.workspaceTitle == "Lancashire")
        #expect(record.inputs.map(\.path) == ["a.yaml", "b.yaml"])
        #expect(record.inputs.map(\.size) == [0, 1])
        #expect(record.inputs.map(\.sha256) == [Fingerprint(of: []), Fingerprint(of: [98])])
    }

    @Test func `keeps scores under the body of today and the code of the return`() {
        #expect(record.scores.map(\.source) == ["RMB", "RXR"])
        #expect(record.scores.map(\.organisation) == ["RXR", "RXR"])
        #expect(record.scores.map(\.overall) == [2.5, 2.4])
        #expect(record.scores.map(\.answered) == [0.5, 1])
        #expect(record.scores.map(\.lower) == [2.5, 2.4])
        #expect(record.scores.map(\.upper) == [4.5, 2.4])
        let marks = record.dimensionScores.filter { $0.source == "RMB" }
        #expect(marks.map(\.dimension) == ["improve-care", "well-led"])
        #expect(marks.map(\.mark) == [nil, 4])
    }

    @Test func `names every organisation once, and one that is not known by its code`() {
        #expect(
            record.organisations == [
                .init(organisation: "QE1", name: "Lancashire ICB", icb: "QE1", region: "Y62"),
                .init(organisation: "RXR", name: "East Lancashire", icb: "QE1", region: "Y62"),
                .init(organisation: "RZZ", name: "RZZ", icb: nil, region: nil),
            ]
        )
    }

    @Test func `keeps the answer of each rule with its limit, dates and reasons`() throws {
        let scheme = try #require(record.schemes.last)
        #expect(scheme.scheme == "network")
        #expect(scheme.leadBody == .nhsTrust)
        #expect(scheme.wholeLife == nil)
        #expect(
            record.routes == [
                RouteRow(
                    plan: "plan",
                    scheme: "network",
                    rule: "CAP-1",
                    approver: "treasury",
                    outcome: .exceeds,
                    basis: .capital,
                    comparison: .atLeast,
                    amount: "£10m",
                    limit: "£10m",
                    inForceFrom: "2026-04-01",
                    inForceUntil: "2027",
                    citation: "Publisher, Guidance (2023)",
                    note: "It binds all. It is read with the guidance.",
                    standing: .published
                )
            ]
        )
        #expect(record.approvals.map(\.scheme) == ["network", "network"])
        #expect(record.approvals.map(\.approver) == ["own-board", "treasury"])
        #expect(record.approvals.map(\.step) == [1, 2])
    }

    @Test func `a scheme whose lead is not known was tried under no rule`() throws {
        let scheme = try #require(record.schemes.first)
        #expect(scheme.scheme == "app")
        #expect(scheme.lead == "RZZ")
        #expect(scheme.leadBody == nil)
        #expect((record.routes.map(\.scheme) + record.approvals.map(\.scheme)).count == 3)
    }

    @Test func `keeps each year with what is available and what is not known`() throws {
        let years = record.planYears
        #expect(years.map(\.year) == ["2026/27", "2027/28"])
        #expect(years.map(\.capital) == ["£11m", "£0"])
        #expect(years.map(\.unknownRunning) == [1, 1])
        #expect(years.map(\.capitalEnvelope) == ["£9m", nil])
        #expect(years.map(\.revenueEnvelope) == [nil, nil])
    }
}
