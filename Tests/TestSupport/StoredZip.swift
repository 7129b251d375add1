/// A zip file that a test writes part by part, without packing anything.
public struct StoredZip {
    private var entries: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0

    /// Creates a file with no parts.
    public init() {}

    /// Adds a part; a test of bad files can lie about how it is packed, locked and summed.
    public mutating func add(
        _ name: String,
        _ content: [UInt8],
        method: Int = 0,
        flags: Int = 0,
        checksum: UInt32? = nil,
        length: Int? = nil
    ) {
        let offset = entries.count
        let name = Array(name.utf8)
        let common =
            little(20, 2) + little(flags, 2) + little(method, 2) + little(0, 2)
            + little(0x21, 2) + little(Int(checksum ?? crc32(content)), 4)
            + little(content.count, 4) + little(length ?? content.count, 4)
            + little(name.count, 2) + little(0, 2)
        entries += [0x50, 0x4B, 3, 4] + common + name + content
        directory += [0x50, 0x4B, 1, 2] + little(20, 2) + common + little(0, 10)
        directory += little(offset, 4) + name
        count += 1
    }

    /// The whole file.
    public var bytes: [UInt8] {
        entries + directory + [0x50, 0x4B, 5, 6] + little(0, 4) + little(count, 2)
            + little(count, 2) + little(directory.count, 4) + little(entries.count, 4)
            + little(0, 2)
    }
}

private func little(_ number: Int, _ count: Int) -> [UInt8] {
    (0..<count).map { UInt8(truncatingIfNeeded: $0 < 8 ? number >> (8 * $0) : 0) }
}

/// The checksum of zip, bit by bit (ISO 3309).
private func crc32(_ bytes: [UInt8]) -> UInt32 {
    ~bytes.reduce(~0 as UInt32) { sum, byte in
        (0..<8).reduce(sum ^ UInt32(byte)) { sum, _ in
            sum & 1 == 1 ? sum >> 1 ^ 0xEDB8_8320 : sum >> 1
        }
    }
}
