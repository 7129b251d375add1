import Foundation
import Testing

/// What the tool says of a plan's approvals, and of rules that change or were never made.
@Suite struct ApprovalsTests {
    private func answer(_ arguments: [String], overrides: String? = nil) throws -> [String: Any] {
        var answer: [String: Any] = [:]
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            let file = folder.appendingPathComponent("w/overrides.yaml")
            if let overrides { try Data(overrides.utf8).write(to: file) }
            let result = try Tool.run(arguments + ["--format", "json"], in: folder)
            #expect(result.code == 0, "\(result.error)")
            let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
            answer = try #require(json as? [String: Any])
        }
        return answer
    }

    private func schemes(_ answer: [String: Any]) throws -> [[String: Any]] {
        let plans = try #require(answer["plans"] as? [[String: Any]])
        return try #require(plans.first?["schemes"] as? [[String: Any]])
    }

    @Test func `the digital controls of central government end on 1 April 2026`() throws {
        let answer = try answer(["controls", "diff", "2026-03-31", "2026-04-01", "w"])
        #expect(answer["schema"] as? String == "waymark/controls-diff/1")
        let rules = try #require(answer["rules"] as? [[String: Any]])
        for id in ["GDS-V6-CRYPT", "GDS-V6-OTHER", "GDS-V6-PUBLIC"] {
            let rule = try #require(rules.first { $0["rule"] as? String == id })
            let after = try #require(rule["after"] as? [[String: Any]])
            #expect(after.compactMap { $0["value"] as? String } == ["ceased"])
        }
        let day = try self.answer(["controls", "diff", "2026-04-01", "2026-04-01", "w"])
        #expect((day["rules"] as? [Any])?.isEmpty == true)
        #expect((day["schemes"] as? [Any])?.isEmpty == true)
    }

    @Test func `the earlier day comes first`() throws {
        try withFolder { folder in
            let result = try Tool.run(["controls", "diff", "2026-04-02", "2026-04-01"], in: folder)
            #expect(result.code == 64)
            #expect(result.error.contains("2026-04-02 is after 2026-04-01"))
        }
    }

    @Test func `every step of a calendar says whether its length was published`() throws {
        let schemes = try schemes(try answer(["plan", "routes", "w"]))
        #expect(schemes.count == 8)
        var kinds: [String: Int] = [:]
        for scheme in schemes {
            let calendar = try #require(scheme["calendar"] as? [String: Any])
            let start = try #require(calendar["earliestStart"] as? [String: String])
            let days = try ["low", "likely", "high"].map { try #require(start[$0]) }
            #expect(days == days.sorted())
            for step in try #require(calendar["steps"] as? [[String: Any]]) {
                let gate = try #require(step["gate"] as? String)
                let length = try #require(step["days"] as? [String: Any])
                let isTreasury = gate.hasPrefix("hm-treasury")
                let kind = try #require(length["kind"] as? String)
                #expect(kind == (isTreasury ? "published" : "assumption"))
                if isTreasury { #expect(length["likely"] as? Int == 28) }
                kinds[kind, default: 0] += 1
            }
        }
        // The Treasury's 28 days are the only published length, and three schemes go there.
        #expect(kinds == ["assumption": 23, "published": 3])
    }

    @Test func `a rule that is tried asks its approver and is marked wherever it shows`() throws {
        let overrides = """
            overrides:
              - { rule: CAP-2025-HMT, from: 2026-04-01, value: £10m, because: What if }

            """
        let tried = try schemes(try answer(["plan", "routes", "w"], overrides: overrides))
        let scheme = try #require(tried.first { $0["id"] as? String == "epr-east" })
        let tests = try #require(scheme["tests"] as? [[String: Any]])
        let test = try #require(tests.first { $0["rule"] as? String == "CAP-2025-HMT" })
        #expect(test["outcome"] as? String == "exceeds")
        #expect(test["standing"] as? String == "hypothetical")
        let route = try #require(scheme["route"] as? [[String: Any]])
        #expect(route.last?["approver"] as? String == "HM Treasury")
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            try Data(overrides.utf8)
                .write(to: folder.appendingPathComponent("w/overrides.yaml"))
            let table = try Tool.run(["plan", "routes", "w", "--format", "markdown"], in: folder)
            #expect(table.output.contains("CAP-2025-HMT (hypothetical)"))
        }
    }
}
