import CDeflate

/// The bytes packed by deflate (RFC 1951), as zip files hold them; `nil` where that makes them no
/// smaller.
func packed(_ bytes: [UInt8]) -> [UInt8]? {
    let packed = unsafe [UInt8](unsafeUninitializedCapacity: bytes.count) { room, count in
        count = unsafe waymark_deflate(bytes, bytes.count, room.baseAddress, bytes.count)
    }
    return packed.isEmpty ? nil : packed
}
