/// How far an element is there, as far as an answer says.
enum Fulfilment: Int, Comparable {
    /// Not at all, or nobody answered.
    case unmet
    /// Better than the worst answer, and not the best.
    case partly
    /// Met, or answered best.
    case met
    /// It does not apply, or nobody looked, so that nothing waits for it.
    case excused

    static func < (lhs: Fulfilment, rhs: Fulfilment) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Framework {
    /// How far an element is there by `reply`; `nil` for no answer.
    func fulfilment(of element: Criterion.Element, by reply: Response.Reply?) -> Fulfilment {
        switch reply {
        case .met: return .met
        case .notMet, nil: return .unmet
        case .notApplicable, .outOfScope: return .excused
        case .choice(let choice):
            guard case .choice(let id) = element.answering, let answers = answerScale(id),
                let points = answers.points(choice)
            else { return .unmet }
            if points == answers.range.lowerBound { return .unmet }
            return points == answers.range.upperBound ? .met : .partly
        }
    }
}

extension Fulfilment {
    /// Whether somebody says that it is there, at least in part.
    var isClaim: Bool { self == .partly || self == .met }
}
