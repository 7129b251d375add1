import DigitalMaturity
import Documents
import Loading

/// The numbers of a website for programs: each table of each page as CSV, the tables of each page as
/// JSON, and a data package of those that are not about one organisation alone.
struct SiteData {
    private let pages: [Page]
    private let sources: [Provenance]
    private let licences: [Licence]

    init(of pages: [Page], sources: [Provenance], licences: [Licence]) {
        self.pages = pages.filter { !$0.document.siteTables.isEmpty }
        self.sources = sources
        self.licences = licences
    }

    /// The files, below the folder `data` of the website.
    func files() -> [(path: String, text: String)] {
        let pages = pages
        let files = Threads().map(pages.count) { SiteData.files(of: pages[$0].document) }
        // The tables of the package are those of pages, which have them already.
        var seen: Set<String> = []
        return (files.flatMap(\.self) + package.files.map { ("data/\($0.path)", $0.text) })
            .filter { seen.insert($0.path).inserted }
    }

    private static func files(of document: Document) -> [(path: String, text: String)] {
        let tables = document.siteTables.map { DataTable($0, of: document) }
        let json = JSON.object([
            ("title", .string(document.title)), ("on", .date(document.date)),
            ("tables", .array(tables.map(\.json))),
        ])
        return [("data/\(document.slug).json", json.text(foldingBelow: 3))]
            + tables.map { ("data/\($0.path)", $0.csv) }
    }

    private var package: DataPackage {
        let said = sources.map(\.licence)
        let national = pages.filter { page in
            !["trusts/", "icbs/", "regions/"].contains { page.path.hasPrefix($0) }
        }
        return DataPackage(
            name: "waymark-site",
            title: "Waymark: the tables of the website",
            description:
                "The tables of the pages on all of England, its plans and its rules. Those of each "
                + "board and trust are in the folders beside this file.",
            sources: sources,
            licences: licences.filter { licence in said.contains { $0.contains(licence.title) } },
            tables: national.flatMap { page in
                page.document.siteTables.map { DataTable($0, of: page.document).alone }
            }
        )
    }
}

extension DataTable {
    /// The table as JSON: a row has a value for each field, `null` where it is not known. The addresses of
    /// the figures are in the CSV beside it, and the number of a row is its place.
    fileprivate var json: JSON {
        let shown = fields.indices.filter { fields[$0].name != "row" && !isAddress(fields[$0]) }
        return .object([
            ("id", .string(name)), ("title", .string(title)),
            (
                "fields",
                .array(
                    shown.map { index in
                        let field = fields[index]
                        return .object(
                            [("name", .string(field.name))]
                                + (isPlain(field)
                                    ? [] : [("description", .string(field.description))])
                                + (field.unit.map { [("unit", .string($0))] } ?? [])
                        )
                    }
                )
            ),
            (
                "rows",
                .array(rows.map { row in .array(shown.map { value(row[$0], fields[$0]) }) })
            ),
        ])
    }

    /// Whether a field has the addresses of the figures of another.
    private func isAddress(_ field: Field) -> Bool {
        field.name.hasSuffix("_figure") && isPart(field)
    }

    /// Whether a field's name says all: what it is called, or that it is a part of the field before it.
    private func isPlain(_ field: Field) -> Bool {
        field.name.replacing("_", with: " ") == field.description.lowercased() || isPart(field)
    }

    private func isPart(_ field: Field) -> Bool {
        fields.contains { other in
            field.name.hasPrefix(other.name + "_")
                && field.description.hasPrefix(other.description + ": ")
        }
    }

    private func value(_ text: String?, _ field: Field) -> JSON {
        guard let text else { return .null }
        switch field.kind {
        case .integer: return Int64(text).map(JSON.integer) ?? .string(text)
        case .number: return Double(text).map(JSON.number) ?? .string(text)
        case .string, .boolean, .date, .yearmonth: return .string(text)
        }
    }

    /// The table without its references to a table of figures, which a website does not have.
    fileprivate var alone: DataTable {
        var table = self
        table.references = []
        return table
    }
}

extension Document {
    /// The tables that the website has as files: all but those that the table after a chart tells.
    fileprivate var siteTables: [Table] {
        sections.flatMap(\.blocks).compactMap { block -> Table? in
            switch block {
            case .table(let table): table
            case .chart(let chart): chart.isTold ? nil : chart.table
            case .prose, .list, .cards, .narrative: nil
            }
        }
    }
}
