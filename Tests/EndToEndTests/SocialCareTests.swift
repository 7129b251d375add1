import Foundation
import Testing

@Suite struct SocialCareTests {
    @Test func `England's totals are the sources' own`() throws {
        try withFolder { folder in
            let json = try answer(["social-care", "--format", "json"], in: folder)
            #expect(json["schema"] as? String == "waymark/social-care/1")
            let register = try #require(json["register"] as? [String: Any])
            let total = try #require(register["total"] as? [String: Any])
            #expect(total["locations"] as? Int == 28063)
            #expect(total["providers"] as? Int == 16366)
            let records = try #require(json["records"] as? [String: Any])
            let all = try #require(records["all"] as? [String: Any])
            #expect([all["yes"], all["no"], all["noAnswer"]] as? [Int] == [11873, 10793, 5423])
            #expect((records["months"] as? [Any])?.count == 19)
        }
    }

    @Test func `one board answers, and explain finds its figure`() throws {
        try withFolder { folder in
            let text = try Tool.run(["social-care", "--icb", "QE1"], in: folder).output
            #expect(text.contains("In July 2023, 50.4% of the locations in Lancashire"))
            #expect(text.contains("not official statistics"))
            let why = try Tool.run(
                ["explain", "care/QE1/answers/all/yes", "--england"],
                in: folder
            )
            #expect(why.output.contains("data/social-care/answers.csv, lines"), "\(why.output)")
            #expect(why.output.contains("375"))
        }
    }

    @Test(
        arguments: [
            (["--icb", "RXR"], 65, "RXR"), (["--icb", "QJG"], 65, "closed on 31 March 2026"),
            (["--on", "2023-02-30"], 64, "2023-02-30"),
        ]
    )
    func `bad questions are refused`(arguments: [String], code: Int32, told: String) throws {
        try withFolder { folder in
            let answer = try Tool.run(["social-care"] + arguments, in: folder)
            #expect(answer.code == code)
            #expect(answer.error.contains(told), "\(answer.error)")
        }
    }

    /// A council and two providers go the whole way: named, sent forms, marked, leading schemes that
    /// others pay for in part, with their routes.
    @Test func `a council and two care providers go the whole way`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            try append(bodies, "w/organisations.yaml", in: folder)
            try write(plan, "w/plans/plan.yaml", in: folder)
            try importForms(in: folder)
            for (framework, who) in [
                ("dscr", "First Care"), ("wgll-social-care", "Example Council"),
            ] {
                let marks = try Tool.run(
                    ["score", "w", "--framework", framework, "--format", "json"],
                    in: folder
                )
                #expect(marks.output.contains(who), "\(marks.output)\(marks.error)")
            }
            let routes = try Tool.run(
                ["plan", "routes", "w", "--format", "markdown"],
                in: folder
            )
            #expect(routes.code == 0, "\(routes.error)")
            #expect(!routes.output.contains("kind is not known"))
            #expect(routes.output.contains("The body's own board"))
            let money = try Tool.run(["plan", "appraise", "w", "--format", "markdown"], in: folder)
            #expect(money.output.contains("| The bodies' own money"), "\(money.output)")
            #expect(money.output.contains("| National money"))
            let checked = try Tool.run(["check", "w"], in: folder)
            #expect(checked.code == 0, "\(checked.output)")
            #expect(checked.output.contains("'1-120634925' in the list of 1 July 2023"))
        }
    }

    private func importForms(in folder: URL) throws {
        for (code, framework, answer) in [
            ("VLA01", "dscr", "In place"), ("VLA02", "wgll-social-care", "Fully met"),
            ("LCC01", "wgll-social-care", "Fully met"),
        ] {
            let form = "\(code).csv"
            let export = ["form", "export", "w", "--organisation", code, "--framework", framework]
            let sent = try Tool.run(export + ["--output", form], in: folder)
            #expect(sent.code == 0, "\(sent.error)")
            let file = folder.appendingPathComponent(form)
            let lines = try String(contentsOf: file, encoding: .utf8)
                .replacing(
                    ",seen in a secondary source,,",
                    with: ",seen in a secondary source,\(answer),"
                )
                .replacing(
                    ",\"recalled, not checked\",,",
                    with: ",\"recalled, not checked\",\(answer),"
                )
            try Data(lines.utf8).write(to: file)
            let taken = try Tool.run(["form", "import", "w", form], in: folder)
            #expect(taken.code == 0, "\(taken.output)\(taken.error)")
        }
    }

    private let bodies = """
          - { code: LCC01, name: Example Council, setting: local-authority }
          - { code: VLA01, name: First Care, setting: social-care, cqc: 1-120634924 }
          - { code: VLA02, name: Second Care, setting: social-care, cqc: 1-120634925 }

        """

    private let plan = """
        plan: care-2026
        title: Care records
        icb: QE1
        from: 2026/27
        years: 2
        price-base: 2026/27
        envelope:
          - { year: 2026/27, capital: £4m, revenue: £2m, fund: care }
        schemes:
          - id: records
            title: Digital social care records
            lead: LCC01
            for: [VLA01, VLA02]
            kind: social-care
            stage: outline
            funding: [{ from: self, share: 50% }, { from: central, share: 50% }]
            capital: { 2026/27: £1m }
            start: 2027-01
            takes: 6 months
          - id: devices
            title: Devices for carers
            lead: VLA01
            for: [VLA01]
            kind: devices
            stage: outline
            capital: { 2026/27: £120k }
            start: 2027-01
            takes: 3 months

        """

    private func append(_ text: String, _ path: String, in folder: URL) throws {
        let file = folder.appendingPathComponent(path)
        try Data((try String(contentsOf: file, encoding: .utf8) + text).utf8).write(to: file)
    }

    private func write(_ text: String, _ path: String, in folder: URL) throws {
        try Data(text.utf8).write(to: folder.appendingPathComponent(path))
    }

    private func answer(_ arguments: [String], in folder: URL) throws -> [String: Any] {
        let answer = try Tool.run(arguments, in: folder)
        #expect(answer.code == 0, "\(answer.error)")
        let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return try #require(object as? [String: Any])
    }
}
