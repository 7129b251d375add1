import DigitalMaturity
import Foundation
import Investment
import TestSupport

@testable import Ledger

/// A ledger of two runs in `folder`, between which the capital of 2026/27 rises by £1.5m and the second
/// year of the plan moves by one.
func writeChangedLedger(in folder: URL) throws {
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let ledger = try Ledger(at: folder.appendingPathComponent("ledger.sqlite").path)
    _ = try ledger.append(run("£6m", then: "2027/28", edition: "1"))
    _ = try ledger.append(run("£7.5m", then: "2028/29", edition: "2"))
}

private func run(_ capital: Money, then later: FinancialYear, edition: String) -> RunRecord {
    var record = RunRecord(
        run: RunRow(
            onDate: "2026-05-01",
            recordedAt: "2026-05-0\(edition)T09:30:00Z",
            toolVersion: "1.0",
            referenceEdition: "2026-04-30",
            rulebookEdition: "2026-04",
            workspaceTitle: "Lancashire"
        )
    )
    record.inputs = ["plans/a.yaml", "waymark.yaml"].map { path in
        InputRow(path: path, size: 1, sha256: Fingerprint(of: Array(edition.utf8)))
    }
    record.organisations = [
        OrganisationRow(organisation: "QE1", name: "Lancashire ICB", icb: "QE1", region: "Y62")
    ]
    record.plans = [
        PlanRow(
            plan: "small",
            title: "Small",
            status: .illustrative,
            icb: "QE1",
            priceBase: "2026/27"
        )
    ]
    let years: [(FinancialYear, Money)] = [("2026/27", capital), (later, "£1m")]
    record.planYears = years.map {
        PlanYearRow(
            plan: "small",
            year: $0,
            capital: $1,
            implementation: "£0",
            running: "£0",
            unknownRunning: 0,
            capitalEnvelope: nil,
            revenueEnvelope: nil
        )
    }
    return record
}
