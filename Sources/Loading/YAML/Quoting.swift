import DigitalMaturity

extension ParseFailure {
    /// The same failure with `text`, which it quotes, on one line and no longer than a reader needs.
    func quoting(_ text: String) -> ParseFailure {
        let short = shortened(text)
        guard short != text, !text.isEmpty else { return self }
        return ParseFailure(
            reason.replacing(text, with: short),
            expected: expected.replacing(text, with: short)
        )
    }
}

/// At most sixty characters of `text`, with control characters spelt out.
func shortened(_ text: String) -> String {
    let head = text.prefix(60)
    let plain = head.unicodeScalars.map { scalar in
        scalar.properties.generalCategory == .control
            ? "\\u{\(String(scalar.value, radix: 16, uppercase: true))}" : String(scalar)
    }.joined()
    return head.endIndex == text.endIndex ? plain : plain + "…"
}
