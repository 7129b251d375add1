import DigitalMaturity
import Investment
import TestSupport
import Testing

struct PlanFindingsTests {
    private func findings(_ plan: Plan) throws -> Findings {
        var dataset = Dataset(Reference("2026-11-20", .sample, [.sample], .published))
        var workspace = Workspace(title: "W", date: "2026-05-01", framework: "sample-2025")
        workspace.plans = [plan]
        dataset.workspace = workspace
        return Findings(dataset, on: "2026-05-01", framework: try #require(dataset.chosenFramework))
    }

    private func planned(_ schemes: [Scheme], targets: [Plan.Target] = []) throws -> PlanFindings {
        var terms = Plan.Terms()
        terms.targets = targets
        let plan = Plan.sample(years: ["2026/27", "2027/28"], terms: terms, schemes)
        return try #require(findings(plan).plans.first)
    }

    @Test func `a scheme is live in time up to the first day of the last month of the years`()
        throws
    {
        let planned = try planned([
            .sample("early", start: "2026-06", takes: Months(6)),
            .sample("last", start: "2026-06", takes: Months(21)),
            .sample("next-year", start: "2026-06", takes: Months(22)),
            .sample("unknown", start: "2026-06"),
        ])
        #expect(planned.live.map(\.id.value) == ["early", "last"])
    }

    @Test func `an approval is late or in time only where the start is stated`() throws {
        let planned = try planned([
            .sample("soon", start: "2026-04"), .sample("later", start: "2027-12"),
            .sample("unknown"),
        ])
        #expect(planned.late.map(\.scheme.id.value) == ["soon"])
        #expect(planned.punctual.map(\.scheme.id.value) == ["later"])
        #expect(planned.dated.count == 2)
    }

    @Test func `the time is red where no start can be met, amber where one cannot, else green`()
        throws
    {
        let late = Scheme.sample("late", start: "2026-04")
        let early = Scheme.sample("early", start: "2027-12")
        #expect(try planned([late]).timeSignal(drawn: nil) == .red)
        #expect(try planned([late, early]).timeSignal(drawn: nil) == .amber)
        #expect(try planned([early]).timeSignal(drawn: nil) == .green)
        #expect(try planned([.sample("unknown")]).timeSignal(drawn: nil) == .amber)
    }

    @Test func `what is not known is amber, never green`() throws {
        let planned = try planned([.sample("a", start: "2027-12")])
        #expect(planned.tightest == nil)
        #expect(planned.moneySignal(drawn: nil) == .amber)
        #expect(planned.valueSignal == .amber)
    }

    @Test func `a scheme of which nothing is stated that it gains is warned of`() throws {
        var saving = Scheme.sample("saving", line: 30)
        saving.effects.benefits = [Scheme.Benefit(kind: .unmonetised, text: "Calm")]
        let planned = try planned([
            .sample("silent", line: 10), .sample("serving", line: 20, serves: ["t"]), saving,
        ])
        let told = planned.cautions.filter { $0.code == .schemeNotValued }
        #expect(told.map(\.place) == [.line(10)])
    }

    @Test func `a target is in time when the last of its schemes is live by its day`() throws {
        func target(_ id: String, by day: CivilDate) -> Plan.Target {
            Plan.Target(id: Located(id, line: 2), title: id, by: day)
        }
        let planned = try planned(
            [
                .sample("a", start: "2026-06", takes: Months(6), serves: ["met", "missed", "own"]),
                .sample(
                    "b",
                    start: "2026-06",
                    takes: Months(9),
                    serves: ["met", "missed", "open"]
                ),
                .sample("c", serves: ["open"]),
            ],
            targets: [
                target("met", by: "2027-03-01"), target("missed", by: "2027-02-28"),
                target("open", by: "2028-03-31"), target("unserved", by: "2028-03-31"),
            ]
        )
        #expect(planned.targets.map(\.id) == ["met", "missed", "open", "unserved", "own"])
        // Nine months from June 2026 end with February 2027.
        #expect(
            planned.targets.map(\.live) == ["2027-03-01", "2027-03-01", nil, nil, "2026-12-01"]
        )
        #expect(planned.targets.map(\.isInTime) == [true, false, nil, nil, nil])
        #expect(planned.targets[0].schemes.map(\.id.value) == ["a", "b"])
    }

    @Test func `a route is settled only where every limit was determined`() throws {
        let planned = try planned([.sample("a", capital: ["2026/27": .pounds(30_000_000)])])
        let route = try #require(planned.routes.first?.route)
        #expect(planned.beyondBoard.isEmpty == (route.steps.count < 2))
        #expect(planned.unsettled.isEmpty == route.undetermined.isEmpty)
        #expect(
            planned.undetermined.isEmpty == (route.undetermined.isEmpty && !route.approvals.isEmpty)
        )
    }

    // MARK: Names

    private func withOption() throws -> Findings {
        var terms = Plan.Terms()
        terms.options = [
            Plan.Option(
                id: Located("half", line: 2),
                title: "Half",
                schemes: [Located("a", line: 2)],
                yearly: nil
            )
        ]
        return try findings(
            .sample(
                terms: terms,
                [
                    .sample("a", capital: ["2026/27": .pounds(5)]),
                    .sample("b", capital: ["2026/27": .pounds(7)]),
                ]
            )
        )
    }

    @Test func `a plan or one of its options is found by name`() throws {
        let findings = try withOption()
        #expect(try findings.plan(named: "plan").plan.schemes.count == 2)
        let half = try findings.plan(named: "plan/half")
        #expect(half.name == "plan/half")
        #expect(half.plan.schemes.map(\.id.value) == ["a"])
    }

    @Test(arguments: [
        ("plam", "there is no plan 'plam'"), ("plan/hal", "there is no option of plan 'hal'"),
    ])
    func `a name of nothing says what there is`(name: String, why: String) throws {
        let findings = try withOption()
        let problem = #expect(throws: Diagnostic.self) { try findings.plan(named: name) }
        #expect(problem?.summary == why)
    }

    @Test func `a plan compared with its option differs by what the option leaves out`() throws {
        let findings = try withOption()
        let compared = findings.comparison(
            of: try findings.plan(named: "plan"),
            with: try findings.plan(named: "plan/half"),
            in: findings
        )
        #expect(compared.names == ["plan", "plan/half"])
        #expect(compared.comparison.changed.map(\.id) == ["b"])
        #expect(compared.comparison.capital.total == .pounds(-7))
        #expect(compared.comparison.years.map { $0.difference(.capital) }.total() == .pounds(-7))
        #expect(compared.approvers["b"]?.first != nil && compared.approvers["b"]?.second == nil)
    }
}
