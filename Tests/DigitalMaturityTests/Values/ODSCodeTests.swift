import DigitalMaturity
import TestSupport
import Testing

struct ODSCodeTests {
    @Test(
        arguments: [
            ("RXR", "RXR"), ("rxr", "RXR"), ("qe1", "QE1"), ("G6V2S", "G6V2S"), ("8HK48", "8HK48"),
            ("A1234567", "A1234567"),
        ]
    )
    func `read a code ignoring case`(text: String, code: String) throws {
        #expect(try ODSCode(parsing: text).text == code)
        #expect(try "\(ODSCode(parsing: text))" == code)
    }

    @Test(
        arguments: [
            "", "RJ", "A12345678", "RX-R", " RXR", "RXR ", "RX R", "RXŔ", "ßA", "ﬁ1", "rx1\u{301}",
            "ıxr", "ſxr", "ＲＸＲ",
        ]
    )
    func `refuse what is no code, however it looks in capitals`(text: String) {
        let failure = #expect(throws: ParseFailure.self) { try ODSCode(parsing: text) }
        #expect(
            failure
                == ParseFailure(
                    "'\(text)' is not an ODS code",
                    expected: "a code such as RXR or QE1"
                )
        )
    }

    @Test func `digits come before letters`() {
        let codes: [ODSCode] = ["RXR", "R0A", "QE1", "8HK48"]
        #expect(codes.sorted() == ["8HK48", "QE1", "R0A", "RXR"])
    }
}
