import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The national programmes as they are shipped, against published figures.
struct ShippedProgrammesTests {
    private func programme(_ id: String) throws -> Programme {
        try #require(Shipped.dataset().parameters.programmes.first { $0.id == id })
    }

    private func money(_ id: String, _ kind: Programme.Amount.Kind) throws -> [String] {
        try programme(id).amounts(kind).filter { $0.stream == nil }.map { amount in
            let years = amount.years.map { "\($0.lowerBound) to \($0.upperBound)" } ?? "whole"
            return "\(years): \(amount.money?.short ?? "unknown")"
        }
    }

    @Test func `programmes by year, as announced and as paid`() throws {
        let programmes = try Shipped.dataset().parameters.programmes
        #expect(programmes.map(\.id) == programmes.map(\.id).sorted())
        #expect(programmes.count == 21)
        let hsli = try programme("hsli").amounts(.announced)
        #expect(hsli.filter { $0.years != nil }.compactMap(\.money).total() == "£412.5m")
        #expect(
            try money("frontline-digitisation", .paid) == [
                "2022/23 to 2022/23: £393m", "2022/23 to 2022/23: £45.29m",
            ]
        )
    }

    @Test func `the funds of 2013 were announced, revised, paid and taken back`() throws {
        #expect(
            try money("safer-hospitals", .announced) == [
                "2013/14 to 2013/14: £90m", "2014/15 to 2014/15: £170m",
            ]
        )
        #expect(try money("safer-hospitals", .paid) == ["whole: £195m"])
        #expect(try money("safer-hospitals", .takenBack) == ["whole: £60m"])
        #expect(
            try money("idcf", .revised) == ["2014/15 to 2014/15: £20m", "2015/16 to 2015/16: £23m"]
        )
        #expect(try money("technology-2013", .announced) == ["whole: £1bn"])
    }

    @Test(arguments: ["npfit", "idcf"])
    func `what a programme asks on a day is not taken from a later publication`(id: String) throws {
        let days: [String: CivilDate] = ["npfit": "2012-01-01", "idcf": "2013-09-04"]
        let day = try #require(days[id])
        let known = try #require(try programme(id).known(on: day, edition: "2026-11-20"))
        #expect(!known.isDescribed)
        #expect(known.asked.isEmpty)
        #expect(known.eligible == nil)
        #expect(!(try programme(id)).asked.isEmpty)
    }

    @Test func `the second fund of 2013 had an amount on its first day`() throws {
        let known = try programme("idcf").known(on: "2013-09-04", edition: "2026-11-20")
        #expect(known?.amounts.compactMap(\.money) == ["£240m"])
    }

    @Test func `one programme has four totals, each with a reason why it differs`() throws {
        let totals = try programme("global-digital-exemplars").amounts.filter { $0.stream == nil }
        #expect(totals.compactMap(\.money) == ["£295m", "£385m", "£395m", "£302m"])
        #expect(totals.compactMap(\.source.citation.note).count == 4)
    }

    @Test func `no split of the £3.4bn by year was published`() throws {
        let years = try programme("spring-budget-2024").amounts.filter {
            $0.years.map { $0.lowerBound == $0.upperBound } ?? false
        }
        #expect(years.count == 3)
        #expect(years.allSatisfy { $0.money == nil && $0.source.citation.grade == .notFound })
    }

    /// 16 acute, 7 mental health and 3 ambulance exemplars were named, and 13 of 18 acute followers.
    @Test func `awards are by the name and code of their day`() throws {
        let awards = try programme("global-digital-exemplars").awards
        let counts = Dictionary(grouping: awards, by: \.title).mapValues(\.count)
        #expect(
            counts == [
                "acute exemplar": 16, "mental health exemplar": 7, "ambulance exemplar": 3,
                "acute fast follower": 13,
            ]
        )
        #expect(awards.filter { $0.title == "acute exemplar" }.allSatisfy { $0.amount == "£10m" })
        let aspirants = try programme("digital-aspirants").awards
        #expect(aspirants.filter { $0.amount == "£6m" }.count == 7)
    }

    /// Successions as the Organisation Data Service holds them.
    @Test(
        arguments: [
            ("RLN", "R0B"), ("RQ6", "REM"), ("RM3", "RM3"), ("RBL", "RBL"), ("RBA", "RH5"),
            ("RC1", "RC9"), ("RE9", "R0B"), ("R1A", "R1A"),
        ] as [(ODSCode, ODSCode)]
    )
    func `an award is of the body that answers today`(then: ODSCode, today: ODSCode) throws {
        let dataset = try Shipped.dataset()
        let framework = try #require(dataset.chosenFramework)
        let findings = Findings(dataset, on: dataset.date, framework: framework)
        let found = findings.programmes().awards.filter { $0.award.organisation.value == then }
        #expect(!found.isEmpty)
        #expect(found.allSatisfy { $0.today == [today] })
        let own = findings.programmes(for: today).awards
        #expect(own.contains { $0.award.organisation.value == then })
    }

    @Test func `nothing is known of any programme before it was announced`() throws {
        let programmes = try Shipped.dataset().parameters.programmes
        var judged = 0
        for programme in programmes {
            let announced = try #require(programme.announced ?? programme.citation.date)
            let day = announced.latest.adding(days: -1)
            #expect(programme.known(on: day, edition: "2026-11-20") == nil, "\(programme.id)")
            let first = try #require(programme.known(on: announced.latest, edition: "2026-11-20"))
            #expect(first.awards.allSatisfy { $0.announced.latest <= announced.latest })
            judged += 1
        }
        #expect(judged == 21)
    }

    @Test func `what is cited by an address is the publisher's own`() throws {
        let programmes = try Shipped.dataset().parameters.programmes
        let addresses = programmes.flatMap { programme in
            programme.amounts.compactMap(\.source.citation.address)
                + programme.awards.compactMap(\.citation.address)
        }
        #expect(addresses.count > 60)
        let copies = ["parallelparliament", "grokipedia", "onyx-sites", "azurewebsites", "projin"]
        #expect(addresses.filter { address in copies.contains { address.contains($0) } } == [])
    }
}
