import Glibc

/// Has `make` write to `memory`, a file there that is closed after, then copies it to `path`, with the rows
/// that `make` gives in their sheets.
///
/// The library reports a full disk only at the end, and on the terminal. So what it writes to cannot
/// fill up, and the disk is ours to report.
func createFile(
    at path: String,
    through memory: Int32,
    by make: (String) throws(SpreadsheetError) -> [WrittenRows]
) throws(SpreadsheetError) {
    guard memory >= 0 else { throw .outOfMemory }
    defer { close(memory) }
    guard let file = unsafe fopen(path, "wb") else {
        throw .cannotCreate(path: path, reason: systemReason())
    }
    defer { unsafe fclose(file) }
    let rows = try make("/proc/self/fd/\(memory)")
    if !rows.isEmpty {
        try writePackage(in: memory, with: rows) { bytes in
            unsafe bytes.withUnsafeBytes { _ = unsafe fwrite($0.baseAddress, 1, $0.count, file) }
        }
    }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    var offset = 0
    while rows.isEmpty {
        let count = unsafe pread(memory, &bytes, bytes.count, offset)
        guard count > 0 else { break }
        guard unsafe fwrite(bytes, 1, count, file) == count else { break }
        offset += count
    }
    guard unsafe fflush(file) == 0, unsafe ferror(file) == 0 else {
        throw .cannotWrite(path: path, reason: systemReason())
    }
}

private func systemReason() -> String { unsafe String(cString: strerror(errno)) }
