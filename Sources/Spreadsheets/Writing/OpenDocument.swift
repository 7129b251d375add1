import DigitalMaturity

/// Writes `sheets` as an OpenDocument workbook (ISO/IEC 26300) at `path`: all that an Excel workbook
/// has but its charts, whose numbers are in the tables above them.
func write(
    openDocument sheets: [Sheet],
    _ properties: WorkbookProperties,
    at path: String
) throws(SpreadsheetError) {
    let sheets = try sheets.map(\.keptWhole).withinLimits()
    let type = "application/vnd.oasis.opendocument.spreadsheet"
    let content = OpenDocumentContent(sheets)
    let parts = [
        ("mimetype", type),
        (
            "META-INF/manifest.xml",
            """
            <manifest:manifest xmlns:manifest="\(names)manifest:1.0" manifest:version="1.3">\
            <manifest:file-entry manifest:full-path="/" manifest:media-type="\(type)"/>\
            <manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>\
            <manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>\
            </manifest:manifest>
            """
        ), ("content.xml", content.text), ("meta.xml", meta(properties)),
        ("settings.xml", settings(sheets)),
        ("styles.xml", styles(properties, content.conditionalStyles, of: sheets)),
    ]
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let files = parts.map { ($0, Array(((($0 == "mimetype") ? "" : head) + $1).utf8)) }
    try StoredZip(files, isPacked: true).write(to: path)
}

let names = "urn:oasis:names:tc:opendocument:xmlns:"

/// How cells look unless they say else, and how sheets print: on A4, landscape, as many pages wide as each
/// is, with what must be known of the workbook above, and the sheet, the workbook and the page below.
private func styles(
    _ properties: WorkbookProperties,
    _ conditional: String,
    of sheets: [Sheet]
) -> String {
    let widths = Set(sheets.map(\.pagesWide)).union([1]).sorted()
    return """
        <office:document-styles xmlns:office="\(names)office:1.0" xmlns:style="\(names)style:1.0" \
        xmlns:fo="\(names)xsl-fo-compatible:1.0" xmlns:text="\(names)text:1.0" \
        xmlns:number="\(names)datastyle:1.0" xmlns:of="\(names)of:1.2" office:version="1.3">\
        <office:styles><style:style style:name="Default" style:family="table-cell">\
        <style:text-properties fo:font-family="\(CellStyle.font)" fo:font-size="10pt" \
        fo:language="en" fo:country="GB"/></style:style>\(conditional)</office:styles>\
        <office:automatic-styles>\(widths.map(pageLayout).joined())</office:automatic-styles>\
        <office:master-styles>\(widths.map { masterPage($0, properties) }.joined())\
        </office:master-styles></office:document-styles>
        """
}

private func pageLayout(_ wide: Int) -> String {
    """
    <style:page-layout style:name="page-\(wide)">\
    <style:page-layout-properties style:print-orientation="landscape" fo:page-width="297mm" \
    fo:page-height="210mm" fo:margin="12mm" style:scale-to-X="\(wide)"/>\
    <style:header-style>\(band("bottom"))</style:header-style>\
    <style:footer-style>\(band("top"))</style:footer-style></style:page-layout>
    """
}

private func masterPage(_ wide: Int, _ properties: WorkbookProperties) -> String {
    let words = properties.marking.map {
        "<style:header><text:p>\(xml($0))</text:p></style:header>"
    }
    return """
        <style:master-page style:name="\(OpenDocumentLooks.masterPage(pagesWide: wide))" \
        style:page-layout-name="page-\(wide)">\(words ?? "<style:header style:display=\"false\"/>")\
        <style:footer><style:region-left><text:p><text:sheet-name>Sheet</text:sheet-name></text:p>\
        </style:region-left><style:region-center><text:p>\(xml(properties.title))</text:p>\
        </style:region-center><style:region-right><text:p>Page <text:page-number>1</text:page-number> \
        of <text:page-count>1</text:page-count></text:p></style:region-right></style:footer>\
        </style:master-page>
        """
}

/// The room of a header or footer, with a gap to the cells.
private func band(_ side: String) -> String {
    "<style:header-footer-properties fo:min-height=\"8mm\" fo:margin-\(side)=\"3mm\"/>"
}

private func meta(_ properties: WorkbookProperties) -> String {
    let marking = properties.marking.map { "<dc:description>\(xml($0))</dc:description>" } ?? ""
    let noon = "\(properties.date)T12:00:00"
    return """
        <office:document-meta xmlns:office="\(names)office:1.0" xmlns:meta="\(names)meta:1.0" \
        xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>\
        <dc:title>\(xml(properties.title))</dc:title>\(marking)\
        <dc:subject>\(xml(properties.subject))</dc:subject>\
        <meta:initial-creator>\(xml(properties.author))</meta:initial-creator>\
        <meta:creation-date>\(noon)</meta:creation-date>\
        <dc:creator>\(xml(properties.author))</dc:creator><dc:date>\(noon)</dc:date>\
        <dc:language>en-GB</dc:language></office:meta></office:document-meta>
        """
}

/// Shows no lines between cells, and keeps headings where they never scroll away.
private func settings(_ sheets: [Sheet]) -> String {
    let item = { (name: String, type: String, value: String) in
        "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
    }
    let entries = sheets.map { sheet in
        var items = item("ShowGrid", "boolean", "false")
        if let rules = sheet.rules, let row = rules.headerRow {
            let (column, next) = (rules.frozenColumns, row + 1)
            items += item("HorizontalSplitMode", "short", column > 0 ? "2" : "0")
            items += item("VerticalSplitMode", "short", "2")
            items += item("HorizontalSplitPosition", "int", "\(column)")
            items += item("VerticalSplitPosition", "int", "\(next)")
            items += item("PositionRight", "int", "\(column)")
            items += item("PositionBottom", "int", "\(next)")
        }
        return "<config:config-item-map-entry config:name=\"\(xml(sheet.name))\">\(items)"
            + "</config:config-item-map-entry>"
    }
    return """
        <office:document-settings xmlns:office="\(names)office:1.0" \
        xmlns:config="\(names)config:1.0" office:version="1.3"><office:settings>\
        <config:config-item-set config:name="ooo:view-settings">\
        <config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>\
        <config:config-item-map-named config:name="Tables">\(entries.joined())\
        </config:config-item-map-named></config:config-item-map-entry>\
        </config:config-item-map-indexed></config:config-item-set></office:settings>\
        </office:document-settings>
        """
}

/// Text as XML holds it.
func xml(_ text: some StringProtocol) -> String {
    // `"`, `&`, `<` and `>`; what begins with 0xEF may be a scalar that XML cannot hold.
    let isPlain = text.utf8.allSatisfy {
        $0 >= 0x20 && $0 != 0x22 && $0 != 0x26 && $0 != 0x3C && $0 != 0x3E && $0 != 0xEF
    }
    guard !isPlain else { return String(text) }
    return printable(String(text)).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
}
