import Foundation
import TestSupport
import Testing

@Suite struct WholeWayTests {
    @Test func `a new workspace becomes the published sample`() throws {
        for name in ["board-paper.md", "board-paper-annex.md"] {
            expectGolden(
                try WholeRun.made.get().text(of: name),
                at: Tool.root.appendingPathComponent("Reports/sample/\(name)")
            )
        }
    }

    @Test func `each report of the run is as recorded`() throws {
        let run = try WholeRun.made.get()
        let reports = Tool.root.appendingPathComponent("Reports").path
        let narratives =
            FileManager.default.enumerator(atPath: reports)?
            .compactMap { $0 as? String }.filter { $0.hasSuffix("/narrative.md") } ?? []
        // Eleven reports when this was written, and three pages of the site.
        #expect(narratives.count >= 14)
        // The board paper is the published sample.
        for slug in narratives.compactMap({ $0.split(separator: "/").first })
        where !["board-paper", "method", "accessibility", "data"].contains(slug) {
            for name in slug == "maturity-profile" ? ["\(slug)-qe1", "\(slug)-rxr"] : ["\(slug)"] {
                for file in ["\(name).md", "\(name)-annex.md"] {
                    expectGolden(try run.text(of: file).withoutOrigins, named: "reports/\(file)")
                }
            }
        }
    }

    /// A paper is for readers who have never seen the plan's file: what they read has names.
    @Test func `no paper of the run has an identifier where a name belongs`() throws {
        let run = try WholeRun.made.get()
        let identifiers = [
            "epr-east", "epr-fylde", "shared-record", "own-board", "full-case", "outline-case",
            "strategic-case", "nhse-dhsc", "system-capital", "do-minimum", "empower-people",
            "smart-foundations", "support-people",
        ]
        let papers = run.first.keys.filter { $0.hasSuffix(".md") && !$0.contains("-annex") }
        #expect(papers.count >= 17)
        for paper in papers.sorted() {
            let text = try run.text(of: paper)
            // Addresses of figures and files keep theirs.
            let shown = text.replacing(/`[^`]*`|\([^ )]*\)/, with: "")
            #expect(identifiers.filter { shown.contains($0) } == [], "\(paper)")
        }
    }

    @Test func `running again gives the same bytes, wherever they are written`() throws {
        let run = try WholeRun.made.get()
        #expect(run.first.count > 260)
        #expect(run.second.keys.sorted() == run.first.keys.sorted())
        #expect(run.first.filter { run.second[$0.key] != $0.value }.keys.sorted() == [])
    }

    @Test func `running over the same output replaces it and leaves nothing behind`() throws {
        let run = try WholeRun.made.get()
        #expect(run.third == run.first)
        #expect(try #require(run.records["runs list"]).output.contains(#""run": 3"#))
    }

    @Test(arguments: ["Z9B2Z", "QSL", "S0E4D"])
    func `a board's new workspace has no problem but plans beyond the money`(code: String) throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", code, "--icb", code], in: folder).code == 0)
            let check = try Tool.run(["check", code, "--format", "json"], in: folder)
            #expect(check.code == 0, "\(check.error)")
            let answer = try JSONSerialization.jsonObject(with: Data(check.output.utf8))
            let problems = try #require(
                (answer as? [String: Any])?["diagnostics"] as? [[String: Any]]
            )
            let codes = Set(problems.compactMap { $0["code"] as? String })
            #expect(codes.subtracting(["over-envelope", "fund-overdrawn"]) == [])
        }
    }

    @Test func `a national workspace has no problem`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "all", "--national"], in: folder).code == 0)
            let check = try Tool.run(["check", "all", "--strict"], in: folder)
            #expect(check.code == 0)
            #expect(check.output == "Nothing is wrong.\n")
        }
    }

    @Test func `a former board's code makes the workspace of its successor, with a note`() throws {
        try withFolder { folder in
            let answer = try Tool.run(["init", "w", "--icb", "QMJ"], in: folder)
            #expect(answer.code == 0)
            #expect(answer.error.contains("its successor is West and North London ICB (Z9B2Z)"))
        }
    }
}

extension String {
    /// The report, with the notes on where its numbers come from as their count and digest: they are
    /// nine tenths of it, and the published sample shows such notes whole.
    fileprivate var withoutOrigins: String {
        let parts = components(separatedBy: "\n## Where every number comes from\n")
        guard hasPrefix("# Annex: "), parts.count > 1 else { return self }
        let origins = parts.dropFirst().joined()
        let digest = origins.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        let count = origins.split(separator: "\n").count
        return parts[0] + "\n(\(count) lines of origins, digest \(String(digest, radix: 16)))\n"
    }
}
