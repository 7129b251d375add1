import DigitalMaturity
import Investment
import Loading
import Testing

/// What is told of mistakes in a framework or in how two of them relate.
struct FrameworkCodeTests {
    private static let people = "Frameworks/maturity/tiny/people.yaml"
    private static let chosen = "Frameworks/maturity/chosen/framework.yaml"
    private static let scale = "Frameworks/maturity/chosen/all.yaml"
    private static let walk = "Frameworks/maturity/crosswalks/tiny--chosen.yaml"

    /// A framework answered by choices, and how the other relates to it.
    private static let files = [
        chosen: """
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
        scale: """
        dimension: all
        labels:
          - { text: All, from: 2021 }
        summary: All of it.
        criteria:
          - { id: lead, title: Lead, text: Somebody leads., answers: progress }
          - { id: plan, title: Plan, text: There is a plan., answers: progress, needs: [lead] }

        """,
        walk: """
        crosswalk: tiny--chosen
        from: tiny
        to: chosen
        author: Author
        date: 2026-03-01
        sources: []
        rows:
          - { from: board.lead, relation: equal, to: lead, basis: The same. }
          - { from: systems, relation: none, basis: Nothing is asked of them. }

        """,
    ]

    /// What is told when some words of one of those files, or of the tiny framework, are replaced.
    private func problems(in file: String, _ old: String, is new: String) throws -> String {
        guard let text = Self.files[file] ?? TinyHome.files[file], text.contains(old) else {
            throw Mistake("'\(file)' does not hold '\(old)'")
        }
        let changed = [file: text.replacing(old, with: new)]
        return try TinyHome.load(Self.files.merging(changed) { $1 }.mapValues(\.self)).told
    }

    @Test func `nothing is told where nothing is wrong`() throws {
        let loaded = try TinyHome.load(Self.files.mapValues(\.self))
        #expect(loaded.told == "")
        #expect(loaded.dataset?.reference.maturity.frameworks.map(\.id) == ["chosen", "tiny"])
        #expect(loaded.dataset?.reference.maturity.crosswalks.map(\.rows.count) == [2])
    }

    @Test(
        arguments: [
            // A criterion named as its dimension, an element as another element, as the dimension,
            // and as another criterion.
            (
                people, "id: board\n", "id: people\n",
                """
                6:9: error: there is already a dimension, criterion or element 'people' [duplicate-id]
                    help: the first is at \(people):1:12; give one of them another name
                """
            ),
            (
                people, "id: board.review", "id: board.lead",
                """
                10:15: error: there is already a dimension, criterion or element 'board.lead' \
                [duplicate-id]
                    help: the first is at \(people):9:15; give one of them another name
                """
            ),
            (
                people, "id: board.review", "id: people",
                """
                10:15: error: there is already a dimension, criterion or element 'people' \
                [duplicate-id]
                    help: the first is at \(people):1:12; give one of them another name
                """
            ),
            (
                people, "id: board.review", "id: board",
                """
                10:15: error: there is already a dimension, criterion or element 'board' \
                [duplicate-id]
                    help: the first is at \(people):6:9; give one of them another name
                """
            ),
            (
                scale, "id: plan", "id: lead",
                """
                7:11: error: there is already a dimension, criterion or element 'lead' [duplicate-id]
                    help: the first is at \(scale):6:11; give one of them another name
                """
            ),
            (
                chosen, "id: partly", "id: met",
                """
                14:15: error: there is already a choice 'met' [duplicate-id]
                    help: the first is at \(chosen):13:15; give one of them another name
                """
            ),
        ]
    )
    func `duplicate-id in a framework`(file: String, old: String, new: String, told: String) throws
    {
        #expect(try problems(in: file, old, is: new).contains("\(file):\(told)"))
    }

    @Test func `duplicate-id of an answer scale`() throws {
        let again = """
              - { id: progress, title: Again, choices: [{ id: none, title: No, points: 0 }, \
            { id: all, title: All, points: 100 }] }
            sources:
            """
        #expect(
            try problems(in: Self.chosen, "sources:", is: again) == """
                \(Self.chosen):15:11: error: there is already an answer scale 'progress' \
                [duplicate-id]
                    help: the first is at \(Self.chosen):9:9; give one of them another name
                """
        )
    }

    @Test(
        arguments: [
            (
                people, "level: 3, text", "level: 3, needs: [board.laed], text",
                """
                10:47: error: there is no element 'board.laed' [unknown-name]
                    help: did you mean 'board.lead'?
                """
            ),
            (
                scale, "needs: [lead]", "needs: [laed]",
                """
                7:81: error: there is no element 'laed' [unknown-name]
                    help: did you mean 'lead'?
                """
            ),
            (
                scale, "answers: progress, needs", "answers: progres, needs",
                """
                7:63: error: there is no answer scale 'progres' [unknown-name]
                    help: did you mean 'progress'?
                """
            ),
            (
                people, "dimension: people", "dimension: peopel",
                """
                1:12: error: there is no dimension in this file 'peopel' [unknown-name]
                    help: did you mean 'people'?
                """
            ),
        ]
    )
    func `unknown-name in a framework`(file: String, old: String, new: String, told: String) throws
    {
        #expect(try problems(in: file, old, is: new) == "\(file):\(told)")
    }

    @Test func `needs-cycle of elements`() throws {
        #expect(
            try problems(
                in: Self.scale,
                "answers: progress }",
                is: "answers: progress, needs: [plan] }"
            ) == """
                \(Self.scale):6:80: error: these elements need each other: lead → plan → lead \
                [needs-cycle]
                    help: remove one 'needs'
                """
        )
    }

    @Test(
        arguments: [
            ("points: 0 }", "points: 10 }"), ("points: 100", "points: 90"),
            ("points: 50", "points: 101"), ("points: 50", "points: -1"),
        ]
    )
    func `wrong-shape of an answer scale that does not span the scale`(old: String, new: String)
        throws
    {
        // What refers to the scale is not reported too.
        #expect(
            try problems(in: Self.chosen, old, is: new) == """
                \(Self.chosen):9:5: error: the answer scale 'progress' is not choices whose points \
                rise from 0 to 100 [wrong-shape]
                """
        )
    }

    @Test func `score-outside-scale of the name of a level`() throws {
        let file = "Frameworks/maturity/tiny/framework.yaml"
        #expect(
            try problems(
                in: file,
                "sources:",
                is: "levels:\n  - { level: 6, title: Best, text: All of it. }\nsources:"
            ) == """
                \(file):9:14: error: level 6 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                """
        )
    }

    @Test(
        arguments: [
            (
                "from: board.lead", "from: board.laed",
                """
                8:13: error: there is no part of tiny 'board.laed' [unknown-name]
                    help: did you mean 'board.lead'?
                """
            ),
            (
                "to: lead", "to: laed",
                """
                8:46: error: there is no part of chosen 'laed' [unknown-name]
                    help: did you mean 'lead'?
                """
            ),
            (
                "relation: none,", "relation: none, to: plan,",
                "9:42: error: 'to' is not there where nothing relates [wrong-shape]"
            ),
            (
                "equal, to: lead", "equal",
                """
                8:5: error: the row has no 'to' [missing-key]
                    help: add 'to:'
                """
            ),
            (
                "crosswalk: tiny--chosen", "crosswalk: chosen--tiny",
                """
                1:12: error: there is no crosswalk in this file 'chosen--tiny' [unknown-name]
                    help: expected one of: tiny--chosen
                """
            ),
            (
                "from: tiny", "from: tinny",
                """
                2:7: error: there is no framework 'tinny' [unknown-name]
                    help: did you mean 'tiny'?
                """
            ),
            (
                "relation: equal", "relation: eqaul",
                """
                8:35: error: 'eqaul' is not one of the words for this [malformed-value]
                    help: expected 'equal', perhaps; one of equal, subset, superset, intersects, none
                """
            ),
        ]
    )
    func `mistakes in a crosswalk`(old: String, new: String, told: String) throws {
        #expect(try problems(in: Self.walk, old, is: new) == "\(Self.walk):\(told)")
    }

    @Test func `everything wrong with a framework is told at once, in order of place`() throws {
        var changed = Self.files
        changed[Self.chosen] = Self.files[Self.chosen]?
            .replacing("points: 100", with: "points: 90").replacing("id: partly", with: "id: met")
        changed[Self.scale] = Self.files[Self.scale]?
            .replacing("id: plan", with: "id: lead").replacing("[lead]", with: "[laed]")
        changed[Self.walk] = Self.files[Self.walk]?
            .replacing("from: tiny", with: "from: tinny").replacing("to: lead", with: "to: laed")
        let loaded = try TinyHome.load(changed.mapValues(\.self))
        #expect(loaded.dataset == nil)
        #expect(
            loaded.told == """
                \(Self.scale):7:11: error: there is already a dimension, criterion or element 'lead' \
                [duplicate-id]
                    help: the first is at \(Self.scale):6:11; give one of them another name
                \(Self.scale):7:81: error: there is no element 'laed' [unknown-name]
                    help: did you mean 'lead'?
                \(Self.chosen):9:5: error: the answer scale 'progress' is not choices whose points \
                rise from 0 to 100 [wrong-shape]
                \(Self.chosen):14:15: error: there is already a choice 'met' [duplicate-id]
                    help: the first is at \(Self.chosen):13:15; give one of them another name
                \(Self.walk):2:7: error: there is no framework 'tinny' [unknown-name]
                    help: did you mean 'tiny'?
                \(Self.walk):8:46: error: there is no part of chosen 'laed' [unknown-name]
                    help: did you mean 'lead'?
                """
        )
    }
}
