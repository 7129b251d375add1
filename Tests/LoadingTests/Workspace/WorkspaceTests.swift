import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

struct WorkspaceTests {
    private let header = "organisation,care_setting,icb,name_as_published,people,systems\n"

    private func dataset(_ changes: [String: String?]) throws -> Dataset {
        let loaded = try TinyHome.load(changes)
        #expect(loaded.told == "")
        return try #require(loaded.dataset)
    }

    private func capital(_ amount: Money, segment: Int) -> SpendCase {
        SpendCase(
            body: .nhsTrust,
            distress: .sound,
            segment: segment,
            kind: .digital,
            funding: .own,
            programme: nil,
            amounts: Amounts(capital: amount, revenue: .zero, wholeLife: nil)
        )
    }

    @Test func `a supplied limit takes the place of one that is not known`() throws {
        let limits = "limits:\n  - { rule: unpublished, value: £40m, cite: A letter }\n"
        let rulebook = try dataset(["limits.yaml": limits]).reference.rulebook
        let under = rulebook.route(of: capital("£40m", segment: 3), on: "2026-05-01")
        let over = rulebook.route(of: capital("£40000000.01", segment: 3), on: "2026-05-01")
        #expect(under.tests.map(\.outcome) == [.exceeds, .within])
        #expect(over.tests.map(\.outcome) == [.exceeds, .exceeds])
        #expect(over.tests.last?.entry.citation.title == "A letter")
        #expect(over.tests.last?.entry.citation.grade == .supplied)
        #expect(over.tests.last?.entry.place == .line(2, column: 33, of: "limits.yaml"))
        let before = try dataset([:]).reference.rulebook
            .route(of: capital("£1m", segment: 3), on: "2026-05-01")
        #expect(before.undetermined == ["UNPUBLISHED"])
    }

    @Test func `a segment in the workspace overrides the published one`() throws {
        let bodies = """
            organisations:
              - { code: RAA, segment: 4, distressed: yes }
              - { code: RBB, name: Second Trust, segment: unknown, distressed: no }

            """
        let dataset = try dataset(["organisations.yaml": bodies])
        #expect(dataset.facts(of: "RAA")?.segment?.value == 4)
        #expect(dataset.facts(of: "RAA")?.distress == .distressed)
        #expect(dataset.facts(of: "RBB")?.segment == nil)
        #expect(dataset.facts(of: "RBB")?.distress == .sound)
    }

    @Test func `a body of which nothing is said keeps what is published`() throws {
        let dataset = try dataset(["organisations.yaml": "organisations:\n  - { code: RAA }\n"])
        #expect(dataset.facts(of: "RAA")?.segment?.value == 2)
        #expect(dataset.facts(of: "RAA")?.distress == .notStated)
    }

    @Test func `an oversight segment is 1 to 5, and a body stands once`() throws {
        let bodies = "organisations:\n  - { code: RAA, segment: 6 }\n  - { code: RAA }\n"
        #expect(
            try TinyHome.load(["organisations.yaml": bodies]).told == """
                organisations.yaml:2:27: error: 6 is not an oversight segment [malformed-value]
                    help: expected 1 to 5
                organisations.yaml:3:13: error: there is already an organisation 'RAA' [duplicate-id]
                    help: the first is at organisations.yaml:2:13; give one of them another name
                """
        )
    }

    @Test func `a return of the workspace replaces England's for the same setting`() throws {
        let returns = header + "RAA,acute,,,4,4\nRAA,community,,,3,3\n"
        let dataset = try dataset(["assessments/tiny.csv": returns])
        let framework = try #require(dataset.chosenFramework)
        let cards = dataset.assessment(against: framework, on: dataset.date).scorecards
        #expect(
            cards.map { "\($0.organisation) \($0.careSetting.rawValue) \($0.overall ?? 0)" } == [
                "RAA acute 4.0", "RAA community 3.0", "RBB community 2.25",
            ]
        )
        #expect(cards[0].source.name == "First Trust")
        #expect(cards[0].source.place == .line(2, of: "assessments/tiny.csv"))
    }

    @Test func `a row that nobody filled in is not a return`() throws {
        let dataset = try dataset(["assessments/tiny-form.csv": header + "RAA,acute,QE1,,,\n"])
        #expect(dataset.reference.maturity.returns.count == 2)
        #expect(
            dataset.reference.maturity.returns[0].place.file
                == "data/assessments/tiny-providers.csv"
        )
    }

    @Test func `an unanswered dimension is no mark`() throws {
        let dataset = try dataset(["assessments/tiny-form.csv": header + "RAA,acute,QE1,,3,\n"])
        let framework = try #require(dataset.chosenFramework)
        let card = dataset.assessment(against: framework, on: dataset.date).scorecards[0]
        #expect(card.lines.map(\.mark) == [3, nil])
        #expect(card.bounds == 2...4)
    }

    @Test func `levels in a file of their own are a return`() throws {
        let text = """
            organisation: RAA
            care-setting: acute
            framework: tiny
            levels: { systems: 2 3 3 }
            met: [board.lead]

            """
        let dataset = try dataset(["assessments/raa.yaml": text])
        let framework = try #require(dataset.chosenFramework)
        let card = dataset.assessment(against: framework, on: dataset.date).scorecards[0]
        #expect(card.lines.map(\.mark) == [2, 8.0 / 3])
        #expect(card.source.answers["systems"]?.place.line == 4)
    }

    @Test func `mistakes in levels are told where they are`() throws {
        let text = """
            organisation: RZZ
            care-setting: acute
            framework: tiny
            levels: { sistems: 2 3, systems: 0 6, people: two }
            met: [board.laed]

            """
        #expect(
            try TinyHome.load(["assessments/raa.yaml": text]).told == """
                assessments/raa.yaml:1:15: error: there is no organisation with the code 'RZZ' \
                [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                assessments/raa.yaml:4:11: error: there is no dimension of tiny 'sistems' \
                [unknown-name]
                    help: did you mean 'systems'?
                assessments/raa.yaml:4:34: error: level 0 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                assessments/raa.yaml:4:34: error: level 6 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                assessments/raa.yaml:4:47: error: 'two' is not a whole number [malformed-value]
                    help: expected a number such as 3
                assessments/raa.yaml:5:7: error: there is no element of tiny 'board.laed' \
                [unknown-name]
                    help: did you mean 'board.lead'?
                """
        )
    }

    @Test func `two returns for one setting are told, whatever files they are in`() throws {
        let text = "organisation: RAA\ncare-setting: acute\nframework: tiny\nmet: []\n"
        let told = try TinyHome.load([
            "assessments/raa.yaml": text, "assessments/tiny.csv": header + "RAA,acute,,,4,4\n",
        ]).told
        #expect(
            told.contains("there is already a return 'RAA acute tiny 2026-11-20' [duplicate-id]")
        )
    }
}
