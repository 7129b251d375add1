public import DigitalMaturity
import Foundation

/// A text that is edited without Swift, and its file.
public struct SourceText: Hashable, Sendable {
    /// The file, below the reference data.
    public let file: String
    /// The text.
    public let text: String
}

extension Loader {
    /// One text below the reference data, or nothing and a diagnostic.
    public func text(_ file: String, _ problems: inout [Diagnostic]) -> SourceText? {
        home.text(file, &problems).map { SourceText(file: home.shown(file), text: $0) }
    }

    /// Whether the reference data has this file.
    public func has(_ file: String) -> Bool { home.contains(file) }

    /// The bytes of every file that a run depends on, by path, in order.
    public func inputs() -> [(path: String, bytes: [UInt8])] {
        let reference = ["Frameworks", "Reports", "data"].flatMap { home.files(in: $0, ending: "") }
        let own = workspace.map { folder in
            ["assessments", "plans"].flatMap { folder.files(in: $0, ending: "") }
                + ["limits.yaml", "organisations.yaml", "waymark.yaml"].filter(folder.contains)
        }
        return bytes(of: reference, in: home) + bytes(of: own ?? [], in: workspace ?? home)
    }

    private func bytes(of files: [String], in folder: Folder) -> [(path: String, bytes: [UInt8])] {
        files.compactMap { file in
            FileManager.default.contents(atPath: folder.root + "/" + file).map {
                (folder.shown(file), [UInt8]($0))
            }
        }
    }
}
