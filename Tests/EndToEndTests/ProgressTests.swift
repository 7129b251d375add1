import Foundation
import Testing

/// Versions of a plan, how its schemes go, and two plans merged, as a user meets them.
@Suite struct ProgressTests {
    /// A plan of one scheme, with what else is said of the plan and of the scheme.
    private func plan(
        _ id: String = "north",
        icb: String = "QE1",
        says more: String = "",
        scheme: String = "epr",
        _ parts: String = ""
    ) -> String {
        """
        plan: \(id)
        title: North
        status: draft
        icb: \(icb)
        \(more)
        from: 2026/27
        years: 2
        price-base: 2026/27
        envelope: [ { year: 2026/27, capital: £9m, revenue: £9m, fund: system-capital } ]
        schemes:
          - id: \(scheme)
            title: Shared record
            lead: RXR
            kind: digital
            stage: full
            capital: { 2026/27: £6m, 2027/28: £2m }
            start: 2027-01
            takes: 10 months
            serves: [epr-coverage]
        \(parts)
        """
    }

    private func write(_ plans: [String: String], in folder: URL) throws {
        try? FileManager.default.removeItem(at: folder.appendingPathComponent("w"))
        #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
        let plansFolder = folder.appendingPathComponent("w/plans")
        try FileManager.default.removeItem(at: plansFolder)
        try FileManager.default.createDirectory(
            at: plansFolder,
            withIntermediateDirectories: true
        )
        for (name, text) in plans {
            try Data(text.utf8).write(to: plansFolder.appendingPathComponent(name))
        }
    }

    @Test func `the highest version of a plan counts, and the earlier one can be compared`() throws
    {
        try withFolder { folder in
            try write(
                [
                    "one.yaml": plan(says: "version: 1"),
                    "two.yaml": plan(says: "version: 2")
                        .replacing("2026/27: £6m", with: "2026/27: £6.5m"),
                ],
                in: folder
            )
            let routes = try Tool.run(
                ["plan", "routes", "w", "--format", "csv", "--table", "years"],
                in: folder
            )
            #expect(routes.code == 0, "\(routes.error)")
            #expect(routes.output.contains("6500000.00"))
            #expect(!routes.output.contains("6000000.00"))
            let compare = ["plan", "compare", "north@1", "north", "w", "--format", "csv"]
            let compared = try Tool.run(compare, in: folder)
            #expect(compared.output.contains("2026/27,6000000.00,6500000.00,500000.00"))
            let address = "compare/north@1/north/2026-27/capital/difference"
            let explained = try Tool.run(["explain", address, "w"], in: folder)
            #expect(explained.output.contains("£500k"), "\(explained.error)")
            for (name, amount) in [("north@1", "£8.0m"), ("north", "£8.5m"), ("north@2", "£8.5m")] {
                let report = ["report", "three-year-plan", "w", "--plan", name, "-o", "r.md"]
                #expect(try Tool.run(report, in: folder).code == 0)
                let text = try String(
                    contentsOf: folder.appendingPathComponent("r.md"),
                    encoding: .utf8
                )
                #expect(text.contains("\(amount) of capital"), "\(name)")
            }
            let unknown = ["report", "three-year-plan", "w", "--plan", "nort", "-o", "r.md"]
            let answer = try Tool.run(unknown, in: folder)
            #expect(answer.code == 65)
            #expect(answer.error.contains("did you mean 'north'?"))
        }
    }

    @Test func `a version twice, or a plan without one beside another, is an error`() throws {
        let cases = [
            ("version: 2", "version: 2", "'north@2'"), ("version: 2", "", "has no 'version'"),
            ("", "", "'north'"),
        ]
        for (first, second, words) in cases {
            try withFolder { folder in
                try write(
                    ["one.yaml": plan(says: first), "two.yaml": plan(says: second)],
                    in: folder
                )
                let answer = try Tool.run(["check", "w"], in: folder)
                #expect(answer.code == 65)
                #expect((answer.output + answer.error).contains(words), "\(answer.output)")
            }
        }
    }

    @Test func `what is odd about how a scheme goes is found with its place`() throws {
        try withFolder { folder in
            let odd = """
                    contract-ends: 2027-01-31
                    supplier: epicc
                    actual-capital: { 2027/28: £1m }
                    milestones: [ { name: Signed, due: 2026-12-31 } ]
                """
            try write(["one.yaml": plan(says: "joint-with: [QOP]", odd)], in: folder)
            let answer = try Tool.run(["check", "w"], in: folder)
            #expect(answer.code == 0, "\(answer.output)")
            let codes = [
                "20:20: warning", "contract-ends-before-live", "did you mean 'epic'?",
                "actual-in-future", "milestone-outside",
            ]
            let text = answer.output + answer.error
            for code in codes { #expect(text.contains(code), "\(code) is not in\n\(text)") }
            #expect(codes.count == 5)
            #expect(!text.contains("other-system"))
        }
    }

    @Test func `what nobody has said of a scheme is not known, in tables and for scripts`() throws {
        try withFolder { folder in
            let spent = "    actual-capital: { 2026/27: £1m }"
            try write(["one.yaml": plan("north", spent)], in: folder)
            let table = try Tool.run(["plan", "progress", "w", "--format", "csv"], in: folder)
            let row = "Shared record,2026/27,6000000.00,1000000.00,not known,not known"
            #expect(table.output.contains(row), "\(table.output)")
            let json = try Tool.run(["plan", "progress", "w", "--format", "json"], in: folder)
            #expect(json.output.contains("\"forecast\": null"))
            #expect(json.output.contains("\"rag\": null"))
        }
    }

    @Test func `two plans are merged into one that reads back, and a clash is an error`() throws {
        try withFolder { folder in
            try write(
                [
                    "one.yaml": plan(),
                    "two.yaml": plan("south", icb: "QOP", scheme: "network"),
                ],
                in: folder
            )
            let merge = ["plan", "merge", "north", "south", "w", "--id", "both", "-o", "both.yaml"]
            let merged = try Tool.run(merge, in: folder)
            #expect(merged.code == 0, "\(merged.error)")
            let text = try String(
                contentsOf: folder.appendingPathComponent("both.yaml"),
                encoding: .utf8
            )
            #expect(text.contains("joint-with: [QOP]"))
            try write(["both.yaml": text], in: folder)
            let routes = try Tool.run(
                ["plan", "routes", "w", "--format", "csv", "--table", "totals"],
                in: folder
            )
            #expect(routes.output.contains("Capital,16000000.00"), "\(routes.output)")
        }
        try withFolder { folder in
            try write(["one.yaml": plan(), "three.yaml": plan("west")], in: folder)
            let clash = ["plan", "merge", "north", "west", "w", "--id", "both"]
            let answer = try Tool.run(clash, in: folder)
            #expect(answer.code == 65)
            #expect(answer.error.contains("'epr'"))
            #expect(answer.output == "")
        }
    }
}
