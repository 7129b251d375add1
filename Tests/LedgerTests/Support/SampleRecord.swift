import DigitalMaturity
import Investment
import Ledger
import TestSupport

extension RunRecord {
    /// A run with one of everything, and with everything that may be absent once absent.
    static func sample(
        recordedAt: String = "2026-05-01T09:30:00Z",
        workspaceTitle: String? = "Lancashire",
        inputs: [Input] = [
            Input(path: "plans/a.yaml", bytes: Array("plan: a\n".utf8)),
            Input(path: "waymark.yaml", bytes: []),
        ],
        scores: [ScoreRecord] = [.sample("RXR"), .unanswered("RXN")],
        plans: [PlanRecord] = [.sample]
    ) -> RunRecord {
        RunRecord(
            on: "2026-05-01",
            recordedAt: recordedAt,
            toolVersion: "1.0.0",
            referenceEdition: "2026-04-30",
            rulebookEdition: "2026-04",
            workspaceTitle: workspaceTitle,
            inputs: inputs,
            organisations: [
                Organisation(code: "RXR", name: "East Lancashire", icb: "QE1", region: "Y62"),
                Organisation(code: "RXN", name: "Hôpital n° 2; '--", icb: nil, region: nil),
                Organisation(code: "QE1", name: "Lancashire ICB", icb: "QE1", region: "Y62"),
            ],
            scores: scores,
            plans: plans
        )
    }
}

extension ScoreRecord {
    static func sample(_ source: ODSCode, _ setting: CareSetting = .acute) -> ScoreRecord {
        ScoreRecord(
            framework: "sample-2025",
            organisation: "RXR",
            source: source,
            careSetting: setting,
            overall: 2.55,
            answered: 2.0 / 3,
            bounds: 2...3.4,
            marks: [
                Mark(dimension: "well-led", mark: 2.8), Mark(dimension: "improve-care", mark: 2.3),
                Mark(dimension: "safe-practice", mark: nil),
            ]
        )
    }

    static func unanswered(_ source: ODSCode) -> ScoreRecord {
        ScoreRecord(
            framework: "sample-2025",
            organisation: source,
            source: source,
            careSetting: .mentalHealth,
            overall: nil,
            answered: 0,
            bounds: 1...5,
            marks: []
        )
    }
}

extension PlanRecord {
    static let sample = PlanRecord(
        id: "lancashire-2026",
        title: "Three-year plan",
        status: .illustrative,
        icb: "QE1",
        priceBase: "2026/27",
        years: [
            Year(
                year: "2026/27",
                capital: "£6m",
                implementation: "£0.5m",
                running: "£1.23",
                unknownRunning: 1,
                capitalEnvelope: "£5m",
                revenueEnvelope: nil
            ),
            Year(
                year: "2027/28",
                capital: "£0",
                implementation: "£0",
                running: "£0.9m",
                unknownRunning: 0,
                capitalEnvelope: nil,
                revenueEnvelope: "£1m"
            ),
        ],
        schemes: [.epr, .unknownLead]
    )
}

extension SchemeRecord {
    static let epr = SchemeRecord(
        id: "epr",
        title: "Electronic patient record",
        lead: "RXR",
        leadBody: .nhsTrust,
        partOf: "joint-epr",
        capital: "£17m",
        revenue: "£1.3m",
        wholeLife: "£27.3m",
        answers: [
            .sample("CAP-2026-01", "treasury", .within, amount: "£17m", limit: "£300m"),
            .sample("DIG-2023-03", "nhs-england", .exceeds, amount: "£27.3m", limit: "£15m"),
            .sample("DIG-2023-04", "nhs-england", .exceeds, amount: "£27.3m", limit: "£27.3m"),
            .sample("REV-2025-01", "cabinet", .undetermined, amount: nil, limit: "£5m"),
            .sample("NOV-2020-01", "treasury", .undetermined, amount: "£17m", limit: nil),
        ],
        approvals: [
            Approval(step: 1, approver: "own-board", title: "Own board"),
            Approval(step: 2, approver: "nhs-england", title: "NHS England"),
        ]
    )

    static let unknownLead = SchemeRecord(
        id: "shared",
        title: "Shared record",
        lead: "RXN",
        leadBody: nil,
        partOf: nil,
        capital: "£0.01",
        revenue: "£0",
        wholeLife: nil,
        answers: [],
        approvals: []
    )
}

extension RuleAnswer {
    static func sample(
        _ rule: String,
        _ approver: String,
        _ outcome: RouteTest.Outcome,
        amount: Money?,
        limit: Money?
    ) -> RuleAnswer {
        RuleAnswer(
            rule: rule,
            approver: approver,
            outcome: outcome,
            basis: .wholeLife,
            comparison: .atLeast,
            amount: amount,
            limit: limit,
            from: outcome == .undetermined ? nil : "2023-02",
            until: outcome == .within ? nil : "2025-07-03..2025-12-11",
            citation: "Publisher, Guidance (2023)",
            note: "It is said. It is so."
        )
    }
}
