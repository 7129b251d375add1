import DigitalMaturity
import Documents
import Investment

/// An appraisal as tables, for the command and for reports.
struct AppraisalView {
    let appraisal: Appraisal
    let figures: AppraisalFigures

    init(_ appraisal: Appraisal) {
        self.appraisal = appraisal
        figures = AppraisalFigures(appraisal: appraisal)
    }

    private var plan: Plan { appraisal.plan }
    private var results: [Appraisal.Result] { appraisal.results }
    var varied: [Appraisal.Result] { results.filter { $0.increment != nil } }

    /// The appraisal under the plan's title, then what it rests on, option by option.
    var sections: [Section] {
        [section("", plan.title, [.list(basis), .table(options), .table(lives), .table(parts)])]
            + [section("-varied", "When one thing is varied", [.table(sensitivities)])]
            + varied.map {
                section(
                    "-switching-\($0.option.id)",
                    "What would have to change: \($0.option.title)",
                    [.table(switching($0))]
                )
            } + [section("-unknown", "What is not counted, or not known", notes)]
    }

    func section(_ suffix: String, _ heading: String, _ blocks: [Block]) -> Section {
        Section(plan.id + suffix, heading, blocks)
    }

    var notes: [Block] {
        let gaps: [[Inline]] = appraisal.gaps.map { [.text(appraisal.words($0))] }
        let all = unmonetised + gaps
        return [.list(all.isEmpty ? [["Nothing."]] : all)]
    }

    // MARK: Basis

    var basis: [[Inline]] {
        let last = appraisal.years.last.map(\.description) ?? ""
        let cost = results[0].option.yearly?.value.short
        return [
            cost.map { "Carrying on as today costs \($0) a year in every option." }
                ?? "What carrying on as today costs is not stated.",
            "It goes on until a scheme that says it replaces it is live.",
            "Schemes count \(appraisal.goLive.words).",
            "Amounts are in \(plan.priceBase) prices, without inflation.",
            "Costs are with the VAT that does not come back.",
            "VAT is no cost to society. It stays in, as no amount is stated.",
            "Discounted at the \(figures.rates.lowercasedFirst).",
            health,
            "Year 0 is not discounted. The appraisal runs to \(last), year \(appraisal.horizon).",
            "Each scheme counts until its own life ends. Nothing is renewed.",
            "Net value counts cash-releasing, non-cash-releasing and societal benefits, and health.",
            "Benefits without a price are listed and never added.",
            "Each kind of cost and benefit is discounted, then rounded to the penny.",
        ].compactMap(\.self).map { [.text($0)] }
    }

    /// The rate of effects on health, where the plan has any.
    private var health: String? {
        guard results.contains(where: { $0.hasFlow(.health) }) else { return nil }
        return appraisal.healthEdition.map {
            "Effects on health alone are discounted at the health rate: \($0.citation)."
        }
    }

    // MARK: Options

    var options: Table {
        Table(
            id: "options-\(plan.id)",
            title: "Options, and what they are worth beyond doing nothing",
            columns: [
                .words("Option"), .numbers("Capital, whole life"),
                .numbers("Revenue, whole life"),
                .numbers("Net present value"), .numbers("Beyond doing nothing"),
                .numbers("Benefits ÷ costs beyond it"), .words("Pays back in"),
            ],
            rows: results.map { result in
                let values: [AppraisalFigures.Measure] = [.net, .increment]
                return [.text(result.option.title), cell(.capital, result), cell(.revenue, result)]
                    + values.map { value in
                        figures[.option(result.option.id, value)].map { .figure($0.estimated) }
                            ?? .blank
                    } + [
                        result.ratio.map { cell(.incrementRatio, result, orElse: $0.words) }
                            ?? .blank,
                        .text(payback(result)),
                    ]
            },
            note: "Whole life runs to \(appraisal.years.last.map(\.description) ?? ""), beyond the "
                + "plan's own years, and has what carrying on as today costs. "
                + "Capital and revenue are undiscounted and before optimism bias. "
                + "Present values are to £1,000. No ratio is a threshold."
                + (results.contains {
                    $0.option.id == AppraisalOption.doMinimum && $0.option.schemes.isEmpty
                }
                    ? " No scheme is mandatory, so the minimum is doing nothing." : "")
        )
    }

