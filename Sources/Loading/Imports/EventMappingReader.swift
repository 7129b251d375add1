import DigitalMaturity

/// Reads how the rows of a table become events of electronic records.
func readEventMapping(
    _ path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> EventMapping? {
    YAMLFile(path, of: folder, &problems).flatMap { yaml in
        Record.read(yaml, "the mapping of events", &problems) { readMapping(&$0) }
    }
}

private func readMapping(_ record: inout Record) -> EventMapping? {
    let kind: ImportKind? = record.value("kind", word)
    let title = record.text("title")
    let publisher = record.text("publisher")
    let publication = record.text("publication")
    let columns = record.list("columns", columnName).map(\.value)
    let code = record.value("code", columnName)
    guard let kind, let title, let publisher, let publication, let code else { return nil }
    var mapping = EventMapping(
        kind: kind,
        title: title,
        source: (publisher, publication),
        columns: columns,
        code: code
    )
    mapping.supplier = record.optional("supplier", columnName)?.value
    mapping.event = record.optional("event", columnName)?.value
    mapping.every = (record.optional("every", word) as Located<RecordEvent.Kind>?)?.value
    mapping.without = (record.optional("without", word) as Located<RecordEvent.Kind>?)?.value
    mapping.nothing = Set(record.list("nothing", anyText).map { $0.value.lowercased() })
    mapping.date = record.optional("date", columnName)?.value
    mapping.gradeColumn = record.optional("grade-column", columnName)?.value
    let grade: Located<EvidenceGrade>? = record.optional("grade", word)
    mapping.grade = grade?.value ?? mapping.grade
    let keys = [
        ("product", "product"), ("value", "value"), ("publisher-column", "publisher"),
        ("address", "address"), ("note", "note"),
    ]
    for (key, column) in keys { mapping.kept[column] = record.optional(key, columnName)?.value }
    let words = record.pairs("words", anyText) { (text) throws(ParseFailure) -> RecordEvent.Kind in
        try word(text)
    }
    mapping.words = Dictionary(words.map { ($0.key.value.lowercased(), $0.value.value) }) { $1 }
    return mapping
}
