import Foundation
import Testing

/// What `waymark merge` answers, with numbers worked out by hand.
@Suite struct MergeTests {
    private func json(_ arguments: [String], in folder: URL) throws -> [String: Any] {
        let answer = try Tool.run(["merge"] + arguments + ["--format", "json"], in: folder)
        #expect(answer.code == 0, "\(answer.error)")
        let value = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return try #require(value as? [String: Any])
    }

    /// The overall marks of 2025 are means of seven: Blackpool 16.5 / 7, East Lancashire 16.3 / 7; their
    /// staff in March 2025 were 7,090.5 and 11,309.2 whole-time equivalents.
    @Test func `means, staff and segments of two trusts are as worked out by hand`() throws {
        try withFolder { folder in
            let joining = ["RXR", "RXL", "--into", "RXR", "--on", "2027-04-01"]
            let answer = try json(joining, in: folder)
            #expect(answer["hasReturn"] as? Bool == false)
            let means = try #require(answer["means"] as? [[String: Any]])
            let acute = try #require(means.first { $0["careSetting"] as? String == "acute" })
            let plain = try #require(acute["plain"] as? Double)
            #expect(abs(plain - 32.8 / 14) < 1e-9)
            let facts = try #require(answer["facts"] as? [[String: Any]])
            let staff = try #require(facts.first { $0["id"] as? String == "staff" })
            let values = try #require(staff["values"] as? [[String: Any]])
            let sizes = values.compactMap { ($0["values"] as? [Double])?.first }
            #expect(sizes.map { $0.rounded() } == [7091, 11309])
            let total = try #require(staff["total"] as? Double)
            #expect(abs(total - sizes.reduce(0, +)) < 1e-6)
            let weighted = try #require(acute["staff"] as? Double)
            let byHand = (16.5 * sizes[0] + 16.3 * sizes[1]) / 7 / total
            #expect(abs(weighted - byHand) < 1e-9)
            let segment = try #require(facts.first { $0["id"] as? String == "oversight-segment" })
            #expect(segment["adds"] as? Bool == false)
            #expect(segment["total"] is NSNull)
        }
    }

    @Test func `the order of the codes changes no byte`() throws {
        try withFolder { folder in
            let rest = ["--into", "R0Z", "--on", "2027-04-01"]
            let answers = try [["RXR", "RXL", "RAL"], ["RAL", "RXR", "RXL"]].map { codes in
                try Tool.run(["merge"] + codes + rest + ["--format", "markdown"], in: folder)
                    .output
            }
            #expect(answers[0] == answers[1])
            #expect(answers[0].contains("undetermined: its kind is not known"))
            #expect(answers[0].contains("The trusts are in 2 boards"))
        }
    }

    @Test func `a number that is not known of one is said`() throws {
        try withFolder { folder in
            let joining = ["RXR", "K0N6A", "--into", "RXR", "--on", "2027-04-01"]
            let facts = try #require(json(joining, in: folder)["facts"] as? [[String: Any]])
            let staff = try #require(facts.first { $0["id"] as? String == "staff" })
            #expect(staff["total"] is NSNull)
            #expect(staff["unknownOf"] as? [String] == ["K0N6A"])
        }
    }

    @Test func `a plan's schemes get their money and routes apart and joined`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let joining = ["RXR", "RXL", "--into", "RXR", "--on", "2027-04-01", "w"]
            let plans = try #require(json(joining, in: folder)["plans"] as? [[String: Any]])
            let schemes = try #require(plans.first?["schemes"] as? [[String: Any]])
            let moved = try #require(schemes.first { $0["lead"] as? String == "RXL" })
            #expect(moved["leadAfter"] as? String == "RXR")
            let after = try #require(moved["after"] as? [String: Any])
            #expect((after["undetermined"] as? [String])?.count == 5, "one rule for each segment")
            let address = "merge/RXL+RXR/RXR/2027-04-01/plan/lancashire-2026/capital"
            let figure = try Tool.run(["explain", address, "w"], in: folder)
            #expect(figure.output.hasPrefix("£59.15m"), "\(figure.output)")
        }
    }

    /// By hand: 500 laptops of 2019 at £900 and 1,000 desktops of 2021 at £700 are past five years.
    @Test func `equipment adds up, and whose is not counted is said`() throws {
        try withFolder { folder in
            #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
            let on = ["--into", "RXR", "--on", "2027-04-01", "w", "--format", "markdown"]
            let none = try Tool.run(["merge", "RXR", "RXN"] + on, in: folder)
            #expect(none.output.contains("No equipment is counted of any of them."))
            let estate = folder.appendingPathComponent("w/estate")
            try FileManager.default.createDirectory(at: estate, withIntermediateDirectories: true)
            for (path, text) in sampleEstate {
                try Data(text.utf8).write(to: folder.appendingPathComponent("w/" + path))
            }
            let joining = ["RXR", "RXN", "--into", "RXR", "--on", "2027-04-01", "w"]
            let rows = try #require(json(joining, in: folder)["equipment"] as? [[String: Any]])
            let overdue = try #require(rows.first { $0["id"] as? String == "overdue" })
            let each = try #require(overdue["values"] as? [[String: Any]])
            #expect(each.map { $0["value"] as? Int } == [1000, 500])
            #expect(overdue["known"] as? Int == 1500)
            let cost = try #require(rows.first { $0["id"] as? String == "overdue-cost" })
            #expect((cost["known"] as? [String: Any])?["pence"] as? Int == 115_000_000)
            let three = try Tool.run(["merge", "RXR", "RXN", "RXL"] + on, in: folder).output
            #expect(three.contains("Together is without Blackpool Teaching Hospitals"))
            let address = "merge/RXN+RXR/RXR/2027-04-01/equipment/devices"
            let figure = try Tool.run(["explain", address, "w"], in: folder)
            #expect(figure.output.hasPrefix("2,440"), "\(figure.output)\(figure.error)")
        }
    }

    @Test(
        arguments: [
            (["RXR", "--into", "RXR", "--on", "2027-04-01"], 65, "give at least two codes"),
            (["RXR", "QE1", "--into", "RXR", "--on", "2027-04-01"], 65, "give trusts alone"),
            (["RXR", "RXL", "--into", "RXN", "--on", "2027-04-01"], 65, "is another body"),
            (["RXR", "RVJ", "--into", "RXR", "--on", "2027-04-01"], 65, "from 1 July 2026"),
            (["RXR", "K0N6A", "--into", "RXR", "--on", "2026-05-01"], 65, "not until 1 June 2026"),
            (["RXR", "RXL", "--into", "RXR", "--on", "2027-02-30"], 64, "expected a day such as"),
            (["RXR", "RXL", "--into", "!", "--on", "2027-04-01"], 64, "expected a code such as"),
            (["RXR", "RXL", "--into", "RXR", "--on", "2027-04-01", "a/b"], 66, "a/b"),
        ] as [([String], Int32, String)]
    )
    func `what cannot be is refused with what to write`(
        arguments: [String],
        code: Int32,
        told: String
    ) throws {
        try withFolder { folder in
            let answer = try Tool.run(["merge"] + arguments, in: folder)
            #expect(answer.code == code, "\(answer.error)")
            #expect(answer.error.contains(told), "\(answer.error)")
            #expect(answer.output.isEmpty)
        }
    }
}
