import DigitalMaturity
import Documents
import Investment

/// What a simulation draws from, with amounts and ranges, each where the plan states it.
struct SimulationInputs {
    let planned: PlanFindings
    let waits: [String: ApprovalPath]
    /// The routes by scheme, found once, since each wait of each figure asks for one.
    private let routes: [String: ApprovalRoute]

    init(planned: PlanFindings, waits: [String: ApprovalPath]) {
        self.planned = planned
        self.waits = waits
        let routes = planned.approvals.compactMap { approval in
            approval.planned.route.map { (approval.scheme.id.value, $0) }
        }
        self.routes = Dictionary(routes) { first, _ in first }
    }

    private var plan: Plan { planned.plan }

    /// All inputs of the model.
    var all: [Trace.Input] {
        plan.teams.map {
            Trace.Input("people in \($0.year.value)", value: "\($0.people)", place: $0.year.place)
        } + plan.schemes.flatMap(of)
    }

    /// The inputs of one scheme.
    func of(_ scheme: Scheme) -> [Trace.Input] {
        money(of: scheme) + time(of: scheme) + ranges(of: scheme).map(\.input)
            + risks(of: scheme).map(\.input) + waits(of: scheme).map(\.input)
    }

    /// The input that a bar of a tornado is about.
    func of(_ bar: SimulationFigures.BarName) -> [Trace.Input] {
        guard let scheme = bar.scheme.flatMap(plan.scheme) else {
            return plan.terms.causes.filter { $0.id.value == bar.id }.map {
                Trace.Input("cause \($0.id.value)", value: $0.title, place: $0.id.place)
            }
        }
        return switch bar.kind {
        case "risk": risks(of: scheme).filter { $0.id == bar.id }.map(\.input)
        case "wait": waits(of: scheme).filter { $0.id == bar.id }.map(\.input)
        default: ranges(of: scheme).filter { $0.kind == bar.kind }.map(\.input)
        }
    }

    /// Some inputs as a figure, which is how many there are.
    func figure(_ inputs: [Trace.Input], at address: Address) -> Figure {
        Figure(
            .count(inputs.count),
            trace: Trace(
                address,
                meaning: "Inputs of the simulation",
                working: .worked(
                    "count of the amounts, dates, ranges, risks and waits",
                    from: plan.orNothingStated(inputs).map(Formula.Term.input)
                )
            )
        )
    }

    // MARK: Parts

    private func money(of scheme: Scheme) -> [Trace.Input] {
        scheme.inputs(.capital) + scheme.inputs(.revenue) + scheme.runningInputs
    }

    private func time(of scheme: Scheme) -> [Trace.Input] {
        let id = scheme.id.value
        let start = scheme.start.map {
            Trace.Input("start of \(id)", value: $0.value.words, place: $0.place)
        }
        let takes = scheme.takes.map {
            Trace.Input("duration of \(id)", value: "\($0.value)", place: $0.place)
        }
        let people = scheme.relations.people.map {
            Trace.Input("people for \(id)", value: "\($0.value)", place: $0.place)
        }
        return [start, takes, people].compactMap(\.self)
            + scheme.relations.needs.map {
                Trace.Input("\(id) needs", value: $0.value, place: $0.place)
            }
    }

    private func ranges(of scheme: Scheme) -> [(kind: String, input: Trace.Input)] {
        let uncertainty = scheme.uncertainty
        let ranges = [
            ("capital", uncertainty.capital), ("revenue", uncertainty.revenue),
            ("time", uncertainty.time),
        ]
        return ranges.compactMap { kind, range in
            range.map {
                (
                    kind,
                    Trace.Input(
                        "range of \(kind) of \(scheme.id.value)",
                        value: "\($0.value.lowerBound) to \($0.value.upperBound) of the estimate",
                        place: $0.place
                    )
                )
            }
        }
            + uncertainty.loadings.map {
                (
                    "cause",
                    Trace.Input(
                        "share of \(scheme.id.value) in cause \($0.cause.value)",
                        value: "\($0.cost) of cost, \($0.time) of time",
                        place: $0.cause.place
                    )
                )
            }
    }

    private func risks(of scheme: Scheme) -> [(id: String, input: Trace.Input)] {
        scheme.uncertainty.risks.map { risk in
            let costs = [
                risk.capital == .zero ? nil : "\(risk.capital.short) capital",
                risk.revenue == .zero ? nil : "\(risk.revenue.short) revenue",
                risk.delay.map { "\($0)" },
            ].compactMap(\.self)
            return (
                risk.id,
                Trace.Input(
                    "risk \(risk.id) of \(scheme.id.value)",
                    value: "\(risk.chance): \(costs.joined(separator: ", "))",
                    place: risk.place ?? scheme.place
                )
            )
        }
    }

    private func waits(of scheme: Scheme) -> [(id: String, input: Trace.Input)] {
        (waits[scheme.id.value]?.waits ?? []).map { wait in
            (
                wait.gate,
                Trace.Input(
                    "wait of \(scheme.id.value), \(wait.title.lowercasedFirst)",
                    value: "\(wait.days.words) (\(wait.days.kind.rawValue))",
                    place: place(of: wait, before: scheme)
                )
            )
        }
    }

    /// Where the length of a wait is stated: the plan's own assumption, else the rule whose approver
    /// decides, else the scheme whose stage asks for it.
    private func place(of wait: ApprovalPath.Wait, before scheme: Scheme) -> Place {
        func isMeant(_ approver: String) -> Bool {
            wait.gate == approver || wait.gate.hasPrefix("\(approver)-")
        }
        let tests = routes[scheme.id.value]?.tests
        return plan.terms.approvalTimes.first { isMeant($0.approver.value) }?.approver.place
            ?? tests?.first { isMeant($0.rule.approver.id) }?.rule.place ?? scheme.place
    }
}
