import Foundation
import Testing

/// Forecasts from outside: what is asked, refused and explained.
@Suite struct ForecastTests {
    private func json(_ arguments: [String], in folder: URL) throws -> [String: Any] {
        let answer = try Tool.run(["forecast"] + arguments + ["--format", "json"], in: folder)
        #expect(answer.code == 0, "\(answer.error)")
        let value = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        return try #require(value as? [String: Any])
    }

    @Test func `quantiles are counts in order, and a wanted share has its probability`() throws {
        try withFolder { folder in
            let asked = ["--measure", "epr", "--by", "2025-03-31", "--known-at", "2024-10-01"]
            let json = try json(asked + ["--share", "91%"], in: folder)
            let quantiles = try #require(json["quantiles"] as? [String: Int])
            let inOrder = ["p05", "p10", "p50", "p90", "p95"].compactMap { quantiles[$0] }
            #expect(inOrder.count == 5 && inOrder == inOrder.sorted())
            #expect(inOrder.allSatisfy { (100...209).contains($0) })
            let chances = try #require(json["probabilityAtLeast"] as? [[String: Double]])
            #expect(chances.contains { $0["share"] == 0.91 })
            let falling = chances.compactMap { $0["probability"] }
            #expect(falling == falling.sorted(by: >))
        }
    }

    @Test func `the record has three days of each measure, and no score without an outcome`() throws
    {
        try withFolder { folder in
            let record = try #require(
                try json(["record"], in: folder)["record"] as? [[String: Any]]
            )
            for measure in ["epr", "dscr"] {
                let days = record.filter { $0["measure"] as? String == measure }
                    .compactMap { $0["knownAt"] as? String }
                #expect(Set(days).count == 3, "\(measure)")
            }
            let march = record.filter { $0["by"] as? String == "2026-03-31" }
            #expect(march.count == 3)
            #expect(march.allSatisfy { $0["outcome"] is NSNull && $0["brier"] is NSNull })
            let scored = record.filter { !($0["outcome"] is NSNull) }
            #expect(scored.count == 11)
            #expect(scored.allSatisfy { $0["brier"] is Double && $0["inside80"] is Bool })
        }
    }

    /// The kind of each mistake decides the code: of the line of command 64, of what is asked 65.
    @Test(
        arguments: [
            (["--measure", "epr", "--by", "2020-01-01", "--known-at", "2025-05-31"], 65, "before"),
            (
                ["--measure", "epr", "--by", "2025-01-01", "--known-at", "2020-01-01"], 65,
                "2023-05-26"
            ),
            (
                ["--measure", "dscr", "--by", "2025-01-01", "--known-at", "2020-01-01"], 65,
                "2021-12-31"
            ),
            (["--measure", "gp", "--by", "2025-01-01"], 64, "epr"),
            (["--measure", "epr", "--by", "2027-01-01", "--share", "101%"], 64, "0% to 100%"),
            (["--measure", "epr", "--by", "soon"], 64, "a day such as"),
            (["--measure", "epr"], 64, "--by"),
        ] as [([String], Int32, String)]
    )
    func `what cannot be forecast is refused`(_ asked: [String], _ code: Int32, _ says: String)
        throws
    {
        try withFolder { folder in
            let answer = try Tool.run(["forecast"] + asked, in: folder)
            #expect(answer.code == code, "\(answer.error)")
            #expect(answer.error.contains(says), "\(answer.error)")
            #expect(answer.output == "")
        }
    }

    @Test func `a figure is explained by its method, its inputs and what was known`() throws {
        try withFolder { folder in
            let address = "forecast/epr/2026-03-31/2025-05-31/p50"
            let answer = try Tool.run(["explain", address, "--england"], in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            for text in ["known at 31 May 2025", "data/suppliers/events.csv", "convolution"] {
                #expect(answer.output.contains(text), "\(text) in \(answer.output)")
            }
            #expect(!answer.output.contains("June 2025"))
        }
    }

    @Test func `an event of a workspace counts from its day`() throws {
        try withFolder { folder in
            let made = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            #expect(made.code == 0)
            let suppliers = folder.appendingPathComponent("w/suppliers")
            try FileManager.default.createDirectory(
                at: suppliers,
                withIntermediateDirectories: true
            )
            try Data("organisation,event,date\nRXL,live,2026-06-01\n".utf8)
                .write(to: suppliers.appendingPathComponent("events.csv"))
            let asked = ["--measure", "epr", "--by", "2027-03-31", "--known-at"]
            for (day, isWaiting) in [("2026-05-31", true), ("2026-06-01", false)] {
                let risks = try json(["make", "w"] + asked + [day], in: folder)["atRisk"]
                let codes = (risks as? [[String: Any]])?.compactMap { $0["code"] as? String }
                #expect(codes?.contains("RXL") == isWaiting, "\(day)")
            }
        }
    }
}
