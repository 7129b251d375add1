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

    /// Runs `body` with all of them in order.
    @unsafe func withPointers<Result>(
        _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>?) -> Result
    ) -> Result {
        unsafe pointers.withUnsafeBufferPointer { unsafe body($0.baseAddress) }
    }

    @unsafe subscript(index: Int) -> UnsafeMutablePointer<CChar>? { unsafe pointers[index] }
}
