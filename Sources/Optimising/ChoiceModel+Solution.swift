public import Investment

extension Optimiser {
    /// The choice that a solution of `mps(of:)` stands for, whoever found it; `nil` where it names no
    /// variable of the model.
    ///
    /// Solvers write a line for each variable, in which its value follows its name; variables of which
    /// nothing is said are 0, and of one named again the first value counts.
    public static func choice(in solution: String, of problem: ChoiceProblem) -> Choice? {
        let model = ChoiceModel(problem)
        let columns = model.linear.columns
        let positions = Dictionary(zip(columns.map(\.name), columns.indices)) { first, _ in first }
        var values = [Double?](repeating: nil, count: columns.count)
        for line in solution.split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" || $0 == "=" }
            for (name, value) in zip(words, words.dropFirst()) {
                guard let column = positions[String(name)], let number = Double(value) else {
                    continue
                }
                if values[column] == nil { values[column] = number }
            }
        }
        guard values.contains(where: { $0 != nil }) || columns.isEmpty else { return nil }
        return model.choice(values.map { $0 ?? 0 })
    }
}
