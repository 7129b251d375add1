import DigitalMaturity
import Investment
import Loading
import TestSupport
import Testing

/// What is read of an assessment in a file of its own, and what is told of mistakes in it.
struct AnswerCodeTests {
    private static let file = "assessments/raa.yaml"

    private static let chosen = [
        "Frameworks/maturity/chosen/framework.yaml": """
        framework: chosen
        title: Chosen
        edition: First
        scale: [0, 100]
        scorer: weighted-mean
        applies-to: [acute]
        dimensions: [all]
        answers:
          - id: progress
            title: Progress
            choices:
              - { id: not-met, title: Not met, points: 0 }
              - { id: partly, title: Partly, points: 50 }
              - { id: met, title: Met, points: 100 }
        sources:
          - { id: guide, publisher: A, title: B, date: 2026-03 }
        cite: { source: guide, grade: primary }

        """,
        "Frameworks/maturity/chosen/all.yaml": """
        dimension: all
        labels:
          - { text: All, from: 2021 }
        summary: All of it.
        criteria:
          - { id: lead, title: Lead, text: Somebody leads., answers: progress }
          - { id: plan, title: Plan, text: There is a plan., answers: progress }

        """,
    ]

    private func load(_ body: String, against framework: String = "tiny") throws -> Loaded {
        let head = "organisation: RAA\ncare-setting: acute\nframework: \(framework)\n"
        let files = Self.chosen.merging([Self.file: head + body]) { $1 }
        return try TinyHome.load(files.mapValues(\.self))
    }

    /// The return that a file of `body` makes, of which nothing is told.
    private func read(_ body: String, against framework: String = "tiny") throws -> MaturityReturn {
        let loaded = try load(body, against: framework)
        #expect(loaded.told == "")
        let returns = try #require(loaded.dataset?.reference.maturity.returns)
        return try #require(returns.first { $0.place.file == Self.file })
    }

