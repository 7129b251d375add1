import Foundation
import TestSupport
import Testing

@Suite struct PlanFormatTests {
    private func format(_ arguments: [String]) throws -> Tool.Answer {
        var answer: Tool.Answer?
        try withFolder { answer = try Tool.run(["plan", "format"] + arguments, in: $0) }
        return try #require(answer)
    }

    @Test func `the page of the format is what the command prints`() throws {
        let page = Tool.root.appending(
            path: "Sources/DigitalMaturity/DigitalMaturity.docc/PlanFormat.md"
        )
        expectGolden(try format(["--format", "markdown"]).output, at: page)
    }

    @Test func `one key is shown with its shape, units, words and example`() throws {
        let answer = try format(["schemes.vat", "--format", "json"])
        #expect(answer.code == 0)
        let json = try JSONSerialization.jsonObject(with: Data(answer.output.utf8))
        let whole = try #require(json as? [String: Any])
        #expect(whole["schema"] as? String == "waymark/plan-format/1")
        let keys = try #require(whole["keys"] as? [[String: Any]])
        #expect(keys.count == 1)
        #expect(keys[0]["path"] as? String == "schemes.vat")
        #expect(keys[0]["in"] as? String == "schemes")
        #expect(keys[0]["required"] as? Bool == false)
        #expect(keys[0]["values"] as? [String] == ["irrecoverable", "recoverable"])
        #expect(keys[0]["example"] as? String == "recoverable")
    }

    @Test func `every key is a row of the CSV`() throws {
        let rows = try format(["--format", "csv"]).output.split(separator: "\r\n")
        #expect(rows.count == 116)
        #expect(rows[0] == "Key,Required,What to write,Example,Meaning")
        #expect(rows[1].hasPrefix("plan,yes,a name,lancashire-2026,"))
    }

    @Test(arguments: [("captial", "capital"), ("schemes.captial", "schemes.capital")])
    func `an unknown key is refused with the one that was probably meant`(
        _ wrong: String,
        _ right: String
    ) throws {
        let answer = try format([wrong])
        #expect(answer.code == 65)
        #expect(answer.output == "")
        #expect(answer.error.contains("there is no key of a plan '\(wrong)'"))
        #expect(answer.error.contains("did you mean '\(right)'?"))
    }
}
