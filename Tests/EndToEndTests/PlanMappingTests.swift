import Foundation
import TestSupport
import Testing

/// What comes in from workbooks that somebody else laid out.
@Suite struct PlanMappingTests {
    private static let mapping = """
        sheets:
          - sheet: barnsley
            rows: schemes
            amounts: £000
            columns: { Ref: id, Project: title, Lead: lead, Start: start, Go-live: takes, "2026/27": capital 2026/27 }
            each: { kind: digital, stage: outline }
            words: { "Trust: internal": "" }
          - sheet: rotherham
            rows: schemes
            amounts: £000
            columns: { Lead: lead, Ref: id, Name: title, Sites: for, "2027/28": capital 2027/28 }
            each: { kind: digital, stage: outline }
            skip: [Note]
        """

    @Test
    func
        `every sheet with schemes brings them in: columns in any order, go-live dates, lists of bodies`()
        throws
    {
        try withFolder { folder in
            let book = folder.appendingPathComponent("book")
            try FileManager.default.createDirectory(at: book, withIntermediateDirectories: true)
            let sheets = [
                "barnsley.csv":
                    "Ref,Project,Lead,Start,Go-live,2026/27\nb1,Wireless,RFF,2026-07,30/11/2027,450\n",
                "rotherham.csv":
                    """
                Lead,Ref,Name,Sites,2027/28
                RFR,r1,Records,"RFF Barnsley Hospital NHS Foundation Trust; RFR, RCU",900
                RFR,r2,Cyber,,100
                Note: agreed,,,,

                """,
            ]
            for (name, text) in sheets {
                try Data(text.utf8).write(to: book.appendingPathComponent(name))
            }
            let mapping = folder.appendingPathComponent("mapping.yaml")
            try Data(Self.mapping.utf8).write(to: mapping)
            #expect(try Tool.run(["init", "w", "--icb", "QF7", "--empty"], in: folder).code == 0)
            let taken = try Tool.run(
                ["plan", "import", "book", "w", "--map", "mapping.yaml"],
                in: folder
            )
            #expect(taken.code == 0, "\(taken.output) \(taken.error)")
            let plans = folder.appendingPathComponent("w/plans")
            let files = try FileManager.default.contentsOfDirectory(atPath: plans.path)
            let text = try files.filter { $0 == "plan.yaml" }.map {
                try String(contentsOf: plans.appendingPathComponent($0), encoding: .utf8)
            }.joined()
            // From July 2026 to the end of November 2027.
            for part in [
                "id: b1", "id: r1", "id: r2", "£450k", "£900k", "£100k", "takes: 17 months",
                "[RFF, RFR, RCU]",
            ] {
                #expect(text.contains(part), "\(part) is missing from \(text)")
            }
        }
    }

    /// Imports CSV sheets by a mapping into a new plan; what it printed, and the plan's text.
    private func imported(
        _ sheets: [String: String],
        by mapping: String
    ) throws -> (printed: String, plan: String) {
        var result = (printed: "", plan: "")
        try withFolder { folder in
            let book = folder.appendingPathComponent("book")
            try FileManager.default.createDirectory(at: book, withIntermediateDirectories: true)
            for (name, text) in sheets {
                try Data(text.utf8).write(to: book.appendingPathComponent(name + ".csv"))
            }
            try Data(mapping.utf8).write(to: folder.appendingPathComponent("mapping.yaml"))
            #expect(try Tool.run(["init", "w", "--icb", "QHL", "--empty"], in: folder).code == 0)
            let taken = try Tool.run(
                ["plan", "import", "book", "w", "--map", "mapping.yaml"],
                in: folder
            )
            let file = folder.appendingPathComponent("w/plans/plan.yaml")
            let plan = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
            result = (taken.output + taken.error, plan)
        }
        return result
    }

    /// A sheet with one scheme whose cost is `amount` under `heading`.
    private func sheet(_ id: String, _ heading: String, _ amount: String) -> String {
        "Ref,Name,Lead,Start,Duration (years),\(heading)\n\(id),\(id),RRK,2026-07,2,\(amount)\n"
    }

    private func mapping(_ sheets: [(name: String, heading: String)], skip: String = "[Total]")
        -> String
    {
        "sheets:\n"
            + sheets.map { name, heading in
                """
                  - sheet: \(name)
                    rows: schemes
                    columns: { Ref: id, Name: title, Lead: lead, Start: start, "Duration (years)": takes, "\(heading)": capital 2026/27 }
                    each: { kind: digital, stage: outline }
                    skip: \(skip)

                """
            }.joined()
    }

