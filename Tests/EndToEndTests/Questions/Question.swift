import Testing

/// A question of users in the field, the command that answers it, and what its answer must hold.
struct Question: CustomTestStringConvertible, Sendable {
    /// The number in the list of questions, 1 to 37.
    let number: Int
    /// What is asked, in short.
    let asks: String
    /// A line of shell in an empty folder, with the tool on the path.
    let command: String
    /// Texts that the answer holds: published figures, or that nothing was published.
    let says: [String]

    init(_ number: Int, _ asks: String, _ command: String, says: [String]) {
        self.number = number
        self.asks = asks
        self.command = command
        self.says = says
    }

    var testDescription: String { "\(number): \(asks)" }

    /// Every question. A question may stand several times, with one command for each of its parts.
    static let all =
        earlier + targets + coverage + forecasts + programmes + allocation + progress
}
