extension StringProtocol {
    /// The text without white space around it and without marks that nobody can see, such as a space
    /// of no width or a byte order mark.
    package var visible: String {
        let scalars = unicodeScalars.filter { $0.properties.generalCategory != .format }
        let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
        return String(
            String.UnicodeScalarView(
                scalars.drop(while: isSpace).reversed().drop(while: isSpace).reversed()
            )
        )
    }
}
