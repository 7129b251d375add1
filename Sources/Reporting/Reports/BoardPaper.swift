import DigitalMaturity
import Documents
import Investment

/// What a board decides on: the ask and the news on its first page, then what they rest on.
struct BoardPaper: PlainReport {
    let slug = "board-paper"
    let title = "Board paper"
    let needs = Needs.draws
    let annex = ["walk", "schemes", "limits", "calendar", "every-return", "data"]

    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent {
        let board = BoardView(findings)
        let blocks: [(id: String, blocks: [Block])] = [
            ("asked", []), ("facts", []), ("otherwise", []),
            ("options", board.options),
            ("money", board.money),
            ("payers", board.payers),
            ("benefits", board.tables.flatMap(\.foremostBenefits)),
            ("risks", board.tables.flatMap { $0.risks(showing: 8) }),
            ("approvals", board.approvals),
            ("standing", board.standing),
            ("uncertain", [.list(Unknowns(findings, of: board.view.cards).items)]),
            ("method", SourcesView(findings).method),
            ("walk", findings.plansTogether + board.plans.flatMap(\.totalsBlocks)),
            (
                "schemes",
                board.plans.flatMap { [.table($0.yearTable)] + $0.schemeBlocks } + board.rest
            ),
            ("limits", board.plans.flatMap(\.approvalBlocks)),
            ("calendar", board.plans.flatMap(\.approvals.summaryBlocks)),
            (
                "every-return",
                board.view.standingBlocks + board.view.gapBlocks(plans: findings.plans.map(\.plan))
            ),
            ("data", SourcesView(findings).data),
        ]
        return ReportContent(
            title: "\(board.view.name): digital investment",
            blocks: blocks,
            values: board.placeholders
        )
    }
}

/// The first page of the board paper and the picture of its money, on two pages.
struct BoardSummary: PlainReport {
    let slug = "board-summary"
    let title = "Summary for the board"
    let needs = Needs.draws

    func content(from findings: Findings, about organisation: ODSCode?) -> ReportContent {
        let board = BoardView(findings)
        let blocks: [(id: String, blocks: [Block])] = [
            ("asked", []), ("facts", []), ("otherwise", []),
            ("money", board.plans.map { .table($0.yearTable) }),
            ("approvals", board.starts),
            ("standing", []),
        ]
        return ReportContent(
            title: "\(board.view.name): digital investment in two pages",
            blocks: blocks,
            values: board.placeholders
        )
    }
}
