import Foundation
import Testing

/// A page of the website as a file of its own.
@Suite struct SitePageTests {
    @Test func `a page is one file that needs no other, with its workings beside it`() throws {
        try withFolder { folder in
            let answer = try Tool.run(
                ["site", "page", "trusts/rxr", "--england", "--output", "rxr.html"],
                in: folder
            )
            #expect(answer.code == 0, "\(answer.error)")
            #expect(answer.error == "wrote rxr.html and rxr-annex.html\n")
            let file = folder.appendingPathComponent("rxr.html")
            let text = try String(contentsOf: file, encoding: .utf8)
            #expect(text.contains("<h1>East Lancashire Hospitals NHS Trust</h1>"))
            #expect(text.contains("<style>") && !text.contains("<link rel=\"stylesheet\""))
            let places = text.matches(of: /(?:href|src)="([^"]*)"/).map { String($0.1) }
            let others = places.filter { place in
                !["#", "https://", "http://", "./rxr-annex.html", "data:"].contains {
                    place.hasPrefix($0)
                }
            }
            #expect(others == [], "it leads to files that are not there")
        }
    }

    @Test(
        arguments: [
            ("trusts/zzz", "a.html", 65, "there is no page 'trusts/zzz'"),
            ("trusts/rxr", "a.txt", 64, "'a.txt' ends with none of .md, .html"),
            ("trusts/rxr", "a.csv", 64, "'a.csv' ends with none of .md, .html"),
        ] as [(String, String, Int32, String)]
    )
    func `what cannot be a page is refused with what may be written`(
        page: String,
        file: String,
        code: Int32,
        words: String
    ) throws {
        try withFolder { folder in
            let answer = try Tool.run(
                ["site", "page", page, "--england", "--output", file],
                in: folder
            )
            #expect(answer.code == code, "\(answer.error)")
            #expect(answer.error.contains(words), "\(answer.error)")
            let made = folder.appendingPathComponent(file).path
            #expect(!FileManager.default.fileExists(atPath: made))
        }
    }
}
