import Foundation
import Glibc

extension Disk {
    // MARK: - Where names lead

    /// Where `path` leads in the end, through all links; names below `/dev` and `/proc` are left alone.
    static func destination(of path: String) -> String {
        var path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        for _ in 0..<40 where !isSystem(path) {
            let next = try? FileManager.default.destinationOfSymbolicLink(atPath: path)
            guard let next else { break }
            path = next.hasPrefix("/") ? next : parent(of: path) + "/" + next
        }
        return path
    }

    /// The folder that a path is in. Foundation's own answer ends the tool where a name is one letter.
    static func parent(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Whether `path` is a pipe or a device, which cannot be replaced by a file.
    static func isStream(_ path: String) -> Bool {
        let kind = status(of: path).map { $0.st_mode & S_IFMT }
        return isSystem(path) || kind.map { ![S_IFREG, S_IFDIR].contains($0) } ?? false
    }

    /// Shared memory is below `/dev`, but has files like any other disk.
    private static func isSystem(_ path: String) -> Bool {
        (path.hasPrefix("/dev/") && !path.hasPrefix("/dev/shm/")) || path.hasPrefix("/proc/")
    }

    /// Whether the folder called `path` may be exchanged as a whole: not one in which the caller works,
    /// nor one on which a disk is mounted, nor one whose name is not ours to give.
    static func mayBeExchanged(_ path: String) -> Bool {
        guard let full = full(path) else { return true }
        let here = self.full(".") ?? "/"
        return !(here + "/").hasPrefix(full + "/") && !mounts.contains(full)
            && FileManager.default.isWritableFile(atPath: parent(of: path))
    }

    /// The path from the root without links, of what exists.
    static func full(_ path: String) -> String? {
        guard let pointer = unsafe realpath(path, nil) else { return nil }
        defer { unsafe free(pointer) }
        return unsafe String(cString: pointer)
    }

    /// Where disks are mounted: https://man7.org/linux/man-pages/man5/proc_pid_mountinfo.5.html.
    private static var mounts: Set<String> {
        let text = (try? String(contentsOfFile: "/proc/self/mountinfo", encoding: .utf8)) ?? ""
        let places = text.split(separator: "\n").compactMap { line in
            line.split(separator: " ").dropFirst(4).first
        }
        return Set(places.map { String($0).replacing("\\040", with: " ") })
    }

    // MARK: - What is in folders

    /// The names in a folder, in order, but for those of folders in which runs make files.
    static func names(in folder: String) -> [String] {
        allNames(in: folder).filter { !$0.hasPrefix(Aside.beginning) }.sorted()
    }

    /// Every name in a folder.
    static func allNames(in folder: String) -> [String] {
        guard let stream = unsafe opendir(folder) else { return [] }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while let entry = unsafe readdir(stream) {
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(decoding: Array(bytes.prefix { $0 != 0 }), as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }

    /// The names below a folder, each folder before what is in it, links not followed.
    static func below(_ path: String) -> [String] {
        names(in: path).flatMap { name in
            let inner = path + "/" + name
            return [name] + (isFolder(inner) ? below(inner).map { name + "/" + $0 } : [])
        }
    }

    /// What is below a folder and is none itself.
    static func filesBelow(_ path: String) -> [String] {
        below(path).filter { !isFolder(path + "/" + $0) }
    }

    /// Makes a folder with those above it, where they are not there.
    static func makeFolders(_ path: String) {
        try? FileManager.default.createDirectory(
            atPath: path,
            withIntermediateDirectories: true
        )
    }
}
