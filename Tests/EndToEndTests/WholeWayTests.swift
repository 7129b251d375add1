import Foundation
import TestSupport
import Testing

@Suite struct WholeWayTests {
    @Test func `a new workspace becomes the published sample`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let run = try Tool.run(["run", "w", "--output", "out", "--quiet"], in: folder)
            #expect(run.code == 0, "\(run.error)")
            let paper = try String(
                contentsOf: folder.appendingPathComponent("out/board-paper.md"),
                encoding: .utf8
            )
            expectGolden(
                paper,
                at: Tool.root.appendingPathComponent("Reports/sample/board-paper.md")
            )
        }
    }

    @Test func `running twice gives the same bytes`() throws {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            for out in ["one", "two"] {
                #expect(try Tool.run(["run", "w", "--output", out], in: folder).code == 0)
            }
            let one = try contents(of: folder.appendingPathComponent("one"))
            let two = try contents(of: folder.appendingPathComponent("two"))
            #expect(one.count > 260)
            #expect(one.keys.sorted() == two.keys.sorted())
            #expect(one.filter { two[$0.key] != $0.value }.keys.sorted() == [])
        }
    }

    @Test func `running again over the same output replaces it and leaves nothing behind`() throws {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            _ = try Tool.run(["run", "w", "--output", "out"], in: folder)
            let first = try contents(of: folder.appendingPathComponent("out"))
            let again = try Tool.run(["run", "w", "--output", "out"], in: folder)
            #expect(again.code == 0, "\(again.error)")
            #expect(try contents(of: folder.appendingPathComponent("out")) == first)
            let runs = try Tool.run(["runs", "list", "w", "--format", "json"], in: folder)
            #expect(runs.output.contains(#""run": 2"#))
        }
    }

    @Test func `every board gets a workspace that runs at once`() throws {
        try withFolder { folder in
            for code in ["QE1", "Z9B2Z", "QSL", "S0E4D"] {
                #expect(try Tool.run(["init", code, "--icb", code], in: folder).code == 0)
                // A plan worked out from needs may ask for more than there is, and nothing else.
                let check = try Tool.run(["check", code], in: folder)
                #expect(check.code == 0, "\(code): \(check.output)")
                let warnings = check.output.split(separator: "\n").filter {
                    $0.contains(" warning: ")
                }
                #expect(warnings.allSatisfy { $0.hasSuffix("[over-envelope]") }, "\(code)")
            }
            #expect(try Tool.run(["init", "all", "--national"], in: folder).code == 0)
            #expect(try Tool.run(["check", "all", "--strict"], in: folder).code == 0)
        }
    }

    @Test func `a former board's code is refused with its successor`() throws {
        try withFolder { folder in
            let answer = try Tool.run(["init", "w", "--icb", "QMJ"], in: folder)
            #expect(answer.code == 65)
            #expect(answer.error.contains("its successor is Z9B2Z"))
        }
    }
}
