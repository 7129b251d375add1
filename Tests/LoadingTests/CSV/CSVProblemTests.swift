import Loading
import Testing

struct CSVProblemTests {
    @Test(
        arguments: [
            ("", [.emptyFile], [(1, 1)]),
            ("\u{FEFF}", [.emptyFile], [(1, 1)]),
            ("\n\r\n\r", [.emptyFile], [(1, 1)]),
            ("a,b\n1\n", [.raggedRow(found: 1, expected: 2)], [(2, 1)]),
            ("a,b\r\n\"1\n2\",3\r\n4,5,6", [.raggedRow(found: 3, expected: 2)], [(4, 1)]),
            ("a,b,c,b\n", [.duplicateHeader("b")], [(1, 7)]),
            ("a,,\n", [], []),
            ("a,b\n1,\0\0\n\0,2\n", [.nulByte, .nulByte], [(2, 3), (3, 1)]),
        ] as [(String, [CSVProblem.Kind], [(Int, Int)])]
    )
    func `what is wrong with the shape is reported where it begins`(
        text: String,
        kinds: [CSVProblem.Kind],
        places: [(Int, Int)]
    ) {
        expect(CSVTable(text), has: kinds, at: places)
    }

    @Test(
        arguments: [
            ("a,b\n1,\"2\n3,4\n", [.unclosedQuote], [(2, 3)]),
            ("a,b\n1,\"", [.unclosedQuote], [(2, 3)]),
            ("a,b\n\"1\"\"", [.unclosedQuote], [(2, 1)]),
            ("a,b\n1,\"2\"x\n", [.textAfterQuote], [(2, 6)]),
            ("a,b\n\"1\" ,2\n", [.textAfterQuote], [(2, 4)]),
            ("a,b\n\"1\"x\"y\",2\n", [.textAfterQuote], [(2, 4)]),
            ("a,b\n\"1\n2\"x,2", [.textAfterQuote], [(3, 3)]),
            ("a,b\n1,\"2\"x", [.textAfterQuote], [(2, 6)]),
            ("a,b\n1,2\"\n", [.bareQuote], [(2, 4)]),
            ("a,b\n1, \"2\"\n", [.bareQuote], [(2, 4)]),
            ("a,b\n5\" x 3\",5\"\n", [.bareQuote, .bareQuote], [(2, 2), (2, 10)]),
        ] as [(String, [CSVProblem.Kind], [(Int, Int)])]
    )
    func `a quote out of place is reported where it is`(
        text: String,
        kinds: [CSVProblem.Kind],
        places: [(Int, Int)]
    ) {
        expect(CSVTable(text), has: kinds, at: places)
    }

    @Test(
        arguments: [
            ("a,b\n1,\"2\"x\n", ["1", "2x"]),
            ("a,b\n\"1\"x\"\"y\"\"\",2\n", ["1x\"\"y\"\"\"", "2"]),
            ("a,b\n1,2\"3\"\n", ["1", "2\"3\""]),
            ("a,b\n1,\"2\n3,\"\"4", ["1", "2\n3,\"4"]),
        ] as [(String, [String])]
    )
    func `a field with a quote out of place keeps all of its text`(text: String, row: [String]) {
        #expect(CSVTable(text).texts == [["a", "b"], row])
    }

    @Test(
        arguments: [
            ([0xA3], 0xA3, 3), ([0x35, 0x93], 0x93, 4), ([0xC3, 0x28], 0xC3, 3),
            ([0xE2, 0x82], 0xE2, 3), ([0xED, 0xA0, 0x80], 0xED, 3), ([0xC0, 0x80], 0xC0, 3),
            ([0xF5, 0x80, 0x80, 0x80], 0xF5, 3), ([0xC2, 0xA3, 0xFF, 0xFF], 0xFF, 5),
        ] as [([UInt8], UInt8, Int)]
    )
    func `a byte that is not UTF-8 is reported with its place`(
        bytes: [UInt8],
        culprit: UInt8,
        column: Int
    ) {
        let table = CSVTable(scanning: Array("a,b\n1,".utf8) + bytes + [0x0A])
        expect(table, has: [.notUTF8(byte: culprit)], at: [(2, column)])
    }

    @Test func `a file in Windows-1252 is read, with a problem on the lines that need it`() {
        // "café,£5", "£6,é" and "née,–" as Windows-1252 has them, and a plain line between.
        let table = CSVTable(
            scanning: Array("name,cost\r\ncaf".utf8) + [0xE9] + Array(",".utf8) + [0xA3]
                + Array("5\r\n".utf8) + [0xA3] + Array("6,".utf8) + [0xE9]
                + Array("\r\nplain,7\r\nn".utf8) + [0xE9] + Array("e,".utf8) + [0x96]
        )
        expect(
            table,
            has: [.notUTF8(byte: 0xE9), .notUTF8(byte: 0xA3), .notUTF8(byte: 0xE9)],
            at: [(2, 4), (3, 1), (5, 2)]
        )
        #expect(
            table.texts.dropFirst().elementsEqual([
                ["caf\u{FFFD}", "\u{FFFD}5"], ["\u{FFFD}6", "\u{FFFD}"], ["plain", "7"],
                ["n\u{FFFD}e", "\u{FFFD}"],
            ])
        )
    }

    @Test func `a file in UTF-16 is refused at its first byte`() {
        let text = "a,b\n1,2\n".utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8($0 >> 8)] }
        let problems = CSVTable(scanning: [0xFF, 0xFE] + text).problems
        #expect(problems.map(\.kind) == [.utf16])
        #expect(problems.first?.column == 1)
    }

    @Test func `one problem does not hide another`() {
        let table = CSVTable(
            scanning: Array("a,b,a\n1,\"2\" ,3\n4\n5,6\",7\n".utf8) + [0xA3] + Array(",\0,\"9".utf8)
        )
        expect(
            table,
            has: [
                .duplicateHeader("a"), .textAfterQuote, .raggedRow(found: 1, expected: 3),
                .bareQuote, .notUTF8(byte: 0xA3), .nulByte, .unclosedQuote,
            ],
            at: [(1, 5), (2, 6), (3, 1), (4, 4), (5, 1), (5, 3), (5, 5)]
        )
    }

    private func expect(
        _ table: CSVTable,
        has kinds: [CSVProblem.Kind],
        at places: [(Int, Int)],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        #expect(table.problems.map(\.kind) == kinds, sourceLocation: sourceLocation)
        #expect(table.problems.map(\.line) == places.map(\.0), sourceLocation: sourceLocation)
        #expect(table.problems.map(\.column) == places.map(\.1), sourceLocation: sourceLocation)
    }
}
