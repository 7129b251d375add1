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
    let table: ShownTable
    let chart: Chart?
    /// The name on the tab of the chart, where it has a sheet of its own.
    let chartSheet: String?
    /// Whether a column of units is before its numbers.
    let hasUnits: Bool

    /// What it shows: the finding of a chart, the title of a table.
    var title: String { chart?.title ?? table.table.title }
}

extension Document {
    /// The tables and charts in reading order, each with the sheet on which it will stand; a model has
    /// units beside its numbers.
    func exhibits(
        naming names: inout UniqueNames,
        _ identifiers: [String: String],
        for profile: Profile
    ) -> [Exhibit] {
        var tableNames = UniqueNames.tables
        let ids = sections.flatMap(\.blocks).compactMap(\.exhibit?.id)
        var wishes = tabWords(of: ids, identifiers)[...]
        return sections.flatMap { section in
            section.blocks.compactMap { block -> Exhibit? in
                guard let (id, table, chart) = block.exhibit else { return nil }
                let wish = wishes.removeFirst()
                let plain = ShownTable((chart?.sheetTable ?? table).withBounds)
                let shown = profile == .model ? plain.withUnits : plain
                let name = names.claimSheet(wish, for: id, titled: chart?.title ?? table.title)
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

extension UniqueNames {
    /// The name on the tab of an exhibit, in the capitals of its title where its identifier was kept.
    fileprivate mutating func claimSheet(_ wish: String, for id: String, titled title: String)
        -> String
    {
        guard wish != id else { return claimSheet(id: id, title: title) }
        let words = wish.split { $0 == "-" || $0 == "_" || $0 == " " }.joined(separator: " ")
        return claimSheet(named: words.prefix(1).uppercased() + words.dropFirst())
    }
}

extension Chart {
    /// The chart as a sheet can draw it: bands in place of dots.
    fileprivate var forSheets: Chart {
        guard case .dots(let dots) = form else { return self }
        return Chart(id: id, title: title, subtitle: subtitle, form: .bands(dots.bands))
    }
}

extension Block {
    /// The table of a table or a chart, with the identifier of the block.
    var exhibit: (id: String, table: Table, chart: Chart?)? {
        switch self {
        case .table(let table): (table.id, table, nil)
        case .chart(let chart): (chart.id, chart.forSheets.table, chart.forSheets)
        case .prose, .list, .cards, .narrative: nil
        }
    }
}
