import DigitalMaturity
import Documents
import Investment

/// Who gets what under policies, side by side.
struct AllocationView {
    let findings: Findings
    let data: AllocationData
    /// The figures of each policy.
    let all: [AllocationFigures]

    init(_ findings: Findings, _ data: AllocationData, _ allocations: [Allocation]) {
        self.findings = findings
        self.data = data
        all = allocations.map { AllocationFigures(findings, data, $0) }
    }

    // MARK: One policy

    /// The answer in a sentence, with its date.
    func answer(_ figures: AllocationFigures) -> [Inline] {
        let policy = figures.allocation.policy
        let apart = Set(figures.allocation.apart.map(\.code)).count
        return [
            .text("On \(findings.date.words), '\(policy.title)' would give "),
            figures.inline(.fund), " to ", figures.inline(.paid),
            .text(
                " \(figures.allocation.paid.count == 1 ? policy.recipients.subject.words : policy.recipients.rawValue), to the penny. "
            ),
            .text(policy.says),
            .text(apart == 0 ? "" : " Not judged, for want of a number: \(apart)."),
        ]
    }

    /// A row for each body that gets something, most first.
    func paidTable(_ figures: AllocationFigures) -> Table {
        let allocation = figures.allocation
        return Table(
            id: "allocation-\(allocation.policy.id)",
            title: "Who gets what: \(allocation.policy.title)",
            columns: [
                .words("Code"), .words("Name"), .numbers("Amount"), .numbers("Mark"),
                .numbers("Assumed mark after"),
            ],
            rows: allocation.paid.map { recipient in
                [
                    .text(recipient.code.text),
                    .link(figures.name(recipient.code), findings.system.page(of: recipient.code)),
                    figures.cell(.amount(recipient.code)),
                    figures.cell(.mark(recipient.code), orElse: "no return"),
                    figures.cell(.markAfter(recipient.code, .likely), orElse: "no return"),
                ]
            }
        )
    }

    /// Those of which a number was missing.
    func apartBlocks(_ figures: AllocationFigures) -> [Block] {
        let apart = figures.allocation.apart
        guard !apart.isEmpty else { return [] }
        return [
            .list(
                apart.map { body in
                    [.text("\(figures.name(body.code)) (\(body.code)): \(body.unknown.missing)")]
                }
            )
        ]
    }

    // MARK: Policies side by side

    /// A row for each policy.
    var sideBySide: Table {
        Table(
            id: "allocation-policies",
            title: "What each rule does",
            columns: [
                .words("Rule"), .numbers("Get some"), .numbers("To the least mature quarter"),
                .numbers("Gini"), .numbers("Spread of marks now"),
                .numbers("Assumed spread after, least"), .numbers("Likely"), .numbers("Most"),
            ],
            rows: all.map { figures in
                [
                    .text(figures.allocation.policy.title), figures.cell(.paid),
                    figures.cell(.leastMature), figures.cell(.gini, orElse: "none"),
                    figures.cell(.spread, orElse: "no returns"),
                ]
                    + Allocation.Case.allCases.map {
                        figures.cell(.spreadAfter($0), orElse: "no returns")
                    }
            },
            note: definitions
        )
    }

    /// What the two figures mean, from the data.
    private var definitions: String { data.definitions.joined(separator: " ") }

    /// The Lorenz curves of the policies.
    var curves: Chart? {
        guard let first = all.first else { return nil }
        let places = Array(stride(from: 10, through: 90, by: 10))
        let least = all.min { ($0.allocation.gini ?? 0) < ($1.allocation.gini ?? 0) } ?? first
        let recipients = first.allocation.policy.recipients.rawValue
        return Chart(
            id: "allocation-curves",
            title: "'\(least.allocation.policy.title)' gives amounts that differ least",
            subtitle: "Share of the money by share of \(recipients), least first",
            form: .curves(
                Chart.Curves(
                    subject: "\(recipients.capitalised), those that get least first",
                    equality: "Equal shares",
                    places: places.map { Double($0) / 100 },
                    series: all.map { figures in
                        Chart.Series(
                            name: figures.allocation.policy.title,
                            values: places.map { figures.figure(.lorenz($0)) }
                        )
                    }
                )
            )
        )
    }

    // MARK: Those that a policy names

    /// The marks today of those that a policy names, beside the others.
    func comparedBlocks(_ figures: AllocationFigures) -> [Block] {
        guard !figures.comparisons.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "named-\(figures.allocation.policy.id)",
                    title: "Their marks beside all others, \(marksWords)",
                    columns: [
                        .words("Setting"), .numbers("Returns"), .numbers("Mean of those named"),
                        .numbers("Mean of all others"), .numbers("Difference"),
                    ],
                    rows: figures.comparisons.map { comparison in
                        [
                            .text(comparison.setting.words), "\(comparison.group.count)",
                            figures.cell(.group(comparison.setting)),
                            figures.cell(.others(comparison.setting)),
                            figures.cell(.difference(comparison.setting)),
                        ]
                    },
                    note: data.comparison
                )
            )
        ]
    }

    private var marksWords: String { findings.assessment.scorecards.years }

    /// What is assumed and what is not known, for every answer.
    func caveats(_ policies: [AllocationPolicy]) -> [[Inline]] {
        let gain = data.gain
        let rates = [gain.low, gain.likely, gain.high].map(plainNumber)
        let assumed = "Assumed, not found: £1m raises a mark by \(rates[1]) "
        let range = "(\(rates[0]) to \(rates[2])). \(gain.because)."
        var said: Set<String> = []
        let notes = policies.flatMap(\.notes).filter { said.insert($0).inserted }
        let sources = policies.compactMap { policy in
            policy.citation.map { "\(policy.title): \($0), \($0.grade.words)." }
        }
        let reading = all.flatMap { $0.ties + $0.mergedMarks }.filter { said.insert($0).inserted }
        return ([assumed + range] + reading + notes + data.notes + sources).map { [.text($0)] }
    }
}

extension AllocationPolicy.Measure {
    /// Why a body could not be judged.
    fileprivate var missing: String {
        switch self {
        case .equal: ""
        case .need, .maturity: "no return"
        case .fact(let id): "no number for '\(id)'"
        }
    }
}
