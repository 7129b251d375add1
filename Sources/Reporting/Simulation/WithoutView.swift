import DigitalMaturity
public import Documents
public import Investment

/// What breaks when a fund is switched off, as tables.
struct WithoutView {
    let switched: SwitchedOff
    let before: SimulationFigures
    let after: SimulationFigures

    init(_ switched: SwitchedOff, _ result: PlanSimulation) {
        self.switched = switched
        before = SimulationFigures(planned: switched.before, result: result)
        after = SimulationFigures(planned: switched.after, result: result.after(switched))
    }

    private var plan: Plan { switched.before.plan }

    var blocks: [Block] {
        let shortfalls = switched.shortfalls
        guard !shortfalls.isEmpty else {
            return [.prose([.text("Without \(switched.line.words) no scheme loses money.")])]
        }
        return [.prose(answer), .table(losses), .table(chances), .list(consequences)]
    }

    private var answer: [Inline] {
        let figures = WithoutFigures(switched: switched)
        let parts = switched.shortfalls.map { shortfall -> [Inline] in
            let key = WithoutFigures.Key(
                year: shortfall.year,
                purpose: shortfall.purpose,
                measure: .short
            )
            return [
                figures.inline(key),
                .text(" of \(shortfall.purpose.rawValue) in \(shortfall.year)"),
            ]
        }
        let names = switched.schemes.map(\.title).joined(separator: "; ")
        return [.text("Without \(switched.line.words) nobody pays ")]
            + Array(parts.joined(separator: [", "])) + [
                .text(". Schemes that may lose money: \(names).")
            ]
    }

    private var losses: Table {
        let figures = WithoutFigures(switched: switched)
        return Table(
            id: "without-losses-\(plan.id)",
            title: "Schemes that lose money without \(switched.line.words)",
            columns: [
                .words("Scheme"), .words("Year"), .words("Money"), .numbers("Draws from the pot"),
                .numbers("Loses at least"), .numbers("Loses at most"),
            ],
            rows: switched.shortfalls.flatMap(\.losses).map { loss in
                let id = loss.scheme.id.value
                return [
                    .text(loss.scheme.title), .text("\(loss.year)"), .text(loss.purpose.rawValue),
                ]
                    + [.drawn(id), .least(id), .most(id)].map { measure in
                        figures.cell(
                            WithoutFigures.Key(
                                year: loss.year,
                                purpose: loss.purpose,
                                measure: measure
                            )
                        )
                    }
            },
            note: "Least: the others lose first. Most: they lose last."
        )
    }

    /// The chance of going over, and what lapses, in each year before and after.
    private var chances: Table {
        Table(
            id: "without-chances-\(plan.id)",
            title: "Chance above envelope and capital that lapses, before and after",
            columns: [
                .words("Year"), .numbers("Capital over, before"), .numbers("Capital over, after"),
                .numbers("Revenue over, before"), .numbers("Revenue over, after"),
                .numbers("Lapses, before"), .numbers("Lapses, after"),
            ],
            rows: plan.years.map { year in
                let keys = [
                    SimulationFigures.Key.year(year, .spent(.capital), .over),
                    .year(year, .spent(.revenue), .over), .year(year, .lapsed, .expected),
                ]
                return [.text("\(year)")]
                    + keys.flatMap { key in
                        [before, after].map { $0.cell(key, orElse: "no envelope") }
                    }
            },
            note: "What nobody pays is over the envelope and does not lapse."
        )
    }

    private var consequences: [[Inline]] {
        let needing = switched.needing.map(\.title).joined(separator: "; ")
        let targets = switched.targets.joined(separator: ", ")
        return [
            [
                .text(
                    needing.isEmpty
                        ? "No other scheme needs them." : "Schemes that need them: \(needing)."
                )
            ],
            [
                .text(
                    targets.isEmpty
                        ? "They serve no target." : "Targets that they serve: \(targets)."
                )
            ],
        ]
            + (switched.isUnstated
                ? [
                    [
                        "The plan states no envelope of it, so none changes."
                    ]
                ] : [])
    }
}

extension FundSwitch {
    /// `system-capital from 2027/28`, or `system-capital in 2027/28`.
    fileprivate var words: String {
        guard let to else { return "\(fund) from \(from)" }
        return to == from ? "\(fund) in \(from)" : "\(fund) from \(from) to \(to)"
    }
}

extension Findings {
    /// What the simulations of plans came to without a fund, and first what that breaks.
    public func withoutDocument(_ switched: [SwitchedOff], _ results: [PlanSimulation]) -> Document
    {
        let others = with(switched.map(\.after))
        let whole = others.simulationDocument(
            zip(switched, results).map { $1.after($0) }
        )
        let first = zip(switched, results).map { line, result in
            Section(
                "without-\(line.before.plan.id)",
                "\(line.before.plan.title) without \(line.line.words)",
                WithoutView(line, result).blocks
            )
        }
        return Document(
            slug: whole.slug,
            title: whole.title,
            subtitle: whole.subtitle,
            date: date,
            marking: whole.marking,
            sections: first + whole.sections
        )
    }

    /// The plan without a fund that a part of an address names: `lancashire;without=system@2027-28`.
    func switchedOff(named part: String) -> SwitchedOff? {
        let (name, settings) = part.settings
        guard let text = settings["without"], let line = try? FundSwitch(parsing: text),
            let planned = plans.first(where: { $0.plan.id == name })
        else { return nil }
        return try? switchingOff(line, in: planned)
    }

    /// The figure of what is lost when a fund is switched off.
    func withoutFigure(at address: Address) -> Figure? {
        guard address.parts.count > 2 else { return nil }
        return switchedOff(named: "\(address.parts[1]);without=\(address.parts[2])")
            .flatMap { WithoutFigures(switched: $0).figure(at: address) }
    }
}
