/// A code in the register of the Care Quality Commission: of a provider, 1-102642772, or of one of
/// its locations, 1-120634924.
///
/// A location of an NHS body has the body's own form of code, such as RXXHM.
public struct CQCCode: Hashable, Sendable {
    /// The code in capitals.
    public let text: String

    /// Reads a code, ignoring case.
    public init(parsing text: some StringProtocol) throws(ParseFailure) {
        guard CQCCode.isRegistered(text.utf8) || CQCCode.isOfNHS(text.utf8) else {
            throw ParseFailure(
                "'\(text)' is not a code of the Care Quality Commission",
                expected: "a code such as 1-120634924"
            )
        }
        self.text = text.utf8.allSatisfy { $0 < 0x61 } ? String(text) : text.uppercased()
    }

    /// Two numbers with a hyphen between them; read byte by byte, since there are many.
    private static func isRegistered(_ text: some Collection<UInt8>) -> Bool {
        var (figures, hyphens) = (0, 0)
        for byte in text {
            if byte == UInt8(ascii: "-"), figures > 0 {
                (figures, hyphens) = (0, hyphens + 1)
            } else if byte.isASCIIDigit {
                figures += 1
            } else {
                return false
            }
        }
        return hyphens == 1 && figures > 0 && text.count <= 20
    }

    private static func isOfNHS(_ text: some Collection<UInt8>) -> Bool {
        (3...8).contains(text.count) && text.allSatisfy(\.isASCIILetterOrDigit)
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
