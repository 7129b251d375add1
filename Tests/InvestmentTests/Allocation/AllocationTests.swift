import DigitalMaturity
import TestSupport
import Testing

@testable import Investment

/// Four trusts of the sample system: RXR has mark 2, RXN 3, R0A 4, and RM3 sent no return.
struct AllocationTests {
    private static let marks: [(ODSCode, Double)] = [("RXR", 2), ("RXN", 3), ("R0A", 4)]

    static let findings = Findings(
        Dataset(
            {
                var reference = Reference.sample(
                    [.sample],
                    returns: marks.map { code, mark in
                        let answer = MaturityReturn.Answer.published(mark)
                        return .sample(
                            code,
                            ["well-led": answer, "safe-practice": answer, "improve-care": answer]
                        )
                    }
                )
                reference.facts = Facts([
                    .sample("staff", unit: .wholeTimeEquivalents, ["RXR": 1000, "RXN": 3000]),
                    .sample("group", unit: .group, ["RXR": 1]),
                ])
                return reference
            }()
        ),
        on: "2026-11-20",
        framework: .sample
    )

    static let gain = AllocationGain(low: 0, likely: 0.05, high: 0.2, because: "", at: .line(1))

    static func policy(_ parts: [AllocationPolicy.Part]) -> AllocationPolicy {
        AllocationPolicy(id: "p", title: "P", says: "", to: .trusts, parts: parts, at: .line(1))
    }

    static func part(
        of share: Percentage = "100%",
        _ way: AllocationPolicy.Way,
        floor: Money? = nil,
        cap: Money? = nil
    ) -> AllocationPolicy.Part {
        var part = AllocationPolicy.Part(share: Located(share, line: 3), way: way)
        part.floor = floor.map { Located($0, line: 4) }
        part.cap = cap.map { Located($0, line: 5) }
        return part
    }

    static func by(_ measure: AllocationPolicy.Measure) -> AllocationPolicy.Way {
        .shared([AllocationPolicy.Weight(Located(measure, line: 6), share: "100%")], times: nil)
    }

    private func allocation(_ amount: Money, _ parts: AllocationPolicy.Part...) throws -> Allocation
    {
        try Self.findings.allocation(of: amount, by: Self.policy(parts), assuming: Self.gain)
    }

    private func amounts(_ allocation: Allocation) -> [String: Int64] {
        Dictionary(
            allocation.recipients.map { ($0.code.text, $0.amount.pence / 100) }
        ) { first, _ in first }
    }

    private func told(_ amount: Money, _ parts: AllocationPolicy.Part...) -> [String] {
        do throws(AllocationProblems) {
            _ = try Self.findings.allocation(
                of: amount,
                by: Self.policy(parts),
                assuming: Self.gain
            )
            return []
        } catch { return error.diagnostics.map(\.summary) }
    }

