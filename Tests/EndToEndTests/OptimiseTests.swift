import Foundation
import Testing

@Suite struct OptimiseTests {
    @Test func `the best plan of the sample workspace is proved, checked and the same each time`()
        throws
    {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let arguments = ["plan", "optimise", "w", "--format", "json", "--mps", "model.mps"]
            let answer = try Tool.run(arguments, in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            #expect(answer.output.contains("\"schema\": \"waymark/plan-optimise/1\""))
            #expect(answer.output.contains("\"status\": \"optimal\""))
            #expect(answer.output.contains("\"checked\": true"))
            #expect(try Tool.run(arguments, in: folder).output == answer.output)
            let model = try String(
                contentsOf: folder.appendingPathComponent("model.mps"),
                encoding: .utf8
            )
            #expect(model.hasPrefix("NAME waymark FREE\n"))
            #expect(model.hasSuffix("ENDATA\n"))
        }
    }

    @Test func `either solver gives the same answer, and one that is not there is named`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let highs = Tool.root.appendingPathComponent(".build/python/bin/highs").path
            let ask = "waymark plan optimise w --format json --solver"
            let own = try Tool.shell("\(ask) cbc", in: folder)
            let other = try Tool.shell("WAYMARK_HIGHS='\(highs)' \(ask) highs", in: folder)
            #expect(own.code == 0 && other.code == 0, "\(own.error)\(other.error)")
            #expect(own.output.contains("\"solver\": \"cbc\""))
            #expect(own.output.replacing("\"cbc\"", with: "\"highs\"") == other.output)
            let missing = try Tool.shell("WAYMARK_HIGHS=/nowhere \(ask) highs", in: folder)
            #expect(missing.code == 66)
            #expect(missing.error.hasPrefix("error: --solver highs needs the program highs"))
            let failing = try Tool.shell("WAYMARK_HIGHS=/bin/false \(ask) highs", in: folder)
            #expect(failing.code == 73)
            #expect(failing.error.contains("highs gave no answer that can be used"))
        }
    }

    @Test func `anybody's solution of the model is checked, whether it holds or not`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let ask = "waymark plan optimise w --format json"
            let best = try object(Tool.shell("\(ask) --mps model.mps", in: folder))
            let highs = Tool.root.appendingPathComponent(".build/python/bin/highs").path
            let cbc = "cbc model.mps -preprocess off -solve -solution other.txt"
            let solve = "'\(highs)' --solution_file found.txt model.mps && \(cbc)"
            #expect(try Tool.shell(solve, in: folder).code == 0)
            for file in ["found.txt", "other.txt"] {
                let checked = try Tool.shell("\(ask) --solution \(file)", in: folder)
                #expect(checked.code == 0, "\(checked.error)")
                let fields = try object(checked)
                #expect(fields["objective"] as? Double == best["objective"] as? Double)
                #expect(fields["holds"] as? Bool == true)
            }
            let model = try String(
                contentsOf: folder.appendingPathComponent("model.mps"),
                encoding: .utf8
            )
            let names = Set(
                model.split(separator: "\n").filter { $0.hasPrefix(" by_") }
                    .compactMap { $0.split(separator: " ").first }
            )
            #expect(names.count == 11)
            let file = folder.appendingPathComponent("all.txt")
            try Data(names.map { "\($0) 1\n" }.joined().utf8).write(to: file)
            let all = try Tool.shell("\(ask) --solution all.txt", in: folder)
            #expect(all.code == 1)
            #expect(try object(all)["holds"] as? Bool == false)
            #expect(try Tool.shell("\(ask) --solution w/waymark.yaml", in: folder).code == 66)
            #expect(try Tool.shell("\(ask) --solution none.txt", in: folder).code == 66)
        }
    }

    @Test func `the frontier ends where the best plan is`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let best = try Tool.run(["plan", "optimise", "w", "--format", "json"], in: folder)
            let frontier = try Tool.run(
                ["plan", "frontier", "w", "--steps", "2", "--format", "json"],
                in: folder
            )
            let points = try #require(object(frontier)["points"] as? [[String: Any]])
            #expect(points.compactMap { $0["share"] as? Double } == [0, 0.5, 1])
            let (whole, last) = (try object(best), try #require(points.last))
            #expect(last["status"] as? String == "optimal")
            #expect(last["objective"] as? Double == whole["objective"] as? Double)
            let chosen = try #require(whole["chosen"] as? [[String: String]])
            #expect(chosen.count == 7)
            #expect(last["chosen"] as? [[String: String]] == chosen)
        }
    }

    @Test func `every question of a plan without schemes has an answer`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let file = folder.appendingPathComponent("w/plans/plan.yaml")
            let text = try String(contentsOf: file, encoding: .utf8)
            let start = try #require(text.range(of: "\nschemes:"))
            try (text[..<start.lowerBound] + "\nschemes: []\n")
                .write(to: file, atomically: true, encoding: .utf8)
            for question in ["routes", "appraise", "simulate", "optimise", "frontier", "worth"] {
                let answer = try Tool.run(["plan", question, "w"], in: folder)
                #expect(answer.code == 0, "\(question): \(answer.error)")
            }
            let compared = ["plan", "compare", "lancashire-2026", "lancashire-2026", "w"]
            #expect(try Tool.run(compared, in: folder).code == 0)
        }
    }

    @Test func `a plan that no workspace has is named with those there are`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let answer = try Tool.run(["plan", "optimise", "w", "--plan", "other"], in: folder)
            #expect(answer.code == 65)
            #expect(answer.error.contains("'other'"))
        }
    }
}

private func object(_ answer: Tool.Answer) throws -> [String: Any] {
    let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
    return try #require(object as? [String: Any])
}
