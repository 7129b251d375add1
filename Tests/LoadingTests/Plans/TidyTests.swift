import DigitalMaturity
import Investment
import Testing

@testable import Loading

struct TidyTests {
    private static let loose = """
        \u{FEFF}# yaml-language-server: $schema=plan.schema.json\r
        plan: a   # its name\r
        title: "£1.2 million for Q4 2026/27" # words stay\r
        icb: QE1\r
        from: FY26/27\r
        years: 3\r
        price-base: '2026–27'\r
        envelope:\r
          - { year: 26/27, capital: (£2.4m), fund: self, revenue: "£1.2\u{A0}million" }\r
        schemes:\r
          - id: epr\r
            title: A record\r
            lead: RXR\r
            kind: Digital\r
            stage: OBC\r
            capital: { 2026–27: £0.50m, 2027/28: tbc } # £1.2 million\r
            takes: 18 mths\r
            range: { capital: ±10% }\r

        """

    private func read(_ text: String) throws -> Plan? {
        var problems: [Diagnostic] = []
        let plan = YAMLFile(parsing: text, file: "a.yaml", &problems).flatMap {
            readPlan($0, &problems)
        }
        #expect(problems.map(\.description) == [])
        return plan
    }

    @Test func `loose values are written exactly, and nothing else changes`() throws {
        var problems: [Diagnostic] = []
        let tidy = try #require(TidyPlan(tidying: Self.loose, file: "a.yaml", &problems))
        let changes = [
            ("FY26/27", "2026/27"), ("'2026–27'", "2026/27"), ("26/27", "2026/27"),
            ("(£2.4m)", "-£2.4m"), ("\"£1.2\u{A0}million\"", "£1.2m"), ("Digital", "digital"),
            ("OBC", "outline"), ("2026–27", "2026/27"), ("tbc", "TBC"), ("18 mths", "18 months"),
            ("±10%", "[-10%, +10%]"),
        ]
        var expected = Self.loose
        for (old, new) in changes {
            let lead = ["year: ", "{ ", ": "].first { expected.contains($0 + old) } ?? ""
            expected = expected.replacing(lead + old, with: lead + new, maxReplacements: 1)
        }
        #expect(tidy.edits.count == changes.count)
        #expect(Array(tidy.text.utf8) == Array(expected.utf8))
        #expect(tidy.id == "a")
    }

    @Test func `a plan says the same before and after, and is tidy then`() throws {
        var problems: [Diagnostic] = []
        let tidy = try #require(TidyPlan(tidying: Self.loose, file: "a.yaml", &problems))
        let (before, after) = (try read(Self.loose), try read(tidy.text))
        #expect(before.map { planText($0) } == after.map { planText($0) })
        #expect(before != nil)
        let again = try #require(TidyPlan(tidying: tidy.text, file: "a.yaml", &problems))
        #expect(again.edits == [])
        #expect(again.text == tidy.text)
    }

    @Test func `a file that is not YAML is left alone`() {
        var problems: [Diagnostic] = []
        #expect(TidyPlan(tidying: "plan: a: b\n", file: "a.yaml", &problems) == nil)
        #expect(problems.map(\.code) == [.yamlSyntax])
    }
}
