import Foundation
import Glibc
import Synchronization

/// What is to be cleared when somebody tells the tool to stop.
///
/// A signal is passed to a thread of its own, which waits until nothing is just being put in place, clears
/// what was made aside, says so and ends the tool by the same signal, so that its exit code is as usual.
enum Stopping {
    private struct State {
        var folders: Set<String> = []
        var groups: Set<Int32> = []
        var holds = 0
        var isStopping = false
    }

    private static let state = Mutex(State())

    /// Listens to the signals that nobody has had ignored.
    static func listen() {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { return }
        ends.forEach { _ = fcntl($0, F_SETFD, FD_CLOEXEC) }
        unsafe stopPipe = ends[1]
        let reader = ends[0]
        for signal in [SIGINT, SIGTERM, SIGHUP] {
            var old = sigaction()
            unsafe sigaction(signal, nil, &old)
            guard unsafe old.__sigaction_handler.sa_handler == nil else { continue }
            Glibc.signal(signal) { signal in
                var byte = UInt8(signal)
                _ = unsafe write(stopPipe, &byte, 1)
            }
        }
        Thread.detachNewThread {
            var byte: UInt8 = 0
            while unsafe read(reader, &byte, 1) != 1 {}
            stop(by: Int32(byte))
        }
    }

    private static func stop(by signal: Int32) -> Never {
        // A second signal ends the tool at once.
        Glibc.signal(signal, SIG_DFL)
        while state.withLock({ state in
            state.isStopping = state.holds == 0
            return !state.isStopping
        }) { usleep(1000) }
        let (folders, groups) = state.withLock { ($0.folders, $0.groups) }
        groups.forEach { _ = kill(-$0, SIGKILL) }
        for folder in folders.sorted() {
            // Under another name, so that no thread goes on writing in it.
            let gone = folder + "-stopped"
            try? Disk.move(folder, over: gone)
            Aside.remove(gone)
        }
        let names = [SIGINT: "SIGINT", SIGTERM: "SIGTERM", SIGHUP: "SIGHUP"]
        let words = folders.isEmpty ? "" : ": nothing was written or replaced"
        Console.error("stopped by \(names[signal] ?? "a signal")\(words)\n")
        kill(getpid(), signal)
        while true { pause() }
    }

    /// Waits for the end where the tool was told to stop: what fails then fails because of it.
    static func waitIfStopping() {
        while state.withLock({ $0.isStopping }) { pause() }
    }

    /// Has the folder cleared.
    static func add(_ folder: String) { state.withLock { _ = $0.folders.insert(folder) } }
    static func forget(_ folder: String) { state.withLock { _ = $0.folders.remove(folder) } }

    /// Has the group of processes ended.
    static func add(group: Int32) { state.withLock { _ = $0.groups.insert(group) } }
    static func forget(group: Int32) { state.withLock { _ = $0.groups.remove(group) } }

    /// Puts off stopping until as many are released as were held.
    static func hold() {
        while state.withLock({ state in
            if !state.isStopping { state.holds += 1 }
            return state.isStopping
        }) { pause() }
    }
    static func release() { state.withLock { $0.holds -= 1 } }
}

/// Where the handler of signals, which may do next to nothing, says which came.
private nonisolated(unsafe) var stopPipe: Int32 = -1
