import DigitalMaturity
import Foundation
import Investment
import Ledger
import Loading

/// What one part of a question came to, in a file of its own with a manifest beside it.
///
/// The manifest knows the question by the digest of everything that was read and asked, so that parts of
/// different questions are never joined.
struct PartFile {
    /// What is in `part.csv.json`.
    struct Manifest: Codable, Equatable {
        let schema: String
        let tool: String
        /// What was asked, in words.
        let asked: String
        /// The digest of what was asked and of every file that was read.
        let question: String
        let part: Int
        let of: Int
        /// The digest of the file of numbers.
        let sha256: String
    }

    static let schema = "waymark/part/1"

    let path: String
    let manifest: Manifest
    /// The batches by plan.
    let batches: [String: [DrawnBatch]]

    /// The text of the numbers: a row for each list of a batch.
    static func text(of plans: [(id: String, batches: [DrawnBatch])]) -> String {
        var rows = ["plan,batch,list,numbers"]
        for (plan, batches) in plans {
            for batch in batches {
                for (list, numbers) in batch.numbers.enumerated() {
                    let words = numbers.map(String.init).joined(separator: " ")
                    rows.append("\(csvField(plan)),\(batch.number),\(list),\(words)")
                }
            }
        }
        return rows.map { $0 + "\n" }.joined()
    }

    /// Reads a part and its manifest; throws where they are not whole.
    init(reading path: String) throws {
        self.path = path
        guard let bytes = FileManager.default.contents(atPath: path) else {
            throw Failure.missing("there is no part '\(path)'")
        }
        let beside = FileManager.default.contents(atPath: path + ".json") ?? Data()
        guard let manifest = try? JSONDecoder().decode(Manifest.self, from: beside),
            manifest.schema == PartFile.schema
        else {
            throw PartFile.unfit(path, "its manifest '\(path).json' is missing or cannot be read")
        }
        guard Fingerprint(of: [UInt8](bytes)).text == manifest.sha256,
            let batches = PartFile.batches(in: String(decoding: bytes, as: UTF8.self))
        else { throw PartFile.unfit(path, "it is not as it was written") }
        (self.manifest, self.batches) = (manifest, batches)
    }

    static func unfit(_ path: String, _ why: String) -> Failure {
        .input([.partUnfit(path, because: why)], workspace: nil)
    }

    private static func batches(in text: String) -> [String: [DrawnBatch]]? {
        var lists: [String: [Int: [[Int64]]]] = [:]
        for line in text.split(separator: "\n").dropFirst() {
            let fields = line.split(separator: ",", omittingEmptySubsequences: false)
            guard fields.count == 4, let batch = Int(fields[1]) else { return nil }
            let numbers = fields[3].split(separator: " ").compactMap { Int64($0) }
            lists[String(fields[0]), default: [:]][batch, default: []].append(numbers)
        }
        return lists.mapValues { $0.map { DrawnBatch(number: $0, numbers: $1) } }
    }
}

extension [PartFile] {
    /// Reads parts that are all of one question, each once; throws where they are not.
    init(reading paths: [String], of question: String) throws {
        self = try paths.map(PartFile.init(reading:))
        guard let count = first?.manifest.of else { return }
        for (index, part) in enumerated() {
            let (path, manifest) = (part.path, part.manifest)
            guard manifest.question == question else {
                throw PartFile.unfit(
                    path,
                    "it was asked '\(manifest.asked)' by Waymark \(manifest.tool), or of other files"
                )
            }
            guard manifest.of == count else {
                throw PartFile.unfit(
                    path,
                    "it is one of \(manifest.of) parts, and others of \(count)"
                )
            }
            if let other = self[..<index].first(where: { $0.manifest.part == manifest.part }) {
                throw PartFile.unfit(path, "'\(other.path)' is part \(manifest.part) too")
            }
        }
        let missing = Set(1...count).subtracting(map(\.manifest.part)).sorted()
        guard missing.isEmpty else {
            let list = missing.prefix(20).map(String.init).joined(separator: ", ")
            throw PartFile.unfit(
                self[0].path,
                "of \(count) parts these are not there: \(list)\(missing.count > 20 ? " …" : "")"
            )
        }
    }

    /// All batches of a plan.
    func batches(of plan: String) -> [DrawnBatch] { flatMap { $0.batches[plan] ?? [] } }
}
