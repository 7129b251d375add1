import Glibc

/// Files in one zip file, with one date for all, so that the same files give the same bytes (APPNOTE
/// 6.3.10). The first is never packed, so that it is where OpenDocument wants its type.
package struct StoredZip {
    /// The zip file.
    package private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []

    /// The zip file of `files`, in order; `isPacked` makes all but the first smaller.
    package init(_ files: [(path: String, bytes: [UInt8])], isPacked: Bool = false) {
        for (index, file) in files.enumerated() {
            add(Array(file.path.utf8), file.bytes, isPacked && index > 0 ? packed(file.bytes) : nil)
        }
        let (start, size) = (bytes.count, directory.count)
        let count = little(files.count, 2)
        bytes += directory + [0x50, 0x4B, 5, 6] + little(0, 4) + count + count
        bytes += little(size, 4) + little(start, 4) + little(0, 2)
    }

    private mutating func add(_ name: [UInt8], _ content: [UInt8], _ packed: [UInt8]?) {
        // Version 2.0, names in UTF-8, packed or not, midnight of the first day that zip knows.
        var common = little(20, 2) + little(0x800, 2) + little(packed == nil ? 0 : 8, 2)
        common += little(0, 2) + little(0x21, 2) + little(Int(checksum(content)), 4)
        common += little((packed ?? content).count, 4) + little(content.count, 4)
        common += little(name.count, 2) + little(0, 2)
        directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 10)
        directory += little(bytes.count, 4) + name
        bytes += [0x50, 0x4B, 3, 4] + common + name + (packed ?? content)
    }

    /// Writes the file at `path`.
    func write(to path: String) throws(SpreadsheetError) { try Spreadsheets.write(bytes, to: path) }
}

private func write(_ bytes: [UInt8], to path: String) throws(SpreadsheetError) {
    let reason = { unsafe String(cString: strerror(errno)) }
    guard let file = unsafe fopen(path, "wb") else {
        throw .cannotCreate(path: path, reason: reason())
    }
    defer { unsafe fclose(file) }
    guard unsafe fwrite(bytes, 1, bytes.count, file) == bytes.count, unsafe fflush(file) == 0 else {
        throw .cannotWrite(path: path, reason: reason())
    }
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
}

/// The remainders by which the checksum of zip takes a byte at a time (ISO 3309).
private let remainders: [UInt32] = (0..<256).map { byte in
    (0..<8).reduce(UInt32(byte)) { sum, _ in sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1 }
}

private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
        sum >> 8 ^ remainders[Int((sum ^ UInt32(byte)) & 0xFF)]
    }
}
