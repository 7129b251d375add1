import DigitalMaturity
import Documents
import Investment

/// One measure of coverage as tables: what was published, what we count, and how they differ.
struct LedgerView {
    let figures: LedgerFigures
    /// Whose rows are shown; `nil` for England.
    let board: ODSCode?
    /// What delay costs, of a measure that counts records.
    let delayBlocks: [Block]
    private let system: RegisterDay

    /// `nil` where coverage was not read.
    init?(_ findings: Findings, _ name: CoverageMeasure.Name, of board: ODSCode? = nil) {
        let kept = findings.once("coverage of \(name)") { LedgerFigures(findings, name) }
        guard let figures = kept else { return nil }
        self.figures = figures
        self.board = board
        delayBlocks = name == .epr ? DelayCosts(findings: findings).blocks : []
        system = findings.system
    }

    var measure: CoverageMeasure { figures.measure }

    /// The part of England that is shown, as addresses name it.
    var slice: String { board?.text ?? LedgerFigures.england }

    /// Whom the count is about.
    var area: String { board.map { system.name(of: $0.text) } ?? "England" }

    /// The rows of the area; `nil` where there are none.
    var count: CoverageCount? { figures.part(slice) }

    /// The last claim of what was counted by the first definition, one with a denominator before others.
    var latest: CoverageClaim? {
        let actual = figures.claims.filter {
            $0.kind == .actual && $0.definition.value == measure.definitions.first?.id
        }
        return actual.last { $0.numerator != nil && $0.denominator != nil }
            ?? actual.last { $0.share != nil } ?? actual.last
    }

    // MARK: What was published

    var claims: Table {
        Table(
            id: "coverage-claims",
            title: "\(measure.title): every published number known by \(system.date.words)",
            columns: [
                .words("As at"), .words("What is counted"), .numbers("Share"),
                .numbers("Number"), .numbers("Of"), .words("Kind"),
                .words("Source, grade and note"),
            ],
            rows: figures.claims.map { claim in
                [
                    .text(claim.asAt.words), .text(figures.counted(claim)),
                    figures.cell(.claim(claim.id, .share), orElse: "no share"),
                    figures.cell(.claim(claim.id, .numerator), orElse: "not stated"),
                    figures.cell(.claim(claim.id, .denominator), orElse: "not stated"),
                    .text(claim.kind.rawValue),
                    .text(figures.source(claim)),
                ]
            }
        )
    }

    /// The steps from our own count to each claim.
    var steps: Table {
        Table(
            id: "coverage-steps",
            title: "From our own count to each published number",
            columns: [
                .words("Claim"), .words("Step"), .numbers("Number"), .numbers("Of"),
                .words("Which"),
            ],
            rows: figures.reconciliations.flatMap(rows),
            note: "The steps of a claim add up to it exactly."
        )
    }

    private func rows(_ found: Reconciliation) -> [[Cell]] {
        let id = found.claim.id
        let name = "\(found.claim.asAt.words), \(found.claim.of)"
        let steps = found.steps.enumerated().map { index, step -> [Cell] in
            let codes = step.organisations.map(\.text).joined(separator: ", ")
            return [
                .text(name), .text(step.reason.words),
                figures.cell(.step(id, index + 1, .numerator)),
                figures.cell(.step(id, index + 1, .denominator)), .text(codes),
            ]
        }
        let total: [Cell] = [
            .text(name), .text("The claim: \(figures.definition(found.claim))"),
            figures.cell(.claim(id, .numerator)), figures.cell(.claim(id, .denominator)), .blank,
        ]
        return steps + [total]
    }

    // MARK: What we count

    /// How many each definition counts.
    var definitions: Table? {
        definitions("coverage-definitions", count, area) { id in
            id == "all" ? .count(slice, id) : .defined(slice, id)
        }
    }

    /// How many each definition counted on the day of the deadline.
    var deadline: Table? {
        let then = figures.countAtDeadline
        let note = "Of the day of the deadline. Trusts merged, closed or opened since."
        let isOther = then?.all != count?.all
        return definitions("coverage-deadline", then, "England", isOther ? note : nil) { id in
            .deadline(then?.asAt ?? .day(system.date), id)
        }
    }

