import Loading
import TestSupport
import Testing

/// What holds of any table and of any bytes; the draws are seeded.
struct CSVPropertyTests {
    @Test(arguments: 0..<20)
    func `a table that is written reads as it was`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<50 {
            let rows = randomRows(&generator)
            let table = CSVTable(written(rows, &generator))
            #expect(table.texts == rows)
            #expect(table.problems.isEmpty)
        }
    }

    @Test(arguments: 0..<20)
    func `any bytes have rows, fields and places in order`(seed: UInt64) {
        var generator = SplitMix64(seed: seed)
        for _ in 0..<100 {
            let length = Int.random(in: 0..<80, using: &generator)
            let table = CSVTable(scanning: (0..<length).map { _ in randomByte(&generator) })
            let fields = table.rows.map { row in
                (0..<table.fieldCount(ofRow: row)).map { table[row, $0] }
            }
            let all = table.header + fields.joined().compactMap(\.self)
            let places = all.map { [$0.line, $0.column] }
            #expect(places.count == table.texts.joined().count)
            #expect(zip(places, places.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
            #expect(table.problems.allSatisfy { (1...81).contains($0.line) && $0.column >= 1 })
        }
    }

    @Test func `a file cut short anywhere is read up to the cut`() {
        let whole = Array("\u{FEFF}a,\"b\"\r\n\"1\"\"\n£\",2\r\n😀,\"4\"x\"\n".utf8)
        for length in whole.indices {
            let cut = CSVTable(scanning: Array(whole[..<length]))
            #expect(cut.rows.count <= 2)
            #expect(cut.header.isEmpty == (length == 0 || length == 3))
        }
    }

    /// A table of one to five columns with names that differ.
    private func randomRows(_ generator: inout SplitMix64) -> [[String]] {
        let columns = Int.random(in: 1...5, using: &generator)
        let count = Int.random(in: 0...12, using: &generator)
        let header = (0..<columns).map { "\($0)" + randomText(&generator) }
        return [header]
            + (0..<count).map { _ in (0..<columns).map { _ in randomText(&generator) } }
    }

    private func randomText(_ generator: inout SplitMix64) -> String {
        let pieces = [
            "a", "plain words", ",", "\"", "\n", "\r", "\r\n", " ", "\t", "£", "é", "😀", "\u{301}",
        ]
        let count = Int.random(in: 0...6, using: &generator)
        return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }

    /// The rows as CSV in one of its forms: any line end, with or without what is optional.
    private func written(_ rows: [[String]], _ generator: inout SplitMix64) -> String {
        let lineEnd = ["\n", "\r\n", "\r"].randomElement(using: &generator) ?? "\n"
        let lines = rows.map { row in
            row.map { field in
                // A blank line is not a row, so an empty field alone in its row needs quotes.
                let mustQuote = field.utf8.contains { ",\"\r\n".utf8.contains($0) } || row == [""]
                guard mustQuote || Bool.random(using: &generator) else { return field }
                return "\"" + field.split(on: "\"").joined(separator: "\"\"") + "\""
            }.joined(separator: ",")
        }
        let mark = Bool.random(using: &generator) ? "\u{FEFF}" : ""
        let last = Bool.random(using: &generator) ? lineEnd : ""
        return mark + lines.joined(separator: lineEnd) + last
    }

    private func randomByte(_ generator: inout SplitMix64) -> UInt8 {
        let telling = Array(",\"\n\r\"x\0".utf8) + [0xEF, 0xBB, 0xBF, 0xC2, 0xA3]
        return Bool.random(using: &generator)
            ? telling.randomElement(using: &generator) ?? 0
            : UInt8.random(in: 0...255, using: &generator)
    }
}

extension String {
    /// The parts between `separator`, compared scalar by scalar: a quote before a combining accent
    /// is one character with it, but is a quote nonetheless.
    fileprivate func split(on separator: Unicode.Scalar) -> [String] {
        unicodeScalars.split(separator: separator, omittingEmptySubsequences: false)
            .map { String($0) }
    }
}
