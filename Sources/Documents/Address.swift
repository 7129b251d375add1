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
public struct Address: Hashable, Sendable {
    /// The parts; the first names the family of figures.
    public let parts: [String]

    /// Creates an address of some parts.
    public init(_ parts: [String]) { self.parts = parts }

    /// Reads what `description` writes.
    public init(parsing text: some StringProtocol) {
        parts = text.split(separator: "/", omittingEmptySubsequences: false).map {
            String($0).replacing(":", with: "/")
        }
    }

    /// The family of figures: `plan`.
    public var family: String { parts.first ?? "" }

    /// What follows `parts` where the address begins with them, else `nil`.
    public func tail(after parts: [String]) -> [String]? {
        self.parts.starts(with: parts) ? Array(self.parts.dropFirst(parts.count)) : nil
    }
}

extension Address: CustomStringConvertible {
    /// The parts with slashes between them; a slash within a part becomes a colon.
    public var description: String {
        parts.map { $0.replacing("/", with: ":") }.joined(separator: "/")
    }
}
