public import DigitalMaturity
import Dispatch
import Foundation
import Synchronization

/// Workers that are threads of this machine.
///
/// They are threads of their own: a loop of Dispatch within another gets no second processor.
public struct Threads: Workers {
    private let count: Int

    /// Creates `count` workers, or as many as there are processors.
    public init(_ count: Int = 0) {
        self.count = count
    }

    /// The results of `work` in order; each worker takes the next piece when it is done with one.
    public func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        let pieces = Pieces<Result>(count)
        let workers = min(count, self.count > 0 ? self.count : processors)
        Threads.run(workers) { pieces.work(work) }
        return pieces.results
    }

    /// The results of two pieces of work that do not wait for one another.
    package static func both<First: Sendable, Second: Sendable>(
        _ first: @Sendable () -> First,
        _ second: @Sendable () -> Second
    ) -> (First, Second) {
        let made = Threads(2).map(2) { index -> (First?, Second?) in
            index == 0 ? (first(), nil) : (nil, second())
        }
        guard let one = made[0].0, let other = made[1].1 else {
            preconditionFailure("both pieces of work were done")
        }
        return (one, other)
    }

    /// Runs `work` on so many threads, this one among them, and waits for all.
    private static func run(_ count: Int, _ work: @Sendable () -> Void) {
        withoutActuallyEscaping(work) { work in
            let (job, others) = (Job(work), DispatchGroup())
            for _ in 1..<max(1, count) {
                others.enter()
                Thread.detachNewThread {
                    job.run()
                    others.leave()
                }
            }
            job.run()
            others.wait()
            job.end()
        }
    }

    private var processors: Int { ProcessInfo.processInfo.activeProcessorCount }
}

/// Work that several threads do; a thread that is about to end may hold the job, but not the work.
private final class Job: Sendable {
    private let work: Mutex<(@Sendable () -> Void)?>

    init(_ work: @escaping @Sendable () -> Void) { self.work = Mutex(work) }

    func run() {
        let work = work.withLock(\.self)
        work?()
    }

    func end() { work.withLock { $0 = nil } }
}

/// Work in pieces, each taken once, with its result.
private final class Pieces<Result: Sendable>: Sendable {
    private let made: Mutex<[Result?]>
    private let next = Atomic(0)
    private let count: Int

    init(_ count: Int) {
        self.count = count
        made = Mutex([Result?](repeating: nil, count: count))
    }

    /// Takes and does one piece after another until none is left.
    func work(_ work: (Int) -> Result) {
        while true {
            let index = next.add(1, ordering: .relaxed).oldValue
            guard index < count else { return }
            let result = work(index)
            made.withLock { $0[index] = result }
        }
    }

    /// The results, in the order of the pieces.
    var results: [Result] { made.withLock { $0.compactMap(\.self) } }
}
