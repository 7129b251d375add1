package import DigitalMaturity

/// What people call the keys of a plan in headings of their own.
package struct PlanHeadings: Sendable {
    /// The keys for a heading, by the heading without capitals and units.
    private var keys: [String: [String]] = [:]
    /// The words by which a heading names amounts by year.
    private var amounts: [(key: String, words: [String])] = []

    /// Reads the words below `home`.
    package init?(home: String, _ problems: inout [Diagnostic]) {
        let folder = Folder(home)
        guard let file = YAMLFile("Frameworks/plans/columns.yaml", of: folder, &problems) else {
            return nil
        }
        let tree = YAMLTree(file.root)
        for entry in tree["columns"]?.items ?? [] {
            guard let key = entry["key"]?.text else { continue }
            let own = key.replacing("-", with: " ")
            for word in [own] + (entry["called"]?.items.compactMap(\.text) ?? []) {
                keys[heading(word), default: []].append(key)
            }
        }
        amounts = tree["years"]?.pairs.map { ($0.key, $0.value.items.compactMap(\.text)) } ?? []
    }

    /// The keys that a heading may mean, the likeliest first.
    func keys(for text: String) -> [String] { keys[heading(text)] ?? [] }

    /// The key of amounts and the year for a heading and the one above it: `capital 2026/27`.
    func amount(for text: String, below above: String?) -> String? {
        guard let year = year(in: text) ?? above.flatMap(year) else { return nil }
        let words = "\(text) \(above ?? "")".lowercased().split { !$0.isLetter }.map(String.init)
        let key = amounts.first { !Set($0.words).isDisjoint(with: words) }?.key
        return key.map { "\($0) \(year)" }
    }

    /// The financial year in a heading, such as `26/27`, `FY2026-27` or `2026/27`.
    func year(in text: String) -> String? {
        guard let match = text.firstMatch(of: /(20)?(\d\d)\s*[\/\-–]\s*(20)?(\d\d)(?!\d)/),
            let first = Int(match.2), let second = Int(match.4), second == (first + 1) % 100
        else { return nil }
        return FinancialYear(startingIn: 2000 + first)?.description
    }
}