    private func definitions(
        _ id: String,
        _ count: CoverageCount?,
        _ area: String,
        _ note: String? = nil,
        _ key: (String) -> LedgerFigures.Key
    ) -> Table? {
        let known = measure.definitions.filter { count?.number(by: $0.id) != nil }
        guard let count, known.count > 1 else { return nil }
        return Table(
            id: id,
            title: "Our own count by each definition, \(area), \(count.asAt.words)",
            columns: [.words("Definition"), .numbers("Least, and most"), .numbers("Of")],
            rows: known.map {
                [.text($0.words), figures.cell(key($0.id)), figures.cell(key("all"))]
            },
            note: note
        )
    }

    /// How many are of each status.
    var statuses: Table? {
        count.map { count in
            Table(
                id: "coverage-statuses",
                title: "Our own count by status, \(area), \(count.asAt.words)",
                columns: [.words("Status"), .words("Counts"), .numbers("Number")],
                rows: measure.statuses.map {
                    [
                        .text($0.words), .text($0.counts.rawValue),
                        figures.cell(.count(slice, $0.id)),
                    ]
                },
                note: measure.caution
            )
        }
    }

    /// The count of each region, care setting and board.
    var parts: [Table] {
        guard let count, board == nil else { return [] }
        let settings = count.parts { $0.setting }.map { setting, _ in
            (
                setting?.words ?? "Not known",
                setting?.rawValue ?? LedgerFigures.noSetting
            )
        }
        let places: (KeyPath<CoverageRow, ODSCode?>) -> [(String, String)] = { path in
            count.parts { $0[keyPath: path] }.compactMap { code, _ in
                code.map { (system.name(of: $0.text), $0.text) }
            }
        }
        return [
            part("settings", "Care setting", settings.count > 1 ? settings : []),
            part("regions", "Region", places(\.region)),
            part("boards", "Integrated care board", places(\.board)),
        ].compactMap(\.self)
    }

    private func part(_ id: String, _ heading: String, _ slices: [(String, String)]) -> Table? {
        guard let count, !slices.isEmpty else { return nil }
        return Table(
            id: "coverage-\(id)",
            title: "\(measure.title) by \(heading.lowercased()), \(count.asAt.words)",
            columns: [
                .words(heading), .numbers("Number"), .numbers("At most"), .numbers("Of"),
                .numbers("Share"),
            ],
            rows: slices.map { name, slice in
                [.text(name)]
                    + ["counted", "at-most", "all", "share"].map {
                        figures.cell(.count(slice, $0))
                    }
            },
            note: "At most counts all that are not known to be without."
        )
    }

    /// Each organisation that is not known to be covered, and what is known of it.
    var organisations: Table? {
        let covered = measure.statuses.filter { $0.counts == .yes }.map(\.id)
        let rows = (count?.rows ?? []).filter { row in
            row.status.map { !covered.contains($0) } ?? false
        }
        guard measure.name == .epr || measure.name == .dspt, !rows.isEmpty else { return nil }
        return Table(
            id: "coverage-organisations",
            title: "Not known to be covered, \(area)",
            columns: [
                .words("Organisation"), .words("Status"), .words("What is known"),
                .words("Source and grade"),
            ],
            rows: rows.map(row)
        )
    }

    func row(_ row: CoverageRow) -> [Cell] {
        let isOpen = system.organisation(row.organisation) != nil
        let name = system.fullName(of: row.organisation)
        let known = row.evidence.map(\.words).joined(separator: "; ")
        let sources = row.evidence.map(\.source).reduce(into: [String]()) { all, source in
            if !all.contains(source) { all.append(source) }
        }
        return [
            isOpen ? .link(name, system.page(of: row.organisation)) : .text(name),
            .text(words(of: row.status)), known.isEmpty ? .unknown("not known") : .text(known),
            .text(sources.joined(separator: "; ")),
        ]
    }

    func words(of status: String?) -> String {
        measure.statuses.first { $0.id == status }?.words ?? "not known"
    }
}
