import DigitalMaturity

extension Figure {
    /// How an amount is written.
    enum Manner: Hashable {
        /// The shortest words that lose nothing: `£26.3m`, `£679,166.67`.
        case short
        /// In £m to one decimal.
        case prose
        /// In short words to the nearest £1,000.
        case thousand
        /// As a publication has it, without a decimal place more: `£42m`.
        case published
        /// Whole pounds: `£1,162,500`.
        case pounds
        /// Pounds and pence, even where there are none: `£26,300,000.00`.
        case pence
    }

    /// The amounts that it shows in short words or, where none are exact, in full.
    fileprivate var amounts: [Money] {
        guard manner == .short || manner == .thousand else { return [] }
        let inner = ends.map { $0.lowest.amounts + $0.highest.amounts } ?? []
        switch value {
        case .money(let money): return [manner == .short ? money : money.toThousand] + inner
        case .estimate(let money): return [money.toThousand] + inner
        case .error, .score, .difference, .count, .share, .ordinal: return []
        }
    }
}

extension Block {
    /// A table with the amounts of each column written in one way, anything else as it is: those of a
    /// chart are written as the chart shows them.
    var withAmountsAlike: Block {
        if case .table(let table) = self { .table(table.withAmountsAlike) } else { self }
    }
}

extension Table {
    /// The table with the amounts of each column written in one way: in short words where none of them
    /// loses by it, else in pounds, with pence where any has them.
    var withAmountsAlike: Table {
        var rows = rows
        for column in columns.indices where columns[column].kind == .numbers {
            let amounts = rows.flatMap { $0[column].figure?.amounts ?? [] }
            guard amounts.count > 1 else { continue }
            let (manner, places) = (amounts.manner, amounts.places)
            guard manner != .short || places > 0 else { continue }
            for row in rows.indices {
                guard case .figure(let figure) = rows[row][column] else { continue }
                rows[row][column] = .figure(figure.written(manner, places: places))
            }
        }
        return Table(
            id: id,
            title: title,
            columns: columns,
            rows: rows,
            note: note,
            shading: shading
        )
    }
}

extension [Money] {
    /// How these are written alike.
    fileprivate var manner: Figure.Manner {
        guard contains(where: \.isLong) else { return .short }
        return contains { !$0.pence.isMultiple(of: 100) } ? .pence : .pounds
    }

    /// The most decimal places among them, where all are in thousands or all in millions.
    fileprivate var places: Int {
        let texts = filter { $0 != .zero }.map(\.magnitude.short)
        guard let unit = texts.first?.last, unit.isLetter, texts.allSatisfy({ $0.last == unit })
        else { return 0 }
        return texts.map(\.places).max() ?? 0
    }
}

extension Money {
    /// Whether no short words are exact: `£1,162,500`, `£12.50`.
    fileprivate var isLong: Bool {
        magnitude.short == magnitude.exact
            && (magnitude >= .pounds(1000) || !pence.isMultiple(of: 100))
    }
}

extension String {
    /// The decimal places of an amount in short words.
    fileprivate var places: Int {
        firstIndex(of: ".").map { utf8.distance(from: $0, to: endIndex) - 2 } ?? 0
    }

    /// An amount in short words with noughts up to so many decimal places: `£40.91m` to three is
    /// `£40.910m`.
    func withPlaces(_ count: Int) -> String {
        guard count > places, let unit = last, unit.isLetter else { return self }
        let point = places == 0 ? "." : ""
        return dropLast() + point + String(repeating: "0", count: count - places) + String(unit)
    }
}