    @Test func `everything that an answer may say is read`() throws {
        let source = try read(
            """
            date: 2026-05
            assessor: The digital team
            targets: { people: 3.5 }
            answers:
              - element: board.lead
                answer: met
                evidence: The minutes
                evidence-date: 2026-02
                owner: The secretary
                confidence: high
                validated-by: The auditor
              - { element: board.review, answer: not-applicable, reason: There is no board. }

            """
        )
        #expect(source.date == "2026-05")
        #expect(source.assessor == "The digital team")
        #expect(source.targets["people"]?.value == 3.5)
        #expect(
            source.responses["board.lead"]
                == Response(
                    .met,
                    evidence: Response.Evidence(
                        text: "The minutes",
                        date: "2026-02",
                        owner: "The secretary"
                    ),
                    confidence: .high,
                    validatedBy: "The auditor",
                    at: .line(8, column: 14, of: Self.file)
                )
        )
        #expect(source.responses["board.review"]?.reply == .notApplicable)
        #expect(source.responses["board.review"]?.reason == "There is no board.")
    }

    @Test func `what is not listed as met is not met, and an answer of its own says more`() throws {
        let source = try read(
            "met: [board.lead]\nanswers:\n  - { element: board.review, answer: out-of-scope }\n"
        )
        #expect(
            source.responses.mapValues(\.reply.word) == [
                "board.lead": "met", "board.review": "out-of-scope",
            ]
        )
        #expect(
            try read("met: []\n").responses.mapValues(\.reply.word) == [
                "board.lead": "not-met", "board.review": "not-met",
            ]
        )
        #expect(try read("answers: []\n").responses == [:])
    }

    @Test func `an answer is a choice where the criterion is answered by one`() throws {
        let source = try read(
            "answers:\n  - { element: lead, answer: met }\n  - { element: plan, answer: partly }\n",
            against: "chosen"
        )
        #expect(source.responses["lead"]?.reply == .choice("met"))
        #expect(source.responses["plan"]?.reply == .choice("partly"))
    }

    @Test(
        arguments: [
            (
                "tiny", "answers:\n  - { element: board.lead, answer: mett }\n",
                """
                5:36: error: there is no answer to 'board.lead' 'mett' [unknown-name]
                    help: did you mean 'met'?
                """
            ),
            (
                "chosen", "answers:\n  - { element: plan, answer: party }\n",
                """
                5:30: error: there is no answer to 'plan' 'party' [unknown-name]
                    help: did you mean 'partly'?
                """
            ),
            (
                "tiny", "answers:\n  - { element: board.lead, answer: partly }\n",
                """
                5:36: error: there is no answer to 'board.lead' 'partly' [unknown-name]
                    help: expected one of: met, not-applicable, not-met, out-of-scope
                """
            ),
            (
                "tiny", "answers:\n  - { element: board.laed, answer: met }\n",
                """
                5:16: error: there is no element of tiny 'board.laed' [unknown-name]
                    help: did you mean 'board.lead'?
                """
            ),
            (
                "tiny",
                "answers:\n  - { element: board.lead, answer: met }\n"
                    + "  - { element: board.lead, answer: not-met }\n",
                """
                6:16: error: there is already an answer for the element 'board.lead' [duplicate-id]
                    help: the first is at assessments/raa.yaml:5:16; give one of them another name
                """
            ),
            (
                "tiny", "targets: { people: 5.5 }\n",
                """
                4:20: error: 5.5 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                """
            ),
            (
                "tiny", "targets: { peopel: 3 }\n",
                """
                4:12: error: there is no dimension of tiny 'peopel' [unknown-name]
                    help: did you mean 'people'?
                """
            ),
            (
                "tiny", "answers:\n  - { element: board.lead, answer: met, confidence: hihg }\n",
                """
                5:53: error: 'hihg' is not one of the words for this [malformed-value]
                    help: expected 'high', perhaps; one of low, medium, high
                """
            ),
            (
                "tiny", "answers:\n  - { element: board.lead }\n",
                """
                5:5: error: the answer has no 'answer' [missing-key]
                    help: add 'answer:'
                """
            ),
            (
                "chosen", "met: [plan]\n",
                "4:7: error: 'plan' is not met or not; give it one of its answers under 'answers' "
                    + "[wrong-shape]"
            ),
        ]
    )
    func `mistakes in an assessment`(framework: String, body: String, told: String) throws {
        #expect(try load(body, against: framework).told == "\(Self.file):\(told)")
    }

    @Test func `everything wrong with an assessment is told at once`() throws {
        let loaded = try load(
            """
            targets: { people: 0 }
            answers:
              - { element: board.laed, answer: met }
              - { element: board.lead, answer: mett, evidence-date: soon }
              - { element: board.review, answer: met, reasn: None }

            """
        )
        #expect(loaded.dataset == nil)
        #expect(
            loaded.told.replacing(#/ the keys here are .*/#, with: "") == """
                \(Self.file):4:20: error: 0.0 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                \(Self.file):6:16: error: there is no element of tiny 'board.laed' [unknown-name]
                    help: did you mean 'board.lead'?
                \(Self.file):7:36: error: there is no answer to 'board.lead' 'mett' [unknown-name]
                    help: did you mean 'met'?
                \(Self.file):7:57: error: 'soon' is not a date [malformed-value]
                    help: expected 2023, 2023-02, 2023-02-16 or an interval such as \
                2025-07..2025-12-11
                \(Self.file):8:43: error: the answer has no such key as 'reasn' [unknown-key]
                    help: did you mean 'reason'?
                """
        )
    }

    @Test func `when it was collected is read of a table, and else it speaks for the day`() throws {
        let header = "organisation,care_setting,icb,name_as_published,people,systems,collected\n"
        let returns = header + "RAA,acute,,,4,4,2026-04..2026-06\nRBB,community,,,3,2,\n"
        let loaded = try TinyHome.load(["assessments/tiny.csv": returns])
        #expect(loaded.told == "")
        let dates = loaded.dataset?.reference.maturity.returns.filter {
            $0.place.file == "assessments/tiny.csv"
        }
        .map(\.date)
        #expect(dates == ["2026-04-01..2026-06-30", "2026-11-20"])
        #expect(
            try TinyHome.load(["assessments/tiny.csv": header + "RAA,acute,,,4,4,soon\n"]).told
                == """
                assessments/tiny.csv:2:17: error: 'soon' is not a date [malformed-value]
                    help: expected a date such as 14/05/2026, 2026-05-14 or 2026-05
                """
        )
    }

    @Test func `a return of the workspace takes the place of England's of the very same day`()
        throws
    {
        let returns = """
            organisation,care_setting,icb,name_as_published,people,systems,collected
            RAA,acute,,,4,4,2026-11-19

            """
        let dataset = try #require(
            try TinyHome.load(["assessments/tiny.csv": returns]).dataset
        )
        let framework = try #require(dataset.chosenFramework)
        let assessment = dataset.assessment(against: framework, on: dataset.date)
        #expect(assessment.cards(of: "RAA").map(\.overall) == [4])
        #expect(assessment.cards(of: "RAA").map(assessment.history) == [[]])
    }

    @Test func `two assessments of one body on two days are a history`() throws {
        let body = "date: 2026-05\nmet: [board.lead]\n"
        let later = "organisation: RAA\ncare-setting: acute\nframework: tiny\nmet: []\n"
        let head = "organisation: RAA\ncare-setting: acute\nframework: tiny\n"
        let loaded = try TinyHome.load([
            Self.file: head + body, "assessments/raa-2026-11.yaml": later,
        ])
        #expect(loaded.told == "")
        let dataset = try #require(loaded.dataset)
        let framework = try #require(dataset.chosenFramework)
        let assessment = dataset.assessment(against: framework, on: dataset.date)
        let card = try #require(assessment.cards(of: "RAA").first)
        #expect(card.mark("people") == 1)
        // England's of 19 November stands between them.
        #expect(assessment.history(of: card).map { $0.mark("people") } == [2, 3.5])
    }
}
