extension SourceFile {
    /// The functions and initialisers with more than 7 parameters, each once.
    var longSignatures: [Fault] {
        tokens.indices.compactMap { index in
            guard tokens[index].isWord("func") || tokens[index].isWord("init"),
                !tokens.isMember(at: index),
                let open = tokens.openingBracket(after: index)
            else { return nil }
            let parameters = tokens.parameters(from: open)
            guard parameters > 7 else { return nil }
            let name = tokens[index].text == "init" ? "init" : tokens[index + 1].text
            return Fault(what: "\(path) \(name)", count: parameters)
        }
    }
}

extension [Token] {
    /// The bracket of the parameters of the function declared at `index`, after its generic ones.
    fileprivate func openingBracket(after index: Int) -> Int? {
        self[index...].prefix(40).firstIndex { $0.isMark("(") || $0.isMark("{") }
            .flatMap { self[$0].isMark("(") ? $0 : nil }
    }

    /// The colons between a label and a type directly inside the bracket at `open`.
    fileprivate func parameters(from open: Int) -> Int {
        var (depth, colons) = (0, 0)
        for token in self[open...] where token.kind == .mark {
            switch token.text {
            case "(", "[", "{": depth += 1
            case ")", "]", "}": depth -= 1
            case ":" where depth == 1: colons += 1
            default: break
            }
            if depth == 0 { break }
        }
        return colons
    }
}
