import DigitalMaturity

/// One row of a table under a heading, as a mapping reads it.
struct MappedRow {
    let row: SourceTable.Row
    let heading: Heading
    let blanks: Set<String>

    /// The cell of a column; `nil` where there is no such column or nothing in it.
    subscript(_ column: ColumnName?) -> Located<String>? {
        guard let column, let index = heading[column], index < row.cells.count else { return nil }
        let cell = row.cells[index]
        return cell.value.isEmpty || blanks.contains(cell.value.lowercased()) ? nil : cell
    }

    /// Where the row is.
    var place: Place { row.cells.first { !$0.value.isEmpty }?.place ?? row.cells[0].place }
}

/// What a row says of one fact.
enum MappedValue {
    case nothing
    case number(Located<Double>)
    case text(Located<String>)
    case wrong(Diagnostic)
}

extension FactMapping {
    /// Whether the row is one of those that count.
    func counts(_ row: MappedRow) -> Bool {
        condition.map { $0.texts.contains(row[$0.column]?.value.lowercased() ?? "") } ?? true
    }

    /// What the row says.
    func value(of row: MappedRow) -> MappedValue {
        if together == .rows { return .number(Located(1, at: row.place)) }
        if value == nil { return parts.isEmpty ? share(of: row) : sum(of: row) }
        guard let cell = row[value] else { return .nothing }
        if groupsAsFound || together == .different { return .text(cell) }
        do throws(ParseFailure) {
            let number =
                unit == .group
                ? try group(cell.value) : try adjusted(tableNumber(cell.value), in: row)
            return bounded(number, as: cell)
        } catch {
            return .wrong(.malformedValue(error.quoting(cell.value), at: cell.place))
        }
    }

    /// The share of a numerator in a denominator; one without the other is wrong.
    private func share(of row: MappedRow) -> MappedValue {
        switch (row[numerator], row[denominator]) {
        case (nil, _): return .nothing
        case (let above?, nil): return .wrong(.numeratorAlone(above.value, at: above.place))
        case (let above?, let below?):
            do throws(ParseFailure) {
                let (part, whole) = (try tableNumber(above.value), try tableNumber(below.value))
                guard whole > 0 else {
                    return .wrong(.numeratorAlone(above.value, at: below.place))
                }
                return bounded(rounded(part / whole), as: above)
            } catch {
                return .wrong(.malformedValue(error, at: above.place))
            }
        }
    }

    /// What the parts come to; without one of them the sum is not known.
    private func sum(of row: MappedRow) -> MappedValue {
        let cells = parts.compactMap { row[$0] }
        guard let first = cells.first else { return .nothing }
        var sum = 0.0
        do throws(ParseFailure) {
            guard cells.count == parts.count else {
                throw ParseFailure(
                    "'\(title)' adds up \(parts.count) columns, of which \(parts.count - cells.count) has nothing",
                    expected: "a number in each, 0 where there is nothing"
                )
            }
            for cell in cells { sum += try tableNumber(cell.value) }
        } catch {
            return .wrong(.malformedValue(error, at: first.place))
        }
        return bounded(rounded(sum * times), as: first)
    }

    private func bounded(_ number: Double, as cell: Located<String>) -> MappedValue {
        guard unit == .group || bounds.contains(number) else {
            let words = "\(plainNumber(bounds.lowerBound)) to \(plainNumber(bounds.upperBound))"
            return .wrong(.outOfBounds("'\(shortened(cell.value))'", words, at: cell.place))
        }
        return .number(Located(number, at: cell.place))
    }

    private func adjusted(_ number: Double, in row: MappedRow) throws(ParseFailure) -> Double {
        guard let perDayOf else { return rounded(number * times) }
        let date = try row[perDayOf].map { cell throws(ParseFailure) in try writtenDate(cell.value)
        }
        guard let date else {
            throw ParseFailure(
                "there is no month to divide by",
                expected: "a date such as 31/03/2025"
            )
        }
        let last = date.latest
        return rounded(number * times / Double(CivilDate.days(inMonth: last.month, of: last.year)))
    }

    private func rounded(_ number: Double) -> Double {
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        return (number * scale).rounded() / scale
    }

    /// The group that a word stands for, whatever number or edition comes before it: `3. Mixed`.
    private func group(_ text: String) throws(ParseFailure) -> Double {
        let word = text.lowercased().drop { $0.isNumber || $0.isWhitespace || "/.-)".contains($0) }
        if let group = words[text.lowercased()] ?? words[String(word)] { return Double(group) }
        let number = try? tableNumber(text)
        if words.isEmpty, let number, labels.isEmpty || labels[Int(number)] != nil,
            number == number.rounded(), bounds.contains(number)
        {
            return number
        }
        let known = words.isEmpty ? labels.keys.sorted().map(String.init) : words.keys.sorted()
        throw ParseFailure(
            "'\(text)' is none of the groups",
            expected: known.isEmpty ? "a whole number" : known.joined(separator: ", ")
        )
    }

    /// What the parts come to where all of them are there and the value is not their sum.
    func unmadeSum(of row: MappedRow, _ number: Double) -> Double? {
        guard value != nil, !parts.isEmpty else { return nil }
        let values = parts.map { part in row[part].flatMap { try? tableNumber($0.value) } }
        guard values.allSatisfy({ $0 != nil }) else { return nil }
        let sum = values.reduce(0) { $0 + ($1 ?? 0) } * times
        return abs(sum - number) > 0.5 ? sum : nil
    }
}

/// Reads a number as tables have it: `1234`, `"1,234"`, `£1,234.50`, `45%`, `1.0E3` never.
func tableNumber(_ text: String) throws(ParseFailure) -> Double {
    var digits = text.filter { !$0.isWhitespace }
    let isShare = digits.hasSuffix("%")
    if isShare { digits.removeLast() }
    var isNegative = false
    if digits.hasPrefix("-") { (isNegative, digits) = (true, String(digits.dropFirst())) }
    if digits.hasPrefix("£") { digits.removeFirst() }
    let groups = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)[0]
        .split(separator: ",", omittingEmptySubsequences: false)
    let areThousands =
        groups.dropFirst().allSatisfy { $0.count == 3 } && (1...3).contains(groups[0].count)
    guard groups.count == 1 || areThousands else {
        throw ParseFailure(
            "'\(text)' is not a number",
            expected: "a number such as 1,234 or 1234.5"
        )
    }
    guard let number = try? decimalNumber(digits.replacing(",", with: "")), !digits.hasPrefix("-")
    else {
        throw ParseFailure(
            "'\(text)' is not a number",
            expected: "a number such as 1,234 or 1234.5"
        )
    }
    return (isNegative ? -number : number) / (isShare ? 100 : 1)
}
