import DigitalMaturity
import Foundation
import TestSupport
import Testing

@testable import WaymarkTool

struct JSONTests {
    @Test(
        arguments: [
            (.string(""), "\"\""),
            (.string("a \"b\" \\ /"), "\"a \\\"b\\\" \\\\ /\""),
            (.string("one\ntwo\r\nthree\tfour"), "\"one\\ntwo\\r\\nthree\\tfour\""),
            (.string("\u{0}\u{8}\u{1F}"), "\"\\u0000\\u0008\\u001f\""),
            (.string("£3m – é \u{1F600}"), "\"£3m – é \u{1F600}\""),
            (.integer(.min), "-9223372036854775808"),
            (.count(1204), "1204"),
            (.number(2.5), "2.5"),
            (.number(-0.1), "-0.1"),
            (.number(1e300), "1e+300"),
            (.number(.nan), "null"),
            (.number(.infinity), "null"),
            (.bool(true), "true"),
            (.bool(false), "false"),
            (.null, "null"),
            (.object([]), "{}"),
            (.array([]), "[]"),
            (.optional(nil as Int?, JSON.count), "null"),
            (.optional(3, JSON.count), "3"),
            (.date("2026-05-01"), "\"2026-05-01\""),
        ] as [(JSON, String)]
    )
    func `each value has one form`(value: JSON, text: String) {
        #expect(value.text == text + "\n")
    }

    @Test func `keys keep the order in which they were given`() {
        let value = JSON.answer(
            "check",
            [
                ("z", .count(1)), ("a", .array([.null, .object([("m", .bool(true))])])),
                ("e", .array([])),
            ]
        )
        #expect(
            value.text == """
                {
                  "schema": "waymark/check/1",
                  "z": 1,
                  "a": [
                    null,
                    {
                      "m": true
                    }
                  ],
                  "e": []
                }

                """
        )
    }

    @Test func `money is whole pence and exact words`() {
        #expect(
            JSON.money("£1234.50").text == """
                {
                  "pence": 123450,
                  "text": "£1,234.50"
                }

                """
        )
    }

    @Test func `any text comes back from another reader as it was`() throws {
        let scalars = (0...0x2FF).compactMap(Unicode.Scalar.init) + ["\u{2028}", "\u{FFFD}"]
        let text = String(String.UnicodeScalarView(scalars))
        let json = JSON.object([(text, .string(text))]).text
        let read = try JSONDecoder().decode([String: String].self, from: Data(json.utf8))
        #expect(read.map { Array($0.key.unicodeScalars) } == [scalars])
        #expect(read.map { Array($0.value.unicodeScalars) } == [scalars])
    }
}
