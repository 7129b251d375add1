import DigitalMaturity
import Documents

/// Turns the numbers of sheets into formulas over one another and over the inputs that are written in
/// files, so far as a sheet can repeat how they were worked out.
///
/// A number becomes a formula only where the formula gives the number to the penny; it is stored with it.
/// What no sheet can repeat, such as a quantile of draws, stays a value.
final class LiveFormulas {
    /// A number that formulas take from the sheet of inputs.
    struct Input: Hashable {
        let label: String
        let number: Double
        /// As it is written, or where it is worked out.
        let written: String
        let file: String
        let lines: String
        /// What it is measured in.
        let unit: String
    }

    /// A figure that formulas go through and that no table shows.
    struct Working {
        let figure: Figure
        let formula: String
    }

    /// The figures between inputs and tables, those before that others rest on.
    private(set) var workings: [Working] = []
    /// Where each input was met first: a term of what a figure is worked out from.
    private var terms: [(trace: Trace, term: Int)] = []
    private var numbering = Numbering()
    private var workingRows: [String: Int] = [:]
    private var unworkable: Set<String> = []
    /// The sheet of the formula that is being written.
    private var home = ""
    private let book: Book
    private let firstInputRow: Int
    private let firstWorkingRow: Int
    /// The first cell that shows each figure.
    private let index: FigureIndex

    init(over index: FigureIndex, in book: Book) {
        self.book = book
        self.index = index
        firstInputRow = book.topOfInputs.count + 1
        firstWorkingRow = book.topOfWorkings.count + 1
    }

    /// The numbers that formulas rest on, in the order in which they are met.
    var inputs: Rows<Input> { Rows(count: terms.count) { [self] in input($0) } }

    /// The sheet with formulas in place of the numbers that can be repeated.
    func live(_ sheet: Sheet) -> Sheet {
        var live = sheet
        // Inputs are numbered as they are met, before the rows of the next sheet are made.
        for row in sheet.rows.made { _ = self.live(sheet.rows[row], inRow: row, of: sheet.name) }
        live.rows = sheet.rows.mapped { [self] row, cells in
            self.live(cells, inRow: row, of: sheet.name)
        }
        return live
    }

    private func live(_ cells: [SheetCell], inRow row: Int, of sheet: String) -> [SheetCell] {
        var live = cells
        for column in cells.indices {
            guard case .number = cells[column].content, cells[column].figures.count == 1 else {
                continue
            }
            let figure = cells[column].figures[0]
            let place = CellPlace(sheet: sheet, row: row, column: column)
            guard let formula = formula(of: figure, at: place) else { continue }
            live[column].content = .formula("=" + formula, .number(figure.number))
        }
        return live
    }

    private func formula(of figure: Figure, at place: CellPlace) -> String? {
        home = place.sheet
        if let first = index.number(of: figure.trace), first.place != place {
            return first.number == figure.number ? first.place.reference(from: home) : nil
        }
        return kept { formula(of: figure) }
    }

    /// What `make` gives; where it gives nothing, the inputs and workings that it added are dropped.
    private func kept<Made>(_ make: () -> Made?) -> Made? {
        let before = (inputs: terms.count, workings: workings.count)
        if let made = make() { return made }
        while terms.count > before.inputs {
            numbering.removeLast(input(terms.count - 1).hashValue)
            terms.removeLast()
        }
        while workings.count > before.workings {
            workingRows[workings.removeLast().figure.trace.id] = nil
        }
        return nil
    }

    /// The formula, where it gives the figure to the penny.
    private func formula(of figure: Figure) -> String? {
        guard let worked = worked(figure.trace) else { return nil }
        let isMoney = if case .money = figure.value { true } else { false }
        let number = isMoney ? (worked.number * 100).rounded() / 100 : worked.number
        let room = isMoney ? 0.001 : 1e-9 * max(1, abs(figure.number))
        guard abs(number - figure.number) <= room else { return nil }
        return isMoney && worked.place == nil ? "ROUND(\(worked.text),2)" : worked.text
    }

