import DigitalMaturity

/// Everything that a value holds, property by property, but for the places where it was written.
///
/// Two values that differ in places alone give the same text.
public func withoutPlaces(_ value: Any) -> String {
    if value is Place { return "" }
    let parts = Mirror(reflecting: value).children
    guard !parts.isEmpty else { return "\(value)" }
    let texts = parts.map { "\($0.label ?? ""): \(withoutPlaces($0.value))" }
    return "\(type(of: value))(\(texts.joined(separator: ", ")))"
}
