import DigitalMaturity
import TestSupport

/// The answer by trying everything: the smallest set, and of those the first in the framework's order.
struct BruteForce {
    let framework: Framework
    let source: MaturityReturn
    let dimension: Dimension?

    /// The identifiers of the first smallest set whose certain mark is `level` or more; `nil` for none.
    func least(for level: Double) -> [String]? {
        let open = framework.elements.filter(isOpen)
        let closed = (0..<(1 << open.count)).map { bits in
            open.indices.filter { bits & (1 << $0) != 0 }
        }.filter { chosen in
            let ids = Set(chosen.map { open[$0].id })
            return chosen.allSatisfy { index in
                open.allSatisfy { !open[index].needs.contains($0.id) || ids.contains($0.id) }
            }
        }
        let inOrder = closed.sorted { ($0.count, $0) < ($1.count, $1) }
        return inOrder.first { chosen in
            certain(meeting: chosen.map { open[$0] }).map { $0 >= level - 1e-9 } == true
        }.map { $0.map { open[$0].id } }
    }

    /// The least mark once `elements` are met, whatever the unanswered turns out to be.
    func certain(meeting elements: [Criterion.Element]) -> Double? {
        var responses = source.responses
        for element in elements {
            responses[element.id] = Response(best(element), at: .line(1))
        }
        let card = framework.card(source.answering(responses))
        guard let dimension else { return card.state.bounds?.lowerBound }
        return card.lines.first { $0.dimension == dimension.id }?.state.bounds?.lowerBound
    }

    private func best(_ element: Criterion.Element) -> Response.Reply {
        Response.Reply.all(for: element.answering, in: framework)?.last ?? .met
    }

    private func isOpen(_ element: Criterion.Element) -> Bool {
        let criterion = framework.criteria.first { $0.elements.contains(element) }
        guard criterion?.isAsked(in: source.careSetting) == true else { return false }
        switch source.responses[element.id]?.reply {
        case .met, .notApplicable, .outOfScope: return false
        case let reply: return reply != best(element)
        }
    }
}

private func < (lhs: (Int, [Int]), rhs: (Int, [Int])) -> Bool {
    lhs.0 == rhs.0 ? lhs.1.lexicographicallyPrecedes(rhs.1) : lhs.0 < rhs.0
}
