import DigitalMaturity
import Documents
import Foundation
import Site
import TestSupport
import Testing

@testable import Reporting

struct PageShellTests {
    @Test(
        arguments: [
            ("index.html", "", "regions/y62.html"),
            ("regions/y62.html", "../", "../regions/y62.html"),
            ("a/b/c.html", "../../", "../../regions/y62.html"),
        ]
    )
    func `links lead from where the page stands`(path: String, root: String, link: String) throws {
        let text = try #require(try site(of: [page(path)])[path])
        #expect(text.contains("<link rel=\"stylesheet\" href=\"\(root)style.css\">"))
        #expect(text.contains("<a class=\"brand\" href=\"\(root)index.html\">"))
        #expect(text.contains("<a href=\"\(link)\">North West</a>"))
    }

    @Test func `no address of a site begins at the root of the server`() throws {
        let files = try site(of: [page("index.html"), page("trusts/rxr.html")])
        #expect(files.count > 1)
        for (path, text) in files {
            #expect(!text.contains("href=\"/"), "in \(path)")
            #expect(!text.contains("src=\"/"), "in \(path)")
            #expect(!text.contains("action=\"/"), "in \(path)")
        }
    }

    @Test func `the pages above are named in order, each with its way`() throws {
        let trail = [("England", "index.html"), ("North West & more", "regions/y62.html")]
        let files = try site(of: [page("icbs/qe1.html", under: trail)])
        let text = try #require(files["icbs/qe1.html"])
        let england = try #require(text.range(of: "<a href=\"../index.html\">England</a></li>"))
        let region = try #require(
            text.range(of: "<a href=\"../regions/y62.html\">North West &amp; more</a></li>")
        )
        #expect(england.upperBound <= region.lowerBound)
        let home = try #require(try site(of: [page("index.html")])["index.html"])
        #expect(!home.contains("Breadcrumbs"))
    }

    @Test func `a site is its stylesheet, its script and its pages in their order`() throws {
        let files = try shell().site(of: [page("b.html"), page("a.html")])
        #expect(files.map(\.path) == ["style.css", "site.js", "b.html", "a.html"])
        #expect(files[0].text == "body { color: black }")
    }

    @Test func `pages of one folder lead to those before and after by title`() throws {
        let titles = ["c": "Airedale", "a": "Barts", "b": "Chelsea"]
        let pages = titles.map { page("trusts/\($0).html", document(title: $1)) }
        let files = try site(of: pages + [page("index.html")])
        let middle = try #require(files["trusts/a.html"])
        let (before, after) = ("<span>Before</span> Airedale", "<span>Next</span> Chelsea")
        #expect(middle.contains("<a href=\"../trusts/c.html\" rel=\"prev\">\(before)</a>"))
        #expect(middle.contains("<a href=\"../trusts/b.html\" rel=\"next\">\(after)</a>"))
        let first = try #require(files["trusts/c.html"])
        #expect(!first.contains("rel=\"prev\"") && first.contains("rel=\"next\""))
        #expect(files["index.html"]?.contains("rel=\"next\"") == false)
    }

    @Test func `the page of a closed body goes on to its heir and is no neighbour`() throws {
        var closed = page("trusts/b.html", document(title: "Barts"))
        closed.heir = "trusts/a.html"
        let files = try site(of: [page("trusts/a.html"), closed, page("trusts/c.html")])
        let text = try #require(files["trusts/b.html"])
        #expect(text.contains("http-equiv=\"refresh\" content=\"0; url=../trusts/a.html\""))
        #expect(!text.contains("rel=\"next\""))
        #expect(files["trusts/a.html"]?.contains("b.html") == false)
    }

    @Test func `a preview of a page says its title and its first sentence`() throws {
        let files = try site(of: [page("a.html", document(title: "A \"b\""))])
        let text = try #require(files["a.html"])
        #expect(text.contains("<meta property=\"og:title\" content=\"A &quot;b&quot;\">"))
        #expect(
            text.contains(
                "<meta name=\"description\" property=\"og:description\" content=\"North West\">"
            )
        )
    }

    @Test func `a single page needs no other file`() throws {
        let text = try shell().standalone(document())
        #expect(!text.contains("<link"))
        #expect(!text.contains("index.html"))
        #expect(!text.contains(".html\""))
        #expect(text.contains("<style>\nbody { color: black }\n</style>"))
        #expect(text.contains("North West"))
    }

    @Test func `titles and subtitles cannot become markup`() throws {
        let document = document(title: "A & B <script>\"x\"", subtitle: "\"><b>")
        let paged = try #require(try site(of: [page("a.html", document)])["a.html"])
        for text in [try shell().standalone(document), paged] {
            #expect(text.contains("<title>A &amp; B &lt;script&gt;&quot;x&quot; – Waymark</title>"))
            #expect(!text.contains("<script>"))
            #expect(!text.contains("<b>"))
        }
    }

    @Test func `no control character of a title or subtitle reaches a page`() throws {
        let document = document(title: "A\u{1B}[2J", subtitle: "B\u{9B}1m\u{0}")
        let paged = try #require(try site(of: [page("a.html", document)])["a.html"])
        for text in [try shell().standalone(document), paged] {
            #expect(text.contains("<title>A\u{FFFD}[2J"))
            let controls = text.unicodeScalars.filter {
                $0.properties.generalCategory == .control && $0 != "\n"
            }
            #expect(controls.isEmpty)
        }
    }

    @Test(arguments: ["{{#open}}", "{{/close}}", "{{#a}}{{/b}}", "{{unfinished"])
    func `a shell that is not Mustache is refused`(text: String) {
        let error = #expect(throws: SiteError.self) {
            _ = try PageShell(shell: text, stylesheet: "")
        }
        guard case .shell(let reason)? = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(!reason.isEmpty)
    }

    @Test func `a shell of one's own decides everything around the content`() throws {
        let own = try PageShell(shell: "{{title}}|{{date}}|{{{content}}}", stylesheet: "")
        let text = try own.standalone(document(title: "Paper"))
        #expect(text.hasPrefix("Paper|1 May 2026|<"))
    }

    private func site(of pages: [Page]) throws -> [String: String] {
        let files = try shell().site(of: pages)
        return Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.text) })
    }

    /// The shipped shell with a short stylesheet.
    private func shell() throws -> PageShell {
        let root = (0..<3).reduce(URL(filePath: #filePath)) { path, _ in
            path.deletingLastPathComponent()
        }
        let file = root.appending(path: "Reports/site/page.mustache")
        return try PageShell(
            shell: String(contentsOf: file, encoding: .utf8),
            stylesheet: "body { color: black }"
        )
    }
}

private func document(title: String = "Paper", subtitle: String = "For the board") -> Document {
    Document(
        slug: "paper",
        title: title,
        subtitle: subtitle,
        date: "2026-05-01",
        sections: [
            Section(
                "where",
                "Where",
                [.prose([.link("North West", .page("regions/y62.html"))])]
            )
        ]
    )
}

private func page(
    _ path: String,
    _ document: Document = document(),
    under trail: [(title: String, path: String)] = []
) -> Page {
    Page(path: path, trail: trail, document: document)
}
