/// Why no answer can be given.
public enum OptimisingError: Error {
    /// There was not enough memory.
    case outOfMemory
    /// The solver gave up, with its status.
    case abandoned(status: Int)
    /// The time ran out before any answer was found.
    case outOfTime(seconds: Double)
    /// A program gave no answer that can be used, and said so.
    case program(String, said: String)
    /// The solver's answer does not hold, for these reasons: a fault of ours or of the solver's, never
    /// of the plan's.
    case refused([String])
}

extension OptimisingError: CustomStringConvertible {
    /// The reason in a sentence.
    public var description: String {
        switch self {
        case .outOfMemory: "not enough memory for the model"
        case .abandoned(let status): "the solver gave up (status \(status))"
        case .outOfTime(let seconds): "no plan was found in \(Int(seconds)) seconds"
        case .program(let name, let said):
            "\(name) gave no answer that can be used: \(said)"
        case .refused(let reasons):
            "the solver's answer failed its check, so it is not shown: "
                + reasons.joined(separator: "; ")
        }
    }
}
