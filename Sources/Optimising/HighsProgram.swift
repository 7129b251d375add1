/// The program `highs`, however it is run.
public protocol HighsProgram: Sendable {
    /// Runs the program on the files of `question` and gives what it wrote.
    func answer(_ question: HighsQuestion) throws(OptimisingError) -> HighsAnswer
}

/// The files that the program reads.
public struct HighsQuestion: Sendable {
    /// The model, in free MPS.
    public let model: String
    /// The program's options, a line each.
    public let options: String
    /// After how many seconds it stops by itself.
    public let seconds: Double
}

/// The files that the program wrote.
public struct HighsAnswer: Sendable {
    /// The solution, in the program's own form.
    public let solution: String
    /// What it said on its way.
    public let log: String

    /// Keeps what the program wrote.
    public init(solution: String, log: String) {
        self.solution = solution
        self.log = log
    }
}

extension HighsProgram {
    /// The best of `model` on one thread from a fixed seed, so that the same model gives the same
    /// answer.
    func best(
        of model: LinearModel,
        _ limits: SearchLimits
    ) throws(OptimisingError) -> LinearOutcome {
        // Half a step is enough to tell the best sum from the next.
        let options = [
            "time_limit = \(limits.seconds)", "mip_rel_gap = \(limits.gap)",
            "mip_abs_gap = \(model.resolution / 2)", "threads = 1", "parallel = off",
            "random_seed = 1", "log_to_console = true", "",
        ]
        let question = HighsQuestion(
            model: model.numbered.mps(seeking: "sought", remarks: []),
            options: options.joined(separator: "\n"),
            seconds: limits.seconds
        )
        return try answer(question).outcome(of: model, limits)
    }
}

extension HighsAnswer {
    fileprivate func outcome(
        of model: LinearModel,
        _ limits: SearchLimits
    ) throws(OptimisingError) -> LinearOutcome {
        let lines = solution.split(separator: "\n", omittingEmptySubsequences: false)
        // Columns have bounds, so that what is infeasible or unbounded is infeasible.
        let status = line(after: "Model status", in: lines)
        if status.contains("nfeasible") { return .infeasible }
        guard line(after: "# Primal solution values", in: lines) == "Feasible" else {
            guard status.contains("imit") else {
                throw .program("highs", said: status.isEmpty ? "nothing" : String(status))
            }
            throw .outOfTime(seconds: limits.seconds)
        }
        let values = values(in: lines, model.columns.count)
        guard values.count == model.columns.count else {
            throw .program("highs", said: "\(values.count) columns")
        }
        return .solved(
            values: values,
            bound: bound.map { model.isMaximum ? -$0 : $0 } ?? model.bestOfBounds,
            isFinished: status == "Optimal"
        )
    }

    private func line(after title: String, in lines: [Substring]) -> Substring {
        lines.firstIndex { $0 == title }.map { lines[($0 + 1)...].first ?? "" } ?? ""
    }

    /// The values of the columns, which are listed in the order of the model.
    private func values(in lines: [Substring], _ count: Int) -> [Double] {
        guard let title = lines.firstIndex(where: { $0.hasPrefix("# Columns") }) else { return [] }
        return lines[(title + 1)...].prefix(count).compactMap { line in
            line.split(separator: " ").last.flatMap { Double($0) }
        }
    }

    /// What no answer lies below, which the program says in its report alone; `nil` where it knows of
    /// none.
    private var bound: Double? {
        log.split(separator: "\n").last { $0.hasPrefix("  Dual bound") }
            .flatMap { $0.split(separator: " ").last }.flatMap { Double($0) }
            .flatMap { $0.isFinite ? $0 : nil }
    }
}

extension LinearModel {
    /// What no sum passes, by the bounds of the columns alone.
    fileprivate var bestOfBounds: Double {
        objective.reduce(0) { sum, term in
            let bounds = columns[term.column].bounds
            let ends = [bounds.lowerBound * term.coefficient, bounds.upperBound * term.coefficient]
            return sum + (isMaximum ? max(ends[0], ends[1]) : min(ends[0], ends[1]))
        }
    }

    /// The same model with columns and rows named by their positions, since identifiers of a plan may
    /// mean something in the format.
    fileprivate var numbered: LinearModel {
        var copy = LinearModel()
        copy.objective = objective
        copy.isMaximum = isMaximum
        copy.resolution = resolution
        for (index, column) in columns.enumerated() {
            _ = copy.addColumn("c\(index)", column.bounds, isInteger: column.isInteger)
        }
        for (index, row) in rows.enumerated() {
            switch row.sense {
            case .atMost: copy.addRow("r\(index)", row.terms, atMost: row.amount)
            case .atLeast: copy.addRow("r\(index)", row.terms, atLeast: row.amount)
            }
        }
        return copy
    }
}
