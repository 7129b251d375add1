import DigitalMaturity
import Ledger

/// Tables as CSV with a descriptor that says what is in them, by the Data Package standard, version 2
/// (https://datapackage.org/standard/data-package).
struct DataPackage {
    let name: String
    let title: String
    let description: String
    /// What the tables were made from and by.
    var facts: [(String, JSON)] = []
    var sources: [Provenance] = []
    var licences: [Licence] = []
    let tables: [DataTable]

    /// The files, the descriptor first.
    var files: [(path: String, text: String)] {
        let files = tables.map { (path: $0.path, text: $0.csv) }
        let resources = zip(tables, files).map { resource($0, $1.text) }
        return [("datapackage.json", descriptor(resources).text)] + files
    }

    private func descriptor(_ resources: [JSON]) -> JSON {
        let sources = sources.map(source)
        let licences = licences.map(\.json)
        return .object(
            [
                ("$schema", .string("https://datapackage.org/profiles/2.0/datapackage.json")),
                ("profile", .string("tabular-data-package")), ("name", .string(name)),
                ("title", .string(title)), ("description", .string(description)),
            ] + facts
                + (licences.isEmpty ? [] : [("licenses", .array(licences))])
                + (sources.isEmpty ? [] : [("sources", .array(sources))])
                + [("resources", .array(resources))]
        )
    }

    private func source(_ source: Provenance) -> JSON {
        .object([
            ("title", .string(source.title)), ("path", .string(source.path)),
            ("publisher", .string(source.publisher)), ("date", .string(source.date.description)),
            ("licence", .string(source.licence)), ("changes", .string(source.changes)),
        ])
    }

    private func resource(_ table: DataTable, _ text: String) -> JSON {
        let bytes = Array(text.utf8)
        return .object([
            ("name", .string(table.name)), ("type", .string("table")),
            ("profile", .string("tabular-data-resource")), ("path", .string(table.path)),
            ("title", .string(table.title)), ("description", .string(table.description)),
            ("scheme", .string("file")), ("format", .string("csv")),
            ("mediatype", .string("text/csv")), ("encoding", .string("utf-8")),
            ("bytes", .count(bytes.count)),
            ("hash", .string("sha256:" + Fingerprint(of: bytes).text)),
            ("rows", .count(table.rows.count)), ("schema", schema(of: table)),
        ])
    }

    private func schema(of table: DataTable) -> JSON {
        let names = { (names: [String]) in JSON.array(names.map(JSON.string)) }
        let references = table.references.map { reference in
            JSON.object([
                ("fields", names(reference.fields)),
                (
                    "reference",
                    .object([
                        ("resource", .string(reference.table)), ("fields", names(reference.others)),
                    ])
                ),
            ])
        }
        return .object(
            [("fields", .array(table.fields.map(field))), ("missingValues", names([""]))]
                + (table.key.isEmpty ? [] : [("primaryKey", names(table.key))])
                + (references.isEmpty ? [] : [("foreignKeys", .array(references))])
        )
    }

    private func field(_ field: DataTable.Field) -> JSON {
        .object(
            [
                ("name", .string(field.name)), ("type", .string(field.kind.rawValue)),
                ("description", .string(field.description)),
            ] + (field.unit.map { [("unit", .string($0))] } ?? [])
                + (field.isRequired ? [("constraints", .object([("required", .bool(true))]))] : [])
        )
    }
}

/// A licence that the standard has a name for.
struct Licence: Decodable {
    let name: String
    let title: String
    let path: String

    fileprivate var json: JSON {
        .object([("name", .string(name)), ("title", .string(title)), ("path", .string(path))])
    }
}
