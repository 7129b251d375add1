import DigitalMaturity
import Testing

/// What of a text can be seen.
struct VisibleTests {
    @Test func `a mark that Unicode calls format is left out, and every other sign is kept`() {
        let scalars = (UInt32(0x21)...0x2FFFF).compactMap { Unicode.Scalar($0) }
        var wrong: [String] = []
        for scalar in scalars {
            let isLeftOut = scalar.properties.generalCategory == .format
            let text = "a" + String(scalar) + "b"
            if text.visible != (isLeftOut ? "ab" : text) { wrong.append("\(scalar.value)") }
        }
        #expect(scalars.count > 100_000)
        #expect(wrong == [])
    }

    @Test(arguments: [" £5", "£5\u{A0}", "\u{2003}£5 ", "\u{FEFF}£5", "\t£5\r\n", "£5"])
    func `white space and unseen marks at either end are left out`(text: String) {
        #expect(text.visible == "£5")
    }
}
