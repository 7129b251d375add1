import DigitalMaturity
import Investment

/// Reads the names that plans share, each with a title for people.
func readSharedNames(_ file: YAMLFile, _ problems: inout [Diagnostic]) -> SharedNames? {
    Record.read(file, "the names of plans", &problems) { record -> SharedNames? in
        var names = SharedNames()
        names.targets = readNames("targets", &record)
        names.standards = readNames("standards", &record)
        return names
    }
}

private func readNames(_ key: String, _ record: inout Record) -> [String] {
    let names = record.records(key, "the name") { name -> Located<String>? in
        _ = name.text("title")
        return name.located("id", identifier)
    }
    names.repeated("name").forEach { record.report($0) }
    return names.map(\.value)
}
