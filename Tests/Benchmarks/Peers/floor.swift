import Foundation

// The least that a command with Foundation does: it looks at its environment and a file, and says so.
let home = ProcessInfo.processInfo.environment["HOME"] ?? "."
print(FileManager.default.fileExists(atPath: home))
