import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The whole text of every diagnostic: messages are public interface.
struct DiagnosticTextTests {
    private static let place = Place(file: "plans/a.yaml", line: 5, column: 18)

    private static let cases: [(Diagnostic, String)] =
        files + tables + records + references + rules + exampleTexts + plans + moneyTexts
        + dateTexts
        + assessmentTexts
        + templates + workbooks + forms + approvalTexts + oddityTexts + socialCareTexts
        + importTexts
        + registerTexts + estateTexts + forecastTexts + allocationTexts + progressTexts
        + limitTexts

    private static let files: [(Diagnostic, String)] = [
        (
            .missingFile("here/plan.yaml", what: "plan"),
            """
            error: there is no plan 'here/plan.yaml' [missing-file]
                help: check the path; 'waymark init DIR --icb CODE' makes a workspace
            """
        ),
        (
            .emptyFile("plans/a.yaml"),
            """
            plans/a.yaml: error: the file is empty [empty-file]
                help: fill it in, or delete it
            """
        ),
        (
            .notUTF8(at: place),
            """
            plans/a.yaml:5:18: error: the text is not UTF-8 from here [not-utf8]
                help: save the file as UTF-8; Excel calls it 'CSV UTF-8 (comma delimited)'
            """
        ),
        (
            .noProvenance(of: "epr/a.csv", in: "SOURCES.md"),
            """
            epr/a.csv: error: 'epr/a.csv' has no row in SOURCES.md [no-provenance]
                help: add its publisher, title, date, licence and what was changed
            """
        ),
    ]

    private static let tables: [(Diagnostic, String)] = [
        (
            .csvQuoting("this quote is never closed", at: place),
            """
            plans/a.yaml:5:18: error: this quote is never closed [csv-quoting]
                help: write a quote inside a field as two quotes, and quote the whole field
            """
        ),
        (
            .raggedRow(found: 4, expected: 3, at: place),
            """
            plans/a.yaml:5:18: error: this row has 4 fields, the heading has 3 [ragged-row]
                help: quote a field that holds a comma
            """
        ),
        (
            .raggedRow(found: 1, expected: 3, at: place),
            """
            plans/a.yaml:5:18: error: this row has 1 field, the heading has 3 [ragged-row]
                help: quote a field that holds a comma
            """
        ),
        (
            .duplicateColumn("mark", at: place),
            """
            plans/a.yaml:5:18: error: the column 'mark' stands twice [duplicate-column]
                help: remove or rename one of them
            """
        ),
        (
            .missingColumn("mark", in: "a.csv"),
            """
            a.csv:1: error: there is no column 'mark' [missing-column]
                help: add it to the first line
            """
        ),
        (
            .unknownColumn("mrak", among: ["mark", "code"], at: place),
            """
            plans/a.yaml:5:18: error: there is no such column as 'mrak' here [unknown-column]
                help: did you mean 'mark'?
            """
        ),
    ]

    private static let records: [(Diagnostic, String)] = [
        (
            .yamlSyntax("did not find expected key", at: place),
            """
            plans/a.yaml:5:18: error: this is not YAML: did not find expected key [yaml-syntax]
                help: check the indentation, and quote text that holds ': ' or starts with a mark
            """
        ),
        (
            .wrongShape("'schemes'", expected: "a list", at: place),
            "plans/a.yaml:5:18: error: 'schemes' is not a list [wrong-shape]"
        ),
        (
            .missingKey("lead", in: "the scheme 'epr'", at: place),
            """
            plans/a.yaml:5:18: error: the scheme 'epr' has no 'lead' [missing-key]
                help: add 'lead:'
            """
        ),
        (
            .duplicateKey("lead", at: place),
            """
            plans/a.yaml:5:18: error: 'lead' is given twice [duplicate-key]
                help: remove one of them
            """
        ),
        (
            .unknownKey("laed", in: "the scheme 'epr'", among: ["lead", "title"], at: place),
            """
            plans/a.yaml:5:18: error: the scheme 'epr' has no such key as 'laed' [unknown-key]
                help: did you mean 'lead'? the keys here are lead, title
            """
        ),
        (
            .malformedValue(
                ParseFailure("'RJ' is not an ODS code", expected: "a code such as RXR"),
                at: place
            ),
            """
            plans/a.yaml:5:18: error: 'RJ' is not an ODS code [malformed-value]
                help: expected a code such as RXR
            """
        ),
    ]

