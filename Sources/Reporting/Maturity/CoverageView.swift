import DigitalMaturity
import Documents
import Investment

/// Which organisations answered which framework, and how much of it.
struct CoverageView {
    private let findings: Findings
    private let organisations: [ODSCode]
    private let all: [Findings]

    init(_ findings: Findings, of organisations: [ODSCode]) {
        self.findings = findings
        self.organisations = organisations
        all = findings.dataset.reference.maturity.frameworks.map { findings.against($0) }
    }

    /// A framework in each row: how many organisations answered, how much, and how well it is known.
    var frameworkTable: Table {
        Table(
            id: "coverage-frameworks",
            title: "How far each framework has been answered, and how well it is established",
            columns: [
                .words("Framework"), .words("Marked by"), .numbers("Organisations"),
                .numbers("Mean share answered"), .words("Latest return"),
                .words("Evidence of the framework"),
            ],
            rows: all.map { findings in
                let cards = cards(findings)
                return [
                    .link(
                        "\(findings.framework.title) (\(findings.framework.id))",
                        .page(findings.framework.page)
                    ),
                    .text(findings.framework.scorer.rawValue),
                    .figure(count(findings, cards)),
                    share(findings, cards).map(Cell.figure) ?? .absent(Absence.notAnswered),
                    cards.max { $0.source.date.latest < $1.source.date.latest }
                        .map { .text($0.source.date.words) } ?? .blank,
                    .text(FrameworkEvidence(of: findings.framework).words),
                ]
            },
            note: "Of \(organisations.count) organisations. Frameworks are made for some settings; "
                + "an organisation outside them is not missing."
        )
    }

    /// An organisation in each row, a framework in each column, and the share answered between.
    var matrix: Table {
        Table(
            id: "coverage-matrix",
            title: "Share of each framework's questions answered, by organisation",
            columns: [.words("Organisation")] + all.map { .numbers($0.framework.id) },
            rows: organisations.map { code in
                [.text(findings.system.name(of: code.text))] + all.map { cell($0, code) }
            },
            note: "The mean over an organisation's returns for its care settings."
        )
    }

    private func cards(_ findings: Findings) -> [Scorecard] {
        findings.assessment.scorecards.filter { organisations.contains($0.organisation) }
    }

    private func cell(_ findings: Findings, _ code: ODSCode) -> Cell {
        let cards = findings.assessment.cards(of: code)
        if let share = share(findings, cards) { return .figure(share) }
        let system = findings.system
        let returned = self.findings.assessment.cards(of: code).map(\.careSetting)
        let usual =
            system.careBody(code).map { [$0.setting] }
            ?? (system.board(code) != nil ? [.icb] : CareSetting.providers)
        let settings = returned.isEmpty ? usual : returned
        let applies = findings.framework.appliesTo.contains { settings.contains($0) }
        return .absent(applies ? .notAnswered : .outOfScope)
    }

    private func share(_ findings: Findings, _ cards: [Scorecard]) -> Figure? {
        guard let mean = cards.map(\.answered).mean else { return nil }
        let whose = Set(cards.map(\.organisation)).count == 1 ? "/\(cards[0].organisation)" : ""
        return Figure(
            .share(mean),
            trace: Trace(
                "coverage/\(findings.framework.id)\(whose)",
                meaning: "Mean share of the questions of \(findings.framework.id) answered, "
                    + "\(cards.count) \(cards.count == 1 ? "return" : "returns")",
                formula: "mean over the returns of the share answered; each return counts once",
                inputs: grouped(cards.map(\.source.place), "returns")
            )
        )
    }

    private func count(_ findings: Findings, _ cards: [Scorecard]) -> Figure {
        Figure(
            .count(Set(cards.map(\.organisation)).count),
            trace: Trace(
                "coverage/\(findings.framework.id)/organisations",
                meaning: "Organisations with a return against \(findings.framework.id)",
                formula: "count of organisations",
                inputs: cards.isEmpty
                    ? [Trace.Input("no return", place: findings.framework.place)]
                    : grouped(cards.map(\.source.place), "returns")
            )
        )
    }
}

extension Framework {
    /// Where the framework is written.
    fileprivate var place: Place { Place(file: "Frameworks/maturity/\(id)/framework.yaml") }
}
