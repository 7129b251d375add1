import Foundation
import Testing

@Suite struct RouteTests {
    private static let scheme = [
        "route", "--body-kind", "foundation-trust", "--kind", "digital", "--funding", "self",
        "--capital", "£26.3m", "--whole-life", "£28m", "--contract-value", "£9m",
    ]

    private static let sound = ["--no-distressed"]

    private func answer(_ more: [String]) throws -> [String: Any] {
        var answer: [String: Any] = [:]
        try withFolder { folder in
            let result = try Tool.run(RouteTests.scheme + more + ["--format", "json"], in: folder)
            #expect(result.code == 0, "\(result.error)")
            let json = try JSONSerialization.jsonObject(with: Data(result.output.utf8))
            answer = try #require(json as? [String: Any])
        }
        return answer
    }

    private func outcomes(_ answer: [String: Any]) throws -> [String: String] {
        let tests = try #require(answer["tests"] as? [[String: Any]])
        return Dictionary(
            uniqueKeysWithValues: try tests.map {
                (try #require($0["rule"] as? String), try #require($0["outcome"] as? String))
            }
        )
    }

    private func approvers(_ answer: [String: Any]) throws -> [String] {
        try #require(answer["route"] as? [[String: Any]]).compactMap { $0["approver"] as? String }
    }

    @Test func `in June 2023 a sound foundation trust is within every limit of the time`() throws {
        let answer = try answer(RouteTests.sound + ["--on", "2023-06-01"])
        let outcomes = try outcomes(answer)
        // Nobody is known to have published the revenue limit before 2025.
        #expect(outcomes["REV-2025-HMT"] == "undetermined")
        #expect(outcomes.filter { $0.value != "within" }.count == 1)
        #expect(outcomes.count > 3)
        #expect(try approvers(answer) == ["The body's own board"])
        #expect(answer["schema"] as? String == "waymark/route/1")
    }

    @Test func `in distress the £25m capital limit is exceeded and JISC approves`() throws {
        let answer = try answer(["--on", "2023-06-01", "--distressed"])
        #expect(try outcomes(answer)["DIG-2023-01"] == "exceeds")
        #expect(try outcomes(answer)["DIG-2023-02"] == "within")
        #expect(
            try approvers(answer).last
                == "NHS England and DHSC Joint Investment Sub-Committee (JISC)"
        )
        let tests = try #require(answer["tests"] as? [[String: Any]])
        let exceeded = try #require(tests.first { $0["rule"] as? String == "DIG-2023-01" })
        #expect((exceeded["limit"] as? [String: Any])?["pence"] as? Int == 25_000_000_00)
        #expect((exceeded["distance"] as? [String: Any])?["pence"] as? Int == -1_300_000_00)
    }

    @Test func `distress that nobody stated is neither yes nor no`() throws {
        let answer = try answer(["--on", "2023-06-01"])
        #expect(try outcomes(answer)["DIG-2023-01"] == "undetermined")
        #expect((answer["body"] as? [String: Any])?["distressed"] is NSNull)
        #expect((answer["headline"] as? [String: Any])?["answer"] as? String == "may-need")
    }

    @Test func `in June 2026 the segment's limit is undetermined and the Treasury's not reached`()
        throws
    {
        let answer = try answer(["--on", "2026-06-01", "--segment", "2"])
        #expect(try outcomes(answer)["CAP-2025-S2"] == "undetermined")
        #expect(try outcomes(answer)["CAP-2025-HMT"] == "within")
        #expect(answer["undetermined"] as? [String] == ["CAP-2025-S2"])
    }

    @Test func `the answer for people has a row for each test of the answer for scripts`() throws {
        let outcomes = try outcomes(answer(["--on", "2026-06-01", "--segment", "2"]))
        try withFolder { folder in
            let text = try Tool.run(
                RouteTests.scheme + ["--on", "2026-06-01", "--segment", "2"],
                in: folder
            ).output
            #expect(text.contains("It may need National approval by NHS England and DHSC"))
            let lines = text.split(separator: "\n").map { $0.split(separator: " ") }
            let rows = lines.filter { $0.count > 3 && outcomes.keys.contains("\($0[0])") }
            #expect(
                rows.map { "\($0[0]) \($0.last ?? "")" } == [
                    "CAP-2025-HMT within", "CAP-2025-S2 undetermined", "REV-2025-HMT within",
                ]
            )
            #expect(outcomes.count == 3)
            #expect(rows.allSatisfy { outcomes["\($0[0])"] == $0.last.map(String.init) })
            #expect(
                text.contains(
                    "The £300m capital limit of HM Treasury (CAP-2025-HMT) is not reached"
                )
            )
        }
    }

    @Test(
        arguments: [
            (["--capital", "26.3 million"], 64, "'26.3 million' is not an amount of money"),
            (["--capital", "£1m", "--on", "2023-02-30"], 64, "'2023-02-30' is not a date"),
            (["--capital", "£1m", "--whole-life", "£0.5m"], 64, "less than the capital"),
            (
                ["--capital", "£1m", "--body", "RXQ1"], 65,
                "there is no organisation with the code 'RXQ1'"
            ),
            (
                ["--capital", "£1m", "--body", "RW6"], 65,
                "its successors are Manchester University NHS Foundation Trust (R0A)"
            ),
        ] as [([String], Int32, String)]
    )
    func `a question that cannot be asked says why`(
        _ more: [String],
        _ code: Int32,
        _ reason: String
    ) throws {
        try withFolder { folder in
            let body = more.contains("--body") ? [] : ["--body-kind", "nhs-trust"]
            let answer = try Tool.run(["route"] + body + more, in: folder)
            #expect(answer.code == code)
            #expect(answer.error.contains(reason), "\(answer.error)")
        }
    }

    /// A self-financed part of a record that Frontline Digitisation also pays for.
    private static let excepted = [
        "route", "--body-kind", "foundation-trust", "--kind", "digital", "--funding", "mixed",
        "--programme", "frontline-digitisation", "--capital", "£60m", "--on", "2024-05-01",
    ]

    @Test func `an open question is read as --reading says, and as its older option says`() throws {
        try withFolder { folder in
            func answer(_ more: [String]) throws -> String {
                try Tool.run(RouteTests.excepted + more, in: folder).output
            }
            let asWritten = try answer([])
            for value in ["unclear", "treasury-only", "whole"] {
                let read = try answer(["--reading", "epr-exception=\(value)"])
                #expect(try read == answer(["--epr-exception", value]))
                #expect((read == asWritten) == (value == "unclear"))
            }
        }
    }

    @Test(
        arguments: [
            (
                "epr-excepton=whole",
                "there is no open question 'epr-excepton'", "did you mean 'epr-exception'?", 65
            ),
            (
                "epr-exception=hole",
                "there is no reading of epr-exception 'hole'", "did you mean 'whole'?", 65
            ),
            ("whole", "The value 'whole' is invalid", "for '--reading <id=value>'", 64),
        ] as [(String, String, String, Int32)]
    )
    func `a reading that does not exist is refused, with those that do`(
        reading: String,
        told: String,
        help: String,
        code: Int32
    ) throws {
        try withFolder { folder in
            let result = try Tool.run(RouteTests.excepted + ["--reading", reading], in: folder)
            #expect(result.code == code)
            #expect(result.error.contains(told), "\(result.error)")
            #expect(result.error.contains(help), "\(result.error)")
        }
    }
}
