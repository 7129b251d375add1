import Glibc

/// Writes `parts` as a zip file at `path`, unpacked and with one date for all, so that the same parts
/// give the same bytes (APPNOTE 6.3.10; the first part is then where OpenDocument wants its type).
func writeZip(_ parts: [(name: String, bytes: [UInt8])], at path: String) throws(SpreadsheetError) {
    var file: [UInt8] = []
    var directory: [UInt8] = []
    for part in parts {
        let (name, length) = (Array(part.name.utf8), part.bytes.count)
        // Version 2.0, names in UTF-8, not packed, midnight of the first day that zip knows.
        var common = little(20, 2) + little(0x800, 2) + little(0, 4) + little(0x21, 2)
        common += little(Int(checksum(part.bytes)), 4) + little(length, 4) + little(length, 4)
        common += little(name.count, 2) + little(0, 2)
        directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 10)
        directory += little(file.count, 4) + name
        file += [0x50, 0x4B, 3, 4] + common + name + part.bytes
    }
    let end =
        little(0, 4) + little(parts.count, 2) + little(parts.count, 2) + little(directory.count, 4)
        + little(file.count, 4) + little(0, 2)
    try write(file + directory + [0x50, 0x4B, 5, 6] + end, to: path)
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
