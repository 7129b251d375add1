import DigitalMaturity
import Investment
import Reporting

/// The answer of `waymark score`.
struct ScoreAnswer {
    private let findings: Findings
    private let cards: [Scorecard]
    private let codes: [ODSCode]
    private let boards: [ODSCode]

    /// The answer about `cards`: those of organisations, else all of the scope's.
    init(_ findings: Findings, _ cards: [Scorecard], of scope: Scope, ofOrganisations: Bool) {
        self.findings = findings
        self.cards = cards
        codes =
            ofOrganisations
            ? Set(cards.map(\.source.organisation)).sorted() : findings.returnCodes(of: scope)
        boards = ofOrganisations ? codes : scope.boards(on: findings.system).map(\.code)
    }

    private var assessment: Assessment { findings.assessment }

    var answer: Answer {
        Answer(
            json: .answer(
                "score",
                [
                    ("framework", .string(assessment.framework.id)), ("on", .date(findings.date)),
                    ("scorer", .string(assessment.framework.scorer.rawValue)),
                    ("weights", .string("each return counts once")),
                    ("organisations", .array(cards.map(organisation))),
                    ("summary", .array(groups.map(summary))),
                    ("leftOut", .array(findings.leftOut(of: boards).map { .string($0) })),
                ]
            ),
            document: findings.scoreDocument(cards, groups: groups.map { ($0.title, $0.group) })
        )
    }

    /// Each care setting, then all providers together.
    private var groups: [(id: String, title: String, group: ReturnGroup)] {
        findings.framework.appliesTo.map {
            ($0.rawValue, $0.words, ReturnGroup(codes, .one($0)))
        } + [("providers", "All providers", ReturnGroup(codes, .providers))]
    }

    private func organisation(_ card: Scorecard) -> JSON {
        .object([
            ("code", .string(card.source.organisation.text)),
            ("name", .string(findings.system.name(of: card.source.organisation.text))),
            ("today", .string(card.organisation.text)),
            ("date", .string(card.source.date.description)),
            ("icb", .optional(card.icb) { .string($0.text) }),
            ("careSetting", .string(card.careSetting.rawValue)),
            (
                "dimensions",
                .object(card.lines.map { ($0.dimension, .optional($0.mark) { .number($0) }) })
            ),
            ("overall", .optional(card.overall) { .number($0) }),
            ("blank", .optional(card.state.blank) { .string($0) }),
            ("answered", .number(card.answered)),
            ("bounds", .range(card.bounds)),
            ("interval", .range(card.interval)),
            ("blanks", blanks(card)),
            ("questions", tally(card.tally)),
            ("carried", .count(card.source.responses.values.count { $0.carried != nil })),
            (
                "history",
                .array(
                    assessment.history(of: card).map {
                        .object([
                            ("date", .string($0.source.date.description)),
                            ("overall", .optional($0.overall) { .number($0) }),
                        ])
                    }
                )
            ),
        ])
    }

    /// Which kind of blank each dimension without a mark is; never the same word for two kinds.
    private func blanks(_ card: Scorecard) -> JSON {
        .object(
            card.lines.compactMap { line in
                line.state.blank.map { (line.dimension, .string($0)) }
            }
        )
    }

    private func tally(_ tally: Tally) -> JSON {
        .object([
            ("answered", .count(tally.answered)), ("notAnswered", .count(tally.notAnswered)),
            ("notApplicable", .count(tally.notApplicable)),
            ("outOfScope", .count(tally.outOfScope)),
        ])
    }

    private func summary(_ id: String, _ title: String, _ group: ReturnGroup) -> JSON {
        let summary = assessment.summary(of: group)
        return .object([
            ("careSetting", .string(id)), ("count", .count(summary.count)),
            ("complete", .count(summary.complete)),
            (
                "dimensions",
                .object(summary.lines.map { ($0.dimension, .optional($0.mean) { .number($0) }) })
            ),
            ("overall", .optional(summary.overall) { .number($0) }),
            ("bounds", .optional(summary.bounds) { .range($0) }),
            ("interval", .optional(summary.interval) { .range($0) }),
            ("returns", tally(summary.tally)),
            ("comparable", comparable(summary.comparable)),
        ])
    }

    private func comparable(_ means: ComparableMeans?) -> JSON {
        let years = findings.dataset.reference.maturity.comparable.latestYears.map {
            [
                ("\($0.earlier)", JSON.optional(means?.earlier) { .number($0) }),
                ("\($0.later)", JSON.optional(means?.later) { .number($0) }),
            ]
        }
        return .object([("count", .count(means?.marks.count ?? 0))] + (years ?? []))
    }
}
