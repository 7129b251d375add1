import Foundation

/// The two streams: data on one, everything else on the other.
enum Console {
    static func output(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }

    static func error(_ text: String) {
        FileHandle.standardError.write(Data(text.utf8))
    }

    /// The width to wrap to: what the shell says, within reason.
    static var width: Int {
        let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap { Int($0) } ?? 110
        return min(max(stated, 60), 200)
    }
}
