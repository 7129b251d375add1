/// How a figure is worked out: a tree whose leaves are written in files.
///
/// Words are made of it for readers, and a workbook can write it as cells.
///
/// ```swift
/// let limit = Formula.Term.input(Trace.Input("limit", file: "rule.yaml", lines: [4]))
/// let amount = Formula.Term.input(Trace.Input("amount", file: "plan.yaml", lines: [12]))
/// Formula.difference(limit, amount).words        // "limit − amount"
/// Formula.difference(limit, amount).inputs.count // 2
/// ```
public indirect enum Formula: Hashable, Sendable {
    /// The number is written in a file.
    case written(Trace.Input)
    /// The terms added up.
    case sum([Term])
    /// The first less the second.
    case difference(Term, Term)
    /// The terms multiplied.
    case product([Term])
    /// The first divided by the second.
    case quotient(Term, Term)
    /// The sum of the terms divided by how many there are, each with its weight where weights differ.
    case mean([Term])
    /// How many rows there are.
    case count([Trace.Input])
    /// A method in words, for what no sheet can repeat: a quantile of draws, an optimum.
    case worked(String, from: [Term])

    /// One part of a formula.
    public enum Term: Hashable, Sendable {
        /// A number written in a file, or the rows that a number is worked out from.
        case input(Trace.Input)
        /// A figure of its own, with its own address and formula.
        case figure(Figure)
        /// A figure with so many inputs that they are listed under its own address alone.
        case reference(Figure)
        /// A number that the method fixes: 12 months, 100%.
        case constant(String)
    }
}

extension Formula {
    /// The parts of the formula, in order.
    public var terms: [Term] {
        switch self {
        case .written(let input): [.input(input)]
        case .sum(let terms), .product(let terms), .mean(let terms), .worked(_, let terms): terms
        case .difference(let first, let second), .quotient(let first, let second): [first, second]
        case .count(let inputs): inputs.map(Term.input)
        }
    }

    /// What is written in files and went into the figure, in order, each once.
    public var inputs: [Trace.Input] { once(leaves) }

    /// The same, with what is listed under the addresses of other figures in place of their names.
    public var everyInput: [Trace.Input] {
        let referred = terms.flatMap { term -> [Trace.Input] in
            if case .reference(let figure) = term { figure.trace.working.inputs } else { [] }
        }
        return referred.isEmpty ? inputs : once(terms.filter(\.isOwn).flatMap(\.leaves) + referred)
    }

    /// What is written in files, as often as it went in.
    var leaves: [Trace.Input] {
        guard case .mean(let terms) = self else { return terms.flatMap(\.leaves) }
        return listed(terms.compactMap(\.row))
    }

    /// The rows that a mean is over, or of many rows only where they are.
    private func listed(_ rows: [Trace.Input]) -> [Trace.Input] {
        guard rows.count > longMean else { return rows }
        let files = Dictionary(grouping: rows, by: \.file).sorted { $0.key < $1.key }
        return files.map { file, rows in
            Trace.Input(
                "\(rows.count) marks",
                file: file,
                lines: Set(rows.flatMap(\.lines)).sorted()
            )
        }
    }
}

/// The inputs, each once.
func once(_ inputs: [Trace.Input]) -> [Trace.Input] {
    guard inputs.count > 1 else { return inputs }
    var seen: Set<Trace.Input> = []
    return inputs.filter { seen.insert($0).inserted }
}

extension Formula.Term {
    /// Whether its inputs are listed with those of the formula.
    fileprivate var isOwn: Bool { if case .reference = self { false } else { true } }

    /// What is written in files. A figure that rests on many rows is named instead: they are listed
    /// under its own address.
    fileprivate var leaves: [Trace.Input] {
        switch self {
        case .input(let input): return [input]
        case .constant: return []
        case .reference(let figure): return [figure.named(in: figure.trace.leaves.first)]
        case .figure(let figure):
            let leaves = figure.trace.leaves
            let rows = leaves.first { $0.value == nil && $0.lines.count > 1 }
            return rows == nil ? leaves : [figure.named(in: rows)]
        }
    }

    /// The term as one number with the rows that it is made of; `nil` for a constant.
    fileprivate var row: Trace.Input? {
        switch self {
        case .input(let input): return input
        case .constant: return nil
        case .figure(let figure), .reference(let figure):
            let leaves = figure.trace.leaves
            return leaves.first.map { first in
                let lines = leaves.filter { $0.file == first.file }.flatMap(\.lines)
                return Trace.Input(
                    figure.trace.meaning,
                    value: figure.numberText,
                    file: first.file,
                    lines: Set(lines).sorted()
                )
            }
        }
    }
}

extension Figure {
    /// The figure as an input of another, in place of its own inputs.
    fileprivate func named(in input: Trace.Input?) -> Trace.Input {
        Trace.Input(
            "\(trace.meaning) (\(trace.id))",
            value: numberText,
            file: input?.file ?? "",
            lines: []
        )
    }
}

/// Above so many rows those of a mean are given by their lines alone.
private let longMean = 24

/// Above so many terms a formula says how many there are; the list of inputs names them.
private let longFormula = 6

extension Formula {
    /// The formula as a reader sees it: `capital of epr in 2026/27 + capital of epr in 2027/28`.
    public var words: String {
        switch self {
        case .written: "as written"
        case .sum(let terms): Formula.joined(terms, "+", orElse: "sum")
        case .difference(let first, let second): "\(first.words) − \(second.words)"
        case .product(let terms): terms.map(\.words).joined(separator: " × ")
        case .quotient(let first, let second): "\(first.words) ÷ \(second.words)"
        case .mean(let terms): terms.count == 1 ? terms[0].words : "mean of \(terms.count) marks"
        case .count: "count of the rows"
        case .worked(let method, _): method
        }
    }

    private static func joined(_ terms: [Term], _ sign: String, orElse name: String) -> String {
        terms.count > longFormula
            ? "\(name) of \(terms.count) amounts"
            : terms.map(\.words).joined(separator: " \(sign) ")
    }
}

extension Formula.Term {
    /// The term as a reader sees it.
    public var words: String {
        switch self {
        case .input(let input): input.label
        case .figure(let figure), .reference(let figure):
            figure.trace.meaning.first.map {
                $0.lowercased() + figure.trace.meaning.dropFirst()
            } ?? ""
        case .constant(let text): text
        }
    }
}
