import DigitalMaturity

@testable import Loading

/// A record with a record and a list of records in it, for the tests of the reader.
struct Sample: Sendable {
    let name: String
    let size: Int?
    let parts: [String]
}

/// Reads `text` as a sample, and gives the problems in order of place.
func readSample(_ text: String) -> (sample: Sample?, told: String) {
    var problems: [Diagnostic] = []
    let sample = YAMLFile(parsing: text, file: "a.yaml", &problems).flatMap { file in
        Record.read(file, "the sample", &problems) { record -> Sample? in
            let name = record.text("name")
            let size = record.optional("size", wholeNumber)
            let tags = record.list("tags", identifier).map(\.value)
            let years = record.pairs("years", identifier, wholeNumber)
            let owner = record.record("owner", "the owner") { owner in owner.text("name") }
            let parts = record.records("parts", "the part") { part -> String? in
                let id = part.value("id", identifier)
                let on = part.value("on", yesOrNo)
                return on == nil ? nil : id
            }
            guard let name else { return nil }
            return Sample(
                name: name,
                size: size?.value,
                parts: tags + years.map { "\($0.key.value)=\($0.value.value)" } + parts
                    + [owner].compactMap(\.self)
            )
        }
    }
    return (sample, problems.sorted().map(\.description).joined(separator: "\n"))
}

/// The lines of `told` that say what and where, without the help.
func summaries(_ told: String) -> [String] {
    told.split(separator: "\n").map(String.init).filter { !$0.hasPrefix("    help:") }
}
