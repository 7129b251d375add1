import DigitalMaturity
import Documents
import Investment

extension BoardNews {
    // MARK: Money

    /// Whether the plan is within its money, fund by fund, as planned and as drawn.
    var moneyFact: Fact {
        let over = planned.overdrawn
        guard let worst = over.first, let most = funds.figure(.over, worst) else { return within }
        let others = over.dropFirst().prefix(3).map { line -> [Inline] in
            [
                .text("\(name(of: line)) by "), cell(funds.figure(.over, line)),
                .text(" in \(line.year)"),
            ]
        }
        let more = over.count - 1 - others.count
        let end = more > 0 ? ", and \(more.words) more. " : ". "
        return Fact(
            headline: [
                .text("\(name(of: worst).capitalised) is "), .figure(most),
                .text(" over in \(worst.year)"),
            ],
            rest: (others.isEmpty ? [] : ["Also over: "] + others.listed + [.text(end)])
                + (plan.funds.count > 1 && over.contains { $0.fund == .pooled }
                    ? ["All that no named programme pays counts against it. "] : [])
                + [.text(notStated + unmet)] + chanceOver
        )
    }

    /// The funds of which nobody says what they offer.
    private var notStated: String {
        let open = Set(planned.unstated.map(name)).sorted()
        return open.isEmpty ? "" : "What there is of \(open.listed) is not stated. "
    }

    /// The conditions of programmes that the plan does not meet: money on which it cannot count.
    private var unmet: String {
        let unmet = planned.unmetConditions
        let said = unmet.prefix(2).map { finding in
            "\(finding.scheme.title) does not meet what \(finding.programme.title) asks: "
                + "\(finding.because). "
        }
        let more = unmet.count - said.count
        return said.joined() + (more > 0 ? "Of \(more.words) more that is so too. " : "")
    }

    private func cell(_ figure: Figure?) -> Inline { figure.map(Inline.figure) ?? "not known" }

    private var within: Fact {
        let isRisky = simulation.map { !$0.result.yearsLikelyOver(.capital).isEmpty } ?? false
        let unknown = notStated + unmet
        guard planned.tightest != nil else {
            return Fact(
                headline: ["Whether the money is enough is not known"],
                rest: [.text(unknown)] + chanceOver
            )
        }
        let beyond = beyondTotals
        guard beyond.isEmpty else {
            return Fact(
                headline: ["Whether the money is enough is not known"],
                rest: beyond + [.text(unknown)] + chanceOver
            )
        }
        let enough =
            planned.unstated.isEmpty
            ? "The money is enough" : "The money that is known of is enough"
        let asPlanned =
            isRisky ? " as planned, but may not be with delays and risks" : " as planned"
        let least: [Inline]? = planned.tightest.flatMap { line in
            funds.figure(.left, line).map {
                [
                    "The least left is ", .figure($0),
                    .text(" of \(name(of: line)) in \(line.year). "),
                ]
            }
        }
        return Fact(
            headline: [
                .text(
                    planned.unmetConditions.isEmpty
                        ? enough + asPlanned
                        : "Some of the money is against the terms of its programmes"
                )
            ],
            rest: (least ?? []) + [.text(unknown)] + chanceOver
        )
    }

    /// The years in which schemes spend more than is known of, because what a fund has is not stated.
    private var beyondTotals: [Inline] {
        let measures: [(PlanFigures.YearMeasure, Plan.Purpose)] = [
            (.capitalLeft, .capital), (.revenueLeft, .revenue),
        ]
        return plan.years.flatMap { year in
            measures.flatMap { measure, purpose -> [Inline] in
                guard let left = money[.year(year, measure)], left.number < 0 else { return [] }
                return [
                    .text("In \(year) what is left of the \(purpose) known of is "),
                    .figure(left), ". ",
                ]
            }
        }
    }

    /// The chance that delays and risks take capital past what a year has.
    private var chanceOver: [Inline] {
        chanceOfKnown + plan.years.flatMap(beyondKnown)
    }

    /// What is as likely as not in a year, where it is more than what is known of the year's money.
    private func beyondKnown(_ year: FinancialYear) -> [Inline] {
        guard let known = money[.year(year, .capitalEnvelope)], known.edge == .atLeast,
            let middle = simulation?[.year(year, .spent(.capital), .quantile(50))],
            middle.number > known.number
        else { return [] }
        return [
            .text(" In \(year) capital of "), .figure(middle), " is as likely as not, against ",
            .figure(known), ": not all of that year's money is known.",
        ]
    }

