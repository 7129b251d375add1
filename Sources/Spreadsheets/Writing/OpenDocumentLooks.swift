/// The looks of the cells of an OpenDocument workbook, each with a name, in the order in which they are
/// met.
struct OpenDocumentLooks {
    private struct Look: Hashable {
        let style: CellStyle
        let maps: String
    }

    private var names: [Look: String] = [:]
    private var conditions: [CellStyle: String] = [:]
    /// The looks that cells always have, in the words of OpenDocument.
    private(set) var definitions = ""
    /// Those that they have while a formula holds.
    private(set) var conditional = ""

    /// The name of a look, with those that it gives way to.
    mutating func name(of style: CellStyle, maps: String) -> String {
        let look = Look(style: style, maps: maps)
        if let name = names[look] { return name }
        let name = "cell-\(names.count + 1)"
        names[look] = name
        definitions += style.definition(name, maps: maps)
        return name
    }

    /// What a cell says of a look that it has while a formula holds.
    mutating func map(of highlight: SheetRules.Highlight, on sheet: String) -> String {
        let name = conditions[highlight.style] ?? "highlight-\(conditions.count + 1)"
        if conditions[highlight.style] == nil {
            conditions[highlight.style] = name
            conditional += highlight.style.conditionalDefinition(name)
        }
        let (row, column) = (highlight.area.rows.lowerBound, highlight.area.columns.lowerBound)
        let first = CellPlace(sheet: sheet, row: row, column: column).openReference
        let formula = openFormula(String(highlight.formula.dropFirst()))
        return """
            <style:map style:condition="is-true-formula(\(xml(formula)))" \
            style:apply-style-name="\(name)" style:base-cell-address="\(xml(first))"/>
            """
    }

    /// What the name of a sheet's look ends with.
    static func shape(isHidden: Bool, pagesWide: Int) -> String {
        (isHidden ? "hidden-" : "shown-") + String(pagesWide)
    }

    /// The name of the pages of sheets that print so many pages wide.
    static func masterPage(pagesWide: Int) -> String {
        pagesWide == 1 ? "Default" : "Wide\(pagesWide)"
    }

    /// The looks of sheets, and the widths and heights of their columns and rows.
    static func shapes(of sheets: [Sheet], _ heights: [[Double]]) -> String {
        let tables = [false, true].flatMap { isHidden in
            Set(sheets.map(\.pagesWide)).sorted().map { wide in
                """
                <style:style style:name="table-\(shape(isHidden: isHidden, pagesWide: wide))" \
                style:family="table" style:master-page-name="\(masterPage(pagesWide: wide))">\
                <style:table-properties table:display="\(!isHidden)"/></style:style>
                """
            }
        }
        let columns = Set(sheets.flatMap(\.widths)).sorted().map { width in
            let points = TextMeasure.pixels(ofColumn: width) * 0.75
            return """
                <style:style style:name="\(width.columnStyle)" style:family="table-column">\
                <style:table-column-properties style:column-width="\(points)pt"/></style:style>
                """
        }
        let rows = Set(heights.joined()).sorted().map { height in
            """
            <style:style style:name="\(height.rowStyle)" style:family="table-row">\
            <style:table-row-properties style:row-height="\(height)pt" \
            style:use-optimal-row-height="false"/></style:style>
            """
        }
        return (tables + columns + rows).joined()
    }
}

extension Double {
    /// The name of the look of columns of this width.
    var columnStyle: String { "column-\(Int(self * 100))" }

    /// The name of the look of rows of this height.
    var rowStyle: String { "row-\(Int(self * 100))" }
}

extension CellPlace {
    /// The cell as OpenDocument names it: `'Money by year'.B7`.
    var openReference: String {
        "'" + sheet.replacing("'", with: "''") + "'." + name
    }
}

extension Sheet {
    /// An area as OpenDocument names it: `'Money by year'.A7:'Money by year'.C97`.
    func openArea(_ rows: ClosedRange<Int>, _ columns: ClosedRange<Int>) -> String {
        [(rows.lowerBound, columns.lowerBound), (rows.upperBound, columns.upperBound)]
            .map { place(row: $0, column: $1).openReference }.joined(separator: ":")
    }
}

/// What belongs into some cells of an OpenDocument workbook.
struct OpenDocumentGuide {
    let name: String
    let choice: SheetRules.Choice

    init(_ name: String, _ choice: SheetRules.Choice) { (self.name, self.choice) = (name, choice) }

    func definition(on sheet: String) -> String {
        """
        <table:content-validation table:name="\(name)"\(condition) table:allow-empty-cell="true" \
        table:display-list="unsorted" \
        table:base-cell-address="\(xml(CellPlace(sheet: sheet, row: 0, column: 0).openReference))">\
        <table:help-message table:title="\(xml(choice.title))" table:display="true">\
        <text:p>\(xml(choice.message))</text:p></table:help-message>\
        <table:error-message table:message-type="\(choice.isStrict ? "stop" : "warning")" \
        table:display="true"/></table:content-validation>
        """
    }

    /// What the cells must hold; nothing where they may hold anything.
    private var condition: String {
        let rule: String? =
            if let list = choice.list {
                "cell-content-is-in-list(\(openFormula(String(list.dropFirst()))))"
            } else if let scale = choice.scale {
                "cell-content-is-decimal-number() and cell-content-is-between"
                    + "(\(scale.lowerBound),\(scale.upperBound))"
            } else { nil }
        return rule.map { " table:condition=\"of:\(xml($0))\"" } ?? ""
    }
}
