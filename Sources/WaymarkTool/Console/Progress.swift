import DigitalMaturity
import Glibc
import Loading
import Synchronization

/// A line on a terminal that says how far long work has come; it is wiped when the work ends, and off a
/// terminal nothing is written.
final class Progress: Sendable {
    private let started = ContinuousClock.now
    private let last = Mutex<ContinuousClock.Instant?>(nil)
    private static let quietStart = Duration.seconds(1)
    private static let pause = Duration.milliseconds(200)

    /// Whether there is anybody to see it.
    static var isSeen: Bool { isatty(STDERR_FILENO) == 1 && Console.mayColour }

    /// Says that `done` of `count` pieces are done and how long the rest may take.
    func show(_ done: Int, of count: Int) {
        let now = ContinuousClock.now
        let isDue = last.withLock { last in
            guard now - started > Progress.quietStart, now - (last ?? started) > Progress.pause
            else { return false }
            last = now
            return true
        }
        guard isDue, done > 0 else { return }
        let left = (now - started) * (count - done) / done
        say("\(done) of \(count) done, about \(left.components.seconds + 1) s left")
    }

    /// Writes `text` over what the line said before.
    func say(_ text: String) { Console.raw("\r\u{1B}[K\(text)") }

    /// Wipes the line.
    func end() { Console.raw("\r\u{1B}[K") }
}

/// Threads that show how many pieces of work are done.
struct WatchedThreads: Workers {
    func map<Result: Sendable>(_ count: Int, _ work: @Sendable (Int) -> Result) -> [Result] {
        guard Progress.isSeen, count > 1 else { return Threads().map(count, work) }
        let progress = Progress()
        let done = Atomic(0)
        defer { progress.end() }
        return Threads().map(count) { index in
            let result = work(index)
            progress.show(done.add(1, ordering: .relaxed).newValue, of: count)
            return result
        }
    }
}
