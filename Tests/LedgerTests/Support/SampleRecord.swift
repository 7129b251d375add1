import DigitalMaturity
import Investment
import TestSupport

@testable import Ledger

private let planID = "lancashire-2026"

extension RunRecord {
    /// A run with one of everything, and with everything that may be absent once absent.
    static func sample(
        recordedAt: String = "2026-05-01T09:30:00Z",
        workspaceTitle: String? = "Lancashire"
    ) -> RunRecord {
        var record = firstEdition(recordedAt: recordedAt, workspaceTitle: workspaceTitle)
        record.routes = record.routes.map { $0.standing(.published) }
        record.addReportingDuties()
        record.addAppraisals()
        record.addSimulation()
        record.addOptima()
        record.coverageCounts = [
            CoverageCountRow(
                measure: "epr",
                asAt: "2024-10-01",
                counted: 189,
                atMost: 189,
                outOf: 209
            )
        ]
        record.forecasts = [
            ForecastRow(
                measure: "epr",
                forDate: "2027-03-31",
                p10: 185,
                p50: 190,
                p90: 196,
                outOf: 202
            )
        ]
        record.allocations = [
            AllocationRow(policy: "equal", organisation: "RXR", amount: "£1.23")
        ]
        return record
    }

    /// What of it was recorded under the first edition of the schema.
    static func firstEdition(
        recordedAt: String = "2026-05-01T09:30:00Z",
        workspaceTitle: String? = "Lancashire"
    ) -> RunRecord {
        var record = bare(recordedAt: recordedAt, workspaceTitle: workspaceTitle)
        record.inputs = [
            InputRow(
                path: "plans/a.yaml",
                size: 8,
                sha256: Fingerprint(of: Array("plan: a\n".utf8))
            ),
            InputRow(path: "waymark.yaml", size: 0, sha256: Fingerprint(of: [])),
        ]
        record.organisations = [
            OrganisationRow(
                organisation: "QE1",
                name: "Lancashire ICB",
                icb: "QE1",
                region: "Y62"
            ),
            OrganisationRow(
                organisation: "RXN",
                name: "Hôpital n° 2; '--",
                icb: nil,
                region: nil
            ),
            OrganisationRow(
                organisation: "RXR",
                name: "East Lancashire",
                icb: "QE1",
                region: "Y62"
            ),
        ]
        record.addScores()
        record.addPlans()
        record.addSchemes()
        record.routes = [
            .sample("CAP-2026-01", "treasury", .within, amount: "£17m", limit: "£300m"),
            .sample("DIG-2023-03", "nhs-england", .exceeds, amount: "£27.3m", limit: "£15m"),
            .sample("DIG-2023-04", "nhs-england", .exceeds, amount: "£27.3m", limit: "£27.3m"),
            .sample("NOV-2020-01", "treasury", .undetermined, amount: "£17m", limit: nil),
            .sample("REV-2025-01", "cabinet", .undetermined, amount: nil, limit: "£5m"),
        ]
        record.approvals = [
            ApprovalRow(
                plan: planID,
                scheme: "epr",
                step: 1,
                approver: "own-board",
                title: "Own board"
            ),
            ApprovalRow(
                plan: planID,
                scheme: "epr",
                step: 2,
                approver: "nhs-england",
                title: "NHS England"
            ),
        ]
        return record
    }

    /// A run of the reference data that found nothing.
    static func bare(
        recordedAt: String = "2026-05-01T09:30:00Z",
        workspaceTitle: String? = nil
    ) -> RunRecord {
        RunRecord(
            run: RunRow(
                onDate: "2026-05-01",
                recordedAt: recordedAt,
                toolVersion: "1.0.0",
                referenceEdition: "2026-04-30",
                rulebookEdition: "2026-04",
                workspaceTitle: workspaceTitle
            )
        )
    }
}

// MARK: - Rows of the first edition

extension RunRecord {
    private mutating func addScores() {
        scores = [
            ScoreRow(
                framework: "sample-2025",
                source: "RXN",
                careSetting: .mentalHealth,
                organisation: "RXN",
                overall: nil,
                answered: 0,
                lower: 1,
                upper: 5
            ),
            ScoreRow(
                framework: "sample-2025",
                source: "RXR",
                careSetting: .acute,
                organisation: "RXR",
                overall: 2.55,
                answered: 2.0 / 3,
                lower: 2,
                upper: 3.4
            ),
        ]
        dimensionScores = [("improve-care", 2.3), ("safe-practice", nil), ("well-led", 2.8)].map {
            DimensionScoreRow(
                framework: "sample-2025",
                source: "RXR",
                careSetting: .acute,
                dimension: $0,
                mark: $1
            )
        }
    }

