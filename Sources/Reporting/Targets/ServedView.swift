import DigitalMaturity
import Documents
import Investment

/// How many open national promises a plan serves, and how many it leaves:
/// `commitments/lancashire-2026/served`.
struct CommitmentFigures: FigureFamily {
    let plan: Plan
    let commitments: [ServedCommitment]

    init(_ findings: Findings, _ planned: PlanFindings) {
        plan = planned.plan
        commitments =
            findings.dataset.reference.targets.map {
                planned.commitments(among: $0, on: findings.date)
            } ?? []
    }

    enum Key: String, CaseIterable, FigureKey { case open, served, left }

    var root: [String] { ["commitments", plan.id] }

    func figure(_ key: Key) -> Figure? {
        let counted = commitments.filter { commitment in
            switch key {
            case .open: true
            case .served: !commitment.schemes.isEmpty
            case .left: commitment.schemes.isEmpty
            }
        }
        let rows = counted.map { commitment in
            Trace.Input(
                commitment.promise.target.title,
                value: commitment.schemes.map(\.id.value).joined(separator: ", "),
                place: commitment.promise.target.id.place
            )
        }
        return made(
            key,
            .count(counted.count),
            "Open national promises: \(key.rawValue), in the plan \(plan.id)",
            .count(rows.isEmpty ? [Trace.Input("none", place: plan.place)] : rows)
        )
    }
}

extension Findings {
    /// Which national promises a plan serves and leaves, and which trusts of its system without a record
    /// it leaves; nothing where the promises are not read.
    func commitmentBlocks(of planned: PlanFindings) -> [Block] {
        let figures = CommitmentFigures(self, planned)
        guard !figures.commitments.isEmpty else { return [] }
        return [
            .prose(
                [
                    .text("On \(date.words) \(planned.plan.title) serves "),
                    figures.inline(.served), " of ", figures.inline(.open),
                    " national promises that are open, and leaves ", figures.inline(.left), ".",
                ] + gapWords(of: planned)
            ),
            .table(
                Table(
                    id: "commitments-\(planned.plan.id)",
                    title: "National promises that are open, and the schemes that serve them",
                    columns: [
                        .words("Promise"), .words("Name"), .words("By"), .words("Status"),
                        .words("Served by"), .words("Source and grade"),
                    ],
                    rows: figures.commitments.map(row),
                    note: "To serve a promise is not to meet it."
                )
            ),
        ]
    }

    private func row(_ commitment: ServedCommitment) -> [Cell] {
        let target = commitment.promise.target
        let schemes = commitment.schemes.map(\.title).joined(separator: ", ")
        return [
            .text(target.title), .text(target.id.value),
            .text(target.deadline?.value.words ?? "no day set"),
            .text(commitment.promise.words),
            schemes.isEmpty ? .unknown("left: no scheme") : .text(schemes),
            .text(target.citation.graded),
        ]
    }

    /// The trusts of the plan's system that have no record when last known and get none by a scheme.
    private func gapWords(of planned: PlanFindings) -> [Inline] {
        let left = trustsLeftWithoutRecord(by: planned.plan)
        let names = left.map(system.fullName).joined(separator: "; ")
        return left.isEmpty
            ? [] : [.text(" It leaves without a record, when last known: \(names).")]
    }
}
