import Documents
import Investment
import Reporting
import TestSupport
import Testing

@testable import WaymarkTool

struct TextTableTests {
    @Test func `words stand left and numbers right`() {
        #expect(
            lines(
                [.words("Scheme"), .numbers("Cost")],
                [["Network", "£5m"], ["Record", .unknown("not known")], ["", .blank]],
                width: 80
            ) == """
                Scheme        Cost
                ───────  ─────────
                Network        £5m
                Record   not known

                """
        )
    }

    @Test func `the widest column gives way and its words wrap`() {
        #expect(
            lines(
                [.words("Scheme"), .numbers("Cost"), .words("Why")],
                [
                    ["Electronic patient record, East", "£17m", "above"],
                    ["Network", "£5m", "within"],
                ],
                width: 30
            ) == """
                Scheme            Cost  Why
                ────────────────  ────  ──────
                Electronic        £17m  above
                patient record,
                East
                Network            £5m  within
                """
        )
    }

    @Test func `rows whose words would be cut stand one under the other`() {
        let columns = ["Name", "Title", "By", "Status", "Value", "Outcome"]
        #expect(
            lines(
                columns.map { .words($0) },
                [
                    [
                        "gp-prescriptions-2015", "Order repeat prescriptions online", "March 2015",
                        "met", .blank, "97.4%",
                    ],
                    ["paperless-2018", "A paperless NHS", "2018", "missed", "100%", .blank],
                ],
                width: 60
            ) == """
                gp-prescriptions-2015
                  Title: Order repeat prescriptions online
                  By: March 2015
                  Status: met
                  Outcome: 97.4%

                paperless-2018
                  Title: A paperless NHS
                  By: 2018
                  Status: missed
                  Value: 100%
                """
        )
    }

    @Test func `a table without rows is its heading`() {
        #expect(lines([.words("A"), .words("B")], [], width: 10) == "A  B\n─  ─")
    }

    @Test func `a table is never wider than asked where twelve letters a column fit`() {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<300 {
            let columns = Int.random(in: 1...5, using: &generator)
            let least = 12 * columns + 2 * (columns - 1)
            let width = Int.random(in: least...(least + 60), using: &generator)
            let cells = (0..<4).map { _ in
                (0..<columns).map { _ in Cell.text(words(using: &generator)) }
            }
            let table = Table(
                id: "any",
                title: "",
                columns: (0..<columns).map { $0.isMultiple(of: 2) ? .words("W") : .numbers("N") },
                rows: cells
            )
            let widest = TextTable(table, width: width).lines.map(\.count).max()
            #expect(widest.map { $0 <= width } == true)
        }
    }

    private func lines(_ columns: [Table.Column], _ rows: [[Cell]], width: Int) -> String {
        let table = Table(id: "any", title: "", columns: columns, rows: rows)
        return TextTable(table, width: width).lines.joined(separator: "\n")
    }
}

struct WrapTests {
    @Test(
        arguments: [
            ("", 5, [""]),
            ("one", 5, ["one"]),
            ("one two", 7, ["one two"]),
            ("one two", 6, ["one", "two"]),
            ("abcdef", 3, ["abc", "def"]),
            ("abcdefg", 3, ["abc", "def", "g"]),
            ("a abcdefg b", 3, ["a", "abc", "def", "g b"]),
            ("£££ ééé", 3, ["£££", "ééé"]),
        ] as [(String, Int, [String])]
    )
    func `text breaks between words, and within one only where it must`(
        text: String,
        width: Int,
        lines: [String]
    ) {
        #expect(wrap(text, to: width) == lines)
    }

    @Test func `no line is wider than asked and no letter is lost`() {
        var generator = SplitMix64(seed: 2)
        for _ in 0..<500 {
            let text = words(using: &generator)
            let width = Int.random(in: 1...40, using: &generator)
            let lines = wrap(text, to: width)
            #expect(lines.allSatisfy { $0.count <= width })
            #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
        }
    }
}

private func words(using generator: inout SplitMix64) -> String {
    let count = Int.random(in: 0...12, using: &generator)
    return (0..<count).map { _ in
        String(repeating: "x", count: Int.random(in: 1...18, using: &generator))
    }
    .joined(separator: " ")
}
