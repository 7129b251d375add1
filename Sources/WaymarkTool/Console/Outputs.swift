/// Where files go: beside one another in a set, or into a folder that is being made.
protocol Outputs: Sendable {
    /// Adds a file, which `make` writes at the path that it is given.
    func file(_ path: String, by make: (String) throws -> Void) throws(Failure)
}

extension OutputSet: Outputs {}

/// A folder that is being made aside.
struct FolderBeingMade: Outputs {
    let path: String

    func file(_ name: String, by make: (String) throws -> Void) throws(Failure) {
        do { try make(path + "/" + name) } catch {
            throw Output.failure(error, writing: name)
        }
    }
}

extension Outputs {
    /// Adds the text of a file.
    func text(_ text: String, to path: String) throws(Failure) {
        try file(path) { try Output.put(text, at: $0) }
    }
}
