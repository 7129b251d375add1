import Foundation
import Testing

/// What rules answer in JSON is what they answer in text, sentence by sentence.
@Suite struct RuleAnswerTests {
    /// The answer in both forms, the text without line ends and escapes.
    private func answer(_ arguments: [String]) throws -> (json: [String: Any], text: String) {
        var answer: (json: [String: Any], text: String)?
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            func run(_ format: String) throws -> String {
                let result = try Tool.run(arguments + ["--format", format], in: folder)
                #expect(result.code == 0, "\(result.error)")
                return result.output
            }
            let json = try JSONSerialization.jsonObject(with: Data(run("json").utf8))
            answer = (try #require(json as? [String: Any]), try run("markdown").plain)
        }
        return try #require(answer)
    }

    /// The sentences under a path of keys, in every element of every list on the way.
    private func sentences(_ value: Any, _ path: ArraySlice<String>) -> [String] {
        if let list = value as? [Any] { return list.flatMap { sentences($0, path) } }
        if let text = value as? String, path.isEmpty { return [text] }
        guard let key = path.first, let next = (value as? [String: Any])?[key] else { return [] }
        return sentences(next, path.dropFirst())
    }

    private func sentences(_ value: Any, _ path: String) -> [String] {
        sentences(value, path.split(separator: ".").map(String.init)[...])
    }

    @Test(
        arguments: [
            (
                "--body-kind nhs-trust --capital £26.3m --whole-life £30m --on 1900-01-01",
                [1, 0, 0, 2]
            ),
            ("--body-kind foundation-trust --capital £60m --on 2024-05-01", [1, 0, 0, 1]),
            (
                "--body-kind foundation-trust --no-distressed --segment 2 --capital £60m --on 2025-09-01",
                [2, 0, 2, 1]
            ),
            ("--body-kind icb --kind cyber --capital £8m --on 2026-05-01", [1, 2, 0, 0]),
            ("--body-kind arms-length-body --capital £8m --on 2027-05-01", [2, 1, 0, 2]),
            ("--body-kind nhs-trust --novel --capital £1m --on 2026-05-01", [2, 0, 0, 0]),
        ] as [(String, [Int])]
    )
    func `a route says in JSON what it says in text`(question: String, atLeast: [Int]) throws {
        let (json, text) = try answer(["route"] + question.split(separator: " ").map(String.init))
        let paths = ["headline.text", "reports.text", "readings.text", "staleness.words"]
        for (path, least) in zip(paths, atLeast) {
            let said = sentences(json, path)
            #expect(said.count >= least, "\(path) has \(said)")
            for sentence in said {
                #expect(text.contains(sentence), "the text lacks '\(sentence)' of \(path)")
            }
        }
        for because in sentences(json, "outside.because") { #expect(text.contains(because)) }
        let headings = [
            ("reports", "To whom it is reported"), ("staleness", "How far this can be relied on"),
            ("readings", "On each side of a day not known"),
            ("outside", "Rules that do not reach it, and why"),
        ]
        for (key, heading) in headings {
            let isEmpty = (json[key] as? [Any])?.isEmpty
            #expect(isEmpty == !text.contains(heading), "\(key)")
        }
    }

    @Test(
        arguments: [
            (
                "show CAP-2023-01",
                [
                    "title": 1, "authority": 1, "applies.when": 2, "applies.applies": 2,
                    "applies.grade": 2, "limits.state": 2, "limits.citation.title": 2,
                ]
            ),
            (
                "show NCR-ANY",
                ["applies.when": 1, "limits.citation.note": 1, "notes": 1, "approver": 1]
            ),
            (
                "on 2023-06-01",
                ["rules.rule": 10, "rules.title": 10, "rules.authority": 10, "rules.approver": 10]
            ),
            (
                "diff 2023-06-01 2026-10-01",
                ["rules.rule": 10, "rules.title": 10, "rules.authority": 10, "rules.approver": 10]
            ),
        ] as [(String, [String: Int])]
    )
    func `controls say in JSON what they say in text`(
        question: String,
        atLeast: [String: Int]
    ) throws {
        let (json, text) = try answer(
            ["controls"] + question.split(separator: " ").map(String.init)
        )
        for (path, least) in atLeast {
            let said = sentences(json, path)
            #expect(said.count >= least, "\(path) has \(said.count)")
            for sentence in said {
                #expect(text.contains(sentence), "the text lacks '\(sentence)' of \(path)")
            }
        }
    }

    @Test(arguments: ["2012-06-01", "2025-09-01", "2026-11-20", "2027-06-01"])
    func `plan routes says in JSON what it says in text`(date: String) throws {
        let (json, text) = try answer(["plan", "routes", "w", "--on", date])
        let schemes = try #require((json["plans"] as? [[String: Any]])?.first?["schemes"])
        // Eight schemes, two of them led by the board itself.
        let headlines = sentences(schemes, "headline.text")
        #expect(headlines.count >= 8)
        let dates = sentences(schemes, "calendar.text")
        #expect(dates.count == 8)
        let cautions = sentences(json, "plans.reliability")
        #expect(cautions.isEmpty == (date == "2026-11-20"))
        let readings = sentences(schemes, "readings.text")
        let reports = sentences(schemes, "reports.to")
        let papers = sentences(schemes, "calendar.onePaper.because")
        for sentence in papers + headlines + dates + cautions + readings + reports {
            #expect(text.contains(sentence), "the text lacks '\(sentence)'")
        }
        #expect(reports.isEmpty == text.contains("No scheme is known to need a report."))
    }
}

extension String {
    /// The words, without the escapes of CommonMark.
    fileprivate var plain: String {
        split { $0 == " " || $0 == "\n" }.joined(separator: " ").replacing("\\", with: "")
    }
}
