import DigitalMaturity
import Foundation
import Investment
import Loading

/// Measures how long England's registered social care takes to read, beside `sqlite3 .import` of the
/// same file, both with their checks and from the disk's cache.
@main
struct CareSpeed {
    static func main() throws {
        let home = ProcessInfo.processInfo.environment["WAYMARK_HOME"] ?? "."
        let loader = Loader(home: home, workspace: nil)
        guard let reference = loader.load().dataset?.reference else {
            throw CocoaError(.fileReadNoSuchFile)
        }
        var problems: [Diagnostic] = []
        let own = median {
            precondition(loader.socialCare(in: reference, &problems)?.locations.count == 28063)
        }
        let england = median { precondition(loader.load().dataset != nil) }
        let everything = median {
            precondition(loader.load(.socialCare).dataset != nil)
        }
        let peer = try importing(home + "/data/social-care/locations.csv")
        // The table of all comparisons asks for both numbers alone.
        guard !CommandLine.arguments.contains("--ratio") else { return print(own, peer) }
        print(
            "social care, every file: \(words(own)); sqlite3 .import of locations.csv: \(words(peer))"
        )
        print("ratio, of which the aim is at most 1: \((own / peer * 100).rounded() / 100)")
        print("England without social care: \(words(england)); with it: \(words(everything))")
    }

    /// The time of the middle one of eleven runs, in seconds.
    private static func median(_ work: () throws -> Void) rethrows -> Double {
        var times: [Double] = []
        for _ in 0..<11 {
            let start = Date()
            try work()
            times.append(Date().timeIntervalSince(start))
        }
        return times.sorted()[5]
    }

    /// The processor time of sqlite3, which has one thread, without its start.
    private static func importing(_ file: String) throws -> Double {
        let import_ = ".import '\(file)' locations"
        return try processor([":memory:", ".mode csv", import_])
            - processor([":memory:", ".mode csv"])
    }

    /// The least processor time of eleven runs; to wait for a process takes longer than some of them.
    private static func processor(_ arguments: [String]) throws -> Double {
        let times = try (0..<11).map { _ in
            let before = spent
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/sqlite3")
            process.arguments = arguments
            try process.run()
            process.waitUntilExit()
            precondition(process.terminationStatus == 0)
            return spent - before
        }
        return times.min() ?? 0
    }

    /// The processor time of all processes that have ended.
    private static var spent: Double {
        var usage = rusage()
        getrusage(Int32(RUSAGE_CHILDREN.rawValue), &usage)
        let parts = [usage.ru_utime, usage.ru_stime]
        return parts.reduce(0) { $0 + Double($1.tv_sec) + Double($1.tv_usec) / 1e6 }
    }

    private static func words(_ seconds: Double) -> String {
        "\((seconds * 100_000).rounded() / 100) ms"
    }
}
