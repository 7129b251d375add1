import Glibc

/// Puts into a finished workbook what the library cannot write: a language among its properties, which
/// accessible publications need (WCAG 2.2, 3.1.1).
///
/// `file` is open for reading and writing. The part is small and near the end, so little is moved.
func writeCore(_ properties: WorkbookProperties, in file: Int32) throws(SpreadsheetError) {
    let directory = try ZipDirectory(of: file)
    let (old, start, end) = (directory.entries, directory.start, directory.end)
    guard let core = old.first(where: { $0.name == corePath }) else { return }
    let next = old.map(\.offset).filter { $0 > core.offset }.min() ?? start
    let moved = next - core.offset
    let tail = try read(file, from: next, count: start - next)
    let added = StoredZip([(corePath, Array(properties.core.utf8))]).bytes
    let split = added.count - 22 - 46 - corePath.utf8.count
    var entries = old.filter { $0.name != corePath }
    for index in entries.indices where entries[index].offset > core.offset {
        entries[index].offset -= moved
    }
    entries.append(ZipEntry(bytes: Array(added[split..<added.count - 22]), name: corePath))
    entries[entries.count - 1].offset = core.offset + tail.count
    let body = tail + added[..<split]
    let list = entries.flatMap(\.bytes)
    var last = end
    zipSet(list.count, in: &last, at: 12)
    zipSet(core.offset + body.count, in: &last, at: 16)
    try write(body + list + last, to: file, at: core.offset)
}

private let corePath = "docProps/core.xml"

private func write(_ bytes: [UInt8], to file: Int32, at offset: Int) throws(SpreadsheetError) {
    guard unsafe pwrite(file, bytes, bytes.count, offset) == bytes.count,
        ftruncate(file, offset + bytes.count) == 0
    else { throw .outOfMemory }
}

extension WorkbookProperties {
    /// The properties as ECMA-376 part 2 has them.
    fileprivate var core: String {
        let names = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
        let day = "\(date)T12:00:00Z"
        let moment = { (name: String) in
            "<dcterms:\(name) xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:\(name)>"
        }
        let comments = marking.map { "<dc:description>\(xml($0))</dc:description>" } ?? ""
        return """
            <?xml version="1.0" encoding="UTF-8" standalone="yes"?>
            <cp:coreProperties xmlns:cp="\(names)" xmlns:dc="http://purl.org/dc/elements/1.1/" \
            xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" \
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>\(xml(title))</dc:title>\
            <dc:subject>\(xml(subject))</dc:subject><dc:creator>\(xml(author))</dc:creator>\(comments)\
            <cp:lastModifiedBy>\(xml(author))</cp:lastModifiedBy>\(moment("created"))\
            \(moment("modified"))<dc:language>\(language)</dc:language></cp:coreProperties>
            """
    }
}
