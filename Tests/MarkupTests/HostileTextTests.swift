import Documents
import Reporting
import TestSupport
import Testing

@testable import Markup

/// Text that every notation on the way would read as markup, found again by its first word.
private func hostile(_ place: String) -> String {
    "\(place) </td></p><script>alert(\"x\" & 'y')</script> *b* _i_ |p|\n\n# h `c` ~~d~~ \\ "
        + "[l](javascript:x) ![i](j) &amp; <!-- - 1. \u{0}\u{7}\u{FFFE}\u{1F600}"
}

private func figure(_ place: String) -> Figure {
    Figure(
        .count(1),
        trace: Trace(
            hostile("id-\(place)"),
            meaning: hostile("meaning-\(place)"),
            formula: hostile("formula-\(place)"),
            inputs: [
                Trace.Input(
                    hostile("label-\(place)"),
                    value: hostile("value-\(place)"),
                    file: hostile("file-\(place)"),
                    lines: [1]
                )
            ],
            rule: hostile("rule-\(place)")
        )
    )
}

private var words: [Block] {
    [
        .prose([
            .text(hostile("text")), .text(" "), .strong(hostile("strong")), .text(" "),
            .code(hostile("code")), .text(" "), .link(hostile("page"), .page(hostile("path"))),
            .text(" "), .link(hostile("link"), .address("https://nhs.uk/" + hostile("address"))),
            .figure(figure("prose")),
        ]),
        .list([[.text(hostile("item"))]]),
        .narrative(
            Narrative(
                text:
                    "a *\u{E000}0\u{E001}* [\u{E000}1\u{E001}](https://nhs.uk)\n\n# \u{E000}2\u{E001}",
                values: ["emphasis", "anchor", "heading"].map { .text(hostile($0)) }
            )
        ),
    ]
}

private var pictures: [Block] {
    [
        .table(
            Table(
                id: hostile("tableid"),
                title: hostile("caption"),
                columns: [.words(hostile("column")), .numbers(hostile("numbers"))],
                rows: [
                    [.text(hostile("cell")), .link(hostile("celllink"), .page("a"))],
                    [.unknown(hostile("unknown")), .figure(figure("cell"))],
                ],
                note: hostile("note")
            )
        ),
        .chart(
            Chart(
                id: hostile("chartid"),
                title: hostile("headline"),
                subtitle: hostile("measure"),
                form: .columns(
                    Chart.Columns(
                        categories: [hostile("category")],
                        series: [Chart.Series(name: hostile("series"), values: [figure("column")])],
                        limits: [Chart.Series(name: hostile("limit"), values: [figure("limit")])]
                    )
                )
            )
        ),
        .chart(
            Chart(
                id: "standing",
                title: "A",
                subtitle: "B",
                form: .standing(
                    Chart.Standing(
                        scale: 0...5,
                        peers: hostile("peers"),
                        marks: [hostile("mark")],
                        rows: [
                            Chart.Standing.Row(
                                label: hostile("row"),
                                peers: ["q1", "median", "q3"].map(figure),
                                values: [figure("mark")]
                            )
                        ]
                    )
                )
            )
        ),
        .chart(
            trend(
                [hostile("when"): hostile("edition"), "later": "another"],
                [Chart.Series(name: hostile("published"), values: [figure("early"), nil])],
                comparable: [Chart.Series(name: hostile("shared"), values: [nil, figure("late")])],
                breakWords: hostile("break")
            )
        ),
        .chart(intervals([hostile("board"): figure("estimate")], zero: hostile("zero"))),
        .chart(
            Chart(
                id: "when",
                title: "A",
                subtitle: "B",
                form: .schedule(
                    Chart.Schedule(
                        subject: hostile("subject"),
                        quantity: hostile("quantity"),
                        kinds: [hostile("kind")],
                        moments: [hostile("moment")],
                        rows: [
                            Chart.Schedule.Row(
                                label: hostile("rule"),
                                note: hostile("remark"),
                                spans: [span(nil, someDay, .figure(figure("span")))],
                                moments: [Chart.Schedule.Moment(date: someDay, kind: 0)]
                            )
                        ]
                    )
                )
            )
        ),
        .chart(
            Chart(
                id: "bands",
                title: "A",
                subtitle: "B",
                form: .bands(
                    Chart.Bands(
                        subject: hostile("bandsubject"),
                        outcomes: hostile("outcomes"),
                        series: [hostile("bandseries")],
                        marks: [hostile("bandmark")],
                        rows: [
                            Chart.Bands.Row(
                                label: hostile("year"),
                                bands: [
                                    band([.count(1), .count(2), .count(3), .count(4)], "band")
                                ],
                                values: [figure("set")]
                            )
                        ]
                    )
                )
            )
        ),
    ]
}