    /// A part of a formula: a cell, or what is worked out of cells.
    private struct Part {
        let text: String
        let number: Double
        var place: CellPlace?

        init(_ text: String, _ number: Double) { (self.text, self.number) = (text, number) }

        init(_ place: CellPlace, from sheet: String, _ number: Double) {
            (text, self.number, self.place) = (place.reference(from: sheet), number, place)
        }
    }

    /// The formula as a sheet writes it; `nil` where it is a method in words or a part is no number.
    private func worked(_ trace: Trace) -> Part? {
        let formula = trace.working
        guard formula.isArithmetic, let parts = parts(of: trace) else { return nil }
        let numbers = parts.map(\.number)
        switch formula {
        case .count, .worked: return nil
        case .written: return parts[0]
        case .sum: return Part("SUM(\(list(parts)))", numbers.reduce(0, +))
        case .mean:
            return Part("AVERAGE(\(list(parts)))", numbers.reduce(0, +) / Double(parts.count))
        case .product:
            return Part(parts.map(\.text).joined(separator: "*"), numbers.reduce(1, *))
        case .difference:
            return Part("\(parts[0].text)-\(parts[1].text)", numbers[0] - numbers[1])
        case .quotient:
            guard numbers[1] != 0 else { return nil }
            return Part("\(parts[0].text)/\(parts[1].text)", numbers[0] / numbers[1])
        }
    }

    /// The parts, all of which are numbers, and few enough for one formula.
    private func parts(of trace: Trace) -> [Part]? {
        let terms = trace.working.terms
        guard !terms.isEmpty, terms.count <= LiveFormulas.mostTerms else { return nil }
        var parts: [Part] = []
        for (index, term) in terms.enumerated() {
            guard let part = part(term, index, of: trace) else { return nil }
            parts.append(part)
        }
        return parts
    }

    /// The most terms in one formula; Excel takes 255.
    private static let mostTerms = 200

    /// A term, the `index`th of what a figure is worked out from.
    private func part(_ term: Formula.Term, _ index: Int, of trace: Trace) -> Part? {
        switch term {
        case .constant(let text): return numberStated(in: text).map { Part("\($0)", $0) }
        case .input: break
        case .figure(let figure), .reference(let figure):
            if let shown = self.index.number(of: figure.trace) {
                return Part(shown.place, from: home, shown.number)
            }
            if let row = workingRow(of: figure) {
                let sheet = book.names.workings
                let place = CellPlace(sheet: sheet, row: firstWorkingRow + row, column: 2)
                return Part(place, from: home, figure.number)
            }
        }
        return Input(term).map { part($0, at: (trace, index)) }
    }

    /// The row of a figure that no table shows, where a sheet can work it out.
    private func workingRow(of figure: Figure) -> Int? {
        let trace = figure.trace.id
        if let row = workingRows[trace] { return row }
        guard !unworkable.contains(trace) else { return nil }
        let outer = home
        defer { home = outer }
        home = book.names.workings
        guard let formula = kept({ formula(of: figure) }) else {
            unworkable.insert(trace)
            return nil
        }
        workings.append(Working(figure: figure, formula: formula))
        workingRows[trace] = workings.count - 1
        return workings.count - 1
    }

    /// The cell of an input, which is a term of what a figure is worked out from.
    private func part(_ input: Input, at origin: (trace: Trace, term: Int)) -> Part {
        let hash = input.hashValue
        let known = numbering.number(hash) { number in
            let (trace, term) = terms[number]
            return trace === origin.trace && term == origin.term || self.input(number) == input
        }
        if known == nil {
            numbering.add(hash)
            terms.append(origin)
        }
        let row = firstInputRow + (known ?? terms.count - 1)
        let place = CellPlace(sheet: book.names.inputs, row: row, column: 1)
        return Part(place, from: home, input.number)
    }

