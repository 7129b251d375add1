/// One form of the keys of a family: `mark/*/*`, and how the key is made of what the stars stand for.
///
/// ```swift
/// enum Key: FigureKey {
///     case gain
///     case scheme(String, Measure)
///
///     static var forms: [KeyForm<Self>] {
///         [KeyForm("gain") { gain }, KeyForm("*/*", scheme)]
///     }
/// }
/// ```
package struct KeyForm<Key> {
    let read: ([String]) -> Key?

    /// Creates a form with as many stars as `key` takes parts.
    package init<each Part: AddressPart>(
        _ form: String,
        _ key: @escaping (repeat each Part) -> Key
    ) {
        read = { path in
            var reader = FormReader(form, path)
            guard let key = try? key(repeat reader.next((each Part).self)), reader.isAtEnd else {
                return nil
            }
            return key
        }
    }
}

extension FigureKey {
    package static var forms: [KeyForm<Self>] { [] }

    package init?(path: [String]) {
        guard let key = Self.forms.lazy.compactMap({ $0.read(path) }).first else { return nil }
        self = key
    }
}

extension FigureKey where Self: RawRepresentable, RawValue == String {
    package var path: [String] { [rawValue] }

    package init?(path: [String]) {
        guard path.count == 1 else { return nil }
        self.init(rawValue: path[0])
    }
}

/// Goes through a form and the parts of an address side by side.
private struct FormReader {
    private struct Mismatch: Error {}

    private var form: ArraySlice<Substring>
    private var parts: ArraySlice<String>

    init(_ form: String, _ path: [String]) {
        self.form = form.split(separator: "/")[...]
        parts = path[...]
    }

    /// What the next star stands for.
    mutating func next<Part: AddressPart>(_: Part.Type) throws -> Part {
        while let word = form.popFirst(), word != "*" {
            guard let part = parts.popFirst(), part == word else { throw Mismatch() }
        }
        guard let part = Part(reading: &parts) else { throw Mismatch() }
        return part
    }

    /// Whether the words of the form after its last star are all that is left.
    var isAtEnd: Bool { form.elementsEqual(parts) { $0 == $1 } }
}
