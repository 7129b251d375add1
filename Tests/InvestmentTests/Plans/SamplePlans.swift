import DigitalMaturity
import Investment
import TestSupport

extension Scheme {
    /// A foundation trust's own digital scheme; each test states what it is about.
    static func sample(
        _ id: String = "epr",
        line: Int = 10,
        lead: ODSCode = "RXN",
        beneficiaries: [ODSCode] = [],
        kind: SpendCase.Kind = .digital,
        stage: BusinessCase.Stage = .outline,
        funding: [Share] = [],
        capital: KeyValuePairs<FinancialYear, Money> = [:],
        revenue: KeyValuePairs<FinancialYear, Money> = [:],
        runCost: Money? = nil,
        life: Months? = nil,
        start: CivilMonth? = nil,
        takes: Months? = nil,
        partOf: String? = nil,
        needs: [String] = [],
        excludes: [String] = [],
        serves: [String] = [],
        raises: [Raise] = [],
        particulars: Particulars = Particulars()
    ) -> Scheme {
        var scheme = Scheme(
            id: Located(id, line: line),
            title: id,
            lead: Located(lead, line: line + 1),
            kind: kind,
            stage: stage,
            place: .line(line)
        )
        scheme.beneficiaries = beneficiaries.map { Located($0, line: line + 2) }
        scheme.funding = funding
        scheme.capital = capital.amounts(from: line + 3)
        scheme.revenue = revenue.amounts(from: line + 3)
        scheme.runCost = runCost.map { Located($0, line: line + 4) }
        scheme.life = life.map { Located($0, line: line + 4) }
        scheme.start = start.map { Located($0, line: line + 5) }
        scheme.takes = takes.map { Located($0, line: line + 5) }
        scheme.partOf = partOf
        scheme.relations.needs = needs.enumerated().map {
            Located($1, at: .line(line + 6, column: $0 + 1))
        }
        scheme.relations.excludes = excludes.map { Located($0, line: line + 7) }
        scheme.effects.serves = serves
        scheme.effects.raises = raises
        scheme.particulars = particulars
        return scheme
    }
}

extension KeyValuePairs<FinancialYear, Money> {
    /// The amounts, all of one line of the test's file.
    func amounts(from line: Int) -> [Scheme.Amount] {
        map {
            Scheme.Amount(year: Located($0.key, line: line), money: Located($0.value, line: line))
        }
    }
}

extension Scheme.Share {
    static func of(
        _ source: Scheme.Source,
        _ share: Percentage,
        programme: String? = nil,
        line: Int = 1
    ) -> Self {
        Self(source: source, programme: programme, share: Located(share, line: line))
    }
}

extension Plan.Envelope {
    static func of(
        _ year: FinancialYear,
        capital: Money? = nil,
        revenue: Money? = nil,
        fund: String = "system-capital",
        line: Int = 5
    ) -> Self {
        Self(
            year: Located(year, line: line),
            capital: capital.map { Located($0, line: line) },
            revenue: revenue.map { Located($0, line: line) },
            fund: fund
        )
    }
}

extension Plan {
    /// A plan of Lancashire's board for three years.
    static func sample(
        icb: ODSCode = "QE1",
        years: [FinancialYear] = ["2026/27", "2027/28", "2028/29"],
        envelopes: [Envelope] = [],
        teams: [Team] = [],
        terms: Terms = Terms(),
        _ schemes: [Scheme]
    ) -> Plan {
        var plan = Plan(
            id: "plan",
            title: "Plan",
            icb: Located(icb, line: 3),
            years: years,
            priceBase: "2026/27",
            place: .line(1)
        )
        plan.envelopes = envelopes
        plan.teams = teams
        plan.schemes = schemes
        plan.terms = terms
        return plan
    }
}
