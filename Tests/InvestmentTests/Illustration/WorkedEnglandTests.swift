import DigitalMaturity
import Investment
import TestSupport
import Testing

struct WorkedEnglandTests {
    private static let framework = Framework.sample(
        .gated,
        scale: 1...5,
        dimensions: ["well-led", "improve-care"].map { .sample($0) }
    )

    private func template(
        _ id: String,
        _ scope: WorkedEngland.Scope,
        below: Double = 3,
        groups: [Int]? = nil,
        capital: WorkedEngland.Size,
        needs: [String] = []
    ) -> WorkedEngland.Template {
        var template = WorkedEngland.Template(
            id: Located(id, line: 5),
            title: id,
            scope: scope,
            kind: .digital,
            stages: [.full, .outline],
            timing: .init(start: "2027-01", takes: Months(6), stagger: Months(6)),
            place: .line(5)
        )
        template.need = WorkedEngland.Need(
            recordGroups: groups,
            dimension: Located("improve-care", line: 5),
            below: below
        )
        template.capital = capital
        template.people = (1, 2)
        template.needs = needs.map { Located($0, line: 5) }
        template.raises = [.init(element: Located("improve-care", line: 5), most: 3)]
        return template
    }

    /// Lancashire's plan by these templates: RXR of 1,000 staff with a mark of 2.4 and no record, RXN
    /// of 3,000 with 1.9 and all that is asked.
    private func plan(_ templates: [WorkedEngland.Template]) throws -> Plan {
        var reference = Reference(
            "2026-11-20",
            .sample,
            [Self.framework],
            .published,
            returns: [
                .sample("RXR", ["improve-care": .published(2.4)]),
                .sample("RXR", in: .community, ["improve-care": .published(2.9)]),
                .sample("RXN", ["improve-care": .published(1.9)]),
            ]
        )
        reference.facts = Facts([
            .sample("staff", ["RXR": 1000, "RXN": 3000]),
            .sample("record-group", ["RXR": 0, "RXN": 3]),
        ])
        var dataset = Dataset(reference)
        var worked = WorkedEngland(
            edition: 2026,
            title: "Worked",
            years: ["2026/27", "2027/28"],
            priceBase: "2026/27",
            framework: "sample-2025",
            unit: .pounds(10),
            place: .line(1)
        )
        worked.funds = [.init(id: "system", capital: [.pounds(5)], revenue: [])]
        worked.teams = [2]
        worked.templates = templates
        dataset.illustration = worked
        return try #require(dataset.workedPlan(of: "QE1"))
    }

    private let size = WorkedEngland.Size(each: .pounds(500), perHead: .pounds(1), most: nil)

    @Test func `each trust in need gets a scheme, the least mature first`() throws {
        let schemes = try plan([template("epr", .trust, capital: size)]).schemes
        #expect(schemes.map(\.id.value) == ["epr-rxn", "epr-rxr"])
        #expect(schemes.map(\.capitalTotal) == [.pounds(3500), .pounds(1500)])
        #expect(schemes.map(\.stage) == [.full, .outline])
        #expect(schemes.map(\.start?.value) == ["2027-01", "2027-07"])
        #expect(schemes.map(\.relations.people?.value) == [7, 3])
        let raises = schemes.flatMap(\.effects.raises)
        #expect(raises.map(\.level.value) == [2, 3])
    }

    @Test func `a scheme of the board is for all in need, and as large as they together`() throws {
        let schemes = try plan([template("cyber", .board, capital: size)]).schemes
        #expect(schemes.map(\.id.value) == ["cyber"])
        #expect(schemes.map(\.lead.value) == ["QE1"])
        #expect(schemes.flatMap(\.beneficiaries).map(\.value) == ["RXN", "RXR"])
        #expect(schemes.map(\.capitalTotal) == [.pounds(4500)])
    }

    @Test(
        arguments: [
            (2.4, nil, ["x-rxn"]), (2.5, nil, ["x-rxn", "x-rxr"]), (1.9, nil, []),
            (3, [0, 1], ["x-rxr"]), (3, [3], ["x-rxn"]), (3, [2], []),
        ] as [(Double, [Int]?, [String])]
    )
    func `need turns on the mark and the record`(
        below: Double,
        groups: [Int]?,
        ids: [String]
    ) throws {
        let rule = template("x", .trust, below: below, groups: groups, capital: size)
        #expect(try plan([rule]).schemes.map(\.id.value) == ids)
    }

    @Test func `money lies evenly in the months of delivery, in whole units`() throws {
        // January to June: three months in each year, of £3,500 in tens.
        let first = try #require(try plan([template("epr", .trust, capital: size)]).schemes.first)
        #expect(first.capital.map(\.money.value) == [.pounds(1750), .pounds(1750)])
    }

    @Test
    func `a scheme needs the same trust's own, or the board's, and nothing that is not there`()
        throws
    {
        let schemes = try plan([
            template("net", .trust, below: 2, capital: size),
            template("hub", .board, capital: size),
            template("epr", .trust, capital: size, needs: ["net", "hub"]),
        ]).schemes
        let needs = schemes.suffix(2).map { $0.relations.needs.map(\.value) }
        #expect(needs == [["net-rxn", "hub"], ["hub"]])
    }

    @Test func `money and people available grow with the staff`() throws {
        let plan = try plan([])
        #expect(plan.envelopes.map(\.capital?.value) == [.pounds(20_000), nil])
        #expect(plan.teams.map(\.people) == [8])
        #expect(plan.status == .illustrative)
    }

    @Test func `an amount is held at the most and rounded to the unit`() throws {
        let held = WorkedEngland.Size(
            each: Money(pence: 500_49),
            perHead: .pounds(1),
            most: .pounds(1504)
        )
        let schemes = try plan([template("epr", .trust, capital: held)]).schemes
        #expect(schemes.map(\.capitalTotal) == [.pounds(1500), .pounds(1500)])
    }
}
