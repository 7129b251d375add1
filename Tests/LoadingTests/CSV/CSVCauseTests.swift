import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// What spreadsheet programs do to a table: it reads the same, or one cause is told with its remedy.
struct CSVCauseTests {
    private static let returns = "assessments/tiny.csv"
    private static let table = """
        organisation,care_setting,icb,name_as_published,people,systems
        RAA,acute,QE1,FIRST,3,2

        """

    @Test(
        arguments: [
            ("rows of nothing", table + ",,,,,\n , ,\"\",,,\t\n"),
            ("rows of nothing before the heading", ",,,,,\n" + table),
            ("columns of nothing", table.split(separator: "\n").map { $0 + ",,\n" }.joined()),
            ("a line that names the separator", "sep=,\r\n" + table),
            ("a byte order mark", "\u{FEFF}" + table),
            ("marks that nobody can see", table.replacing("RAA", with: "RAA\u{200B}\u{A0}")),
            ("such marks in the heading", table.replacing("people", with: "\u{200B}people ")),
        ]
    )
    func `a table with what programs add reads as it would without`(
        what: String,
        text: String
    ) throws {
        let loaded = try TinyHome.load([Self.returns: text])
        #expect(loaded.told == "", "\(what)")
        let marks = loaded.dataset?.workspace?.returns.map { $0.answers.mapValues(\.value) }
        #expect(marks == [["people": .published(3), "systems": .published(2)]], "\(what)")
    }

    @Test(
        arguments: [
            ("separated by semicolons [other-separator]", bytes(";")),
            ("separated by tabs [other-separator]", bytes("\t")),
            ("separated by semicolons [other-separator]", Array("sep=;\n".utf8) + bytes(";")),
            ("the file is UTF-16 [not-utf8]", [0xFF, 0xFE] + wide(table, bigEndian: false)),
            ("the file is UTF-16 [not-utf8]", [0xFE, 0xFF] + wide(table, bigEndian: true)),
            ("the file is UTF-16 [not-utf8]", wide(table, bigEndian: false)),
            ("not UTF-8 from here [not-utf8]", bytes(",").map { $0 == 0x46 ? 0xC9 : $0 }),
        ] as [(String, [UInt8])]
    )
    func `a file in another form has one cause, told with its remedy`(
        cause: String,
        bytes: [UInt8]
    ) throws {
        let told = try TinyHome.load(bytes: [Self.returns: bytes]).told
        #expect(told.components(separatedBy: ": error: ").count == 2, "\(told)")
        #expect(told.contains(cause), "\(told)")
        #expect(told.contains("\n    help: save the file"), "\(told)")
    }

    @Test(arguments: ["14-May-26", "2026-05-14 00:00:00", "14/05/2026", "14th May 2026"])
    func `a day of collection may be written as programs write it`(day: String) throws {
        let text = Self.table.replacing("systems\n", with: "systems,collected\n")
            .replacing("3,2\n", with: "3,2,\(day)\n")
        let loaded = try TinyHome.load([Self.returns: text])
        #expect(loaded.dataset?.workspace?.returns.map(\.date) == ["2026-05-14"], "\(loaded.told)")
    }

    private static func bytes(_ separator: String) -> [UInt8] {
        Array(table.replacing(",", with: separator).utf8)
    }

    private static func wide(_ text: String, bigEndian: Bool) -> [UInt8] {
        text.utf16.flatMap { unit in
            let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
            return bigEndian ? pair : pair.reversed()
        }
    }
}
