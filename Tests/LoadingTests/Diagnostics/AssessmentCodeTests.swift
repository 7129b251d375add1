import DigitalMaturity
import Investment
import Loading
import Testing

struct AssessmentCodeTests {
    private let file = "assessments/raa.yaml"
    private let people = "Frameworks/maturity/tiny/people.yaml"

    /// What is odd about First Trust's assessment `text`, once everything is loaded without a problem.
    private func told(_ text: String, _ changes: [String: String] = [:]) throws -> String {
        let head = "organisation: RAA\ncare-setting: acute\nframework: tiny\n"
        let files = changes.merging([file: head + text + "\n"]) { own, _ in own }
        let loaded = try TinyHome.load(files.mapValues { $0 })
        #expect(loaded.told == "")
        let dataset = try #require(loaded.dataset)
        return dataset.assessmentProblems.sorted().map(\.description).joined(separator: "\n")
    }

    private func answers(_ answers: String...) -> String {
        "answers:\n" + answers.map { "  - { \($0) }" }.joined(separator: "\n")
    }

    @Test func `claimed-without-evidence`() throws {
        #expect(
            try told("met: [board.lead,\n  board.review]") == """
                \(file):4:7: warning: in 'people', 2 answers are claimed without evidence: \
                'board.lead', 'board.review' [claimed-without-evidence]
                    help: name what it rests on, as 'evidence:'; see lines 4–5
                """
        )
        #expect(try told(answers("element: board.lead, answer: met, evidence: Minutes")) == "")
        #expect(try told(answers("element: board.lead, answer: not-met")) == "")
    }

    @Test(
        arguments: [
            ("2024-12", "2025-12", nil),
            ("2024-11", "2025-12", "older than 1 year"),
            ("2025-12-31", "2025-12", nil),
            ("2026", "2025-12", "from after the assessment"),
        ]
    )
    func `stale-evidence`(evidence: String, made: String, age: String?) throws {
        let confidence = """
            self-marked: 10%
            validated: 3%
            without-evidence: 5%
            stale-evidence: 2.5%
            evidence-lasts: 12 months
            sources:
              - { id: guide, publisher: A, title: B, date: 2026-03 }
            cite: { source: guide, grade: inferred }

            """
        let answer = "element: board.lead, answer: met, evidence: Minutes"
        let told = try told(
            "date: \(made)\n" + answers(answer + ", evidence-date: \(evidence)"),
            ["Frameworks/maturity/confidence.yaml": confidence]
        )
        let help =
            evidence == "2026"
            ? "correct the date of the evidence or of the assessment"
            : "name newer evidence, or answer again"
        #expect(
            told
                == (age.map { age in
                    """
                    \(file):6:16: warning: 'board.lead' is supported by evidence \(age) \
                    [stale-evidence]
                        help: \(help)
                    """
                } ?? "")
        )
    }

    @Test(arguments: ["  - { element: board.lead, answer: not-met }\n", ""])
    func `level-above-gap of a lower level`(lower: String) throws {
        let review = "  - { element: board.review, answer: met, evidence: Minutes }"
        #expect(
            try told("answers:\n\(lower)\(review)") == """
                \(file):\(lower.isEmpty ? 5 : 6):16: warning: 'board.review' is met above what is \
                not ('board.lead') [level-above-gap]
                    help: a level counts only when all below it is met; answer the lower ones again
                """
        )
    }

    @Test func `level-above-gap of what is needed`() throws {
        let text = try #require(TinyHome.files[people])
        let needing = text.replacing("level: 2,", with: "level: 2, needs: [board.review],")
        #expect(
            try told(answers("element: board.lead, answer: met, evidence: X"), [people: needing])
                == """
                \(file):5:16: warning: 'board.lead' is met without what is needed first \
                ('board.review') [level-above-gap]
                    help: answer both again: one of them cannot be so
                """
        )
    }

    @Test func `answers-all-alike`() throws {
        #expect(
            try told("levels: { systems: 2 2 2 2 2 2 2 2 2 2 }") == """
                \(file):1:1: warning: all 10 answers are 'level 2' [answers-all-alike]
                    help: check that each question was answered on its own
                """
        )
        #expect(try told("levels: { systems: 2 2 2 2 2 2 2 2 2 }") == "")
        #expect(try told("levels: { systems: 2 2 2 2 2 2 2 2 2 3 }") == "")
    }

    @Test func `target-below-current`() throws {
        #expect(
            try told("levels: { systems: 2 3 3 }\ntargets: { systems: 2.5 }") == """
                \(file):5:21: warning: the target of 'systems' is 2.5, and its mark is 2.67 already \
                [target-below-current]
                    help: aim higher, or remove the target
                """
        )
        #expect(try told("levels: { systems: 2 3 }\ntargets: { systems: 2.5 }") == "")
    }

    @Test func `applicable-marked-not-applicable`() throws {
        let help = "    help: say why it cannot apply, as 'reason:', or answer it"
        let blank = answers("element: board.lead, answer: not-applicable")
        let reasoned = answers("element: board.lead, answer: not-applicable, reason: No board")
        let code = "[applicable-marked-not-applicable]"
        let place = "\(file):6:16: warning: 'board.lead' is marked not applicable"
        #expect(
            try told("date: 2026-10\n\(blank)") == "\(place) without a reason \(code)\n\(help)"
        )
        #expect(try told("date: 2026-10\n\(reasoned)") == "")
        let earlier = """
            organisation: RAA
            care-setting: acute
            framework: tiny
            date: 2025-10
            met: []

            """
        #expect(
            try told("date: 2026-10\n\(reasoned)", ["assessments/old.yaml": earlier])
                == "\(place) but answered in the return of October 2025 \(code)\n\(help)"
        )
        let other = earlier.replacing("acute", with: "community")
        #expect(
            try told("date: 2026-10\n\(reasoned)", ["assessments/other.yaml": other])
                == "\(place) but answered for community \(code)\n\(help)"
        )
        let text = try #require(TinyHome.files[people])
        let needing = text.replacing("level: 3,", with: "level: 3, needs: [board.lead],")
        let met = "\n  - { element: board.review, answer: met, evidence: Minutes }"
        #expect(
            try told("date: 2026-10\n\(reasoned)\(met)", [people: needing])
                == "\(place) but needed by what is met \(code)\n\(help)"
        )
    }

    @Test func `unverified-framework`() throws {
        let text = try #require(TinyHome.files[people])
        let recalled = text.replacing(
            "level: 2,",
            with: "level: 2, cite: { source: guide, grade: recalled },"
        )
        let warning = """
            warning: of the framework 'tiny', 1 of 4 entries are not verified: 1 recalled, not checked \
            [unverified-framework]
                help: ask the publisher about what matters before relying on it
            """
        #expect(
            try told("levels: { systems: 2 3 }", [people: recalled])
                == "waymark.yaml:4:12: \(warning)"
        )
    }

    @Test func `an assessment that another took the place of is left alone, and so is England`()
        throws
    {
        let old = "date: 2025-10\nmet: [board.lead]"
        let new = """
            organisation: RAA
            care-setting: acute
            framework: tiny
            date: 2026-10
            met: []

            """
        #expect(try told(old) != "")
        #expect(try told(old, ["assessments/new.yaml": new]) == "")
        #expect(try Shipped.dataset().assessmentProblems == [])
    }
}
