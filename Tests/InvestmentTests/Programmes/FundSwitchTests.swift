import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What breaks when a fund is switched off.
struct FundSwitchTests {
    private func switched(
        _ text: String,
        _ envelopes: [Plan.Envelope],
        _ schemes: [Scheme]
    ) throws -> SwitchedOff {
        var dataset = Dataset(Reference("2026-11-20", .sample, [.sample], .published))
        var workspace = Workspace(title: "W", date: "2026-05-01", framework: "sample-2025")
        workspace.plans = [.sample(envelopes: envelopes, schemes)]
        dataset.workspace = workspace
        let framework = try #require(dataset.chosenFramework)
        let findings = Findings(dataset, on: "2026-05-01", framework: framework)
        let planned = try #require(findings.plans.first)
        return try findings.switchingOff(try FundSwitch(parsing: text), in: planned)
    }

    private func words(_ switched: SwitchedOff) -> [String] {
        switched.shortfalls.flatMap { short in
            ["\(short.purpose) \(short.year) \(short.amount.exact)"]
                + short.losses.map {
                    "  \($0.scheme.id.value) \($0.least.short) to \($0.most.short)"
                }
        }
    }

    private static let shared = Scheme.sample(
        "shared",
        funding: [.of(.central, "50%", programme: "frontline"), .of(.own, "50%")],
        capital: ["2026/27": "£6m", "2027/28": "£4m"]
    )

    @Test(arguments: ["frontline@2027/28", "frontline@2027-28"])
    func `a fund and a year are read`(text: String) throws {
        let line = try FundSwitch(parsing: text)
        #expect(line.fund == "frontline")
        #expect(line.from == "2027/28")
        #expect("\(line)" == "frontline@2027/28")
    }

    @Test func `a fund can be off in one year alone, and the year after is as it was`() throws {
        let line = try FundSwitch(parsing: "frontline@2026/27..2026/27")
        #expect(line.to == "2026/27")
        #expect("\(line)" == "frontline@2026/27..2026/27")
        #expect(try FundSwitch(parsing: line.slug) == line)
        let found = try switched("\(line)", [], [Self.shared])
        #expect(found.shortfalls.map(\.year) == ["2026/27"])
        let always = try switched("frontline@2026/27", [], [Self.shared])
        #expect(always.shortfalls.map(\.year) == ["2026/27", "2027/28"])
    }

    @Test(
        arguments: [
            "frontline", "@2027/28", "frontline@", "frontline@2027", "a@b@2027/28",
            "frontline@2027/28..", "frontline@2027/28..2026/27",
            "frontline@2026/27..2027/28..2028/29",
        ]
    )
    func `what is no fund and year is refused`(text: String) {
        #expect(throws: ParseFailure.self) { try FundSwitch(parsing: text) }
    }

    @Test func `a fund that the plan does not know is refused with the nearest`() throws {
        let problem = #expect(throws: Diagnostic.self) {
            _ = try switched("frontlin@2026/27", [], [Self.shared])
        }
        #expect(problem?.code == .unknownName)
        #expect(problem?.help?.contains("frontline") == true)
        let year = #expect(throws: Diagnostic.self) {
            _ = try switched("frontline@2030/31", [], [Self.shared])
        }
        #expect(year?.code == .yearOutsidePlan)
    }

    @Test func `a programme's own envelope leaves its schemes without what they draw`() throws {
        let found = try switched(
            "frontline@2027/28",
            [
                .of("2026/27", capital: "£3m", fund: "frontline"),
                .of("2027/28", capital: "£5m", fund: "frontline"), .of("2027/28", capital: "£9m"),
            ],
            [Self.shared]
        )
        #expect(words(found) == ["capital 2027/28 £2,000,000", "  shared £2m to £2m"])
        #expect(!found.isUnstated)
    }

    @Test func `a programme without an envelope loses all that it would pay`() throws {
        let found = try switched(
            "frontline@2026/27",
            [.of("2026/27", capital: "£9m")],
            [Self.shared]
        )
        #expect(
            words(found) == [
                "capital 2026/27 £3,000,000", "  shared £3m to £3m",
                "capital 2027/28 £2,000,000", "  shared £2m to £2m",
            ]
        )
        #expect(found.isUnstated)
    }

    /// £9m less £5m leaves £4m for £7m, so £3m is short. If the small scheme loses all its £2m first, the
    /// large one loses £1m; if the large one loses first, it loses all £3m.
    @Test func `who shares a pot loses between two bounds`() throws {
        let found = try switched(
            "charity@2026/27",
            [.of("2026/27", capital: "£4m"), .of("2026/27", capital: "£5m", fund: "charity")],
            [
                .sample("large", capital: ["2026/27": "£5m"]),
                .sample("small", line: 40, capital: ["2026/27": "£2m"]),
            ]
        )
        #expect(
            words(found) == [
                "capital 2026/27 £3,000,000", "  large £1m to £3m", "  small £0 to £2m",
            ]
        )
    }

    @Test func `money that is left over is missed by nobody`() throws {
        let found = try switched(
            "charity@2026/27",
            [.of("2026/27", capital: "£9m"), .of("2026/27", capital: "£5m", fund: "charity")],
            [.sample(capital: ["2026/27": "£9m"])]
        )
        #expect(found.shortfalls.isEmpty)
        #expect(found.schemes.isEmpty)
    }

    @Test func `what needs a scheme that loses money is named, near and far`() throws {
        let found = try switched(
            "frontline@2026/27",
            [.of("2026/27", capital: "£90m")],
            [
                .sample("far", line: 50, needs: ["near"], serves: ["b"]),
                .sample("near", line: 60, needs: ["shared"]), Self.shared,
                .sample("other", line: 70, serves: ["c"]),
            ]
        )
        #expect(found.needing.map(\.id.value) == ["far", "near"])
        #expect(found.targets == ["b"])
    }

    @Test func `the bounds of what is lost hold what is short, for any amounts`() throws {
        var random = SplitMix64(seed: 11)
        for _ in 0..<60 {
            func amount() -> Money { .pounds(Int64.random(in: 1...9, using: &random) * 1_000_000) }
            let schemes = (0..<Int.random(in: 1...4, using: &random)).map { index in
                Scheme.sample("s\(index)", line: 20 * (index + 1), capital: ["2026/27": amount()])
            }
            let found = try switched(
                "charity@2026/27",
                [
                    .of("2026/27", capital: amount()),
                    .of("2026/27", capital: amount(), fund: "charity"),
                ],
                schemes
            )
            for short in found.shortfalls {
                #expect(short.losses.map(\.least).total() <= short.amount)
                #expect(short.losses.map(\.most).total() >= short.amount)
                #expect(short.losses.allSatisfy { $0.least <= $0.most && $0.most <= $0.drawn })
            }
        }
    }

    @Test func `the plan without it differs in its envelopes and its name alone`() throws {
        let plan = Plan.sample(
            envelopes: [
                .of("2026/27", capital: "£1m"), .of("2027/28", capital: "£2m", revenue: "£3m"),
                .of("2027/28", capital: "£4m", fund: "charity"),
            ],
            [Self.shared]
        )
        let line = try FundSwitch(parsing: "system-capital@2027/28")
        let after = try plan.without(line, as: "plan;without")
        #expect(after.envelopes.map(\.capital?.value) == ["£1m", "£0", "£4m"])
        #expect(after.envelopes.map(\.revenue?.value) == [nil, "£0", nil])
        #expect(after.schemes == plan.schemes)
        #expect(after.id == "plan;without")
    }
}