    private var chanceOfKnown: [Inline] {
        guard let simulation else { return [] }
        let chances = simulation.result.yearsLikelyOver(.capital).compactMap { year in
            simulation[.year(year, .spent(.capital), .over)].map { figure -> [Inline] in
                [.figure(figure), .text(" in \(year)")]
            }
        }
        guard !chances.isEmpty else {
            let isKnown = !planned.unstated.contains { $0.purpose == .capital }
            let whose = planned.overdrawn.isEmpty ? "money." : "money of all funds together."
            return isKnown && planned.tightest != nil
                ? [
                    "With delays and risks, capital is likely to stay within each year's ",
                    .text(whose),
                ]
                : []
        }
        return ["With delays and risks, the chance that capital passes what a year has is "]
            + chances.listed + ["."]
    }

    // MARK: Time

    /// How many schemes start late, and how much capital lapses because of it.
    var timeFact: Fact {
        let (starts, latest) = startWords
        guard let simulation, let lapse = simulation[.lapsed(nil)], lapse.number > 0 else {
            return Fact(headline: starts, rest: [.text(latest)])
        }
        let cause = simulation.result.lapsesByCause.first.map {
            "The greatest cause: \($0.kind.words.lowercasedFirst)."
        }
        return Fact(
            headline: starts + [", and ", .figure(lapse), " of capital is expected to lapse"],
            rest: [.text(latest)] + worst(simulation) + [.text(cause ?? "")] + reds
        )
    }

    /// The scheme of which most capital lapses, and how likely it is to be live in the plan's years.
    private func worst(_ simulation: SimulationFigures) -> [Inline] {
        let lapses = plan.schemes.map { simulation[.scheme($0.id.value, .lapsed(nil))] }
        let most = lapses.indices.max { (lapses[$0]?.number ?? 0) < (lapses[$1]?.number ?? 0) }
        guard let most, plan.schemes.count > 1, let lapse = lapses[most], lapse.number > 0 else {
            return []
        }
        let scheme = plan.schemes[most]
        let isLive = planned.live.contains { $0.id.value == scheme.id.value }
        guard isLive || scheme.goLive == nil else {
            return [
                "The largest part, ", .figure(lapse),
                .text(
                    ", is of \(scheme.title), planned to be live only after those years. "
                ),
            ]
        }
        let live = simulation[.scheme(scheme.id.value, .live)].map { chance -> [Inline] in
            [", which has a chance of ", .figure(chance), " of being live in the plan's years"]
        }
        return ["The largest part, ", .figure(lapse), .text(", is of \(scheme.title)")]
            + (live ?? [])
            + [". "]
    }

    /// What the plan itself marks as red.
    private var reds: [Inline] {
        let red = plan.schemes.filter { $0.management.rating == .red }.map(\.id.value)
        return red.isEmpty ? [] : [.text(" The plan marks as red: \(titles(red)).")]
    }

    /// How many schemes start late, and the most delayed of them.
    private var startWords: (headline: [Inline], latest: String) {
        guard !planned.dated.isEmpty else { return (["When the schemes start is not stated"], "") }
        guard let latest = planned.latest, let start = latest.calendar.plannedStart else {
            return (["Every scheme is likely to start when planned"], "")
        }
        let verb = planned.dated.count == 1 ? "scheme is" : "schemes are"
        let likely = latest.calendar.earliestStart.likely.words
        return (
            [
                counts.inline(.late), " of ", counts.inline(.dated),
                .text(" \(verb) likely to start late"),
            ],
            "The most delayed is \(latest.scheme.title): planned for \(start.words), "
                + "likely on \(likely). "
        )
    }

    // MARK: Value

    /// What the plan is worth beyond doing nothing.
    var valueFact: Fact {
        guard let appraisal = planned.appraisal, let result = planned.proposed,
            let net = AppraisalFigures(appraisal: appraisal)[.option(result.option.id, .range)]
        else {
            return Fact(
                headline: ["What the plan is worth is not known"],
                rest: ["No discount rates were in force, or it has no schemes."]
            )
        }
        guard CashFlows.Part.benefits.contains(where: result.hasFlow) else {
            let costs = AppraisalFigures(appraisal: appraisal)
                .inline(.option(result.option.id, .increment))
            return Fact(
                headline: ["No benefit has a price, so what the plan is worth is not known"],
                rest: [
                    "Its net present value beyond doing nothing, of costs alone, is ", costs, ".",
                    .text(unpriced(result) + unbiased),
                ]
            )
        }
        return Fact(
            headline: ["The net present value beyond doing nothing is ", .figure(net)],
            rest: [
                "That is benefits with a price less costs, both in today's value; in brackets, when ",
                .text("one thing is varied. \(sureness(of: result))\(unpriced(result))\(unbiased)"),
            ]
        )
    }

