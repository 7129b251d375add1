public import DigitalMaturity

extension Dataset {
    /// The illustrative plans of all boards, in order of their codes, worked out anew at each call;
    /// none where there are no rules for them.
    public var workedPlans: [Plan] { workedPlans(of: england.boards) }

    /// The illustrative plan of one board, as `workedPlans` has it.
    public func workedPlan(of board: ODSCode) -> Plan? {
        workedPlans(of: england.boards.filter { $0.code == board }).first
    }

    /// The illustrative plan of one trust alone; `nil` where it is in no board.
    public func workedPlan(ofTrust code: ODSCode) -> Plan? {
        let trust = england.trust(code)
        let board = trust?.icb.flatMap(england.board)
        return workedPlans(of: [board].compactMap(\.self), alone: trust).first
    }

    /// Who there is on the day of the data.
    private var england: RegisterDay { reference.register.on(reference.edition) }

    private func workedPlans(of boards: [IntegratedCareBoard], alone: Trust? = nil) -> [Plan] {
        guard let illustration,
            let framework = reference.maturity.framework(illustration.framework)
        else { return [] }
        let assessment = assessment(against: framework, on: reference.edition)
        let cards = Dictionary(grouping: assessment.scorecards, by: \.organisation)
        let staff = byHeir(reference.facts.staff)
        let groups = byHeir(reference.facts.recordGroups)
        return boards.map { board in
            illustration.plan(
                of: board,
                for: (alone.map { [$0] } ?? england.trusts(in: board.code)).compactMap { trust in
                    // Where the staff is not known nothing can be sized.
                    staff[trust.code].map { staff in
                        WorkedEngland.Needy(
                            code: trust.code,
                            name: trust.name,
                            tenths: staff.reduce(0) { $0 + Int64(($1.value * 10).rounded()) },
                            recordGroup: groups[trust.code]?.map { Int($0.value) }.min(),
                            marks: leastMarks(of: cards[trust.code, default: []])
                        )
                    }
                },
                alone: alone
            )
        }
    }

    /// The values of past and present codes, by the one code that answers for each today.
    private func byHeir(_ values: [ODSCode: Located<Double>]) -> [ODSCode: [Located<Double>]] {
        var heirs: [ODSCode: [Located<Double>]] = [:]
        for (code, value) in values.sorted(by: { $0.key < $1.key }) {
            let today = england.successors(of: code)
            if today.count == 1 { heirs[today[0], default: []].append(value) }
        }
        return heirs
    }

    private func leastMarks(of cards: [Scorecard]) -> [String: Double] {
        var marks: [String: Double] = [:]
        for line in cards.flatMap(\.lines) {
            guard let mark = line.mark else { continue }
            marks[line.dimension] = min(mark, marks[line.dimension] ?? mark)
        }
        return marks
    }
}

extension Findings {
    /// The same with the illustrative plan of every board beside those of the workspace.
    public var withWorkedPlans: Findings {
        let own = Set(plans.map(\.plan.id))
        let worked = dataset.workedPlans.filter { !own.contains($0.id) && !$0.schemes.isEmpty }
        return with(plans + worked.map { dataset.findings(of: $0, on: date, assessment) })
    }
}