    private func cell(
        _ measure: AppraisalFigures.Measure,
        _ result: Appraisal.Result,
        orElse words: String = "not known"
    ) -> Cell {
        figures.cell(.option(result.option.id, measure), orElse: words)
    }

    /// A present value, to £1,000: it is known no finer.
    private func estimated(_ key: AppraisalFigures.Key) -> Cell {
        figures[key].map { .figure($0.estimated) } ?? .unknown("not known")
    }

    /// The year, beyond doing nothing; discounted in brackets where that is another.
    func payback(_ result: Appraisal.Result) -> String {
        guard let measures = result.increment else { return "" }
        let (plain, later) = (measures.payback, measures.discountedPayback)
        return later == plain || plain == .never
            ? plain.words : "\(plain.words) (discounted: \(later.words))"
    }

    /// Options that end in different years, made comparable.
    var lives: Table {
        Table(
            id: "lives-\(plan.id)",
            title: "Options that last differently, by the year",
            columns: [
                .words("Option"), .words("Lasts to"), .numbers("Beyond doing nothing"),
                .numbers("The same for each year"),
            ],
            rows: varied.map {
                [
                    .text($0.option.title), .text("\($0.lasts)"),
                    estimated(.option($0.option.id, .increment)),
                    estimated(.option($0.option.id, .annual)),
                ]
            },
            note: "As if each were renewed like for like for ever."
        )
    }

    var parts: Table {
        Table(
            id: "present-\(plan.id)",
            title: "Present value of each kind of cost and benefit",
            columns: [.words("Kind")] + results.map { .numbers($0.option.title) },
            rows: CashFlows.Part.costs.map(row) + [row("All costs", .costs)]
                + CashFlows.Part.benefits.map(row) + [row("All benefits", .benefits)]
                + [row("Net present value", .net)]
        )
    }

    private func row(_ part: CashFlows.Part) -> [Cell] {
        [.text(part.words.capitalised)]
            + results.map { figures.cell(.present($0.option.id, part)) }
    }

    private func row(_ title: String, _ measure: AppraisalFigures.Measure) -> [Cell] {
        [.text(title)] + results.map { cell(measure, $0) }
    }

    // MARK: How far it rests on what

    var sensitivities: Table {
        let tests = varied.first?.sensitivities ?? []
        return Table(
            id: "sensitivities-\(plan.id)",
            title: "Net present value beyond doing nothing when one thing is varied",
            columns: [.words("What is varied")] + varied.map { .numbers($0.option.title) },
            rows: [[.text("Nothing")] + varied.map { estimated(.option($0.option.id, .increment)) }]
                + tests.map { test in
                    [.text(test.title)]
                        + varied.map { estimated(.sensitivity($0.option.id, test.id)) }
                },
            note: "Present values are to £1,000. The sizes of the changes are assumptions; "
                + "other schedules of rates are published."
        )
    }

    func switching(_ result: Appraisal.Result) -> Table {
        Table(
            id: "switching-\(plan.id)-\(result.option.id)",
            title:
                "\(result.option.title): what would have to change for it to be worth no more than "
                + "doing nothing",
            columns: [.words("What changes"), .numbers("By"), .words("Can it")],
            rows: result.switching.map { value in
                [
                    .text(value.subject.words.capitalised),
                    figures.cell(.switching(result.option.id, value.subject.id)),
                    value.isPossible ? "yes" : "no, not even by falling to nothing",
                ]
            }
        )
    }

    private var unmonetised: [[Inline]] {
        var seen: Set<String> = []
        return results.flatMap(\.unmonetised).filter {
            seen.insert($0.scheme.id.value + ($0.text ?? "")).inserted
        }
        .map { [.text("Not priced, \($0.scheme.title): \($0.text ?? "not described").")] }
    }
}

extension Appraisal.Ratio {
    /// The ratio, or why it is not shown.
    var words: String {
        switch self {
        case .of(let ratio): fixed(ratio, places: 2)
        case .noNetCost: "not shown: no net cost"
        case .smallNetCost: "not shown: small net cost"
        }
    }
}
