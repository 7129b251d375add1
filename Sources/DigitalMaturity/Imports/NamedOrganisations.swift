/// Organisations by their names, for files that have names and no codes.
///
/// Case, marks, "&", curly apostrophes and a code after the name do not count.
package struct NamedOrganisations: Sendable {
    private let codes: [String: [ODSCode]]
    private let day: RegisterDay

    /// Creates the names of all trusts and boards in `register`, and `others`.
    package init(_ register: Register, on date: CivilDate, others: [String: ODSCode] = [:]) {
        var codes: [String: [ODSCode]] = [:]
        for body in register.organisations(.trust) + register.organisations(.board) {
            for name in Set(body.names.entries.map { key($0.value) }) {
                codes[name, default: []].append(body.code)
            }
        }
        for (name, code) in others { codes[key(name)] = [code] }
        self.codes = codes
        day = register.on(date)
    }

    /// The codes with this name: of several those that were open on the day.
    package subscript(_ name: String) -> [ODSCode] {
        let all = codes[key(name), default: []]
        let open = all.filter { day.organisation($0) != nil }
        return open.isEmpty ? all : open
    }
}

/// What is compared of a name.
private func key(_ name: String) -> String {
    var text = name.uppercased().replacing("&", with: " AND ")
    if let bracket = text.lastIndex(of: "("), text.hasSuffix(")") {
        text = String(text[..<bracket])
    }
    text.removeAll { "'’‘`".contains($0) }
    var words = text.split { !$0.isLetter && !$0.isNumber }.joined(separator: " ")
        .replacing("NATIONAL HEALTH SERVICE", with: "NHS")
        .replacing("INTEGRATED CARE BOARD", with: "ICB")
    if words.hasSuffix(" ICB"), words.hasPrefix("NHS ") { words.removeFirst(4) }
    return words
}