    @Test func `each sheet is read in its own unit, whatever that of the sheet before it`() throws {
        let units = [("£", "£99"), ("£000", "£99k"), ("£m", "£99m")]
        var tried = 0
        for (first, _) in units {
            for (second, meant) in units {
                let headings = [first, second].map { "Capital 26/27 (\($0))" }
                let (printed, plan) = try imported(
                    ["a": sheet("a1", headings[0], "7"), "b": sheet("b1", headings[1], "99")],
                    by: mapping([("a", headings[0]), ("b", headings[1])])
                )
                let second =
                    plan.split(separator: "id: b1").dropFirst().first.map(String.init) ?? ""
                #expect(second.contains(meant + " "), "\(headings): \(printed) \(plan)")
                tried += 1
            }
        }
        #expect(tried == 9)
    }

    @Test func `a length under a heading in years is no number of months`() throws {
        let heading = "Capital 26/27 (£000)"
        let (printed, plan) = try imported(
            ["a": sheet("a1", heading, "7")],
            by: mapping([("a", heading)])
        )
        #expect(
            plan.contains("takes: 2 years") || plan.contains("takes: 24 months"),
            "\(printed) \(plan)"
        )
    }

    @Test
    func `a scheme whose name begins as a total does is read, and each row left out is named`()
        throws
    {
        let heading = "Capital 26/27 (£000)"
        let rows = [
            "t1,Totally new PAS,RRK,2026-07,1,5",
            "Total digital services,Total digital services,RRK,2026-07,1,6",
            "Total 2026/27,,,,,11",
        ]
        let text = sheet("a1", heading, "7") + rows.joined(separator: "\n") + "\n"
        let (printed, plan) = try imported(["a": text], by: mapping([("a", heading)]))
        for part in ["Totally new PAS", "total-digital-services", "£5k", "£6k"] {
            #expect(plan.contains(part), "\(part): \(printed) \(plan)")
        }
        #expect(!plan.contains("£11k"))
        #expect(printed.contains("a row is left out: 'Total 2026/27'"), "\(printed)")
        #expect(
            printed.contains("'Total digital services' is read as a row of its own"),
            "\(printed)"
        )
    }

    @Test
    func
        `an amount with a pound sign in a column of thousands is an error that gives both readings`()
        throws
    {
        let heading = "Capital 26/27 (£000)"
        let text = sheet("a1", heading, "\"£1,200\"")
        let (printed, plan) = try imported(["a": text], by: mapping([("a", heading)]))
        #expect(plan.isEmpty || !plan.contains("a1"), "\(plan)")
        #expect(printed.contains("'£1,200' may be in pounds or in £000"), "\(printed)")
        #expect(printed.contains("1200, which is £1.2m, or 1.2, which is £1.2k"), "\(printed)")
        let spaced = try imported(
            ["a": sheet("a1", heading, "12 500")],
            by: mapping([("a", heading)])
        )
        #expect(spaced.plan.contains("£12.5m"), "\(spaced.printed) \(spaced.plan)")
    }

    @Test func `columns with numbers that a mapping does not read are named`() throws {
        let heading = "Capital 26/27 (£000)"
        let text =
            "Ref,Name,Lead,Start,Duration (years),\(heading),2027-28\na1,A,RRK,2026-07,1,7,900\n"
        let (printed, _) = try imported(["a": text], by: mapping([("a", heading)]))
        #expect(printed.contains("the mapping reads no numbers of '2027-28'"), "\(printed)")
    }

    @Test func `a column that is read for another list of the same sheet is not missed`() throws {
        let heading = "Capital 26/27 (£000)"
        let text =
            "Ref,Name,Lead,Start,Duration (years),\(heading),Risk,Likely,Worth\n"
            + "a1,A,RRK,2026-07,1,7,late,20%,900\n"
        let risks = """
              - sheet: a
                rows: schemes.risks
                amounts: £000
                columns: { Ref: scheme, Risk: id, Likely: chance, Worth: capital }

            """
        let (printed, plan) = try imported(["a": text], by: mapping([("a", heading)]) + risks)
        #expect(!printed.contains("reads no numbers"), "\(printed)")
        #expect(plan.contains("£900k"), "\(printed) \(plan)")
    }
}
