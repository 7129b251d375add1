/// What a file declares that another file of its module can name.
struct Declarations: Sendable {
    /// Types, functions and values outside every type.
    private(set) var top: Set<String> = []
    /// Functions, values and cases that an extension adds.
    private(set) var added: Set<String> = []
    /// Everything that stands in a type or an extension, nested types included.
    private(set) var members: Set<String> = []

    init(_ tokens: [Token]) {
        var scopes: [Scope] = []
        var pending: Scope?
        for (index, token) in tokens.enumerated() {
            if token.isMark("{") {
                scopes.append(pending ?? .code)
                pending = nil
            } else if token.isMark("}") {
                _ = scopes.popLast()
            } else if token.kind == .word, scopes.last != .code {
                note(token, at: index, of: tokens, in: scopes)
                pending = Scope(opening: token, at: index, of: tokens) ?? pending
            }
        }
    }

    private mutating func note(
        _ token: Token,
        at index: Int,
        of tokens: [Token],
        in scopes: [Scope]
    ) {
        let names = tokens.namesDeclared(at: index)
        guard !names.isEmpty else { return }
        if scopes.isEmpty {
            if !tokens.isPrivate(at: index) { top.formUnion(names) }
        } else {
            members.formUnion(names)
            guard scopes == [.addition], !typeWords.contains(token.text) else { return }
            if !tokens.isPrivate(at: index) { added.formUnion(names) }
        }
    }
}

private enum Scope {
    case type, addition, privateAddition, code

    /// The scope that the braces after a declaring word open; `nil` for any other word.
    init?(opening token: Token, at index: Int, of tokens: [Token]) {
        guard !tokens.isMember(at: index) else { return nil }
        switch token.text {
        case "extension": self = tokens.isPrivate(at: index) ? .privateAddition : .addition
        case _ where typeWords.contains(token.text): self = .type
        case "func", "init", "var", "subscript", "deinit": self = .code
        default: return nil
        }
    }
}

/// The words that declare a type.
let typeWords: Set = ["struct", "enum", "class", "protocol", "actor"]

/// The words that declare something with a name.
private let namingWords = typeWords.union(["func", "var", "let", "case", "typealias"])

/// The words that stand before a declaration.
private let modifiers: Set = [
    "public", "package", "internal", "private", "fileprivate", "static", "mutating", "nonisolated",
    "final", "indirect", "lazy", "override", "consuming", "borrowing", "nonmutating", "unsafe",
]

extension [Token] {
    /// Whether the token at `index` follows a dot.
    func isMember(at index: Int) -> Bool { index > 0 && self[index - 1].isMark(".") }

    /// Whether the word at `index` is the label of an argument.
    func isLabel(at index: Int) -> Bool {
        index > 0 && index + 1 < count && self[index + 1].isMark(":")
            && (self[index - 1].isMark("(") || self[index - 1].isMark(","))
    }

    /// The names that the word at `index` declares.
    fileprivate func namesDeclared(at index: Int) -> [String] {
        guard namingWords.contains(self[index].text), !isMember(at: index), index + 1 < count
        else { return [] }
        if self[index].text == "case" { return namesOfCases(after: index) }
        let next = self[index + 1]
        // `class func` declares a function, which the next word says.
        return next.kind == .word && !namingWords.contains(next.text) ? [next.text] : []
    }

    /// The names after `case`, with commas between them, leaving out what is in brackets.
    private func namesOfCases(after index: Int) -> [String] {
        var (names, depth, place) = ([String](), 0, index + 1)
        while place < count {
            let token = self[place]
            depth += token.isMark("(") ? 1 : token.isMark(")") ? -1 : 0
            if depth == 0, token.kind == .word {
                guard place == index + 1 || self[place - 1].isMark(",") else { break }
                names.append(token.text)
            }
            place += 1
        }
        return names
    }

    /// Whether a modifier before the word at `index` keeps the declaration to its file.
    fileprivate func isPrivate(at index: Int) -> Bool {
        var place = index - 1
        while place >= 0 {
            let token = self[place]
            if token.isWord("private") || token.isWord("fileprivate") { return true }
            if token.isMark(")"), place > 2, self[place - 1].isWord("set") {
                place -= 4
            } else if modifiers.contains(token.text) {
                place -= 1
            } else {
                return false
            }
        }
        return false
    }
}
