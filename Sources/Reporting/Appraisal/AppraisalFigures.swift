import DigitalMaturity
import Documents
import Investment

/// Figures made of an appraisal, each with its trace.
struct AppraisalFigures {
    let appraisal: Appraisal
    let planned: PlanFindings

    private var plan: Plan { appraisal.plan }

    /// The schedule of rates, its edition and who published it.
    var rates: String {
        "\(appraisal.schedule.title) from year 0, \(plan.years[0]): \(appraisal.edition.citation), "
            + appraisal.edition.citation.grade.words
    }

    // MARK: Undiscounted

    func undiscounted(
        _ parts: [CashFlows.Part],
        _ name: String,
        _ meaning: String,
        of result: Appraisal.Result
    ) -> Figure {
        figure(
            .money(result.flows.total(parts)),
            "\(result.option.id)/\(name)",
            "\(meaning), \(result.option.title)",
            "sum over schemes and years to \(span), undiscounted, in \(plan.priceBase) prices",
            parts.flatMap { inputs(of: $0, in: result) },
            rule: nil
        )
    }

    // MARK: Present values

    func present(_ part: CashFlows.Part, of result: Appraisal.Result) -> Figure {
        figure(
            .money(result.own.present[part]),
            "\(result.option.id)/present/\(part.rawValue)",
            "Present value of \(part.words), \(result.option.title)",
            "sum over the years of the amount × that year's discount factor, rounded to the penny once",
            inputs(of: part, in: result)
        )
    }

    func costs(of result: Appraisal.Result) -> Figure {
        total(result.own.present.costs, CashFlows.Part.costs, "costs", of: result)
    }

    func benefits(of result: Appraisal.Result) -> Figure {
        total(result.own.present.benefits, CashFlows.Part.benefits, "benefits", of: result)
    }

    private func total(
        _ amount: Money,
        _ parts: [CashFlows.Part],
        _ name: String,
        of result: Appraisal.Result
    ) -> Figure {
        figure(
            .money(amount),
            "\(result.option.id)/present/\(name)",
            "Present value of all \(name), \(result.option.title)",
            "sum of \(parts.map(\.words).joined(separator: ", ")), each rounded to the penny",
            parts.flatMap { inputs(of: $0, in: result) }
        )
    }

    func net(of result: Appraisal.Result) -> Figure {
        figure(
            .money(result.own.present.net),
            "\(result.option.id)/npsv",
            "Net present social value of \(result.option.title)",
            "present value of benefits − present value of costs; what nobody has priced is left out",
            everything(in: result)
        )
    }

    func increment(of result: Appraisal.Result) -> Figure? {
        result.increment.map {
            figure(
                .money($0.present.net),
                "\(result.option.id)/npsv-increment",
                "Net present social value of \(result.option.title) beyond doing nothing",
                "its net value − the net value of doing nothing",
                everything(in: result) + (appraisal.results.first.map(everything) ?? [])
            )
        }
    }

    func ratio(of result: Appraisal.Result) -> Figure? {
        result.own.present.ratio.map {
            figure(
                .score($0),
                "\(result.option.id)/bcr",
                "Benefits for each pound of cost, \(result.option.title)",
                "present value of benefits ÷ present value of costs; no threshold is endorsed",
                everything(in: result)
            )
        }
    }

    func sensitivity(_ test: Appraisal.Sensitivity, of result: Appraisal.Result) -> Figure {
        figure(
            .money(test.increment),
            "\(result.option.id)/sensitivity/\(test.id)",
            "Net present social value of \(result.option.title) beyond doing nothing: \(test.title)",
            "the appraisal worked out again with this one change",
            everything(in: result)
        )
    }

    func switching(_ value: SwitchingValue, of result: Appraisal.Result) -> Figure {
        let number: Figure.Value =
            switch value.change {
            case .share(let share): .share(share)
            case .months(let months): .count(months)
            }
        return figure(
            number,
            "\(result.option.id)/switching/\(value.subject.id)",
            "How far \(value.subject.words) must change for \(result.option.title) to be worth no "
                + "more than doing nothing",
            "net value beyond doing nothing ÷ present value of what changes; worked out again with "
                + "the change, \(value.left.exact) is left",
            everything(in: result)
        )
    }

    // MARK: Who pays

