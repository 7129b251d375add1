import DigitalMaturity
import Documents
import Investment

/// An appraisal as tables, for the command and for reports.
struct AppraisalView {
    let appraisal: Appraisal
    let figures: AppraisalFigures

    init(_ appraisal: Appraisal, of planned: PlanFindings) {
        self.appraisal = appraisal
        figures = AppraisalFigures(appraisal: appraisal, planned: planned)
    }

    private var plan: Plan { appraisal.plan }
    private var results: [Appraisal.Result] { appraisal.results }
    var varied: [Appraisal.Result] { results.filter { $0.increment != nil } }

    /// The appraisal under the plan's title, then what it rests on, option by option.
    var sections: [Section] {
        [section("", plan.title, [.list(basis), .table(options), .table(parts)])]
            + [section("-varied", "When one thing is varied", [.table(sensitivities)])]
            + varied.map {
                section(
                    "-switching-\($0.option.id)",
                    "What would have to change: \($0.option.title)",
                    [.table(switching($0))]
                )
            } + [section("-unknown", "What is not counted, or not known", notes)]
    }

    private func section(_ suffix: String, _ heading: String, _ blocks: [Block]) -> Section {
        Section(id: plan.id + suffix, heading: heading, blocks: blocks)
    }

    var notes: [Block] {
        let gaps: [[Inline]] = appraisal.gaps.map { [.text($0.words)] }
        let all = unmonetised + gaps
        return [.list(all.isEmpty ? [["Nothing."]] : all)]
    }

    // MARK: Basis

    var basis: [[Inline]] {
        let last = appraisal.years.last.map(\.description) ?? ""
        return [
            [.text("Amounts are in \(plan.priceBase) prices, without inflation.")],
            [
                .text(
                    "Discounted at the \(figures.rates.lowercasedFirst). Year 0 is not discounted; the "
                        + "appraisal runs to \(last), year \(appraisal.horizon)."
                )
            ],
            [
                .text(
                    "Net value counts benefits that release cash, benefits that do not, and societal ones; "
                        + "what nobody has priced is listed and never summed."
                )
            ],
            [
                .text(
                    "Each kind of cost and benefit is rounded to the penny once, after discounting; totals "
                        + "are sums of what is shown. Capital and revenue are kept apart."
                )
            ],
        ]
    }

    // MARK: Options

    var options: Table {
        Table(
            id: "options-\(plan.id)",
            title: "Options, and what they are worth beyond doing nothing",
            columns: [
                .words("Option"), .numbers("Capital"), .numbers("Revenue"),
                .numbers("Net present value"), .numbers("Beyond doing nothing"),
                .numbers("Benefits ÷ costs"), .words("Pays back in"),
            ],
            rows: results.map { result in
                [
                    .text(result.option.title),
                    .figure(
                        figures.undiscounted([.capital], "capital", "Capital", of: result)
                    ),
                    .figure(
                        figures.undiscounted(
                            [.revenue, .running, .continuing],
                            "revenue",
                            "Revenue, running cost and the cost of carrying on",
                            of: result
                        )
                    ),
                    .figure(figures.net(of: result)),
                    figures.increment(of: result).map { .figure($0) } ?? .blank,
                    figures.ratio(of: result).map { .figure($0) } ?? .unknown("no costs"),
                    .text(payback(result)),
                ]
            },
            note:
                "Capital and revenue are undiscounted and before optimism bias. No ratio of benefits to "
                + "costs is a threshold: less than 1 is not by itself poor value."
        )
    }

    /// The year, beyond doing nothing; discounted in brackets where that is another.
    func payback(_ result: Appraisal.Result) -> String {
        guard let measures = result.increment else { return "" }
        guard let plain = measures.payback else { return "never" }
        let later = measures.discountedPayback
        if later == plain { return "\(plain)" }
        return "\(plain) (discounted: \(later.map(\.description) ?? "never"))"
    }

    var parts: Table {
        Table(
            id: "present-\(plan.id)",
            title: "Present value of each kind of cost and benefit",
            columns: [.words("Kind")] + results.map { .numbers($0.option.title) },
            rows: CashFlows.Part.costs.map(row) + [row("All costs", figures.costs)]
                + CashFlows.Part.benefits.map(row) + [row("All benefits", figures.benefits)]
                + [row("Net present value", figures.net)]
        )
    }

    private func row(_ part: CashFlows.Part) -> [Cell] {
        row(part.words.capitalised) { figures.present(part, of: $0) }
    }

    private func row(_ title: String, _ figure: (Appraisal.Result) -> Figure) -> [Cell] {
        [.text(title)] + results.map { .figure(figure($0)) }
    }

    // MARK: How far it rests on what

    var sensitivities: Table {
        let tests = varied.first?.sensitivities ?? []
        return Table(
            id: "sensitivities-\(plan.id)",
            title: "Net present value beyond doing nothing when one thing is varied",
            columns: [.words("What is varied")] + varied.map { .numbers($0.option.title) },
            rows: [
                [.text("Nothing")]
                    + varied.map { figures.increment(of: $0).map { .figure($0) } ?? .blank }
            ]
                + tests.indices.map { index in
                    [.text(tests[index].title)]
                        + varied.map {
                            .figure(figures.sensitivity($0.sensitivities[index], of: $0))
                        }
                },
            note:
                "The sizes of the changes are assumptions; other schedules of rates are published."
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
                    .figure(figures.switching(value, of: result)),
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

/// Who pays for a plan, as a table.
struct PayersView {
    let planned: PlanFindings
    let figures: AppraisalFigures

    var blocks: [Block] {
        let payers = planned.plan.payers
        let obligations: [[Inline]] = payers.obligations.map {
            [.text("\($0.scheme), \($0.programme ?? $0.source.rawValue): \($0.text)")]
        }
        return [.table(table(payers))] + (obligations.isEmpty ? [] : [.list(obligations)])
    }

    private func table(_ payers: Payers) -> Table {
        let years = planned.plan.years
        return Table(
            id: "payers-\(planned.plan.id)",
            title: "Who pays, by year",
            columns: [.words("Payer")]
                + years.flatMap { [.numbers("Capital \($0)"), .numbers("Revenue \($0)")] },
            rows: payers.lines.map { line in
                [.text(line.words.capitalised)]
                    + line.years.flatMap { year -> [Cell] in
                        ["capital", "revenue"].map { .figure(figures.paid(line, year, $0)) }
                    }
            },
            note: "Revenue includes running cost in the plan's years, so far as its start is known."
        )
    }
}
