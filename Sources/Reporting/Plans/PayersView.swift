import DigitalMaturity
import Documents
import Investment

/// Who pays for a plan, as a table.
struct PayersView {
    let planned: PlanFindings

    var blocks: [Block] {
        let obligations: [[Inline]] = planned.payers.obligations.map { obligation in
            let scheme = planned.plan.scheme(obligation.scheme)?.title ?? obligation.scheme
            let payer = obligation.programme.map(spoken) ?? obligation.source.words
            return [.text("\(scheme), \(payer): \(obligation.text)")]
        }
        return [.table(table)] + (obligations.isEmpty ? [] : [.list(obligations)])
    }

    var table: Table {
        let figures = PayerFigures(planned: planned)
        return Table(
            id: "payers-\(planned.plan.id)",
            title: "Who pays, by year",
            columns: [.words("Payer")]
                + planned.plan.years.flatMap {
                    [.numbers("Capital \($0)"), .numbers("Revenue \($0)")]
                },
            rows: planned.payers.lines.map { line in
                [.text(line.words.capitalised)]
                    + line.years.flatMap { year in
                        Plan.Purpose.allCases.map {
                            figures.cell(.init(payer: line.id, year: year.year, purpose: $0))
                        }
                    }
            },
            note:
                "Revenue includes running cost in the plan's years, so far as its start is known. "
                + "Where a programme gives one sort of money alone, the others pay all of the other."
        )
    }
}
