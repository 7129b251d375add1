extension Plan.Status {
    /// The warning wherever a plan of this status is shown; `nil` for a plan that a board made.
    public var marking: String? {
        self == .illustrative
            ? "Illustrative plan: made up to show the tool, not the system's own" : nil
    }
}

extension Sequence<Plan> {
    /// The warning wherever these plans are shown together.
    public var marking: String? { lazy.compactMap(\.status.marking).first }
}
