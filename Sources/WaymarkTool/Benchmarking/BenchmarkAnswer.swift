import DigitalMaturity
import Investment
import Reporting

/// The answer of `waymark benchmark` for scripts.
struct BenchmarkAnswer {
    let findings: Findings
    let board: ODSCode?

    private var peers: Peers { findings.assessment.peers }

    func json(_ standings: [Standing]) -> JSON {
        .answer(
            "benchmark",
            [
                ("framework", .string(findings.framework.id)), ("on", .date(findings.date)),
                (
                    "returns",
                    .array(
                        standings.map { standing in
                            let card = standing.scorecard
                            return .object([
                                ("code", .string(card.source.organisation.text)),
                                (
                                    "name",
                                    .string(findings.system.name(of: card.source.organisation.text))
                                ),
                                ("careSetting", .string(card.careSetting.rawValue)),
                                (
                                    "peers",
                                    .count(
                                        peers.distribution(of: nil, in: card.careSetting)?
                                            .values.count ?? 0
                                    )
                                ),
                                (
                                    "peersAre",
                                    .string(
                                        peers.whose(in: card.careSetting).words(card.careSetting)
                                    )
                                ),
                                ("overall", .optional(standing.overall, line)),
                                (
                                    "dimensions",
                                    .object(
                                        standing.dimensions.map { ($0.dimension ?? "", line($0)) }
                                    )
                                ),
                                (
                                    "comparable",
                                    .optional(standing.comparable) { marks in
                                        .object([
                                            (
                                                "\(marks.years.earlier)",
                                                .number(marks.earlier)
                                            ),
                                            ("\(marks.years.later)", .number(marks.later)),
                                            ("change", .number(marks.change)),
                                        ])
                                    }
                                ),
                                ("size", size(card)),
                            ])
                        }
                    )
                ),
            ] + fair
        )
    }

    /// How a board does for its mix of settings, and which changes are more than noise.
    private var fair: [(String, JSON)] {
        guard let board else { return [] }
        let fair = FairComparison(findings.assessment)
        let adjusted = fair.lines(of: board).map { dimension, line in
            JSON.object([
                ("dimension", .string(dimension ?? "overall")), ("returns", .count(line.count)),
                ("observed", .number(line.observed)), ("expected", .number(line.expected)),
                ("difference", estimate(line.difference)),
            ])
        }
        let change = fair.change.line(of: board).map { line in
            JSON.object([("returns", .count(line.count)), ("mean", estimate(line.mean))])
        }
        return [
            ("leftOut", .array(findings.leftOut(of: [board]).map { .string($0) })),
            ("board", .string(board.text)), ("draws", .count(FairComparison.bootstrap.draws)),
            ("seed", .count(Int(FairComparison.bootstrap.seed))),
            ("comparisons", .count(fair.comparisons)),
            ("byChance", .number(FairComparison.bootstrap.byChance(of: fair.comparisons))),
            ("adjusted", .array(adjusted)), ("change", change ?? .null),
        ]
    }

    private func estimate(_ estimate: Estimate) -> JSON {
        .object([
            ("value", .number(estimate.value)),
            ("interval", .optional(estimate.interval) { .range($0) }),
            ("share", .number(estimate.share)),
            ("withinNoise", .optional(estimate.isWithinNoise) { .bool($0) }),
        ])
    }

    private func size(_ card: Scorecard) -> JSON {
        guard CareSetting.providers.contains(card.careSetting) else { return .null }
        let staff = findings.dataset.reference.facts.staff
        switch findings.assessment.peersBySize(of: card, staff: staff) {
        case .none(let reason): return .object([("unknown", .string(reason.words))])
        case .third(let third):
            let peers = findings.assessment.cards(in: card.careSetting, of: third)
            return .object([
                ("third", .string(third.rank.rawValue)), ("peers", .count(peers.count)),
                ("staff", .range(third.sizes)),
                (
                    "median",
                    .optional(findings.assessment.standingBySize(of: card, staff: staff)) {
                        .number($0.line.peers.median)
                    }
                ),
            ])
        }
    }

    private func line(_ line: Standing.Line) -> JSON {
        .object([
            ("mark", .number(line.mark)), ("median", .number(line.peers.median)),
            ("lowerQuartile", .number(line.peers.lowerQuartile)),
            ("upperQuartile", .number(line.peers.upperQuartile)),
            ("distance", .number(line.distance)),
            ("band", .optional(line.band) { .string($0.rawValue) }),
        ])
    }
}
