import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct SweepTests {
    private static let immediate = days(0, 0, 0)

    private static func days(_ low: Int, _ likely: Int, _ high: Int) -> ApprovalPath.Days {
        ApprovalPath.Days(low: low, likely: likely, high: high, kind: .assumption, reason: "tried")
    }

    /// The sweep of the 2020 proposal over the worked plan of the Black Country.
    private static func sweep(
        _ limits: [Money],
        _ review: ApprovalPath.Days,
        compliance: Percentage? = .percent(100)
    ) throws -> LimitSweep {
        let dataset = try Shipped.dataset()
        let findings = Findings(
            dataset,
            on: dataset.date,
            framework: try #require(dataset.chosenFramework)
        )
        return findings.sweep(
            LimitSweep.Question(
                try #require(dataset.reference.rulebook.rule("NHSX-PROPOSAL")),
                over: limits,
                trades: [LimitSweep.Trade(review: review, compliance: compliance)],
                plans: [try #require(dataset.workedPlan(of: "QUA"))],
                draws: 60,
                seed: 5
            )
        )
    }

    @Test func `the limits and times that are tried by default are those of the data`() throws {
        let settings = try #require(try Shipped.dataset().reference.rulebook.sweep)
        #expect(settings.rule.value == "NHSX-PROPOSAL")
        #expect(settings.citation.publisher == "HSJ")
        #expect(settings.limits.first == "£1m")
        #expect(settings.limits.last == "£100m")
        #expect(settings.limits.count == 11)
        #expect(
            settings.reviews.map { [$0.low, $0.likely, $0.high] } == [[7, 14, 28], [28, 77, 335]]
        )
        #expect(settings.reviews.allSatisfy { $0.kind == .assumption })
    }

    @Test func `a higher limit never catches more schemes, nor more capital`() throws {
        let points = try Self.sweep(
            [0, 1, 2, 5, 10, 25, 100].map { .pounds($0 * 1_000_000) },
            Self.days(28, 77, 335)
        ).points[0]
        for (lower, higher) in zip(points, points.dropFirst()) {
            #expect(higher.caught <= lower.caught)
            #expect(higher.capital <= lower.capital)
        }
        #expect(points[0].caught > 0)
        #expect(points.last?.caught == 0)
    }

    @Test func `a limit that catches nobody leaves the plans as they are without it`() throws {
        let sweep = try Self.sweep([.pounds(900_000_000)], Self.days(28, 77, 335))
        let (free, point) = (sweep.without[0], sweep.points[0][0])
        #expect(point.caught == 0)
        #expect(point.delay == nil)
        #expect(point.lapsed == free.lapsed)
        #expect(point.levels == free.levels)
        #expect(point.compliant == free.compliant)
    }

    @Test func `a review that takes no time delays and loses nothing`() throws {
        let sweep = try Self.sweep([.zero], Self.immediate)
        let (free, point) = (sweep.without[0], sweep.points[0][0])
        #expect(point.caught > 0)
        #expect(point.delay == 0)
        #expect(point.lapsed == free.lapsed)
        #expect(point.levels == free.levels)
    }

    @Test func `a longer review never brings a scheme forward or loses fewer pounds`() throws {
        let quick = try Self.sweep([.zero], Self.days(30, 30, 30)).points[0][0]
        let slow = try Self.sweep([.zero], Self.days(300, 300, 300)).points[0][0]
        #expect(try #require(slow.delay) > #require(quick.delay))
        #expect(slow.lapsed > quick.lapsed)
        #expect(slow.levels <= quick.levels)
    }

    @Test func `what a review gains in standards is the share that was put in`() throws {
        let none = try Self.sweep([.zero], Self.immediate, compliance: .zero).points[0][0]
        let half = try Self.sweep([.zero], Self.immediate, compliance: .percent(50)).points[0][0]
        let all = try Self.sweep([.zero], Self.immediate).points[0][0]
        let compliant = try [none, half, all].map { try #require($0.compliant) }
        #expect(compliant == compliant.sorted())
        #expect(compliant[1] * 2 == compliant[0] + compliant[2])
        #expect(compliant[2] >= Double(all.caught))
    }

    @Test func `of what a review gains nothing is said where nobody has said it`() throws {
        let sweep = try Self.sweep([.zero], Self.immediate, compliance: nil)
        #expect((sweep.without + sweep.points[0]).map(\.compliant) == [nil, nil])
    }

    @Test func `the limit that is moved is no longer what the rule says`() throws {
        let dataset = try Shipped.dataset()
        let findings = Findings(
            dataset,
            on: dataset.date,
            framework: try #require(dataset.chosenFramework)
        )
        let plan = try #require(dataset.workedPlan(of: "QUA"))
        let sweep = findings.sweep(
            LimitSweep.Question(
                try #require(dataset.reference.rulebook.rule("CAP-2025-HMT")),
                over: [.pounds(1_000_000)],
                trades: [LimitSweep.Trade(review: Self.immediate, compliance: .zero)],
                plans: [plan],
                draws: 10,
                seed: 5
            )
        )
        let above = plan.schemes.filter { scheme in
            !scheme.stage.isApproved && dataset.facts(of: scheme.lead.value)?.body != .icb
                && plan.linked(to: scheme).map(\.capitalTotal).total() > .pounds(1_000_000)
        }
        #expect(sweep.points[0][0].caught == above.count)
        #expect(above.count > 0)
    }
}
