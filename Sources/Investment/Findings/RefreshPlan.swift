public import DigitalMaturity

/// A plan that replaces the devices of an organisation when they are due.
public struct RefreshPlan: Sendable {
    /// The plan: one scheme, with the cohorts as what it buys.
    public let plan: Plan
    /// What its reader must know: what is left out, and what is assumed.
    public let remarks: [String]

    /// Makes the plan from what is due, beginning in `first`; `nil` where nothing that is due has a
    /// price, or the organisation has no board.
    public init?(
        _ dataset: Dataset,
        for code: ODSCode,
        from first: FinancialYear,
        on date: CivilDate,
        refreshAge: Int? = nil
    ) {
        let estate = dataset.estate(of: code, on: date)
        let parameters = dataset.reference.estates
        let cliff = RefreshCliff(
            estate.devices,
            on: date,
            under: parameters,
            refreshAge: refreshAge
        )
        let due = cliff.lines.filter { $0.due != .unknown && !$0.priced.isEmpty }
        let system = dataset.reference.register.on(date)
        guard let last = due.compactMap({ $0.due.year(from: first) }).max(),
            let board = system.board(code)?.code ?? system.icb(of: code)
        else { return nil }
        let place = Place(file: "plan")
        var plan = Plan(
            id: code.text.lowercased() + "-devices",
            title: "Device refresh, \(system.name(of: code.text))",
            icb: Located(board, at: place),
            years: (first.startingIn...last.startingIn).compactMap(
                FinancialYear.init(startingIn:)
            ),
            priceBase: FinancialYear(containing: date),
            place: place
        )
        plan.status = .illustrative
        let life = refreshAge ?? RefreshPlan.longestLife(of: due, under: parameters)
        plan.schemes = [
            RefreshPlan.scheme(of: due, lead: code, from: first, date: date, life: life)
        ]
        self.plan = plan
        remarks = RefreshPlan.remarks(cliff, refreshAge: refreshAge)
    }

    private static func longestLife(
        of due: [RefreshCliff.Line],
        under parameters: EstateParameters
    ) -> Int {
        let kinds = due.flatMap(\.priced).map(\.cohort.kind)
        return kinds.compactMap { parameters.equipment[$0]?.refreshAge?.value }.max() ?? 1
    }

    private static func scheme(
        of due: [RefreshCliff.Line],
        lead: ODSCode,
        from first: FinancialYear,
        date: CivilDate,
        life: Int
    ) -> Scheme {
        let place = Place(file: "plan")
        var scheme = Scheme(
            id: Located("device-refresh", at: place),
            title: "Replace devices when they are due",
            lead: Located(lead, at: place),
            kind: .devices,
            stage: .idea,
            place: place
        )
        scheme.beneficiaries = [Located(lead, at: place)]
        let byYear = Dictionary(grouping: due) { $0.due.year(from: first) ?? first }
        scheme.capital = byYear.sorted { $0.key < $1.key }.map { year, lines in
            Scheme.Amount(
                year: Located(year, at: place),
                money: Located(lines.flatMap(\.priced).map(\.cost).total(), at: place)
            )
        }
        scheme.particulars.purchases = due.flatMap { line in
            line.priced.map { purchase(of: $0, line.due, at: place) }
        }
        let start = max(CivilMonth(containing: first.firstDay), CivilMonth(containing: date))
        scheme.start = Located(start, at: place)
        let end = CivilMonth(containing: (byYear.keys.max() ?? first).lastDay)
        scheme.takes = Located(Months(end.months(since: start) + 1), at: place)
        scheme.life = Located(Months(life * monthsInYear), at: place)
        var benefit = Scheme.Benefit(kind: .unmonetised)
        benefit.text = "Devices are within their refresh age"
        scheme.effects.benefits = [benefit]
        return scheme
    }

    private static let monthsInYear = 12

    private static func purchase(
        of priced: RefreshCliff.Priced,
        _ due: RefreshCliff.Due,
        at place: Place
    ) -> Scheme.Purchase {
        let cohort = priced.cohort
        let when = due.year.map(\.description) ?? "overdue"
        return Scheme.Purchase(
            what: "\(cohort.kind.rawValue): \(cohort.organisation) \(cohort.name), \(when)",
            count: cohort.count,
            each: Located(priced.price, at: place),
            isGrouped: true
        )
    }

    private static func remarks(_ cliff: RefreshCliff, refreshAge: Int?) -> [String] {
        let unknown = cliff.line(.unknown)?.devices ?? 0
        let unpriced = cliff.lines.filter { $0.due != .unknown }.map(\.unpriced).reduce(0, +)
        let age = refreshAge.map { "\($0) years" } ?? "that of each kind"
        return [
            "Made by waymark estate plan. Refresh age: \(age).",
            "Prices and refresh ages are those of Frameworks/estates; most are assumptions.",
            "Capital treats the devices as one fleet ('grouped'); ask your accountant.",
            "What is overdue is replaced in the first year.",
            "Left out: \(unknown) devices that cannot be dated, \(unpriced) without a price.",
        ]
    }
}

extension RefreshCliff.Due {
    /// The year of a plan in which it is replaced: its own, or the first where that is past.
    fileprivate func year(from first: FinancialYear) -> FinancialYear? {
        switch self {
        case .overdue: first
        case .year(let year): max(year, first)
        case .unknown: nil
        }
    }
}
