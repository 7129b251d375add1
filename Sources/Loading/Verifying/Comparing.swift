import DigitalMaturity

/// How two values stand to one another: numbers before texts before truths, texts without regard to
/// case; a blank is like nothing of the other's kind.
func order(_ one: CellValue?, _ other: CellValue?) -> Int {
    let (one, other) = (one ?? blank(like: other), other ?? blank(like: one))
    switch (one, other) {
    case (.number(let one), .number(let other)):
        return isNear(one, other) ? 0 : one < other ? -1 : 1
    case (.text(let one), .text(let other)):
        let (one, other) = (one.lowercased(), other.lowercased())
        return one == other ? 0 : one < other ? -1 : 1
    case (.boolean(let one), .boolean(let other)): return (one ? 1 : 0) - (other ? 1 : 0)
    default: return rank(one) - rank(other)
    }
}

private func blank(like value: CellValue?) -> CellValue {
    switch value {
    case .text: .text("")
    case .boolean: .boolean(false)
    case .number, .error, nil: .number(0)
    }
}

private func rank(_ value: CellValue) -> Int {
    switch value {
    case .number: 0
    case .text: 1
    case .boolean: 2
    case .error: 3
    }
}

/// What COUNTIF, SUMIF and their kind look for: `>5`, `<>done`, `in*`.
struct CellCriterion {
    private let symbol: String
    private let sought: CellValue?

    init(_ value: CellValue?) {
        guard case .text(let text) = value else {
            (symbol, sought) = ("=", value ?? .number(0))
            return
        }
        symbol = ["<>", "<=", ">=", "=", "<", ">"].first(where: text.hasPrefix) ?? ""
        let rest = String(text.dropFirst(symbol.count))
        let number = try? CellValue?.some(.text(rest)).asNumber()
        switch rest.uppercased() {
        case "": sought = nil
        case "TRUE": sought = .boolean(true)
        case "FALSE": sought = .boolean(false)
        default: sought = number.map { .number($0) } ?? .text(rest)
        }
    }

    /// What is equal to a value; `?` and `*` in a text stand for letters.
    init(exactly value: CellValue) { (symbol, sought) = ("=", value) }

    func accepts(_ value: CellValue?) -> Bool {
        switch symbol {
        case "", "=": return isSought(value)
        case "<>": return !isSought(value)
        default: break
        }
        guard let value, let sought, isOneKind(value, sought) else { return false }
        let order = order(value, sought)
        return switch symbol {
        case "<": order < 0
        case ">": order > 0
        case "<=": order <= 0
        default: order >= 0
        }
    }

    private func isSought(_ value: CellValue?) -> Bool {
        switch (value, sought) {
        case (nil, nil): true
        case (.text("")?, nil): symbol == ""
        case (.text(let text)?, .text(let pattern)?):
            matches(Array(text.lowercased()), Array(pattern.lowercased()))
        case (.text(let text)?, .number(let number)?):
            (try? CellValue?.some(.text(text)).asNumber()) == number
        case (let value?, let sought?): isOneKind(value, sought) && order(value, sought) == 0
        default: false
        }
    }

    private func isOneKind(_ one: CellValue, _ other: CellValue) -> Bool {
        rank(one) == rank(other)
    }
}

/// Whether `text` is as `pattern` says, in which `?` is any letter, `*` any number of them, and `~`
/// takes what is special from the next.
func matches(_ text: [Character], _ pattern: [Character]) -> Bool {
    var (place, mark, star, retry) = (0, 0, -1, 0)
    while place < text.count {
        let isEscape = mark + 1 < pattern.count && pattern[mark] == "~"
        if mark < pattern.count, pattern[mark] == "*" {
            (star, retry) = (mark, place)
            mark += 1
        } else if isEscape, pattern[mark + 1] == text[place] {
            (place, mark) = (place + 1, mark + 2)
        } else if mark < pattern.count, !isEscape,
            pattern[mark] == "?" || pattern[mark] == text[place]
        {
            (place, mark) = (place + 1, mark + 1)
        } else if star >= 0 {
            retry += 1
            (place, mark) = (retry, star + 1)
        } else {
            return false
        }
    }
    return pattern[mark...].allSatisfy { $0 == "*" }
}
