import DigitalMaturity
import Documents
import Reporting
import Testing

@testable import Markup

@Suite struct `A document as HTML` {
    @Test func `is an article with headings, anchors and the marking`() throws {
        let html = try document(marking: "Draft", .prose(["a"])).htmlFragment { _ in nil }
        #expect(
            html == """
                <article class="document" id="paper">
                <header>
                <h1>Paper</h1>
                <p class="lede">For the board</p>
                </header>
                <p class="marking">Draft</p>
                <section>
                <h2 id="money">Money</h2>
                <p>a</p>
                </section>
                </article>

                """
        )
    }

    @Test func `sets a table in a region with its headings and kinds of cell`() throws {
        let table = Table(
            id: "t",
            title: "T",
            columns: [.words(""), .numbers("N")],
            rows: [[.link("a", .page("a.html")), .unknown("not known")], [.blank, "b"]],
            note: "c"
        )
        let html = try document(.table(table)).htmlFragment { "../" + $0 }
        #expect(
            html.contains(
                """
                <div class="scroll" role="group" aria-labelledby="t-caption" tabindex="0">
                <table id="t" class="numbers">
                <caption id="t-caption">T</caption>
                <thead>
                <tr><td></td><th scope="col">N</th></tr>
                </thead>
                <tbody>
                <tr><th scope="row"><a href="../a.html">a</a></th>\
                <td class="unknown">not known</td></tr>
                <tr><td></td><td>b</td></tr>
                </tbody>
                </table>
                </div>
                <p class="note">c</p>
                """
            )
        )
    }

    @Test func `shades a heat map by classes, with numbers, words and a legend`() throws {
        let html = try document(.table(heatMap)).htmlFragment { _ in nil }
        #expect(html.contains("<table id=\"heat\" class=\"heat numbers\">"))
        #expect(html.contains("<td class=\"shade-1\"><a class=\"trace\""))
        #expect(html.contains("<td class=\"shade-5\"><a class=\"trace\""))
        #expect(html.contains(">4.00 (3.00–4.50)</data>"))
        #expect(
            html.contains(
                """
                <tr><th scope="row">C</th><td class="not-answered">not answered</td>\
                <td class="not-applicable">not applicable</td></tr>
                </tbody>
                </table>
                </div>
                <ul class="legend" aria-label="What the shades mean">
                <li class="shade-1">0 to under 1</li>
                <li class="shade-2">1 to under 2</li>
                <li class="shade-3">2 to under 3</li>
                <li class="shade-4">3 to under 4</li>
                <li class="shade-5">4 to 5</li>
                <li class="not-answered">not answered</li>
                <li class="not-applicable">not applicable</li>
                <li class="out-of-scope">out of scope</li>
                </ul>
                <p class="note">A note.</p>
                """
            )
        )
        #expect(html.contains("<td><a"), "a count has no shade")
        #expect(try Page(html).elements.contains("li"))
    }

    @Test func `gives a figure an entry that says where it comes from`() throws {
        let trace = Trace(
            "score/RXR/well led",
            meaning: "M",
            formula: "F",
            inputs: [Trace.Input("I", value: "2", file: "a.csv", lines: [3])],
            rule: "R"
        )
        let html = try document(.prose([.figure(Figure(.score(2.457), trace: trace))]))
            .htmlFragment { _ in nil }
        let data = "<data class=\"figure\" value=\"2.457\">2.46</data>"
        #expect(
            html.contains(
                "<p><a class=\"trace\" href=\"#score/RXR/well_20led\">\(data)</a></p>"
            )
        )
        #expect(
            html.contains(
                """
                <section class="traces">
                <h2 id="where-every-number-comes-from">Where every number comes from</h2>
                <details>
                <summary>1 figure</summary>
                <ol class="entries">
                <li id="score/RXR/well_20led">
                <p>\(data) M <code>score/RXR/well led</code></p>
                <p>F <a href="#source-1">[1]</a></p>
                <p><code>a.csv</code> I = 2 (line 3)</p>
                </li>
                </ol>
                <h3>Rules and sources</h3>
                <ol class="sources">
                <li id="source-1">R</li>
                </ol>
                </details>
                </section>
                """
            )
        )
    }

    @Test(arguments: [(8, false), (9, true)])
    func `folds a long list of inputs away`(count: Int, isFolded: Bool) throws {
        let inputs = (1...count).map { Trace.Input("i", file: "a.csv", lines: [$0]) }
        let trace = Trace("a", meaning: "b", formula: "c", inputs: inputs)
        let html = try document(.prose([.figure(Figure(.count(1), trace: trace))]))
            .htmlFragment { _ in nil }
        #expect(html.contains("<summary><code>a.csv</code>: \(count) inputs</summary>") == isFolded)
    }

    @Test(
        arguments: [
            (.money(.pounds(-1_500)), "-1500"), (.money(.init(pence: -105)), "-1.05"),
            (.money(.init(pence: 1_250)), "12.50"), (.share(0.125), "0.125"),
            (.difference(-0.25), "-0.25"), (.count(1_204), "1204"), (.ordinal(2_026), "2026"),
        ] as [(Figure.Value, String)]
    )
    func `tells machines the number at full precision`(value: Figure.Value, exact: String) throws {
        let html = try document(.prose([.figure(figure(value, "a"))])).htmlFragment { _ in nil }
        #expect(html.contains("<data class=\"figure\" value=\"\(exact)\">"))
    }

    @Test func `is well formed, names every anchor once, and leads to none that is missing`() throws
    {
        let page = try Page(wholeDocument.htmlFragment { _ in nil })
        #expect(Set(page.ids).count == page.ids.count)
        let anchors = page.hrefs.filter { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
        #expect(anchors.count == 9)
        #expect(Set(anchors).subtracting(page.ids) == [])
        #expect(page.ids.contains("money-why"))
    }

    @Test func `shows the text of every figure`() throws {
        let page = try Page(wholeDocument.htmlFragment { _ in nil })
        #expect(wholeDocument.figures.count == 9)
        for figure in wholeDocument.figures {
            #expect(page.text.contains(figure.text))
        }
    }

    @Test func `writes the same text twice`() throws {
        let html = try wholeDocument.htmlFragment { $0 }
        #expect(try wholeDocument.htmlFragment { $0 } == html)
        #expect(try wholeDocument.commonMark() == wholeDocument.commonMark())
    }

    @Test func `gives headings that say the same anchors of their own`() throws {
        let narrative = Narrative(text: "# Why\n\n## Why\n\n### £\n\n###### Deep", values: [])
        let html = try document(.narrative(narrative)).htmlFragment { _ in nil }
        for heading in [
            "h3 id=\"money-why\"", "h3 id=\"money-why-2\"", "h3 id=\"money-part\"",
            "h6 id=\"money-deep\"",
        ] {
            #expect(html.contains("<\(heading)>"))
        }
    }

    @Test func `never gives two traces one anchor`() {
        let ids = ["a b", "a_b", "a_20b", "a/b", "a-b", "A b", "a\u{E9}b"]
        let anchors = ids.map { Trace($0, meaning: "", formula: "", inputs: []).anchor }
        #expect(
            anchors == [
                "a_20b", "a_5fb", "a_5f20b", "a/b", "a-b", "A_20b", "a_c3_a9b",
            ]
        )
    }

    @Test func `every character of the basic plane is written as XML allows it`() {
        let entities: [Unicode.Scalar: String] = [
            "&": "&amp;", "<": "&lt;", ">": "&gt;", "\"": "&quot;", "'": "&#39;",
        ]
        var written = 0
        for scalar in (0..<0x11000 as Range<UInt32>).compactMap(Unicode.Scalar.init) {
            let isAllowed =
                switch scalar.value {
                case 0x9, 0xA, 0xD, 0x20...0x7E, 0xA0...0xFFFD, 0x10000...: true
                default: false
                }
            let expected = isAllowed ? entities[scalar] ?? String(scalar) : "\u{FFFD}"
            let html: HTML = "\("a\(scalar)£")"
            #expect(html.text == "a" + expected + "£", "U+\(String(scalar.value, radix: 16))")
            written += 1
        }
        #expect(written == 0x11000 - 0x800)
    }
}
