import DigitalMaturity
import Investment
import TestSupport
import Testing

struct MaturityGapTests {
    private static func raise(_ code: ODSCode, _ element: String, _ level: Int) -> Scheme.Raise {
        Scheme.Raise(
            organisation: Located(code, line: 50),
            element: Located(element, line: 51),
            level: Located(level, line: 52)
        )
    }

    /// Of England's eight returns RXR has 2 where the median is 3, RXN the median itself, R0A 4.
    private static let assessment = Reference.sample(
        [.sample],
        returns: [
            published("RXR", wellLed: 2, improveCare: 1), published("R0A", wellLed: 4),
            published("RXN"), published("RA2"), published("RA3"), published("RA4"),
            published("RA7"), published("RA9"),
        ]
    ).assessment(against: .sample, on: "2026-11-20")

    private static func published(
        _ code: ODSCode,
        wellLed: Double = 3,
        improveCare: Double = 4
    ) -> MaturityReturn {
        var source = MaturityReturn.sample(
            code,
            ["well-led": .published(wellLed), "improve-care": .published(improveCare)]
        )
        source.isOfEngland = true
        return source
    }

    private static func gaps(_ schemes: [Scheme]) -> MaturityGaps {
        MaturityGaps(
            of: assessment.scorecards,
            in: assessment,
            closedBy: [.sample(schemes)]
        )
    }

    @Test func `a scheme of the same name in another plan is another scheme`() {
        let closing = Scheme.sample(
            "epr",
            line: 10,
            capital: ["2026/27": "£2m"],
            raises: [Self.raise("RXR", "well-led", 3)]
        )
        let other = Scheme.sample("epr", line: 90, capital: ["2026/27": "£5m"])
        let gaps = MaturityGaps(
            of: Self.assessment.scorecards,
            in: Self.assessment,
            closedBy: [.sample([closing]), .sample([other])]
        )
        #expect(gaps.schemes.map(\.id.place.line) == [10])
        #expect(gaps.cost == "£2m")
    }

    @Test func `a mark below the median is a gap, the greatest distance first`() {
        let gaps = Self.gaps([])
        #expect(gaps.all.map(\.line.dimension) == ["improve-care", "well-led"])
        #expect(gaps.all.map(\.card.organisation) == ["RXR", "RXR"])
        #expect(gaps.all.map(\.distance) == [-3, -1])
        #expect(gaps.all.allSatisfy { !$0.isTarget && $0.cheapest == nil })
        #expect(gaps.closed == 0 && gaps.cost == .zero)
    }

    @Test func `a scheme closes a gap only where it goes as far as the aim`() {
        let gaps = Self.gaps([
            .sample("enough", raises: [Self.raise("RXR", "well-led", 3)]),
            .sample("short", line: 20, raises: [Self.raise("RXR", "improve-care", 3)]),
            .sample("other", line: 30, raises: [Self.raise("RXN", "well-led", 5)]),
        ])
        #expect(gaps.all.map(\.line.dimension) == ["well-led", "improve-care"])
        #expect(gaps.all.map { $0.schemes.map(\.id.value) } == [["enough"], []])
        #expect(gaps.closed == 1)
        #expect(gaps.schemes.map(\.id.value) == ["enough"])
    }

    @Test func `a scheme that closes two gaps costs once in the total`() {
        let both = Scheme.sample(
            "both",
            capital: ["2026/27": "£1m"],
            revenue: ["2027/28": "£0.2m"],
            raises: [Self.raise("RXR", "well-led", 3), Self.raise("RXR", "improve-care", 4)]
        )
        let gaps = Self.gaps([both])
        #expect(gaps.closed == 2)
        #expect(gaps.cost == "£1.2m")
    }
}
