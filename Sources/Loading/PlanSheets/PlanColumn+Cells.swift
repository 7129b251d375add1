import DigitalMaturity

/// What the cells of a column hold.
enum CellMeasure {
    case money(suffix: String)
    case share
    case months
    case day
    case number
    case words
}

extension Kind {
    /// What a cell of this kind holds; follows from the units that the format states.
    var measure: CellMeasure {
        switch (units, name) {
        case ("pounds"?, _): .money(suffix: "")
        case ("pounds a year"?, _): .money(suffix: " a year")
        case ("per cent"?, _): .share
        case ("months or years"?, _): .months
        case (_, "a date"): .day
        case (_, let name) where name.hasPrefix("a number") || name.hasPrefix("a level"): .number
        default: .words
        }
    }
}

extension PlanColumn {
    /// The heading with its units: `Capital 2026/27 (£000)`.
    func heading(_ unit: AmountUnit) -> String {
        switch (part, kind.measure) {
        case (.list, _), (.yaml, _): title
        case (_, .money(let suffix)): "\(title) (\(unit.sign)\(suffix))"
        case (_, .share): "\(title) (%)"
        case (_, .months): "\(title) (months)"
        case (_, .day), (_, .number), (_, .words): title
        }
    }

    /// How its cells look.
    func look(_ unit: AmountUnit) -> FilledSheet.Look {
        switch (part, kind.measure) {
        case (.list, _), (.yaml, _), (_, .words): .text
        case (_, .money): .number(decimals: unit.decimals)
        case (_, .share): .share
        case (_, .months), (_, .number): .number(decimals: 0)
        case (_, .day): .day
        }
    }

    // MARK: Out

    /// What a row's cell shows of the value of the row.
    func value(of row: YAMLTree, _ unit: AmountUnit) -> FilledSheet.Value {
        guard let tree = row[keys] else { return .blank }
        switch part {
        case .one: return tree.text.map { value($0, unit) } ?? .blank
        case .year(let year): return tree[year]?.text.map { value($0, unit) } ?? .blank
        case .least: return tree.items.first?.text.map { value($0, unit) } ?? .blank
        case .most: return tree.items.dropFirst().first?.text.map { value($0, unit) } ?? .blank
        case .list: return .text(tree.items.compactMap(\.text).joined(separator: ", "))
        case .yaml: return .text(tree.onOneLine)
        }
    }

    private func value(_ text: String, _ unit: AmountUnit) -> FilledSheet.Value {
        switch kind.measure {
        case .money(let suffix):
            let amount = text.hasSuffix(suffix) ? String(text.dropLast(suffix.count)) : text
            let money = try? Money(parsing: amount)
            return money.map { .number(unit.count($0)) } ?? .text(text)
        case .share:
            let share = try? Percentage(parsing: text)
            return share.map { .share(Double($0.millionths) / 1e6) } ?? .text(text)
        case .months:
            return (try? Months(parsing: text)).map { .number(Double($0.count)) } ?? .text(text)
        case .day: return (try? CivilDate(parsing: text)).map { .day($0) } ?? .text(text)
        case .number: return Int(text).map { .number(Double($0)) } ?? .text(text)
        case .words: return .text(text)
        }
    }

    // MARK: In

    /// The text that a plan would have for a cell below a heading with `units`; throws what is wrong with it.
    func text(_ cell: TableCell.Content, _ units: HeadingUnits?) throws(ParseFailure) -> String {
        switch cell {
        case .text(let text):
            guard kind.measure.isOfNumbers, part != .list, part != .yaml else { return text }
            if let number = plainNumber(text) { return try written(number, units) }
            guard case .money(let suffix) = kind.measure, let money = try? Money(parsing: text)
            else { return text }
            if let unit = units?.amount, unit != .pounds, !text.contains(where: \.isLetter) {
                throw .twoUnits(text, money, unit)
            }
            return text + suffix
        case .number(let number): return try written(number, units)
        case .boolean(let value): return value ? "yes" : "no"
        case .day(let day):
            return kind.name == "a month" ? "\(CivilMonth(containing: day))" : "\(day)"
        case .error(let error):
            throw ParseFailure(
                error.map { "the formula gives \($0)" } ?? "no program has worked out the formula",
                expected: "a value; or open the file in Excel or LibreOffice and save it again"
            )
        }
    }

