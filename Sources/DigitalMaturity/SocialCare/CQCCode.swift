/// A code in the register of the Care Quality Commission: of a provider, 1-102642772, or of one of
/// its locations, 1-120634924.
///
/// A location of an NHS body has the body's own form of code, such as RXXHM.
public struct CQCCode: Hashable, Sendable {
    /// The code in capitals.
    public let text: String

    /// Reads a code, ignoring case.
    public init(parsing text: String) throws(ParseFailure) {
        var text = text
        // There are many, so they are looked at in place.
        let form = text.withUTF8 { unsafe CQCCode.form(of: $0.span) }
        guard form.isCode else {
            throw ParseFailure(
                "'\(text)' is not a code of the Care Quality Commission",
                expected: "a code such as 1-120634924"
            )
        }
        self.text = form.hasSmall ? text.uppercased() : text
    }

    /// Whether it is two numbers with a hyphen between them or a code of an NHS body, and whether it has
    /// small letters.
    private static func form(of text: Span<UInt8>) -> (isCode: Bool, hasSmall: Bool) {
        var (figures, hyphens, isNumbers, isPlain, hasSmall) = (0, 0, true, true, false)
        for index in text.indices {
            let byte = text[index]
            if byte == UInt8(ascii: "-"), figures > 0 {
                (figures, hyphens, isPlain) = (0, hyphens + 1, false)
            } else if byte.isASCIIDigit {
                figures += 1
            } else {
                isNumbers = false
                isPlain = isPlain && byte.isASCIILetterOrDigit
                hasSmall = hasSmall || byte >= 0x61
            }
        }
        let isRegistered = isNumbers && hyphens == 1 && figures > 0 && text.count <= 20
        return (isRegistered || (isPlain && (3...8).contains(text.count)), hasSmall)
    }
}

extension CQCCode: Comparable {
    /// In the order of the text.
    public static func < (lhs: CQCCode, rhs: CQCCode) -> Bool { lhs.text < rhs.text }
}

extension CQCCode: CustomStringConvertible {
    /// The code in capitals.
    public var description: String { text }
}