    private static let references: [(Diagnostic, String)] = [
        (
            .duplicateID("epr", of: "scheme", at: place, first: .line(2, of: "plans/a.yaml")),
            """
            plans/a.yaml:5:18: error: there is already a scheme 'epr' [duplicate-id]
                help: the first is at plans/a.yaml:2; give one of them another name
            """
        ),
        (
            .unknownName("wifi", of: "scheme", among: ["epr", "network"], at: place),
            """
            plans/a.yaml:5:18: error: there is no scheme 'wifi' [unknown-name]
                help: expected one of: epr, network
            """
        ),
        (
            .unknownOrganisation("RXQ", of: "trust", in: .sample, at: place),
            """
            plans/a.yaml:5:18: error: there is no trust with the code 'RXQ' [unknown-organisation]
                help: find the code by the body's name: waymark organisations --name TEXT
            """
        ),
        (
            .unknownOrganisation("east lanc", of: "trust", in: .sample, at: nil),
            """
            error: there is no trust with the code 'east lanc' [unknown-organisation]
                help: did you mean East Lancashire Hospitals (RXR)?
            """
        ),
        (
            .unknownOrganisation("RXR", of: "integrated care board", in: .sample, at: nil),
            """
            error: there is no integrated care board with the code 'RXR' [unknown-organisation]
                help: 'RXR' is East Lancashire Hospitals
            """
        ),
        (
            .closedOrganisation("RW6", in: .sample, at: place),
            """
            plans/a.yaml:5:18: error: 'RW6' (Pennine Acute Hospitals) closed on 30 September 2021 \
            [closed-organisation]
                help: its successors are Manchester University (R0A), from 1 October 2021 (seen in \
            a secondary source) and Northern Care Alliance (RM3), from 1 October 2021 (seen in a \
            secondary source)
            """
        ),
        (
            .closedOrganisation("RC1", in: .sample, at: place),
            """
            plans/a.yaml:5:18: error: 'RC1' (Nobody's) closed on 31 March 2014 [closed-organisation]
                help: nobody is known to have taken over from it
            """
        ),
        (
            .closedOrganisation("RM4", in: .sample, at: nil),
            """
            warning: 'RM4' (Trafford Healthcare) closed on 31 March 2012; Manchester University \
            (R0A) answers for it [closed-organisation]
                help: its successor is Central Manchester University Hospitals (RW3), from \
            1 April 2012 (seen in a secondary source); followed by Manchester University (R0A)
            """
        ),
        (
            .returnOfClosed("RM4", of: "2011-06", in: .sample),
            """
            warning: the return is that of Trafford Healthcare (RM4), which closed on \
            31 March 2012; the date of the return: June 2011 [closed-organisation]
                help: its successor is Central Manchester University Hospitals (RW3), from \
            1 April 2012 (seen in a secondary source); followed by Manchester University (R0A)
            """
        ),
    ]

    private static let rules: [(Diagnostic, String)] = [
        (
            .unnamedFramework(among: ["dma-2025", "wgll-2021"], at: Place(file: "a.csv")),
            """
            a.csv: error: nothing says which framework these returns answer [unnamed-framework]
                help: start the file's name with the framework's, or add a column 'framework'; one \
            of dma-2025, wgll-2021
            """
        ),
        (
            .noCrosswalk(from: "emram", to: "dscr"),
            """
            error: nobody has written how 'emram' relates to 'dscr' [no-crosswalk]
                help: add Frameworks/maturity/crosswalks/emram--dscr.yaml
            """
        ),
        (
            .scoreOutsideScale("7", scale: 1...5, at: place),
            """
            plans/a.yaml:5:18: error: 7 is outside the scale [score-outside-scale]
                help: the scale runs from 1 to 5
            """
        ),
        (
            .overlappingDates(of: "CAP-2023-01", at: place),
            """
            plans/a.yaml:5:18: error: the dates of 'CAP-2023-01' overlap or are out of order \
            [overlapping-dates]
                help: write the entries oldest first; only the first may be from 'unknown'
            """
        ),
        (
            .limitAlreadyKnown("CAP-2023-01", at: place),
            """
            plans/a.yaml:5:18: error: the limit of 'CAP-2023-01' is published, so none can be \
            supplied [limit-already-known]
                help: only a limit that is not known can be supplied
            """
        ),
    ]

