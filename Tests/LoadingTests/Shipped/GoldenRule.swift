import DigitalMaturity
import Investment
import TestSupport
import Testing

/// One amount of one rule as it was published, and a case that meets it.
///
/// The amounts and comparisons are those of the publications, not of the files under test.
struct GoldenRule: CustomTestStringConvertible {
    let rule: String
    let date: CivilDate
    let limit: Money
    let basis: SpendRule.Basis
    let comparison: SpendRule.Comparison
    /// What a case above the limit meets: not certain where the publication leaves it open.
    let caught: RouteTest.Outcome
    private let spend: SpendCase

    init(
        _ rule: String,
        on date: CivilDate,
        _ limit: Money,
        _ basis: SpendRule.Basis,
        by comparison: SpendRule.Comparison = .above,
        caught: RouteTest.Outcome = .exceeds,
        of spend: SpendCase
    ) {
        self.rule = rule
        self.date = date
        self.limit = limit
        self.basis = basis
        self.comparison = comparison
        self.caught = caught
        self.spend = spend
    }

    var testDescription: String { "\(rule) on \(date)" }

    /// The case at an amount on the rule's basis.
    func spend(at amount: Money) -> SpendCase {
        let capital = basis == .capital ? amount : .zero
        let amounts = Amounts(
            capital: capital,
            revenue: basis == .wholeLife ? nil : amount - capital,
            wholeLife: amount,
            contract: basis == .contract ? amount : .zero
        )
        return spend.costing(amounts)
    }

    /// How the shipped rule answers for an amount.
    func outcome(at amount: Money) throws -> RouteTest.Outcome? {
        try Shipped.dataset().reference.rulebook.route(of: spend(at: amount), on: date).tests
            .first { $0.rule.id == rule }?.outcome
    }

    static let trust = SpendCase.spending(.nhsTrust, .distressed, capital: "£0")
    static let sound = SpendCase.spending(capital: "£0")
    static let record = SpendCase.spending(.nhsTrust, .distressed, .digital, capital: "£0")
    static let soundRecord = SpendCase.spending(.foundationTrust, .sound, .digital, capital: "£0")

    static func central(
        _ kind: SpendCase.Kind = .digital,
        _ service: SpendCase.Service = .other,
        facing isPublicFacing: Bool = true,
        novelty: SpendCase.Novelty = .ordinary
    ) -> SpendCase {
        .spending(
            .armsLengthBody,
            .sound,
            kind,
            service: service,
            isPublicFacing: isPublicFacing,
            novelty: novelty,
            capital: "£0"
        )
    }

    /// Every amount of section 9 of the rules as published.
    static let all = [
        GoldenRule("CAP-2016-01", on: "2017-03-31", "£15m", .capital, of: trust),
        GoldenRule("CAP-2016-03", on: "2017-03-31", "£50m", .capital, of: sound),
        GoldenRule("CAP-2023-01", on: "2024-05-01", "£25m", .capital, of: trust),
        GoldenRule("CAP-2023-02", on: "2024-05-01", "£50m", .capital, of: sound),
        GoldenRule("CAP-2023-03", on: "2024-05-01", "£50m", .capital, of: sound),
        GoldenRule("DIG-2023-01", on: "2024-05-01", "£25m", .capital, of: record),
        GoldenRule("DIG-2023-02", on: "2024-05-01", "£30m", .wholeLife, of: record),
        GoldenRule("DIG-2023-03", on: "2024-05-01", "£30m", .capital, of: soundRecord),
        GoldenRule("DIG-2023-04", on: "2024-05-01", "£30m", .wholeLife, of: soundRecord),
        GoldenRule("CAP-2025-HMT", on: "2026-05-01", "£300m", .capital, of: sound),
        GoldenRule("REV-2025-HMT", on: "2026-05-01", "£150m", .revenue, of: sound),
        GoldenRule("GDS-2013A-ICT", on: "2013-05-01", "£5m", .wholeLife, of: central(.technology)),
        GoldenRule(
            "GDS-2013A-BACKOFFICE",
            on: "2013-05-01",
            "£1m",
            .wholeLife,
            of: central(.technology, .backOffice)
        ),
        GoldenRule(
            "GDS-2013A-PSN",
            on: "2013-05-01",
            "£100k",
            .wholeLife,
            of: central(.infrastructure, .commonInfrastructure)
        ),
        GoldenRule("GDS-2013A-DIGITAL", on: "2013-05-01", "£0", .wholeLife, of: central()),
        GoldenRule("GDS-2013B-DIGITAL", on: "2014-08-01", "£100k", .wholeLife, of: central()),
        GoldenRule(
            "GDS-2013B-ZERO",
            on: "2014-08-01",
            "£0",
            .wholeLife,
            of: central(.digital, .website)
        ),
        GoldenRule(
            "GDS-2014-SHARED",
            on: "2014-08-01",
            "£1m",
            .wholeLife,
            of: central(.technology, .sharedService)
        ),
        GoldenRule("GDS-2014-TECH", on: "2014-08-01", "£5m", .wholeLife, of: central(.technology)),
        GoldenRule("GDS-V5-DIGITAL", on: "2020-01-01", "£100k", .wholeLife, of: central()),
        GoldenRule("GDS-V5-TECH", on: "2020-01-01", "£5m", .wholeLife, of: central(.technology)),
        GoldenRule(
            "GDS-V5-NOVEL",
            on: "2020-01-01",
            "£0",
            .wholeLife,
            of: central(novelty: .novel)
        ),
        GoldenRule(
            "GDS-V6-CRYPT",
            on: "2025-01-01",
            "£0",
            .wholeLife,
            of: central(.technology, .cryptographic)
        ),
        GoldenRule("GDS-V6-PUBLIC", on: "2025-01-01", "£100k", .wholeLife, of: central()),
        GoldenRule("GDS-V6-OTHER", on: "2025-01-01", "£1m", .wholeLife, of: central(facing: false)),
        GoldenRule("GDS-2026-PIPE", on: "2026-05-01", "£5m", .wholeLife, of: central()),
        GoldenRule(
            "GDS-2026-CRYPT",
            on: "2026-05-01",
            "£0",
            .wholeLife,
            of: central(.technology, .cryptographic)
        ),
        GoldenRule("COM-V5", on: "2020-01-01", "£10m", .contract, by: .atLeast, of: central()),
        GoldenRule("COM-V7", on: "2024-01-01", "£20m", .contract, by: .atLeast, of: central()),
        // The Cabinet Office picks the cases it reviews.
        GoldenRule(
            "COM-NHS-10",
            on: "2022-12-01",
            "£10m",
            .contract,
            by: .atLeast,
            caught: .undetermined,
            of: trust
        ),
        GoldenRule(
            "COM-NHS-20",
            on: "2025-01-01",
            "£20m",
            .contract,
            by: .atLeast,
            caught: .undetermined,
            of: trust
        ),
        GoldenRule(
            "CONSULT-50K",
            on: "2025-01-01",
            "£50k",
            .revenue,
            of: .spending(.nhsTrust, .distressed, .consultancy, capital: "£0")
        ),
    ]
}

extension SpendCase {
    /// The same case at other amounts.
    func costing(_ amounts: Amounts) -> SpendCase {
        SpendCase(
            body: body,
            distress: distress,
            segment: segment,
            kind: kind,
            service: service,
            isPublicFacing: isPublicFacing,
            funding: funding,
            programme: programme,
            novelty: novelty,
            amounts: amounts
        )
    }
}
