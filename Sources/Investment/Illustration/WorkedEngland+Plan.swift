import DigitalMaturity

extension WorkedEngland {
    /// What the rules ask of one trust.
    struct Needy {
        let code: ODSCode
        let name: String
        /// Tenths of a whole-time equivalent.
        let tenths: Int64
        /// The group of the national record, where it is held.
        let recordGroup: Int?
        /// The least mark of its returns in each dimension.
        let marks: [String: Double]

        /// The mean of its marks: the least comes first.
        var overall: Double { marks.sorted { $0.key < $1.key }.map(\.value).mean ?? .infinity }

        func needs(_ need: Need) -> Bool {
            if let groups = need.recordGroups {
                guard let recordGroup, groups.contains(recordGroup) else { return false }
            }
            guard let dimension = need.dimension?.value else { return true }
            guard let mark = marks[dimension] else { return false }
            return (need.below.map { mark < $0 } ?? true)
                && (need.atLeast.map { mark >= $0 } ?? true)
        }
    }

    /// The plan of `board` whose trusts are `trusts`, or of one of its trusts alone.
    func plan(of board: IntegratedCareBoard, for trusts: [Needy], alone: Trust? = nil) -> Plan {
        let (code, name) = alone.map { ($0.code, $0.name) } ?? (board.code, board.name)
        let staff = trusts.reduce(0) { $0 + $1.tenths }
        let wanted = templates.flatMap { drafts(of: $0, board, trusts) }
        let byID = Dictionary(wanted.map { ($0.id, $0) }) { first, _ in first }
        var plan = Plan(
            id: "worked-\(code.text.lowercased())-\(edition)",
            title: "\(title), \(name)",
            icb: Located(board.code, at: place),
            years: years,
            priceBase: priceBase,
            place: place
        )
        plan.status = .illustrative
        plan.envelopes = funds.flatMap { envelopes(of: $0, forTenths: staff) }
        plan.teams = zip(years, teams).map { year, perThousand in
            Plan.Team(
                year: Located(year, at: place),
                people: people(each: 0, perThousand: perThousand, forTenths: staff)
            )
        }
        plan.schemes = wanted.map { scheme(from: $0, beside: byID) }
        plan.terms = terms
        plan.terms.causes = causes
        if let continuing {
            let cost = continuing.amount(forTenths: staff, unit: unit)
            plan.terms.options = plan.terms.options.map { option in
                guard option.schemes.isEmpty else { return option }
                return Plan.Option(
                    id: option.id,
                    title: option.title,
                    yearly: Located(cost, at: place)
                )
            }
        }
        plan.raiseEnvelopes(to: unit)
        return plan
    }

    private func envelopes(of fund: Fund, forTenths staff: Int64) -> [Plan.Envelope] {
        years.enumerated().map { index, year in
            let amount = { (amounts: [Money]) -> Located<Money>? in
                guard amounts.indices.contains(index) else { return nil }
                let size = Size(each: .zero, perHead: amounts[index], most: nil)
                return Located(size.amount(forTenths: staff, unit: unit), at: place)
            }
            return Plan.Envelope(
                year: Located(year, at: place),
                capital: amount(fund.capital),
                revenue: amount(fund.revenue),
                fund: fund.id
            )
        }
    }

    private func people(each: Int, perThousand: Int, forTenths staff: Int64) -> Int {
        each + (perThousand * Int(staff) + 5000) / 10_000
    }

    // MARK: - Schemes

    /// A scheme before it is known which others there are.
    private struct Draft {
        let template: Template
        let lead: ODSCode
        /// The name of the lead where the scheme is a trust's.
        let name: String?
        let trusts: [Needy]
        /// The place in the queue of those that get one.
        let position: Int

        var id: String { name == nil ? template.id.value : template.id.value + suffix }
        /// What the lead adds to the names of its own schemes.
        var suffix: String { "-" + lead.text.lowercased() }
    }

    /// The schemes of one template, the neediest trust first.
    private func drafts(
        of template: Template,
        _ board: IntegratedCareBoard,
        _ trusts: [Needy]
    ) -> [Draft] {
        let needy = trusts.filter { $0.needs(template.need) }.sorted {
            ($0.overall, $0.code) < ($1.overall, $1.code)
        }
        guard !needy.isEmpty else { return [] }
        switch template.scope {
        case .board:
            return [
                Draft(template: template, lead: board.code, name: nil, trusts: needy, position: 0)
            ]
        case .trust:
            return needy.enumerated().map { position, trust in
                Draft(
                    template: template,
                    lead: trust.code,
                    name: trust.name,
                    trusts: [trust],
                    position: position
                )
            }
        }
    }

