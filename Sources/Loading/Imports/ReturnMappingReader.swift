import DigitalMaturity

/// Reads how the tables of one edition of an assessment become returns.
func readReturnMappings(
    _ path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [ReturnMapping] {
    YAMLFile(path, of: folder, &problems).flatMap { yaml in
        Record.read(yaml, "the tables of an assessment", &problems) { record -> [ReturnMapping]? in
            let framework = record.value("framework", identifier)
            let collected = record.value("collected", PartialDate.init(parsing:))
            let title = record.text("title")
            let dimensions = record.pairs("dimensions", isRequired: true, columnName, identifier)
                .map { (column: $0.key.value, id: $0.value.value) }
            let pairs = record.pairs("names", anyText, ODSCode.init(parsing:))
            let names = Dictionary(pairs.map { ($0.key.value, $0.value.value) }) { first, _ in first
            }
            let read = { (table: inout Record) -> ReturnMapping? in
                let file = table.value("file", identifier)
                let name = table.value("name", columnName)
                let code = table.optional("code", columnName)?.value
                let setting = table.optional("setting", columnName)?.value
                let board = table.optional("board", columnName)?.value
                let without = table.optional("without", columnName)?.value
                guard let file, let name, let framework, let collected, let title else {
                    return nil
                }
                var mapping = ReturnMapping(
                    framework: framework,
                    collected: collected,
                    title: title,
                    dimensions: dimensions,
                    file: file,
                    name: name
                )
                (mapping.code, mapping.setting, mapping.board) = (code, setting, board)
                (mapping.without, mapping.names) = (without, names)
                return mapping
            }
            return record.records("tables", isRequired: true, "the table", read)
        }
    } ?? []
}