private let places =
    [
        "title", "subtitle", "marking", "section", "text", "strong", "code", "page", "link", "item",
        "emphasis", "anchor", "heading", "caption", "column", "numbers", "cell", "celllink",
        "unknown", "note", "headline", "measure", "category", "series", "limit",
        "when", "edition", "published", "shared", "break", "board", "zero",
        "subject", "quantity", "kind", "moment", "rule", "remark", "bandsubject", "outcomes",
        "bandmark", "year",
    ]
    + ["prose", "cell", "column", "limit", "early", "late", "estimate", "span", "set"].flatMap {
        place in
        ["id", "meaning", "formula", "label", "value", "file", "rule"].map { "\($0)-\(place)" }
    }

@Suite struct `Hostile text` {
    private let hostileDocument = Document(
        slug: hostile("slug"),
        title: hostile("title"),
        subtitle: hostile("subtitle"),
        date: someDay,
        marking: hostile("marking"),
        sections: [
            Section(hostile("sectionid"), hostile("section"), words + pictures)
        ]
    )

    @Test func `reads the same from CommonMark as it was given`() throws {
        // The table of the standing is left out: its length says nothing that this one's does not.
        let nodes = try CommonMarkTree(parsing: hostileDocument.commonMark()).nodes
        let text = nodes.map(\.plain).joined(separator: "\n")
        for place in places {
            let expected = hostile(place).onOneLine.withoutForbidden
            #expect(text.contains(expected), "\(place) reads otherwise")
        }
        #expect(nodes.kinds.filter(\.isForeign) == [])
        #expect(nodes.kinds.count { $0 == .emphasis } == 6, "the narrative's and five notes")
    }

    @Test func `reads the same from HTML as it was given`() throws {
        let html = try hostileDocument.htmlFragment { "/" + $0 }
        let page = try Page(html)
        for place in places {
            let forms = [hostile(place), hostile(place).onOneLine].map(\.withoutForbidden)
            #expect(forms.contains { page.text.contains($0) }, "\(place) reads otherwise")
        }
        #expect(!page.elements.contains("script"))
        #expect(page.hrefs.allSatisfy { ["#", "/", "h"].contains($0.prefix(1)) })
    }
}

extension [Node] {
    fileprivate var kinds: [Node.Kind] { flatMap { [$0.kind] + $0.children.kinds } }
}

extension Node.Kind {
    /// Whether the document has none of it unless a text has become markup.
    fileprivate var isForeign: Bool {
        switch self {
        case .htmlBlock, .inlineHTML, .image, .codeBlock, .rule, .quote: true
        case .link(let url, _): !url.hasPrefix("https://nhs.uk")
        case .paragraph, .item, .heading, .list, .block, .softBreak, .lineBreak, .emphasis,
            .strong, .text, .code, .inline:
            false
        }
    }
}

extension String {
    /// The text as XML can carry it.
    fileprivate var withoutForbidden: String {
        String(
            String.UnicodeScalarView(
                unicodeScalars.map {
                    ["\u{0}", "\u{7}", "\u{FFFE}"].contains($0) ? "\u{FFFD}" : $0
                }
            )
        )
    }
}
