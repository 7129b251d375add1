import DigitalMaturity
import Documents
import Investment

/// What a board hears first of a plan: what is asked, five facts, and what if nothing is decided.
struct BoardNews {
    let findings: Findings
    let planned: PlanFindings
    let money: PlanFigures
    let counts: PlanCounts
    let funds: FundFigures
    let simulation: SimulationFigures?

    init(_ findings: Findings, _ planned: PlanFindings) {
        self.findings = findings
        self.planned = planned
        money = PlanFigures(planned: planned)
        counts = PlanCounts(planned: planned)
        funds = FundFigures(planned: planned)
        simulation = findings.outcomes[planned.plan.id].map {
            SimulationFigures(planned: planned, result: $0.simulation)
        }
    }

    var plan: Plan { planned.plan }

    /// A fact in a few words, and what must be known beside it.
    struct Fact {
        let headline: [Inline]
        let rest: [Inline]
    }

    /// The five facts, in the order in which a board asks.
    var facts: [Fact] { [moneyFact, timeFact, valueFact, approvalFact, unknownFact] }

    /// How each of the facts stands, in the same order.
    var signals: [Signal] {
        [
            planned.moneySignal(drawn: simulation?.result),
            planned.timeSignal(drawn: simulation?.result), planned.valueSignal,
            planned.approvalSignal, planned.knowledgeSignal,
        ]
    }

    // MARK: What is asked

    /// What the board is asked to do.
    var asks: [[Inline]] {
        [approval, balance, starts, cases, onward, limits].compactMap(\.self)
    }

    private var approval: [Inline]? {
        [
            "Approve ", .strong(plan.title), .text(" (\(plan.span)): "),
            counts.inline(.schemes), .text(" \(plan.schemes.count == 1 ? "scheme" : "schemes"), "),
            money.inline(.whole(.capital)), " of capital and ", money.inline(.whole(.revenue)),
            " of revenue in those years. Or say what must change first.",
        ]
    }

    private var balance: [Inline]? {
        guard let worst = planned.overdrawn.first, let over = funds.figure(.over, worst) else {
            return nil
        }
        let others = planned.overdrawn.count - 1
        return [
            .text("Choose what waits or shrinks: \(name(of: worst)) is "), .figure(over),
            .text(" over in \(worst.year)"),
            .text(
                others == 0
                    ? "."
                    : ", and \(others.words) more \(others == 1 ? "line of money is" : "lines of money are") over too."
            ),
        ]
    }

    private var starts: [Inline]? {
        planned.late.isEmpty
            ? nil
            : [
                "Agree later starts for ", counts.inline(.late),
                .text(planned.late.count == 1 ? " scheme" : " schemes"),
                ", or how their approvals come sooner.",
            ]
    }

    private var cases: [Inline]? {
        planned.casesDue.first.map { due in
            let same = planned.casesDueFirst.filter { $0.paper == due.paper }
            let whose =
                same.count == 1
                ? "\(due.paper) of \(same[0].scheme.title)"
                : "\(due.paper)s of \(same.count.words) schemes"
            return [
                .text("Have the \(whose) in by "),
                .strong(due.by.words), .text(due.by == findings.date ? ", today." : "."),
            ]
        }
    }

    private var onward: [Inline]? {
        let further = planned.furtherApprovers
        guard !further.isEmpty else { return nil }
        return [
            "Send ", counts.inline(.beyondBoard),
            .text(planned.beyondBoard.count == 1 ? " scheme" : " schemes"), " on to ",
            .text(further.map(\.approver.title).listed), ".",
        ]
    }

    private var limits: [Inline]? {
        let possible = planned.possibleApprovers
        guard !possible.isEmpty else { return nil }
        return [
            "Find out whether ", counts.inline(.unsettled),
            .text(planned.unsettled.count == 1 ? " scheme also needs " : " schemes also need "),
            .text("\(possible.map(\.approver.title).listed): \(doubt) not known."),
        ]
    }

    /// What keeps it open who must approve, as the beginning of a sentence that ends in 'not known'.
    var doubt: String {
        let open = planned.unsettled.flatMap { $0.route?.approvals ?? [] }
            .filter { $0.outcome == .undetermined }
        let (known, unknown) = (
            open.contains { $0.limit != nil }, open.contains { $0.limit == nil }
        )
        return known ? (unknown ? "a limit or all of a cost is" : "all of a cost is") : "a limit is"
    }

    // MARK: If nothing is decided

    /// What follows if the board decides nothing.
    var otherwise: [[Inline]] {
        [lapsing, carryingOn, slipping, mandatory].compactMap(\.self)
    }

    private var lapsing: [Inline]? {
        let now = FinancialYear(containing: findings.date)
        guard let year = plan.years.first(where: { $0 >= now }),
            let capital = money[.year(year, .capital)], capital.number > 0
        else { return nil }
        return [
            .figure(capital), .text(" of capital is planned for \(year). What is not spent by "),
            .text(
                "\(year.lastDay.words) lapses: it is lost to the system, and the work is still to be "
                    + "paid for."
            ),
        ]
    }

    private var carryingOn: [Inline]? {
        money[.carryingOn].map { cost in
            ["Carrying on as today costs ", .figure(cost), " a year."]
        } ?? [
            "What carrying on as today costs is not stated, so the cost of waiting is not known."
        ]
    }

    private var slipping: [Inline]? {
        let order = planned.late.isEmpty ? "first" : "next"
        let first = planned.casesDueFirst.filter { $0.scheme.start != nil }
        guard let start = first.first?.scheme.start else {
            return planned.dated.isEmpty
                ? nil
                : [
                    "No planned start can still be met: each week of waiting is a week later."
                ]
        }
        return [
            .text(
                first.count == 1
                    ? "The \(order) start to be lost is that of \(first[0].scheme.title), in \(start.value.words)."
                    : "Starts whose cases are due on \(first[0].by.words) are lost \(order)."
            )
        ]
    }

    private var mandatory: [Inline]? {
        planned.mandatory.isEmpty
            ? nil
            : [
                counts.inline(.mandatory),
                .text(planned.mandatory.count == 1 ? " scheme is" : " schemes are"),
                " mandatory and must be done whatever is decided.",
            ]
    }

    /// The envelopes that no programme claims, by the names that the plan gives them where they are few.
    private func pool(_ line: FundLine) -> String {
        let envelopes = planned.plan.envelopes(giving: line.purpose, to: .pooled, in: line.year)
        let names = Set(envelopes.map(\.envelope.fund)).sorted()
        return (1...2).contains(names.count)
            ? names.map(spoken).listed : "the funds that no programme claims"
    }

    /// What a fund is called, and for which money; the money alone where there is one pot.
    func name(of line: FundLine) -> String {
        guard planned.plan.funds.count > 1 else { return line.purpose.rawValue }
        let fund =
            switch line.fund {
            case .pooled: pool(line)
            case .programme(let id):
                findings.dataset.parameters.programmes.first { $0.id == id }?.title ?? id
            }
        let what = line.purpose.rawValue
        return fund.contains(what) ? fund : "\(what) from \(fund)"
    }
}
