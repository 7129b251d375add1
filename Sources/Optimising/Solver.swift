/// Which program searches.
public enum Solver: Sendable {
    /// CBC, in this process.
    case cbc
    /// HiGHS, by its program.
    case highs(any HighsProgram)
    /// HiGHS where the problem is large, which it closes sooner, and CBC where it is small and a search
    /// takes less time than starting a program does.
    case bySize(any HighsProgram)

    /// The name of whoever searches a problem of that size.
    func name(isSmall: Bool) -> String {
        switch self {
        case .highs: "highs"
        case .bySize where !isSmall: "highs"
        case .cbc, .bySize: "cbc"
        }
    }

    /// The best of a model; one in which there is nothing to decide is answered here, because CBC
    /// refuses it.
    func best(
        of model: LinearModel,
        isSmall: Bool,
        _ limits: SearchLimits
    ) throws(OptimisingError) -> LinearOutcome {
        guard !model.columns.isEmpty else { return model.outcomeOfNothing }
        return switch self {
        case .highs(let program): try program.best(of: model, limits)
        case .bySize(let program) where !isSmall: try program.best(of: model, limits)
        case .cbc, .bySize: try CbcModel(model).solve(limits)
        }
    }
}

extension LinearModel {
    /// What the rows say where there are no columns.
    fileprivate var outcomeOfNothing: LinearOutcome {
        let holds = rows.allSatisfy { $0.sense == .atMost ? $0.amount >= 0 : $0.amount <= 0 }
        return holds ? .solved(values: [], bound: 0, isFinished: true) : .infeasible
    }
}