    private func scheme(from draft: Draft, beside drafts: [String: Draft]) -> Scheme {
        let template = draft.template
        let at = template.place
        let staff = draft.trusts.reduce(0) { $0 + $1.tenths }
        let size = { (size: Size) in size.amount(forTenths: staff, unit: unit) }
        let start = start(of: draft, beside: drafts)
        var scheme = Scheme(
            id: Located(draft.id, at: at),
            title: draft.name.map { "\(template.title), \($0)" } ?? template.title,
            lead: Located(draft.lead, at: at),
            kind: template.kind,
            stage: template.stages[min(draft.position, template.stages.count - 1)],
            place: at
        )
        scheme.beneficiaries = draft.trusts.map { Located($0.code, at: at) }
        scheme.novelty = template.novelty
        scheme.funding = template.funding
        scheme.capital = amounts(size(template.capital), from: start, template)
        scheme.revenue = amounts(size(template.revenue), from: start, template)
        scheme.runCost = template.runCost.map { Located(size($0), at: at) }
        scheme.life = template.life.map { Located($0.value, at: at) }
        scheme.start = Located(start, at: at)
        scheme.takes = Located(template.timing.takes, at: at)
        scheme.relations = relations(of: draft, beside: drafts, forTenths: staff)
        scheme.uncertainty = uncertainty(of: template, costing: size(template.capital))
        scheme.effects.serves = template.serves
        scheme.effects.benefits = benefits(of: template, costing: size(template.capital))
        scheme.effects.raises = draft.trusts.flatMap { raises(of: template, by: $0) }
        scheme.effects.standards = template.standards
        return scheme
    }

    private func relations(
        of draft: Draft,
        beside drafts: [String: Draft],
        forTenths staff: Int64
    ) -> Scheme.Relations {
        let template = draft.template
        var relations = Scheme.Relations()
        relations.needs = needs(of: draft, beside: drafts).map {
            Located($0.id, at: template.place)
        }
        relations.obligation = template.obligation
        let people = people(
            each: template.people.each,
            perThousand: template.people.perThousand,
            forTenths: staff
        )
        relations.people = Located(people, at: template.place)
        return relations
    }

    /// The schemes that one needs: the same trust's own, or the board's.
    private func needs(of draft: Draft, beside drafts: [String: Draft]) -> [Draft] {
        draft.template.needs.compactMap { drafts[$0.value + draft.suffix] ?? drafts[$0.value] }
    }

    /// The month in which a scheme starts: later for each before it, and so that all it needs is live
    /// when it is, but within the plan.
    private func start(of draft: Draft, beside drafts: [String: Draft]) -> CivilMonth {
        let timing = draft.template.timing
        let own = timing.start.adding((timing.stagger?.count ?? 0) * draft.position)
        let needed = needs(of: draft, beside: drafts).map {
            start(of: $0, beside: drafts)
                .adding($0.template.timing.takes.count - timing.takes.count)
        }
        return min(
            (needed + [own]).max() ?? own,
            CivilMonth(containing: years[years.count - 1].lastDay)
        )
    }

    /// An amount spent evenly over the months of delivery that lie within the plan, in
    /// whole units.
    private func amounts(
        _ whole: Money,
        from start: CivilMonth,
        _ template: Template
    ) -> [Scheme.Amount] {
        guard whole > .zero else { return [] }
        let months = years.map { year in
            let april = CivilMonth(containing: year.firstDay)
            return max(
                0,
                min(april.adding(12), start.adding(template.timing.takes.count)).months(
                    since: april
                )
                    - max(april, start).months(since: april)
            )
        }
        guard months.contains(where: { $0 > 0 }) else { return [] }
        let parts = Money(pence: whole.pence / unit.pence)
            .split(by: months.map { Percentage(millionths: Int64($0)) })
        return zip(years, parts).filter { $0.1 > .zero }.map {
            Scheme.Amount(
                year: Located($0, at: template.place),
                money: Located(unit * $1.pence, at: template.place)
            )
        }
    }

    private func uncertainty(of template: Template, costing capital: Money) -> Scheme.Uncertainty {
        var uncertainty = template.uncertainty
        uncertainty.risks = template.risks.map { risk in
            let cost = capital.share(risk.share, rounding: .halfAwayFromZero)
            var own = Scheme.Risk(
                id: risk.id,
                chance: risk.chance,
                capital: cost.rounded(to: unit),
                delay: risk.delay
            )
            own.place = template.place
            return own
        }
        return uncertainty
    }

    private func benefits(of template: Template, costing capital: Money) -> [Scheme.Benefit] {
        template.benefits.map { benefit in
            let yearly = benefit.share.map {
                max(unit, capital.share($0, rounding: .halfAwayFromZero).rounded(to: unit))
            }
            var own = Scheme.Benefit(kind: benefit.kind, yearly: yearly, text: benefit.text)
            own.place = template.place
            return own
        }
    }

    /// What a trust is raised to: the next whole level, where that is no more than the most.
    private func raises(of template: Template, by trust: Needy) -> [Scheme.Raise] {
        template.raises.compactMap { gain in
            guard let mark = trust.marks[gain.element.value] else { return nil }
            let level = Int(mark.rounded(.down)) + 1
            guard level <= gain.most else { return nil }
            return Scheme.Raise(
                organisation: Located(trust.code, at: template.place),
                element: gain.element,
                level: Located(level, at: template.place)
            )
        }
    }
}

extension Plan {
    /// Raises envelopes to what its schemes draw, in whole units: money that is made up is enough.
    fileprivate mutating func raiseEnvelopes(to unit: Money) {
        for line in fundLines {
            guard let left = line.left, left < .zero,
                let short = envelopes(giving: line.purpose, to: line.fund, in: line.year).first,
                let index = envelopes.firstIndex(of: short.envelope)
            else { continue }
            let units = (left.magnitude.pence + unit.pence - 1) / unit.pence
            let raised = Located(short.amount.value + unit * units, at: short.amount.place)
            switch line.purpose {
            case .capital: envelopes[index].capital = raised
            case .revenue: envelopes[index].revenue = raised
            }
        }
    }
}
