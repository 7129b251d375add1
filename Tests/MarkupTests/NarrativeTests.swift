import DigitalMaturity
import Documents
import Reporting
import Testing

@testable import Markup

@Suite struct `A narrative` {
    private let money = Inline.figure(figure(.money(.pounds(26_300_000)), "capital/all"))
    private let link =
        "<a class=\"trace\" href=\"#capital/all\">"
        + "<data class=\"figure\" value=\"26300000\">£26.3m</data></a>"

    private func html(_ text: String, _ values: Inline...) throws -> String {
        let tree = try CommonMarkTree()
        let writer = HTMLWriter(
            links: { $0.hasPrefix("no") ? nil : "../" + $0 },
            anchors: Anchors(taken: [])
        )
        for node in try Narrative(text: text, values: values).nodes(written: writer) {
            try tree.append(node)
        }
        return try tree.html()
    }

    @Test func `takes values in the middle of emphasis, headings and lists`() throws {
        #expect(try html("*of \u{E000}0\u{E001}*", money) == "<p><em>of \(link)</em></p>\n")
        #expect(try html("## \u{E000}0\u{E001} more", money) == "<h2>\(link) more</h2>\n")
        #expect(
            try html("- a\n- **\u{E000}0\u{E001}**", money)
                == "<ul>\n<li>a</li>\n<li><strong>\(link)</strong></li>\n</ul>\n"
        )
    }

    @Test func `sets a value within a link as words, for links do not nest`() throws {
        #expect(
            try html("[\u{E000}0\u{E001} *\u{E000}0\u{E001}*](https://nhs.uk)", money)
                == "<p><a href=\"https://nhs.uk\">£26.3m <em>£26.3m</em></a></p>\n"
        )
    }

    @Test func `takes values in addresses and code`() throws {
        #expect(
            try html("[a](trusts/\u{E000}0\u{E001}.html) `\u{E000}0\u{E001}`", "rxr")
                == "<p><a href=\"../trusts/rxr.html\">a</a> <code>rxr</code></p>\n"
        )
    }

    @Test func `never reads a value as markup`() throws {
        #expect(
            try html("\u{E000}0\u{E001}", "# *a* [b](c) <b>\n\u{E000}0\u{E001}")
                == "<p># *a* [b](c) &lt;b&gt; \u{E000}0\u{E001}</p>\n"
        )
    }

    @Test func `shows HTML as words and drops comments`() throws {
        #expect(try html("a <b>c</b>") == "<p>a &lt;b&gt;c&lt;/b&gt;</p>\n")
        #expect(try html("<script>\na\n</script>") == "<p>&lt;script&gt; a &lt;/script&gt;</p>\n")
        #expect(try html("<!-- note\nto self -->\n\na <!-- b -->c") == "<p>a c</p>\n")
    }

    @Test(arguments: [
        "none.html", "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html,a",
    ])
    func `writes the words of a link that leads nowhere`(url: String) throws {
        #expect(try html("[a *b*](\(url))") == "<p>a <em>b</em></p>\n")
    }

    @Test(arguments: ["#money", "https://nhs.uk/", "mailto:a@nhs.uk"])
    func `follows anchors and addresses`(url: String) throws {
        #expect(try html("[a](\(url))") == "<p><a href=\"\(url)\">a</a></p>\n")
    }

    @Test func `refuses to ask for a value that it does not have`() {
        #expect(throws: MarkupError.missingValue(index: 1)) {
            try html("\u{E000}1\u{E001}", money)
        }
    }

    @Test func `keeps marks that are no placeholder`() throws {
        #expect(
            try html("a \u{E000} \u{E000}x\u{E001} \u{E000}0", money)
                == "<p>a \u{E000} \u{E000}x\u{E001} \u{E000}0</p>\n"
        )
    }

    @Test func `finds a placeholder before a joining character`() throws {
        #expect(try html("\u{E000}0\u{E001}\u{301}", "a") == "<p>a\u{301}</p>\n")
    }

    @Test func `reads as paragraphs of plain text`() throws {
        let text = """
            # Why *now*

            It is \u{E000}0\u{E001},
            [which](a.html) `is` <b>.

            - one

              more
            - two

            3. three

            > four
            """
        #expect(
            try Narrative(text: text, values: [money]).plainText() == [
                "Why now", "It is £26.3m, which is <b>.", "• one", "more", "• two", "3. three",
                "four",
            ]
        )
    }
}
