import DigitalMaturity
import TestSupport
import Testing

@testable import Ledger

/// What moved between two runs, worked out by hand.
struct RunChangesTests {
    private static let plan = "plans/a.yaml"
    private static let data = "assessments/a.csv"
    private static let limits = "limits.yaml"

    /// The sample run by a version of the tool, whose inputs are those of an edition.
    private func record(_ editions: [String: String], tool: String = "1.0") -> RunRecord {
        let sample = RunRecord.sample()
        let run = sample.run
        var record = RunRecord(
            run: RunRow(
                onDate: run.onDate,
                recordedAt: run.recordedAt,
                toolVersion: tool,
                referenceEdition: run.referenceEdition,
                rulebookEdition: run.rulebookEdition,
                workspaceTitle: run.workspaceTitle
            )
        )
        record.scores = sample.scores
        record.dimensionScores = sample.dimensionScores
        record.planYears = sample.planYears
        record.schemes = sample.schemes
        record.routes = sample.routes
        record.appraisals = sample.appraisals
        record.inputs = editions.sorted { $0.key < $1.key }.map { path, edition in
            InputRow(path: path, size: 1, sha256: Fingerprint(of: Array(edition.utf8)))
        }
        return record
    }

    private func year(_ capital: Money) -> PlanYearRow {
        PlanYearRow(
            plan: "lancashire-2026",
            year: "2026/27",
            capital: capital,
            implementation: "£0.5m",
            running: "£1.23",
            unknownRunning: 1,
            capitalEnvelope: "£5m",
            revenueEnvelope: nil
        )
    }

    private let inputs = [
        Self.plan: "1", Self.data: "1", Self.limits: "1", "Reports/a/narrative.md": "1",
        "reports/brand.yaml": "1",
    ]

    @Test func `the same inputs and figures are no change`() {
        let changes = RunChanges(from: record(inputs), to: record(inputs))
        #expect(changes.moved.isEmpty && changes.inputs.isEmpty)
        #expect(changes.appeared.isEmpty && changes.gone.isEmpty)
    }

    /// From £6m to £7.5m.
    @Test func `a cost moves by the plan alone, whatever else changed`() throws {
        var after = record(inputs.merging([Self.plan: "2", Self.data: "2"]) { $1 })
        after.planYears[0] = year("£7.5m")
        let changes = RunChanges(from: record(inputs), to: after)
        let moved = try #require(changes.moved.first)
        #expect(changes.moved.count == 1)
        #expect(moved.address == "plan/lancashire-2026/2026-27/capital")
        #expect(moved.parts == [.plan: .money("£1.5m")])
        #expect(moved.together.isEmpty)
        #expect(changes.inputs.map(\.kind) == [.data, .plan])
    }

