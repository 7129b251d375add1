import CLinux
import Foundation
import Glibc

/// What the system does with files and names; the only file that asks it by its C calls.
enum Disk {
    /// What the system refused, in its words.
    struct Fault: Error {
        let code: Int32
        var words: String { unsafe String(cString: strerror(code)) }
        /// Whether the file system cannot do such a thing at all.
        var isUnsupported: Bool { [EINVAL, ENOSYS, ENOTSUP].contains(code) }
        /// Whether there is no room.
        var isFull: Bool { [ENOSPC, EDQUOT].contains(code) }
    }

    /// By which a file is known again, whatever its name.
    struct Identity: Codable, Hashable {
        let device: UInt64
        let inode: UInt64
        /// Nothing for a folder, whose content may change.
        let size: Int
        let modified: [Int]
    }

    private static func check(_ result: Int32) throws(Fault) {
        guard result == 0 else { throw Fault(code: errno) }
    }

    // MARK: - Names

    /// Exchanges what two names stand for, in one step.
    static func exchange(_ one: String, _ other: String) throws(Fault) {
        try check(unsafe renameat2(AT_FDCWD, one, AT_FDCWD, other, 2))
    }

    /// Gives what is called `old` a name that nothing has.
    static func move(_ old: String, toNew new: String) throws(Fault) {
        if unsafe renameat2(AT_FDCWD, old, AT_FDCWD, new, 1) == 0 { return }
        let fault = Fault(code: errno)
        guard fault.isUnsupported, status(of: new) == nil else { throw fault }
        try move(old, over: new)
    }

    /// Gives what is called `old` another name, in place of what has it.
    static func move(_ old: String, over new: String) throws(Fault) {
        try check(unsafe rename(old, new))
    }

    /// Gives a file a second name.
    static func link(_ file: String, as name: String) throws(Fault) {
        try check(unsafe linkat(AT_FDCWD, file, AT_FDCWD, name, 0))
    }

    // MARK: - What there is

    /// What a name stands for, not following a link; `nil` where there is nothing.
    static func status(of path: String) -> stat? {
        var status = stat()
        return unsafe lstat(path, &status) == 0 ? status : nil
    }

    static func isFolder(_ path: String) -> Bool {
        status(of: path).map { $0.st_mode & S_IFMT == S_IFDIR } ?? false
    }

    static func identity(of path: String) -> Identity? {
        status(of: path).map { status in
            let isFolder = status.st_mode & S_IFMT == S_IFDIR
            return Identity(
                device: UInt64(status.st_dev),
                inode: UInt64(status.st_ino),
                size: isFolder ? 0 : Int(status.st_size),
                modified: isFolder ? [] : [status.st_mtim.tv_sec, status.st_mtim.tv_nsec]
            )
        }
    }

    /// Whether nobody but us can have written in the folder called `path`.
    static func isOursAlone(_ path: String) -> Bool {
        status(of: path).map {
            $0.st_mode & S_IFMT == S_IFDIR && $0.st_uid == geteuid() && $0.st_mode & 0o077 == 0
        } ?? false
    }

    // MARK: - Making

    /// Makes a folder that only we can enter, with a random name that begins with `beginning`.
    static func newFolder(_ beginning: String) throws(Fault) -> String {
        var name = Array((beginning + "XXXXXX").utf8CString)
        guard unsafe mkdtemp(&name) != nil else { throw Fault(code: errno) }
        return String(decoding: name.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// The lock of the file called `path`, which must be new if we are to make it; `nil` where
    /// another process has it.
    static func lock(_ path: String, making: Bool) throws(Fault) -> Int32? {
        let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | (making ? O_CREAT | O_EXCL : 0)
        let file = unsafe open(path, flags, 0o600)
        guard file >= 0 else { throw Fault(code: errno) }
        var found = stat()
        guard flock(file, LOCK_EX | LOCK_NB) == 0, unsafe fstat(file, &found) == 0,
            status(of: path)?.st_ino == found.st_ino
        else {
            close(file)
            return nil
        }
        return file
    }

    /// Gives one file the permissions of another.
    static func copyMode(of path: String, to other: String) throws(Fault) {
        guard let mode = status(of: path)?.st_mode else { return }
        try check(unsafe chmod(other, mode & 0o7777))
    }

    /// Removes a folder that is empty; says nothing of one that is not.
    static func removeIfEmpty(_ path: String) { _ = unsafe rmdir(path) }

    // MARK: - Flushing

    /// Writes a new file, and does not wait until it is on the disk: Foundation waits for each.
    ///
    /// It must be new: a file that is there may have a second name by which others know it.
    static func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(Fault) {
        let file = unsafe open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw Fault(code: errno) }
        defer { close(file) }
        var rest = unsafe bytes[...]
        while unsafe !rest.isEmpty {
            let next = unsafe UnsafeRawBufferPointer(rebasing: rest)
            let written = unsafe Glibc.write(file, next.baseAddress, next.count)
            guard written > 0 else {
                if errno == EINTR { continue }
                throw Fault(code: errno)
            }
            unsafe rest = rest.dropFirst(written)
        }
    }

    /// Waits until the file or folder is on the disk.
    static func flush(_ path: String) throws(Fault) {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Fault(code: errno) }
        defer { close(file) }
        // Some file systems have nothing to flush of a folder, and say so by EINVAL.
        guard fsync(file) == 0 || errno == EINVAL else { throw Fault(code: errno) }
    }

    /// Waits until everything of the file system on which `path` lies is on the disk.
    static func flushAll(_ path: String) throws(Fault) {
        let file = unsafe open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw Fault(code: errno) }
        defer { close(file) }
        try check(syncfs(file))
    }
}
