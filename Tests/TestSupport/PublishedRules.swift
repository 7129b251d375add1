package import DigitalMaturity

/// Rules written in code as they were published, so that what the tests expect does not move with
/// the data.
extension SpendRule {
    package static let start2023: PartialDate = "2023-02-01..2023-02-16"
    package static let addendum: PartialDate = "2025-07-03..2025-12-11"

    package static let cap202301 = SpendRule.published(
        "CAP-2023-01",
        .capital,
        by: .jisc,
        limits: [(start2023, .amount("£25m")), (addendum, .ceased)],
        clauses: [
            .when(Condition(bodies: [.foundationTrust], distress: .sound), .no),
            .when(Condition(bodies: .trusts, programme: frontline), .unclear, because: exception),
            .when(Condition(bodies: .trusts, kinds: [.digital], fundings: [.own]), .no),
            .when(
                Condition(bodies: .trusts, kinds: [.digital], fundings: [.mixed]),
                .unclear,
                because: partFunded
            ),
            .when(Condition(bodies: .trusts, distress: .distressed), .yes),
            .when(Condition(bodies: [.nhsTrust], distress: .sound), .yes, because: everyNHSTrust),
        ]
    )

    package static let dig202301 = digital("DIG-2023-01", .capital, "£25m", distress: .distressed)
    package static let dig202302 = digital("DIG-2023-02", .wholeLife, "£30m", distress: .distressed)
    package static let dig202303 = digital("DIG-2023-03", .capital, "£30m", distress: .sound)
    package static let dig202304 = digital("DIG-2023-04", .wholeLife, "£30m", distress: .sound)

    package static let cap202303 = SpendRule.published(
        "CAP-2023-03",
        .capital,
        by: .treasury,
        limits: [(start2023, .amount("£50m")), (addendum, .ceased)],
        clauses: [
            .when(Condition(bodies: .trusts, programme: frontline), .no),
            .when(Condition(bodies: .trusts), .yes),
        ],
        notes: ["Treasury approval comes on top of the sub-committee."]
    )

    package static let cap2025S2 = SpendRule.published(
        "CAP-2025-S2",
        .capital,
        by: .national,
        limits: [(addendum, .unknown)],
        clauses: [.when(Condition(bodies: .trusts, segment: 2), .yes)]
    )

    package static let cap2025HMT = SpendRule.published(
        "CAP-2025-HMT",
        .capital,
        by: .treasury,
        limits: [(addendum, .amount("£300m"))],
        clauses: [.when(Condition(bodies: .trusts), .yes)]
    )

    package static let rev2025HMT = SpendRule.published(
        "REV-2025-HMT",
        .revenue,
        by: .treasury,
        limits: [(nil, .amount("£150m"))],
        clauses: [.when(Condition(bodies: .trusts), .yes)]
    )

    package static let com202320 = SpendRule.published(
        "COM-2023-20",
        .wholeLife,
        .atLeast,
        by: .cabinetOffice,
        limits: [("2023-02-01", .amount("£20m")), ("2026-04-01", .ceased)],
        clauses: [.when(Condition(bodies: .trusts), .yes)]
    )

    package static let ncrAny = SpendRule.published(
        "NCR-ANY",
        .wholeLife,
        .atLeast,
        by: .treasury,
        limits: [(nil, .any)],
        clauses: [.when(Condition(novelty: .novel), .yes)]
    )

    package static let frontline = "frontline-digitisation"
    package static let exception = "The sentence may except them from Treasury approval alone."
    package static let partFunded =
        "The text does not say which limit a part centrally funded scheme meets."
    package static let everyNHSTrust = "The 2016 rule caught every NHS trust."

    private static func digital(
        _ id: String,
        _ basis: Basis,
        _ limit: Money,
        distress: SpendCase.Distress
    ) -> SpendRule {
        let own = Condition(
            bodies: distress == .sound ? [.foundationTrust] : .trusts,
            distress: distress,
            kinds: [.digital],
            fundings: [.own]
        )
        return published(
            id,
            basis,
            by: .jisc,
            limits: [(start2023, .amount(limit)), (addendum, .ceased)],
            clauses: [.when(own, .yes)]
        )
    }

