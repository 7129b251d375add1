import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

struct FactCodeTests {
    private let table = "data/facts/staff/table.csv"
    private let manifest = "data/facts/staff/facts.yaml"

    @Test func `numbers are under the code of the day, that of a closed trust too`() throws {
        let staff = try #require(TinyHome.load().dataset).reference.facts.staff
        #expect(staff.mapValues(\.value) == ["RAA": 5000.5, "RCC": 800])
        #expect(staff["RAA"]?.place == .line(2, column: 5, of: table))
    }

    @Test func `a fact says what it is, when and where from`() throws {
        let facts = try #require(TinyHome.load().dataset).reference.facts
        #expect(facts.all.map(\.id) == ["oversight-segment", "staff"])
        let staff = try #require(facts["staff"])
        #expect(staff.title == "Staff")
        #expect(staff.unit == .wholeTimeEquivalents)
        #expect(staff.codes == ["RAA", "RCC"])
        #expect(staff.source.citation == "A, B (March 2025)")
        #expect(staff.source.file == "facts/staff/table.csv")
        #expect(staff.source.rows == 2)
        #expect(facts["stuff"] == nil)
    }

    /// NHS England, March 2025: 363,911.31729 and 22,178.90386 days available, each over 31.
    @Test func `the shipped sizes are those published`() throws {
        let staff = try Shipped.dataset().reference.facts.staff
        #expect(staff.count == 205)
        #expect(staff["RJE"]?.value == 11739.1)
        #expect(staff["RNK"]?.value == 715.4)
    }

    @Test func `every shipped trust but the one that opened later has a size`() throws {
        let dataset = try Shipped.dataset()
        let without = dataset.system.trusts.filter {
            dataset.reference.facts.staff[$0.code] == nil
        }
        #expect(without.map(\.code) == ["K0N6A"])
    }

    @Test(
        arguments: [
            ("staff", "5000.5", "0", "more than 0"), ("staff", "5000.5", "-3", "more than 0"),
            ("oversight-segment", "RAA,2", "RAA,0", "at least 1 and at most 5"),
            ("oversight-segment", "RAA,2", "RAA,6", "at least 1 and at most 5"),
        ]
    )
    func `malformed-value of a number out of bounds`(
        id: String,
        old: String,
        new: String,
        expected: String
    ) throws {
        let number = new.split(separator: ",").last ?? ""
        let file = "data/facts/\(id)/table.csv"
        #expect(
            try TinyHome.problems(in: file, old, is: new) == """
                \(file):2:5: error: \(number) is out of bounds [malformed-value]
                    help: expected \(expected)
                """
        )
    }

    @Test func `malformed-value of a fraction where whole numbers are asked for`() throws {
        let file = "data/facts/oversight-segment/table.csv"
        #expect(
            try TinyHome.problems(in: file, "RAA,2", is: "RAA,2.5") == """
                \(file):2:5: error: '2.5' is not a whole number [malformed-value]
                    help: expected a number such as 3
                """
        )
    }

    @Test func `duplicate-id of a row`() throws {
        #expect(
            try TinyHome.problems(in: table, "RCC", is: "RAA") == """
                \(table):3:1: error: there is already a row 'RAA' [duplicate-id]
                    help: the first is at \(table):2:1; give one of them another name
                """
        )
    }

    @Test(arguments: ["RZZ", "QE1"])
    func `unknown-organisation of a row about nobody or another kind`(code: String) throws {
        let told = try TinyHome.problems(in: table, "RCC", is: code)
        #expect(told.contains("\(table):3:1: error: there is no trust with the code '\(code)' "))
        #expect(told.contains("[unknown-organisation]"))
    }

    @Test func `malformed-value of a unit`() throws {
        #expect(
            try TinyHome.problems(in: manifest, "unit: whole", is: "unit: whoel") == """
                \(manifest):2:7: error: 'whoel-time-equivalents' is not one of the words for this \
                [malformed-value]
                    help: expected 'whole-time-equivalents', perhaps; one of count, group, \
                whole-time-equivalents, pounds, share
                """
        )
    }

    @Test(
        arguments: [
            "title", "unit", "subject", "publisher", "publication", "date", "licence", "changes",
            "columns",
        ]
    )
    func `missing-key of a manifest`(key: String) throws {
        let told = try TinyHome.problems(in: manifest, "\(key):", is: "notes:")
        #expect(
            told.contains("\(manifest):1:1: error: the fact 'staff' has no '\(key)' [missing-key]")
        )
    }

    @Test func `wrong-shape of columns without a number`() throws {
        #expect(
            try TinyHome.problems(in: manifest, "type: number, above: 0", is: "type: text") == """
                \(manifest):1:1: error: 'columns' is not one code and one number, besides dates and \
                text [wrong-shape]
                """
        )
    }

    @Test func `unknown-name of a fact that answers need`() throws {
        #expect(
            try TinyHome.load([manifest: nil, table: nil]).told == """
                data/facts: error: there is no fact 'staff' [unknown-name]
                    help: expected one of: oversight-segment
                """
        )
    }

    @Test func `unknown-name of a fact that is superseded`() throws {
        let told = try TinyHome.problems(
            in: manifest,
            "changes: D",
            is: "changes: D\nsupersedes: [staf]"
        )
        #expect(
            told == """
                \(manifest):9:14: error: there is no fact 'staf' [unknown-name]
                    help: did you mean 'staff'?
                """
        )
    }

    @Test func `no-provenance of a table without a manifest`() throws {
        let told = try TinyHome.load([manifest: nil]).told
        #expect(
            told.contains("facts/staff/table.csv: error: 'facts/staff/table.csv' has no row in")
        )
        #expect(told.contains("[no-provenance]"))
    }
}
