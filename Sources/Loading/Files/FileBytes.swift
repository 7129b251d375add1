package import DigitalMaturity
import Glibc

/// How much is read of a file that is not a workbook, whose limits are its own.
package enum FileLimits {
    /// For CSV files: several times what the largest published one has.
    package static let tableBytes = 256 << 20
    /// For settings, plans, returns and narratives.
    package static let textBytes = 16 << 20
}

/// Why the bytes of a file could not be read.
package enum FileFault: Error, Hashable {
    case missing
    /// A folder, a pipe, a socket or a device: what has no end or no content of its own.
    case notAFile(String)
    /// The system refuses, in its words.
    case refused(String)
    case tooBig(limit: Int)
    /// It was written to meanwhile, so that a part of it may be old and a part new.
    case changed

    /// What a reader of messages is told, and what to do about it.
    package func told(of file: String) -> Diagnostic {
        switch self {
        case .missing: .missingFile(file, what: "file")
        case .notAFile(let what): .unreadableFile("this is \(what), not a file", at: file)
        case .refused(let why): .unreadableFile("the system says: \(why)", at: file)
        case .tooBig(let limit): .fileTooBig("it has over \(limit >> 20) MB", at: file)
        case .changed: .fileChanged(file)
        }
    }
}

/// The bytes of the regular file called `path`, all of one moment. A pipe is not waited for.
package func contentsOfFile(_ path: String, atMost limit: Int) throws(FileFault) -> [UInt8] {
    let file = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard file >= 0 else {
        if [ENOENT, ENOTDIR].contains(errno) { throw .missing }
        if [ENXIO, ENODEV].contains(errno) { throw .notAFile("a socket or a device") }
        throw .refused(systemReason())
    }
    defer { close(file) }
    let before = try status(of: file)
    guard before.st_mode & S_IFMT == S_IFREG else {
        let isFolder = before.st_mode & S_IFMT == S_IFDIR
        throw .notAFile(isFolder ? "a folder" : "a pipe or a device")
    }
    guard before.st_size <= limit else { throw .tooBig(limit: limit) }
    // One byte more than there should be shows that there are more.
    var bytes = [UInt8](repeating: 0, count: Int(before.st_size) + 1)
    var (count, failed): (Int, Int32) = (0, 0)
    while count < bytes.count, failed == 0 {
        let got = unsafe bytes.withUnsafeMutableBytes { buffer in
            unsafe pread(file, buffer.baseAddress?.advanced(by: count), buffer.count - count, count)
        }
        if got > 0 { count += got }
        if got < 0, errno != EINTR { failed = errno }
        if got == 0 { break }
    }
    bytes.removeLast(bytes.count - count)
    guard failed == 0 else { throw .refused(unsafe String(cString: strerror(failed))) }
    let after = try status(of: file)
    guard bytes.count == before.st_size, after.st_size == before.st_size,
        after.st_mtim.tv_sec == before.st_mtim.tv_sec,
        after.st_mtim.tv_nsec == before.st_mtim.tv_nsec
    else { throw .changed }
    return bytes
}

private func status(of file: Int32) throws(FileFault) -> stat {
    var status = stat()
    guard unsafe fstat(file, &status) == 0 else { throw .refused(systemReason()) }
    return status
}

private func systemReason() -> String { unsafe String(cString: strerror(errno)) }
