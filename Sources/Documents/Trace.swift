public import DigitalMaturity

/// Why a figure is what it is: its formula over its inputs, each with its file and row.
///
/// It never changes, and many cells and formulas name the same figure: they share it.
public final class Trace: Sendable {
    /// One thing that went into a figure.
    public struct Input: Hashable, Sendable {
        /// What it is: `capital of epr-east in 2026/27`.
        public let label: String
        /// Its value as written, or `nil` when the input is many rows.
        public let value: String?
        /// The path, as diagnostics show it.
        public let file: String
        /// The lines it is on, ascending.
        public let lines: [Int]

        /// Creates an input that is on `lines` of `file`.
        public init(_ label: String, value: String? = nil, file: String, lines: [Int]) {
            self.label = label
            self.value = value
            self.file = file
            self.lines = lines
        }

        /// Creates an input that is at one place.
        public init(_ label: String, value: String? = nil, place: Place) {
            self.init(label, value: value, file: place.file, lines: place.line.map { [$0] } ?? [])
        }
    }

    /// The permanent name of the figure.
    public let address: Address
    /// What the figure is, in words.
    public let meaning: String
    /// How it is worked out.
    public let working: Formula
    /// What it is measured in or rests on, which the formula's words end with: `in 2026/27 prices`.
    public let basis: String?
    /// The rule or framework, with its edition and citation, that says so; `nil` for plain sums.
    public let rule: String?
    /// The leaves of the formula, found once, since the formulas of many other figures ask for them.
    let leaves: [Input]

    /// Creates a trace.
    public init(
        _ address: Address,
        meaning: String,
        working: Formula,
        basis: String? = nil,
        rule: String? = nil
    ) {
        self.address = address
        self.meaning = meaning
        self.working = working
        self.basis = basis
        self.rule = rule
        leaves = working.leaves
    }

    /// Creates a trace whose method is words.
    public convenience init(
        _ id: String,
        meaning: String,
        formula: String,
        inputs: [Input],
        rule: String? = nil
    ) {
        self.init(
            Address(parsing: id),
            meaning: meaning,
            working: .worked(formula, from: inputs.map(Formula.Term.input)),
            rule: rule
        )
    }

    /// The address as text.
    public var id: String { address.description }

    /// How it is worked out, in words.
    public var formula: String {
        [working.words, basis].compactMap(\.self).joined(separator: ", ")
    }

    /// What is written in files and went into it.
    public var inputs: [Input] { once(leaves) }
}

extension Trace: Hashable {
    /// Whether both say the same of the same figure.
    public static func == (one: Trace, other: Trace) -> Bool {
        one === other
            || one.address == other.address && one.meaning == other.meaning
                && one.working == other.working && one.basis == other.basis
                && one.rule == other.rule
    }

    /// Hashes the name alone: two figures seldom share one.
    public func hash(into hasher: inout Hasher) { hasher.combine(address) }
}

extension Trace.Input: CustomStringConvertible {
    /// `capital of epr-east in 2026/27 = £6m (plans/plan.yaml, line 24)`.
    public var description: String {
        "\(stated) (\([file, linesWords].compactMap(\.self).joined(separator: ", ")))"
    }

    /// The input under a heading that names its file: `capital of epr-east = £6m (line 24)`.
    package var underFile: String { linesWords.map { "\(stated) (\($0))" } ?? stated }

    /// The same; `withoutLabel` where words before it say what it is: `1.6 (line 132)`.
    package func underFile(withoutLabel isSaid: Bool) -> String {
        guard isSaid, let value else { return underFile }
        return linesWords.map { "\(value) (\($0))" } ?? value
    }

    private var stated: String { value.map { "\(label) = \($0)" } ?? label }

    /// `line 24`, `lines 2–5, 9`; `nil` where it is on none.
    package var linesWords: String? {
        guard let first = lines.first else { return nil }
        return lines.count == 1 ? "line \(first)" : "lines \(lineRanges(of: lines))"
    }
}

/// Ascending numbers as ranges: `2–5, 9`.
package func lineRanges(of lines: [Int]) -> String {
    var ranges: [ClosedRange<Int>] = []
    for line in lines {
        if let last = ranges.last, last.upperBound + 1 >= line {
            ranges[ranges.count - 1] = last.lowerBound...max(last.upperBound, line)
        } else {
            ranges.append(line...line)
        }
    }
    return ranges.map { $0.count == 1 ? "\($0.lowerBound)" : "\($0.lowerBound)–\($0.upperBound)" }
        .joined(separator: ", ")
}
