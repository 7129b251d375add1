import Loading
import Testing

struct TableCodeTests {
    private let returns = "data/assessments/tiny-providers.csv"

    @Test(
        arguments: [
            ("\"2\"x", "2:34", "text follows a closing quote"),
            ("2\"", "2:32", "a quote stands inside an unquoted field"),
        ]
    )
    func `csv-quoting`(field: String, place: String, summary: String) throws {
        let told = try TinyHome.problems(in: returns, "3.5,2\n", is: "3.5,\(field)\n")
        #expect(told.contains("\(returns):\(place): error: \(summary) [csv-quoting]"))
        #expect(told.contains("help: write a quote inside a field as two quotes, and quote the"))
    }

    @Test func `csv-quoting of a quote that is never closed`() throws {
        let told = try TinyHome.problems(in: returns, "SECOND TRUST", is: "\"SECOND TRUST")
        #expect(told.contains("\(returns):3:19: error: this quote is never closed [csv-quoting]"))
    }

    @Test func `ragged-row`() throws {
        #expect(
            try TinyHome.problems(in: returns, ",3.5,2\n", is: ",3.5,2,1\n") == """
                \(returns):2:1: error: this row has 7 fields, the heading has 6 [ragged-row]
                    help: quote a field that holds a comma
                """
        )
    }

    @Test func `ragged-row of the list of sources`() throws {
        let told = try TinyHome.problems(
            in: "data/SOURCES.md",
            "| A | B | 2026 | C | 1 | D |\n| organisations/icbs.csv",
            is: "| A | 2026 | C | 1 | D |\n| organisations/icbs.csv"
        )
        #expect(told.contains("data/SOURCES.md:5: error: this row has 6 fields"))
        #expect(told.contains("[ragged-row]"))
    }

    @Test func `duplicate-column`() throws {
        #expect(
            try TinyHome.load([
                "data/organisations/regions.csv": "code,name,name\nY61,East,East\n"
            ]).told == """
                data/organisations/regions.csv:1:11: error: the column 'name' stands twice \
                [duplicate-column]
                    help: remove or rename one of them
                """
        )
    }

    @Test func `missing-column and unknown-column`() throws {
        let told = try TinyHome.problems(in: returns, "people,systems\n", is: "poeple,systems\n")
        #expect(
            told == """
                \(returns):1: error: there is no column 'people' [missing-column]
                    help: add it to the first line
                \(returns):1:49: error: there is no such column as 'poeple' here [unknown-column]
                    help: did you mean 'people'?
                """
        )
    }

    @Test func `every mistake of every row is told at once`() throws {
        let told = try TinyHome.load([
            returns: """
            organisation,care_setting,icb,name_as_published,people,systems
            R-A,acut,QE1,,three,9
            RBB,community,QE1,,2,"6
            "

            """
        ]).told
        #expect(
            told == """
                \(returns):2:1: error: 'R-A' is not an ODS code [malformed-value]
                    help: expected a code such as RXR or QE1
                \(returns):2:5: error: 'acut' is not one of the words for this [malformed-value]
                    help: expected 'acute', perhaps; one of acute, community, mental-health, \
                ambulance, icb, social-care, local-authority
                \(returns):2:15: error: 'three' is not a number [malformed-value]
                    help: expected a number such as 2.8
                \(returns):2:21: error: 9.0 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                \(returns):3:22: error: 6.0 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                """
        )
    }
}
