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

    private func replaceFolder(_ files: [String: String]) throws {
        try Output.replaceFolder(
            folder.path("site"),
            with: files.sorted { $0.key < $1.key }.map { (path: $0.key, text: $0.value) }
        )
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
