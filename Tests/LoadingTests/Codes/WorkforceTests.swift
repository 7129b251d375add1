import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

struct WorkforceTests {
    private let file = "data/organisations/workforce.csv"

    @Test func `sizes are held by the code of the day, that of a closed trust too`() throws {
        let workforce = try #require(TinyHome.load().dataset).reference.facts.workforce
        #expect(workforce.mapValues(\.value) == ["RAA": 5000.5, "RCC": 800])
        #expect(workforce["RAA"]?.place.line == 2)
    }

    /// NHS England, March 2025: 363,911.31729 and 22,178.90386 days available, each over 31.
    @Test func `the shipped sizes are those published`() throws {
        let workforce = try Shipped.dataset().reference.facts.workforce
        #expect(workforce.count == 205)
        #expect(workforce["RJE"]?.value == 11739.1)
        #expect(workforce["RNK"]?.value == 715.4)
    }

    @Test func `every shipped trust but the one that opened later has a size`() throws {
        let dataset = try Shipped.dataset()
        let without = dataset.reference.system.trusts.filter {
            dataset.reference.facts.workforce[$0.code] == nil
        }
        #expect(without.map(\.code) == ["K0N6A"])
    }

    @Test(arguments: ["0", "-3"])
    func `malformed-value of a size`(size: String) throws {
        #expect(
            try TinyHome.problems(in: file, "5000.5", is: size) == """
                \(file):2:5: error: \(size) is not a number of staff [malformed-value]
                    help: expected more than 0
                """
        )
    }

    @Test func `duplicate-id of a size`() throws {
        #expect(
            try TinyHome.problems(in: file, "RCC", is: "RAA") == """
                \(file):3:5: error: there is already a workforce 'RAA' [duplicate-id]
                    help: the first is at \(file):2:5; give one of them another name
                """
        )
    }

    @Test func `unknown-organisation of a size`() throws {
        let told = try TinyHome.problems(in: file, "RCC", is: "RZZ")
        #expect(told.contains("\(file):3:1: error: "))
        #expect(told.contains("[unknown-organisation]"))
    }
}
