import Foundation

/// One name that is to stand for something else.
struct Move: Codable {
    /// Where the new is made, and where the old lies afterwards; without `new` only the old goes there.
    let aside: String
    let target: String
    /// The new, as it was when it was whole; `nil` where the target only goes away.
    let new: Disk.Identity?
    /// The files of a folder, new or old, that are ours; every other stays. `nil` for a file.
    let ours: Set<String>?

    private var spare: String { aside + ".old" }

    /// Whether the new is in its place, as it was made.
    var isMade: Bool {
        new.map { $0 == Disk.identity(of: target) } ?? (Disk.status(of: target) == nil)
    }

    /// Puts the new in its place in one step; the old lies aside. A file never takes the place of a
    /// folder, nor a folder that of a file.
    func make() throws(Disk.Fault) {
        guard Disk.status(of: target) != nil else {
            if new != nil { try Disk.move(aside, toNew: target) }
            return
        }
        guard new != nil else { return try Disk.move(target, toNew: aside) }
        guard Disk.isFolder(aside) == Disk.isFolder(target) else {
            throw Disk.Fault(code: Disk.isFolder(target) ? EISDIR : ENOTDIR)
        }
        try keepOthers(of: target, in: aside)
        do throws(Disk.Fault) { try Disk.exchange(aside, target) } catch {
            guard error.isUnsupported else { throw error }
            try makeInSteps()
        }
        rescue()
    }

    /// For file systems that cannot exchange two names.
    private func makeInSteps() throws(Disk.Fault) {
        if Disk.isFolder(target) {
            try Disk.move(target, toNew: spare)
        } else {
            try Disk.link(target, as: spare)
        }
        try Disk.move(aside, over: target)
    }

    /// Puts the old back, unless somebody has changed the new since.
    func undo() {
        if new == nil {
            try? Disk.move(aside, toNew: target)
        } else if Disk.status(of: spare) != nil {
            if isMade { try? Disk.move(target, toNew: aside) }
            try? Disk.move(spare, over: target)
        } else if isMade {
            if Disk.status(of: aside) == nil {
                try? Disk.move(target, toNew: aside)
            } else {
                try? Disk.exchange(aside, target)
                rescue()
            }
        }
    }

    /// Takes over from the old folder what is not ours and came or changed at the last moment.
    func rescue() {
        let old = Disk.status(of: spare) != nil ? spare : aside
        if new != nil, Disk.isFolder(old) { try? keepOthers(of: old, in: target) }
    }

    /// Gives what is not ours in one folder its name in the other too.
    private func keepOthers(of old: String, in new: String) throws(Disk.Fault) {
        guard let ours, Disk.isFolder(old) else { return }
        for name in Disk.below(old) where !ours.contains(name) {
            let (from, to) = (old + "/" + name, new + "/" + name)
            if Disk.isFolder(from) {
                if !ours.contains(where: { $0.hasPrefix(name + "/") }) { Disk.makeFolders(to) }
            } else if Disk.status(of: to) == nil {
                Disk.makeFolders(Disk.parent(of: to))
                try Disk.link(from, as: to)
            } else if Disk.identity(of: from) != Disk.identity(of: to) {
                try Disk.move(from, over: to)
            }
        }
    }

    /// The moves of what is directly in a folder, where the folder as a whole cannot be moved: a disk
    /// that is mounted there, or the folder in which the caller works.
    func parts(removingInto bin: String) -> [Move] {
        let new = Disk.names(in: aside)
        let stale = Disk.names(in: target).filter { name in
            !new.contains(name) && isOurs(name)
        }
        return new.map { part($0, from: aside + "/" + $0, Disk.identity(of: aside + "/" + $0)) }
            + stale.map { part($0, from: bin + "-" + $0, nil) }
    }

    private func part(_ name: String, from aside: String, _ new: Disk.Identity?) -> Move {
        let below = (ours ?? []).filter { $0.hasPrefix(name + "/") }
        return Move(
            aside: aside,
            target: target + "/" + name,
            new: new,
            ours: below.isEmpty ? nil : Set(below.map { String($0.dropFirst(name.count + 1)) })
        )
    }

    /// Whether all of what is called `name` in the target is ours.
    private func isOurs(_ name: String) -> Bool {
        let path = target + "/" + name
        let files = Disk.isFolder(path) ? Disk.filesBelow(path).map { name + "/" + $0 } : [name]
        return !files.isEmpty && files.allSatisfy { ours?.contains($0) == true }
    }
}
