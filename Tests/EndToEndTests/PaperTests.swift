import Foundation
import Testing

/// Papers as Word and PDF files, and a workspace's own words and looks, as a user meets them.
struct PaperTests {
    @Test(
        arguments: [
            (
                "docx", ": > pandoc; : > rsvg-convert", Int32(66),
                "apt install pandoc librsvg2-bin"
            ),
            ("pdf", ":", 66, "apt install chromium"),
            ("docx", "\(good) > pandoc; \(bad) > rsvg-convert", 73, "exit code 3): no picture"),
            ("docx", "\(bad) > pandoc; \(good) > rsvg-convert", 73, "pandoc made no file"),
            ("pdf", "\(bad) > chromium", 73, "chromium made no file (exit code 3): no picture"),
            ("pdf", "\(slow) > chromium", 75, "chromium was stopped after 5 seconds"),
        ]
    )
    func `a program that is missing, fails or takes too long leaves no file and no doubt`(
        ending: String,
        programs: String,
        code: Int32,
        words: String
    ) throws {
        try withFolder { folder in
            let line = """
                mkdir programs; cd programs; \(programs); cd ..
                for file in programs/*; do test -s $file && chmod +x $file; done
                tool=$(command -v waymark); echo old > paper.\(ending)
                PATH=programs:/bin-of-nobody $tool report heat-map --england \\
                  --output paper.\(ending) --time-limit 5 2>&1; echo $?
                cat paper.\(ending); ls -A
                """
            let lines = try Tool.shell(line, in: folder).output.split(separator: "\n")
            #expect(lines.first?.hasPrefix("error: ") == true, "\(lines)")
            #expect(lines.first?.contains(words) == true, "\(lines)")
            #expect(lines.dropFirst().prefix(2) == ["\(code)", "old"], "\(lines)")
            #expect(lines.dropFirst(3) == [".err", ".out", "paper.\(ending)", "programs"])
        }
    }

    private static let bad = "printf '#!/bin/sh\\necho no picture >&2; exit 3\\n'"
    private static let slow = "printf '#!/bin/sh\\n/bin/sleep 60\\n'"
    private static let good =
        "printf '#!/bin/sh\\nfor a; do case $a in --output=*) echo x > \"${a#*=}\";; esac; done\\n'"

    @Test func `a workspace's words and looks are in all forms, its own report is listed`() throws {
        try withFolder { folder in
            try make(folder)
            let line = """
                waymark check w; for form in md html xlsx; do
                  waymark report finance-paper w --output a.$form; done
                waymark reports w --format csv | grep finance-paper
                waymark report fincance-paper w --output b.md; echo $?
                unzip -p a.xlsx xl/styles.xml | grep -c 7A1F5C; unzip -p a.xlsx docProps/core.xml
                """
            let answer = try Tool.shell(line, in: folder)
            #expect(
                answer.output.hasPrefix("Nothing is wrong.\n") || answer.output.contains("0 errors")
            )
            #expect(answer.output.contains("finance-paper,For the finance committee,all"))
            #expect(answer.error.contains("did you mean 'finance-paper'?"))
            #expect(answer.output.contains("\n65\n1\n"), "\(answer.output)")
            #expect(
                answer.output.contains("<dc:creator>Lancashire &amp; South Cumbria</dc:creator>")
            )
            let page = try String(
                contentsOf: folder.appendingPathComponent("a.html"),
                encoding: .utf8
            )
            #expect(page.contains("<span class=\"brand\"><img class=\"logo\" src=\"data:image/svg"))
            #expect(page.contains("Lancashire &amp; South Cumbria</span>"))
            #expect(page.contains("--accent: #7a1f5c;"))
            let text = try String(
                contentsOf: folder.appendingPathComponent("a.md"),
                encoding: .utf8
            )
            #expect(text.hasPrefix("# For the finance committee\n"))
            #expect(text.contains("\n## What we ask\n"))
            #expect(text.contains("| Approve the plan |"))
            #expect(!text.contains("## Sources and method"))
        }
    }

    @Test func `faults of all own reports and of the brand are told together`() throws {
        try withFolder { folder in
            try make(folder)
            let line = """
                cd w/reports; echo 'logo: /etc/passwd' > brand.yaml
                echo '## A {#sumary}' >> finance-paper/narrative.md
                mkdir gap-raport; echo '## A {#summary}' > gap-raport/narrative.md
                mkdir heat-map; echo '{{x}}' > heat-map/narrative.md
                cd ../..; waymark check w; echo $?; waymark run w --output out; echo $?; ls
                """
            let answer = try Tool.shell(line, in: folder)
            for words in [
                "reports/brand.yaml:1:7: error: '/etc/passwd' is not the name",
                "reports/finance-paper/narrative.md:15:8: error: there is no section 'sumary'",
                "reports/gap-raport/narrative.md:1:1: error: there is no report 'gap-raport'",
                "help: did you mean 'gap-report'?",
                "reports/heat-map/narrative.md:1:1: error: there is no placeholder 'x'",
            ] { #expect(answer.output.contains(words), "\(answer.output)") }
            #expect(answer.output.hasSuffix("\n65\n65\nw\n"), "\(answer.output.suffix(200))")
        }
    }

    /// The example of the guide, in a new workspace.
    private func make(_ folder: URL) throws {
        #expect(try Tool.run(["init", "w", "--icb", "QE1"], in: folder).code == 0)
        for (path, text) in try GuideExample.files("MakeItYours.md") {
            let file = folder.appendingPathComponent("w/" + path)
            try FileManager.default.createDirectory(
                at: file.deletingLastPathComponent(),
                withIntermediateDirectories: true
            )
            try Data(text.utf8).write(to: file)
        }
    }
}

/// The files that an article of the manual shows: each block of code under a line with its path.
enum GuideExample {
    static func files(_ article: String) throws -> [(path: String, text: String)] {
        let docs = "Sources/DigitalMaturity/DigitalMaturity.docc/"
        let text = try String(
            contentsOf: Tool.root.appendingPathComponent(docs + article),
            encoding: .utf8
        )
        let parts = text.components(separatedBy: "```")
        let files = stride(from: 1, to: parts.count, by: 2).compactMap {
            index -> (String, String)? in
            let line = parts[index - 1].split(separator: "\n").last ?? ""
            guard line.hasPrefix("`"), line.hasSuffix("`:") else { return nil }
            let body = parts[index].split(
                separator: "\n",
                maxSplits: 1,
                omittingEmptySubsequences: false
            )
            return (String(line.dropFirst().dropLast(2)), String(body.last ?? ""))
        }
        #expect(files.count > 1)
        return files
    }
}
