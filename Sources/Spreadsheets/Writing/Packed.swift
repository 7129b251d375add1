import CDeflate

/// The bytes packed by deflate (RFC 1951), as zip files hold them; `nil` where that makes them no
/// smaller.
func packed(_ bytes: [UInt8]) -> [UInt8]? {
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
        count = unsafe waymark_deflate(bytes, bytes.count, room.baseAddress, bytes.count)
    }
    return packed.isEmpty ? nil : packed
}

/// What `packed` packed, which is `count` bytes long; `nil` where it is damaged.
func unpacked(_ packed: [UInt8], count: Int) -> [UInt8]? {
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { room, made in
        made = unsafe waymark_inflate(packed, packed.count, room.baseAddress, count)
    }
    return bytes.count == count ? bytes : nil
}

/// Bytes that are packed as they come and kept in a file without a name, so that they take no memory.
///
/// Several, one after the other, are one packed whole if none but the last is `isLast`.
@safe final class PackedPart {
    /// How many bytes were added, and how many they are now.
    private(set) var counts = (added: 0, packed: 0)
    /// Their checksum (ISO 3309).
    private(set) var checksum = crc32(0, nil, 0)
    private let stream: UnsafeMutablePointer<z_stream>
    private let file: UnsafeMutablePointer<FILE>

    init() throws(SpreadsheetError) {
        guard let file = unsafe tmpfile() else {
            throw .refused(writing: "the workbook", reason: reason())
        }
        guard let stream = unsafe waymark_packing() else {
            unsafe fclose(file)
            throw .outOfMemory
        }
        unsafe (self.stream, self.file) = (stream, file)
    }

    deinit {
        unsafe waymark_end_packing(stream)
        unsafe fclose(file)
    }

    func add(_ bytes: [UInt8]) throws(SpreadsheetError) { try add(bytes, Z_NO_FLUSH) }

    /// Packs what is left; nothing can be added after.
    func end(isLast: Bool) throws(SpreadsheetError) {
        try add([], isLast ? Z_FINISH : Z_SYNC_FLUSH)
        counts.packed = Int(unsafe stream.pointee.total_out)
        guard unsafe fflush(file) == 0 else {
            throw .refused(writing: "the workbook", reason: reason())
        }
    }

    private func add(_ bytes: [UInt8], _ flush: Int32) throws(SpreadsheetError) {
        guard unsafe waymark_pack(stream, bytes, bytes.count, flush, file) == 0 else {
            throw .refused(writing: "the workbook", reason: reason())
        }
        checksum = unsafe crc32(checksum, bytes, UInt32(bytes.count))
        counts.added += bytes.count
    }

    /// Has `write` write the packed bytes, some at a time.
    func copy(_ write: (ArraySlice<UInt8>) -> Void) {
        unsafe rewind(file)
        var bytes = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = unsafe fread(&bytes, 1, bytes.count, file)
            guard count > 0 else { return }
            write(bytes[..<count])
        }
    }

    /// The checksum of these bytes after those that have the checksum `sum`.
    func checksum(after sum: UInt) -> UInt { crc32_combine(sum, checksum, counts.added) }
}

private func reason() -> String { unsafe String(cString: strerror(waymark_error())) }
