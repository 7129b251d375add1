import DigitalMaturity
import Testing

@testable import Loading

/// What a file that is not YAML is answered with: the line, the cause, and what to do.
struct FaultTests {
    /// The problems of a plan of which one line is replaced, without what is odd about the rest.
    private func problems(_ line: String, is text: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let plan = Self.plan.replacing(line + "\n", with: text + "\n")
        #expect(plan != Self.plan, "\(line)")
        _ = YAMLFile(parsing: plan, file: "a.yaml", &found).flatMap { readPlan($0, &found) }
        return found.sorted()
    }

    private static let plan = """
        plan: a
        title: A plan
        icb: QE1
        from: 2026/27
        years: 3
        price-base: 2026/27
        schemes:
          - id: epr
            title: A record
            lead: RXR
            kind: digital
            stage: outline
            capital: { 2026/27: £1m }
            takes: 18 months

        """

    @Test(arguments: [
        ("title: A plan", "title: A plan: the sequel", 2, "the text has a colon and a space in it"),
        ("title: A plan", "title:A plan", 2, "there is no space after the colon"),
        ("title: A plan", "title \"A plan\"", 2, "this line has no colon"),
        ("title: A plan", "title: \"A plan", 2, "the quote that opens here is not closed"),
        ("title: A plan", "title: 'A plan", 2, "the quote that opens here is not closed"),
        ("title: A plan", "title: \"A\" plan", 2, "text follows the closing quote"),
        ("title: A plan", "title: @home", 2, "a value cannot begin with @"),
        ("title: A plan", "title: *new* plan", 2, "a value cannot begin with *"),
        ("title: A plan", "title: %50", 2, "a value cannot begin with %"),
        ("title: A plan", "title: \"C:\\plans\"", 2, "a backslash stands in double quotes"),
        ("title: A plan", "\ttitle: A plan", 2, "a tab indents this line"),
        ("title: A plan", "title: A\u{1} plan", 2, "nobody can see: control character (U+0001)"),
        ("title: A plan", "  title: A plan", 2, "this line is indented by 2 spaces"),
        ("    kind: digital", "\t kind: digital", 11, "a tab indents this line"),
        ("    kind: digital", "   kind: digital", 11, "this line is indented by 3 spaces"),
        ("    kind: digital", "      kind: digital", 11, "this line is indented by 6 spaces"),
        ("    kind: digital", "    kind:digital", 11, "there is no space after the colon"),
        (
            "    capital: { 2026/27: £1m }", "    capital: { 2026/27: £1m", 13,
            "the brace that opens here is not closed"
        ),
        (
            "    capital: { 2026/27: £1m }", "    capital: { 2026/27: £1m }}", 13,
            "there is a } too many"
        ),
        (
            "    capital: { 2026/27: £1m }", "    for: [RXR, RXN", 13,
            "the bracket that opens here is not closed"
        ),
        ("    capital: { 2026/27: £1m }", "    for: - RXR", 13, "a list begins on the line"),
    ])
    func `a fault in one line is told with its line and cause, and hides nothing else`(
        line: String,
        text: String,
        number: Int,
        cause: String
    ) {
        let found = problems(line, is: text)
        #expect(found.first?.code == .yamlSyntax, "\(found)")
        #expect(found.first?.place?.line == number, "\(found)")
        #expect(found.first?.summary.contains(cause) == true, "\(found)")
        #expect(found.first?.help?.isEmpty == false)
        #expect(found.map(\.code) == [.yamlSyntax], "\(found)")
    }

    @Test func `every fault of a file is told, and so is what else is wrong in it`() {
        let text = Self.plan.replacing("title: A plan", with: "title: A: B")
            .replacing("    kind: digital", with: "\tkind: digital")
            .replacing("£1m }", with: "£1m").replacing("18 months", with: "18")
            .replacing("stage: outline", with: "stage: outlin")
        var found: [Diagnostic] = []
        _ = YAMLFile(parsing: text, file: "a.yaml", &found).flatMap { readPlan($0, &found) }
        #expect(
            found.sorted().map { "\($0.place?.line ?? 0) \($0.code.rawValue)" } == [
                "2 yaml-syntax", "11 yaml-syntax", "12 malformed-value", "13 yaml-syntax",
                "14 malformed-value",
            ]
        )
    }

    @Test(arguments: [
        ("takes: 18 months", "takes: 18\u{200B}moons", "zero width space (U+200B) in column 14"),
        ("takes: 18 months", "takes: \"18\u{AD}moons\"", "soft hyphen (U+00AD) in column 15"),
        ("kind: digital", "kind: dig\u{A0}ital", "no-break space (U+00A0) in column 14"),
        ("id: epr", "id: e\u{200F}p r", "right-to-left mark (U+200F) in column 10"),
        ("id: epr", "id: e\u{FEFF}p r", "zero width no-break space (U+FEFF) in column 10"),
    ])
    func `a mark that nobody can see is named with its column`(
        line: String,
        text: String,
        told: String
    ) {
        let lead = line.hasPrefix("id") ? "  - " : "    "
        let found = problems(lead + line, is: lead + text)
        #expect(found.contains { $0.summary.contains(told) }, "\(found)")
    }

    @Test func `a colon without a space in braces is told`() {
        let found = problems(
            "    capital: { 2026/27: £1m }",
            is: "    capital: { 2026/27:£1m }"
        )
        #expect(
            found.map(\.description) == [
                """
                a.yaml:13:16: error: there is no space after the colon in '2026/27:£1m' \
                [malformed-value]
                    help: write 2026/27: £1m
                """
            ]
        )
    }

    @Test func `a comma in an amount in braces is told to be quoted`() {
        let found = problems(
            "    capital: { 2026/27: £1m }",
            is: "    capital: { 2026/27: £1,200,000 }"
        )
        #expect(found.map(\.help) == ["write \"£1,200,000\" in quotes, or £1.2m"])
    }
}
