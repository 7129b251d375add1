public import DigitalMaturity

/// Two contracts for the same thing with different suppliers, of trusts of one kind in one board, that
/// end so near each other that the trusts could buy together.
public struct Convergence: Sendable {
    /// The contract that comes first in order of code.
    public let first: Contract
    /// The other.
    public let second: Contract
    /// The board of both.
    public let board: ODSCode
    /// The kind of both.
    public let kind: Trust.Kind
    /// Whether the ends are near wherever they lie in dates that are partly known; otherwise they may
    /// be.
    public let isCertain: Bool
}

extension [Contract] {
    /// The pairs that could converge if their ends are at most `window` apart.
    func convergence(within window: Months, in day: RegisterDay) -> [Convergence] {
        indices.flatMap { index in
            self[(index + 1)...].compactMap { self[index].convergence(with: $0, window, day) }
        }
    }
}

extension Contract {
    fileprivate func convergence(
        with other: Contract,
        _ window: Months,
        _ day: RegisterDay
    ) -> Convergence? {
        guard service == other.service, supplier != other.supplier,
            let trust = day.trust(organisation.value),
            let second = day.trust(other.organisation.value), trust.code != second.code,
            let board = trust.icb, board == second.icb,
            let kind = trust.kind, kind == second.kind,
            let end, let otherEnd = other.end
        else { return nil }
        let (early, late) = end.earliest <= otherEnd.earliest ? (end, otherEnd) : (otherEnd, end)
        guard late.earliest <= early.latest.adding(months: window.count) else { return nil }
        let latest = max(late.latest, early.latest)
        return Convergence(
            first: self,
            second: other,
            board: board,
            kind: kind,
            isCertain: latest <= early.earliest.adding(months: window.count)
        )
    }
}
