import Testing

@testable import Markup

@Suite struct `A CommonMark tree` {
    @Test func `gives back every kind of node that it takes`() throws {
        let text = """
            # One *two* **three** `four`

            > A [link](https://example.org "title") and ![an image](a.png)

            1.  first

                ``` swift
                code
                ```

            -----

            a\\
            b
            c <b>
            """
        let tree = try CommonMarkTree(parsing: text)
        let copy = try CommonMarkTree()
        for node in try tree.nodes { try copy.append(node) }
        #expect(try copy.nodes == tree.nodes)
        #expect(try copy.html() == tree.html())
        #expect(try CommonMarkTree(parsing: copy.commonMark()).nodes == tree.nodes)
    }

    @Test func `writes finished markup as it is and everything else escaped`() throws {
        let tree = try CommonMarkTree()
        let words = Node.text("<b> & *c*")
        let wrapped = Node(.inline(enter: "<i>", exit: "</i>"), [words])
        try tree.append(
            Node(.block(enter: "<section>", exit: "</section>"), [.paragraph([wrapped])])
        )
        #expect(
            try tree.html() == """
                <section>
                <p><i>&lt;b&gt; &amp; *c*</i></p>
                </section>

                """
        )
        #expect(
            try tree.commonMark() == """
                <section>

                <i>\\<b\\> & \\*c\\*</i>

                </section>

                """
        )
    }

    @Test func `keeps what stands after a null character`() throws {
        let tree = try CommonMarkTree()
        try tree.append(.paragraph([.text("a\0b")]))
        #expect(try tree.html() == "<p>a\u{FFFD}b</p>\n")
    }

    @Test func `refuses a block within a line`() throws {
        let tree = try CommonMarkTree()
        #expect(throws: MarkupError.refused("paragraph in this place")) {
            try tree.append(.paragraph([.paragraph([])]))
        }
    }

    @Test(arguments: [(98, true), (99, true), (100, false), (10_000, false)])
    func `reads quotations as deep as anyone could follow`(depth: Int, isRead: Bool) throws {
        let tree = try CommonMarkTree(parsing: String(repeating: ">", count: depth))
        if isRead {
            #expect(try tree.nodes.count == 1)
        } else {
            #expect(throws: MarkupError.tooDeep(limit: 100)) { try tree.nodes }
        }
    }

    @Test func `says what went wrong in words`() {
        #expect(
            [
                MarkupError.outOfMemory, .refused("a text"), .tooDeep(limit: 100),
                .missingValue(index: 3),
            ].map(\.description) == [
                "the CommonMark library ran out of memory",
                "the CommonMark library refused a text",
                "a narrative is nested more than 100 levels deep",
                "a narrative asks for value 3, which it does not have",
            ]
        )
    }
}
