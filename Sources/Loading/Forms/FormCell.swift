import DigitalMaturity

/// A cell of a form that came back, whether from a workbook or a table.
struct FormCell {
    /// What it holds.
    enum Value {
        case text(String)
        case number(Double)
        case day(CivilDate, serial: Double)
        case boolean(Bool)
        /// A formula that gives an error, or was never worked out.
        case error(String?)
        /// Part of merged cells, which are named.
        case merged(String)
    }

    let value: Value
    let place: Place

    /// The text as it would be read aloud; `nil` where nothing can be read.
    var text: String? {
        switch value {
        case .text(let text): text
        case .number(let number): Form.number(number)
        case .day(let day, _): day.description
        case .boolean(let value): value ? "TRUE" : "FALSE"
        case .error, .merged: nil
        }
    }

    /// Whether it holds nothing that can be seen.
    var isBlank: Bool {
        guard case .text(let text) = value else { return false }
        return text.visible.isEmpty
    }

    /// What is wrong with it before anybody asks what it means.
    var problem: Diagnostic? {
        switch value {
        case .error(let error): .formFormulaError(error, at: place)
        case .merged(let range): .formMergedCell(range, at: place)
        case .text, .number, .day, .boolean: nil
        }
    }
}

/// The rows below the headings of a sheet or table.
struct FormGrid {
    /// One row.
    struct Row {
        fileprivate let cells: [Int: FormCell]
        let place: Place
    }

    /// What it is called where something about all of it is wrong.
    let place: Place
    let rows: [Row]
    /// Whether rows of it were too damaged to be among these.
    let isPartial: Bool
    /// The position of each title, in plain letters; of a repeated one nothing is read.
    private let columns: [String: Int]

    init(
        place: Place,
        columns: [String: Int],
        rows: [(place: Place, cells: [Int: FormCell])],
        isPartial: Bool = false
    ) {
        self.place = place
        self.columns = columns
        self.isPartial = isPartial
        self.rows = rows.map { Row(cells: $0.cells, place: $0.place) }
    }

    /// Whether there is a column with this title.
    func has(_ title: String) -> Bool { columns[Form.plain(title)] != nil }

    /// The cell of a row in the column with this title.
    func cell(_ title: String, _ row: Row) -> FormCell? {
        columns[Form.plain(title)].flatMap { row.cells[$0] }
    }
}
