import DigitalMaturity

extension [FormulaFunction.Argument] {
    /// The numbers among them: a range's own, and whatever stands for a number outside one.
    fileprivate func numbers() throws(ErrorValue) -> [Double] {
        var numbers: [Double] = []
        for argument in self {
            for value in argument.grid.values {
                if let error = value.error { throw error }
                if let number = value.number {
                    numbers.append(number)
                } else if !argument.isRange {
                    numbers.append(try value.asNumber())
                }
            }
        }
        return numbers
    }

    /// The truths among them, of which there must be one.
    fileprivate func truths() throws(ErrorValue) -> [Bool] {
        var truths: [Bool] = []
        for argument in self {
            for value in argument.grid.values {
                if let error = value.error { throw error }
                if case .text = value, argument.isRange { continue }
                if value == nil, argument.isRange { continue }
                truths.append(try value.asTruth())
            }
        }
        guard !truths.isEmpty else { throw .value }
        return truths
    }

    /// How many of their values are so.
    fileprivate func count(where isCounted: (CellValue?) -> Bool) -> CellValue {
        .number(Double(reduce(0) { $0 + $1.grid.values.count(where: isCounted) }))
    }
}

extension FormulaFunction {
    /// A function of all numbers of its arguments.
    private static func ofNumbers(
        _ body: @escaping @Sendable ([Double]) throws(ErrorValue) -> Double
    ) -> FormulaFunction {
        whole { (arguments) throws(ErrorValue) in .finite(try body(try arguments.numbers())) }
    }

    private static func whole(
        _ arguments: ClosedRange<Int> = 1...255,
        _ body: @escaping @Sendable ([Argument]) throws(ErrorValue) -> CellValue?
    ) -> FormulaFunction { FormulaFunction(arguments: arguments, body: .whole(body)) }

    static let aggregates: [String: FormulaFunction] = [
        "SUM": ofNumbers { exactSum($0) },
        "PRODUCT": ofNumbers { $0.isEmpty ? 0 : $0.reduce(1, *) },
        "MIN": ofNumbers { $0.min() ?? 0 },
        "MAX": ofNumbers { $0.max() ?? 0 },
        "AVERAGE": ofNumbers { (numbers) throws(ErrorValue) in
            guard !numbers.isEmpty else { throw .division }
            return exactSum(numbers) / Double(numbers.count)
        },
        "MEDIAN": ofNumbers { (numbers) throws(ErrorValue) in
            guard !numbers.isEmpty else { throw .number }
            let (sorted, half) = (numbers.sorted(), numbers.count / 2)
            return numbers.count.isMultiple(of: 2)
                ? (sorted[half - 1] + sorted[half]) / 2 : sorted[half]
        },
        "COUNT": whole { (arguments) in
            let own = arguments.filter { !$0.isRange }.count { isNumeric($0.grid.values[0]) }
            let ranges = arguments.filter(\.isRange).flatMap(\.grid.values).compactMap(\.number)
            return .number(Double(own + ranges.count))
        },
        "COUNTA": whole { $0.count { $0 != nil } },
        "COUNTBLANK": whole(1...1) { $0.count { $0 == nil || $0 == .text("") } },
        "AND": whole { (arguments) throws(ErrorValue) in
            .boolean(try arguments.truths().allSatisfy(\.self))
        },
        "OR": whole { (arguments) throws(ErrorValue) in
            .boolean(try arguments.truths().contains(true))
        },
        "CONCATENATE": whole(1...255, joined), "CONCAT": whole(1...255, joined),
        "SUMPRODUCT": FormulaFunction(
            arguments: 1...255,
            body: .whole(sumOfProducts),
            takesArrays: true
        ),
        "NPV": whole(2...255) { (arguments) throws(ErrorValue) in
            let rate = try arguments[0].grid.values[0].asNumber()
            let amounts = try Array(arguments.dropFirst()).numbers()
            guard rate != -1 else { throw .division }
            return .finite(
                exactSum(
                    amounts.enumerated().map { $1 / power(of: 1 + rate, Double($0 + 1)) }
                )
            )
        },
        "COUNTIF": whole(2...2) { (arguments) in
            let criterion = CellCriterion(arguments[1].grid.values[0])
            return .number(Double(arguments[0].grid.values.count(where: criterion.accepts)))
        },
        "COUNTIFS": whole(2...254) { (arguments) throws(ErrorValue) in
            .number(Double(try chosen(by: arguments).count(where: \.self)))
        },
        "SUMIF": whole(2...3) { (arguments) throws(ErrorValue) in
            let chosen = try chosen(by: Array(arguments.prefix(2)))
            return .finite(exactSum(try numbers(of: arguments.last(3) ?? arguments[0], chosen)))
        },
        "AVERAGEIF": whole(2...3) { (arguments) throws(ErrorValue) in
            let chosen = try chosen(by: Array(arguments.prefix(2)))
            return try mean(try numbers(of: arguments.last(3) ?? arguments[0], chosen))
        },
        "SUMIFS": whole(3...255) { (arguments) throws(ErrorValue) in
            let chosen = try chosen(by: Array(arguments.dropFirst()))
            return .finite(exactSum(try numbers(of: arguments[0], chosen)))
        },
        "AVERAGEIFS": whole(3...255) { (arguments) throws(ErrorValue) in
            let chosen = try chosen(by: Array(arguments.dropFirst()))
            return try mean(try numbers(of: arguments[0], chosen))
        },
    ]