    @Test func `the least mature are paid first, and one without a return is listed apart`() throws
    {
        let least = try allocation("£25m", Self.part(.inTurn(.leastMature), cap: "£10m"))
        #expect(
            amounts(least) == ["RXR": 10_000_000, "RXN": 10_000_000, "R0A": 5_000_000, "RM3": 0]
        )
        #expect(least.apart == [Allocation.Apart(code: "RM3", unknown: .maturity)])
        let most = try allocation("£25m", Self.part(.inTurn(.mostMature), cap: "£10m"))
        #expect(amounts(most)["RXR"] == 5_000_000)
    }

    /// Marks 2, 3 and 4: the mean is 3 and the spread √(2/3). With £10m, £10m and £5m at 0.05 marks for
    /// £1m they are 2.5, 3.5 and 4.25, whose mean is 41/12, so the squares come to 37/24. At 0.2 they
    /// are 4, 5 and 5, the top of the scale, with a spread of √2/3.
    @Test func `the spread of marks is that of a hand calculation`() throws {
        let least = try allocation("£25m", Self.part(.inTurn(.leastMature), cap: "£10m"))
        let before = (2.0 / 3).squareRoot()
        let likely = (37.0 / 72).squareRoot()
        let high = 2.0.squareRoot() / 3
        #expect(abs(try #require(least.spread) - before) < 1e-12)
        #expect(abs(try #require(least.spreadAfter(.likely)) - likely) < 1e-12)
        #expect(abs(try #require(least.spreadAfter(.high)) - before) < 1e-12)
        #expect(abs(try #require(least.spreadAfter(.low)) - high) < 1e-12)
        #expect(abs(try #require(least.spread(ifMoneyDoes: .low)) - before) < 1e-12)
    }

    /// Of £0, £5m, £10m and £10m the poorer half has a fifth; Gini is 2·80/(4·25) − 5/4.
    @Test func `the curve and the coefficient of amounts are those of a hand calculation`() throws {
        let least = try allocation("£25m", Self.part(.inTurn(.leastMature), cap: "£10m"))
        #expect(abs(least.lorenz(at: 0.5) - 0.2) < 1e-12)
        #expect(abs(least.lorenz(at: 0.625) - 0.4) < 1e-12)
        #expect(abs(try #require(least.gini) - 0.35) < 1e-12)
        let equal = try allocation("£1m", Self.part(Self.by(.equal)))
        #expect(abs(try #require(equal.gini)) < 1e-12)
        #expect(abs(equal.lorenz(at: 0.3) - 0.3) < 1e-12)
    }

    /// Needs of 3 and 2 times staff of 1,000 and 3,000 are as 1 to 2; R0A and RM3 say no staff.
    @Test func `need is multiplied by size, and a missing number is not nought`() throws {
        var part = Self.part(
            .shared(
                [AllocationPolicy.Weight(Located(.need, line: 6), share: "100%")],
                times: Located(.fact("staff"), line: 7)
            )
        )
        let all = try allocation("£9m", part)
        #expect(amounts(all) == ["RXR": 3_000_000, "RXN": 6_000_000, "R0A": 0, "RM3": 0])
        #expect(Set(all.apart.map(\.code)) == ["R0A", "RM3"])
        part.codes = [Located("RXR", line: 8)]
        #expect(amounts(try allocation("£9m", part))["RXR"] == 9_000_000)
    }

    /// Half by need, 3:2, and half by staff, 1:3: 3/10 + 1/8 and 2/10 + 3/8 of £8m.
    @Test func `a mix brings each measure to the same whole`() throws {
        let weights = [(AllocationPolicy.Measure.need), .fact("staff")].map {
            AllocationPolicy.Weight(Located($0, line: 6), share: "50%")
        }
        let mixed = try allocation("£8m", Self.part(.shared(weights, times: nil)))
        #expect(amounts(mixed)["RXR"] == 3_400_000)
        #expect(amounts(mixed)["RXN"] == 4_600_000)
    }

    @Test func `the rest are those whom no earlier part has paid`() throws {
        var rest = Self.part(of: "40%", .inTurn(.mostMature), cap: "£2m")
        rest.isForTheRest = true
        let both = try allocation(
            "£5m",
            Self.part(of: "60%", .inTurn(.mostMature), cap: "£3m"),
            rest
        )
        #expect(amounts(both) == ["R0A": 3_000_000, "RXN": 2_000_000, "RXR": 0, "RM3": 0])
    }

    @Test func `a code that closed counts for the one that took over`() throws {
        var part = Self.part(Self.by(.equal))
        part.codes = [Located("RW3", line: 8), Located("RXR", line: 9)]
        let named = try allocation("£2m", part)
        #expect(amounts(named) == ["R0A": 1_000_000, "RXR": 1_000_000, "RXN": 0, "RM3": 0])
    }

    @Test func `what cannot be placed, or is more than there is, is an error`() {
        #expect(
            told("£31m", Self.part(.inTurn(.leastMature), cap: "£10m")) == [
                "£1,000,000 cannot be placed: 3 bodies have all that this part lets them have"
            ]
        )
        #expect(
            told("£3m", Self.part(Self.by(.equal), floor: "£1m")) == [
                "£1m for each of 4 bodies gives more than there is: £3,000,000"
            ]
        )
    }

    @Test func `a fact that is unknown, of others or names groups is an error`() {
        #expect(told("£1m", Self.part(Self.by(.fact("stuff")))) == ["there is no fact 'stuff'"])
        let group = told("£1m", Self.part(Self.by(.fact("group"))))
        #expect(group == ["'group' cannot share money among trusts: its numbers name groups"])
        var boards = Self.policy([Self.part(Self.by(.fact("staff")))])
        boards.recipients = .boards
        #expect(throws: AllocationProblems.self) {
            try Self.findings.allocation(of: "£1m", by: boards, assuming: Self.gain)
        }
    }

    /// Policies of one to three parts, each with a way, limits and bodies of its own.
    @Test func `a thousand random policies give exactly what there is, or say why not`() {
        var random = SplitMix64(seed: 2022)
        var given = 0
        for number in 0..<1000 {
            let fund = Money(pence: Int64.random(in: 1...30_000_000_000, using: &random))
            let policy = Self.policy(randomParts(&random))
            do throws(AllocationProblems) {
                let allocation = try Self.findings.allocation(
                    of: fund,
                    by: policy,
                    assuming: Self.gain
                )
                given += 1
                #expect(allocation.recipients.map(\.amount).total() == fund, "policy \(number)")
                let most = policy.parts.map { $0.cap?.value ?? fund }.total()
                #expect(allocation.recipients.allSatisfy { (.zero...most).contains($0.amount) })
            } catch {
                #expect(error.diagnostics.allSatisfy { $0.code == .cannotBePlaced })
                #expect(!error.diagnostics.isEmpty)
            }
        }
        #expect(given > 300 && given < 1000, "\(given)")
    }

    private func randomParts(_ random: inout SplitMix64) -> [AllocationPolicy.Part] {
        let shares: [[Percentage]] = [
            ["100%"], ["64%", "36%"], ["33.3333%", "33.3333%", "33.3334%"],
        ]
        let measures: [AllocationPolicy.Measure] = [.equal, .need, .maturity, .fact("staff")]
        return (shares.randomElement(using: &random) ?? []).map { share in
            let isInTurn = Bool.random(using: &random)
            let hasCap = isInTurn || Bool.random(using: &random)
            let cap = Money(pence: Int64.random(in: 0...20_000_000_000, using: &random))
            let floor = Money(pence: Int64.random(in: 0...2_000_000_000, using: &random))
            let hasFloor = Int.random(in: 0..<3, using: &random) == 0
            let order = AllocationPolicy.Order.allCases.randomElement(using: &random)
            let measure = measures.randomElement(using: &random)
            return Self.part(
                of: share,
                isInTurn ? .inTurn(order ?? .leastMature) : Self.by(measure ?? .equal),
                floor: hasFloor ? min(floor, hasCap ? cap : floor) : nil,
                cap: hasCap ? cap : nil
            )
        }
    }
}
