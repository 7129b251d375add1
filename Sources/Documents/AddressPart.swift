/// A part of an address with what a run was asked beyond its defaults:
/// `lancashire-2026;draws=2000;seed=7`.
public struct AddressPart: Hashable, Sendable {
    /// What the part names; empty where it consists of options alone.
    public let name: String
    /// What was asked.
    public let options: [String: String]

    /// Creates a part; an option without a value is left out.
    public init(_ name: String, _ options: [String: String?] = [:]) {
        self.name = name
        self.options = options.compactMapValues(\.self)
    }

    /// Reads what `description` writes; `nil` for anything else, such as an option given twice.
    public init?(parsing text: some StringProtocol) {
        let parts = text.split(separator: ";", omittingEmptySubsequences: false).map { String($0) }
        let isNamed = !parts[0].contains("=")
        var options: [String: String] = [:]
        for part in isNamed ? parts.dropFirst() : parts[...] {
            guard let sign = part.firstIndex(of: "=") else { return nil }
            let (key, value) = (String(part[..<sign]), String(part[sign...].dropFirst()))
            guard options.updateValue(value, forKey: key) == nil else { return nil }
        }
        self.init(isNamed ? parts[0] : "", options)
    }
}

extension AddressPart: CustomStringConvertible {
    /// The name, then the options in alphabetical order.
    public var description: String {
        ((name.isEmpty ? [] : [name]) + options.map { "\($0)=\($1)" }.sorted())
            .joined(separator: ";")
    }
}
