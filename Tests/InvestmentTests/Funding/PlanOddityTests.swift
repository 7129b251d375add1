import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What `check` reports of plans that can be read and are odd.
struct PlanOddityTests {
    private func codes(_ plan: Plan, _ names: SharedNames = SharedNames()) -> [Diagnostic.Code] {
        plan.oddities(in: .sample, scope: .boards(["QE1"]), on: "2026-11-20", names).map(\.code)
    }

    @Test func `nothing is odd about a plan of its own system`() {
        #expect(codes(.sample([.sample(lead: "RXR", beneficiaries: ["QE1"])])) == [])
    }

    @Test func `a plan or body of another system is told of`() {
        let plan = Plan.sample([.sample()])
        let told = plan.oddities(
            in: .sample,
            scope: .boards(["QOP"]),
            on: "2026-11-20",
            SharedNames()
        )
        #expect(told.map(\.code) == [.otherSystem])
    }

    @Test(
        arguments: [
            (Scope.boards(["QE1"]), 1), (.boards(["QE1", "QOP"]), 0), (.region("Y62"), 0),
            (.boards(["QOP"]), 1), (.trust("RXR"), 1), (.trust("RM3"), 1), (.national, 1),
        ]
    )
    func `a body of another system is odd only outside the scope`(scope: Scope, count: Int) {
        let plan = Plan.sample([.sample(lead: "RXR", beneficiaries: ["RM3"])])
        let told = plan.oddities(in: .sample, scope: scope, on: "2026-11-20", SharedNames())
        #expect(told.map(\.code) == Array(repeating: .otherSystem, count: count), "\(told)")
    }

    @Test func `needs that exclude each other are told of, near or far`() {
        let direct = Plan.sample([
            .sample("a", line: 10, needs: ["b"], excludes: ["b"]), .sample("b", line: 30),
        ])
        #expect(codes(direct) == [.cannotBeChosen])
        let far = Plan.sample([
            .sample("a", line: 10, needs: ["b"]), .sample("b", line: 30, needs: ["c"]),
            .sample("c", line: 50, excludes: ["a"]),
        ])
        #expect(codes(far).first == .cannotBeChosen)
        #expect(codes(.sample([.sample("a", needs: ["b"]), .sample("b", line: 30)])) == [])
    }

    @Test func `mandatory schemes that exclude each other are told of`() {
        var schemes = [Scheme.sample("a"), .sample("b", line: 30, excludes: ["a"])]
        #expect(codes(.sample(schemes)) == [])
        for index in schemes.indices { schemes[index].relations.obligation = .mandatory }
        #expect(codes(.sample(schemes)) == [.cannotBeChosen])
        schemes = [Scheme.sample("a"), .sample("b", line: 30)]
        for index in schemes.indices {
            schemes[index].relations.obligation = .mandatory
            schemes[index].relations.oneOf = "one"
        }
        #expect(codes(.sample(schemes)) == [.cannotBeChosen])
    }

    @Test(arguments: [(30, []), (31, [Diagnostic.Code.peopleBeyondTeam])])
    func `people beyond the team of a year are told of`(people: Int, told: [Diagnostic.Code]) {
        var first = Scheme.sample("a", start: "2026-10", takes: "6 months")
        var second = Scheme.sample("b", line: 30, start: "2027-03", takes: "2 months")
        var third = Scheme.sample("c", line: 50, start: "2027-05", takes: "2 months")
        (first.relations.people, second.relations.people) = (
            Located(30, line: 9), Located(people, line: 9)
        )
        third.relations.people = Located(60, line: 9)
        let team = Plan.Team(year: Located("2026/27", line: 6), people: 60)
        #expect(codes(.sample(teams: [team], [first, second, third])) == told)
    }

    @Test(
        arguments: [
            ("2026-11-19", true), ("2026-11-23", false), ("2026-11-28", true), ("2026-11-29", true),
            ("2026-12-25", true), ("2027-01-01", true), ("2026-12-24", false),
        ] as [(CivilDate, Bool)]
    )
    func `a meeting in the past or on a closed day is told of`(day: CivilDate, isOdd: Bool) {
        var plan = Plan.sample([])
        plan.terms.meetings = [
            Plan.Meetings(approver: Located("own-board", line: 7), days: [day])
        ]
        #expect(codes(plan) == (isOdd ? [.meetingDay] : []))
    }

    @Test func `a target or standard that nobody knows is told of`() {
        var names = SharedNames()
        names.targets = ["epr-coverage"]
        names.standards = ["nhs-number"]
        var scheme = Scheme.sample(serves: ["epr-coverage", "epr-covrage", "own"])
        scheme.effects.standards = [
            Scheme.Standard(name: "nhs-number", state: .yes),
            Scheme.Standard(name: "nhs-numbr", state: .yes),
        ]
        var plan = Plan.sample([scheme])
        plan.terms.targets = [
            Plan.Target(id: Located("own", line: 4), title: "Own", by: "2028-03-31")
        ]
        let told = plan.oddities(in: .sample, scope: .national, on: "2026-11-20", names)
        #expect(
            told.map(\.description) == [
                """
                test.yaml:10: warning: there is no target 'epr-covrage' [unknown-name]
                    help: did you mean 'epr-coverage'?
                """,
                """
                test.yaml:10: warning: there is no standard 'nhs-numbr' [unknown-name]
                    help: did you mean 'nhs-number'?
                """,
            ]
        )
        #expect(codes(plan) == [])
    }
}
