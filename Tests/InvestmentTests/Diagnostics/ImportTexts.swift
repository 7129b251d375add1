import TestSupport

@testable import DigitalMaturity

extension DiagnosticTextTests {
    static let importTexts: [(Diagnostic, String)] = [
        (
            .notThisKind("nof.csv", .eric, why: "no column 'Trust Code'", help: "use workforce"),
            """
            nof.csv: error: this is not of the kind 'eric': no column 'Trust Code' [not-this-kind]
                help: use workforce
            """
        ),
        (
            .outOfBounds("-4", "0 or more", at: .line(5, of: "n.csv")),
            """
            n.csv:5: error: -4 cannot be right [out-of-bounds]
                help: expected 0 or more; correct the file, or leave the row out with --without-refused
            """
        ),
        (
            .numeratorAlone("12", at: .line(5, of: "n.csv")),
            """
            n.csv:5: error: there is a numerator, 12, and no denominator above 0 [numerator-alone]
                help: correct the file, or leave the row out with --without-refused
            """
        ),
        (
            .unknownEdition("n.csv", taken: "2026-11-20"),
            """
            n.csv: warning: nothing says which date the numbers are of; 20 November 2026 is used, the \
            workspace's day [unknown-edition]
                help: give --date 2025-03, or --date 2024/25 for a financial year
            """
        ),
        (
            .rowLeftOut("there is no trust 'ZZZ'", at: .line(5, of: "n.csv")),
            """
            n.csv:5: warning: this row is left out: there is no trust 'ZZZ' [row-left-out]
                help: nothing needs to be done if the organisation is none of the kind that is asked for
            """
        ),
        (
            .beyondWorkbook("a text has 40000 characters", most: "32767 in a cell"),
            """
            error: a text has 40000 characters, more than Excel reads (32767 in a cell) [beyond-workbook]
                help: shorten the text where it is written, or narrow the scope of the workspace
            """
        ),
        (
            .planConflict(
                "schemes.epr.capital.2026/27",
                workbook: "£3m",
                file: nil,
                isExported: true,
                at: Place(file: "plan.xlsx", sheet: "Money")
            ),
            """
            plan.xlsx:Money: error: schemes.epr.capital.2026/27 is £3m here and empty in the plan's file, and \
            both have changed since the export [plan-conflict]
                help: make both say the same, or say which counts: --prefer sheet or --prefer plan
            """
        ),
        (
            .planRowsLeftOut(
                ["Total", "Note: agreed"],
                at: Place(file: "plan.xlsx", sheet: "UHB")
            ),
            """
            plan.xlsx:UHB: warning: 2 rows are left out: 'Total', 'Note: agreed' [plan-rows-left-out]
                help: 'skip' in the mapping says so; take its words out where a row is a scheme
            """
        ),
        (
            .planMayBeTotal("Total capital", at: Place(file: "plan.xlsx", sheet: "UHB")),
            """
            plan.xlsx:UHB: warning: 'Total capital' is read as a row of its own [plan-may-be-total]
                help: if it is a total or a note, write all its words under 'skip' in the mapping
            """
        ),
        (
            .planColumnsUnread(["2026/27", "Contact"], at: Place(file: "plan.xlsx", sheet: "UHB")),
            """
            plan.xlsx:UHB: warning: the mapping reads no numbers of '2026/27', 'Contact' [form-extra-column]
                help: give each a key where the plan is to have it, such as 'capital 2026/27'
            """
        ),
        (
            .planHidden(["row 7"], at: Place(file: "plan.xlsx", sheet: "UHB")),
            """
            plan.xlsx:UHB: warning: hidden in the workbook, and read: row 7 [plan-hidden]
                help: delete it from the workbook, or the sheet from the mapping, if it is not meant
            """
        ),
    ]
}
