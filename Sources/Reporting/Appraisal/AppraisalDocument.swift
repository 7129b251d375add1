public import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The appraisal of every plan by its own rates, where such rates are in force.
    public var appraisals: [(planned: PlanFindings, appraisal: Appraisal)] {
        plans.compactMap { planned in planned.appraisal.map { (planned, $0) } }
    }

    /// Some plans' appraisals and who pays for them, as one document.
    ///
    /// `inflation` is a yearly rise of prices that the user states; without it nothing is told in cash.
    public func appraisalDocument(
        _ appraisals: [(planned: PlanFindings, appraisal: Appraisal)],
        inflation: Percentage? = nil
    ) -> Document {
        Document(
            slug: "appraisal",
            title: "Appraisal",
            subtitle: "By the rates in force on \(date.words)",
            date: date,
            marking: appraisals.map(\.planned.plan).marking,
            sections: appraisals.flatMap { planned, appraisal -> [Section] in
                let view = AppraisalView(appraisal, of: planned)
                let payers = PayersView(planned: planned, figures: view.figures)
                let cash = inflation.map {
                    CashView(appraisal, Inflation(rate: $0, base: planned.plan.priceBase)).block
                }
                let cashSections = cash.map {
                    [Section(id: "\(planned.plan.id)-cash", heading: "In cash", blocks: [$0])]
                }
                let who = Section(
                    id: "\(planned.plan.id)-payers",
                    heading: "Who pays",
                    blocks: payers.blocks
                )
                return view.sections + (cashSections ?? []) + [who]
            }
        )
    }
}

/// What the preferred option costs and gives in the cash of each year.
private struct CashView {
    let appraisal: Appraisal
    let inflation: Inflation

    init(_ appraisal: Appraisal, _ inflation: Inflation) {
        self.appraisal = appraisal
        self.inflation = inflation
    }

    var block: Block {
        let option = appraisal.result(AppraisalOption.preferred) ?? appraisal.results[0]
        return .table(
            Table(
                id: "cash-\(appraisal.plan.id)",
                title: "\(option.option.title) in the cash of each year",
                columns: [
                    .words("Year"), .numbers("Capital"), .numbers("Revenue"), .numbers("Benefits"),
                ],
                rows: option.flows.years.enumerated().map { index, year in
                    [.text(year.description)]
                        + [
                            ([.capital, .capitalBias], "capital"),
                            ([.revenue, .running, .runningBias, .continuing], "revenue"),
                            (CashFlows.Part.benefits, "benefits"),
                        ].map { cell($0.0, $0.1, index, year, option) }
                },
                note:
                    "Prices rise by \(inflation.rate) a year, as stated by whoever asked; no published "
                    + "index is held. With optimism bias. The net present value is the same as without."
            )
        )
    }

    private func cell(
        _ parts: [CashFlows.Part],
        _ name: String,
        _ index: Int,
        _ year: FinancialYear,
        _ result: Appraisal.Result
    ) -> Cell {
        let real = parts.map { result.flows[$0][index] }.total()
        return .figure(
            Figure(
                .money(inflation.nominal(real, in: year)),
                trace: Trace(
                    "appraisal/\(appraisal.plan.id)/cash/\(year.slug)/\(name)",
                    meaning: "\(name.capitalised) in the cash of \(year), \(result.option.title)",
                    formula: "\(real.exact) in \(inflation.base) prices × the rise of prices since",
                    inputs: [
                        Trace.Input(
                            "rise of prices a year, stated on the command line",
                            value: "\(inflation.rate)",
                            place: appraisal.plan.place
                        )
                    ]
                )
            )
        )
    }
}
