import DigitalMaturity
import Investment
import TestSupport
import Testing

/// One change of one rule as it was published, told by a case that is caught while it is in force.
struct GoldenChange: CustomTestStringConvertible {
    let rule: String
    let day: PartialDate
    let before: RouteTest.Outcome?
    let after: RouteTest.Outcome?

    init(
        _ rule: String,
        _ day: PartialDate,
        _ before: RouteTest.Outcome?,
        _ after: RouteTest.Outcome?
    ) {
        self.rule = rule
        self.day = day
        self.before = before
        self.after = after
    }

    var testDescription: String { "\(rule) at \(day)" }

    private static let guidance: PartialDate = "2023-02-01..2023-02-16"
    private static let addendum: PartialDate = "2025-07-03..2025-12-11"
    private static let relief: PartialDate = "2023-02-01..2024-09-30"

    /// Every day on which a rule begins, changes or ends, as published.
    static let all =
        [
            GoldenChange("CAP-2016-01", "2016-11", nil, .exceeds),
            GoldenChange("CAP-2016-01", guidance, .exceeds, nil),
            GoldenChange("CAP-2016-02", "2016-11", nil, .undetermined),
            GoldenChange("CAP-2016-02", guidance, .undetermined, nil),
            GoldenChange("CAP-2016-03", "2016-11", nil, .exceeds),
            GoldenChange("CAP-2016-03", guidance, .exceeds, nil),
            GoldenChange("CAP-2023-01", guidance, nil, .exceeds),
            GoldenChange("CAP-2023-01", addendum, .exceeds, nil),
            GoldenChange("CAP-2023-02", guidance, nil, .exceeds),
            GoldenChange("CAP-2023-02", addendum, .exceeds, nil),
            GoldenChange("CAP-2023-03", guidance, nil, .exceeds),
            GoldenChange("CAP-2023-03", addendum, .exceeds, nil),
            GoldenChange("DIG-2023-05", guidance, nil, .exceeds),
            GoldenChange("DIG-2023-05", "2026-03", .exceeds, nil),
            GoldenChange("CAP-2025-HMT", addendum, nil, .exceeds),
            GoldenChange("GDS-2013A-ICT", "2011-03", nil, .undetermined),
            GoldenChange("GDS-2013A-ICT", "2013-04-16", .undetermined, .exceeds),
            GoldenChange("GDS-2013A-ICT", "2014-07-21", .exceeds, nil),
            GoldenChange("GDS-2013A-BACKOFFICE", "2013-04-16", nil, .exceeds),
            GoldenChange("GDS-2013A-BACKOFFICE", "2014-07-21", .exceeds, nil),
            GoldenChange("GDS-2013A-PSN", "2013-04-16", nil, .exceeds),
            GoldenChange("GDS-2013A-PSN", "2014-07-21", .exceeds, nil),
            GoldenChange("GDS-2013A-DIGITAL", "2013-04-16", nil, .exceeds),
            GoldenChange("GDS-2013A-DIGITAL", "2013-07-03", .exceeds, nil),
            GoldenChange("GDS-2013B-DIGITAL", "2013-07-03", nil, .exceeds),
            GoldenChange("GDS-2013B-DIGITAL", "2018", .exceeds, nil),
            GoldenChange("GDS-2013B-ZERO", "2013-07-03", nil, .exceeds),
            GoldenChange("GDS-2013B-ZERO", "2018", .exceeds, nil),
            GoldenChange("GDS-2014-SHARED", "2014-07-21", nil, .exceeds),
            GoldenChange("GDS-2014-SHARED", "2018", .exceeds, nil),
            GoldenChange("GDS-2014-TECH", "2014-07-21", nil, .exceeds),
            GoldenChange("GDS-2014-TECH", "2018", .exceeds, nil),
            GoldenChange("COM-V5", "2018", nil, .exceeds),
            GoldenChange("COM-V5", "2023-02-01", .exceeds, nil),
            GoldenChange("COM-V7", "2023-02-01", nil, .exceeds),
            GoldenChange("COM-V7", "2026-04-01", .exceeds, nil),
            GoldenChange("COM-NHS-10", "2022-10", nil, .undetermined),
            GoldenChange("COM-NHS-10", relief, .undetermined, nil),
            GoldenChange("COM-NHS-20", relief, nil, .undetermined),
            GoldenChange("COM-NHS-20", "2026-04-01", .undetermined, nil),
            // The amount is the body's own and is not known.
            GoldenChange("COM-V8", "2026-04-01", nil, .undetermined),
            GoldenChange("HMT-TAP", "2026-04-01", nil, .undetermined),
            GoldenChange("GDS-2026-PIPE", "2026-04-01", nil, .exceeds),
            GoldenChange("GDS-2026-CRYPT", "2026-04-01", nil, .exceeds),
        ]
        + (1...5).map { GoldenChange("CAP-2025-S\($0)", addendum, nil, .undetermined) }
        + (1...4).flatMap {
            [
                GoldenChange("DIG-2023-0\($0)", guidance, nil, .exceeds),
                GoldenChange("DIG-2023-0\($0)", addendum, .exceeds, nil),
            ]
        }
        + ["DIGITAL", "TECH", "NOVEL"].flatMap {
            [
                GoldenChange("GDS-V5-\($0)", "2018", nil, .exceeds),
                GoldenChange("GDS-V5-\($0)", "2024-02-23", .exceeds, nil),
            ]
        }
        + ["CRYPT", "PUBLIC", "OTHER"].flatMap {
            [
                GoldenChange("GDS-V6-\($0)", "2024-02-23", nil, .exceeds),
                GoldenChange("GDS-V6-\($0)", "2026-04-01", .exceeds, nil),
            ]
        }

    /// A case that the rule catches whenever it is in force.
    private var spend: SpendCase {
        let dear: Money = "£400m"
        if let golden = GoldenRule.all.first(where: { $0.rule == rule }) {
            return golden.spend(at: dear)
        }
        switch rule {
        case "CAP-2016-02": return .spending(capital: dear)
        case "DIG-2023-05":
            return .spending(
                .nhsTrust,
                .distressed,
                .digital,
                .central,
                programme: "frontline-digitisation",
                capital: dear
            )
        case "COM-V8", "HMT-TAP":
            return GoldenRule.central().costing(
                Amounts(capital: dear, revenue: .zero, wholeLife: dear)
            )
        default:
            return .spending(
                .nhsTrust,
                .distressed,
                segment: rule.last?.wholeNumberValue,
                capital: dear
            )
        }
    }

    /// How the shipped rule answers on a day.
    func outcome(on date: CivilDate) throws -> RouteTest.Outcome? { try test(on: date)?.outcome }

    /// The shipped rule's answer on a day.
    func test(on date: CivilDate) throws -> RouteTest? {
        try Shipped.dataset().reference.rulebook.route(of: spend, on: date).tests
            .first { $0.rule.id == rule }
    }
}
