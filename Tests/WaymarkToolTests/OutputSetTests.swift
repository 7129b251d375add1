import Foundation
import Testing

@testable import WaymarkTool

/// Files that take their places together.
struct OutputSetTests {
    private let folder = TemporaryFolder()

    @Test func `where one file cannot take its place none does`() throws {
        try Output.write("mine", to: folder.path("b.txt/notes.txt"))
        try Output.write("old", to: folder.path("a.txt"))
        #expect(throws: Failure.self) {
            try Output.write(
                [("a.txt", "new"), ("new/c.txt", "new"), ("b.txt", "new")],
                in: folder.path("")
            )
        }
        #expect(try text("a.txt") == "old")
        #expect(try names() == ["a.txt", "b.txt"])
    }

    /// A file that stays the same has two names while it is made, so writing into it would change the old.
    @Test func `nothing is written into a file that an older one shares`() throws {
        try Output.write([("old/a", "same"), ("old/b", "before")], in: folder.path(""))
        let (old, new) = (folder.path("old"), folder.path("new"))
        let files = [(path: "a", text: "same"), (path: "b", text: "after")]
        let written = try Output.writeListed(files, into: new, insteadOf: old)
        #expect(written.contains("b") && !written.contains("a"))
        #expect(throws: Disk.Fault.self) { try Output.put("other", at: new + "/a") }
        #expect(try ["old/a", "old/b", "new/b"].map(text) == ["same", "before", "after"])
    }

    @Test func `what is not kept goes back`() throws {
        try Output.write("old", to: folder.path("a.txt"))
        let set = OutputSet(in: folder.path(""))
        try set.text("new", to: folder.path("a.txt"))
        try set.text("new", to: folder.path("b.txt"))
        try set.exchange()
        #expect(try text("a.txt") == "new")
        set.discard()
        #expect(try text("a.txt") == "old")
        #expect(try names() == ["a.txt"])
    }

    @Test func `what a killed run had only half put in place goes back with the next`() throws {
        for name in ["a", "b"] { try Output.write("old", to: folder.path(name)) }
        let aside = try leftover(["a", "b"])
        try Disk.exchange(aside + "/1", folder.path("a"))
        try Output.write("other", to: folder.path("c"))
        #expect(try ["a", "b", "c"].map(text) == ["old", "old", "other"])
        #expect(try names() == ["a", "b", "c"])
    }

    @Test func `what a killed run had put in place whole stays`() throws {
        for name in ["a", "b"] { try Output.write("old", to: folder.path(name)) }
        let aside = try leftover(["a", "b"])
        try Disk.exchange(aside + "/1", folder.path("a"))
        try Disk.exchange(aside + "/2", folder.path("b"))
        Aside.clear(folder.path(""))
        #expect(try ["a", "b"].map(text) == ["new", "new"])
        #expect(try names() == ["a", "b"])
    }

    @Test func `what somebody changed after the kill is not taken back`() throws {
        for name in ["a", "b"] { try Output.write("old", to: folder.path(name)) }
        let aside = try leftover(["a", "b"])
        try Disk.exchange(aside + "/1", folder.path("a"))
        try Data("changed by hand".utf8).write(to: URL(filePath: folder.path("a")))
        Aside.clear(folder.path(""))
        #expect(try ["a", "b"].map(text) == ["changed by hand", "old"])
    }

    @Test func `only what we alone can have left is cleared`() throws {
        let theirs = [".waymark-notes", ".waymark-public/lock"]
        for path in theirs { try Output.write("mine", to: folder.path(path)) }
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(".waymark-link"),
            withDestinationPath: "/tmp"
        )
        let running = try Aside(in: folder.path(""))
        defer { running.remove() }
        Aside.clear(folder.path(""))
        let left = try FileManager.default.contentsOfDirectory(atPath: folder.path("")).count
        #expect(left == 4)
    }

    @Test func `files of others in a folder of ours stay, and stale files of ours go`() throws {
        let out = folder.path("out")
        try fill(out, ["a.md", "site/index.html", "old.md"], ours: [])
        try Output.write("mine", to: out + "/notes/mine.txt")
        try Output.write("mine", to: out + "/site/mine.txt")
        try FileManager.default.createSymbolicLink(
            atPath: out + "/link",
            withDestinationPath: "nowhere"
        )
        try fill(out, ["a.md", "site/index.html"], ours: ["old.md"])
        #expect(
            Disk.filesBelow(out)
                == ["a.md", "link", "notes/mine.txt", "site/index.html", "site/mine.txt"]
        )
    }

    @Test func `a folder that others use keeps its place and gets the same files`() throws {
        let out = folder.path("out")
        try fill(out, ["a.md", "site/index.html", "old.md", "gone/b.md"], ours: [])
        try Output.write("mine", to: out + "/notes/mine.txt")
        let before = Disk.identity(of: out)
        try fill(
            out,
            ["a.md", "site/new.html"],
            ours: ["old.md", "gone/b.md", "site/index.html"],
            stays: true
        )
        #expect(Disk.identity(of: out) == before)
        #expect(Disk.filesBelow(out) == ["a.md", "notes/mine.txt", "site/new.html"])
        #expect(try names("out") == ["a.md", "notes", "site"])
    }

    @Test func `a link that waits where we would write is not followed`() throws {
        try Output.write("mine", to: folder.path("theirs.txt"))
        // The name that a process number used to give.
        let name = ".a.txt.\(ProcessInfo.processInfo.processIdentifier)"
        try FileManager.default.createSymbolicLink(
            atPath: folder.path(name),
            withDestinationPath: "theirs.txt"
        )
        try Output.write("new", to: folder.path("a.txt"))
        #expect(try text("theirs.txt") == "mine")
        #expect(try text("a.txt") == "new")
    }

    /// What a run that is killed leaves just before it puts new files in their places.
    private func leftover(_ targets: [String]) throws -> String {
        let aside = try Disk.newFolder(folder.path("") + "/.waymark-")
        try Data().write(to: URL(filePath: aside + "/lock"))
        let moves = try targets.enumerated().map { index, target in
            let made = "\(aside)/\(index + 1)"
            try Data("new".utf8).write(to: URL(filePath: made))
            return Move(
                aside: made,
                target: folder.path(target),
                new: Disk.identity(of: made),
                ours: nil
            )
        }
        try Journal(moves, nil).write(in: aside)
        return aside
    }

    private func fill(
        _ path: String,
        _ names: [String],
        ours: Set<String>,
        stays: Bool = false
    ) throws {
        try OutputSet.write { set in
            try set.folder(path, ours: ours, stays: stays) { made in
                for name in names {
                    Disk.makeFolders(((made + "/" + name) as NSString).deletingLastPathComponent)
                    try Output.put("made", at: made + "/" + name)
                }
            }
        }
    }

    private func names(_ path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(path)).sorted()
    }

    private func text(_ name: String) throws -> String {
        try String(contentsOf: URL(filePath: folder.path(name)), encoding: .utf8)
    }
}
