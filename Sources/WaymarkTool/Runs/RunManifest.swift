import DigitalMaturity
import Foundation
import Ledger
import Loading

/// The digests of the files that a run made, in the form of `sha256sum`, which can check them too.
struct RunManifest {
    /// The name of the list, beside the files.
    static let name = "SHA256SUMS"

    /// How a file stands to the run in whose folder it is.
    enum Standing: String {
        case matches, differs, none
    }

    private let digests: [String: String]

    /// Lists files of `folder` by their names.
    init(of names: [String], in folder: String) {
        let found = Threads().map(names.count) { RunManifest.digest(of: folder + "/" + names[$0]) }
        digests = Dictionary(
            zip(names, found).compactMap { name, digest in digest.map { (name, $0) } }
        ) { first, _ in first }
    }

    /// Reads the list in `folder`, if a run made one there.
    init?(in folder: String) {
        guard let data = FileManager.default.contents(atPath: folder + "/" + RunManifest.name)
        else {
            return nil
        }
        let lines = String(decoding: data, as: UTF8.self).split(separator: "\n")
        let pairs = lines.compactMap { line -> (String, String)? in
            guard let gap = line.firstRange(of: "  ") else { return nil }
            return (String(line[gap.upperBound...]), String(line[..<gap.lowerBound]))
        }
        digests = Dictionary(pairs) { first, _ in first }
    }

    /// The list as it is written.
    var text: String {
        digests.sorted { $0.key < $1.key }.map { "\($1)  \($0)\n" }.joined()
    }

    /// The files, by name.
    var files: [String] { digests.keys.sorted() }

    /// Whether the file of `folder` called `name` is as the run made it.
    func standing(of name: String, in folder: String) -> Standing {
        guard let digest = digests[name] else { return .none }
        return RunManifest.digest(of: folder + "/" + name) == digest ? .matches : .differs
    }

    private static func digest(of path: String) -> String? {
        FileManager.default.contents(atPath: path).map { Fingerprint(of: [UInt8]($0)).text }
    }
}
