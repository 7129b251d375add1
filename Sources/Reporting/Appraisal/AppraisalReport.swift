import DigitalMaturity
import Documents
import Investment

/// What each plan is worth beyond doing nothing, and how far that rests on what.
struct AppraisalReport: Report {
    let slug = "appraisal"
    let title = "Appraisal"
    let annex = ["walk", "present", "cash", "switching", "payers"]

    func document(
        from findings: Findings,
        about organisation: ODSCode?,
        narrative: NarrativeTemplate
    ) throws(NarrativeProblems) -> Document {
        let views = findings.appraisals.map { AppraisalView($0.appraisal) }
        let payers = findings.appraisals.map { PayersView(planned: $0.planned) }
        let blocks: [(id: String, blocks: [Block])] = [
            ("summary", views.compactMap(\.chart)),
            ("walk", findings.appraisals.flatMap { findings.bridge(of: $0.planned).blocks }),
            ("options", views.flatMap { [.table($0.options), .table($0.lives), .list($0.basis)] }),
            ("present", views.map { .table($0.parts) }),
            ("cash", views.compactMap { $0.cash(nil) }.map { .table($0) }),
            ("varied", views.map { .table($0.sensitivities) }),
            ("switching", views.flatMap { view in view.varied.map { .table(view.switching($0)) } }),
            ("payers", payers.flatMap(\.blocks)),
            (
                "uncertain", views.flatMap(\.notes) + [.list(Unknowns.inFramework(findings))]
            ),
        ]
        let name = findings.scopeName
        return try findings.document(
            of: self,
            title: "\(name): what the plans are worth",
            blocks,
            placeholders(findings, views),
            narrative
        )
    }

    private func placeholders(_ findings: Findings, _ views: [AppraisalView]) -> Placeholders {
        var values = Placeholders()
        let without = findings.plans.map(\.plan).filter { plan in
            !views.contains { $0.appraisal.plan.id == plan.id }
        }
        values.set("date", findings.date.words)
        values.set("has-plan", is: !findings.plans.isEmpty)
        values.set("has-appraisal", is: !views.isEmpty)
        values.set("has-unappraised", is: !without.isEmpty)
        values.set("unappraised", without.map(\.title).joined(separator: "; "))
        values.set("is-illustrative", is: findings.marking != nil)
        values.set(
            "proposed",
            names: ["plan", "worth"],
            items: views.map { view in
                [
                    "plan": .text(view.appraisal.plan.title),
                    "worth": view.figures.inline(.option(AppraisalOption.preferred, .range)),
                ]
            }
        )
        values.set(
            "options",
            names: ["plan", "option", "worth", "ratio", "payback"],
            items: views.flatMap { view in
                view.varied.map { result in
                    [
                        "plan": .text(view.appraisal.plan.title),
                        "option": .text(result.option.title.lowercasedFirst),
                        "worth": view.figures.inline(.option(result.option.id, .range)),
                        "ratio": view.figures[.option(result.option.id, .incrementRatio)]
                            .map(Inline.figure) ?? .text(result.ratio?.words ?? ""),
                        "payback": .text(view.payback(result)),
                    ]
                }
            }
        )
        return values
    }
}

extension AppraisalView {
    /// What each option is worth beyond doing nothing, with the range of the sensitivities.
    var chart: Block? {
        guard !varied.isEmpty else { return nil }
        let worth = appraisal.robust
        return .chart(
            Chart(
                id: "worth-\(appraisal.plan.id)",
                title: worth.isEmpty
                    ? "No option stays above doing nothing in every variation"
                    : "Above doing nothing in every variation: "
                        + worth.map(\.option.title.lowercasedFirst).joined(separator: ", "),
                subtitle: "Net present value beyond doing nothing, £, in "
                    + "\(appraisal.plan.priceBase) prices, and its range when one thing is varied",
                form: .intervals(
                    Chart.Intervals(
                        subject: "Option",
                        quantity: "Net present value",
                        zero: "worth no more than doing nothing",
                        rows: varied.map {
                            Chart.Intervals.Row(
                                label: $0.option.title,
                                estimate: figures[.option($0.option.id, .range)]
                            )
                        },
                        readsNoise: false
                    )
                )
            )
        )
    }
}
