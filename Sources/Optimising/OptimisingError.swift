public import DigitalMaturity

/// Why no answer can be given.
public enum OptimisingError: Error {
    /// There was not enough memory.
    case outOfMemory
    /// The solver gave up, with its status.
    case abandoned(status: Int)
    /// The time ran out before any answer was found.
    case outOfTime(seconds: Double)
    /// The solver's answer does not hold: a fault of ours or of the solver's, never of the plan's.
    case refused(ChoiceRefusal)
}

extension OptimisingError: CustomStringConvertible {
    /// The reason in a sentence.
    public var description: String {
        switch self {
        case .outOfMemory: "not enough memory for the model"
        case .abandoned(let status): "the solver gave up (status \(status))"
        case .outOfTime(let seconds): "no plan was found in \(Int(seconds)) seconds"
        case .refused(let refusal):
            "the solver's answer failed its check, so it is not shown: \(refusal.violations)"
        }
    }
}
