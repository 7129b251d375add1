import Testing

@testable import Preview

@Suite struct PreviewSiteTests {
    private let port: UInt16 = 4000

    private func site(_ files: [(path: String, text: String)]) -> PreviewSite {
        var site = PreviewSite(script: "watch()", notice: "<p>Wait</p>")
        site.show(files)
        return site
    }

    private func get(
        _ path: String,
        of site: PreviewSite,
        host: String? = "127.0.0.1:4000",
        method: String = "GET"
    ) -> PreviewAnswer {
        site.answer(PreviewRequest(method: method, path: path, host: host), on: port)
    }

    private let files = [
        (path: "index.html", text: "<body>Home</body>"), (path: "boards/qe1.html", text: "<p>QE1"),
        (path: "style.css", text: "p {}"),
    ]

    @Test(
        arguments: [
            ("127.0.0.1:4000", 200), ("localhost:4000", 200), ("LOCALHOST:4000", 200),
            ("localhost", 421), ("127.0.0.1:4001", 421), ("[::1]:4000", 421), ("0.0.0.0:4000", 421),
            ("evil.example:4000", 421), ("localhost.evil.example:4000", 421),
            ("127.0.0.1:4000.evil.example", 421), ("127.0.0.1:4000,evil.example", 421),
            ("evil@127.0.0.1:4000", 421), ("", 421), (nil, 421),
        ] as [(String?, Int)]
    )
    func `only this machine's own names are answered`(host: String?, status: Int) {
        #expect(get("/", of: site(files), host: host).status == status)
    }

    @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "get"])
    func `the preview can only be read`(method: String) {
        let answer = get("/", of: site(files), method: method)
        #expect(answer.status == 405)
        #expect(answer.headers["Allow"] == "GET, HEAD")
    }

    @Test(
        arguments: [
            "", "/../etc/passwd", "/boards/../../secret", "//etc/passwd", "/boards", "/index.html/",
            "/style.css/..", "/boards//qe1.html", "/.waymark", "/INDEX.HTML",
            "http://evil.example/",
        ]
    )
    func `what is not one of the site's files is not found`(path: String) {
        #expect(get(path, of: site(files)).status == 404)
    }

    @Test func `a page is shown with the script that watches it, and a style as it is`() {
        let home = get("/", of: site(files))
        #expect(
            home.text == """
                <body>Home<script src="/.waymark/preview.js" data-tag='"2-2"'></script>
                </body>
                """
        )
        #expect(home.headers["ETag"] == "\"2-2\"")
        #expect(get("/style.css", of: site(files)).text == "p {}")
        #expect(get("/.waymark/preview.js", of: site(files)).text == "watch()")
    }

    @Test func `a page's tag changes with the page or the style, and not with another page`() {
        var site = site(files)
        let tags = { (site: PreviewSite) in
            ["/", "/boards/qe1.html"].map { get($0, of: site).headers["ETag"] ?? "" }
        }
        let first = tags(site)
        #expect(site.show(files) == 0)
        #expect(tags(site) == first)
        #expect(site.show([files[0], ("boards/qe1.html", "<p>New"), files[2]]) == 1)
        #expect(tags(site)[0] == first[0])
        #expect(tags(site)[1] != first[1])
        #expect(site.show(files.dropLast() + [("style.css", "p { color: red }")]) == 2)
        #expect(tags(site)[0] != first[0])
    }

    @Test func `a notice is shown in place of each page until there are pages again`() {
        var site = PreviewSite(script: "", notice: "<p>Wait</p>")
        let waiting = get("/any.html", of: site)
        #expect(waiting.status == 503)
        #expect(waiting.text.hasPrefix("<p>Wait</p>"))
        site.show(files)
        let shown = get("/", of: site)
        site.show(notice: "<p>Broken</p>")
        let broken = [get("/", of: site), get("/boards/qe1.html", of: site)]
        #expect(broken.map(\.status) == [503, 503])
        #expect(broken[0].headers["ETag"] != waiting.headers["ETag"])
        site.show(files)
        #expect(get("/", of: site).headers["ETag"] == shown.headers["ETag"])
    }
}
