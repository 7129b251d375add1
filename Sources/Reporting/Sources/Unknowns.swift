import DigitalMaturity
import Documents
import Investment

/// What the findings do not know, in sentences: unknown stays unknown, and is said out loud.
struct Unknowns {
    let items: [[Inline]]

    init(_ findings: Findings, of cards: [Scorecard]) {
        items =
            findings.plans.flatMap { Unknowns.inRoutes($0) + Unknowns.inPlan($0) }
            + Unknowns.inReturns(findings, cards) + Unknowns.inFramework(findings)
    }

    /// How much of the framework is verified, and what is not known of it.
    static func inFramework(_ findings: Findings) -> [[Inline]] {
        [
            [
                .text(
                    "Of the framework \(findings.framework.id), "
                        + "\(FrameworkEvidence(of: findings.framework).words)."
                )
            ]
        ] + findings.framework.gaps.map { [.text($0)] }
    }

    private static func inRoutes(_ planned: PlanFindings) -> [[Inline]] {
        var schemes: [String: [String]] = [:]
        var reasons: [String: String] = [:]
        for route in planned.routes {
            for test in route.route?.approvals ?? [] where test.outcome == .undetermined {
                schemes[test.rule.id, default: []].append(route.scheme.id.value)
                reasons[test.rule.id] = test.reasons.first
            }
        }
        return unreached(planned)
            + schemes.sorted { $0.key < $1.key }.map { rule, schemes in
                [
                    .strong(rule),
                    .text(
                        " could not be determined for \(schemes.joined(separator: ", ")). \(reasons[rule] ?? "")"
                    ),
                ]
            }
    }

    /// The schemes of bodies that no rule of the rulebook reaches.
    private static func unreached(_ planned: PlanFindings) -> [[Inline]] {
        let schemes = planned.routes.filter { $0.route?.approvals.isEmpty == true }.map(
            \.scheme.id.value
        )
        guard !schemes.isEmpty else { return [] }
        return [
            [
                .text(
                    "The rulebook holds no rule that reaches the bodies that lead "
                        + "\(schemes.joined(separator: ", ")); what limits apply to them is not known."
                )
            ]
        ]
    }

    private static func inPlan(_ planned: PlanFindings) -> [[Inline]] {
        let unsettled = planned.routes.filter { $0.route == nil }.map(\.scheme.id.value)
        let running = planned.totals.unknownRunning
        var items: [[Inline]] = []
        if !unsettled.isEmpty {
            items.append([
                .text(
                    "What kind of body leads is not known for \(unsettled.joined(separator: ", "))."
                )
            ])
        }
        if !running.isEmpty {
            items.append([
                .text(
                    "When running cost begins is not stated for \(running.joined(separator: ", "))."
                )
            ])
        }
        if !planned.totals.unknownWholeLife.isEmpty {
            items.append([
                .text(
                    "The life of \(planned.totals.unknownWholeLife.joined(separator: ", ")) is not stated."
                )
            ])
        }
        items.append([
            .text(
                "Amounts are single estimates before optimism bias: ranges and risks are in the "
                    + "plan, and nothing here is discounted."
            )
        ])
        return items
    }

    private static func inReturns(_ findings: Findings, _ cards: [Scorecard]) -> [[Inline]] {
        let partial = cards.filter { $0.answered < 1 }
        let unanswered = partial.map { card in
            "\(findings.system.name(of: card.organisation.text)) (\(card.careSetting.words.lowercased()))"
        }
        var items: [[Inline]] = [
            [
                .text(
                    "Marks are the organisations' own: the assessment is a self-assessment, and nothing here has validated it."
                )
            ]
        ]
        if !unanswered.isEmpty {
            items.append([
                .text("Not every dimension was answered by \(unanswered.joined(separator: "; ")).")
            ])
        }
        return items
    }
}
