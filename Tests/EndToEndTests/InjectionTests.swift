import Foundation
import Testing

/// That what a workspace says stays text in all that is made of it: in tables no formula, in pages no
/// script, anywhere no control character but in tables, which keep what they were given.
@Suite struct InjectionTests {
    private static let attack =
        #""=HYPERLINK(\"https://example.org\") <script>alert(1)</script> {{date}} \e[2J\" ,x""#

    @Test func `no title and no answer of a workspace becomes a formula, a script or a command`()
        throws
    {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            try attack(folder)
            let made = try Tool.shell(
                "waymark run w -o out --tables && waymark form export w -o form.csv && "
                    + "waymark form export w --framework wgll-2021 -o answers.csv && "
                    + "waymark plan export w -o plan/ && waymark report gap-report w -o gap/ --format csv",
                in: folder
            )
            #expect(made.code == 0, "\(made.error)")
            let files = try contents(of: folder).filter { !$0.key.hasPrefix("w/") }
            let tables = files.filter { $0.key.hasSuffix(".csv") }
            let pages = files.filter { $0.key.hasSuffix(".html") || $0.key.hasSuffix(".md") }
            #expect(tables.count > 40 && pages.count > 200)
            try expectPlain(tables)
            for (name, data) in pages {
                let text = String(decoding: data, as: UTF8.self)
                #expect(!text.contains("<script>alert"), "\(name)")
                #expect(!text.unicodeScalars.contains("\u{1B}"), "\(name)")
            }
            let seen = pages.values.count {
                String(decoding: $0, as: UTF8.self).contains("{{date}}")
            }
            #expect(seen > 10)
        }
    }

    /// Puts the attack where a workspace has words of its own.
    private func attack(_ folder: URL) throws {
        for (file, key) in [("waymark.yaml", "title"), ("plans/plan.yaml", "title")] {
            let path = folder.appendingPathComponent("w/\(file)")
            let text = try String(contentsOf: path, encoding: .utf8)
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
                guard line.drop(while: { $0 == " " }).hasPrefix(key + ":") else { return line }
                return line.prefix { $0 == " " } + "\(key): \(InjectionTests.attack)"
            }
            try lines.joined(separator: "\n").write(to: path, atomically: true, encoding: .utf8)
        }
        let answers = """
            organisation: RXR
            care-setting: acute
            framework: wgll-2021
            date: 2026-11-20
            answers:
              - { element: org-board-ready, answer: partly, evidence: \(InjectionTests.attack) }

            """
        let path = folder.appendingPathComponent("w/assessments/rxr.yaml")
        try answers.write(to: path, atomically: true, encoding: .utf8)
    }

    /// No field begins as a formula does, and some hold the attack behind its apostrophe.
    private func expectPlain(_ tables: [String: Data]) throws {
        var kept = 0
        for (name, data) in tables {
            for field in fields(of: String(decoding: data, as: UTF8.self)) {
                #expect(field.first.map { !"=@".contains($0) } ?? true, "\(name): \(field)")
                if field.hasPrefix("'=HYPERLINK(\"https://example.org\") <script>") { kept += 1 }
            }
        }
        #expect(kept > 10)
        for name in ["answers.csv", "plan/Schemes.csv"] {
            let text = try #require(tables[name].map { String(decoding: $0, as: UTF8.self) })
            #expect(text.contains("\"'=HYPERLINK(\"\"https"), "\(name)")
        }
    }

    /// The fields of a table, by RFC 4180.
    private func fields(of text: String) -> [String] {
        var (fields, field, isQuoted) = ([String](), "", false)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"":
                isQuoted.toggle()
                // Two quotes within quotes close and open them, and are one.
                if isQuoted, !field.isEmpty { field.unicodeScalars.append(scalar) }
            case ",", "\r", "\n":
                guard !isQuoted else { fallthrough }
                fields.append(field)
                field = ""
            default: field.unicodeScalars.append(scalar)
            }
        }
        return fields + [field]
    }
}
