import Foundation
import Spreadsheets
import Synchronization

/// Files and folders that take their places together or not at all.
///
/// Each is made aside; `exchange` puts all in their places, and `keep` says that they stay. What is not
/// kept goes back, whether the tool fails, is told to stop or is killed.
final class OutputSet: Sendable {
    private struct State {
        var asides: [String: Aside] = [:]
        var count = 0
        var moves: [Move] = []
        var streams: [(made: String, stream: String)] = []
        var folders: [String] = []
        var isExchanged = false
    }

    private let base: String?
    private let state = Mutex(State())

    /// A set whose files are made aside in the folder `base`, where it is on the same disk; without it
    /// beside the place of each.
    init(in base: String? = nil) { self.base = base }

    /// Has `body` make files; all of them take their places, or none does.
    static func write(
        in base: String? = nil,
        _ body: (OutputSet) throws -> Void
    ) throws(Failure) {
        let set = OutputSet(in: base)
        defer { set.discard() }
        do {
            try body(set)
            try set.exchange()
            set.keep()
        } catch { throw Output.failure(error, writing: nil) }
    }

    // MARK: - Making

    /// Adds a file, which `make` writes at the path that it is given.
    func file(_ path: String, by make: (String) throws -> Void) throws(Failure) {
        let target = Disk.destination(of: path)
        do {
            if Disk.isStream(target) {
                let spare = FileManager.default.temporaryDirectory.path
                let aside = try place(in: spare)
                try make(aside)
                return state.withLock { $0.streams.append((aside, target)) }
            }
            let aside = try place(for: target, as: path)
            try make(aside)
            if Disk.status(of: target) != nil, !Disk.isFolder(target) {
                try Disk.copyMode(of: target, to: aside)
            }
            add(Move(aside: aside, target: target, new: Disk.identity(of: aside), ours: nil))
        } catch { throw Output.failure(error, writing: path) }
    }

    /// Adds a folder, which `make` fills. What there is already and is not among `ours` stays; `stale`
    /// says what else is ours, beside what was made.
    ///
    /// Where it cannot be exchanged as a whole, or `stays` because others use it, its parts are.
    func folder(
        _ path: String,
        ours: Set<String>,
        stays: Bool = false,
        by make: (String) throws -> Void,
        stale: (Set<String>) throws -> Set<String> = { _ in [] }
    ) throws(Failure) {
        let target = Disk.destination(of: path)
        let isWhole = !stays && Disk.mayBeExchanged(target)
        do {
            let aside =
                isWhole ? try place(for: target, as: path) : try place(in: target)
            try FileManager.default.createDirectory(
                atPath: aside,
                withIntermediateDirectories: true
            )
            try make(aside)
            let made = Set(Disk.filesBelow(aside))
            let all = ours.union(made).union(try stale(made))
            let move = Move(
                aside: aside,
                target: target,
                new: Disk.identity(of: aside),
                ours: all
            )
            guard isWhole else {
                return move.parts(removingInto: try place(in: target)).forEach(add)
            }
            if Disk.isFolder(target) { try Disk.copyMode(of: target, to: aside) }
            add(move)
        } catch { throw Output.failure(error, writing: path) }
    }

    private func add(_ move: Move) { state.withLock { $0.moves.append(move) } }

    /// A new path, aside, for what is to be called `target`.
    private func place(for target: String, as path: String) throws -> String {
        let folder = Disk.parent(of: target)
        try makeFolder(folder)
        let device = Disk.status(of: folder + "/.")?.st_dev
        let isNear = base.map { Disk.status(of: $0 + "/.")?.st_dev == device } ?? false
        return try place(in: isNear ? base ?? folder : folder)
    }

    private func place(in folder: String) throws -> String {
        try makeFolder(folder)
        return try state.withLock { state in
            let aside = try state.asides[folder] ?? Aside(in: folder)
            state.asides[folder] = aside
            state.count += 1
            return "\(aside.path)/\(state.count)"
        }
    }

    /// Makes a folder with those above it, which go again where nothing is kept.
    private func makeFolder(_ path: String) throws {
        var missing: [String] = []
        var folder = path
        while Disk.status(of: folder) == nil {
            missing.append(folder)
            folder = Disk.parent(of: folder)
        }
        state.withLock { $0.folders += missing }
        do {
            try FileManager.default.createDirectory(
                atPath: path,
                withIntermediateDirectories: true
            )
        } catch {
            let reason = error.localizedDescription
            throw Failure.cannotCreate("cannot make the folder '\(path)': \(reason)")
        }
    }

    // MARK: - Putting in place

    /// Puts everything in its place, or throws with everything as it was.
    ///
    /// Where a run is to be recorded with it, that is written down first, so that a kill in between
    /// leaves no doubt.
    func exchange(recording run: Journal.Recorded? = nil) throws(Failure) {
        Stopping.hold()
        var made: [Move] = []
        do {
            let (moves, asides) = state.withLock { ($0.moves, $0.asides.values.map(\.path)) }
            try flush(moves)
            if moves.count > 1 || run != nil {
                for aside in asides.sorted() {
                    let own = moves.filter { $0.aside.hasPrefix(aside + "/") }
                    if !own.isEmpty { try Journal(own, run).write(in: aside) }
                }
            }
            for move in moves {
                made.append(move)
                try at(move.target) { () throws(Disk.Fault) in try move.make() }
            }
            try flushFolders(of: moves)
            for (made, stream) in state.withLock({ $0.streams }) {
                try Output.pour(made, into: stream)
            }
            state.withLock { $0.isExchanged = true }
        } catch {
            made.reversed().forEach { $0.undo() }
            Stopping.release()
            throw Output.failure(error, writing: nil)
        }
    }

    private func flush(_ moves: [Move]) throws {
        let files = moves.filter { $0.new != nil }
        guard files.count <= 8, !files.contains(where: { $0.ours != nil }) else {
            for aside in Set(files.map { Disk.parent(of: $0.aside) }) {
                try at(aside) { () throws(Disk.Fault) in try Disk.flushAll(aside) }
            }
            return
        }
        for file in files {
            try at(file.target) { () throws(Disk.Fault) in try Disk.flush(file.aside) }
        }
    }

    private func flushFolders(of moves: [Move]) throws {
        for folder in Set(moves.map { Disk.parent(of: $0.target) }).sorted() {
            try at(folder) { () throws(Disk.Fault) in try Disk.flush(folder) }
        }
    }

    private func at(_ path: String, _ body: () throws(Disk.Fault) -> Void) throws(Failure) {
        do throws(Disk.Fault) { try body() } catch {
            throw Output.failure(error, writing: path)
        }
    }

    // MARK: - Ending

    /// Says that what is in place stays, and clears what it replaced.
    func keep() {
        state.withLock { state in
            state.asides.values.forEach { Journal.remove(in: $0.path) }
            state.moves.forEach { $0.rescue() }
        }
        clear { _ in }
    }

    /// Puts back what was not kept, and clears what was made aside.
    func discard() {
        clear { state in
            if state.isExchanged { state.moves.reversed().forEach { $0.undo() } }
            state.folders.forEach(Disk.removeIfEmpty)
        }
    }

    private func clear(_ before: (State) -> Void) {
        state.withLock { state in
            before(state)
            state.asides.values.forEach { $0.remove() }
            if state.isExchanged { Stopping.release() }
            state = State()
        }
    }
}
