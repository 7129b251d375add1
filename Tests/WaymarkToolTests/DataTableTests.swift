import DigitalMaturity
import Documents
import TestSupport
import Testing

@testable import WaymarkTool

struct DataTableTests {
    @Test func `numbers lose their format and unknowns keep their reason`() {
        let table = made(
            [.words("Name"), .numbers("Capital (£)"), .words("When")],
            [
                [
                    .link("East Lancashire", .page("trusts/rxr.html")),
                    .figure(figure(.money(Money(pence: 123_450)))), "1 May 2026",
                ],
                ["Total", .unknown("not known"), "30 June 2026"],
                ["None", .absent(.outOfScope), .blank],
            ]
        )
        #expect(
            table.csv == """
                row,name,name_code,capital,capital_reason,capital_figure,when\r
                1,East Lancashire,RXR,1234.50,,test/a,2026-05-01\r
                2,Total,,,not known,,2026-06-30\r
                3,None,,,out of scope,,\r

                """
        )
        #expect(
            table.fields.map(\.kind)
                == [.integer, .string, .string, .number, .string, .string, .date]
        )
        #expect(table.fields[3].unit == "pounds")
        #expect(table.references.map(\.fields) == [["capital_figure"]])
    }

    @Test func `a number that is only the least says so, and nothing at least is not known`() {
        var (some, none) = (figure(.money(Money(pence: 500))), figure(.money(.zero)))
        (some.edge, none.edge) = (.atLeast, .atLeast)
        let table = made(
            [.words(""), .numbers("A")],
            [["x", .figure(some)], ["y", .figure(none)]]
        )
        #expect(
            table.csv == """
                row,category,a,a_edge,a_reason,a_figure\r
                1,x,5.00,at least,,test/a\r
                2,y,,at least,not known,test/a\r

                """
        )
    }

    @Test func `numbers of several units have their unit beside them, and bounds their columns`() {
        let bounded = Figure(.score(2.5), bounds: 1.5...3.25, trace: trace)
        let table = made(
            [.words("A"), .numbers("B"), .numbers("B")],
            [
                ["x", .figure(bounded), .figure(figure(.count(2)))],
                ["y", .figure(figure(.share(0.1))), .blank],
            ]
        )
        #expect(
            table.csv == """
                row,a,b,b_lowest,b_highest,b_unit,b_figure,b_2,b_2_figure\r
                1,x,2.5,1.5,3.25,marks,test/a,2,test/a\r
                2,y,0.1,,,share,test/a,,\r

                """
        )
    }

    private let trace = Trace("test/a", meaning: "A", formula: "as written", inputs: [])

    private func figure(_ value: Figure.Value) -> Figure { Figure(value, trace: trace) }

    private func made(_ columns: [Table.Column], _ rows: [[Cell]]) -> DataTable {
        let table = Table(id: "money", title: "Money", columns: columns, rows: rows)
        let document = Document(
            slug: "paper",
            title: "Paper",
            subtitle: "",
            date: "2026-05-01",
            sections: [Section("s", "S", [.table(table)])]
        )
        return DataTable(table, of: document)
    }
}
