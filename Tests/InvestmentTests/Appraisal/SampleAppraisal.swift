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
        var scheme = sample(
            id,
            funding: funding,
            capital: capital,
            revenue: revenue,
            runCost: runCost,
            life: life,
            start: start,
            takes: takes,
            needs: needs
        )
        scheme.vat = vat
        scheme.relations.obligation = obligation
        scheme.uncertainty.loadings = loadings
        scheme.effects.benefits = benefits
        particulars(&scheme.particulars)
        return scheme
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
        var plan = sample(schemes)
        plan.status = status
        terms(&plan.terms)
        return plan
    }
}

extension DiscountSchedule {
    /// A schedule of one rate, or of the rates that begin in the years given.
    static func of(
        _ id: String,
        _ bands: KeyValuePairs<Int, Percentage>,
        from: PartialDate? = nil,
        beyond: Int? = nil,
        effects: Effects = .general
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
            effects: effects,
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
