extension Plan {
    /// What sort of money it is; one is never spent as the other.
    public enum Purpose: String, CaseIterable, Sendable {
        /// Buys assets.
        case capital
        /// Pays for everything else, until a scheme is live and after.
        case revenue
    }
}
