import Foundation
import Ledger

/// What is about to take its place, written down before the first of it does.
///
/// It lies in the folder where the files were made, until all are in place and the run is recorded.
/// Whoever finds it later, after a kill, puts back what was there before.
struct Journal: Codable {
    /// The run that is recorded with the files: they stay where it was.
    struct Recorded: Codable {
        let ledger: String
        let run: Int64
        let seal: String
    }

    private static let name = "journal"

    var moves: [Move]
    var recorded: Recorded?

    init(_ moves: [Move], _ recorded: Recorded?) { (self.moves, self.recorded) = (moves, recorded) }

    /// Reads that of a folder; `nil` where nothing was about to take its place.
    init?(in folder: String) {
        let bytes = FileManager.default.contents(atPath: folder + "/" + Journal.name)
        guard let bytes, let read = try? JSONDecoder().decode(Journal.self, from: bytes) else {
            return nil
        }
        self = read
    }

    /// Writes it into `folder`, whole and on the disk.
    func write(in folder: String) throws {
        let path = folder + "/" + Journal.name
        try JSONEncoder().encode(self).write(to: URL(fileURLWithPath: path + ".new"))
        try Disk.flush(path + ".new")
        try Disk.move(path + ".new", over: path)
        try Disk.flush(folder)
    }

    /// Takes it away: what it says is done for good.
    static func remove(in folder: String) {
        try? FileManager.default.removeItem(atPath: folder + "/" + name)
    }

    /// Finishes what a killed run left: where all is in place and recorded it stays, else all goes back.
    /// Says no where that cannot be found out.
    func settle() -> Bool {
        guard let isDone = try? isDone() else { return false }
        if isDone { moves.forEach { $0.rescue() } } else { moves.reversed().forEach { $0.undo() } }
        return true
    }

    private func isDone() throws -> Bool {
        try recorded.map { try Ledger.holds($0.run, sealed: $0.seal, at: $0.ledger) }
            ?? moves.allSatisfy(\.isMade)
    }
}
