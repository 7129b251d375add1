/// Files in one zip file, not compressed: the same files give the same bytes.
struct StoredZip {
    private(set) var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// The zip file of `files`, in order.
    init(_ files: [(path: String, bytes: [UInt8])]) {
        for file in files { add(Array(file.path.utf8), file.bytes) }
        let (start, size) = (bytes.count, directory.count)
        bytes += directory
        bytes += [0x50, 0x4B, 5, 6] + little(0, 4) + little(count, 2) + little(count, 2)
        bytes += little(size, 4) + little(start, 4) + little(0, 2)
    }

    private mutating func add(_ name: [UInt8], _ content: [UInt8]) {
        // Version 2.0, no flags, stored, at the start of 1980, which is where zip's time begins.
        let about =
            little(20, 2) + little(0, 4) + little(0, 2) + little(0x21, 2)
            + little(Int(checksum(content)), 4) + little(content.count, 4)
            + little(content.count, 4) + little(name.count, 2) + little(0, 2)
        directory += [0x50, 0x4B, 1, 2] + little(20, 2) + about
        directory += little(0, 2) + little(0, 2) + little(0, 2) + little(0, 4)
        directory += little(bytes.count, 4) + name
        bytes += [0x50, 0x4B, 3, 4] + about + name + content
        count += 1
    }
}

private func little(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { UInt8(truncatingIfNeeded: number >> (8 * $0)) }
}

/// The checksum that zip files keep of a file (CRC-32, ISO 3309).
private func checksum(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { value, _ in
            value & 1 == 1 ? value >> 1 ^ 0xEDB8_8320 : value >> 1
        }
    }
}
