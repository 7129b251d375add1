import DigitalMaturity
import Documents
import Investment
import Reporting
import TestSupport

extension Shipped {
    /// What commands answer for people about the small workspace.
    static let answers = Result {
        let findings = try Shipped.workedOut.get()
        let outcomes = findings.plans.compactMap { findings.outcomes[$0.plan.id] }
        let cards = findings.assessment.scorecards.filter { $0.icb?.text == "QE1" }
        let plans = findings.plans.map(\.plan)
        return [
            findings.scoreDocument(cards, groups: []),
            findings.benchmarkDocument(cards, boards: []),
            findings.plansDocument(findings.plans),
            findings.worthDocument(plans.map { ($0.id, findings.worth(of: $0)) }),
            findings.simulationDocument(outcomes.map(\.simulation)),
            findings.rulesDocument(findings.dataset.reference.rulebook.rules),
            findings.controlsDifference(from: "2026-03-31", to: "2026-04-01"),
            findings.frameworkDocuments.list,
        ]
            + outcomes.compactMap(\.choice)
            .map { findings.choiceDocument($0, of: findings.plans[0]) }
    }
}
