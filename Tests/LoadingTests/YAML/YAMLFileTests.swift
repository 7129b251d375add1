import DigitalMaturity
import Testing

@testable import Loading

struct YAMLFileTests {
    @Test(arguments: ["", "   \n", "# only\n# comments\n"])
    func `a file that says nothing is empty`(text: String) {
        #expect(
            readSample(text).told == """
                a.yaml: error: the file is empty [empty-file]
                    help: fill it in, or delete it
                """
        )
    }

    @Test(
        arguments: [
            (
                "name: A: B\n",
                "1:7: error: this is not YAML: the text has a colon and a space in it"
            ),
            (
                "name: A\ntags: [A\n",
                "2:7: error: this is not YAML: the bracket that opens here is not"
            ),
            (
                "name: \"A\n",
                "1:7: error: this is not YAML: the quote that opens here is not closed"
            ),
            ("name: A\n\tsize: 1\n", "2:1: error: this is not YAML: a tab indents this line"),
            ("name: @A\n", "1:7: error: this is not YAML: a value cannot begin with @"),
            ("name: *nobody\n", "1:7: error: this is not YAML: a value cannot begin with *"),
            ("name: A\n£: *é\n", "2:1: error: the sample has no such key as '£'"),
        ]
    )
    func `text that is not YAML is told with its place`(text: String, told: String) {
        let found = readSample(text).told
        #expect(found.hasPrefix("a.yaml:\(told)"), "\(found)")
        #expect(found.contains("[yaml-syntax]"))
    }

    @Test func `a control character is not YAML`() {
        #expect(readSample("name: A\u{1}\n").told.contains("[yaml-syntax]"))
    }

    @Test func `two documents in a file are refused`() {
        #expect(readSample("name: A\n---\nname: B\n").told.contains("[yaml-syntax]"))
    }

    @Test func `an alias stands for what its anchor holds`() {
        let (sample, told) = readSample("name: &a A\ntags: [&t x, *t]\nowner: { name: *a }\n")
        #expect(told == "")
        #expect(sample?.parts == ["x", "x", "A"])
    }

    @Test func `a merge key is a key like any other, and nobody reads it`() {
        let (_, told) = readSample("name: A\nowner: &o { name: O }\n<<: *o\n")
        #expect(
            summaries(told) == [
                "a.yaml:3:1: error: the sample has no such key as '<<' [unknown-key]"
            ]
        )
    }

    @Test(arguments: [("[", "]"), ("{a: ", "}")])
    func `nesting deeper than anybody writes is told, and does not stop the program`(
        open: String,
        close: String
    ) {
        func nested(_ depth: Int) -> String {
            "name: A\nsize: " + String(repeating: open, count: depth)
                + String(repeating: close, count: depth)
        }
        #expect(
            readSample(nested(deepestYAML / 2)).told
                == "a.yaml:2:7: error: 'size' is not a single value [wrong-shape]"
        )
        for depth in [deepestYAML + 1, 20_000] {
            #expect(readSample(nested(depth)).told.contains("[yaml-syntax]"), "\(depth)")
        }
    }

    @Test func `aliases of aliases do not fill the memory`() {
        var text = "name: A\na0: &a0 [x, x]\n"
        for level in 1...40 {
            let items = Array(repeating: "*a\(level - 1)", count: 9).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(items)]\n"
        }
        let summary = "this is not YAML: its repeats (&a, *a) come to too much"
        #expect(summaries(readSample(text).told) == ["a.yaml: error: \(summary) [yaml-syntax]"])
    }

    @Test func `a mark at the start of the file is no part of it`() throws {
        let settings = try #require(TinyHome.files["waymark.yaml"])
        let loaded = try TinyHome.load(["waymark.yaml": "\u{FEFF}" + settings])
        #expect(loaded.told == "")
        #expect(
            try TinyHome.load(["waymark.yaml": "\u{FEFF}tilte: A\n" + settings]).told.hasPrefix(
                "waymark.yaml:1:1: error: the workspace has no such key as 'tilte'"
            )
        )
    }

    @Test(arguments: [Int.min, Int.max, 1_000_000_000, -1_000_000_000])
    func `a number beyond all use is refused`(number: Int) {
        #expect(throws: ParseFailure.self) { try wholeNumber("\(number)") }
    }

    @Test(arguments: [0, 999_999_999, -999_999_999])
    func `a number of ordinary size is read`(number: Int) throws {
        #expect(try wholeNumber("\(number)") == number)
    }
}
