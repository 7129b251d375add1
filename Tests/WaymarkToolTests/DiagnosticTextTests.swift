import DigitalMaturity
import TestSupport
import Testing

@testable import WaymarkTool

struct DiagnosticTextTests {
    @Test func `after a hundred problems of a kind the rest is counted`() {
        let many = (1...250).map { (line: Int) in
            Diagnostic.unknownColumn("c", among: [], at: Place(file: "a.csv", line: line))
        }
        let text = DiagnosticText(workspace: nil).text(many + [.emptyFile("b.csv")], .people)
        #expect(text.contains("a.csv:100: ") && !text.contains("a.csv:101: "))
        #expect(text.hasSuffix("and 150 more of [unknown-column]\n251 errors, 0 warnings\n"))
        #expect(text.contains("b.csv"))
    }

    @Test func `people read each problem with the way to its file, then a count`() {
        #expect(
            DiagnosticText(workspace: "lancashire").text(problems, .people) == """
                lancashire/plans/plan.yaml:5:18: error: there is no rule 'CAP-1' [unknown-name]
                    help: did you mean 'CAP-2'?
                data/SOURCES.md: error: there is no row 'x' [unknown-name]
                error: there is no framework 'y' [unknown-name]
                3 errors, 0 warnings

                """
        )
    }

    @Test func `nothing wrong is nothing to read`() {
        #expect(DiagnosticText(workspace: ".").text([], .people) == "")
        #expect(DiagnosticText(workspace: ".").text([], .github) == "")
    }

    @Test(
        arguments: [
            (nil, "plans/plan.yaml"), (".", "plans/plan.yaml"), ("a", "a/plans/plan.yaml"),
            ("a/", "a/plans/plan.yaml"), ("/srv/a", "/srv/a/plans/plan.yaml"),
        ] as [(String?, String)]
    )
    func `a file of the workspace is told from where the user stands`(
        workspace: String?,
        file: String
    ) {
        let text = DiagnosticText(workspace: workspace).text([problems[0]], .people)
        #expect(text.hasPrefix(file + ":5:18: "))
    }

    @Test func `scripts get every part, with null for what there is not`() {
        #expect(
            DiagnosticText(workspace: "lancashire").text([problems[0], problems[2]], .json) == """
                {
                  "schema": "waymark/check/1",
                  "errors": 2,
                  "warnings": 0,
                  "diagnostics": [
                    {
                      "severity": "error",
                      "code": "unknown-name",
                      "file": "lancashire/plans/plan.yaml",
                      "line": 5,
                      "column": 18,
                      "sheet": null,
                      "cell": null,
                      "summary": "there is no rule 'CAP-1'",
                      "help": "did you mean 'CAP-2'?"
                    },
                    {
                      "severity": "error",
                      "code": "unknown-name",
                      "file": null,
                      "line": null,
                      "column": null,
                      "sheet": null,
                      "cell": null,
                      "summary": "there is no framework 'y'",
                      "help": null
                    }
                  ]
                }

                """
        )
    }

    @Test func `a workflow gets an annotation for each problem`() {
        #expect(
            DiagnosticText(workspace: ".").text(problems, .github) == """
                ::error file=plans/plan.yaml,line=5,col=18,title=unknown-name::there is no rule \
                'CAP-1'%0Ahelp: did you mean 'CAP-2'?
                ::error file=data/SOURCES.md,title=unknown-name::there is no row 'x'
                ::error title=unknown-name::there is no framework 'y'

                """
        )
    }

    @Test(
        arguments: [
            ("a,b:c%.yaml", "x", "file=a%2Cb%3Ac%25.yaml", "'x'"),
            ("a.yaml", "50%, so: no", "file=a.yaml", "'50%25, so: no'"),
            ("a.yaml", "one\ntwo", "file=a.yaml", "'one%0Atwo'"),
            ("a.yaml", "one\r\ntwo\rthree", "file=a.yaml", "'one%0D%0Atwo%0Dthree'"),
        ]
    )
    func `what would end an annotation early is escaped`(
        file: String,
        name: String,
        property: String,
        message: String
    ) {
        let problem = unknown(name, of: "row", at: Place(file: file))
        #expect(
            DiagnosticText(workspace: nil).text([problem], .github)
                == "::error \(property),title=unknown-name::there is no row \(message)\n"
        )
    }

    @Test func `a cell is told in every form`() {
        let place = Place(
            file: "returns/rxr.xlsx",
            sheet: "Well led",
            cell: CellReference(row: 7, column: 4)
        )
        let problem = unknown("5%", of: "level", at: place)
        let text = DiagnosticText(workspace: "east")
        #expect(
            text.text([problem], .people).hasPrefix("east/returns/rxr.xlsx:Well led!D7: error: ")
        )
        #expect(
            text.text([problem], .json).contains(
                """
                      "file": "east/returns/rxr.xlsx",
                      "line": null,
                      "column": null,
                      "sheet": "Well led",
                      "cell": "D7",
                """
            )
        )
        #expect(
            text.text([problem], .github) == """
                ::error file=east/returns/rxr.xlsx,title=unknown-name::Well led!D7: there is no \
                level '5%25'

                """
        )
    }

    @Test func `one thing is counted without an ending`() {
        #expect([0, 1, 2].map { count($0, "error") } == ["0 errors", "1 error", "2 errors"])
    }

    private let problems = [
        unknown(
            "CAP-1",
            of: "rule",
            among: ["CAP-2"],
            at: .line(5, column: 18, of: "plans/plan.yaml")
        ),
        unknown("x", of: "row", at: Place(file: "data/SOURCES.md")),
        unknown("y", of: "framework", at: nil),
    ]
}

private func unknown(
    _ name: String,
    of what: String,
    among known: [String] = [],
    at place: Place?
) -> Diagnostic {
    .unknownName(name, of: what, among: known, at: place)
}
