import Foundation
import Testing

@Suite struct FactsTests {
    private func facts(_ arguments: [String], in folder: URL) throws -> [[String: Any]] {
        let answer = try Tool.run(["facts", "--format", "json"] + arguments, in: folder)
        #expect(answer.code == 0, "\(answer.error)")
        let object = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        let json = try #require(object as? [String: Any])
        #expect(json["schema"] as? String == "waymark/facts/1")
        return try #require(json["facts"] as? [[String: Any]])
    }

    private func values(_ fact: [String: Any]) -> [String] {
        (fact["values"] as? [[String: Any]] ?? []).map {
            "\($0["code"] ?? "") \($0["value"] ?? "")"
        }
    }

    /// NHS England, Sickness Absence Rates, March 2025: RY3 and RYV, which it took over from in 2026.
    @Test func `facts of one organisation and of those it took over from`() throws {
        try withFolder { folder in
            let staff = try #require(facts(["staff", "--for", "RY3"], in: folder).first)
            #expect(values(staff) == ["RY3 2402.1", "RYV 2302.7"])
            #expect(staff["unit"] as? String == "whole-time-equivalents")
            #expect(staff["date"] as? String == "2025-03")
            #expect((staff["source"] as? [String: Any])?["publisher"] as? String == "NHS England")
        }
    }

    @Test func `every fact answers without a workspace, and explain finds one`() throws {
        try withFolder { folder in
            let facts = try facts(["--england"], in: folder)
            #expect(facts.count == 15)
            let counts = facts.map { "\($0["id"] ?? "") \(values($0).count)" }
            #expect(counts.contains("oversight-segment 150"), "\(counts)")
            #expect(counts.contains("record-group 212"), "\(counts)")
            #expect(facts.compactMap { $0["id"] as? String }.contains("staff"))
            let why = try Tool.run(["explain", "fact/staff/RXR", "--england"], in: folder).output
            #expect(why.contains("data/facts/staff/table.csv, line "))
        }
    }

    /// The published chart of the seven years begins with £264.3m and ends with £244.7m.
    @Test func `what is known of England is added up, and who is missing is counted`() throws {
        try withFolder { folder in
            let cost = try #require(facts(["records-cost"], in: folder).first)
            let sums = try #require(cost["sums"] as? [[String: Any]])
            #expect(sums.count == 7)
            let last = try #require(sums.last)
            #expect(last["period"] as? String == "2023/24")
            #expect(last["sum"] as? Double == 244_655_329)
            #expect(last["numbers"] as? Int == 193)
            #expect(last["isLeast"] as? Bool == true)
            let without = try #require(last["without"] as? [String])
            #expect(without.count == 17)
            #expect(without.contains("RYA"))
            let groups = try #require(facts(["record-type"], in: folder).first)
            #expect((groups["sums"] as? [Any])?.isEmpty == true)
            let table = try Tool.run(["facts", "records-cost"], in: folder).output
            #expect(table.contains("at least"))
            let address = "fact/records-cost/sum/2023-24/total"
            let why = try Tool.run(["explain", address, "--england"], in: folder).output
            #expect(why.contains("£244,655,329"), "\(why)")
        }
    }

    @Test(arguments: [(["stafff"], "did you mean 'staff'?"), (["--for", "RZZ"], "RZZ")])
    func `a fact or code that is not there is an error`(arguments: [String], told: String) throws {
        try withFolder { folder in
            let answer = try Tool.run(["facts"] + arguments, in: folder)
            #expect(answer.code == 65)
            #expect(answer.error.contains(told))
        }
    }
}
