import DigitalMaturity
import TestSupport
import Testing

struct RegisterTests {
    @Test func `of two entries with one code the first counts`() {
        let register = Register([
            .sample("QE1", "First", .board(cluster: nil)),
            .sample("QE1", "Second", .board(cluster: nil)),
            .trust("RXR", "First", icb: "QE1"), .trust("RXR", "Second", icb: "QE1"),
        ])
        let names = register.organisations.map { $0.name(on: "2026-11-20") }
        #expect(names == ["First", "First"])
    }

    @Test func `the order in which it is read never shows`() {
        var random = SplitMix64(seed: 5)
        let register = Register.sample
        for _ in 0..<50 {
            let shuffled = Register(
                register.organisations.shuffled(using: &random),
                successions: register.successions.shuffled(using: &random)
            )
            #expect(shuffled.successions == register.successions)
            #expect(shuffled.organisations.map(\.code) == register.organisations.map(\.code))
            let days = (shuffled.on("2026-11-20"), register.on("2026-11-20"))
            #expect(days.0.trusts == days.1.trusts)
            for code in register.organisations.map(\.code) {
                #expect(days.0.successors(of: code) == days.1.successors(of: code))
                #expect(days.0.name(of: code.text) == days.1.name(of: code.text))
            }
        }
    }

    /// A register made at random, and what its entries say of themselves.
    @Test(arguments: [1, 2, 3] as [UInt64])
    func `a day agrees with the interval of each entry`(seed: UInt64) throws {
        var random = SplitMix64(seed: seed)
        let start: CivilDate = "2010-01-01"
        func day(_ random: inout SplitMix64) -> CivilDate {
            start.adding(days: Int.random(in: 0..<6000, using: &random))
        }
        let entries = try (0..<300).map { index in
            let days = [day(&random), day(&random)].sorted()
            return Organisation.trust(
                try ODSCode(parsing: "R\(1000 + index)"),
                "Trust \(index)",
                opened: Bool.random(using: &random) ? days[0] : nil,
                closed: Bool.random(using: &random) ? days[1] : nil
            )
        }
        let register = Register(entries)
        var open = 0
        for _ in 0..<50 {
            let date = day(&random)
            let expected = entries.filter { entry in
                !(entry.opened.map { date < $0 } ?? false)
                    && !(entry.closed.map { $0 < date } ?? false)
            }
            #expect(register.on(date).trusts.map(\.code) == expected.map(\.code))
            open += expected.count
        }
        #expect(open > 50 * 30 && open < 50 * 300)
    }

    @Test func `names follow their days, and a closed body keeps its last`() throws {
        let entries: [Timeline<String>.Entry] = [
            .init(from: nil, value: "Old", citation: .any, place: .line(1)),
            .init(from: "2020-04-01", value: "New", citation: .any, place: .line(2)),
        ]
        let body = Organisation(
            code: "RXR",
            names: try #require(Timeline(entries)),
            roles: .always(.careProvider, .any, at: .line(1)),
            within: .always(Membership(), .any, at: .line(1)),
            closed: "2024-03-31",
            place: .line(1)
        )
        #expect(body.name(on: "2020-03-31") == "Old")
        #expect(body.name(on: "2020-04-01") == "New")
        #expect(body.name(on: "2026-11-20") == "New")
    }

    @Test func `bodies are offered by words of their names, closed ones too`() {
        let register = Register.sample
        #expect(register.named("lancashire").map(\.code) == ["QE1", "RXN", "RXR"])
        #expect(register.named("Hospitals, east").map(\.code) == ["RXR"])
        #expect(register.named("trafford").map(\.code) == ["RM4"])
        #expect(register.named("ea").isEmpty)
        #expect(register.named("...").isEmpty)
    }
}
