import Documents
import Testing

@testable import Markup

private func figure(_ address: String) -> Figure {
    Figure(
        .score(Double(address.utf8.count)),
        trace: Trace(
            address,
            meaning: "A mark",
            formula: "as written",
            inputs: [Trace.Input("mark", file: "data/a.csv", lines: [2])]
        )
    )
}

private func html(_ rows: [[String]]) throws -> String {
    let table = Table(
        id: "marks",
        title: "Marks",
        columns: [.words("Name"), .numbers("Mark"), .numbers("Next"), .numbers("Median")],
        rows: rows.enumerated().map { index, addresses in
            ["Row \(index)."] + addresses.map { .figure(figure($0)) }
        }
    )
    let page = Documents.Page(path: "a.html", trail: [], document: document(.table(table)))
    return try page.traced(on: NumberPages(plans: [String]())).document.htmlFragment { $0 }
}

private func link(_ address: String) -> String {
    let family = address.prefix { $0 != "/" }
    return "<a href=\"numbers/\(family).html#\(address.dropFirst(family.utf8.count))\">"
}

@Suite struct `The numbers of a table of a website` {
    @Test func `have one link for a column whose workings stand together`() throws {
        let parts = ["led", "safe", "built"]
        let text = try html(
            parts.map {
                ["score/RXR/acute/\($0)", "gap/RXR/acute/\($0)", "peers/acute/\($0)/median"]
            }
        )
        #expect(text.matches(of: /href="numbers/).count == 3)
        #expect(text.contains("Worked out: " + link("score/RXR/acute/led") + "Mark</a>"))
        #expect(text.contains(link("gap/RXR/acute/led") + "Next</a>"))
        #expect(text.contains(link("peers/acute/led/median") + "Median</a>"))
        #expect(text.matches(of: /<td>\d+\.00/).count == 9, "and every number is there")
        #expect(!text.contains("The first number of a row"))
    }

    @Test func `lead from the first of a row, where each row is about another body`() throws {
        let codes = ["RXR", "RXL", "RXN"]
        let text = try html(
            codes.map {
                ["score/\($0)/acute/led", "score/\($0)/acute/safe", "gap/\($0)/acute/led"]
            }
        )
        for code in codes {
            #expect(text.contains(link("score/\(code)/acute/led")))
            #expect(text.contains(link("gap/\(code)/acute/led")))
        }
        #expect(!text.contains("acute/safe"))
        #expect(text.contains("The first number of a row leads to the others."))
        #expect(!text.contains("Worked out: "))
    }

    @Test func `each have a link of their own where there are few`() throws {
        let text = try html([
            ["score/RXR/acute/led", "gap/RXR/acute/led", "peers/acute/led/median"]
        ])
        #expect(text.matches(of: /<td><a href="numbers/).count == 3)
    }
}
