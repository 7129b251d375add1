import CZip
import Glibc

// The one file in which the library's pointers live.

/// A zip file in the library's memory, freed when the value goes.
@safe struct Archive: ~Copyable {
    private let pointer: OpaquePointer
    private let entries: [String: [UInt64]]
    private let limits: WorkbookLimits
    private var room: Int

    /// Opens a copy of `bytes`.
    init(_ bytes: [UInt8], limits: WorkbookLimits) throws(WorkbookFault) {
        let pointer = unsafe try open(bytes)
        unsafe self.pointer = pointer
        self.limits = limits
        entries = unsafe entriesByName(of: pointer)
        room = limits.totalBytes
    }

    deinit {
        unsafe zip_discard(pointer)
    }

    /// The bytes of the part called `name`, whose case does not count; `nil` where there is none.
    ///
    /// What is read counts against the limit of the whole, however often a part is read.
    mutating func part(_ name: String) throws(WorkbookFault) -> [UInt8]? {
        guard let found = entries[name.lowercased()], let index = found.first else { return nil }
        guard found.count == 1 else { throw .damaged("two of its parts have one name") }
        try checkForm(of: index)
        guard let file = unsafe zip_fopen_index(pointer, index, 0) else {
            throw unsafe fault(zip_get_error(pointer))
        }
        let bytes = try unsafe Entry(pointer: file).bytes(atMost: min(limits.partBytes, room))
        room -= bytes.count
        return bytes
    }

    /// Refuses what no spreadsheet program writes: other ways of packing can ask for much memory.
    private func checkForm(of index: UInt64) throws(WorkbookFault) {
        var status = unsafe zip_stat_t()
        try unsafe check(zip_stat_index(pointer, index, 0, &status), zip_get_error(pointer))
        guard unsafe status.encryption_method == ZIP_EM_NONE else {
            throw .other("the file is protected by a password")
        }
        let method = unsafe Int32(status.comp_method)
        guard method == ZIP_CM_STORE || method == ZIP_CM_DEFLATE else {
            throw .damaged("a part is packed in a way that .xlsx does not have")
        }
    }
}

/// A file of the archive that is open for reading, closed when the value goes.
@safe private struct Entry: ~Copyable {
    private let pointer: OpaquePointer

    @unsafe init(pointer: OpaquePointer) {
        unsafe self.pointer = pointer
    }

    deinit {
        // What could be wrong has been told by the last read.
        _ = unsafe zip_fclose(pointer)
    }

    /// The whole part, without trusting the stated length; its checksum is checked at the end.
    func bytes(atMost limit: Int) throws(WorkbookFault) -> [UInt8] {
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let read = unsafe zip_fread(pointer, &chunk, UInt64(chunk.count))
            let count = try unsafe check(read, zip_file_get_error(pointer))
            if count == 0 { return bytes }
            guard count <= limit - bytes.count else { throw .tooBig("it unpacks to too much") }
            bytes += chunk.prefix(count)
        }
    }
}

@unsafe private func open(_ bytes: [UInt8]) throws(WorkbookFault) -> OpaquePointer {
    guard let copy = unsafe malloc(max(bytes.count, 1)) else { throw .tooBig("memory is short") }
    unsafe bytes.withUnsafeBytes { bytes in
        guard let start = bytes.baseAddress else { return }
        unsafe memcpy(copy, start, bytes.count)
    }
    var error = unsafe zip_error_t()
    unsafe zip_error_init(&error)
    defer { unsafe zip_error_fini(&error) }
    guard let source = unsafe zip_source_buffer_create(copy, UInt64(bytes.count), 1, &error) else {
        unsafe free(copy)
        throw unsafe fault(&error)
    }
    guard let archive = unsafe zip_open_from_source(source, ZIP_RDONLY, &error) else {
        unsafe zip_source_free(source)
        throw unsafe fault(&error)
    }
    return unsafe archive
}

@unsafe private func entriesByName(of archive: OpaquePointer) -> [String: [UInt64]] {
    var entries: [String: [UInt64]] = [:]
    for index in 0..<UInt64(max(unsafe zip_get_num_entries(archive, 0), 0)) {
        guard let name = unsafe zip_get_name(archive, index, 0) else { continue }
        unsafe entries[String(cString: name).lowercased(), default: []].append(index)
    }
    return entries
}

/// Throws unless `code` is success, which is what is not negative: the one way a code is read.
@discardableResult @unsafe private func check(
    _ code: some SignedInteger,
    _ error: UnsafeMutablePointer<zip_error_t>
) throws(WorkbookFault) -> Int {
    guard code >= 0 else { throw unsafe fault(error) }
    return Int(code)
}

@unsafe private func fault(_ error: UnsafeMutablePointer<zip_error_t>) -> WorkbookFault {
    unsafe .damaged("it cannot be unpacked (\(String(cString: zip_error_strerror(error))))")
}
