import DigitalMaturity

/// Writes `sheets` as an OpenDocument workbook (ISO/IEC 26300) at `path`: cells, looks, formulas, lists
/// to choose from and hidden sheets; no charts.
func write(
    openDocument sheets: [Sheet],
    _ properties: WorkbookProperties,
    at path: String
) throws(SpreadsheetError) {
    let sheets = try sheets.withinLimits()
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
        ("settings.xml", settings(sheets)), ("styles.xml", pageStyle),
    ]
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let files = parts.map { ($0, Array(((($0 == "mimetype") ? "" : head) + $1).utf8)) }
    try StoredZip(files).write(to: path)
}

let names = "urn:oasis:names:tc:opendocument:xmlns:"

/// Prints on A4, landscape, as wide as one page.
private let pageStyle = """
    <office:document-styles xmlns:office="\(names)office:1.0" xmlns:style="\(names)style:1.0" \
    xmlns:fo="\(names)xsl-fo-compatible:1.0" office:version="1.3"><office:automatic-styles>\
    <style:page-layout style:name="page"><style:page-layout-properties \
    style:print-orientation="landscape" fo:page-width="297mm" fo:page-height="210mm" \
    fo:margin="12mm" style:scale-to-X="1" style:scale-to-Y="0"/></style:page-layout>\
    </office:automatic-styles><office:master-styles><style:master-page style:name="Default" \
    style:page-layout-name="page"/></office:master-styles></office:document-styles>
    """

private func meta(_ properties: WorkbookProperties) -> String {
    """
    <office:document-meta xmlns:office="\(names)office:1.0" xmlns:meta="\(names)meta:1.0" \
    xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"><office:meta>\
    <dc:title>\(xml(properties.title))</dc:title><dc:subject>\(xml(properties.subject))</dc:subject>\
    <meta:initial-creator>Waymark</meta:initial-creator>\
    <meta:creation-date>\(properties.date)T12:00:00</meta:creation-date>\
    </office:meta></office:document-meta>
    """
}

/// Where each sheet is split, so that its headings never scroll away.
private func settings(_ sheets: [Sheet]) -> String {
    let item = { (name: String, type: String, value: String) in
        "<config:config-item config:name=\"\(name)\" config:type=\"\(type)\">\(value)</config:config-item>"
    }
    let entries = sheets.compactMap { sheet -> String? in
        guard let rules = sheet.rules, let row = rules.headerRow else { return nil }
        let (column, next) = (rules.frozenColumns, row + 1)
        return "<config:config-item-map-entry config:name=\"\(xml(sheet.name))\">"
            + item("HorizontalSplitMode", "short", column > 0 ? "2" : "0")
            + item("VerticalSplitMode", "short", "2")
            + item("HorizontalSplitPosition", "int", "\(column)")
            + item("VerticalSplitPosition", "int", "\(next)")
            + item("PositionRight", "int", "\(column)") + item("PositionBottom", "int", "\(next)")
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
func xml(_ text: String) -> String {
    printable(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        .replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
}
