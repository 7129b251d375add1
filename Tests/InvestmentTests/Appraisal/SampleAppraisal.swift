import DigitalMaturity
import Investment
import TestSupport

extension Scheme {
    /// A scheme with what appraisal and the accounts ask about; each test states what it is about.
    static func costed(
        _ id: String = "epr",
        capital: KeyValuePairs<FinancialYear, Money> = [:],
        revenue: KeyValuePairs<FinancialYear, Money> = [:],
        runCost: Money? = nil,
        life: Months? = nil,
        start: CivilMonth? = nil,
        takes: Months? = nil,
        vat: VAT = .irrecoverable,
        funding: [Share] = [],
        needs: [String] = [],
        obligation: Obligation = .optional,
        loadings: [Loading] = [],
        benefits: [Benefit] = [],
        particulars: (inout Particulars) -> Void = { _ in }
    ) -> Scheme {
        func amounts(_ pairs: KeyValuePairs<FinancialYear, Money>) -> [Amount] {
            pairs.map {
                Amount(year: Located($0.key, line: 13), money: Located($0.value, line: 13))
            }
        }
        var said = Particulars()
        particulars(&said)
        return Scheme(
            id: Located(id, line: 10),
            title: id,
            lead: Located("RXN", line: 11),
            beneficiaries: [],
            kind: .digital,
            stage: .outline,
            novelty: .ordinary,
            funding: funding,
            capital: amounts(capital),
            revenue: amounts(revenue),
            runCost: runCost.map { Located($0, line: 14) },
            life: life.map { Located($0, line: 14) },
            vat: vat,
            start: start.map { Located($0, line: 15) },
            takes: takes.map { Located($0, line: 15) },
            partOf: nil,
            relations: Relations(
                needs: needs.map { Located($0, line: 16) },
                excludes: [],
                oneOf: nil,
                obligation: obligation,
                people: nil
            ),
            uncertainty: Uncertainty(capital: nil, time: nil, risks: [], loadings: loadings),
            effects: Effects(serves: [], raises: [], benefits: benefits, standards: []),
            particulars: said,
            place: .line(10)
        )
    }
}

extension Scheme.Benefit {
    static func of(_ kind: Kind, _ yearly: Money?, from: FinancialYear? = nil) -> Self {
        Self(kind: kind, from: from, yearly: yearly, text: nil)
    }
}

extension Plan {
    /// A plan of three years from 2026/27.
    static func costed(
        _ schemes: [Scheme],
        status: Status = .draft,
        terms: (inout Terms) -> Void = { _ in }
    ) -> Plan {
        var said = Terms()
        terms(&said)
        return Plan(
            id: "plan",
            title: "Plan",
            status: status,
            icb: Located("QE1", line: 3),
            years: ["2026/27", "2027/28", "2028/29"],
            priceBase: "2026/27",
            envelopes: [],
            teams: [],
            schemes: schemes,
            terms: said,
            place: .line(1)
        )
    }
}

extension DiscountSchedule {
    /// A schedule of one rate, or of the rates that begin in the years given.
    static func of(
        _ id: String,
        _ bands: KeyValuePairs<Int, Percentage>,
        from: PartialDate? = nil,
        beyond: Int? = nil
    ) -> DiscountSchedule {
        let entry = Timeline<[Band]>.Entry(
            from: from,
            value: bands.map { Band(from: $0.key, rate: $0.value) },
            citation: .any,
            place: .line(1)
        )
        guard let editions = Timeline([entry]) else { preconditionFailure("one entry is in order") }
        return DiscountSchedule(
            id: id,
            title: id,
            beyond: beyond,
            editions: editions,
            place: .line(1)
        )
    }

    /// The standard rates as published.
    static let standard = of(
        "standard",
        [0: "3.5%", 31: "3.0%", 76: "2.5%", 126: "2.0%", 201: "1.5%", 301: "1.0%"]
    )
}

extension AppraisalParameters {
    /// The standard rates, a schedule that discounts nothing, and one class of bias.
    static let sample: AppraisalParameters = {
        var parameters = AppraisalParameters()
        parameters.schedules = [.standard, .of("nothing", [0: "0%"])]
        parameters.biases = [
            OptimismBias(
                id: "equipment",
                title: "Equipment",
                capital: .init(upper: "200%", lower: "10%"),
                duration: .init(upper: "54%", lower: "10%"),
                operating: .init(upper: "41%", lower: "0%"),
                citation: .any
            )
        ]
        parameters.sensitivities = [
            SensitivityTest(id: "no-bias", title: "No bias", bias: .none),
            SensitivityTest(id: "benefits-lower", title: "Lower", benefits: "-20%"),
        ]
        parameters.longest = Located(125, line: 1)
        return parameters
    }()
}
