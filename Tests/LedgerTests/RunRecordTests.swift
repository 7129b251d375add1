import DigitalMaturity
import Investment
import Ledger
import TestSupport
import Testing

struct RunRecordTests {
    private let record = RunRecord(
        dataset: .sample,
        assessment: Dataset.sample.assessment(against: .sample, on: "2026-11-20"),
        plans: Dataset.sample.workspace?.plans.map { plan in
            let facts = Dataset.sample.facts
            return (
                plan,
                plan.routes(
                    under: Dataset.sample.reference.rulebook,
                    on: "2026-05-01",
                    facts: facts
                )
            )
        } ?? [],
        on: "2026-05-01",
        recordedAt: "2026-05-02T08:00:00Z",
        toolVersion: "1.0.0",
        inputs: [("b.yaml", [98]), ("a.yaml", [])]
    )

    @Test func `says what it was made from`() {
        #expect(record.on == "2026-05-01")
        #expect(record.referenceEdition == "2026-04-30")
        #expect(record.rulebookEdition == "2026-04")
        #expect(record.workspaceTitle == "Lancashire")
        #expect(record.inputs.map(\.path) == ["a.yaml", "b.yaml"])
        #expect(record.inputs.map(\.size) == [0, 1])
        #expect(record.inputs.map(\.fingerprint) == [Fingerprint(of: []), Fingerprint(of: [98])])
    }

    @Test func `keeps scores under the body of today and the code of the return`() {
        #expect(record.scores.map(\.source) == ["RMB", "RXR"])
        #expect(record.scores.map(\.organisation) == ["RXR", "RXR"])
        #expect(record.scores.map(\.overall) == [4, 2.4])
        #expect(record.scores.map(\.answered) == [0.5, 1])
        #expect(record.scores.map(\.bounds) == [2.5...4.5, 2.4...2.4])
        #expect(record.scores.first?.marks.map(\.mark) == [nil, 4])
    }

    @Test func `names every organisation once, and one that is not known by its code`() {
        #expect(
            record.organisations == [
                .init(code: "QE1", name: "Lancashire ICB", icb: "QE1", region: "Y62"),
                .init(code: "RXR", name: "East Lancashire", icb: "QE1", region: "Y62"),
                .init(code: "RZZ", name: "RZZ", icb: nil, region: nil),
            ]
        )
    }

    @Test func `keeps the answer of each rule with its limit, dates and reasons`() throws {
        let scheme = try #require(record.plans.first?.schemes.last)
        #expect(scheme.id == "network")
        #expect(scheme.leadBody == .nhsTrust)
        #expect(scheme.wholeLife == nil)
        #expect(
            scheme.answers == [
                RuleAnswer(
                    rule: "CAP-1",
                    approver: "treasury",
                    outcome: .exceeds,
                    basis: .capital,
                    comparison: .atLeast,
                    amount: "£10m",
                    limit: "£10m",
                    from: "2026-04-01",
                    until: "2027",
                    citation: "Publisher, Guidance (2023)",
                    note: "It binds all. It is read with the guidance."
                )
            ]
        )
        #expect(scheme.answers.first?.headroom == .zero)
        #expect(scheme.approvals.map(\.approver) == ["own-board", "treasury"])
        #expect(scheme.approvals.map(\.step) == [1, 2])
    }

    @Test func `a scheme whose lead is not known was tried under no rule`() throws {
        let scheme = try #require(record.plans.first?.schemes.first)
        #expect(scheme.lead == "RZZ")
        #expect(scheme.leadBody == nil)
        #expect(scheme.answers.isEmpty)
        #expect(scheme.approvals.isEmpty)
    }

    @Test func `keeps each year with what is available and what is not known`() throws {
        let years = try #require(record.plans.first).years
        #expect(years.map(\.year) == ["2026/27", "2027/28"])
        #expect(years.map(\.capital) == ["£11m", "£0"])
        #expect(years.map(\.unknownRunning) == [1, 1])
        #expect(years.map(\.capitalEnvelope) == ["£9m", nil])
        #expect(years.map(\.revenueEnvelope) == [nil, nil])
    }

    @Test func `is read back from a ledger as it was made`() throws {
        let folder = try TemporaryFolder()
        let ledger = try Ledger(at: folder.ledger)
        let found = try ledger.run(ledger.append(record))
        #expect(found?.record == record)
    }
}
