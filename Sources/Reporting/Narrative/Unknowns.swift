import DigitalMaturity
import Documents
import Investment

/// What is not known, in sentences.
struct Unknowns {
    let items: [[Inline]]

    init(_ findings: Findings, of cards: [Scorecard]) {
        items =
            findings.plans.flatMap { Unknowns.inRoutes($0) + Unknowns.inPlan($0) }
            + Unknowns(findings, ofMarks: cards).items
    }

    /// What is not known of marks, in papers that say nothing of money.
    init(_ findings: Findings, ofMarks cards: [Scorecard]) {
        items = Unknowns.inReturns(findings, cards) + Unknowns.inFramework(findings)
    }

    /// How much of the framework is verified, and what is not known about it.
    static func inFramework(_ findings: Findings) -> [[Inline]] {
        [
            [
                .text(
                    "\(findings.framework.title): "
                        + "\(FrameworkEvidence(of: findings.framework).words)."
                )
            ]
        ] + findings.framework.gaps.map { [.text($0)] }
    }

    private static func inRoutes(_ planned: PlanFindings) -> [[Inline]] {
        var rules: [String: Set<String>] = [:]
        var schemes: [String: [String]] = [:]
        for route in planned.routes {
            for test in route.route?.approvals ?? [] where test.outcome == .undetermined {
                let reason = test.reasons.first ?? ""
                rules[reason, default: []].insert(test.rule.id)
                if schemes[reason]?.last != route.scheme.title {
                    schemes[reason, default: []].append(route.scheme.title)
                }
            }
        }
        return unreached(planned)
            + rules.map { ($1.sorted(), $0) }.sorted { $0.0[0] < $1.0[0] }.map { rules, reason in
                [
                    .strong(rules.listed),
                    .text(
                        " could not be determined for \((schemes[reason] ?? []).briefly). \(reason)"
                    ),
                ]
            }
    }

    /// The schemes of bodies that no rule of the rulebook reaches.
    private static func unreached(_ planned: PlanFindings) -> [[Inline]] {
        let schemes = planned.routes.filter { $0.route?.approvals.isEmpty == true }.map(
            \.scheme.title
        )
        guard !schemes.isEmpty else { return [] }
        return [
            [
                .text(
                    "No rule in the rulebook applies to the bodies that lead "
                        + "\(schemes.briefly), so their limits are not known."
                )
            ]
        ]
    }

    private static func inPlan(_ planned: PlanFindings) -> [[Inline]] {
        let unsettled = planned.routes.filter { $0.route == nil }.map(\.scheme.title)
        let open = planned.plan.schemes.filter { !$0.unconfirmed.isEmpty }.map(\.id.value)
        let running = planned.totals.unknownRunning.filter { !open.contains($0) }
        let lives = planned.totals.unknownWholeLife.filter { !open.contains($0) }
        var items: [[Inline]] = []
        if !unsettled.isEmpty {
            items.append([
                .text(
                    "It is not known what kind of body leads \(unsettled.briefly)."
                )
            ])
        }
        if !open.isEmpty {
            items.append([
                .text("Not all costs are known of \(planned.plan.titles(open).briefly).")
            ])
        }
        if !running.isEmpty {
            items.append([
                .text(
                    "The plan does not say when running costs begin for "
                        + "\(planned.plan.titles(running).briefly)."
                )
            ])
        }
        if !lives.isEmpty {
            items.append([
                .text("The life of \(planned.plan.titles(lives).briefly) is not stated.")
            ])
        }
        items.append([
            .text(
                "Amounts are single estimates, undiscounted and before optimism bias. Ranges and "
                    + "risks are in the plan."
            )
        ])
        return items
    }

    private static func inReturns(_ findings: Findings, _ cards: [Scorecard]) -> [[Inline]] {
        let partial = cards.filter { $0.answered < 1 }
        let unanswered = partial.map { card in
            "\(findings.system.name(of: card.source.organisation.text)) (\(card.careSetting.words.lowercased()))"
        }
        var items: [[Inline]] = [
            [
                .text(
                    "Organisations marked themselves. Waymark has not checked their marks."
                )
            ]
        ]
        items += findings.leftOut(of: cards.compactMap(\.icb)).map { [.text($0)] }
        if !unanswered.isEmpty {
            items.append([
                .text("Not every question was answered by \(unanswered.joined(separator: "; ")).")
            ])
        }
        return items
    }
}
