/// The first part of a workbook: its sheets in their order, and how it counts days.
struct SheetList: PartReader {
    /// A sheet as it is listed, before its cells are read.
    struct Entry {
        let name: String
        let isHidden: Bool
        let relationship: String
    }

    private(set) var sheets: [Entry] = []
    private(set) var days = DayCount.from1900
    private(set) var definedNames: [DefinedName] = []
    private var names: Set<String> = []
    private var defined: PartElement?

    mutating func begin(_ element: PartElement) throws(WorkbookFault) {
        switch (element.parent, element.name) {
        case ("workbook", "workbookPr"): if element.says("date1904") { days = .from1904 }
        case ("sheets", "sheet"): try add(element)
        case ("definedNames", "definedName"): defined = element
        default: break
        }
    }

    mutating func end(_ name: String, in parent: String, text: String) throws(WorkbookFault) {
        guard (parent, name) == ("definedNames", "definedName"), let defined,
            let name = defined["name"], !name.hasPrefix("_xlnm.")
        else { return }
        let sheet = defined["localSheetId"].flatMap { Int($0) }
        definedNames.append(DefinedName(name: name, sheet: sheet, text: unescaped(text)))
    }

    private mutating func add(_ element: PartElement) throws(WorkbookFault) {
        guard let name = element["name"].map(unescaped), let relationship = element.relationship,
            1...255 ~= name.utf16.count, !name.unicodeScalars.contains(where: \.isControl)
        else { throw .damaged("a sheet has no name that can be used") }
        guard names.insert(name.lowercased()).inserted else {
            throw .damaged("two sheets have one name")
        }
        let isHidden = ["hidden", "veryHidden"].contains(element["state"])
        sheets.append(Entry(name: name, isHidden: isHidden, relationship: relationship))
    }
}

extension Unicode.Scalar {
    /// Whether it moves the cursor or turns the text round, rather than being seen.
    fileprivate var isControl: Bool {
        [.control, .format, .lineSeparator, .paragraphSeparator].contains(
            properties.generalCategory
        )
    }
}
