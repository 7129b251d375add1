import DigitalMaturity
import Documents
import Investment

extension Climb {
    /// The returns from which the marks of a plan start; none where nothing is raised.
    func starts(of plan: Plan, in findings: Findings) -> [Block] {
        let rows = standings.flatMap { standing in
            standing.lines.map { line -> [Cell] in
                [
                    .text(findings.system.name(of: standing.organisation.text)),
                    .text(findings.dimensionTitle(line.dimension)),
                    line.origin.map { .text(findings.system.words($0)) } ?? .unknown("none"),
                    .text(line.isKnown ? "its mark" : "the lowest it could be"),
                    line.place.map { .text("\($0)") } ?? .blank,
                ]
            }
        }
        guard !rows.isEmpty else { return [] }
        return [
            .table(
                Table(
                    id: "starts-\(plan.id)",
                    title: "Where the marks start from",
                    columns: [
                        .words("Organisation"), .words("Dimension"), .words("Return"),
                        .words("Starts at"), .words("Line"),
                    ],
                    rows: rows,
                    note: "The lowest of several returns, unless the plan says starts-from."
                )
            )
        ]
    }
}

extension RegisterDay {
    /// `East Lancashire Hospitals NHS Trust, acute return`.
    func words(_ name: ReturnName) -> String {
        "\(self.name(of: name.organisation.text)), \(name.setting.words.lowercased()) return"
    }
}
