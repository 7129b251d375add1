import DigitalMaturity

extension DiagnosticTextTests {
    /// What is told of forms that came back.
    static let forms: [(Diagnostic, String)] = refusals + sheets + cells

    private static let file = Place(file: "a.xlsx")
    private static let sheet = Place(file: "a.xlsx", sheet: "People")
    private static let cell = Place(
        file: "a.xlsx",
        sheet: "People",
        cell: CellReference(row: 5, column: 6)
    )

    private static let refusals: [(Diagnostic, String)] = [
        (
            .formWrongOrganisation("RXX", "there is no such code", at: cell),
            """
            a.xlsx:People!F5: error: the form of 'RXX' is not collected here: there is no such code \
            [form-wrong-organisation]
                help: import it into the workspace it was sent from, or add it to organisations.yaml
            """
        ),
        (
            .formWrongEdition("another edition, 'Old'", expected: "it is 'New'", at: cell),
            """
            a.xlsx:People!F5: error: the form is for another edition, 'Old' [form-wrong-edition]
                help: it is 'New'; export the form anew
            """
        ),
        (
            .formWrongSetting("moon", among: ["acute", "icb"], at: cell),
            """
            a.xlsx:People!F5: error: the framework is not for the care setting 'moon' \
            [form-wrong-setting]
                help: expected one of: acute, icb
            """
        ),
        (
            .formMissingField("Edition", at: sheet),
            """
            a.xlsx:People: error: the form does not say its 'Edition' [form-missing-field]
                help: export the form anew and copy the answers into it
            """
        ),
        (
            .formRepeated("RAA-acute-tiny-2026", also: Place(file: "b.xlsx"), at: file),
            """
            a.xlsx: error: there is another form for RAA-acute-tiny-2026 [form-repeated]
                help: it is in b.xlsx; import the one that counts
            """
        ),
        (
            .formHeldElsewhere(
                "RAA-acute-tiny-2026",
                held: Place(file: "b.csv", line: 2),
                at: file
            ),
            """
            a.xlsx: error: RAA-acute-tiny-2026 is already held, without its answers \
            [form-held-elsewhere]
                help: remove it from b.csv:2
            """
        ),
    ]

    private static let sheets: [(Diagnostic, String)] = [
        (
            .formMissingSheet("People", in: "a.xlsx"),
            """
            a.xlsx: error: there is no sheet 'People' [form-missing-sheet]
                help: what is held of it stays; keep the names of the sheets
            """
        ),
        (
            .formExtraSheet("People", in: "a.xlsx"),
            """
            a.xlsx:People: warning: the sheet 'People' is no part of the form [form-extra-sheet]
                help: nothing is read from it
            """
        ),
        (
            .formMissingColumn("Answer", at: sheet),
            """
            a.xlsx:People: error: there is no column 'Answer' [form-missing-column]
                help: what is held of it stays; keep the words at the head of the columns
            """
        ),
        (
            .formRepeatedColumn("Answer", at: cell),
            """
            a.xlsx:People!F5: error: the column 'Answer' stands twice [form-repeated-column]
                help: what is held of it stays; remove or rename one of them
            """
        ),
        (
            .formUnknownRow("board.led", among: ["board.lead"], at: cell),
            """
            a.xlsx:People!F5: error: nothing is asked here with the reference 'board.led' \
            [form-unknown-row]
                help: did you mean 'board.lead'?
            """
        ),
        (
            .formRepeatedRow("board.lead", at: cell),
            """
            a.xlsx:People!F5: error: 'board.lead' is answered twice [form-repeated-row]
                help: what is held of it stays; remove one of the rows
            """
        ),
        (
            .formMissingRow(["a", "b"], at: sheet),
            """
            a.xlsx:People: error: the rows of 'a', 'b' are missing [form-missing-row]
                help: what is held stays; empty an answer to take it back
            """
        ),
    ]

    private static let cells: [(Diagnostic, String)] = [
        (
            .formUnknownAnswer("Mett", among: ["Met", "Not met"], at: cell),
            """
            a.xlsx:People!F5: error: 'Mett' is not one of the answers [form-unknown-answer]
                help: did you mean 'Met'?
            """
        ),
        (
            .formWrongType("soon", expected: "a date", at: cell),
            """
            a.xlsx:People!F5: error: 'soon' is not what belongs here [form-wrong-type]
                help: expected a date
            """
        ),
        (
            .formFormulaError("#REF!", at: cell),
            """
            a.xlsx:People!F5: error: the formula here gives #REF! [form-formula-error]
                help: what is held stays; type the value in place of the formula
            """
        ),
        (
            .formMergedCell("F5:G6", at: cell),
            """
            a.xlsx:People!F5: error: the cells F5:G6 are merged [form-merged-cell]
                help: what is held of them stays; separate them and fill in each
            """
        ),
        (
            .formNoAnswer("board.lead", at: cell),
            """
            a.xlsx:People!F5: warning: 'board.lead' has evidence or a reason, but no answer \
            [form-no-answer]
                help: nothing of the row is taken; choose an answer
            """
        ),
    ]
}
