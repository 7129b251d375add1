import DigitalMaturity

extension PlanSimulation {
    /// What a reader must know before relying on the figures: what was assumed, and what the plan
    /// does not say.
    public var notes: [String] {
        assumptions + contradictions + gaps
    }

    private var assumptions: [String] {
        [
            "Costs and times stray from the estimate in a triangle whose likeliest value is the "
                + "estimate; a scheme that states no range is taken to be exact.",
            "A year's money is spent evenly over the days the scheme is at work in that year; late or "
                + "slow work spends it later, and faster work never before its year.",
            "Capital that a scheme's own work, at planned prices, leaves of its year's capital on 31 "
                + "March lapses; the work is still done and paid for later. Another use of the money "
                + "in the year is not assumed.",
            "Going live waits for what a scheme needs; the spending of its own work does not.",
            "A standard error is not known where there is one draw, or where the draws that it rests "
                + "on are the same. The value of a contract is taken to be as stated.",
        ]
            + (simulation.model.people.isEmpty
                ? []
                : [
                    "People are given to schemes in the order of their planned start; one that does "
                        + "not fit waits for the first month from which it fits until it is done. "
                        + "After the plan's years nobody says how many people there are, and nothing "
                        + "waits."
                ])
    }

    /// The schemes that would be late even if nothing were uncertain.
    private var contradictions: [String] {
        let settled = simulation.model.settled.simulated(seed: seed, draws: 1)
        return zip(plan.schemes, settled.activities).compactMap { scheme, activity in
            guard let goLive = activity.goLive?.mean, let planned = scheme.goLive?.firstDay,
                date(goLive) > planned
            else { return nil }
            return
                "\(scheme.title) cannot be live on \(planned.words), as planned, even if nothing "
                + "goes wrong: people or what it needs hold it until \(date(goLive).words)."
        }
    }

    private var gaps: [String] {
        func list(_ schemes: [Scheme]) -> String { schemes.map(\.title).joined(separator: "; ") }
        let open = plan.schemes.filter { !$0.unconfirmed.isEmpty }
        let startless = plan.schemes.filter { $0.start == nil }
        let endless = plan.schemes.filter { $0.start != nil && $0.takes == nil }
        let unending = plan.schemes.filter { $0.runCost != nil && $0.goLive == nil }
        let exact = plan.schemes.filter { $0.uncertainty.isSilent }
        let unwaiting = plan.schemes.filter { !$0.stage.isApproved && waits[$0.id.value] == nil }
        let unknown = waits.sorted { $0.key < $1.key }.filter { !$0.value.unknown.isEmpty }
        return [
            (open, "Some of the cost is not known, so every cost is at least what is drawn here"),
            (startless, "No start is stated, so that nothing can make them late"),
            (endless, "No duration is stated, so that nobody can say when they go live"),
            (unending, "The cost of running is left out, because nobody says when it begins"),
            (
                exact,
                "Neither range nor risk is stated, so that cost and time are taken to be exact"
            ),
            (unwaiting, "No wait for approval is simulated"),
        ].filter { !$0.0.isEmpty }.map { "\($0.1): \(list($0.0))." }
            + unknown.map { id, path in
                "\(plan.scheme(id)?.title ?? id) may wait longer: nobody has said how long \(path.unknown.joined(separator: ", ")) "
                    + "takes."
            }
    }
}

extension Scheme.Uncertainty {
    fileprivate var isSilent: Bool {
        capital == nil && revenue == nil && time == nil && risks.isEmpty
    }
}

extension SimulationModel {
    /// The same with everything as planned and nothing to wait for but people and what is needed.
    var settled: SimulationModel {
        SimulationModel(
            calendar: calendar,
            activities: activities.map { activity in
                var settled = activity
                settled.capital = Spending(activity.capital.portions)
                settled.revenue = Spending(activity.revenue.portions)
                settled.time = nil
                settled.risks = []
                settled.waits = []
                return settled
            },
            people: people
        )
    }
}
