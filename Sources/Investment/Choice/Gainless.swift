/// Why a scheme adds nothing to a chosen plan, whatever else is lifted for it.
public enum Gainless: Hashable, Sendable {
    /// The plan states no gain of it that counts.
    case notValued
    /// It goes live after the last year that counts.
    case late
    /// Nobody has said when it goes live.
    case undated
    /// What it raises also needs these schemes, which are left out; none where no scheme raises it.
    case needing([Int])
    /// What it raises is raised by these schemes already.
    case covered([Int])
}

extension ChoiceProblem {
    /// Whether the plan states a gain of a scheme that counts: maturity, or something by itself.
    public func isValued(_ scheme: Int) -> Bool {
        candidates[scheme].options.contains { $0.gain != 0 } || !rungs(of: scheme).isEmpty
    }

    /// The schemes of which no gain is stated that counts, in the order of the plan.
    public var notValued: [Int] { candidates.indices.filter { !isValued($0) } }

    /// Why `scheme`, which `choice` leaves out, would add nothing to it.
    func gainless(_ scheme: Int, beside choice: Choice) -> Gainless {
        guard isValued(scheme) else { return .notValued }
        guard candidates[scheme].options.contains(where: { $0.isLive(by: countedYears - 1) }) else {
            return candidates[scheme].options.contains { $0.live != nil } ? .late : .undated
        }
        let live = candidates.indices.map {
            $0 == scheme || option($0, in: choice)?.isLive(by: countedYears - 1) == true
        }
        let gates = rungs(of: scheme).flatMap(\.gates)
        let shut = gates.filter { gate in !gate.contains { live[$0] } }
        guard shut.isEmpty else { return .needing(Set(shut.joined()).sorted()) }
        let others = gates.filter { $0.contains(scheme) }.joined().filter {
            $0 != scheme && choice.taken[$0] != nil
        }
        return .covered(Set(others).sorted())
    }

    /// The rungs worth something that a scheme helps to climb, each with those below it.
    private func rungs(of scheme: Int) -> [Rung] {
        ladders.flatMap { ladder in
            let worthy = ladder.rungs.lastIndex { rung in
                rung.worth > 0 && rung.gates.contains { $0.contains(scheme) }
            }
            return worthy.map { Array(ladder.rungs[...$0]) } ?? []
        }
    }
}
