public import DigitalMaturity

/// One of several parts of a question that are worked out apart, perhaps on other machines.
public struct Part: Hashable, Sendable {
    /// Which part it is, from 1.
    public let number: Int
    /// How many parts there are.
    public let count: Int

    /// Reads `2/8`.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        let numbers = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
        guard numbers.count == 2, let number = numbers[0], let count = numbers[1],
            (1...100_000).contains(count), (1...count).contains(number)
        else { throw ParseFailure("'\(text)' is not a part", expected: "a part such as 2/8") }
        (self.number, self.count) = (number, count)
    }

    /// Those of `all` positions that this part takes, so that parts take turns.
    func share(of all: Range<Int>) -> [Int] { all.filter { $0 % count == number - 1 } }
}
