import DigitalMaturity
import Documents
import Investment

/// What the money of schemes is for, line by line, and who pays.
struct ProgressLines {
    private let figures: ProgressFigures

    init(_ figures: ProgressFigures) { self.figures = figures }

    private var plan: Plan { figures.plan }

    var table: Table {
        Table(
            id: "lines-\(plan.id)",
            title: "What the money is for, line by line",
            columns: [
                .words("Scheme"), .words("For"), .words("Money"), .words("Payer"),
            ] + years.map { .numbers("\($0)") } + [.words("In return for")],
            rows: plan.schemes.flatMap { scheme in
                scheme.outturn.lines.indices.map { row(scheme, $0) }
            },
            note: "Parts of what schemes cost; a year without an amount is unknown."
        )
    }

    private var years: [FinancialYear] {
        Set(plan.schemes.flatMap(\.outturn.lines).flatMap(\.amounts).map(\.year.value)).sorted()
    }

    private func row(_ scheme: Scheme, _ index: Int) -> [Cell] {
        let line = scheme.outturn.lines[index]
        let payer = line.programme?.value ?? line.payer?.words
        return [
            .text(scheme.title), .text(line.name.value), .text(line.purpose.rawValue),
            payer.map(Cell.text) ?? .unknown("not known"),
        ] + years.map { figures.cell(.line(scheme.id.value, index + 1, $0)) } + [
            line.obligation.map(Cell.text) ?? .blank
        ]
    }
}
