/// A number that stands out, and where its evidence is.
public struct Card: Hashable, Sendable {
    /// The number; `nil` where it is not known.
    public let figure: Figure?
    /// What the number is, in a few words with its date.
    public let words: String
    /// The page with the evidence.
    public let page: Destination

    /// Creates a card.
    public init(_ figure: Figure?, _ words: String, _ page: Destination) {
        self.figure = figure
        self.words = words
        self.page = page
    }

    /// The number and what it is, for writers that have no cards.
    public var inlines: [Inline] {
        [figure.map { .strong($0.text) } ?? "not known", ": ", .text(words)]
    }
}
