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

    /// How long sqlite3 takes by its own timer, without starting it.
    private static func importing(_ file: String) throws -> Double {
        try median {
            let process = Process()
            process.executableURL = URL(filePath: "/usr/bin/sqlite3")
            process.arguments = [":memory:", ".mode csv", ".import '\(file)' locations"]
            try process.run()
            process.waitUntilExit()
        }
            - (try median {
                let process = Process()
                process.executableURL = URL(filePath: "/usr/bin/sqlite3")
                process.arguments = [":memory:", ".mode csv"]
                try process.run()
                process.waitUntilExit()
            })
    }

    private static func words(_ seconds: Double) -> String {
        "\((seconds * 100_000).rounded() / 100) ms"
    }
}
