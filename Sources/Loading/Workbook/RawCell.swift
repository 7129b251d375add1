import DigitalMaturity

/// A cell as it is written, before its text is given a meaning.
struct RawCell {
    let reference: CellReference
    private let type: String
    private let style: String?
    /// The content of the element for the value.
    var stored: String?
    /// The text written in the cell itself.
    private var inline: String?
    /// Whether the value was calculated by a formula, so that a person did not type it.
    var isFormula = false

    /// Begins a cell.
    init(_ reference: CellReference, _ element: PartElement) {
        self.reference = reference
        type = element["t"] ?? "n"
        style = element["s"]
    }

    /// Adds a run of the text written in the cell itself.
    mutating func append(_ run: String) {
        if inline == nil { inline = "" }
        inline?.append(unescaped(run))
    }

    /// The cell, or `nil` for one that is blank.
    func cell(in context: SheetContext) throws(WorkbookFault) -> Cell? {
        let value = try value(in: context)
        guard value != nil || isFormula else { return nil }
        return Cell(
            reference: reference,
            value: value,
            date: try date(of: value, in: context),
            isFormula: isFormula
        )
    }

    private func value(in context: SheetContext) throws(WorkbookFault) -> CellValue? {
        switch type {
        case "inlineStr": return inline.map(CellValue.text)
        case "str": return stored.map { .text(unescaped($0)) }
        default: break
        }
        guard let stored = stored.map(trimmed), !stored.isEmpty else { return nil }
        switch type {
        case "n": return .number(try number(stored))
        case "s": return .text(try shared(stored, context.texts))
        case "b": return .boolean(try boolean(stored))
        case "e": return .error(stored)
        case "d": return .text(stored)
        default: throw fault("this cell is of a sort that there is not")
        }
    }

    private func number(_ text: String) throws(WorkbookFault) -> Double {
        // Swift also reads 0x10, inf and nan.
        let isDecimal = text.utf8.allSatisfy { $0.isASCIIDigit || "+-.eE".utf8.contains($0) }
        guard isDecimal, let number = Double(text), number.isFinite else {
            throw fault("this cell's number cannot be read")
        }
        return number
    }

    private func shared(_ text: String, _ texts: [String]) throws(WorkbookFault) -> String {
        guard let index = Int(text), texts.indices ~= index else {
            throw fault("this cell's text is not in the list of texts")
        }
        return texts[index]
    }

    private func boolean(_ text: String) throws(WorkbookFault) -> Bool {
        switch text {
        case "1", "true": true
        case "0", "false": false
        default: throw fault("this cell is neither TRUE nor FALSE")
        }
    }

    /// The day of a number in a style that shows days, or of a day that is written out.
    private func date(
        of value: CellValue?,
        in context: SheetContext
    ) throws(WorkbookFault) -> CivilDate? {
        switch value {
        case .number(let serial):
            let style = style ?? "0"
            guard let index = Int(style), index == 0 || context.areDays.indices ~= index else {
                throw fault("this cell has a style that there is not")
            }
            let isDay = context.areDays.indices ~= index && context.areDays[index]
            return isDay ? context.days.day(serial) : nil
        case .text(let text) where type == "d":
            return try? CivilDate(parsing: text.prefix(10))
        case .text, .boolean, .error, nil: return nil
        }
    }

    private func fault(_ why: String) -> WorkbookFault { .damaged(why, cell: reference) }
}

/// The text without the white space of XML around it.
private func trimmed(_ text: String) -> String {
    guard let first = text.utf8.first, let last = text.utf8.last, first <= 0x20 || last <= 0x20
    else { return text }
    let isSpace = { (byte: UInt8) in [0x09, 0x0A, 0x0D, 0x20].contains(byte) }
    let bytes = text.utf8.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
    return String(decoding: Array(bytes), as: UTF8.self)
}
