import Glibc

/// Puts into a finished workbook what the library cannot write: a language among its properties, which
/// accessible publications need (WCAG 2.2, 3.1.1).
///
/// `file` is open for reading and writing. The part is small and near the end, so little is moved.
func writeCore(_ properties: WorkbookProperties, in file: Int32) throws(SpreadsheetError) {
    let size = Int(lseek(file, 0, SEEK_END))
    let end = try read(file, from: size - 22, count: 22)
    let (start, length) = (number(end, at: 16), number(end, at: 12))
    let old = directory(in: try read(file, from: start, count: length))
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
    entries.append(Entry(bytes: Array(added[split..<added.count - 22]), name: corePath))
    entries[entries.count - 1].offset = core.offset + tail.count
    let body = tail + added[..<split]
    let list = entries.flatMap(\.bytes)
    var last = end
    set(list.count, in: &last, at: 12)
    set(core.offset + body.count, in: &last, at: 16)
    try write(body + list + last, to: file, at: core.offset)
}

private let corePath = "docProps/core.xml"

/// An entry of a zip file's directory.
private struct Entry {
    var bytes: [UInt8]
    let name: String

    /// Where its file begins.
    var offset: Int {
        get { number(bytes, at: 42) }
        set { set(newValue, in: &bytes, at: 42) }
    }
}

private func directory(in bytes: [UInt8]) -> [Entry] {
    var entries: [Entry] = []
    var place = 0
    while place + 46 <= bytes.count {
        let lengths = [28, 30, 32].map { Int(bytes[place + $0]) | Int(bytes[place + $0 + 1]) << 8 }
        let end = place + 46 + lengths.reduce(0, +)
        guard end <= bytes.count else { return entries }
        let name = String(decoding: bytes[place + 46..<place + 46 + lengths[0]], as: UTF8.self)
        entries.append(Entry(bytes: Array(bytes[place..<end]), name: name))
        place = end
    }
    return entries
}

private func number(_ bytes: [UInt8], at place: Int) -> Int {
    (0..<4).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
}

private func set(_ number: Int, in bytes: inout [UInt8], at place: Int) {
    for index in 0..<4 { bytes[place + index] = UInt8(truncatingIfNeeded: number >> (8 * index)) }
}

private func read(_ file: Int32, from offset: Int, count: Int) throws(SpreadsheetError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: max(0, count))
    guard offset >= 0, unsafe pread(file, &bytes, count, offset) == count else {
        throw .refused(writing: "the properties", reason: "the workbook is not whole")
    }
    return bytes
}

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
