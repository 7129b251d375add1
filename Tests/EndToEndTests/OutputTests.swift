import Foundation
import Testing

/// What becomes of output that can fail, and of what stands where it is to go.
struct OutputTests {
    @Test(
        arguments: [
            ("waymark frameworks > /dev/full", 74, "No space left on device"),
            ("waymark --help > /dev/full", 74, "No space left on device"),
            ("waymark frameworks >&-", 74, "cannot write to standard output"),
            ("waymark frameworks -o /dev/full", 74, "No space left on device"),
            ("waymark frameworks -o /proc/none", 73, "cannot write '/proc/none'"),
            ("waymark frameworks -o here/a.md", 73, "cannot make the folder"),
        ] as [(String, Int32, String)]
    )
    func `output that fails ends in one line with its code`(
        command: String,
        code: Int32,
        words: String
    ) throws {
        try withFolder { folder in
            try Data().write(to: folder.appending(path: "here"))
            let answer = try Tool.shell(command, in: folder)
            #expect(answer.code == code, "\(command): \(answer.error)")
            #expect(answer.error.contains(words), "\(command): \(answer.error)")
            #expect(answer.error.split(separator: "\n").count == 1, "\(command): \(answer.error)")
        }
    }

    @Test(arguments: ["", "trap '' PIPE; "])
    func `a reader that goes away ends the tool quietly`(trap: String) throws {
        try withFolder { folder in
            let line = "(waymark score --england --format json; echo $? >&2) | head -c 1"
            let answer = try Tool.shell(trap + line, in: folder)
            #expect(answer.output == "{")
            #expect(answer.error == "141\n")
        }
    }

    @Test(.enabled(if: FileManager.default.isWritableFile(atPath: "/dev/shm")))
    func `a file in shared memory is a file, whose folder is made`() throws {
        let shared = URL(filePath: "/dev/shm/waymark-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: shared) }
        try withFolder { folder in
            let file = shared.appending(path: "new/frameworks.md")
            let answer = try Tool.run(["frameworks", "--output", file.path], in: folder)
            #expect(answer.code == 0, "\(answer.error)")
            #expect(try String(contentsOf: file, encoding: .utf8).contains("dma-2025"))
        }
    }

    @Test func `a link stays, and the file behind it is written and keeps its permissions`() throws
    {
        try withFolder { folder in
            let made = """
                mkdir there; echo old > there/shared.md; chmod 600 there/shared.md
                ln -s there/shared.md link.md; ln -s link.md chain.md; ln -s there/new.md new.md
                for name in chain new; do waymark frameworks --format markdown -o $name.md --quiet; done
                stat -c '%n %F %a' link.md chain.md there/shared.md; grep -c . there/shared.md there/new.md
                """
            let answer = try Tool.shell(made, in: folder)
            #expect(answer.error == "")
            let lines = answer.output.split(separator: "\n").map(String.init)
            #expect(
                lines.prefix(3) == [
                    "link.md symbolic link 777", "chain.md symbolic link 777",
                    "there/shared.md regular file 600",
                ]
            )
            #expect(
                lines.count == 5 && !lines.contains { $0.hasSuffix(":1") || $0.hasSuffix(":0") }
            )
        }
    }

    @Test func `a workbook keeps the permissions of the file that it replaces`() throws {
        try withFolder { folder in
            let made = """
                touch a.xlsx; chmod 640 a.xlsx; waymark report rulebook --england -o a.xlsx
                stat -c '%a' a.xlsx; head -c 2 a.xlsx; ls -A | grep -c waymark
                """
            let answer = try Tool.shell(made, in: folder)
            #expect(answer.output == "640\nPK0\n")
        }
    }

    @Test func `a pipe or device is written to and stays`() throws {
        try withFolder { folder in
            let made = """
                mkfifo pipe.md; (timeout 60 cat pipe.md | grep -c .) &
                waymark frameworks --format markdown -o pipe.md --quiet; wait
                waymark frameworks --format markdown -o /dev/stdout --quiet | grep -c .
                waymark frameworks -o /dev/null --quiet; stat -c '%n %F' pipe.md /dev/null
                """
            let lines = try Tool.shell(made, in: folder).output.split(separator: "\n")
            #expect(lines.count == 4)
            #expect(lines.first == lines.dropFirst().first, "\(lines)")
            #expect(lines.suffix(2) == ["pipe.md fifo", "/dev/null character special file"])
        }
    }

    @Test(
        arguments: [
            ("route --body RXR --kind digital --capital -£5m", "'-£5m' is negative"),
            (
                "route --body RXR --kind digital --capital £5m --revenue -5000",
                "'-5000' is negative"
            ),
            ("plan simulate w --draws -5", "--draws is from 1"),
            ("plan simulate w --seed -1", "'-1'"),
            ("reach --england --organisation RXR --level -2", "scale"),
        ]
    )
    func `a negative value of an option is told as such`(command: String, words: String) throws {
        try withFolder { folder in
            let answer = try Tool.shell("waymark \(command)", in: folder)
            #expect(answer.code == 64 || answer.code == 65, "\(answer.error)")
            #expect(answer.error.contains(words), "\(answer.error)")
            #expect(!answer.error.contains("nknown option"), "\(answer.error)")
        }
    }

    @Test func `no control character and no line break of data reaches a terminal`() throws {
        try withFolder { folder in
            _ = try Tool.run(["init", "w", "--icb", "QE1"], in: folder)
            let made = #"""
                sed -i 's/    title: Resilient networks.*/    title: "A \\e[2J\\a\\u202Eb\\nc\\u009b"/' w/plans/plan.yaml
                waymark plan routes w; waymark check w
                script -qec 'waymark plan routes w --format csv --table approvals' /dev/null
                script -qec 'waymark plan routes w --format markdown' /dev/null
                waymark score w --organisation "$(printf 'R\033XR')"; waymark report "$(printf 'x\033y')" w -o a.md
                """#
            let answer = try Tool.shell(made, in: folder)
            let text = answer.output + answer.error
            let odd = text.unicodeScalars.filter { scalar in
                scalar.properties.generalCategory == .control
                    && !"\r\n\t".unicodeScalars.contains(scalar)
            }
            #expect(odd.map(\.value) == [])
            #expect(text.contains(#"A \u{1B}[2J\u{7}\u{202E}b c\u{9B},"#), "\(text.prefix(3000))")
        }
    }
}