    @Test func `a figure that only one run knows is new or gone, and not a move from nought`() {
        var after = record(inputs)
        after.planYears.removeLast()
        let changes = RunChanges(from: record(inputs), to: after)
        #expect(changes.moved.isEmpty && changes.appeared.isEmpty)
        #expect(
            changes.gone.map(\.address) == [
                "plan/lancashire-2026/2027-28/capital",
                "plan/lancashire-2026/2027-28/implementation",
                "plan/lancashire-2026/2027-28/running",
                "plan/lancashire-2026/2027-28/revenue-envelope",
            ]
        )
        let back = RunChanges(from: after, to: record(inputs))
        #expect(back.appeared.map(\.address) == changes.gone.map(\.address))
    }

    /// The amount rises from £17m to £18m and the limit falls from £300m to £290m: the room falls by
    /// £11m, £1m by the plan and £10m by the rules.
    @Test func `the room under a limit is parted exactly between plan and rules`() throws {
        var after = record(inputs.merging([Self.plan: "2", Self.limits: "2"]) { $1 })
        after.routes[0] = .sample(
            "CAP-2026-01",
            "treasury",
            .within,
            amount: "£18m",
            limit: "£290m"
        )
        let moved = try #require(
            RunChanges(from: record(inputs), to: after).moved.first {
                $0.address == "route/lancashire-2026/epr/CAP-2026-01/headroom"
            }
        )
        #expect((moved.before, moved.after) == (.money("£283m"), .money("£272m")))
        #expect(moved.parts == [.plan: .money("-£1m"), .rules: .money("-£10m")])
        #expect(moved.together.isEmpty)
    }

    @Test(
        arguments: [
            ([plan], "1.0", [.plan], []), ([limits], "1.0", [.rules], []),
            ([data], "1.0", [.data], []),
            (["Reports/a/narrative.md"], "1.0", [.method], []),
            (["reports/brand.yaml"], "1.0", [.method], []), ([], "1.1", [.method], []),
            ([data, limits], "1.0", [.data], [.data, .rules]),
            ([plan, data, limits], "1.1", [.plan], [.plan, .data, .rules, .method]),
        ] as [([String], String, [RunChanges.Kind], [RunChanges.Kind])]
    )
    func `a worth moves by what changed, the first of several, which are all named`(
        changed: [String],
        tool: String,
        parts: [RunChanges.Kind],
        together: [RunChanges.Kind]
    ) throws {
        let editions = inputs.mapValues { $0 }.merging(
            Dictionary(uniqueKeysWithValues: changed.map { ($0, "2") })
        ) { $1 }
        var after = record(editions, tool: tool)
        after.appraisals[1] = after.appraisals[1].worth("-£4m")
        let changes = RunChanges(from: record(inputs), to: after)
        let moved = try #require(changes.moved.first)
        #expect(changes.moved.count == 1)
        #expect(Array(moved.parts.keys) == parts)
        #expect(moved.parts[parts[0]] == .money("£0.5m"))
        #expect(moved.together == together)
    }

    /// A mark of 2.55 that becomes 3.
    @Test func `a mark moves by data or by its framework, never by a plan or a limit`() throws {
        let framework = "Frameworks/maturity/sample-2025/framework.yaml"
        for (path, kind) in [(Self.data, RunChanges.Kind.data), (framework, .rules)] {
            let editions = [path: "2", Self.plan: "2", Self.limits: "2"]
            var after = record(inputs.merging(editions) { $1 })
            let index = try #require(after.scores.firstIndex { $0.overall != nil })
            let score = after.scores[index]
            after.scores[index] = score.marked(3)
            let moved = try #require(RunChanges(from: record(inputs), to: after).moved.first)
            #expect(
                moved.address
                    == "sample-2025/score/\(score.source)/\(score.careSetting.rawValue)/overall"
            )
            #expect(Array(moved.parts.keys) == [kind])
            #expect(moved.together.isEmpty)
        }
    }

    @Test func `the parts of every movement come to the change`() throws {
        var after = record(
            inputs.merging([Self.plan: "2", Self.data: "2", Self.limits: "2"]) { $1 },
            tool: "2"
        )
        after.planYears[0] = year("£1.01")
        after.routes[0] = .sample("CAP-2026-01", "treasury", .within, amount: "£1", limit: "£3.33")
        after.appraisals[1] = after.appraisals[1].worth("£0.07")
        after.scores = after.scores.map { $0.overall == nil ? $0 : $0.marked(1.1) }
        let moved = RunChanges(from: record(inputs), to: after).moved
        #expect(moved.count >= 4)
        for each in moved {
            let parts = each.parts.values.reduce(each.before - each.before, +)
            #expect(parts == each.after - each.before, "\(each.address)")
        }
    }
}

extension AppraisalRow {
    fileprivate func worth(_ npsv: Money) -> AppraisalRow {
        AppraisalRow(
            plan: plan,
            option: option,
            title: title,
            schedule: schedule,
            capital: capital,
            revenue: revenue,
            npsv: npsv,
            bcr: bcr,
            payback: payback,
            gaps: gaps
        )
    }
}

extension ScoreRow {
    fileprivate func marked(_ overall: Double) -> ScoreRow {
        ScoreRow(
            framework: framework,
            source: source,
            careSetting: careSetting,
            organisation: organisation,
            overall: overall,
            answered: answered,
            lower: lower,
            upper: upper
        )
    }
}
