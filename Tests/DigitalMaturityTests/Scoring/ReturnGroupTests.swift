import DigitalMaturity
import TestSupport
import Testing

struct ReturnGroupTests {
    @Test func `returns were collected from the first month of any to the last`() {
        func collected(_ dates: PartialDate...) -> String {
            dates.map { ReturnGroupTests.twoDimensions.card(.sample(on: $0)) }.collected
        }
        #expect(collected("2025-04..2025-06") == "April to June 2025")
        #expect(collected("2025-06", "2025-04-30") == "April to June 2025")
        #expect(collected("2025-06") == "June 2025")
        #expect(collected("2024-11", "2025-02") == "November 2024 to February 2025")
        #expect(collected() == "")
    }

    private static let twoDimensions = Framework.sample(
        dimensions: ["well-led", "safe-practice"]
    )

    private static let marks = [
        comparable("RXR", 2, 3), comparable("RXN", 2, 2.5), comparable("RXR", 9, 9, in: 2019, 2020),
    ]

    private static let assessment = Reference(
        "2026-11-20",
        .sample,
        [twoDimensions],
        .published,
        returns: [
            .sample("RXR", on: "2024-06", ["well-led": .published(1)]),
            .sample("RXR", ["well-led": .published(3)]),
            .sample("RXN", ["well-led": .published(2)]),
            .sample("R0A", ["well-led": .published(5)]),
            .sample("QE1", in: .icb, ["well-led": .published(4)]),
            .sample("QJG", in: .icb, ["well-led": .published(1)]),
        ],
        comparable: marks
    ).assessment(against: twoDimensions, on: "2026-11-20")

    private static func comparable(
        _ organisation: ODSCode,
        _ earlier: Double,
        _ later: Double,
        in first: Int = 2024,
        _ second: Int = 2025
    ) -> ComparableMarks {
        ComparableMarks(
            framework: "sample-2025",
            years: ComparableMarks.Years(first, second),
            organisation: organisation,
            careSetting: .acute,
            earlier: earlier,
            later: later,
            place: .line(1)
        )
    }

    @Test(
        arguments: [
            (ReturnGroup([], .one(.acute)), ["R0A", "RXN", "RXR"]),
            (ReturnGroup([], .all), ["QE1", "QJG", "R0A", "RXN", "RXR"]),
            (ReturnGroup(["QE1"], .providers), ["RXN", "RXR"]),
            (ReturnGroup(["QE1"], .one(.icb)), ["QE1"]),
            (ReturnGroup(["Y62"], .one(.acute)), ["R0A", "RXN", "RXR"]),
            (ReturnGroup(["RXR", "R0A"], .one(.acute)), ["R0A", "RXR"]),
            (ReturnGroup(["QJG"], .one(.icb)), ["QJG"]),
            (ReturnGroup(["QOP"], .one(.icb)), []),
        ] as [(ReturnGroup, [ODSCode])]
    )
    func `a group has the returns of its places and settings`(
        group: ReturnGroup,
        codes: [ODSCode]
    ) {
        #expect(Self.assessment.cards(in: group).map(\.source.organisation) == codes)
    }

    @Test func `a summary has the means of the marks and of two comparable years`() throws {
        let summary = Self.assessment.summary(of: ReturnGroup(["QE1"], .providers))
        #expect(summary["well-led"] == 2.5)
        // The other dimension counts as 1 where nobody answered it.
        #expect(summary[nil] == 1.75)
        #expect(summary["safe-practice"] == nil)
        let means = try #require(summary.comparable)
        #expect(means.marks.count == 2)
        #expect(means.earlier == 2 && means.later == 2.75 && means.change == 0.75)
    }

    @Test func `only the latest pair of years counts`() {
        let means = ComparableMeans(Self.marks)
        #expect(means?.years == ComparableMarks.Years(2024, 2025))
        #expect(means?.marks.count == 2)
        #expect(ComparableMeans([]) == nil)
    }

    @Test func `a return is found by its name, a replaced one by its date`() throws {
        let current = try #require(Self.assessment.cards(of: "RXR").first)
        let earlier = try #require(Self.assessment.history(of: current).first)
        let names = [current, earlier].map(Self.assessment.name)
        #expect(
            names == [
                ReturnName("RXR", .acute), ReturnName("RXR", .acute, replaced: "2024-06"),
            ]
        )
        #expect(names.map { Self.assessment.card($0) } == [current, earlier])
        #expect(Self.assessment.card(ReturnName("RXR", .icb)) == nil)
    }

    @Test func `marks below the median come with the greatest distance first`() {
        // England's acute marks are 1, 2, 3, 3, 3, 3, 4 and 5, so that the median is 3.
        func assessment(isOfEngland: Bool) -> Assessment {
            let codes: [ODSCode] = ["RXR", "RXN", "R0A", "RW3", "RM2", "RW5", "QE1", "QJG"]
            let returns = zip(codes, [3.0, 2, 5, 3, 3, 3, 4, 1]).map { code, mark in
                var source = MaturityReturn.sample(code, ["well-led": .published(mark)])
                source.isOfEngland = isOfEngland
                return source
            }
            return Reference.sample([Self.twoDimensions], returns: returns)
                .assessment(against: Self.twoDimensions, on: "2026-11-20")
        }
        let england = assessment(isOfEngland: true)
        let below = england.belowMedian(england.scorecards)
        #expect(below.map(\.card.source.organisation) == ["QJG", "RXN"])
        #expect(below.map(\.line.distance) == [-2, -1])
        // The same returns of a workspace say nothing about England.
        let own = assessment(isOfEngland: false)
        #expect(own.belowMedian(own.scorecards).isEmpty)
    }

    @Test func `the years are those of the returns`() {
        let cards = Self.assessment.scorecards
        #expect(cards.years == "2025")
        #expect((cards + Self.assessment.history(of: cards[4])).years == "2024 to 2025")
        #expect([Scorecard]().years.isEmpty)
    }

    @Test func `coverage counts an organisation once and is unknown for nobody`() {
        let some = Self.assessment.coverage(of: ["RXR", "QE1", "RM3"])
        #expect(some.organisations == 2)
        // One of two dimensions was answered in each.
        #expect(some.answered == 0.5)
        #expect(some.latest == "2025-06")
        #expect(Self.assessment.coverage(of: ["RM3"]).answered == nil)
    }
}
