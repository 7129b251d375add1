import Documents
import Reporting
import Testing

@testable import Markup

@Suite struct `A document as CommonMark` {
    @Test func `has every part in reading order`() throws {
        #expect(
            try wholeDocument.commonMark() == """
                # Paper

                For the board

                **Illustrative plan**

                ## Money

                Capital is £26.3m.

                  - One **matters**
                  - Two

                ### Why

                It is *93.0%*.

                **Schemes**

                | Scheme  |      Cost |
                | ------- | --------: |
                | Network |     £1.5k |
                |         | not known |

                *In cash.*

                **Spending rises**

                Capital, £

                |         | Plan | Limit |
                | ------- | ---: | ----: |
                | 2026/27 |  £1m | £900k |
                | 2027/28 | none |  none |

                **Spending rises**

                Capital, £

                | Dimension |  RXR | Last year | Lower quartile | Median | Upper quartile |
                | --------- | ---: | --------: | -------------: | -----: | -------------: |
                | Well led  | 2.46 |      none |           2.00 |   2.50 |           3.00 |

                *Quartiles and median of 134 acute returns.*

                ## Where every number comes from

                **Illustrative plan**

                \(entry("£26.3m", "capital/all"))
                \(entry("93.0%", "share/all"))
                \(entry("£1.5k", "cost/network"))
                \(entry("£1m", "Plan/0"))
                \(entry("£900k", "Limit/0"))
                \(entry("2.46", "score/RXR"))
                \(entry("2.00", "peers/0"))
                \(entry("2.50", "peers/1"))
                \(entry("3.00", "peers/2"))

                """
        )
    }

    private func entry(_ text: String, _ id: String) -> String {
        """
          - **\(text)** — meaning of \(id) `\(id)`
              - Formula: as published
              - From `data/a.csv`: input of \(id) = 1 (line 2)
        """
    }

    @Test func `lists many inputs under the file they stand in`() throws {
        let inputs = ["b.csv", "a.csv", "b.csv"].enumerated().map { index, file in
            Trace.Input("input \(index)", value: "£1", file: file, lines: [1, 2, 3, index + 9])
        }
        let trace = Trace("a", meaning: "b", formula: "c", inputs: inputs, rule: "Guidance, 2023")
        let text = try document(.prose([.figure(Figure(.count(1204), trace: trace))])).commonMark()
        #expect(
            text.hasSuffix(
                """
                  - **1,204** — b `a`
                      - Formula: c
                      - From `b.csv`:
                          - input 0 = £1 (lines 1–3, 9)
                          - input 2 = £1 (lines 1–3, 11)
                      - From `a.csv`: input 1 = £1 (lines 1–3, 10)
                      - Rule: Guidance, 2023

                """
            )
        )
    }

    @Test func `tells a heat map in words`() throws {
        let text = try document(.table(heatMap)).commonMark()
        #expect(
            text.contains(
                """
                | Trust |         Well led |        Returns |
                | ----- | ---------------: | -------------: |
                | A     |             0.50 |              3 |
                | B     | 4.00 (3.00–4.50) |   out of scope |
                | C     |     not answered | not applicable |

                *A note.*
                """
            )
        )
    }

    @Test func `escapes what GitHub would read in a cell`() throws {
        let table = Table(
            id: "t",
            title: "T",
            columns: [.words("A|B"), .numbers("C")],
            rows: [["-1|2\\|3\n4", .text("`a|b` ~~c~~")], [.link("*", .page("a")), .blank]]
        )
        let text = try document(.table(table)).commonMark()
        #expect(
            text.hasSuffix(
                """
                | A\\|B         |                  C |
                | ------------ | -----------------: |
                | -1\\|2\\\\\\|3 4 | \\`a\\|b\\` \\~\\~c\\~\\~ |
                | \\*           |                    |

                """
            )
        )
    }

    @Test func `does not stretch other rows for one long cell`() throws {
        let long = String(repeating: "word ", count: 30)
        let table = Table(
            id: "t",
            title: "T",
            columns: [.words("A"), .words("B")],
            rows: [[.text(long), "b"], ["a", "b"]]
        )
        let text = try document(.table(table)).commonMark()
        #expect(text.contains("| a" + String(repeating: " ", count: 47) + " | b   |"))
    }

    @Test func `links to the web and nowhere else`() throws {
        let text = try document(
            .prose([
                .link("a", .address("https://nhs.uk/a b")), " ", .link("b", .page("b.html")), " ",
                .link("c", .address("javascript:alert(1)")),
            ])
        ).commonMark()
        #expect(text.hasSuffix("\n\n[a](https://nhs.uk/a%20b) b c\n"))
    }

    @Test func `says nothing of figures where there are none`() throws {
        #expect(
            try document(.prose(["a"])).commonMark()
                == "# Paper\n\nFor the board\n\n## Money\n\na\n"
        )
    }
}
