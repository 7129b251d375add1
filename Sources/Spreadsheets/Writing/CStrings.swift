import Glibc

/// Strings for the library's structs, freed together.
@safe struct CStrings: ~Copyable {
    private let pointers: [UnsafeMutablePointer<CChar>?]

    init(_ texts: [String]) {
        unsafe pointers = texts.map { unsafe strdup(printable($0)) }
    }

    deinit {
        unsafe pointers.forEach { unsafe free($0) }
    }

    @unsafe subscript(index: Int) -> UnsafeMutablePointer<CChar>? { unsafe pointers[index] }
}