    private func input(_ number: Int) -> Input {
        let (trace, term) = terms[number]
        guard let input = Input(trace.working.terms[term]) else {
            preconditionFailure("only terms that are inputs have numbers")
        }
        return input
    }

    /// The parts with commas between; cells that follow one another are a range.
    private func list(_ parts: [Part]) -> String {
        var runs: [(first: Part, last: Part)] = []
        for part in parts {
            if let run = runs.last, let last = run.last.place, let place = part.place,
                last.isFollowed(by: place, from: run.first.place)
            {
                runs[runs.count - 1].last = part
            } else {
                runs.append((part, part))
            }
        }
        return runs.map { run in
            let last =
                run.last.place.map { ":" + ($0.sheet == home ? $0.name : $0.absoluteName) } ?? ""
            return run.first.place == run.last.place ? run.first.text : run.first.text + last
        }.joined(separator: ",")
    }
}

extension LiveFormulas {
    /// What a text that states a number states it in.
    fileprivate static func unit(of text: String) -> String {
        text.contains("£") ? "£" : text.hasSuffix("%") ? "%" : "number"
    }
}

/// The pounds of a text that is `£` and few digits, as most amounts are written.
private func wholePounds(in text: String) -> Int? {
    let bytes = text.utf8
    guard bytes.count <= 14, bytes.starts(with: "£".utf8) else { return nil }
    var pounds: Int?
    for byte in bytes.dropFirst(2) {
        guard UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte else { return nil }
        pounds = (pounds ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return pounds
}

/// The number that a text states: `£6m`, `50%`, `2.10`.
private func numberStated(in text: String) -> Double? {
    if let pounds = wholePounds(in: text) { return Double(pounds) }
    if text.contains("£") { return (try? Money(parsing: text)).map { Double($0.pence) / 100 } }
    if text.hasSuffix("%") { return Double(text.dropLast()).map { $0 / 100 } }
    return Double(text.filter { $0 != "," })
}

extension LiveFormulas.Input {
    /// The number that a term states, or that of a figure that no sheet works out.
    fileprivate init?(_ term: Formula.Term) {
        switch term {
        case .constant: return nil
        case .input(let input):
            guard let written = input.value, let number = numberStated(in: written) else {
                return nil
            }
            self.init(
                label: input.label,
                number: number,
                written: written,
                file: input.file,
                lines: input.lines.map(String.init).joined(separator: ", "),
                unit: LiveFormulas.unit(of: written)
            )
        case .figure(let figure), .reference(let figure):
            self.init(
                label: figure.trace.meaning,
                number: figure.number,
                written: "worked out: \(figure.trace.id)",
                file: "",
                lines: "",
                unit: figure.unitWords
            )
        }
    }
}

extension Formula {
    /// Whether a sheet can repeat it.
    fileprivate var isArithmetic: Bool {
        switch self {
        case .count, .worked: false
        case .written, .sum, .difference, .product, .quotient, .mean: true
        }
    }
}

extension CellPlace {
    /// The cell as a formula of any sheet names it: `'Money by year'!$B$7`.
    var reference: String {
        let name = sheet.utf8.contains(UInt8(ascii: "'")) ? sheet.replacing("'", with: "''") : sheet
        return "'" + name + "'!" + absoluteName
    }

    /// The cell as a formula of `sheet` names it: `B7` on its own, which moves as the formula is copied.
    func reference(from sheet: String) -> String { self.sheet == sheet ? name : reference }

    /// Whether `next` goes on the run of cells that `first` begins and this cell ends.
    fileprivate func isFollowed(by next: CellPlace, from first: CellPlace?) -> Bool {
        guard let first, sheet == next.sheet, first.sheet == sheet else { return false }
        let isDown = first.column == column && next.column == column && next.row == row + 1
        let isAcross = first.row == row && next.row == row && next.column == column + 1
        return isDown || isAcross
    }
}
