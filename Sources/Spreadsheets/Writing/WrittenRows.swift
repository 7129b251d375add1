/// The rows of a sheet that the library did not write, for the part of the package in which it wrote the
/// rest.
final class WrittenRows {
    /// The number of the sheet, from 1.
    let sheet: Int
    private let rows, links: PackedPart
    private var writer = RowWriter()
    /// The first row that the library wrote all the same, because of an address that a cell leads to.
    private var firstTwice: Int?

    /// How many columns they have.
    private(set) var columns = 1

    /// Writes the rows of a sheet from `first` on, each as it is made; `style` gives the number of a style
    /// and is told of which cell in which row and column. Throws where Excel could not read them.
    init(
        of sheet: Sheet,
        from first: Int,
        _ number: Int,
        style: (SheetCell, CellStyle, Int, Int) throws(SpreadsheetError) -> Int32
    ) throws(SpreadsheetError) {
        self.sheet = number
        (rows, links) = (try PackedPart(), try PackedPart())
        var left = sheet.linksLeft
        for row in first..<sheet.rows.count {
            let cells = try sheet.withinLimits(sheet.rows[row], inRow: row, links: &left)
            let height = sheet.height(of: cells, inRow: row)
            columns = max(columns, cells.count)
            writer.begin(row: row, height: height)
            for (column, cell) in cells.enumerated() {
                let number = try style(cell, cell.style.centred(in: height), row, column)
                writer.add(cell, column: column, style: number)
                if case .link(_, .address) = cell.content, firstTwice == nil { firstTwice = row }
            }
            writer.end()
            if writer.bytes.count > 1 << 16 { try pack() }
        }
        try pack()
        for part in [rows, links] { try part.end(isLast: false) }
    }

    /// The name of the part of the package.
    var path: String { "xl/worksheets/sheet\(sheet).xml" }

    private func pack() throws(SpreadsheetError) {
        try rows.add(writer.bytes)
        try links.add(writer.links)
        writer.bytes.removeAll(keepingCapacity: true)
        writer.links.removeAll(keepingCapacity: true)
    }

    /// Writes the sheet's part of the package: what the library wrote of it, with the rows and their links
    /// in it.
    func write(
        into frame: [UInt8],
        _ entry: inout ZipEntry,
        _ write: (ArraySlice<UInt8>) -> Void
    ) throws(SpreadsheetError) {
        guard let frame = split(frame) else {
            throw .refused(writing: path, reason: "the library wrote another form")
        }
        var parts: [PackedPart] = []
        for (index, bytes) in frame.enumerated() {
            let part = try PackedPart()
            try part.add(bytes)
            try part.end(isLast: index == frame.count - 1)
            parts += [part] + [rows, links].dropFirst(index).prefix(1)
        }
        let sizes = parts.reduce((packed: 0, whole: 0)) {
            ($0.packed + $1.counts.packed, $0.whole + $1.counts.added)
        }
        guard sizes.whole <= Int(UInt32.max) else {
            let most = Int(UInt32.max)
            throw .tooMuch(sheet: "\(sheet)", of: "bytes", found: sizes.whole, most: most)
        }
        entry.sizes = sizes
        entry.checksum = Int(parts.reduce(0) { $1.checksum(after: $0) })
        write(entry.localHeader[...])
        for part in parts { part.copy(write) }
    }

    /// What the library wrote before the rows, between them and their links, and after those.
    private func split(_ frame: [UInt8]) -> [[UInt8]]? {
        let place = { (text: String) in frame.firstRange(of: Array(text.utf8))?.lowerBound }
        guard let end = place("</sheetData>") else { return nil }
        let twice = firstTwice.flatMap { place("<row r=\"\($0 + 1)\"") }
        let head = Array(frame[..<(twice ?? end)])
        if let last = place("</hyperlinks>") {
            return [head, Array(frame[end..<last]), Array(frame[last...])]
        }
        guard let next = ["<printOptions", "<pageMargins"].compactMap(place).min() else {
            return nil
        }
        let (middle, rest) = (Array(frame[end..<next]), Array(frame[next...]))
        guard links.counts.added > 0 else { return [head, middle, rest] }
        return [head, middle + "<hyperlinks>".utf8, "</hyperlinks>".utf8 + rest]
    }
}

/// Has `write` write the package that lies in `memory`, with the rows of sheets in their parts.
func writePackage(
    in memory: Int32,
    with sheets: [WrittenRows],
    _ write: (ArraySlice<UInt8>) -> Void
) throws(SpreadsheetError) {
    let directory = try ZipDirectory(of: memory)
    var entries = directory.entries.sorted { $0.offset < $1.offset }
    let ends = entries.dropFirst().map(\.offset) + [directory.start]
    var place = 0
    func writeCounted(_ bytes: ArraySlice<UInt8>) {
        write(bytes)
        place += bytes.count
    }
    for index in entries.indices {
        let bytes = try read(
            memory,
            from: entries[index].offset,
            count: ends[index] - entries[index].offset
        )
        entries[index].offset = place
        guard let rows = sheets.first(where: { $0.path == entries[index].name }) else {
            writeCounted(bytes[...])
            continue
        }
        let start = entries[index].localHeader.count
        let packed = Array(bytes[start..<start + entries[index].sizes.packed])
        guard let frame = unpacked(packed, count: entries[index].sizes.whole) else {
            throw .refused(writing: rows.path, reason: "the library wrote another form")
        }
        try rows.write(into: frame, &entries[index], writeCounted)
    }
    let list = entries.flatMap(\.bytes)
    guard place + list.count <= Int(UInt32.max) else {
        throw .refused(writing: "the workbook", reason: "it would be larger than 4 GB")
    }
    var end = directory.end
    zipSet(list.count, in: &end, at: 12)
    zipSet(place, in: &end, at: 16)
    write(list[...])
    write(end[...])
}
