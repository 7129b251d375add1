import DigitalMaturity
import Documents
import Investment

/// Which organisations answered which framework, and how much of it.
struct CoverageView {
    let figures: CoverageFigures
    private let findings: Findings
    private let bodies: Bodies
    private let organisations: [ODSCode]
    private let all: [Assessment]

    /// The view of the organisations in a scope.
    init(_ findings: Findings, of scope: Scope) {
        self.findings = findings
        bodies = Bodies(scope.codes)
        figures = CoverageFigures(findings: findings)
        organisations = figures.codes(of: bodies)
        all = findings.dataset.reference.maturity.frameworks.map {
            findings.against($0).assessment
        }
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
            rows: all.map(row),
            note: "Of \(organisations.count) organisations. Frameworks are made for some settings; "
                + "an organisation outside them is not missing."
        )
    }

    private func row(_ assessment: Assessment) -> [Cell] {
        let framework = assessment.framework
        let coverage = assessment.coverage(of: Set(organisations))
        let share = figures.answered(
            coverage,
            assessment,
            .answered(bodies, framework: framework.id)
        )
        return [
            .link("\(framework.title) (\(framework.id))", .page(framework.page)),
            .text(framework.scorer.rawValue),
            .figure(
                figures.returned(coverage, assessment, .returned(bodies, framework: framework.id))
            ),
            share.map(Cell.figure) ?? .absent(.notAnswered),
            coverage.latest.map { .text($0.words) } ?? .blank,
            .text(FrameworkEvidence(of: framework).words),
        ]
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

    private func cell(_ assessment: Assessment, _ code: ODSCode) -> Cell {
        let id = assessment.framework.id
        let isBoard = findings.system.board(code) != nil
        let key: CoverageFigures.Key =
            isBoard ? .own(code, framework: id) : .answered(Bodies([code]), framework: id)
        if let share = figures.answered(assessment.coverage(of: [code]), assessment, key) {
            return .figure(share)
        }
        let applies = assessment.framework.appliesTo.contains { settings(of: code).contains($0) }
        return .absent(applies ? .notAnswered : .outOfScope)
    }

    /// The settings for which an organisation made returns, else those of its kind.
    private func settings(of code: ODSCode) -> [CareSetting] {
        let returned = findings.assessment.cards(of: code).map(\.careSetting)
        guard returned.isEmpty else { return returned }
        return findings.system.careBody(code).map { [$0.setting] }
            ?? (findings.system.board(code) != nil ? [.icb] : CareSetting.providers)
    }
}
