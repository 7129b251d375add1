public import DigitalMaturity
import Dispatch
import Foundation
import Synchronization

/// Workers that are threads of this machine.
public struct Threads: Workers {
    private let count: Int

    /// Creates `count` workers, or as many as there are processors.
    public init(_ count: Int = 0) {
        self.count = count
    }

    /// The results of `work` in order; each worker takes the next piece when it is done with one.
    public func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        let results = Mutex([Result?](repeating: nil, count: count))
        let next = Atomic(0)
        let workers = min(count, self.count > 0 ? self.count : processors)
        DispatchQueue.concurrentPerform(iterations: workers) { _ in
            while true {
                let index = next.add(1, ordering: .relaxed).oldValue
                guard index < count else { return }
                let result = work(index)
                results.withLock { $0[index] = result }
            }
        }
        return results.withLock { $0.compactMap(\.self) }
    }

    /// The results of two pieces of work that do not wait for one another.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First,
        _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let results = Mutex<(First?, Second?)>((nil, nil))
        DispatchQueue.concurrentPerform(iterations: 2) { index in
            if index == 0 {
                let result = first()
                results.withLock { $0.0 = result }
            } else {
                let result = second()
                results.withLock { $0.1 = result }
            }
        }
        let (one, other) = results.withLock { $0 }
        guard let one, let other else { preconditionFailure("both pieces of work were done") }
        return (one, other)
    }

    private var processors: Int { ProcessInfo.processInfo.activeProcessorCount }
}
