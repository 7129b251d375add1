import DigitalMaturity
import Reporting

/// The answer of `waymark score`.
struct ScoreAnswer {
    private let findings: Findings
    private let cards: [Scorecard]

    init(_ findings: Findings, _ cards: [Scorecard]) {
        self.findings = findings
        self.cards = cards
    }

    private var assessment: Assessment { findings.assessment }

    var answer: Answer {
        Answer(
            json: .answer(
                "score",
                [
                    ("framework", .string(assessment.framework.id)), ("on", .date(findings.date)),
                    ("organisations", .array(cards.map(organisation))),
                    ("summary", .array(groups.map(summary))),
                ]
            ),
            document: findings.scoreDocument(cards, groups: groups)
        )
    }

    /// Each care setting, then all providers together.
    private var groups: [ScoreGroup] {
        findings.framework.appliesTo.map { setting in
            ScoreGroup(
                id: setting.rawValue,
                title: setting.words,
                cards: cards.filter { $0.careSetting == setting }
            )
        } + [
            ScoreGroup(
                id: "providers",
                title: "All providers",
                cards: cards.filter { $0.careSetting != .icb }
            )
        ]
    }

    private func organisation(_ card: Scorecard) -> JSON {
        .object([
            ("code", .string(card.source.organisation.text)),
            ("name", .string(findings.system.name(of: card.source.organisation.text))),
            ("today", .string(card.organisation.text)),
            ("icb", .optional(card.icb) { .string($0.text) }),
            ("careSetting", .string(card.careSetting.rawValue)),
            (
                "dimensions",
                .object(card.lines.map { ($0.dimension, .optional($0.mark) { .number($0) }) })
            ),
            ("overall", .optional(card.overall) { .number($0) }),
            ("answered", .number(card.answered)),
            ("bounds", .array([.number(card.bounds.lowerBound), .number(card.bounds.upperBound)])),
        ])
    }

    private func summary(_ group: ScoreGroup) -> JSON {
        let summary = ScoreSummary(of: group.cards, in: assessment.framework)
        let comparable = assessment.comparable(of: group.cards)
        return .object([
            ("careSetting", .string(group.id)), ("count", .count(summary.count)),
            ("complete", .count(summary.complete)),
            (
                "dimensions",
                .object(summary.lines.map { ($0.dimension, .optional($0.mean) { .number($0) }) })
            ),
            ("overall", .optional(summary.overall) { .number($0) }),
            (
                "comparable",
                .object([
                    ("count", .count(comparable.count)),
                    ("2024", .optional(comparable.map(\.earlier).mean) { .number($0) }),
                    ("2025", .optional(comparable.map(\.later).mean) { .number($0) }),
                ])
            ),
        ])
    }
}
