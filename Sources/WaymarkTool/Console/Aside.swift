import Foundation

/// A folder of ours in which files are made before they take their places.
///
/// It has a random name, is made anew and only we can enter it, so no link of another leads out of it.
/// A lock says that its maker runs: what a killed run left has none, and the next run clears it.
struct Aside {
    static let beginning = ".waymark-"
    private static let lockName = "lock"

    let path: String
    private let lock: Int32

    /// Makes one in `folder`, after clearing what killed runs left there.
    init(in folder: String) throws(Disk.Fault) {
        Aside.clear(folder)
        for _ in 0..<10 {
            let path = try Disk.newFolder(folder + "/" + Aside.beginning)
            // Another run may just be clearing, and take the new folder for one that was left.
            let lock = try? Disk.lock(path + "/" + Aside.lockName, making: true)
            guard let lock = lock ?? nil else { continue }
            (self.path, self.lock) = (path, lock)
            Stopping.add(path)
            return
        }
        throw Disk.Fault(code: EBUSY)
    }

    /// Removes it with all that is in it.
    func remove() {
        Aside.remove(path)
        Stopping.forget(path)
        close(lock)
    }

    /// Removes such a folder, its lock last: without one nobody would know it for what it is.
    static func remove(_ path: String) {
        for name in Disk.allNames(in: path) where name != lockName {
            try? FileManager.default.removeItem(atPath: path + "/" + name)
        }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Puts back what killed runs had only half put in place in `folder`, and clears what they left.
    ///
    /// Only what we alone can have made is touched, and only where nobody has its lock.
    static func clear(_ folder: String) {
        for name in Disk.allNames(in: folder).sorted() where name.hasPrefix(beginning) {
            let path = folder + "/" + name
            guard Disk.isOursAlone(path) else { continue }
            guard Disk.status(of: path + "/" + lockName) != nil else {
                Disk.removeIfEmpty(path)
                continue
            }
            let lock = try? Disk.lock(path + "/" + lockName, making: false)
            guard let lock = lock ?? nil else { continue }
            if Journal(in: path)?.settle() ?? true { remove(path) }
            close(lock)
        }
    }
}
