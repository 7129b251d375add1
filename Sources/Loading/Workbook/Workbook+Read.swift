public import DigitalMaturity

extension Workbook {
    /// Reads the `bytes` of an .xlsx or .ods workbook.
    ///
    /// What is wrong is told in `problems` under the name `file`, and then there is no workbook:
    /// one fault is told, because saving the file again mends all of them.
    public static func read(
        bytes: [UInt8],
        file: String,
        _ problems: inout [Diagnostic]
    ) -> Workbook? {
        read(bytes: bytes, file: file, limits: WorkbookLimits(), &problems)
    }

    /// Reads the `bytes` of a workbook with what its cells are worked out by.
    package static func readWithFormulas(
        bytes: [UInt8],
        file: String,
        _ problems: inout [Diagnostic]
    ) -> Workbook? {
        var limits = WorkbookLimits()
        limits.keepsFormulas = true
        return read(bytes: bytes, file: file, limits: limits, &problems)
    }

    static func read(
        bytes: [UInt8],
        file: String,
        limits: WorkbookLimits,
        _ problems: inout [Diagnostic]
    ) -> Workbook? {
        do throws(WorkbookFault) {
            try checkForm(of: bytes, limits)
            var archive = try Archive(bytes, limits: limits)
            if let workbook = try openDocument(in: &archive, limits) { return workbook }
            return try WorkbookReader(limits).read(&archive)
        } catch {
            problems.append(error.told(of: file))
            return nil
        }
    }

    /// Tells by the first bytes what is no zip file at all.
    private static func checkForm(
        of bytes: [UInt8],
        _ limits: WorkbookLimits
    ) throws(WorkbookFault) {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
            throw .other("the file is protected by a password, or is an old .xls workbook")
        }
        guard bytes.starts(with: "PK".utf8) else {
            throw .other("the file is not an Excel workbook")
        }
        guard bytes.count <= limits.partBytes else {
            throw .tooBig("the file has over \(limits.partBytes >> 20) MB")
        }
    }
}

/// Follows the links from the file to its sheets.
private struct WorkbookReader {
    private let limits: WorkbookLimits

    init(_ limits: WorkbookLimits) { self.limits = limits }

    func read(_ archive: inout Archive) throws(WorkbookFault) -> Workbook {
        let start = try workbookPart(in: &archive)
        guard let bytes = try archive.part(start) else {
            throw .damaged("it has no list of sheets")
        }
        let list = try Loading.read(
            bytes,
            root: "workbook",
            of: "the list of sheets",
            into: SheetList(),
            otherwise: .other("the file is an Office file, but not a workbook")
        )
        let links = try relationships(of: start, in: &archive)
        let context = SheetContext(
            texts: try texts(links, in: &archive),
            areDays: try styles(links, in: &archive),
            days: list.days
        )
        let sheets = try sheets(list, links, context, in: &archive)
        guard !sheets.isEmpty else { throw .damaged("it has no sheets") }
        return Workbook(sheets: sheets, names: limits.keepsFormulas ? list.definedNames : [])
    }

    private func workbookPart(in archive: inout Archive) throws(WorkbookFault) -> String {
        let links = try relationships(of: "", in: &archive)
        guard let start = links.part(ofKind: "officeDocument") else {
            throw .other("the file is a zip file that holds no workbook")
        }
        guard !start.lowercased().hasSuffix(".bin") else {
            throw .other("the file is a binary workbook (.xlsb), not an .xlsx workbook")
        }
        return start
    }

    private func relationships(
        of part: String,
        in archive: inout Archive
    ) throws(WorkbookFault) -> Relationships {
        let none = Relationships(of: part)
        guard let bytes = try archive.part(Relationships.part(of: part)) else { return none }
        return try Loading.read(
            bytes,
            root: "Relationships",
            of: "the list of its parts",
            into: none
        )
    }

    private func texts(
        _ links: Relationships,
        in archive: inout Archive
    ) throws(WorkbookFault) -> [String] {
        guard let part = links.part(ofKind: "sharedStrings"), let bytes = try archive.part(part)
        else { return [] }
        let reader = SharedTexts(atMost: limits.cells)
        return try Loading.read(bytes, root: "sst", of: "the list of texts", into: reader).texts
    }

    private func styles(
        _ links: Relationships,
        in archive: inout Archive
    ) throws(WorkbookFault) -> [Bool] {
        guard let part = links.part(ofKind: "styles"), let bytes = try archive.part(part)
        else { return [] }
        let name = "the list of styles"
        return try Loading.read(bytes, root: "styleSheet", of: name, into: CellStyles()).areDays
    }

    private func sheets(
        _ list: SheetList,
        _ links: Relationships,
        _ context: SheetContext,
        in archive: inout Archive
    ) throws(WorkbookFault) -> [Sheet] {
        var sheets: [Sheet] = []
        var parts: Set<String> = []
        var room = limits.cells
        for entry in list.sheets {
            guard let part = links.part(entry.relationship, ofKind: "worksheet") else {
                if links.contains(entry.relationship) { continue }
                throw WorkbookFault.damaged("this sheet has no cells").inSheet(entry.name)
            }
            guard parts.insert(part.lowercased()).inserted else {
                throw .damaged("two sheets share their cells")
            }
            let cells = try cells(of: entry.name, part, context, room, in: &archive)
            room -= cells.cells.count
            let tables = limits.keepsFormulas ? try tables(of: part, in: &archive) : []
            sheets.append(Sheet(entry, cells, tables))
        }
        return sheets
    }

    private func tables(
        of sheet: String,
        in archive: inout Archive
    ) throws(WorkbookFault) -> [NamedTable] {
        var tables: [NamedTable] = []
        for part in try relationships(of: sheet, in: &archive).parts(ofKind: "table") {
            guard let bytes = try archive.part(part) else { continue }
            let reader = NamedTableReader()
            let read = try Loading.read(bytes, root: "table", of: "a table", into: reader)
            tables += [read.table].compactMap(\.self)
        }
        return tables
    }

    private func cells(
        of sheet: String,
        _ part: String,
        _ context: SheetContext,
        _ room: Int,
        in archive: inout Archive
    ) throws(WorkbookFault) -> SheetCells {
        do throws(WorkbookFault) {
            guard let bytes = try archive.part(part) else {
                throw .damaged("this sheet is missing")
            }
            let reader = SheetCells(context, room: room, limits: limits)
            return try Loading.read(bytes, root: "worksheet", of: "this sheet", into: reader)
        } catch {
            throw error.inSheet(sheet)
        }
    }
}

extension Sheet {
    fileprivate init(_ entry: SheetList.Entry, _ cells: SheetCells, _ tables: [NamedTable]) {
        name = entry.name
        isHidden = entry.isHidden
        self.cells = cells.cells
        merged = cells.merged
        hiddenRows = cells.hiddenRows
        hiddenColumns = cells.hiddenColumns
        formulas = cells.formulas
        self.tables = tables
    }
}