    private func sureness(of result: Appraisal.Result) -> String {
        guard let range = result.range else { return "" }
        let always = "whichever one thing is varied."
        if range.lowerBound > .zero { return "It stays above nothing \(always)" }
        if range.upperBound < .zero { return "It stays below nothing \(always)" }
        return "One change alone could turn its sign: the appraisal says which."
    }

    private func unpriced(_ result: Appraisal.Result) -> String {
        switch result.unmonetised.count {
        case 0: ""
        case 1: " One benefit has no price and is not in it."
        case let count: " \(count.words.capitalised) benefits have no price and are not in it."
        }
    }

    /// How many schemes have no optimism bias in their value.
    private var unbiased: String {
        let counts = planned.appraisal?.gaps.compactMap { gap in
            if case .noBias(let schemes) = gap { schemes.count } else { nil }
        }
        guard let count = counts?.first else { return "" }
        return
            " No optimism bias is counted for \(count.words) \(count == 1 ? "scheme" : "schemes")."
    }

    // MARK: Approvals

    /// Who must approve beyond the boards that lead, and by when.
    var approvalFact: Fact {
        let further = planned.furtherApprovers
        let due: [Inline] =
            planned.casesDue.isEmpty
            ? ["No case can be in time for a planned start."]
            : [
                counts.inline(.due),
                .text(planned.casesDue.count == 1 ? " case has a day" : " cases have a day"),
                " by which to be in, ", .text(firstDue),
            ]
        guard !further.isEmpty else {
            return Fact(
                headline: ["No scheme certainly needs approval beyond its own board"],
                rest: due
            )
        }
        let who = further.map { "\($0.approver.title) (\($0.schemes.map(\.title).briefly))" }
        return Fact(
            headline: [
                counts.inline(.beyondBoard), " of ", counts.inline(.schemes),
                .text(
                    " schemes \(planned.beyondBoard.count == 1 ? "needs" : "need") approval "
                        + "beyond its own board"
                ),
            ],
            rest: [.text(who.listed + ". ")] + due
        )
    }

    // MARK: Unknown

    /// What nobody has said and a decision rests on.
    var unknownFact: Fact {
        let possible = planned.possibleApprovers.map(\.approver.title)
        let ruleless = planned.routes.count { $0.route?.approvals.isEmpty == true }
        let open = plan.schemes.filter { !$0.unconfirmed.isEmpty }.map(\.id.value)
        let unpaid = plan.schemes.filter(\.hasUnknownPayer).map(\.id.value)
        let lives = planned.totals.unknownWholeLife.filter { !open.contains($0) }
        let running = planned.totals.unknownRunning.filter { !open.contains($0) }
        let parts = [
            possible.isEmpty
                ? nil : "Some may also need \(possible.listed): \(doubt) not known.",
            ruleless == 0 ? nil : "For \(ruleless.words) no rule is known.",
            open.isEmpty ? nil : "Some of the cost of \(titles(open)) is not known.",
            unpaid.isEmpty ? nil : "Who pays for \(titles(unpaid)) is not known.",
            lives.isEmpty ? nil : "The life of \(titles(lives)) is not stated.",
            running.isEmpty
                ? nil : "When running costs begin is not stated for \(titles(running)).",
            planned.carryingOn == nil ? "What carrying on as today costs is not stated." : nil,
        ].compactMap(\.self)
        let rest: [Inline] = parts.isEmpty ? [] : [.text(parts.joined(separator: " "))]
        guard !planned.undetermined.isEmpty else {
            return Fact(headline: ["The approval of every scheme is known"], rest: rest)
        }
        return Fact(
            headline: [
                "For ", counts.inline(.undetermined), " of ", counts.inline(.schemes),
                " schemes it is not certain who must approve",
            ],
            rest: rest
        )
    }

    /// Which cases are due first, and when.
    private var firstDue: String {
        let first = planned.casesDueFirst
        let day = day(first[0].by)
        return first.count == 1
            ? "the first \(day) (\(first[0].scheme.title))."
            : "\(first.count == planned.casesDue.count ? "all" : "the first \(first.count.words)") \(day)."
    }

    /// The day, and that it is today where it is.
    private func day(_ day: CivilDate) -> String {
        day == findings.date ? "today, \(day.words)" : day.words
    }

    private func titles(_ ids: [String]) -> String { plan.titles(ids).briefly }
}
