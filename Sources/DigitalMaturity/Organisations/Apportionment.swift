/// How a whole is shared out among several bodies, by something that is counted in each.
///
/// A board's number is known of the board alone. Where the board was split, the number goes to those
/// that took over in the proportion of a lower key, such as registered patients, and never without
/// one.
public struct Apportionment: Hashable, Sendable {
    /// One of the bodies, and how much of the key is in it.
    public struct Part: Hashable, Sendable {
        /// The body.
        public let code: ODSCode
        /// How much of the key is in it.
        public let weight: Int

        /// Creates a part.
        public init(code: ODSCode, weight: Int) {
            self.code = code
            self.weight = weight
        }
    }

    /// The parts, in order of their codes.
    public let parts: [Part]
    /// What was counted: `registered patients`.
    public let key: String
    /// Who says so, and how well it is established.
    public let citation: Citation
    /// Where it is written.
    public let place: Place

    /// Creates an apportionment; `nil` where the key counts nothing or less than nothing, or more than
    /// can be divided.
    public init?(_ parts: [Part], by key: String, citation: Citation, at place: Place) {
        let most = 1_000_000_000
        guard !parts.isEmpty, parts.allSatisfy({ (0...most).contains($0.weight) }),
            parts.count < 1000, parts.contains(where: { $0.weight > 0 })
        else { return nil }
        self.parts = parts.sorted { ($0.code, $0.weight) < ($1.code, $1.weight) }
        self.key = key
        self.citation = citation
        self.place = place
    }

    /// How much of the key there is in all.
    public var whole: Int { parts.reduce(0) { $0 + $1.weight } }

    /// The share of one body, from 0 to 1.
    public func share(of code: ODSCode) -> Double? {
        parts.first { $0.code == code }.map { Double($0.weight) / Double(whole) }
    }

    /// The parts of `amount`, in order of their codes, which come to it exactly: each is rounded
    /// down, and what is left goes one by one to those that lost most by it.
    public func parts(of amount: Int64) -> [(code: ODSCode, amount: Int64)] {
        let (total, negative) = (UInt64(whole), amount < 0)
        let exact = parts.map { part in
            total.dividingFullWidth(amount.magnitude.multipliedFullWidth(by: UInt64(part.weight)))
        }
        let left = amount.magnitude - exact.reduce(0) { $0 + $1.quotient }
        let order = exact.indices.sorted { (exact[$1].remainder, $0) < (exact[$0].remainder, $1) }
        let raised = Set(order.prefix(Int(left)))
        return exact.indices.map { index in
            let size = Int64(exact[index].quotient) + (raised.contains(index) ? 1 : 0)
            return (parts[index].code, negative ? -size : size)
        }
    }

    /// What was counted and how well that is established, for a page.
    public var basis: String { "by \(key), \(citation.grade.words)" }
}
