import Loading

/// The field in quotes where it needs them, and never a formula; by scalars, because a mark may follow a comma.
func csvField(_ text: String) -> String {
    let text = plainText(text)
    let special: [Unicode.Scalar] = [",", "\"", "\r", "\n"]
    guard text.unicodeScalars.contains(where: special.contains) else { return text }
    return "\"" + text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }.joined() + "\""
}
