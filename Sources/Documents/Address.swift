/// The permanent name of a figure, from the general to the particular:
/// `plan/lancashire-2026/2026-27/capital`.
///
/// It names things and never positions, so that it means the same in every run. `waymark explain`
/// takes it.
///
/// ```swift
/// Address(["compare", "lancashire", "lancashire/do-nothing", "capital"]).description
/// // "compare/lancashire/lancashire:do-nothing/capital", and reads back equal
/// ```
public struct Address: Hashable, Sendable, CustomStringConvertible {
    /// The parts with slashes between them; a slash within a part becomes a colon.
    public let description: String

    /// Creates an address of some parts.
    public init(_ parts: [String]) {
        var text = ""
        for (index, part) in parts.enumerated() {
            if index > 0 { text += "/" }
            text += part.exchanging("/", for: ":")
        }
        description = text
    }

    /// Reads what `description` writes.
    public init(parsing text: some StringProtocol) { description = String(text) }

    /// The parts; the first names the family of figures.
    public var parts: [String] {
        description.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map {
            Substring($0).exchanging(":", for: "/")
        }
    }

    /// The family of figures: `plan`.
    public var family: String { parts.first ?? "" }

    /// What follows `parts` where the address begins with them, else `nil`.
    public func tail(after parts: [String]) -> [String]? {
        self.parts.starts(with: parts) ? Array(self.parts.dropFirst(parts.count)) : nil
    }
}

extension StringProtocol {
    /// The text with one sign for another; most texts have none, and are kept as they are.
    fileprivate func exchanging(_ old: Unicode.Scalar, for new: Unicode.Scalar) -> String {
        guard utf8.contains(UInt8(ascii: old)) else { return String(self) }
        return String(
            decoding: utf8.map { $0 == UInt8(ascii: old) ? UInt8(ascii: new) : $0 },
            as: UTF8.self
        )
    }
}
