import TestSupport
import Testing

@testable import Markup

struct OneLineTests {
    /// What the text on one line is by its definition, sign by sign.
    private func onOneLine(_ text: String) -> String {
        var line = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0...0x20, 0x7F...0x9F, 0x2028...0x2029:
                if line.last != " " { line.append(" ") }
            case 0xFFFE...0xFFFF: line.append("\u{FFFD}")
            default: line.append(scalar)
            }
        }
        return String(line)
    }

    @Test func `a text on one line is what its signs say, and no sign beside them is touched`() {
        let signs: [Unicode.Scalar] = [
            " ", "a", "£", "–", "\u{80}", "\u{9F}", "\u{A0}", "\u{7F}", "\n", "\u{0}", "\u{2027}",
            "\u{2028}", "\u{2029}", "\u{202A}", "\u{FFFD}", "\u{FFFE}", "\u{FFFF}", "\u{10FFFF}",
            "م",
        ]
        for seed in 0..<2000 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            var scalars = String.UnicodeScalarView()
            for _ in 0..<6 { scalars.append(signs.randomElement(using: &random) ?? " ") }
            let text = String(scalars)
            #expect(text.onOneLine == onOneLine(text), "seed \(seed)")
            #expect(text.onOneLine.unicodeScalars.elementsEqual(onOneLine(text).unicodeScalars))
        }
    }
}
