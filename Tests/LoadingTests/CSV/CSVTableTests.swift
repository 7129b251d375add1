import Loading
import Testing

struct CSVTableTests {
    @Test(
        arguments: [
            ("a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a,b\n1,2", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]]),
            ("a,b\r1,2\r", [["a", "b"], ["1", "2"]]),
            ("a,b\r\n1,2\n3,4\r5,6", [["a", "b"], ["1", "2"], ["3", "4"], ["5", "6"]]),
            ("name,size\n", [["name", "size"]]),
            ("name", [["name"]]),
            ("a\n1\n\n\n2\n\n", [["a"], ["1"], ["2"]]),
            ("\r\n\na\r\r\n1\n", [["a"], ["1"]]),
        ] as [(String, [[String]])]
    )
    func `rows end with any line end, and blank lines are not rows`(
        text: String,
        rows: [[String]]
    ) {
        expect(text, reads: rows)
    }

    @Test(
        arguments: [
            ("a,b,c\n1,,3\n", [["a", "b", "c"], ["1", "", "3"]]),
            ("a,b,c\n,,\n", [["a", "b", "c"], ["", "", ""]]),
            ("a,b\n\"\",\"\"", [["a", "b"], ["", ""]]),
            ("a\n\"\"\n", [["a"], [""]]),
            ("a,b\n , 1 \n", [["a", "b"], [" ", " 1 "]]),
            ("a,b\n1,\t2\t\n", [["a", "b"], ["1", "\t2\t"]]),
        ] as [(String, [[String]])]
    )
    func `empty fields are fields, and spaces belong to theirs`(text: String, rows: [[String]]) {
        expect(text, reads: rows)
    }

    @Test(
        arguments: [
            ("a,b\n\"1\",\"2\"\r\n", [["a", "b"], ["1", "2"]]),
            ("\"a\",b\n1,\"2\"", [["a", "b"], ["1", "2"]]),
            ("a,b\nLeigh,\"Wigan, Lancashire\"\n", [["a", "b"], ["Leigh", "Wigan, Lancashire"]]),
            ("a,b\n1,\"she said \"\"no\"\"\"\n", [["a", "b"], ["1", "she said \"no\""]]),
            ("a\n\"\"\"\"\n", [["a"], ["\""]]),
            ("a\n\"\"\"\"\"\"\n", [["a"], ["\"\""]]),
            ("a,b\n\"\"\"x\"\"\",\"\"\"\"\n", [["a", "b"], ["\"x\"", "\""]]),
            ("a,b\n\"one\ntwo\",2\n", [["a", "b"], ["one\ntwo", "2"]]),
            ("a,b\r\n\"one\r\n\r\ntwo\",2\r\n", [["a", "b"], ["one\r\n\r\ntwo", "2"]]),
            ("a,b\n\"one\rtwo\",\"\n\"\n", [["a", "b"], ["one\rtwo", "\n"]]),
            ("a,b\n\"\"\"x\"\",\n\"\"y\"\"\",2", [["a", "b"], ["\"x\",\n\"y\"", "2"]]),
            (
                "key,value\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [53.7, -2.4]}\"\n",
                [["key", "value"], ["1", "{\"type\": \"Point\", \"at\": [53.7, -2.4]}"]]
            ),
        ] as [(String, [[String]])]
    )
    func `quotes hold commas, line ends and doubled quotes`(text: String, rows: [[String]]) {
        expect(text, reads: rows)
    }

    @Test(
        arguments: [
            ("\u{FEFF}a,b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("\u{FEFF}\"a\",b\n1,2\n", [["a", "b"], ["1", "2"]]),
            ("a\n\u{FEFF}\n", [["a"], ["\u{FEFF}"]]),
            ("\u{FEC0}a\n1\n", [["\u{FEC0}a"], ["1"]]),
            ("café,£\nnaïve,😀\n", [["café", "£"], ["naïve", "😀"]]),
            ("a,b\n\"Ψ\"\"\u{301}\",ﬁ", [["a", "b"], ["Ψ\"\u{301}", "ﬁ"]]),
        ] as [(String, [[String]])]
    )
    func `text is UTF-8, with or without a byte order mark`(text: String, rows: [[String]]) {
        expect(text, reads: rows)
    }

    @Test(arguments: 0..<24)
    func `a field may begin at any distance from the start`(distance: Int) {
        let pad = String(repeating: "x", count: distance)
        expect(
            pad + "h,\"i\"\"j\"\r\n\"k,\nl\",m\n" + pad + ",\"\"",
            reads: [[pad + "h", "i\"j"], ["k,\nl", "m"], [pad, ""]]
        )
    }

    @Test(
        arguments: [
            (0, 0, 2, 1), (0, 1, 2, 3), (0, 2, 3, 4),
            (1, 0, 5, 1), (1, 1, 5, 5), (1, 2, 5, 6),
        ]
    )
    func `a field knows its physical line and its byte`(
        row: Int,
        column: Int,
        line: Int,
        byte: Int
    ) {
        let table = CSVTable("\u{FEFF}a,b,c\r\n1,\"x\ny\",\"z\r\n\"\r\n£3,,5")
        #expect(table[row, column]?.line == line)
        #expect(table[row, column]?.column == byte)
    }

    @Test func `a row knows its line, and a column its name`() {
        let table = CSVTable("code,name,code\n\"a\nb\",c,d\n\ne,f,g\n")
        #expect(table.rows.map(table.line(ofRow:)) == [2, 5])
        #expect(table.column(named: "name") == 1)
        #expect(table.column(named: "code") == 0)
        #expect(table.column(named: "Name") == nil)
        #expect(table.header.map(\.column) == [1, 6, 11])
    }

    @Test func `a short row has no field where it ends`() {
        let table = CSVTable("a,b\n1\n2,3,4\n")
        #expect(table[0, 1] == nil)
        #expect(table[1, 2]?.text == "4")
        #expect(table.rows.map(table.fieldCount(ofRow:)) == [1, 3])
    }

    private func expect(
        _ text: String,
        reads rows: [[String]],
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let table = CSVTable(text)
        #expect(table.texts == rows, sourceLocation: sourceLocation)
        #expect(table.problems.isEmpty, sourceLocation: sourceLocation)
    }
}

extension CSVTable {
    /// Reads the UTF-8 of `text`.
    init(_ text: String) { self.init(scanning: Array(text.utf8)) }

    /// The text of every field, the header's first.
    var texts: [[String]] {
        let body = rows.map { row in
            (0..<fieldCount(ofRow: row)).map { self[row, $0]?.text ?? "missing" }
        }
        return header.isEmpty ? body : [header.map(\.text)] + body
    }
}
