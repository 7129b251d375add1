import ArgumentParser
import DigitalMaturity
import Investment
import Ledger
import Loading

/// Whether a question is worked out in parts, by any engine that starts processes, and joined.
struct PartOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Work out only this part of all, and write it to --output with a manifest.",
            valueName: "k/n"
        ),
        transform: parsed { (text) throws(ParseFailure) in try Part(parsing: text) }
    )
    var part: Part?

    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp(
            "Answer from these parts, asked alike: the same bytes as one run.",
            valueName: "file"
        )
    )
    var merge: [String] = []

    func validate() throws {
        guard part == nil || merge.isEmpty else {
            throw ValidationError("Give --part or --merge, and not both.")
        }
    }

    /// Whether anything was asked of parts.
    var isUsed: Bool { part != nil || !merge.isEmpty }

    /// Writes a part of what was `asked`, and its manifest, both or neither.
    func write(
        _ part: Part,
        of plans: [(id: String, batches: [DrawnBatch])],
        asked: String,
        read files: [FileRead],
        to output: String?
    ) throws {
        guard let output else { throw ValidationError("--part needs --output FILE.") }
        let text = PartFile.text(of: plans)
        let manifest = JSON.object([
            ("schema", .string(PartFile.schema)), ("tool", .string(toolVersion)),
            ("asked", .string(asked)), ("question", .string(question(asked, files))),
            ("part", .count(part.number)), ("of", .count(part.count)),
            ("sha256", .string(Fingerprint(of: Array(text.utf8)).text)),
        ])
        try OutputSet.write { set in
            try set.text(text, to: output)
            try set.text(manifest.text, to: output + ".json")
        }
        Console.error("wrote part \(part.number) of \(part.count) to \(output)\n")
    }

    /// The digest of what was asked and of every file that was read for it.
    func question(_ asked: String, _ files: [FileRead]) -> String {
        let read = files.map { "\(Fingerprint(of: $0.bytes).text) \($0.path)" }
        let lines = ["waymark \(toolVersion)", asked] + read
        return Fingerprint(of: Array(lines.joined(separator: "\n").utf8)).text
    }
}
