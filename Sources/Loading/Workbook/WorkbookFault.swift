import DigitalMaturity

/// Why a workbook cannot be read: the first reason met, because one remedy answers all of them.
struct WorkbookFault: Error {
    /// Makes the diagnostic of what is wrong at a place of the file.
    private let diagnostic: @Sendable (Place) -> Diagnostic
    private let sheet: String?
    private let cell: CellReference?

    private init(
        _ diagnostic: @escaping @Sendable (Place) -> Diagnostic,
        sheet: String? = nil,
        cell: CellReference? = nil
    ) {
        self.diagnostic = diagnostic
        self.sheet = sheet
        self.cell = cell
    }

    /// The file is something else than an .xlsx workbook.
    static func other(_ why: String) -> WorkbookFault {
        WorkbookFault { .notAWorkbook(why, at: $0) }
    }

    /// The workbook contradicts itself, or is cut off.
    static func damaged(_ why: String, cell: CellReference? = nil) -> WorkbookFault {
        WorkbookFault({ .damagedWorkbook(why, at: $0) }, cell: cell)
    }

    /// The workbook is larger than is read.
    static func tooBig(_ why: String) -> WorkbookFault {
        WorkbookFault { .workbookTooBig(why, at: $0) }
    }

    /// The same fault, met in a sheet.
    func inSheet(_ name: String) -> WorkbookFault {
        WorkbookFault(diagnostic, sheet: name, cell: cell)
    }

    /// The diagnostic for the user.
    func told(of file: String) -> Diagnostic {
        diagnostic(Place(file: file, sheet: sheet, cell: cell))
    }
}

/// How much is read of a file that strangers send.
package struct WorkbookLimits {
    /// The bytes of the file, and of each part when unpacked.
    var partBytes = 64 << 20
    /// The bytes of all parts when unpacked.
    var totalBytes = 200 << 20
    /// The cells of all sheets, and the shared texts.
    var cells = 1_000_000
    /// The rectangles of merged cells in a sheet.
    var merged = 65_536
    /// Whether formulas are kept, beside the values that they gave.
    var keepsFormulas = false
}
