extension Scheme {
    /// A benefit, and the name by which it is known within its scheme.
    public struct NamedBenefit: Hashable, Sendable {
        /// Its first words, or its kind where it has no text: `nurse-time`.
        public let name: String
        /// What the plan states of it.
        public let benefit: Benefit
    }

    /// The benefits in the order written; where two would have one name, the later has a number.
    public var namedBenefits: [NamedBenefit] {
        var taken: [String: Int] = [:]
        return effects.benefits.map { benefit in
            let name = benefit.text.map(slug) ?? benefit.kind.rawValue
            taken[name, default: 0] += 1
            let count = taken[name] ?? 1
            return NamedBenefit(name: count == 1 ? name : "\(name)-\(count)", benefit: benefit)
        }
    }
}

/// The first five words in lower case, with hyphens: `paper-records-and-old-contracts`.
private func slug(_ text: String) -> String {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.prefix(5).joined(separator: "-")
}
