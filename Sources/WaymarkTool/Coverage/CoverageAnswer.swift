import DigitalMaturity
import Investment
import Reporting

/// How far one measure has got, as JSON.
struct CoverageAnswer {
    private let findings: Findings
    private let measure: CoverageMeasure
    private let board: ODSCode?
    private let words: String

    /// `nil` where coverage was not read.
    init?(_ findings: Findings, _ name: CoverageMeasure.Name, of board: ODSCode?) {
        guard let measure = findings.dataset.reference.coverage?.measure(name) else { return nil }
        (self.findings, self.measure, self.board) = (findings, measure, board)
        words = findings.coverageAnswer(name, of: board) ?? ""
    }

    private var reference: Reference { findings.dataset.reference }
    private var claims: [CoverageClaim] {
        reference.coverageClaims(measure.name, by: findings.date)
    }

    var json: JSON {
        .answer(
            "coverage",
            [
                ("measure", .string(measure.name.rawValue)), ("title", .string(measure.title)),
                ("on", .date(findings.date)), ("answer", .string(words)),
                ("icb", .optional(board) { .string($0.text) }),
                ("claims", .array(claims.map(claim))), ("rows", rows),
                ("why", .array(measure.why(among: claims).map { .string($0) })),
                (
                    "outcome",
                    .optional(measure.outcome(by: findings.date)) { outcome in
                        .object([
                            ("deadline", .date(outcome.deadline)),
                            ("words", .string(outcome.words)),
                            (
                                "byDefinition",
                                byDefinition(
                                    reference.coverageCount(
                                        measure.name,
                                        on: reference.register.on(outcome.deadline)
                                    )
                                )
                            ),
                        ])
                    }
                ),
                ("delayCosts", .array(delays)),
                ("lookedFor", .optional(measure.sought) { .string($0) }),
                ("caution", .optional(measure.caution) { .string($0) }),
            ]
        )
    }

    /// What others said that a month of delay of their record costs them.
    private var delays: [JSON] {
        guard measure.name == .epr else { return [] }
        return reference.suppliers.delayCosts(by: findings.date).map { cost in
            .object([
                ("organisations", .array(cost.organisations.map { .string($0.text) })),
                ("aMonth", .money(cost.aMonth)),
                ("asAt", .optional(cost.event.date) { .string($0.description) }),
                ("source", .citation(cost.event.citation)),
            ])
        }
    }

    // MARK: Claims

    private func claim(_ claim: CoverageClaim) -> JSON {
        let definition = measure.definition(claim.definition.value)
        let found =
            claim.asAt.latest <= findings.date && measure.name == .epr
            ? reference.recordHistory?.reconciliation(of: claim, in: reference.register) : nil
        return .object([
            ("id", .string(claim.id)), ("asAt", .string(claim.asAt.description)),
            ("definition", .string(claim.definition.value)),
            ("definitionWords", .optional(definition) { .string($0.words) }),
            ("of", .string(claim.of)),
            ("careSetting", .optional(claim.setting) { .string($0.rawValue) }),
            ("says", .optional(claim.says) { .string($0) }),
            ("numerator", .optional(claim.numerator, JSON.count)),
            ("denominator", .optional(claim.denominator, JSON.count)),
            ("share", .optional(claim.share, JSON.number)),
            ("kind", .string(claim.kind.rawValue)), ("source", .citation(claim.citation)),
            (
                "ours",
                .optional(found) { found in
                    .object([
                        ("counted", .count(found.ours.numerator)),
                        ("denominator", .count(found.ours.denominator)),
                    ])
                }
            ),
            ("reconciliation", .array(found?.steps.map(step) ?? [])),
        ])
    }

    private func step(_ step: Reconciliation.Step) -> JSON {
        .object([
            ("step", .string(step.reason.rawValue)), ("numerator", .count(step.numerator)),
            ("denominator", .count(step.denominator)),
            ("organisations", .array(step.organisations.map { .string($0.text) })),
        ])
    }

    // MARK: Rows

    private var rows: JSON {
        let all = reference.coverageCount(measure.name, on: findings.system)
        let board = board
        let count = board.map { board in all?.only { $0.board == board } } ?? all
        return .object(
            totals(count) + [
                ("asAt", .optional(count) { .string($0.asAt.description) }),
                ("byDefinition", byDefinition(count)),
                (
                    "byCareSetting",
                    parts(count, by: { $0.setting }) { .string($0.rawValue) }
                ), ("byRegion", parts(count, by: { $0.region }) { .string($0.text) }),
                ("byBoard", parts(count, by: { $0.board }) { .string($0.text) }),
                ("organisations", .array(count?.rows.map(organisation) ?? [])),
            ]
        )
    }

    private func totals(_ count: CoverageCount?) -> [(String, JSON)] {
        [
            ("counted", .optional(count) { .count($0.counted) }),
            ("denominator", .optional(count) { .count($0.all) }),
            ("atMost", .optional(count) { .count($0.atMost) }),
            (
                "byStatus",
                .object(
                    measure.statuses.compactMap { status in
                        count.map { (status.id, .count($0.number(of: [status.id]))) }
                    }
                )
            ),
        ]
    }

    private func byDefinition(_ count: CoverageCount?) -> JSON {
        .array(
            measure.definitions.map { definition in
                .object([
                    ("definition", .string(definition.id)),
                    ("words", .string(definition.words)),
                    (
                        "counted",
                        .optional(count?.number(by: definition.id)) { .count($0.lowerBound) }
                    ),
                    (
                        "atMost",
                        .optional(count?.number(by: definition.id)) { .count($0.upperBound) }
                    ),
                ])
            }
        )
    }

    private func parts<Group: Hashable & Comparable>(
        _ count: CoverageCount?,
        by group: (CoverageRow) -> Group?,
        _ form: (Group) -> JSON
    ) -> JSON {
        .array(
            (count?.parts(by: group) ?? []).map { group, part in
                .object([("code", .optional(group, form))] + totals(part))
            }
        )
    }

    private func organisation(_ row: CoverageRow) -> JSON {
        .object([
            ("code", .string(row.organisation.text)),
            ("name", .string(findings.system.name(of: row.organisation.text))),
            ("status", .optional(row.status) { .string($0) }),
            ("icb", .optional(row.board) { .string($0.text) }),
            (
                "evidence",
                .array(
                    row.evidence.map { evidence in
                        .object([
                            ("words", .string(evidence.words)),
                            ("source", .string(evidence.source)),
                            ("file", .string(evidence.place.file)),
                            ("line", .optional(evidence.place.line, JSON.count)),
                        ])
                    }
                )
            ),
        ])
    }
}
