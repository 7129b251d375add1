import DigitalMaturity
import Documents
import Foundation
import Testing

@testable import Loading

/// How a workspace's papers look, and what is refused of it.
struct BrandTests {
    @Test func `a name, a logo and colours are read`() throws {
        let (brand, told) = try read(
            """
            name: Lancashire and South Cumbria
            logo: logo.svg
            colours: { main: "#005eb8", charts: ["#005eb8", "#28a197"] }
            """,
            logo: plainDrawing
        )
        #expect(told == "")
        #expect(brand.name == "Lancashire and South Cumbria")
        #expect(brand.logo?.form == .svg)
        #expect(brand.accent?.text == "#005eb8")
        #expect(brand.charts.map(\.text) == ["#005eb8", "#28a197"])
    }

    @Test func `without a brand the look is ours`() throws {
        let (brand, told) = try read(nil)
        #expect(told == "")
        #expect(brand == Brand())
    }

    @Test func `all that is wrong is told at once, with its place and what to write`() throws {
        let (_, told) = try read(
            """
            nme: Ours
            logo: ../logo.svg
            colours:
              main: "#ffcc00"
              charts: [red, "#ffee00"]
            """
        )
        #expect(
            told == """
                reports/brand.yaml:1:1: error: the brand has no such key as 'nme' [unknown-key]
                    help: did you mean 'name'? the keys here are name, logo, colours
                reports/brand.yaml:2:7: error: '../logo.svg' is not the name of a file in reports [malformed-value]
                    help: expected a file in the folder reports, such as logo.png
                reports/brand.yaml:4:9: error: '#ffcc00' has a contrast of 1.51 to white [malformed-value]
                    help: expected a darker colour, with a contrast of at least 4.5: headings are written in it and white words on it
                reports/brand.yaml:5:12: error: 'red' is not a colour [malformed-value]
                    help: expected six digits after #, in quotes, such as "#005eb8"
                reports/brand.yaml:5:17: error: '#ffee00' has a contrast of 1.20 to white [malformed-value]
                    help: expected a darker colour, with a contrast of at least 3.0: the marks of charts are drawn in it
                """
        )
    }

    /// Published examples: WCAG's technique G18 works with black and white; #767676 is the lightest grey
    /// that passes 4.5, and #949494 the lightest that passes 3.
    @Test(
        arguments: [
            ("#000000", 21), ("#ffffff", 1), ("#767676", 4.54), ("#777777", 4.48),
            ("#949494", 3.03), ("#959595", 2.99), ("#005eb8", 6.38),
        ]
    )
    func `contrast to white is that of WCAG`(colour: String, contrast: Double) throws {
        let found = try BrandColour(parsing: colour).contrastToWhite
        #expect(abs(found - contrast) < 0.01, "\(found)")
    }

    @Test(
        arguments: [
            ("<svg xmlns='http://www.w3.org/2000/svg'><script>x</script></svg>", "'script'"),
            ("<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:script/></s:svg>", "'script'"),
            ("<svg xmlns='http://www.w3.org/2000/svg' onload='x()'/>", "'onload'"),
            ("<svg xmlns='http://www.w3.org/2000/svg'><foreignObject/></svg>", "'foreignobject'"),
            ("<svg xmlns='http://www.w3.org/2000/svg'><a href='java&#115;cript:x'/></svg>", "'a'"),
            (
                "<svg xmlns='http://www.w3.org/2000/svg'><image href='http://x/y.png'/></svg>",
                "'href'"
            ),
            (
                "<svg xmlns='http://www.w3.org/2000/svg'><use href='/etc/passwd#a'/></svg>",
                "'href'"
            ),
            (
                "<svg xmlns='http://www.w3.org/2000/svg'><style>@import 'x';</style></svg>",
                "its style"
            ),
            (
                "<svg xmlns='http://www.w3.org/2000/svg'><rect fill='url(http://x)'/></svg>",
                "its style"
            ),
            ("<!DOCTYPE svg [<!ENTITY a 'b'>]><svg>&a;</svg>", "entities"),
            ("<svg xmlns='http://www.w3.org/2000/svg'><rect></svg>", "is not SVG"),
            ("<html><svg/></html>", "is not SVG"), ("A logo", "is no picture"),
        ]
    )
    func `a logo that runs or fetches something, or is none, is refused`(
        drawing: String,
        reason: String
    ) throws {
        let (brand, told) = try read("logo: logo.svg", logo: drawing)
        #expect(brand.logo == nil)
        #expect(told.hasPrefix("reports/brand.yaml:1:7: error: 'logo.svg' "), "\(told)")
        #expect(told.contains(reason), "\(told)")
    }

    @Test func `a logo that is a link out of the folder is refused`() throws {
        let text = Array("logo: logo.svg".utf8)
        let (logo, codes) = try TinyHome.read(["reports/brand.yaml": text]) { loader in
            let folder = URL(filePath: loader.workspace?.root ?? "")
            let elsewhere = folder.appending(path: "elsewhere.svg")
            try? plainDrawing.write(to: elsewhere, atomically: true, encoding: .utf8)
            try? FileManager.default.createSymbolicLink(
                at: folder.appending(path: "reports/logo.svg"),
                withDestinationURL: elsewhere
            )
            var problems: [Diagnostic] = []
            return (loader.brand(&problems).logo, problems.map(\.code))
        }
        #expect(logo == nil)
        #expect(codes == [.malformedValue])
    }

    @Test func `a look for Word that is no Word file is refused`() throws {
        let told = try TinyHome.read(["reports/reference.docx": Array("words".utf8)]) { loader in
            var problems: [Diagnostic] = []
            return (loader.wordReference(&problems) == nil, problems.map(\.summary))
        }
        #expect(told == (true, ["this is not a Word file"]))
    }

    @Test(
        arguments: [
            ("name: ' '", "cannot be shown as a name"), ("name: [a]", "is not a single value"),
            ("colours:\n  main: #005eb8", "expected six digits after #, in quotes"),
            ("colours: { main: }", "is not a colour"),
            (
                "colours: { charts: ['#000000','#000000','#000000','#000000','#000000','#000000'] }",
                "there are 6 colours"
            ),
        ]
    )
    func `what cannot be read of a brand is told`(text: String, reason: String) throws {
        let (_, told) = try read(text)
        #expect(told.hasPrefix("reports/brand.yaml:"), "\(told)")
        #expect(told.contains(reason), "\(told)")
    }
}

private let plainDrawing = """
    <?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 1"><defs>
    <linearGradient id="a"/></defs><rect width="2" height="1" style="fill:url(#a)"/></svg>
    """

/// The brand of a workspace with this text, and what is told of it.
private func read(_ text: String?, logo: String? = nil) throws -> (Brand, String) {
    let files = ["reports/brand.yaml": text, "reports/logo.svg": logo]
    return try TinyHome.read(files.mapValues { $0.map { Array($0.utf8) } }) { loader in
        var problems: [Diagnostic] = []
        let brand = loader.brand(&problems)
        return (brand, problems.sorted().map(\.description).joined(separator: "\n"))
    }
}
