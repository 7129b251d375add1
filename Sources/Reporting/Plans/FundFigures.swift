import DigitalMaturity
import Documents
import Investment

/// Figures of the funds of a plan, each with its trace.
struct FundFigures {
    let planned: PlanFindings
    let figures: PlanFigures

    private var plan: Plan { planned.plan }

    /// What a fund offers and gives for one purpose in one year.
    struct Line {
        let fund: Plan.Fund
        let purpose: Plan.Purpose
        let year: FinancialYear
        /// What is available; `nil` where the plan states nothing.
        let available: Figure?
        /// What the schemes draw.
        let drawn: Figure
        /// What is left; `nil` where what is available is not known.
        let left: Figure?
    }

    var lines: [Line] { planned.funds.map(line) }

    private func line(_ line: FundLine) -> Line {
        let (fund, purpose, year) = (line.fund, line.purpose, line.year)
        let id = "\(fund.slug)/\(year.slug)/\(purpose.rawValue)"
        let what = "\(purpose.rawValue.capitalised) of \(fund) in \(year)"
        let offered = envelopes(fund, purpose, year)
        let taken = line.draws.flatMap { inputs($0.scheme, $0.amount, purpose, year) }
        return Line(
            fund: fund,
            purpose: purpose,
            year: year,
            available: line.available.map {
                figure($0, "\(id)/available", "\(what)", "sum of the envelopes", offered)
            },
            drawn: figure(
                line.drawn,
                "\(id)/drawn",
                "\(what) that schemes draw",
                "sum over schemes of the share that the fund pays of what each spends",
                taken
            ),
            left: line.left.map {
                figure(
                    $0,
                    "\(id)/left",
                    "\(what) that no scheme draws; negative when too much is drawn",
                    "available − drawn",
                    offered + taken
                )
            }
        )
    }

    private func envelopes(
        _ fund: Plan.Fund,
        _ purpose: Plan.Purpose,
        _ year: FinancialYear
    ) -> [Trace.Input] {
        plan.envelopes(giving: purpose, to: fund, in: year).map { envelope, amount in
            Trace.Input(
                "\(purpose.rawValue) of \(envelope.fund)",
                value: amount.value.short,
                place: amount.place
            )
        }
    }

    /// What one scheme draws, and of what.
    private func inputs(
        _ scheme: Scheme,
        _ drawn: Money,
        _ purpose: Plan.Purpose,
        _ year: FinancialYear
    ) -> [Trace.Input] {
        let spent =
            purpose == .capital
            ? figures.amounts(scheme.capital, of: scheme, "capital", in: year)
            : figures.amounts(scheme.revenue, of: scheme, "revenue", in: year)
                + figures.runningInputs(scheme)
        let place = scheme.funding.first?.share.place ?? scheme.place
        let share = Trace.Input(
            "drawn by \(scheme.id.value)",
            value: drawn.short,
            place: place
        )
        return [share] + spent
    }

    private func figure(
        _ money: Money,
        _ id: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input]
    ) -> Figure {
        Figure(
            .money(money),
            trace: Trace(
                "funds/\(plan.id)/\(id)",
                meaning: meaning,
                formula: "\(formula), in \(plan.priceBase) prices",
                inputs: plan.orNothingStated(inputs)
            )
        )
    }
}

extension Plan.Fund {
    /// The stable name: `pooled`, `frontline-productivity`.
    var slug: String {
        switch self {
        case .pooled: "pooled"
        case .programme(let name): name
        }
    }
}