    private static func isNumeric(_ value: CellValue?) -> Bool {
        if case .boolean = value { return true }
        return value != nil && (try? value.asNumber()) != nil
    }

    private static func mean(_ numbers: [Double]) throws(ErrorValue) -> CellValue {
        guard !numbers.isEmpty else { throw .division }
        return .finite(exactSum(numbers) / Double(numbers.count))
    }

    @Sendable private static func joined(_ arguments: [Argument]) throws(ErrorValue) -> CellValue? {
        var text = ""
        for value in arguments.flatMap(\.grid.values) { text += try value.asText() }
        return .text(text)
    }

    /// The sum of the products of what lies at the same place; what is no number counts as nought.
    @Sendable private static func sumOfProducts(
        _ arguments: [Argument]
    ) throws(ErrorValue) -> CellValue? {
        let first = arguments[0].grid
        guard
            arguments.allSatisfy({ ($0.grid.rows, $0.grid.columns) == (first.rows, first.columns) })
        else { throw .value }
        if let error = arguments.lazy.flatMap(\.grid.values).compactMap(\.error).first {
            throw error
        }
        return .finite(
            exactSum(
                first.values.indices.map { place in
                    arguments.reduce(1) { $0 * ($1.grid.values[place].number ?? 0) }
                }
            )
        )
    }

    /// Which places fulfil every pair of a range and what is sought in it.
    private static func chosen(by pairs: [Argument]) throws(ErrorValue) -> [Bool] {
        guard pairs.count.isMultiple(of: 2) else { throw .value }
        var chosen = [Bool](repeating: true, count: pairs[0].grid.values.count)
        for index in stride(from: 0, to: pairs.count, by: 2) {
            let values = pairs[index].grid.values
            let criterion = CellCriterion(pairs[index + 1].grid.values[0])
            guard values.count == chosen.count else { throw .value }
            for place in chosen.indices where !criterion.accepts(values[place]) {
                chosen[place] = false
            }
        }
        return chosen
    }

    private static func numbers(
        of argument: Argument,
        _ chosen: [Bool]
    ) throws(ErrorValue) -> [Double] {
        let values = argument.grid.values
        guard values.count == chosen.count else { throw .value }
        let own = values.indices.filter { chosen[$0] }.map { values[$0] }
        if let error = own.compactMap(\.error).first { throw error }
        return own.compactMap(\.number)
    }
}

extension [FormulaFunction.Argument] {
    /// The argument of this number, from 1, if there are as many.
    fileprivate func last(_ number: Int) -> Element? { count >= number ? self[number - 1] : nil }
}
