import DigitalMaturity
import Documents

/// A table of the document, with the chart that it belongs to, and its sheet.
struct Exhibit {
    /// The name on the tab.
    let sheet: String
    /// The name in formulas.
    let name: String
    /// The heading of its section.
    let section: String
    /// The table, with the bounds of its figures in cells of their own.
    let table: Table
    let chart: Chart?
    /// The name on the tab of the chart, where it has a sheet of its own.
    let chartSheet: String?
    /// Whether a column of units is before its numbers.
    let hasUnits: Bool

    /// What it shows: the finding of a chart, the title of a table.
    var title: String { chart?.title ?? table.title }
}

extension Document {
    /// The tables and charts in reading order, each with the sheet on which it will stand; a model has
    /// units beside its numbers.
    func exhibits(naming names: inout UniqueNames, for profile: Profile) -> [Exhibit] {
        var tableNames = UniqueNames.tables
        return sections.flatMap { section in
            section.blocks.compactMap { block -> Exhibit? in
                guard let (id, table, chart) = block.exhibit else { return nil }
                let plain = (chart?.sheetTable ?? table).withBounds
                let shown = profile == .model ? plain.withUnits : plain
                let name = names.claimSheet(id: id, title: chart?.title ?? table.title)
                return Exhibit(
                    sheet: name,
                    name: tableNames.claimTable(id: id),
                    section: section.heading,
                    table: shown,
                    chart: chart,
                    chartSheet: chart.map { _ in names.claimSheet(named: "Chart of \(name)") },
                    hasUnits: shown.columns.count > plain.columns.count
                )
            }
        }
    }
}

extension Table {
    /// Bounds stand beside their numbers, but not between the shades of a heat map.
    fileprivate var withBounds: Table { shading == nil ? withBoundsBeside : withBoundsInWords }
}

extension Block {
    /// The table of a table or a chart, with the identifier of the block.
    var exhibit: (id: String, table: Table, chart: Chart?)? {
        switch self {
        case .table(let table): (table.id, table, nil)
        case .chart(let chart): (chart.id, chart.table, chart)
        case .prose, .list, .cards, .narrative: nil
        }
    }
}
