import CZip
import Glibc

// The one file in which the zip library's pointers live.

/// Writes `parts` as a zip file at `path`: the first unpacked, as OpenDocument wants it, the others
/// packed, and all of them with one date, so that the same parts give the same bytes.
func writeZip(_ parts: [(name: String, bytes: [UInt8])], at path: String) throws(SpreadsheetError) {
    var code: Int32 = 0
    guard let archive = unsafe zip_open(path, ZIP_CREATE | ZIP_TRUNCATE, &code) else {
        throw .cannotCreate(path: path, reason: "the zip library gives \(code)")
    }
    for (index, part) in parts.enumerated() {
        guard unsafe add(part, index, to: archive) else {
            unsafe zip_discard(archive)
            throw .outOfMemory
        }
    }
    guard unsafe zip_close(archive) == 0 else {
        let reason = unsafe String(cString: zip_strerror(archive))
        unsafe zip_discard(archive)
        throw .cannotWrite(path: path, reason: reason)
    }
}

@unsafe private func add(
    _ part: (name: String, bytes: [UInt8]),
    _ index: Int,
    to archive: OpaquePointer
) -> Bool {
    guard let copy = unsafe malloc(max(part.bytes.count, 1)) else { return false }
    unsafe part.bytes.withUnsafeBytes { bytes in
        if let start = bytes.baseAddress { unsafe memcpy(copy, start, bytes.count) }
    }
    guard let source = unsafe zip_source_buffer(archive, copy, UInt64(part.bytes.count), 1) else {
        unsafe free(copy)
        return false
    }
    let place = unsafe zip_file_add(archive, part.name, source, 0)
    guard place >= 0 else {
        unsafe zip_source_free(source)
        return false
    }
    let method = index == 0 ? ZIP_CM_STORE : ZIP_CM_DEFLATE
    return unsafe zip_set_file_compression(archive, UInt64(place), method, 0) == 0
        && zip_file_set_dostime(archive, UInt64(place), 0, 0x21, 0) == 0
}
