import DigitalMaturity
import Investment

/// What the workbook is, whether it may be believed, what it says and where everything is.
struct CoverSheet {
    let source: ModelSource
    let budget: BudgetSheet
    let appraisal: AppraisalSheet
    let inputs: [FilledSheet]
    let outputs: [ModelPage]
    let workings: [ModelPage]
    let checks: ChecksSheet

    var page: ModelPage {
        var page = ModelPage(
            "Cover",
            source.plan.title,
            note,
            widths: [30, 62, 14, 22, 16]
        )
        isSound(&page)
        results(&page)
        sheets(&page)
        advice(&page)
        return page
    }

    private var note: String {
        let plan = source.plan
        let version = plan.version.map { ", version \($0)" } ?? ""
        let marking = plan.status.marking.map { " \($0)." } ?? ""
        return
            "Plan model of '\(plan.id)'\(version), \(plan.status.rawValue), written by Waymark on \(source.day). Prices of \(plan.priceBase).\(marking)"
    }

    private func isSound(_ page: inout ModelPage) {
        page.block("Whether the model is sound")
        page.headings(["", "Item", "Unit", "Count", "Result"])
        let rows = [
            (
                "Global check", "Checks of the workbook that fail", ChecksSheet.count, "holds",
                "FAILS"
            ),
            (
                "Beside Waymark", "Figures that differ from those of \(source.day)",
                AnswersSheet.count, "none", "changed"
            ),
        ]
        for (id, words, cell, good, bad) in rows {
            let row = page.next
            page.add([
                .label(id), .label(words), .label("count"),
                ModelSheet.Cell(.formula("=\(cell)", .blank), .check, .whole),
                ModelSheet.Cell(
                    .formula("=IF($D\(row)=0,\"\(good)\",\"\(bad)\")", .blank),
                    .check
                ),
            ])
        }
    }

    private func results(_ page: inout ModelPage) {
        page.block("What it says now", "£, and it follows the inputs.")
        page.headings(["", "Result", "Unit", "Amount", ""])
        let years = source.plan.years
        for (index, year) in years.enumerated() {
            for (row, words) in [
                (BudgetSheet.Row.capitalLeft, "capital left"), (.revenueLeft, "revenue left"),
            ] {
                add("\(year)", "\(sentence(words)) of the envelope", budget.cell(row, index), &page)
            }
        }
        for (index, option) in source.options.enumerated() where index > 0 {
            add(
                option.id,
                "Net present social value beyond doing nothing: \(option.title)",
                appraisal.cell(.extraNet, index),
                &page
            )
        }
    }

    private func add(_ id: String, _ words: String, _ cell: String, _ page: inout ModelPage) {
        let row = page.next
        page.add([
            .label(id), .label(words), .label("£"), .total(cell, .pounds),
            .formula("IF($D\(row)<0,\"less than nothing\",\"\")", .words),
        ])
    }

    private func sheets(_ page: inout ModelPage) {
        page.block("Sheets")
        page.headings(["Sheet", "What it has", "Kind", "Checks that fail", ""])
        let rows =
            outputs.map { ($0, "result") } + [(checks.page, "checks")]
            + workings.map { ($0, "workings") }
        for input in inputs where !input.isHidden {
            page.add([.label(input.name), .label(input.help), .label("input")])
        }
        for (sheet, kind) in rows {
            let hasChecks = !sheet.checks.isEmpty
            page.add([
                .label(sheet.sheet.name), .label(sheet.title), .label(kind),
                hasChecks
                    ? ModelSheet.Cell(.formula("=\(sheet.name)!$D$3", .blank), .check, .whole)
                    : .blank,
            ])
        }
        page.add([
            .label("Constants"), .label("What Waymark supplies, and what is not live"),
            .label("constants"),
        ])
        page.add([.label("Months"), .label("Months and years as numbers"), .label("constants")])
        page.add([.label("Change log"), .label("For those who change the model"), .label("log")])
    }

    private func advice(_ page: inout ModelPage) {
        page.block("How to use it")
        let words = [
            (
                "Change",
                "Change cream cells of the input sheets: results, workings and checks follow."
            ),
            (
                "Colours",
                "Cream is an input, grey a constant that Waymark supplied, white a formula, pale blue a total."
            ),
            (
                "Add a scheme",
                "Fill in free rows of Schemes and Money; the model has room for \(PlanInputs.spare) more. It belongs to the whole plan alone."
            ),
            (
                "Take it back",
                "Save, and run: waymark plan import FILE WORKSPACE. Only the input sheets are read."
            ),
            (
                "VAT",
                "Amounts are as the plan states them; VAT that comes back is not in them. Waymark's check compares 'vat' with the rule that it names."
            ),
            ("Not live", notLive),
        ]
        for (id, text) in words { page.add([.label(id), .label(text)]) }
    }

    private var notLive: String {
        "Which schemes an option has, which rules bear on a scheme, waits for approval, how long benefits can wait, payback and the simulation. They are as worked out by Waymark on \(source.day)."
    }
}