    private mutating func addPlans() {
        plans = [
            PlanRow(
                plan: planID,
                title: "Three-year plan",
                status: .illustrative,
                icb: "QE1",
                priceBase: "2026/27"
            )
        ]
        planYears = [
            PlanYearRow(
                plan: planID,
                year: "2026/27",
                capital: "£6m",
                implementation: "£0.5m",
                running: "£1.23",
                unknownRunning: 1,
                capitalEnvelope: "£5m",
                revenueEnvelope: nil
            ),
            PlanYearRow(
                plan: planID,
                year: "2027/28",
                capital: "£0",
                implementation: "£0",
                running: "£0.9m",
                unknownRunning: 0,
                capitalEnvelope: nil,
                revenueEnvelope: "£1m"
            ),
        ]
    }

    private mutating func addSchemes() {
        schemes = [
            SchemeRow(
                plan: planID,
                scheme: "epr",
                title: "Electronic patient record",
                lead: "RXR",
                leadBody: .nhsTrust,
                partOf: "joint-epr",
                capital: "£17m",
                revenue: "£1.3m",
                wholeLife: "£27.3m"
            ),
            SchemeRow(
                plan: planID,
                scheme: "shared",
                title: "Shared record",
                lead: "RXN",
                leadBody: nil,
                partOf: nil,
                capital: "£0.01",
                revenue: "£0",
                wholeLife: nil
            ),
        ]
    }
}

// MARK: - Rows of the second edition

extension RunRecord {
    private mutating func addReportingDuties() {
        reportingDuties = [
            ("GAS-2025", .exceeds, .published), ("GAS-2026", .undetermined, .hypothetical),
        ].map { rule, outcome, standing in
            ReportingDutyRow(
                plan: planID,
                scheme: "epr",
                rule: rule,
                recipient: "pipeline",
                title: "The pipeline",
                outcome: outcome,
                standing: standing
            )
        }
    }

    private mutating func addAppraisals() {
        appraisals = [
            AppraisalRow(
                plan: planID,
                option: "do-nothing",
                title: "Do nothing",
                schedule: "standard",
                capital: "£0",
                revenue: "£0",
                npsv: "£0",
                bcr: nil,
                payback: nil,
                gaps: nil
            ),
            AppraisalRow(
                plan: planID,
                option: "preferred",
                title: "The whole plan",
                schedule: "standard",
                capital: "£17,000,000.01",
                revenue: "£9m",
                npsv: "-£4.5m",
                bcr: 0.75,
                payback: "2031/32",
                gaps: "No optimism bias is applied to epr: no class is stated."
            ),
        ]
    }

    private mutating func addSimulation() {
        simulations = [SimulationRow(plan: planID, seed: "18446744073709551615", draws: 10_000)]
        simulatedYears = [("2026/27", 0.25), ("2027/28", nil)].map { year, chance in
            SimulatedYearRow(
                plan: planID,
                year: year,
                capitalP10: "£4m",
                capitalP50: "£5m",
                capitalP80: "£6.5m",
                capitalP90: "£7m",
                chanceOver: chance,
                expectedLapse: "£0.5m"
            )
        }
        simulatedSchemes = [
            SimulatedSchemeRow(
                plan: planID,
                scheme: "epr",
                goLiveP10: "2028-02-01",
                goLiveP50: "2028-05-09",
                goLiveP90: "2029-01-31"
            ),
            SimulatedSchemeRow(
                plan: planID,
                scheme: "shared",
                goLiveP10: nil,
                goLiveP50: nil,
                goLiveP90: nil
            ),
        ]
    }

    private mutating func addOptima() {
        optima = [
            OptimumRow(
                plan: planID,
                status: "within-gap",
                objective: 12.5,
                bound: 13,
                gap: 0.04,
                conflict: nil,
                yearsBeyond: 5,
                capitalLeft: "£1.2m"
            )
        ]
        optimumSchemes = [
            OptimumSchemeRow(
                plan: planID,
                scheme: "epr",
                chosen: true,
                startYear: "2026/27",
                startMonth: "2026-10",
                why: nil
            ),
            OptimumSchemeRow(
                plan: planID,
                scheme: "shared",
                chosen: false,
                startYear: nil,
                startMonth: nil,
                why: "there is no year in which it may start"
            ),
        ]
    }
}

extension RouteRow {
    static func sample(
        _ rule: String,
        _ approver: String,
        _ outcome: RouteTest.Outcome,
        amount: Money?,
        limit: Money?
    ) -> RouteRow {
        RouteRow(
            plan: planID,
            scheme: "epr",
            rule: rule,
            approver: approver,
            outcome: outcome,
            basis: .wholeLife,
            comparison: .atLeast,
            amount: amount,
            limit: limit,
            inForceFrom: outcome == .undetermined ? nil : "2023-02",
            inForceUntil: outcome == .within ? nil : "2025-07-03..2025-12-11",
            citation: "Publisher, Guidance (2023)",
            note: "It is said. It is so.",
            standing: nil
        )
    }

    fileprivate func standing(_ standing: SpendRule.Standing) -> RouteRow {
        var row = self
        row.standing = standing
        return row
    }
}
