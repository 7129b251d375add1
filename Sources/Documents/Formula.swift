/// How a figure is worked out: a tree whose leaves are written in files.
///
/// Words are made of it for readers, and a workbook can write it as cells.
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

    /// What is written in files and went into the figure, in order, each once, without what is
    /// listed under the address of another figure.
    public var inputs: [Trace.Input] { leaves(following: false) }

    /// What is written in files and went into the figure, in order, each once.
    public var everyInput: [Trace.Input] { leaves(following: true) }

    private func leaves(following isFollowing: Bool) -> [Trace.Input] {
        var seen: Set<Trace.Input> = []
        return terms.flatMap { term -> [Trace.Input] in
            switch term {
            case .input(let input): [input]
            case .figure(let figure): figure.trace.working.leaves(following: isFollowing)
            case .reference(let figure):
                isFollowing ? figure.trace.working.leaves(following: true) : []
            case .constant: []
            }
        }.filter { seen.insert($0).inserted }
    }
}

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
