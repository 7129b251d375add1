import Foundation
import Testing

@testable import WaymarkTool

struct OutputTests {
    private let folder = TemporaryFolder()

    @Test func `a file is made with the folders above it, and again over the old`() throws {
        let path = folder.path("new/deep/a.txt")
        try Output.write("one", to: path)
        try Output.write("two", to: path)
        #expect(try text(of: path) == "two")
        #expect(try names("new/deep") == ["a.txt"])
    }

    @Test func `a file that cannot be made is told and nothing is left`() throws {
        try Output.write("one", to: folder.path("a.txt"))
        expectRefusal { try Output.write("two", to: folder.path("a.txt/b.txt")) }
        #expect(try text(of: folder.path("a.txt")) == "one")
        #expect(try names() == ["a.txt"])
    }

    @Test func `when making fails halfway the old file stays`() throws {
        let path = folder.path("a.txt")
        try Output.write("one", to: path)
        expectRefusal {
            try Output.replace(path) { temporary in
                try Data("half".utf8).write(to: URL(filePath: temporary))
                throw CocoaError(.fileWriteNoPermission)
            }
        }
        #expect(try text(of: path) == "one")
        #expect(try names() == ["a.txt"])
    }

    @Test func `a failure of ours is passed on as it is`() throws {
        let failure = #expect(throws: Failure.self) {
            try Output.replace(folder.path("a.txt")) { _ in throw Failure.io("the disk") }
        }
        guard case .io("the disk")? = failure else {
            Issue.record("\(String(describing: failure))")
            return
        }
    }

    @Test func `a file never takes the place of a folder`() throws {
        try Output.write("mine", to: folder.path("work/notes.txt"))
        expectRefusal { try Output.write("two", to: folder.path("work")) }
        #expect(try text(of: folder.path("work/notes.txt")) == "mine")
        #expect(try names() == ["work"])
    }

    @Test func `a folder takes the place of an older one and leaves nothing of it`() throws {
        try replaceFolder(["style.css": "1", "index.html": "1", "trusts/old.html": "1"])
        try replaceFolder(["style.css": "2", "index.html": "2", "icbs/new.html": "2"])
        #expect(try names() == ["site"])
        #expect(try names("site") == [".waymark", "icbs", "index.html", "style.css"])
        #expect(try names("site/icbs") == ["new.html"])
        #expect(try text(of: folder.path("site/index.html")) == "2")
    }

    @Test func `a file that is the same is not written again`() throws {
        let all = try replaceFolder(["a.html": "1", "b.html": "1"])
        #expect(all == [".waymark", "a.html", "b.html"])
        let (same, other) = (try inode("site/a.html"), try inode("site/b.html"))
        #expect(try replaceFolder(["a.html": "1", "b.html": "2"]) == ["b.html"])
        #expect(try inode("site/a.html") == same)
        #expect(try inode("site/b.html") != other)
        #expect(try text(of: folder.path("site/b.html")) == "2")
        #expect(try replaceFolder(["a.html": "1", "b.html": "2"]).isEmpty)
    }

    @Test func `what somebody wrote into a file of a site or put in its place goes`() throws {
        try replaceFolder(["a.html": "1", "b.html": "1"])
        try "0".write(toFile: folder.path("site/a.html"), atomically: false, encoding: .utf8)
        try "1".write(toFile: folder.path("mine"), atomically: false, encoding: .utf8)
        try FileManager.default.removeItem(atPath: folder.path("site/b.html"))
        try FileManager.default.createSymbolicLink(
            atPath: folder.path("site/b.html"),
            withDestinationPath: folder.path("mine")
        )
        #expect(try replaceFolder(["a.html": "1", "b.html": "1"]) == ["a.html", "b.html"])
        #expect(try text(of: folder.path("site/a.html")) == "1")
        let path = folder.path("site/b.html")
        let kind = try FileManager.default.attributesOfItem(atPath: path)[.type]
        #expect(kind as? FileAttributeType == .typeRegular)
    }

    @Test func `an empty folder may be filled`() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path("site"),
            withIntermediateDirectories: true
        )
        try replaceFolder(["style.css": "1"])
        #expect(try names("site") == [".waymark", "style.css"])
    }

    @Test func `a folder with other files is left alone`() throws {
        try Output.write("mine", to: folder.path("site/notes.txt"))
        expectRefusal { try replaceFolder(["style.css": "1"]) }
        #expect(try names("site") == ["notes.txt"])
        #expect(try text(of: folder.path("site/notes.txt")) == "mine")
    }

    @Test func `a file that somebody adds to a site is not lost when it is made again`() throws {
        try replaceFolder(["style.css": "1"])
        try Output.write("mine", to: folder.path("site/notes.txt"))
        expectRefusal { try replaceFolder(["style.css": "2"]) }
        #expect(try text(of: folder.path("site/notes.txt")) == "mine")
        #expect(try text(of: folder.path("site/style.css")) == "1")
    }

    @Test func `a new folder is made only where nothing is`() throws {
        let files = [(path: "waymark.yaml", text: "1")]
        try Output.makeFolder(folder.path("work"), with: files)
        expectRefusal { try Output.makeFolder(folder.path("work"), with: files) }
    }

    @Test func `a folder never takes the place of a file`() throws {
        try Output.write("mine", to: folder.path("site"))
        expectRefusal { try replaceFolder(["style.css": "1"]) }
        #expect(try text(of: folder.path("site")) == "mine")
        #expect(try names() == ["site"])
    }

    @discardableResult
    private func replaceFolder(_ files: [String: String]) throws -> Set<String> {
        try Output.replaceFolder(
            folder.path("site"),
            with: files.sorted { $0.key < $1.key }.map { (path: $0.key, text: $0.value) }
        )
    }

    private func inode(_ path: String) throws -> Int {
        let found = try FileManager.default.attributesOfItem(atPath: folder.path(path))
        return try #require(found[.systemFileNumber] as? Int)
    }

    private func names(_ path: String = "") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(path)).sorted()
    }

    private func text(of path: String) throws -> String {
        try String(contentsOf: URL(filePath: path), encoding: .utf8)
    }

    private func expectRefusal(
        sourceLocation: SourceLocation = #_sourceLocation,
        _ body: () throws -> Void
    ) {
        let failure = #expect(throws: Failure.self, sourceLocation: sourceLocation) { try body() }
        guard case .cannotCreate? = failure else {
            Issue.record("\(String(describing: failure))", sourceLocation: sourceLocation)
            return
        }
    }
}

/// A folder of one test, which goes when the test is over.
final class TemporaryFolder: Sendable {
    private let url = URL.temporaryDirectory.appending(path: "waymark-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path() }
}
