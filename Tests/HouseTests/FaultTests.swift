import Testing

/// Each rule finds the fault that is put before it, and nothing in the same code without the fault.
@Suite struct FaultTests {
    private func faults(_ rule: Rule, _ files: [String: String]) -> [String] {
        let files = files.sorted { $0.key < $1.key }
        return rule.faults(in: files.map { SourceFile(path: $0.key, text: $0.value) })
            .map(\.description)
    }

    @Test(
        arguments: [
            ("let mark: Mark", ["names Scoring/Mark"]),
            ("let text = \"\\(Mark.best)\"", ["names Scoring/Mark"]),
            ("let mark = best(of: 3)", ["names Scoring/best"]),
            ("let mark = date.standing", ["names Scoring/standing"]),
            ("// Mark\nlet text = \"Mark \\(1)\"", []),
            ("let mark = Chalk.Mark()", []),
            ("struct Line { struct Mark {} }\nlet mark: Mark", []),
            ("let mark = date.hidden", []),
            ("let mark = draw(best: 3)", []),
        ] as [(String, [String])]
    )
    func `a low floor names no higher one`(code: String, found: [String]) {
        let path = "Sources/DigitalMaturity/Values/Line.swift"
        let high = """
            public struct Mark {}
            func best(of marks: Int) {}
            extension CivilDate {
                var standing: Int { 1 }
                private var hidden: Int { 2 }
            }
            """
        let files = [path: code, "Sources/DigitalMaturity/Scoring/Mark.swift": high]
        #expect(faults(.floors, files) == found.map { "\(path) \($0)" })
    }

