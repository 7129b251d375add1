import DigitalMaturity
import Foundation
import TestSupport
import Testing

@testable import Loading

struct WorkbookPropertyTests {
    private static let sample = SampleWorkbook(
        rows: "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>46113</v></c></row>",
        before: "<cols><col min='2' max='3' hidden='1'/></cols>",
        after: "<mergeCells><mergeCell ref='A1:B2'/></mergeCells>"
    ).sharing(["<t>Yes</t>"]).styled([0, 14])

    @Test func `a workbook cut off anywhere is told and never read in part`() {
        let bytes = Self.sample.bytes
        for count in bytes.indices {
            let read = ReadWorkbook(Array(bytes.prefix(count)))
            #expect(read.workbook == nil && read.problems.count == 1, "cut off after \(count)")
        }
    }

    @Test func `a workbook with wrong bytes is read or told, one of the two`() {
        let sample = Self.sample.bytes
        var random = SplitMix64(seed: 11)
        for _ in 0..<2_000 {
            var bytes = sample
            for _ in 0..<Int.random(in: 1...4, using: &random) {
                bytes[Int.random(in: bytes.indices, using: &random)] = .random(
                    in: 0...255,
                    using: &random
                )
            }
            let read = ReadWorkbook(bytes)
            #expect((read.workbook == nil) == (read.problems.count == 1))
        }
    }

    @Test func `a workbook with wrong words in its parts is read or told`() {
        let words = [
            "<", ">", "/", "'", "&", "&#0;", "9", "-", "", "\u{0}", "é", "<row>", "]]>", "r=''",
        ]
        var random = SplitMix64(seed: 12)
        for _ in 0..<300 {
            var sample = Self.sample
            let part = Int.random(in: sample.parts.indices, using: &random)
            var text = Array(sample.parts[part].text)
            let start = Int.random(in: text.indices, using: &random)
            let end = min(start + Int.random(in: 0...3, using: &random), text.count)
            text.replaceSubrange(
                start..<end,
                with: Array(words.randomElement(using: &random) ?? "")
            )
            sample.parts[part].text = String(text)
            let read = sample.read()
            #expect((read.workbook == nil) == (read.problems.count == 1))
        }
    }

    @Test func `the same bytes give the same workbook`() {
        #expect(Self.sample.read().workbook == Self.sample.read().workbook)
        #expect(Self.sample.read().workbook != nil)
    }

    @Test func `a folder tells its workbooks, and those in formats that are not read`() throws {
        let folder = FileManager.default.temporaryDirectory
            .appending(path: "waymark-tests-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        try FileManager.default.createDirectory(
            at: folder.appending(path: "returns"),
            withIntermediateDirectories: true
        )
        for name in [
            "b.XLSX", "a.xlsx", "~$a.xlsx", ".a.xlsx", "c.ods", "d.xls", "e.xlsb", "f.csv",
        ] {
            let bytes = name == "a.xlsx" ? Self.sample.bytes : []
            try Data(bytes).write(to: folder.appending(path: "returns/" + name))
        }
        let files = Folder(folder.path, prefix: "here/")
        let found = files.workbooks(in: "returns")
        #expect(
            found == [
                "returns/a.xlsx", "returns/b.XLSX", "returns/c.ods", "returns/d.xls",
                "returns/e.xlsb",
            ]
        )
        #expect(files.workbooks(in: "nowhere") == [])
        var problems: [Diagnostic] = []
        #expect(files.workbook("returns/a.xlsx", &problems) == Self.sample.read().workbook)
        #expect(problems == [])
        #expect(files.workbook("returns/b.XLSX", &problems) == nil)
        #expect(files.workbook("returns", &problems) == nil)
        #expect(files.workbook("nowhere.xlsx", &problems) == nil)
        #expect(problems.map(\.code) == [.emptyFile, .unreadableFile, .missingFile])
        #expect(problems.first?.place == Place(file: "here/returns/b.XLSX"))
    }
}