    private func written(
        _ number: Double,
        _ units: HeadingUnits?
    ) throws(ParseFailure) -> String {
        switch part == .list || part == .yaml ? .words : kind.measure {
        case .money(let suffix): return try amount(number, units?.amount) + suffix
        case .share: return plainDecimal((number * 1e6).rounded() / 1e4) + "%"
        case .months: return try length(number, units?.length ?? .months)
        case .day, .number, .words: return plainDecimal(number)
        }
    }

    private func amount(_ number: Double, _ unit: AmountUnit?) throws(ParseFailure) -> String {
        guard let unit else {
            throw ParseFailure(
                "the heading does not state the unit of amounts",
                expected: "a unit in brackets after the heading, such as (£000)"
            )
        }
        guard let money = unit.money(number) else {
            throw ParseFailure("\(number) is too great", expected: "an amount in \(unit.sign)")
        }
        return money.short
    }

    private func length(_ number: Double, _ unit: LengthUnit) throws(ParseFailure) -> String {
        switch unit {
        case .months: return plainDecimal(number) + (number == 1 ? " month" : " months")
        case .years: return try length(number * 12, .months)
        case .other(let unit):
            throw ParseFailure(
                "the heading says that \(plainDecimal(number)) is in \(unit)",
                expected: "months or years"
            )
        }
    }
}

extension ParseFailure {
    /// An amount with a pound sign and no unit of its own, in a column that has one.
    fileprivate static func twoUnits(
        _ text: String,
        _ money: Money,
        _ unit: AmountUnit
    ) -> ParseFailure {
        let number = AmountUnit.pounds.count(money)
        let other = unit.money(number).map { ", which is \($0.short)" } ?? ""
        return ParseFailure(
            "'\(text.visible)' may be in pounds or in \(unit.sign), the unit of the column",
            expected: "a number without a sign: \(plainDecimal(number))\(other), or "
                + "\(plainDecimal(unit.count(money))), which is \(money.short)"
        )
    }
}

extension CellMeasure {
    fileprivate var isOfNumbers: Bool {
        switch self {
        case .money, .months: true
        case .share, .day, .number, .words: false
        }
    }
}

/// The number that a text is, with or without commas or spaces between thousands: `3,000`.
func plainNumber(_ text: String) -> Double? {
    let spaces: [Character] = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]
    let visible = String(text.visible.map { spaces.contains($0) ? "," : $0 })
    let isPlain = visible.utf8.allSatisfy { $0.isASCIIDigit || "-.,".utf8.contains($0) }
    let groups = visible.split(separator: ".").first?.split(separator: ",") ?? []
    let isGrouped = groups.dropFirst().allSatisfy { $0.utf8.count == 3 }
    return isPlain && isGrouped ? Double(visible.replacing(",", with: "")) : nil
}

extension YAMLTree {
    /// The value in braces and brackets, as YAML reads it.
    var onOneLine: String {
        switch self {
        case .one(let text, _): isPlain(text) ? text : yamlScalar(text)
        case .list(let items): flow(items.map(\.onOneLine))
        case .map(let pairs, _): flow(pairs.map { (yamlScalar($0.key), $0.value.onOneLine) })
        }
    }

    /// Whether a text needs no quotes, in braces neither.
    private func isPlain(_ text: String) -> Bool {
        let marks = " £.-/%()+".unicodeScalars
        return text.visible == text
            && text.first.map { $0.isLetter || $0.isNumber || $0 == "£" } == true
            && text.unicodeScalars.allSatisfy {
                $0.properties.isAlphabetic || "0"..."9" ~= $0 || marks.contains($0)
            }
    }

    /// The value that a cell with YAML in it holds; braces may be left out.
    static func read(cell text: String, at place: Place) -> YAMLTree? {
        let isWhole = text.hasPrefix("{") || text.hasPrefix("[")
        let whole = isWhole ? text : text.contains(": ") ? "{ \(text) }" : "[\(text)]"
        return YAMLTree(reading: whole)?.at(place)
    }

    private func at(_ place: Place) -> YAMLTree {
        switch self {
        case .one(let text, _): .one(text, place)
        case .list(let items): .list(items.map { $0.at(place) })
        case .map(let pairs, _): .map(pairs.map { ($0.key, $0.value.at(place)) }, place)
        }
    }
}
