import DigitalMaturity
import TestSupport
import Testing

@testable import Investment

/// Amounts in whole pence between a floor and a cap, worked out by hand and against what must hold.
struct FundSplitTests {
    /// The parts in pence, and what is left.
    @Test(
        arguments: [
            // Three thirds of £1: the odd penny goes to the first.
            (100, [1, 1, 1], 0, nil, [34, 33, 33], 0),
            // 10:20:70 of £100 with at most £50 each: £50 are left for 1:2.
            (10_000, [1, 2, 7], 0, 5000, [1667, 3333, 5000], 0),
            // Nothing to go by and too little both get the floor of £20.
            (10_000, [0, 1, 9], 2000, nil, [2000, 2000, 6000], 0),
            // 5:15:80 of £100 from £10 to £60: both limits bind and the middle takes the rest.
            (10_000, [5, 15, 80], 1000, 6000, [1000, 3000, 6000], 0),
            // Two can take £40 each at most, so £20 cannot be placed.
            (10_000, [1, 1], 0, 4000, [4000, 4000], 2000),
            // Nobody has anything to go by.
            (10_000, [0, 0], 100, nil, [100, 100], 9800),
            (10_000, [], 0, nil, [], 10_000),
        ] as [(Int64, [Int128], Int64, Int64?, [Int64], Int64)]
    )
    func `a fund is shared in proportion within its limits`(
        pence: Int64,
        weights: [Int128],
        floor: Int64,
        cap: Int64?,
        parts: [Int64],
        left: Int64
    ) throws {
        let split = try #require(
            Money(pence: pence).split(by: weights, within: limits(floor, cap))
        )
        #expect(split.amounts.map(\.pence) == parts)
        #expect(split.left.pence == left)
    }

    @Test func `floors that come to more than the fund cannot be met`() {
        #expect(Money(pence: 99).split(by: [1, 1], within: limits(50, nil)) == nil)
        #expect(Money(pence: 99).given(inTurn: [0, 1], within: limits(50, nil)) == nil)
    }

    /// £25m in turn with at most £10m each, the second first; then with £2m for each before any has more.
    @Test(
        arguments: [
            (0, [5, 10, 10, 0], 0), (2, [10, 10, 3, 2], 0),
        ] as [(Int64, [Int64], Int64)]
    )
    func `in turn each has up to the cap until the money has gone`(
        floor: Int64,
        parts: [Int64],
        left: Int64
    ) throws {
        let order = floor == 0 ? [1, 2, 0, 3] : [1, 0, 2, 3]
        let split = try #require(
            Money(pence: 25).given(inTurn: order, within: limits(floor, 10))
        )
        #expect(split.amounts.map(\.pence) == parts)
        #expect(split.left.pence == left)
    }

    /// What must hold of any split: it comes to the fund, nobody is outside the limits, and money is
    /// left only when everybody who has a weight is at the cap. Of two between the limits each has its
    /// proportion to the penny; whoever is at the cap would have more without it.
    @Test func `a thousand random funds are shared to the penny within their limits`() throws {
        var random = SplitMix64(seed: 12)
        var (bound, wholes, unmet) = (0, 0, 0)
        for number in 0..<1000 {
            let each = RandomFund(&random)
            guard let split = each.fund.split(by: each.weights, within: each.limits) else {
                unmet += 1
                #expect(each.limits.floor * Int64(each.weights.count) > each.fund)
                continue
            }
            #expect(split.amounts.total() + split.left == each.fund, "fund \(number)")
            #expect(each.faults(in: split) == [], "fund \(number): \(each)")
            bound += each.limits.cap.map { cap in split.amounts.contains(cap) ? 1 : 0 } ?? 0
            wholes += split.left == .zero ? 1 : 0
        }
        #expect(bound > 100 && wholes > 300 && unmet > 20, "\(bound) \(wholes) \(unmet)")
    }
}

private func limits(_ floor: Int64, _ cap: Int64?) -> FundLimits {
    FundLimits(floor: Money(pence: floor), cap: cap.map { Money(pence: $0) })
}

/// A fund of any size, some weights and limits that may or may not bind.
private struct RandomFund {
    let fund: Money
    let weights: [Int128]
    let limits: FundLimits

    init(_ random: inout SplitMix64) {
        let size = Int64.random(
            in: 1...(1 << Int64.random(in: 1...45, using: &random)),
            using: &random
        )
        let count = Int.random(in: 1...40, using: &random)
        let largest = Int64.random(in: 1...1_000_000_000_000, using: &random)
        fund = Money(pence: size)
        weights = (0..<count).map { _ in
            Int.random(in: 0..<8, using: &random) == 0
                ? 0 : Int128(Int64.random(in: 1...largest, using: &random))
        }
        let mean = max(1, size / Int64(count))
        let floor =
            Bool.random(using: &random)
            ? Int64.random(in: 0...(mean + mean / 8), using: &random) : 0
        let cap =
            Bool.random(using: &random)
            ? Int64.random(in: floor...(3 * mean + floor), using: &random) : nil
        limits = FundLimits(floor: Money(pence: floor), cap: cap.map { Money(pence: $0) })
    }

    func faults(in split: FundSplit) -> [String] {
        let pence = split.amounts.map { Int128($0.pence) }
        let (floor, cap) = (Int128(limits.floor.pence), limits.cap.map { Int128($0.pence) })
        var faults: [String] = []
        if pence.contains(where: { $0 < floor || $0 > cap ?? $0 }) { faults.append("a limit") }
        let unfilled = weights.indices.filter { weights[$0] > 0 && pence[$0] != cap }
        if split.left > .zero, !unfilled.isEmpty { faults.append("money is left") }
        let free = unfilled.filter { pence[$0] > floor }
        for (first, second) in zip(free, free.dropFirst()) {
            let gap = pence[first] * weights[second] - pence[second] * weights[first]
            if gap.magnitude > (weights[first] + weights[second]).magnitude {
                faults.append("\(first) and \(second) are out of proportion")
            }
        }
        for full in weights.indices where pence[full] == cap && weights[full] > 0 {
            // Per unit of weight nobody at the cap has more than those below it.
            if let one = free.first, pence[full] * weights[one] > (pence[one] + 1) * weights[full] {
                faults.append("\(full) is above its proportion")
            }
        }
        return faults
    }
}
