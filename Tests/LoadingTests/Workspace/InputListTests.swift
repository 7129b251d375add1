import DigitalMaturity
import Loading
import TestSupport
import Testing

/// The list of files that were read.
struct InputListTests {
    /// A workspace with a file of every kind, and two that are nobody's business.
    private static let workspace: [String: String?] = [
        "assessments/raa.yaml": "framework: tiny\n", "assessments/tiny.csv": "organisation\nRAA\n",
        "limits.yaml": "limits: []\n", "organisations.yaml": "organisations: []\n",
        "overrides.yaml": "overrides: []\n", "notes.txt": "Call Ann.\n",
        "plans/_draft.yaml": "plan: draft\n",
    ]

    private static let unread = ["notes.txt", "plans/_draft.yaml"]

    private static var files: [String: [UInt8]] {
        TinyHome.files.mapValues { Array($0.utf8) }
            .merging(workspace.compactMapValues { $0.map { Array($0.utf8) } }) { $1 }
    }

    @Test func `every file that was parsed is listed once with its bytes, and no other`() throws {
        let files = Self.files.filter { !Self.unread.contains($0.key) }
        let found = try inputs(Self.files)
        #expect(found.map(\.path) == files.keys.sorted())
        #expect(found.filter { files[$0.path] != $0.bytes }.isEmpty)
        #expect(found.count > 20)
    }

    @Test(arguments: files.keys.sorted())
    func `a file is listed where a mistake in it is noticed, and only there`(path: String) throws {
        let bad = try TinyHome.load(bytes: Self.files.merging([path: [0x61, 0xFF]]) { $1 })
        let isNoticed = bad.problems.contains {
            $0.code == .notUTF8 && $0.place?.file == path
        }
        #expect(isNoticed == !Self.unread.contains(path))
        let isListed = try inputs(Self.files).contains { $0.path == path }
        #expect(isListed == isNoticed)
    }

    @Test func `a text that is asked for is listed too`() throws {
        let path = "Frameworks/narrative.md"
        let files = Self.files.merging([path: Array("Hello.\n".utf8)]) { $1 }
        let (before, after) = try TinyHome.read(files) { loader in
            _ = loader.load()
            let before = loader.inputs
            var problems: [Diagnostic] = []
            _ = loader.text(path, &problems)
            return (before, loader.inputs)
        }
        #expect(after.count == before.count + 1)
        #expect(after.first { $0.path == path }?.bytes == Array("Hello.\n".utf8))
    }

    private func inputs(_ files: [String: [UInt8]]) throws -> [FileRead] {
        try TinyHome.read(files) { loader in
            _ = loader.load()
            return loader.inputs
        }
    }
}