    func paid(_ line: Payers.Line, _ year: Payers.Year?, _ what: String) -> Figure {
        let amounts = (year.map { [$0] } ?? line.years).map {
            what == "capital" ? $0.capital : $0.revenue
        }
        let shares = plan.schemes.flatMap { scheme in
            scheme.funding.filter {
                $0.source == line.source && $0.programme == line.programme
            }.map {
                Trace.Input(
                    "share of \(scheme.id.value)",
                    value: "\($0.share.value)",
                    place: $0.share.place
                )
            }
        }
        let when = year.map { " in \($0.year)" } ?? ""
        return Figure(
            .money(amounts.total()),
            trace: Trace(
                "payers/\(plan.id)/\(line.id)/\(year?.year.slug ?? "all")/\(what)",
                meaning: "\(what.capitalised) that \(line.words) pays\(when)",
                formula:
                    "sum over schemes and years of the share of what is spent, the odd pence to "
                    + "the largest parts lost",
                inputs: shares.isEmpty
                    ? [Trace.Input("schemes that state no shares", place: plan.place)] : shares
            )
        )
    }

    // MARK: Parts

    private var span: String { appraisal.years.last.map(\.description) ?? "" }

    private func everything(in result: Appraisal.Result) -> [Trace.Input] {
        CashFlows.Part.allCases.flatMap { inputs(of: $0, in: result) }
    }

    private func inputs(of part: CashFlows.Part, in result: Appraisal.Result) -> [Trace.Input] {
        guard result.flows[part].contains(where: { $0 != .zero }) else { return [] }
        if part == .continuing {
            return result.option.yearly.map {
                [
                    Trace.Input(
                        "what carrying on costs a year",
                        value: $0.value.short,
                        place: $0.place
                    )
                ]
            } ?? []
        }
        return result.option.schemes.flatMap { inputs(of: part, in: $0) }
    }

    private func inputs(of part: CashFlows.Part, in scheme: Scheme) -> [Trace.Input] {
        let figures = PlanFigures(planned: planned)
        let id = scheme.id.value
        switch part {
        case .capital: return figures.amounts(scheme.capital, of: scheme, "capital")
        case .revenue: return figures.amounts(scheme.revenue, of: scheme, "revenue")
        case .running: return figures.runningInputs(scheme)
        case .capitalBias, .runningBias:
            return scheme.particulars.bias.map {
                [
                    Trace.Input(
                        "optimism bias of \(id), mitigated",
                        value: "\($0.mitigated)",
                        place: $0.projectClass.place
                    )
                ]
            } ?? []
        case .cashReleasing, .nonCashReleasing, .societal:
            return scheme.effects.benefits.filter { $0.kind.part == part }.compactMap { benefit in
                benefit.yearly.map {
                    Trace.Input(
                        "\(part.words) of \(id) a year",
                        value: $0.short,
                        place: scheme.place
                    )
                }
            }
        case .continuing: return []
        }
    }

    private func figure(
        _ value: Figure.Value,
        _ id: String,
        _ meaning: String,
        _ formula: String,
        _ inputs: [Trace.Input],
        rule: String? = ""
    ) -> Figure {
        Figure(
            value,
            trace: Trace(
                "appraisal/\(plan.id)/\(appraisal.schedule.id)/\(id)",
                meaning: meaning,
                formula: formula,
                inputs: inputs.isEmpty
                    ? [Trace.Input("nothing is stated in \(plan.id)", place: plan.place)] : inputs,
                rule: rule.map { _ in rates }
            )
        )
    }
}

extension CashFlows.Part {
    /// The name in running words.
    var words: String {
        switch self {
        case .capital: "capital"
        case .capitalBias: "optimism bias on capital"
        case .revenue: "revenue until live"
        case .running: "running cost"
        case .runningBias: "optimism bias on running cost"
        case .continuing: "the cost of carrying on as today"
        case .cashReleasing: "cash-releasing benefits"
        case .nonCashReleasing: "non-cash-releasing benefits"
        case .societal: "societal benefits"
        }
    }
}

extension SwitchingValue.Subject {
    /// The name in running words.
    var words: String {
        switch self {
        case .costs: "all costs"
        case .benefits: "all benefits"
        case .part(let part): part.words
        case .delay: "the start of benefits, in months later"
        }
    }
}

extension Payers.Line {
    /// The stable name: `central-frontline-productivity`.
    var id: String { ([source.rawValue] + [programme].compactMap(\.self)).joined(separator: "-") }

    /// The name in running words.
    var words: String {
        let whose =
            switch source {
            case .own: "the bodies' own money"
            case .system: "the system's allocation"
            case .match: "partners' match funding"
            case .central: "national money"
            }
        return programme.map { "\(whose) (\($0))" } ?? whose
    }
}
