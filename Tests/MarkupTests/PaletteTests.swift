import Foundation
import Testing

/// The colours of the style sheet, by the contrast that WCAG 2.2 asks of text.
@Suite struct `The palette of a heat map` {
    @Test(arguments: ["light", "dark"], 1...5)
    func `can be read on every shade`(scheme: String, step: Int) throws {
        let ink = try light("on-shade-\(step < 4 ? "low" : "high")", in: scheme)
        #expect(contrast(ink, try light("shade-\(step)", in: scheme)) >= 4.5)
    }

    @Test(arguments: ["light", "dark"], ["absent", "hatch", "paper"])
    func `can be read where there is no mark`(scheme: String, ground: String) throws {
        #expect(contrast(try light("ink", in: scheme), try light(ground, in: scheme)) >= 4.5)
    }

    @Test func `goes one way from shade to shade`() throws {
        let paper = try (1...5).map { try light("shade-\($0)", in: "light") }
        #expect(paper == paper.sorted(by: >))
        let screen = try (1...5).map { try light("shade-\($0)", in: "dark") }
        #expect(screen == screen.sorted())
    }

    /// The relative luminance of a custom property.
    private func light(_ name: String, in scheme: String) throws -> Double {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../Reports/site/style.css")
        let sheet = try String(contentsOf: file, encoding: .utf8)
        let dark = try #require(sheet.range(of: "prefers-color-scheme: dark"))
        let part = scheme == "dark" ? sheet[dark.upperBound...] : sheet[..<dark.lowerBound]
        let start = try #require(part.range(of: "--\(name): #")).upperBound
        let rgb = try #require(UInt32(part[start...].prefix(6), radix: 16))
        return zip([16, 8, 0] as [UInt32], [0.2126, 0.7152, 0.0722]).reduce(0) { sum, part in
            let level = Double((rgb >> part.0) & 0xFF) / 255
            let light = level <= 0.04045 ? level / 12.92 : pow((level + 0.055) / 1.055, 2.4)
            return sum + light * part.1
        }
    }

    private func contrast(_ one: Double, _ other: Double) -> Double {
        (max(one, other) + 0.05) / (min(one, other) + 0.05)
    }
}
