import DigitalMaturity
import Foundation
import TestSupport
import Testing

@testable import Loading

/// How much is read, of what, and what is said of the rest.
@Suite struct LimitTests {
    private let folder = FileManager.default.temporaryDirectory
        .appendingPathComponent("limits-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    private func reading(_ name: String) -> (bytes: [UInt8]?, problems: [String]) {
        var problems: [Diagnostic] = []
        let bytes = Folder(folder.path).bytes(name, &problems)
        return (bytes, problems.map { "\($0.summary) [\($0.code.rawValue)]" })
    }

    @Test func `a pipe is not waited for, and what is no file is said to be none`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let made = unsafe mkfifo(folder.path + "/a.yaml", 0o600)
        #expect(made == 0)
        try FileManager.default.createDirectory(
            atPath: folder.path + "/b.yaml",
            withIntermediateDirectories: false
        )
        try FileManager.default.createSymbolicLink(
            atPath: folder.path + "/c.yaml",
            withDestinationPath: "/dev/zero"
        )
        for (name, what) in [("a", "a pipe or a device"), ("b", "a folder"), ("c", "a pipe")] {
            let found = reading("\(name).yaml")
            #expect(found.bytes == nil)
            #expect(found.problems.count == 1)
            #expect(found.problems[0].hasPrefix("this cannot be read: this is \(what)"))
        }
        #expect(reading("d.yaml").problems == ["there is no file 'd.yaml' [missing-file]"])
    }

    @Test func `a file over the limit is not read, and one at the limit is`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path + "/a.yaml"
        for (size, isRead) in [(1000, true), (1001, false)] {
            try Data(repeating: 0x61, count: size).write(to: URL(fileURLWithPath: path))
            let bytes = try? contentsOfFile(path, atMost: 1000)
            #expect((bytes?.count == size) == isRead)
        }
        try Data().write(to: URL(fileURLWithPath: path))
        let file = try #require(FileHandle(forWritingAtPath: path))
        try file.truncate(atOffset: UInt64(FileLimits.textBytes) + 1)
        #expect(
            reading("a.yaml").problems == ["the file is too big: it has over 16 MB [file-too-big]"]
        )
    }

    @Test func `a file that changes while it is read is noticed`() throws {
        defer { try? FileManager.default.removeItem(at: folder) }
        let path = folder.path + "/a.csv"
        try Data(repeating: 0x61, count: 1 << 20).write(to: URL(fileURLWithPath: path))
        let writer = Thread {
            let file = FileHandle(forWritingAtPath: path)
            while !Thread.current.isCancelled {
                try? file?.seek(toOffset: 0); try? file?.write(contentsOf: Data([0x62]))
            }
        }
        writer.start()
        defer { writer.cancel() }
        var faults: Set<FileFault> = []
        for _ in 0..<2000 where faults.isEmpty {
            do throws(FileFault) { _ = try contentsOfFile(path, atMost: 1 << 21) } catch {
                faults.insert(error)
            }
        }
        #expect(faults == [.changed])
    }

    @Test func `a heading of a million columns is one problem`() {
        let wide = CSVTable(scanning: Array(String(repeating: "a,", count: 1_000_000).utf8))
        #expect(wide.problems.map(\.kind) == [.tooManyColumns(1_000_001)])
        #expect(!wide.hasHeader && wide.rows.isEmpty)
        let names = (1...CSVTable.mostColumns).map { "c\($0)" }.joined(separator: ",")
        #expect(CSVTable(scanning: Array(names.utf8)).problems.isEmpty)
    }

    @Test(
        arguments: [
            String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
            "a:\n" + String(repeating: "- ", count: 50_000),
            "a:\n" + String(repeating: "? ", count: 50_000),
        ]
    )
    func `lists that are too deep in one another are one problem`(text: String) {
        var problems: [Diagnostic] = []
        #expect(YAMLFile(parsing: "a: " + text, file: "a.yaml", &problems) == nil)
        #expect(problems.map(\.code) == [.yamlSyntax])
    }

    @Test func `lists as deep as are read are read`() {
        let count = deepestYAML - 1
        let text = String(repeating: "[", count: count) + String(repeating: "]", count: count)
        var problems: [Diagnostic] = []
        #expect(YAMLFile(parsing: "a: " + text, file: "a.yaml", &problems) != nil)
        #expect(problems.isEmpty)
    }

    @Test func `repeats that come to too much are one problem`() {
        var lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
        for level in 1...9 {
            let repeats = repeatElement("*a\(level - 1)", count: 10).joined(separator: ", ")
            lines.append("a\(level): &a\(level) [\(repeats)]")
        }
        var problems: [Diagnostic] = []
        #expect(
            YAMLFile(parsing: lines.joined(separator: "\n"), file: "a.yaml", &problems) == nil
        )
        #expect(problems.map(\.code) == [.yamlSyntax])
        problems = []
        let few = "a: &a [x, y]\nb: *a\n"
        #expect(YAMLFile(parsing: few, file: "a.yaml", &problems) != nil && problems.isEmpty)
    }

    @Test func `ten times the keys take no more than thirty times as long`() {
        func seconds(_ keys: Int) -> Double {
            let text =
                "a: {" + (0..<keys).map { "key-\($0): £\($0)k" }.joined(separator: ", ") + "}"
            let clock = ContinuousClock()
            return (0..<5).map { _ in
                let time = clock.measure {
                    var problems: [Diagnostic] = []
                    let file = YAMLFile(parsing: text, file: "a.yaml", &problems)
                    _ = file.flatMap {
                        Record.read($0, "the file", &problems) { record in
                            record.pairs("a", anyText, anyText).count
                        }
                    }
                }
                return Double(time.components.attoseconds) / 1e18 + Double(time.components.seconds)
            }.min() ?? 0
        }
        #expect(seconds(20_000) < 30 * seconds(2_000))
    }

    // MARK: - Workbooks

    private func problems(_ workbook: SampleWorkbook) -> [String] {
        var problems: [Diagnostic] = []
        _ = Workbook.read(bytes: workbook.bytes, file: "a.xlsx", &problems)
        return problems.map(\.summary)
    }

    @Test func `only UTF-8 parts of a workbook are taken`() {
        let row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>é</t></is></c></row>"
        #expect(problems(SampleWorkbook(rows: row)) == [])
        for encoding in ["ISO-8859-1", "UTF-16", "UTF-7"] {
            var workbook = SampleWorkbook(rows: row)
            let last = workbook.parts.count - 1
            workbook.parts[last].text = workbook.parts[last].text.replacing(
                "encoding=\"UTF-8\"",
                with: "encoding=\"\(encoding)\""
            )
            #expect(problems(workbook).first?.contains("not UTF-8") == true, "\(encoding)")
        }
    }

    @Test func `an element with 100,000 attributes is one problem`() {
        let many = (0..<100_000).map { "a\($0)=\"1\"" }.joined(separator: " ")
        let found = problems(SampleWorkbook(rows: "<row r=\"1\" \(many)></row>"))
        #expect(found.count == 1 && found[0].contains("too many attributes"))
    }

    @Test func `more merged cells than are read are one problem, and as many are read in time`() {
        let ranges = (1...65_537).map { "<mergeCell ref=\"A\($0):B\($0)\"/>" }
        func workbook(_ count: Int) -> SampleWorkbook {
            let cells = ranges.prefix(count).joined()
            return SampleWorkbook(after: "<mergeCells>\(cells)</mergeCells>")
        }
        #expect(problems(workbook(65_536)) == [])
        #expect(problems(workbook(65_537)).first?.contains("over 65536 merged cells") == true)
    }
}
