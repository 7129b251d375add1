import Loading

/// The field in quotes where it needs them, and never a formula.
func csvField(_ text: String) -> String { quotedField(plainText(text)) }
