import DigitalMaturity
import Documents
import Investment

/// The funds of a plan: `funds/lancashire-2026/pooled/2026-27/capital/left`.
struct FundFigures: FigureFamily {
    let planned: PlanFindings

    struct Key: FigureKey {
        let fund: String
        let year: FinancialYear
        let purpose: Plan.Purpose
        let measure: Measure
    }

    enum Measure: Hashable {
        case available, drawn, left
        /// What schemes draw beyond what it offers; none where they do not.
        case over
        /// What one scheme draws.
        case scheme(String)
    }

    var root: [String] { ["funds", plan.id] }

    func figure(_ key: Key) -> Figure? {
        planned.funds.first { line in
            line.fund.slug == key.fund && line.year == key.year && line.purpose == key.purpose
        }.flatMap { figure(key.measure, $0) }
    }

    /// A measure of one line.
    func figure(_ measure: Measure, _ line: FundLine) -> Figure? {
        let what = "\(line.purpose.rawValue.capitalised) of \(line.fund) in \(line.year)"
        func make(
            _ money: Money,
            _ meaning: String,
            _ working: Formula,
            _ edge: Figure.Edge? = nil
        ) -> Figure {
            var figure = made(
                Key(line, measure),
                .money(money),
                meaning,
                working,
                basis: "in \(plan.priceBase) prices"
            )
            figure.edge = edge
            return figure
        }
        let isOpen = line.draws.contains {
            !$0.scheme.isSpendingKnown(on: line.purpose, in: line.year)
        }
        switch measure {
        case .available:
            let stated = plan.envelopes(giving: line.purpose, to: line.fund, in: line.year)
            guard !stated.isEmpty else { return nil }
            let amount = stated.map(\.amount.value).total()
            let edge: Figure.Edge? = line.available == nil ? .atLeast : nil
            return make(amount, what, .sum(envelopes(line)), edge)
        case .drawn:
            let draws = line.draws.compactMap { figure(.scheme($0.scheme.id.value), line) }
            let terms = draws.isEmpty ? plan.stated([]) : draws.map(Formula.Term.figure)
            let edge: Figure.Edge? = isOpen ? .atLeast : nil
            return make(line.drawn, "\(what) that schemes draw", .sum(terms), edge)
        case .left:
            guard let left = line.left, let available = figure(.available, line),
                let drawn = figure(.drawn, line)
            else { return nil }
            return make(
                left,
                "\(what) that no scheme draws; negative when too much is drawn",
                .difference(.figure(available), .figure(drawn)),
                isOpen ? .atMost : nil
            )
        case .over:
            guard line.isOverdrawn, let left = line.left, let available = figure(.available, line),
                let drawn = figure(.drawn, line)
            else { return nil }
            return make(
                left.magnitude,
                "\(what) that schemes draw beyond what it offers",
                .difference(.figure(drawn), .figure(available))
            )
        case .scheme(let id):
            return line.draws.first { $0.scheme.id.value == id }.map { draw in
                make(
                    draw.amount,
                    "\(what) that \(id) draws",
                    .worked(
                        draw.shares.isEmpty
                            ? "all that the scheme spends" : Charge.method,
                        from: plan.stated(
                            draw.shares.map { $0.input(of: draw.scheme) }
                                + draw.scheme.spendingInputs(line.purpose, in: line.year)
                        )
                    )
                )
            }
        }
    }

    private var plan: Plan { planned.plan }

    private func envelopes(_ line: FundLine) -> [Formula.Term] {
        plan.stated(
            plan.envelopes(giving: line.purpose, to: line.fund, in: line.year)
                .compactMap { $0.envelope.input(line.purpose) }
        )
    }
}

extension FundFigures.Key {
    init(_ line: FundLine, _ measure: FundFigures.Measure) {
        self.init(
            fund: line.fund.slug,
            year: line.year,
            purpose: line.purpose,
            measure: measure
        )
    }

    var path: [String] {
        let line = [fund, year.slug, purpose.rawValue]
        return switch measure {
        case .available: line + ["available"]
        case .drawn: line + ["drawn"]
        case .left: line + ["left"]
        case .over: line + ["over"]
        case .scheme(let id): line + ["drawn", id]
        }
    }

    static var forms: [KeyForm<Self>] {
        [KeyForm("*/*/*/*", Self.init(fund:year:purpose:measure:))]
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

extension FundFigures.Measure: AddressPart {
    init?(reading parts: inout ArraySlice<String>) {
        switch parts.popFirst() {
        case "available": self = .available
        case "left": self = .left
        case "over": self = .over
        case "drawn": self = parts.popFirst().map(Self.scheme) ?? .drawn
        default: return nil
        }
    }
}
