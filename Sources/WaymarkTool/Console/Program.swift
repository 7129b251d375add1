import DigitalMaturity
import Dispatch
import Foundation

/// A program of others that makes a file for us, when it is installed.
struct Program {
    /// The names it goes by on the `PATH`.
    let names: [String]
    /// The Debian package that brings it.
    let package: String
    /// The variable of the environment that says where it is, before the `PATH` does.
    var variable: String?

    static let pandoc = Program(names: ["pandoc"], package: "pandoc")
    static let picture = Program(names: ["rsvg-convert"], package: "librsvg2-bin")
    static let chromium = Program(
        names: ["chromium", "chromium-browser", "google-chrome"],
        package: "chromium"
    )
    static let highs = Program(names: ["highs"], package: "highs", variable: "WAYMARK_HIGHS")
    static let office = Program(names: ["soffice", "libreoffice"], package: "libreoffice-writer")

    /// Where the program is, or `nil` where it is neither where its variable says nor on the `PATH`.
    var path: String? {
        let environment = ProcessInfo.processInfo.environment
        if let stated = variable.flatMap({ environment[$0] }), !stated.isEmpty {
            return FileManager.default.isExecutableFile(atPath: stated) ? stated : nil
        }
        let folders = (environment["PATH"] ?? "").split(separator: ":")
        return names.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first(where: FileManager.default.isExecutableFile)
    }

    /// Throws unless all of `programs` are there, naming what to install.
    static func require(_ programs: [Program], for what: String) throws(Failure) {
        let missing = programs.filter { $0.path == nil }
        guard missing.isEmpty else {
            let names = missing.map { $0.names[0] }.joined(separator: " and ")
            throw .missing(
                """
                \(what) needs \(names), not found on the PATH; on Debian or Ubuntu: \
                apt install \(missing.map(\.package).joined(separator: " "))
                """
            )
        }
    }
}

/// A folder in which programs of others work, and how long they may.
struct Workplace {
    let folder: URL
    /// The time that goes into files that ask for one, in seconds since 1970.
    let moment: Int64
    let seconds: Int

    /// Gives `body` a new folder that goes away afterwards.
    static func with(
        moment: Int64,
        seconds: Int,
        _ body: (Workplace) throws -> Void
    ) throws {
        let aside = try Aside(in: FileManager.default.temporaryDirectory.path)
        defer { aside.remove() }
        let folder = URL(fileURLWithPath: aside.path)
        try body(Workplace(folder: folder, moment: moment, seconds: seconds))
    }

    /// The path of a file here.
    func path(_ name: String) -> String { folder.appendingPathComponent(name).path }

    /// Writes a file here and gives its path.
    func write(_ bytes: Data, _ name: String) throws -> String {
        try bytes.write(to: folder.appendingPathComponent(name))
        return path(name)
    }

    /// Runs `program`, which is to make `made`; what it says is told only when it fails.
    func run(
        _ program: Program,
        _ arguments: [String],
        making made: String,
        endingWith codes: ClosedRange<Int32> = 0...0
    ) throws {
        let log = try write(Data(), "log")
        let process = Process()
        process.executableURL = program.path.map { URL(fileURLWithPath: $0) }
        process.arguments = arguments
        process.currentDirectoryURL = folder
        process.environment = ProcessInfo.processInfo.environment.merging(
            ["SOURCE_DATE_EPOCH": String(moment)]
        ) { $1 }
        let said = FileHandle(forWritingAtPath: log)
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = said
        process.standardError = said
        let name = program.names[0]
        guard try process.ends(within: seconds) else {
            throw Failure.outOfTime("\(name) was stopped after \(count(seconds, "second"))")
        }
        guard codes.contains(process.terminationStatus), size(of: made) > 0 else {
            let text = (try? String(contentsOfFile: log, encoding: .utf8)) ?? ""
            let line = text.split(separator: "\n").last { !$0.allSatisfy(\.isWhitespace) }
            throw Failure.cannotCreate(
                "\(name) made no file (exit code \(process.terminationStatus))"
                    + (line.map { ": \(String($0).onOneLine)" } ?? "")
            )
        }
    }

    private func size(of path: String) -> Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}

extension Process {
    /// Whether it ended within that many seconds; when not, it and what it started are stopped.
    ///
    /// Foundation starts a process in a group of its own, which is stopped as a whole.
    fileprivate func ends(within seconds: Int) throws -> Bool {
        let ended = DispatchSemaphore(value: 0)
        terminationHandler = { _ in ended.signal() }
        try run()
        Stopping.add(group: processIdentifier)
        defer { Stopping.forget(group: processIdentifier) }
        if ended.wait(timeout: .now() + .seconds(seconds)) == .success { return true }
        kill(-processIdentifier, SIGKILL)
        kill(processIdentifier, SIGKILL)
        ended.wait()
        return false
    }
}