    private static let plans: [(Diagnostic, String)] = [
        (
            .schemeNotValued(Located("skills", at: place)),
            """
            plans/a.yaml:5:18: warning: nothing is stated that 'skills' gains, so the best plan \
            cannot value it [scheme-not-valued]
                help: state what it 'raises' or 'serves', or its 'benefits'
            """
        ),
        (
            .amountsTooLarge("epr", most: "£90bn", at: place),
            """
            plans/a.yaml:5:18: error: the amounts of the plan may come to more than £90bn, most in \
            'epr' [amounts-too-large]
                help: check the units of the amounts and the upper ends of 'range'; write £6m or \
            6000000
            """
        ),
        (
            .yearOutsidePlan("2030/31", plan: ["2026/27", "2027/28", "2028/29"], at: place),
            """
            plans/a.yaml:5:18: error: 2030/31 is outside the plan [year-outside-plan]
                help: the plan covers 2026/27 to 2028/29; change the year, or 'from' and 'years'
            """
        ),
        (
            .yearOutsidePlan("2030/31", plan: ["2026/27"], at: place),
            """
            plans/a.yaml:5:18: error: 2030/31 is outside the plan [year-outside-plan]
                help: the plan covers 2026/27; change the year, or 'from' and 'years'
            """
        ),
        (
            .needsCycle(["epr", "network", "epr"], of: "schemes", at: place),
            """
            plans/a.yaml:5:18: error: these schemes need each other: epr → network → epr \
            [needs-cycle]
                help: remove one 'needs'
            """
        ),
        (
            .fundingNotWhole("90%", of: "epr", at: place),
            """
            plans/a.yaml:5:18: error: the shares that fund 'epr' come to 90% [funding-not-whole]
                help: they must come to 100%
            """
        ),
        (
            .overEnvelope("capital", by: "£1.5m", in: "2026/27", at: place),
            """
            plans/a.yaml:5:18: warning: the plan spends £1.5m more capital in 2026/27 than its \
            envelope [over-envelope]
                help: move or shrink a scheme, or raise the envelope
            """
        ),
    ]

    private static let templates: [(Diagnostic, String)] = [
        (
            .unknownPlaceholder("overal", among: ["overall", "title"], at: place),
            """
            plans/a.yaml:5:18: error: there is no placeholder 'overal' [unknown-placeholder]
                help: did you mean 'overall'?
            """
        ),
        (
            .templateSyntax("the section 'rows' is not closed", at: place),
            """
            plans/a.yaml:5:18: error: the section 'rows' is not closed [template-syntax]
                help: placeholders are written {{name}}, and {{#name}} is closed by {{/name}}
            """
        ),
    ]

    private static let workbooks: [(Diagnostic, String)] = [
        (
            .notAWorkbook("the file is not an Excel workbook", at: Place(file: "a.xlsx")),
            """
            a.xlsx: error: the file is not an Excel workbook [not-a-workbook]
                help: open it in Excel or LibreOffice, take off any password, and save it as .xlsx
            """
        ),
        (
            .damagedWorkbook("this sheet is missing", at: Place(file: "a.xlsx", sheet: "B")),
            """
            a.xlsx:B: error: the workbook is damaged: this sheet is missing [damaged-workbook]
                help: open it in Excel or LibreOffice and save it again as .xlsx, or ask for it anew
            """
        ),
        (
            .workbookTooBig("the file has over 64 MB", at: Place(file: "a.xlsx")),
            """
            a.xlsx: error: the workbook is too big: the file has over 64 MB [workbook-too-big]
                help: a form is far smaller; copy its sheets to a new workbook
            """
        ),
    ]

    @Test(arguments: cases)
    func `say what is wrong, where, and what to do`(diagnostic: Diagnostic, text: String) {
        #expect("\(diagnostic)" == text)
    }

    @Test func `every code is in the table above`() {
        #expect(Set(Self.cases.map(\.0.code)) == Set(Diagnostic.Code.allCases))
        #expect(Self.cases.count > 50)
    }

    @Test func `codes are words with hyphens that no two problems share`() {
        let codes = Diagnostic.Code.allCases.map(\.rawValue)
        #expect(Set(codes).count == codes.count)
        #expect(
            codes.allSatisfy { code in
                code.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isASCIILetterOrDigit }
            }
        )
    }

    @Test func `no summary or help ends in a full stop`() {
        #expect(Self.cases.count > 50)
        for (diagnostic, _) in Self.cases {
            #expect(!diagnostic.summary.hasSuffix("."))
            #expect(diagnostic.help?.hasSuffix(".") != true)
        }
    }
}
