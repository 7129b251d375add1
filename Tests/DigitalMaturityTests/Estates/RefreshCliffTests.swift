import DigitalMaturity
import TestSupport
import Testing

struct RefreshCliffTests {
    private static let date: CivilDate = "2026-11-20"

    private func cliff(_ cohorts: [Cohort], refreshAge: Int? = nil) -> RefreshCliff {
        RefreshCliff(
            cohorts,
            on: RefreshCliffTests.date,
            under: .sample,
            refreshAge: refreshAge
        )
    }

    private func words(_ cliff: RefreshCliff) -> [String] {
        cliff.lines.filter { $0.devices > 0 }.map { line in
            let when = line.due.year?.description ?? (line.due == .overdue ? "overdue" : "unknown")
            return "\(when) \(line.devices) \(line.cost?.exact ?? "none") \(line.unpriced)"
        }
    }

    /// By hand: 500 laptops of June 2019 were due in June 2024, 500 × £900; 800 of February 2023 are due
    /// in February 2028, which is in 2027/28; 40 without a date cannot be placed.
    @Test func `devices fall due by financial year, and cost their price`() {
        let cliff = cliff([
            .sample("old", count: 500, bought: "2019-06"),
            .sample("newer", count: 800, bought: "2023-02-14"),
            .sample("undated", count: 40),
        ])
        #expect(
            words(cliff) == [
                "overdue 500 £450,000 0", "2027/28 800 £720,000 0", "unknown 40 £36,000 0",
            ]
        )
        #expect(cliff.years.map { $0.due.year?.description } == ["2026/27", "2027/28"])
    }

    /// Bought on 20 November 2021, five years old on the day itself; a day later it is not yet due.
    @Test(
        arguments: [
            ("2021-11-20", "overdue 1 £900 0"), ("2021-11-21", "2026/27 1 £900 0"),
            ("2022-03-31", "2026/27 1 £900 0"), ("2022-04-01", "2027/28 1 £900 0"),
            ("2024-02-29", "2028/29 1 £900 0"),
        ] as [(PartialDate, String)]
    )
    func `a device is due on the day on which it reaches its refresh age`(
        bought: PartialDate,
        line: String
    ) {
        #expect(words(cliff([.sample(bought: bought)])) == [line])
    }

    /// A year has its middle on 2 July, so that of 2022 falls into the financial year 2022/23.
    @Test func `a purchase known to the year counts as its middle, and no wider one`() {
        #expect(words(cliff([.sample(bought: "2022")])) == ["2027/28 1 £900 0"])
        #expect(words(cliff([.sample(bought: "2019..2023")])) == ["unknown 1 £900 0"])
    }

    @Test func `what has no price or no refresh age is counted apart`() {
        let cohorts: [Cohort] = [
            .sample("d", .desktop, count: 7, bought: "2020-01"),
            .sample("l", count: 3, bought: "2020-01"),
            .sample("t", .tablet, count: 5, bought: "2020-01"),
        ]
        #expect(words(cliff(cohorts)) == ["overdue 10 £2,700 7", "unknown 5 none 5"])
        #expect(words(cliff([cohorts[0]])) == ["overdue 7 none 7"])
    }

    @Test func `a refresh age that is asked for takes the place of each kind's own`() {
        let cohort = Cohort.sample("t", .tablet, count: 5, bought: "2025-06")
        #expect(words(cliff([cohort], refreshAge: 3)) == ["2028/29 5 none 5"])
    }

    // MARK: Properties

    @Test func `every device is due once, whatever is not known of it`() {
        for seed in 0..<200 as Range<UInt64> {
            let cohorts = RandomEstate(seed: seed).cohorts
            let lines = cliff(cohorts).lines
            #expect(lines.map(\.devices).reduce(0, +) == cohorts.devices, "seed \(seed)")
        }
    }

    @Test func `splitting a cohort in two changes no total`() {
        for seed in 0..<200 as Range<UInt64> {
            let cohorts = RandomEstate(seed: seed).cohorts
            let split = cohorts.flatMap { $0.halves }
            #expect(words(cliff(split)) == words(cliff(cohorts)), "seed \(seed)")
        }
    }

    @Test func `the order of cohorts changes nothing`() {
        for seed in 0..<200 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            let cohorts = RandomEstate(seed: seed).cohorts
            let shuffled = cohorts.shuffled(using: &random)
            #expect(Estate(cohorts: shuffled) == Estate(cohorts: cohorts), "seed \(seed)")
        }
    }

    @Test func `the estates of two organisations add up`() {
        for seed in 0..<200 as Range<UInt64> {
            let one = Estate(cohorts: RandomEstate(seed: seed).cohorts)
            let two = Estate(cohorts: RandomEstate(seed: seed + 1000, of: "RXN").cohorts)
            let both = cliff((one + two).devices)
            for line in both.lines {
                let parts = [cliff(one.devices), cliff(two.devices)].compactMap {
                    $0.line(line.due)
                }
                #expect(parts.map(\.devices).reduce(0, +) == line.devices, "seed \(seed)")
                #expect(
                    parts.compactMap(\.cost).total() == line.cost ?? .zero,
                    "seed \(seed)"
                )
            }
        }
    }

    @Test func `a dearer device never makes a year cheaper`() {
        var dear = EstateParameters.sample
        dear.equipment[.laptop]?.prices = .always("£901", .any, at: .line(2))
        for seed in 0..<100 as Range<UInt64> {
            let cohorts = RandomEstate(seed: seed).cohorts
            let costs = [EstateParameters.sample, dear].map { parameters in
                RefreshCliff(cohorts, on: RefreshCliffTests.date, under: parameters).lines
                    .compactMap(\.cost).total()
            }
            #expect(costs[0] <= costs[1], "seed \(seed)")
        }
    }
}

extension Cohort {
    /// The cohort as two of the same kind.
    fileprivate var halves: [Cohort] {
        [count / 2, count - count / 2].enumerated().map { index, count in
            .sample("\(name)-\(index)", of: organisation, kind, count: count, bought: bought)
        }
    }
}

/// Cohorts of which much is not known.
private struct RandomEstate {
    let cohorts: [Cohort]

    init(seed: UInt64, of organisation: ODSCode = "RXR") {
        var random = SplitMix64(seed: seed)
        cohorts = (0..<Int.random(in: 0...8, using: &random)).map { index in
            let kinds: [EquipmentKind] = [.laptop, .desktop, .tablet]
            let days: [PartialDate?] = [
                nil, "2018", "2020-02", "2021-11-20", "2023-05-01", "2025", "2017..2022",
            ]
            return .sample(
                "c\(index)",
                of: organisation,
                kinds.randomElement(using: &random) ?? .laptop,
                count: Int.random(in: 0...900, using: &random),
                bought: days.randomElement(using: &random) ?? nil
            )
        }
    }
}
