import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// Every measure, for all of England; none where coverage was not read.
    var coverageViews: [LedgerView] {
        CoverageMeasure.Name.allCases.compactMap { LedgerView(self, $0) }
    }
}

extension LedgerView {
    /// The path of the measure's page.
    var path: String { measure.page }
}

extension [LedgerView] {
    /// What national counts say of one trust.
    func section(ofTrust code: ODSCode) -> [Section] {
        let rows = flatMap { view in
            (view.count?.rows ?? []).filter { $0.organisation == code && $0.status != nil }
                .map { row -> [Cell] in
                    [
                        .link(view.measure.title, .page(view.path)),
                        .text(view.count?.asAt.words ?? ""),
                    ] + view.row(row).dropFirst()
                }
        }
        return section(
            Table(
                id: "coverage-trust",
                title: "What national counts say of this trust",
                columns: [
                    .words("Measure"), .words("As at"), .words("Status"),
                    .words("What is known"), .words("Source and grade"),
                ],
                rows: rows
            )
        )
    }

    /// What national counts say of one board.
    func section(ofBoard code: ODSCode) -> [Section] {
        let rows = filter { $0.count != nil }.map { view -> [Cell] in
            [
                .link(view.measure.title, .page(view.path)), .text(view.measure.covered),
                .text(view.count?.asAt.words ?? ""),
            ]
                + ["counted", "at-most", "all", "share"].map {
                    view.figures.cell(.count(code.text, $0))
                }
        }
        return section(
            Table(
                id: "coverage-board",
                title: "What national counts say of this board",
                columns: [
                    .words("Measure"), .words("What is counted"), .words("As at"),
                    .numbers("Number"), .numbers("At most"), .numbers("Of"), .numbers("Share"),
                ],
                rows: rows,
                note: compactMap(\.measure.caution).joined(separator: " ")
            )
        )
    }

    private func section(_ table: Table) -> [Section] {
        table.rows.isEmpty ? [] : [Section("coverage", "National counts", [.table(table)])]
    }
}

extension CoverageMeasure {
    /// The path of its page.
    var page: String { "coverage/\(name.rawValue).html" }
}
