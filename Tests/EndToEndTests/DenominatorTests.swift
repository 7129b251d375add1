import Foundation
import Testing

/// Where two numbers of one thing differ, the answer says why.
@Suite struct DenominatorTests {
    private func answer(_ line: String) throws -> String {
        var text = ""
        try withFolder { folder in
            let answer = try Tool.run(line.split(separator: " ").map(String.init), in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            text = answer.output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        return text
    }

    @Test
    func `an exact count of the NHS App is no range, and whom it is divided by is not claimed`()
        throws
    {
        let text = try answer("coverage --measure nhs-app --england")
        #expect(text.contains("February 2023: 28,130,667 of 53,755,057."))
        #expect(!text.contains("at least 28,130,667"))
        #expect(text.contains("The source does not state the age range of those patients"))
        #expect(!text.contains("patients of every age"))
    }

    @Test func `a day that was put off is told beside the risk, and not as no plan`() throws {
        let text = try answer("forecast make --measure epr --by 2027-03-31 --england")
        #expect(text.components(separatedBy: "planned day put off, no new day").count == 4)
        #expect(text.contains("Put off without a new day counts as without a plan."))
    }

    @Test func `a trust that a forecast leaves out is named`() throws {
        let text = try answer("forecast make --measure epr --by 2027-03-31 --england")
        #expect(text.contains("190 of 201 NHS trusts"))
        #expect(text.contains("Not counted, because no list tells of its record: K0N6A."))
    }

    @Test func `an outcome that was converted is not called what was published`() throws {
        let text = try answer("forecast record")
        #expect(text.contains("Outcome: what was published, among those that the forecast counts."))
        #expect(text.contains("Trusts: all forecast less those published without a record."))
    }

    @Test func `the answers and the register of social care have their own counts, and it is said`()
        throws
    {
        let text = try answer("social-care --icb QE1")
        #expect(text.contains("Of all 911 locations in the file of answers"))
        #expect(text.contains("The register, a file of its own, had 910 locations"))
    }

    @Test func `what a month of delay costs is told with who said it, and as no rate`() throws {
        let text = try answer("coverage --measure epr --england --format markdown")
        #expect(text.contains("South Warwickshire University NHS Foundation Trust (RJC)"))
        #expect(text.contains("It is no rate for others."))
        let before = try answer("coverage --measure epr --england --on 2025-10-31")
        #expect(!before.contains("It is no rate for others."))
        let figure = try answer("explain delay/RJC/a-month --england")
        #expect(figure.contains("£1m"))
        #expect(figure.contains("data/suppliers/events.csv"))
    }

    @Test(arguments: [("programmes --name digi", "£1.9bn"), ("targets --name record", "missed")])
    func `a search by name tells the same facts as the whole list`(line: String, fact: String)
        throws
    {
        let text = try answer(line)
        #expect(text.contains(fact), "\(text)")
        #expect(try answer(String(line.prefix { $0 != " " })).contains(fact))
    }
}