    package static func published(
        _ id: String,
        _ basis: Basis,
        _ comparison: Comparison = .above,
        by approver: Approver,
        limits: [(PartialDate?, Limit)],
        clauses: [Clause],
        notes: [String] = []
    ) -> SpendRule {
        published(
            id,
            basis,
            comparison,
            by: approver,
            entries: limits.enumerated().map { line, limit in
                Timeline.Entry(
                    from: limit.0,
                    value: limit.1,
                    citation: .any,
                    place: .line(line + 1, of: "\(id).yaml")
                )
            },
            clauses: clauses,
            notes: notes
        )
    }

    package static func published(
        _ id: String,
        _ basis: Basis,
        _ comparison: Comparison = .above,
        effect: Effect = .approve,
        standing: Standing = .published,
        by approver: Approver,
        entries: [Timeline<Limit>.Entry],
        clauses: [Clause],
        notes: [String] = []
    ) -> SpendRule {
        guard let timeline = Timeline(entries) else { preconditionFailure("\(id) overlaps") }
        var rule = SpendRule(
            id: id,
            title: id,
            authority: "Authority",
            basis: basis,
            approver: approver,
            limits: timeline,
            place: .line(1, of: "\(id).yaml")
        )
        rule.comparison = comparison
        rule.effect = effect
        rule.standing = standing
        rule.clauses = clauses
        rule.notes = notes
        return rule
    }
}

extension Condition {
    /// A condition that asks for one thing.
    package static func asking<Value>(
        _ path: WritableKeyPath<Condition, Value?>,
        _ value: Value
    ) -> Condition {
        var condition = Condition()
        condition[keyPath: path] = value
        return condition
    }
}

extension [BodyKind] {
    package static let trusts: [BodyKind] = [.nhsTrust, .foundationTrust]
}

extension SpendRule.Clause {
    package static func when(_ condition: Condition, _ reach: Reach, because: String? = nil) -> Self
    {
        Self(condition: condition, reach: reach, because: because, grade: .secondary)
    }
}

extension Approver {
    package static let ownBoard = Approver(
        id: "own-board",
        title: "Own board",
        order: 10,
        days: nil
    )
    package static let jisc = Approver(id: "jisc", title: "Sub-Committee", order: 40, days: nil)
    package static let national = Approver(id: "nhse-dhsc", title: "National", order: 50, days: nil)
    package static let cabinetOffice = Approver(
        id: "cabinet",
        title: "Cabinet",
        order: 55,
        days: nil
    )
    package static let treasury = Approver(
        id: "hm-treasury",
        title: "HM Treasury",
        order: 60,
        days: nil
    )
}

extension Rulebook {
    package static let published = Rulebook(
        rules: [
            .cap202301, .dig202301, .dig202302, .dig202303, .dig202304, .cap202303, .cap2025S2,
            .cap2025HMT, .rev2025HMT, .com202320, .ncrAny,
        ],
        approvers: [.treasury, .jisc, .ownBoard, .national, .cabinetOffice],
        edition: "2026-11-20"
    )
}

extension SpendCase {
    /// A digital scheme of a foundation trust that is not in distress, with its own money.
    package static func of(
        _ body: BodyKind = .foundationTrust,
        _ distress: Distress = .sound,
        segment: Int? = nil,
        _ kind: Kind = .digital,
        _ funding: Funding = .own,
        programme: String? = nil,
        novelty: Novelty = .ordinary,
        capital: Money,
        revenue: Money? = nil,
        wholeLife: Money? = nil
    ) -> SpendCase {
        SpendCase(
            body: body,
            distress: distress,
            segment: segment,
            kind: kind,
            funding: funding,
            programme: programme,
            amounts: Amounts(capital: capital, revenue: revenue, wholeLife: wholeLife)
        )
        .with(\.novelty, novelty)
    }
}