    @Test func `floors of one level do not know one another, and a folder needs a floor`() {
        let files = [
            "Sources/Investment/Funding/Fund.swift": "struct Fund { let worth: Worth }",
            "Sources/Investment/Worth/Worth.swift": "struct Worth {}",
            "Sources/Investment/Cellar/Coal.swift": "",
            "Sources/Investment/Findings/Findings.swift": "struct Findings { let fund: Fund }",
        ]
        #expect(
            faults(.floors, files) == [
                "the folder Investment/Cellar is on no floor",
                "Sources/Investment/Funding/Fund.swift names Worth/Worth",
            ]
        )
    }

    @Test func `a file beside the folders names them all, and none names it`() {
        let files = [
            "Sources/Ledger/Ledger.swift": "struct Ledger { let run: Run }",
            "Sources/Ledger/Record/Run.swift": "struct Run { let ledger: Ledger }",
            "Sources/Site/Page.swift": "struct Page {}",
        ]
        #expect(faults(.floors, files) == ["Sources/Ledger/Record/Run.swift names /Ledger"])
    }

    @Test func `a folder has a name of the domain or of what it tests`() {
        let files = [
            "Sources/Investment/Plans/Plan.swift", "Sources/Loading/CSV/Table.swift",
            "Sources/Reporting/Plans/PlanPage.swift", "Sources/Reporting/Pages/Page.swift",
            "Sources/Reporting/Site/Page.swift", "Sources/WaymarkTool/Site/Page.swift",
            "Sources/WaymarkTool/Main.swift", "Sources/WaymarkTool/Misc/Misc.swift",
            "Tests/LoadingTests/CSV/TableTests.swift", "Tests/SiteTests/CSV/TableTests.swift",
            "Tests/SiteTests/Support/Page.swift",
        ]
        #expect(
            faults(.mirrors, Dictionary(uniqueKeysWithValues: files.map { ($0, "") })) == [
                "Sources/Reporting/Pages", "Sources/WaymarkTool/Misc",
                "Sources/WaymarkTool/Site", "Tests/SiteTests/CSV",
            ]
        )
    }

    @Test(
        arguments: [
            ("title(\"Marks of 2025\")", 1), ("title(\"2024 to 2025, \\(\"in 1999\")\")", 3),
            ("title(\"dma-2025\")", 1), ("title(\"2150 marks, 12025, \\u{2014}\")", 0),
            ("run(help: \"Such as 2025\")", 0), ("title(\"a day such as 2026-05-01\")", 0),
            ("link(\"https://example.org/2025\")", 0), ("let a = 2025 // in 2025", 0),
            ("Key(\"from\", example: \"2025/26\")", 0), ("let example = \"2025/26\"", 0),
            ("let title = \"Marks of 2025\"", 1),
        ] as [(String, Int)]
    )
    func `a string names no year`(code: String, count: Int) {
        let path = "Sources/Site/A.swift"
        let found = count > 0 ? ["\(Fault(what: path, count: count))"] : []
        #expect(faults(.years, [path: code]) == found)
    }

    @Test(
        arguments: [
            ("text(\"one two three four five six seven eight nine ten eleven \\(a) more\")", true),
            ("text(\"one two three four five six seven eight nine ten eleven \\(a) 1\")", false),
            ("text(\"one two three four five six seven\" + \" eight nine ten eleven a b\")", true),
            ("text(meaning: \"a b c d e f g h i j k l m\")", false),
            ("text(\"a b c d e f g h i j k l\") // and more", false),
        ] as [(String, Bool)]
    )
    func `a string of Reporting is no long sentence`(code: String, isFound: Bool) {
        let path = "Sources/Reporting/A.swift"
        #expect(faults(.sentences, [path: code]) == (isFound ? [path] : []))
        #expect(faults(.sentences, ["Sources/Site/A.swift": code]) == [])
    }

    @Test(
        arguments: [
            ("init(a: I, b: [I: I], c: I, d: I, e: I, f: I, g: I, h: (x: I) -> I = { 1 }) {}", 8),
            ("func a<T: P>(_ a: I, b b: I, c: I, d: I, e: I, f: I, g: [I: I] = [:]) {}", 7),
            ("let a = A.init(a: 1, b: 2, c: 3, d: 4, e: 5, f: 6, g: 7, h: 8)", 0),
        ] as [(String, Int)]
    )
    func `a function has at most 7 parameters`(code: String, count: Int) {
        let found = count > 7 ? ["Sources/Site/A.swift init × \(count)"] : []
        #expect(faults(.parameters, ["Sources/Site/A.swift": code]) == found)
    }

    @Test(
        arguments: [
            ("/// The title.\n@Tag public let title: String", true),
            ("/// The care\n/// settings.\npublic struct CareSetting {}", true),
            ("/// The title, as printed.\nlet title: String", false),
            ("// The title.\nlet title: String", false),
        ] as [(String, Bool)]
    )
    func `documentation says more than the name`(code: String, isFound: Bool) {
        let path = "Sources/Site/A.swift"
        #expect(faults(.documentation, [path: code]) == (isFound ? [path] : []))
    }

    @Test(
        arguments: [
            ("@Test func `every mark counts`() { #expect(a == []) }", true),
            ("@Test func `no mark is lost`() { for a in b { #expect(a.isEmpty) } }", true),
            ("@Test func `every mark counts`() { #expect(a.count == 3) }", false),
            ("@Test func `every mark counts`() { #expect(a == [1, 2]) }", false),
            ("@Test func `every mark counts`() { for a in [1, 2] { #expect(a > b) } }", false),
            ("@Test func `every mark counts`() { for a in 0..<300 { #expect(a) } }", false),
            ("@Test func `every mark counts`() { for a in 1...8 { #expect(a) } }", false),
            (
                "@Test func `every mark counts`() "
                    + "{ for a in 0..<300 { guard b else { continue }; #expect(a) } }", true
            ),
            ("@Test func `every mark counts`() { #expect(found(a) > 10) }", false),
            ("@Test func `every mark counts`() { #expect(found(a) > 0) }", true),
            ("@Test(arguments: [1]) func `every mark counts`(_ a: I) { #expect(a > 0) }", false),
            ("@Test func `one mark differs from each other`() { #expect(a) }", false),
            ("func `every mark`() {}", false),
        ] as [(String, Bool)]
    )
    func `a test of every thing says how many there are`(code: String, isFound: Bool) {
        let path = "Tests/SiteTests/A.swift"
        let name = code.split(separator: "`").dropFirst().first ?? ""
        #expect(faults(.counts, [path: code]) == (isFound ? ["\(path): \(name)"] : []))
    }

    @Test func `a list is broken by what is new or more, and stale when there is less`() {
        let listed = ["a × 2", "b", "c × 3"].map { Fault(parsing: $0) }
        let found = ["a × 3", "c × 2", "d"].map { Fault(parsing: $0) }
        #expect(found.beyond(listed).map(\.description) == ["a × 3", "d"])
        #expect(listed.beyond(found).map(\.description) == ["b", "c × 3"])
    }
}
