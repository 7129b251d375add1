import Foundation
import Testing

@Suite struct BadInputTests {
    /// A workspace that has run once, then spoilt by `spoil`.
    private func afterSpoiling(_ spoil: (URL) throws -> Void, _ body: (URL) throws -> Void) throws {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            _ = try Tool.run(["run", "w", "--output", "out", "--quiet"], in: folder)
            try spoil(folder.appendingPathComponent("w"))
            try body(folder)
        }
    }

    private func replace(_ old: String, _ new: String, in file: URL) throws {
        let text = try String(contentsOf: file, encoding: .utf8)
        #expect(text.contains(old))
        try text.replacingOccurrences(of: old, with: new).write(
            to: file,
            atomically: true,
            encoding: .utf8
        )
    }

    @Test func `every mistake is told at once and no file is written or replaced`() throws {
        try afterSpoiling { workspace in
            let plan = workspace.appendingPathComponent("plans/plan.yaml")
            try replace("lead: RTX", "lead: RQZ", in: plan)
            try replace("run-cost: £640k a year", "runcost: £640k a year", in: plan)
            try replace("capital: { 2027/28: £400k }", "capital: { 2031/32: £400k }", in: plan)
            try replace("vat: recoverable", "vat: recoverable\n    needs: [epr-east]", in: plan)
            try replace("id: cyber", "id: devices", in: plan)
            try replace(
                "envelope:\n  - { year: 2026/27, capital: £16m",
                "envelope:\n  - { year: 2026/27, capital: £16mm",
                in: plan
            )
            let returns = workspace.appendingPathComponent("assessments/dma-2025.csv")
            try replace(
                "RXR,acute,,\"EAST LANCASHIRE HOSPITALS NHS TRUST\",,",
                "RXR,acute,,\"EAST LANCASHIRE HOSPITALS NHS TRUST\",7.5,",
                in: returns
            )
            try Data().write(to: workspace.appendingPathComponent("limits.yaml"))
            try Data([0x63, 0xA3]).write(to: workspace.appendingPathComponent("organisations.yaml"))
        } _: { folder in
            let before = try contents(of: folder.appendingPathComponent("out"))
            let run = try Tool.run(["run", "w", "--output", "out"], in: folder)
            #expect(run.code == 65)
            for code in [
                "unknown-organisation", "unknown-key", "year-outside-plan", "needs-cycle",
                "duplicate-id",
                "malformed-value", "score-outside-scale", "empty-file", "not-utf8",
            ] {
                #expect(run.error.contains("[\(code)]"), "\(code) is missing from\n\(run.error)")
            }
            #expect(run.error.contains("w/plans/plan.yaml:"))
            #expect(run.error.contains("did you mean 'run-cost'?"))
            #expect(try contents(of: folder.appendingPathComponent("out")) == before)
            let check = try Tool.run(["check", "w", "--format", "github"], in: folder)
            #expect(check.code == 65)
            #expect(check.output.contains("::error file=w/plans/plan.yaml,line="))
        }
    }

    @Test func `a scheme that cannot be read is not also a missing name`() throws {
        try afterSpoiling { workspace in
            let plan = workspace.appendingPathComponent("plans/plan.yaml")
            try replace("lead: RXN\n    for: [RXN, RXR", "lead: R!N\n    for: [RXN, RXR", in: plan)
        } _: { folder in
            let check = try Tool.run(["check", "w"], in: folder)
            #expect(check.code == 65)
            #expect(check.output.contains("'R!N' is not an ODS code"))
            #expect(!check.output.contains("[unknown-name]"), "\(check.output)")
        }
    }

    @Test func `a missing workspace ends with 66`() throws {
        try withFolder { folder in
            for arguments in [
                ["check", "nowhere"], ["run", "nowhere"], ["score", "nowhere"],
                ["runs", "list", "nowhere"],
            ] {
                let answer = try Tool.run(arguments, in: folder)
                #expect(answer.code == 66, "\(arguments): \(answer.error)")
                #expect((answer.error + answer.output).contains("nowhere"))
            }
        }
    }

    @Test func `a folder with other files is not taken for a site or a workspace`() throws {
        try withFolder { folder in
            try Data("mine".utf8).write(to: folder.appendingPathComponent("mine.txt"))
            #expect(
                try Tool.run(["site", "build", "--england", "--output", "."], in: folder).code == 73
            )
            #expect(try Tool.run(["init", ".", "--icb", "QE1"], in: folder).code == 73)
            #expect(FileManager.default.fileExists(atPath: folder.path + "/mine.txt"))
        }
    }

    @Test(
        arguments: [
            (["report", "bord-paper", "w", "--output", "x.md"], "did you mean 'board-paper'?"),
            (
                ["explain", "score/RXR/acute/overal", "--england"],
                "did you mean 'score/RXR/acute/overall'?"
            ),
            (["explain", "plann/qe1/capital", "w"], "did you mean 'plan'?"),
            (["explain", "weather/RXR", "--england"], "address begins with one of: allocation,"),
            (["controls", "show", "CAP-2023-10"], "did you mean 'CAP-2023-01'?"),
            (["score", "--england", "--framework", "dma-2024"], "did you mean 'dma-2025'?"),
            (["benchmark", "--england", "--organisation", "RXRR"], "there is no organisation"),
        ] as [([String], String)]
    )
    func `an unknown name gets the one probably meant`(_ arguments: [String], _ help: String) throws
    {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            let answer = try Tool.run(arguments, in: folder)
            #expect(answer.code == 65)
            #expect(answer.error.contains(help), "\(answer.error)")
        }
    }
}
