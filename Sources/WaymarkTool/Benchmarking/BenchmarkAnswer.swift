import DigitalMaturity
import Investment
import Reporting

/// The answer of `waymark benchmark` for scripts.
struct BenchmarkAnswer {
    let findings: Findings
    let boards: [ODSCode]

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

    /// How a board does for its mix of settings, and which changes are more than noise; of several
    /// boards each under `boards`.
    private var fair: [(String, JSON)] {
        guard !boards.isEmpty else { return [] }
        let fair = FairComparison(findings.assessment)
        let own = boards.map { adjusted(of: $0, in: fair) }
        let drawn: [(String, JSON)] = [
            ("draws", .count(FairComparison.bootstrap.draws)),
            ("seed", .count(Int(FairComparison.bootstrap.seed))),
            ("comparisons", .count(fair.comparisons)),
            ("byChance", .number(FairComparison.bootstrap.byChance(of: fair.comparisons))),
        ]
        let leftOut = findings.leftOut(of: boards).map(JSON.string)
        return [("leftOut", .array(leftOut))]
            + (own.count == 1
                ? [own[0][0]] + drawn + own[0].dropFirst()
                : drawn + [("boards", .array(own.map(JSON.object)))])
    }

    private func adjusted(of board: ODSCode, in fair: FairComparison) -> [(String, JSON)] {
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
            ("board", .string(board.text)), ("adjusted", .array(adjusted)),
            ("change", change ?? .null),
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
