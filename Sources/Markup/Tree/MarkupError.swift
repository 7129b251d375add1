/// Why a document could not be written.
public enum MarkupError: Error, Hashable, Sendable {
    /// The CommonMark library had no memory left.
    case outOfMemory
    /// The CommonMark library refused a node or a property; the words say which.
    case refused(String)
    /// A narrative nests quotations, lists or emphasis deeper than any reader could follow.
    case tooDeep(limit: Int)
    /// A narrative's text asks for a value that it does not bring.
    case missingValue(index: Int)
}

extension MarkupError: CustomStringConvertible {
    /// What went wrong, as a clause.
    public var description: String {
        switch self {
        case .outOfMemory: "the CommonMark library ran out of memory"
        case .refused(let what): "the CommonMark library refused \(what)"
        case .tooDeep(let limit): "a narrative is nested more than \(limit) levels deep"
        case .missingValue(let index): "a narrative asks for value \(index), which it does not have"
        }
    }
}
