import DigitalMaturity

/// How the columns and the words of an inventory are read.
struct InventoryMapping {
    /// Whose inventory it is, where no column says so.
    var organisation: Located<String>?
    /// The headings for each column of an estate; the texts of several are joined.
    var columns: [String: [String]] = [:]
    /// Words for kinds, in plain letters.
    var kinds: [String: EquipmentKind] = [:]
    /// Words for operating systems, in plain letters.
    var systems: [String: String] = [:]
}

/// The words that tools for assets commonly use, from `Frameworks/estates/inventory.yaml`.
struct InventoryWords {
    /// Headings for each column of an estate.
    private(set) var headings: [String: [String]] = [:]
    /// Words for each kind.
    private(set) var kinds: [String: EquipmentKind] = [:]

    init(_ home: Folder, _ problems: inout [Diagnostic]) {
        let path = "Frameworks/estates/inventory.yaml"
        guard home.contains(path), let file = YAMLFile(path, of: home, &problems) else { return }
        var (headings, kinds) = (self.headings, self.kinds)
        _ = Record.read(file, "the words", &problems) { record -> Bool? in
            _ = record.record("headings", isRequired: true, "the headings") { list -> Bool? in
                for column in InventoryMapping.columnNames {
                    headings[column] = list.list(column, anyText).map(\.value)
                }
                return true
            }
            return record.record("kinds", isRequired: true, "the kinds") { list -> Bool? in
                for kind in EquipmentFamily.devices.kinds {
                    list.list(kind.rawValue, anyText).forEach {
                        kinds[Form.plain($0.value)] = kind
                    }
                }
                return true
            }
        }
        (self.headings, self.kinds) = (headings, kinds)
    }
}

extension InventoryMapping {
    /// The columns of an estate that an inventory may fill.
    static let columnNames = [
        "organisation", "kind", "site", "bought", "operating_system", "warranty_end", "memory_gb",
        "used_by",
    ]

    /// A mapping in YAML for the headings of a table, to be checked by whoever knows it.
    static func proposal(for table: InventoryTable, _ words: InventoryWords) -> String {
        let found = columnNames.compactMap { column -> String? in
            let known = Set((words.headings[column] ?? []).map(Form.plain))
            let heading = table.headings.first { known.contains(Form.plain($0)) }
            return heading.map { "  \(column): \(yamlScalar($0))" }
        }
        let isOwned = found.contains { $0.hasPrefix("  organisation:") }
        let lines = isOwned ? [] : ["organisation: RXR  # the code of whose inventory it is"]
        return (lines + ["columns:"] + found + ["kinds: {}", "systems: {}"])
            .joined(separator: "\n") + "\n"
    }
}

/// Reads how the columns of a table are to be read.
func readInventoryMapping(
    _ file: YAMLFile,
    of table: InventoryTable,
    _ words: InventoryWords,
    _ problems: inout [Diagnostic]
) -> InventoryMapping? {
    Record.read(file, "the mapping", &problems) { record -> InventoryMapping? in
        var mapping = InventoryMapping()
        mapping.organisation = record.optional("organisation", anyText)
        mapping.columns = readColumns(of: table, &record)
        mapping.kinds = words.kinds
        let kinds: [(key: Located<String>, value: Located<EquipmentKind>)] =
            record.pairs("kinds", anyText, word)
        for (text, kind) in kinds { mapping.kinds[Form.plain(text.value)] = kind.value }
        for (text, system) in record.pairs("systems", anyText, anyText) {
            mapping.systems[Form.plain(text.value)] = system.value
        }
        if mapping.organisation == nil, mapping.columns["organisation"] == nil {
            record.report(.missingKey("organisation", in: "the mapping", at: record.place))
        }
        if mapping.columns["kind"] == nil {
            record.report(.missingKey("kind", in: "'columns'", at: record.place))
        }
        return mapping
    }
}

private func readColumns(
    of table: InventoryTable,
    _ record: inout Record
) -> [String: [String]] {
    var columns: [String: [String]] = [:]
    for (column, headings) in record.pairs("columns", isRequired: true, anyText, anyText) {
        let known = InventoryMapping.columnNames
        guard known.contains(column.value) else {
            record.report(
                .unknownName(
                    column.value,
                    of: "column of an estate",
                    among: known,
                    at: column.place
                )
            )
            continue
        }
        let parts = headings.value.split(separator: " + ").map(String.init)
        columns[column.value] = parts
        parts.filter { !table.headings.contains($0) }.forEach {
            record.report(
                .unknownName(
                    $0,
                    of: "heading in \(table.file)",
                    among: table.headings,
                    at: headings.place
                )
            )
        }
    }
    return columns
}
