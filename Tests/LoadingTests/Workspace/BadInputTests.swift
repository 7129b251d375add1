import Loading
import Testing

struct BadInputTests {
    private let plan = """
        plan: bad
        title: A plan with a mistake of every kind
        icb: QE1
        from: 2026/27
        years: 2
        price-base: 2026/27
        schemes:
          - id: epr
            title: Records
            lead: RAX
            kind: digital
            stage: outline
            stagee: outline
            needs: [imaging]
            capital: { 2026/27: ten pounds, 2029/30: £1m }
          - id: imaging
            title: Imaging
            lead: RBB
            kind: imaging
            stage: idea
            needs: [epr]
          - id: epr
            title: Records again
            lead: RBB
            kind: digital
            stage: idea

        """

    private let returns = """
        organisation,care_setting,icb,name_as_published,people,systems
        RAA,acute,QE1,,2,7
        RZZ,acute,QE1,,2,2

        """

    @Test func `one load tells every mistake of every file in order of place`() throws {
        let text = [
            "plans/bad.yaml": plan, "assessments/tiny.csv": returns, "limits.yaml": "",
            "plans/latin.yaml": nil,
        ]
        let bytes = text.mapValues { $0.map { Array($0.utf8) } }
        let latin = Array("plan: caf".utf8) + [0xE9, 0x0A]
        let loaded = try TinyHome.load(
            bytes: bytes.merging(["plans/latin.yaml": .some(latin)]) { $1 }
        )
        #expect(loaded.dataset == nil)
        #expect(loaded.problems == loaded.problems.sorted())
        #expect(
            loaded.told.replacing(#/ the keys here are .*/#, with: "") == """
                assessments/tiny.csv:2:18: error: 7.0 is outside the scale [score-outside-scale]
                    help: the scale runs from 1 to 5
                assessments/tiny.csv:3:1: error: there is no trust with the code 'RZZ' \
                [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                limits.yaml: error: the file is empty [empty-file]
                    help: fill it in, or delete it
                plans/bad.yaml:10:11: error: there is no organisation with the code 'RAX' \
                [unknown-organisation]
                    help: find the code by the body's name: waymark organisations --name TEXT
                plans/bad.yaml:13:5: error: the scheme 'epr' has no such key as 'stagee' \
                [unknown-key]
                    help: did you mean 'stage'?
                plans/bad.yaml:14:13: error: these schemes need each other: epr → imaging → epr \
                [needs-cycle]
                    help: remove one 'needs'
                plans/bad.yaml:15:25: error: 'ten pounds' is not an amount of money [malformed-value]
                    help: expected an amount such as £6m, £500k, £1,234.56 or 6000000
                plans/bad.yaml:15:37: error: 2029/30 is outside the plan [year-outside-plan]
                    help: the plan covers 2026/27 to 2027/28; change the year, or 'from' and 'years'
                plans/bad.yaml:22:9: error: there is already a scheme 'epr' [duplicate-id]
                    help: the first is at plans/bad.yaml:8:9; give one of them another name
                plans/latin.yaml:1:10: error: the text is not UTF-8 from here [not-utf8]
                    help: save the file as UTF-8; Excel calls it 'CSV UTF-8 (comma delimited)'
                """
        )
    }
}
