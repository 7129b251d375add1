import DigitalMaturity
import TestSupport
import Testing

/// Rules that leave no way out together, though each is open by itself.
struct JointAnswerTests {
    private static let event = RuleEvent(
        id: "reform",
        title: "the reform",
        date: SpendRule.addendum
    )
    private static let inside: CivilDate = "2025-09-01"

    /// A rule that ends with the reform, and one that begins with it.
    private func rulebook(
        _ event: String?,
        before: Approver,
        after: Approver,
        _ limits: (Money, Money) = ("£25m", "£50m")
    ) -> Rulebook {
        func rule(_ id: String, _ approver: Approver, _ entries: [Timeline<SpendRule.Limit>.Entry])
            -> SpendRule
        {
            .published(
                id,
                .capital,
                by: approver,
                entries: entries,
                clauses: [.when(Condition(), .yes)]
            )
        }
        return Rulebook(
            rules: [
                rule(
                    "OLD",
                    before,
                    [
                        .told("2020-01-01", .amount(limits.0)),
                        .told(SpendRule.addendum, event: event, .ceased),
                    ]
                ),
                rule("NEW", after, [.told(SpendRule.addendum, event: event, .amount(limits.1))]),
            ],
            approvers: [.ownBoard],
            edition: "1",
            events: [Self.event]
        )
    }

    @Test(
        arguments: [
            ("£50000000.01", ["own-board", "jisc"], ["NEW", "OLD"]),
            // Above the old limit alone, nobody is asked once the reform has come.
            ("£50m", ["own-board"], ["OLD"]), ("£25m", ["own-board"], []),
        ] as [(Money, [String], [String])]
    )
    func `rules that replace one another on the same unknown day are judged together`(
        capital: Money,
        approvers: [String],
        undetermined: [String]
    ) {
        let route = rulebook("reform", before: .jisc, after: .jisc)
            .route(of: .of(capital: capital), on: Self.inside)
        #expect(route.steps.map(\.approver.id) == approvers)
        #expect(route.undetermined == undetermined)
    }

    @Test func `rules whose unknown days have nothing to do with each other leave a way out`() {
        let route = rulebook(nil, before: .jisc, after: .jisc)
            .route(of: .of(capital: "£60m"), on: Self.inside)
        #expect(route.steps.map(\.approver.id) == ["own-board"])
        #expect(route.readings.isEmpty)
    }

    @Test func `where each side asks somebody else, both are told and neither is certain`() {
        let route = rulebook("reform", before: .jisc, after: .national)
            .route(of: .of(capital: "£60m"), on: Self.inside)
        #expect(route.steps.map(\.approver.id) == ["own-board"])
        #expect(
            route.readings.map(\.words) == [
                "If the reform had not taken effect: Own board, then Sub-Committee.",
                "If the reform had taken effect: Own board, then National.",
            ]
        )
    }

    @Test func `a limit for bodies in distress and one for the others ask in any case`() {
        let route = Rulebook.published.route(
            of: .of(.foundationTrust, .notStated, .property, capital: "£51m"),
            on: "2024-05-01"
        )
        // Only the rule for distress is held for buildings, so a way out remains.
        #expect(!route.steps.map(\.approver.id).contains("jisc"))
        let digital = Rulebook.published.route(
            of: .of(.foundationTrust, .notStated, capital: "£31m"),
            on: "2024-05-01"
        )
        #expect(digital.steps.map(\.approver.id).contains("jisc"))
    }

    @Test func `together they ask in the same worlds as when each is settled by hand`() {
        var random = SplitMix64(seed: 71)
        for _ in 0..<300 {
            func amount() -> Money {
                Money(pence: Int64.random(in: 0...9_000_000_000, using: &random))
            }
            let (old, new, capital) = (amount(), amount(), amount())
            let rulebook = rulebook("reform", before: .jisc, after: .jisc, (old, new))
            let asks = rulebook.route(of: .of(capital: capital), on: Self.inside).steps.count > 1
            #expect(asks == (capital > old && capital > new))
        }
    }
}
