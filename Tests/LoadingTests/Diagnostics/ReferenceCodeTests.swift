import Loading
import Testing

struct ReferenceCodeTests {
    private let plan = "plans/plan.yaml"

    @Test func `duplicate-id of a scheme`() throws {
        #expect(
            try TinyHome.problems(in: plan, "id: imaging", is: "id: epr").contains(
                """
                plans/plan.yaml:24:9: error: there is already a scheme 'epr' [duplicate-id]
                    help: the first is at plans/plan.yaml:11:9; give one of them another name
                """
            )
        )
    }

    @Test func `duplicate-id of a return`() throws {
        let file = "data/assessments/tiny-providers.csv"
        #expect(
            try TinyHome.problems(in: file, "RBB,community", is: "RAA,acute") == """
                \(file):3: error: there is already a return 'RAA acute tiny 2026-11-19' \
                [duplicate-id]
                    help: the first is at \(file):2; give one of them another name
                """
        )
    }

    @Test func `duplicate-id of a plan`() throws {
        let text = try #require(TinyHome.files[plan])
        #expect(
            try TinyHome.load(["plans/second.yaml": text]).told == """
                plans/second.yaml:1:7: error: there is already a plan 'first' [duplicate-id]
                    help: the first is at plans/plan.yaml:1:7; give one of them another name
                """
        )
    }

    @Test(
        arguments: [
            (
                "plans/plan.yaml", "needs: [epr]", "needs: [epre]",
                """
                plans/plan.yaml:29:13: error: there is no scheme 'epre' [unknown-name]
                    help: did you mean 'epr'?
                """
            ),
            (
                "plans/plan.yaml", "element: systems", "element: sistems",
                """
                plans/plan.yaml:32:39: error: there is no dimension, criterion or element of tiny \
                'sistems' [unknown-name]
                    help: did you mean 'systems'?
                """
            ),
            (
                "waymark.yaml", "framework: tiny", "framework: large",
                """
                waymark.yaml:4:12: error: there is no framework 'large' [unknown-name]
                    help: expected one of: tiny
                """
            ),
            (
                "Frameworks/spend-controls/nhs/known.yaml", "approver: jisc", "approver: jics",
                """
                Frameworks/spend-controls/nhs/known.yaml:6:11: error: there is no approver 'jics' \
                [unknown-name]
                    help: did you mean 'jisc'?
                """
            ),
            (
                "Frameworks/spend-controls/nhs/known.yaml", "source: guide", "source: guides",
                """
                Frameworks/spend-controls/nhs/known.yaml:10:21: error: there is no source 'guides' \
                [unknown-name]
                    help: did you mean 'guide'?
                """
            ),
        ]
    )
    func `unknown-name`(file: String, old: String, new: String, told: String) throws {
        #expect(try TinyHome.problems(in: file, old, is: new).contains(told))
    }

    @Test(
        arguments: [
            (
                "plans/plan.yaml", "lead: RBB", "lead: RBX",
                """
                plans/plan.yaml:26:11: error: there is no organisation with the code 'RBX' \
                [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                """
            ),
            (
                "waymark.yaml", "icb: QE1", "icb: RAA",
                """
                waymark.yaml:2:6: error: there is no integrated care board with the code 'RAA' \
                [unknown-organisation]
                    help: 'RAA' is First Trust
                """
            ),
            (
                "data/organisations/trusts.csv", "Y61,QE1,\nRBB", "Y61,XXXXX,\nRBB",
                """
                data/organisations/trusts.csv:2: error: there is no integrated care board with the \
                code 'XXXXX' [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                """
            ),
        ]
    )
    func `unknown-organisation`(file: String, old: String, new: String, told: String) throws {
        #expect(try TinyHome.problems(in: file, old, is: new).contains(told))
    }

    @Test func `closed-organisation`() throws {
        #expect(
            try TinyHome.problems(in: plan, "lead: RBB", is: "lead: RCC") == """
                plans/plan.yaml:26:11: warning: 'RCC' (Closed Trust) closed on 31 March 2026; First \
                Trust (RAA) answers for it [closed-organisation]
                    help: its successor is First Trust (RAA), from 1 April 2026 (recalled, not checked)
                """
        )
    }

    @Test(
        arguments: [
            ("data/assessments/tiny-providers.csv", "3.5,2", "3.5,5.1", "2:31: error: 5.1"),
            ("data/assessments/tiny-providers.csv", "3.5,2", "0.9,2", "2:27: error: 0.9"),
            ("plans/plan.yaml", "to: 3", "to: 6", "32:52: error: 6"),
            (
                "Frameworks/maturity/tiny/people.yaml", "level: 3", "level: 0",
                "10:36: error: level 0"
            ),
        ]
    )
    func `score-outside-scale`(file: String, old: String, new: String, told: String) throws {
        #expect(
            try TinyHome.problems(in: file, old, is: new) == """
                \(file):\(told) is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                """
        )
    }

    @Test func `a sweep of no known rule, or of days out of order`() throws {
        let sweep = """
            rule: KNOWM
            cite: { source: guide, grade: primary }
            limits: [£1m]
            reviews:
              - { low: 9, likely: 8, high: 10, because: A guess }

            """
        let file = "Frameworks/spend-controls/sweep.yaml"
        #expect(
            try TinyHome.load([file: sweep]).told == """
                \(file):1:7: error: there is no rule 'KNOWM' [unknown-name]
                    help: did you mean 'KNOWN'?
                \(file):5:23: error: the review is not low, likely and high days, none less than \
                the one before [wrong-shape]
                """
        )
    }
}
