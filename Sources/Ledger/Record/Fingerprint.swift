import CDigest

/// The SHA-256 digest of some bytes, by which a later reader knows an input again.
package struct Fingerprint: Hashable, Sendable, CustomStringConvertible {
    /// The digest in 64 hexadecimal digits, letters small, as `sha256sum` prints it.
    package let text: String

    /// Digests `bytes`.
    package init(of bytes: [UInt8]) {
        var context = SHA2_CTX()
        var digest = [UInt8](repeating: 0, count: Int(SHA256_DIGEST_LENGTH))
        unsafe SHA256Init(&context)
        unsafe SHA256Update(&context, bytes, bytes.count)
        unsafe SHA256Final(&digest, &context)
        text = digest.map(hexadecimal).joined()
    }

    /// The digest that was kept as `text`.
    init(parsing text: String) { self.text = text }

    /// The digits.
    package var description: String { text }
}

extension Fingerprint: TextColumn { static let example = String(repeating: "0", count: 64) }

private func hexadecimal(_ byte: UInt8) -> String {
    (byte < 16 ? "0" : "") + String(byte, radix: 16)
}
