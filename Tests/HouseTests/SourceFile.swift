/// A Swift file as the rules of the house read it: code, strings and comments apart.
struct SourceFile: Sendable {
    /// The path from the root of the tree.
    let path: String
    let lineCount: Int
    /// The code in order, each string as one token.
    let tokens: [Token]
    let declarations: Declarations
    /// The code inside the strings.
    let interpolated: [Token]
    /// The lines that hold a documentation comment, without their slashes, in order.
    let documentation: [DocumentationLine]

    init(path: String, text: String) {
        var lexer = Lexer(text)
        tokens = lexer.tokens()
        declarations = Declarations(tokens)
        self.path = path
        lineCount = text.utf8.reduce(1) { $1 == UInt8(ascii: "\n") ? $0 + 1 : $0 }
        interpolated = lexer.interpolated
        documentation = lexer.documentation
    }

    /// The module, such as `Reporting` of `Sources/Reporting/Plans/PlanPage.swift`.
    var module: String { part(1) }

    /// The folder in the module, empty for a file beside the folders.
    var folder: String { path.utf8.count { $0 == UInt8(ascii: "/") } > 2 ? part(2) : "" }

    private func part(_ index: Int) -> String {
        String(path.split(separator: "/").dropFirst(index).first ?? "")
    }
}

/// A line of a documentation comment.
struct DocumentationLine: Sendable {
    let line: Int
    let text: String
}

/// A word, a mark or a string of a Swift file.
struct Token: Sendable, Equatable {
    enum Kind: Sendable { case word, mark, string }

    let kind: Kind
    /// What is written; for a string what it says, with `\()` for each interpolation.
    let text: String
    let line: Int

    func isWord(_ word: String) -> Bool { kind == .word && text == word }
    func isMark(_ mark: String) -> Bool { kind == .mark && text == mark }
}
