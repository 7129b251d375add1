/// Whoever does independent pieces of work, perhaps several at a time.
///
/// The domain knows no threads: it hands its pieces to workers and takes the results in order, so
/// that how many work at once never shows in them.
public protocol Workers: Sendable {
    /// The results of `work` for 0 up to but not including `count`, in that order.
    func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result]
}

/// A single worker, who does one piece after another.
public struct OneWorker: Workers {
    /// Creates the worker.
    public init() {}

    /// The results of `work`, done in order.
    public func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        (0..<count).map(work)
    }
}
