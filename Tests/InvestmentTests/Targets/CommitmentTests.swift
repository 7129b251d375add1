import DigitalMaturity
import Investment
import TestSupport
import Testing

/// Which national promises a plan serves and leaves.
struct CommitmentTests {
    private func findings(
        _ targets: [NationalTarget],
        _ schemes: [Scheme],
        _ events: [RecordEvent] = []
    ) throws -> Findings {
        var dataset = Dataset(Reference("2026-11-20", .sample, [.sample], .published))
        dataset.reference.targets = NationalTargets(targets)
        dataset.reference.suppliers = Suppliers(events: events)
        var workspace = Workspace(title: "W", date: "2026-05-01", framework: "sample-2025")
        workspace.plans = [Plan.sample(schemes)]
        dataset.workspace = workspace
        return Findings(dataset, on: "2026-05-01", framework: try #require(dataset.chosenFramework))
    }

    private func served(_ targets: [NationalTarget], _ schemes: Scheme...) throws -> [String:
        [String]]
    {
        let findings = try findings(targets, schemes)
        let plan = try #require(findings.plans.first)
        let served = plan.commitments(among: NationalTargets(targets), on: findings.date)
        let pairs = served.map { ($0.promise.target.id.value, $0.schemes.map(\.id.value)) }
        return Dictionary(pairs) { first, _ in first }
    }

    private func target(
        _ id: String,
        deadline: PartialDate? = "2029",
        aims: [String] = [],
        replacedBy: [String] = [],
        outcomes: [TargetOutcome] = []
    ) -> NationalTarget {
        var target = NationalTarget.sample(
            id,
            promised: "2024",
            deadline: deadline,
            replacedBy: replacedBy,
            outcomes: outcomes
        )
        target.aims = aims.map { Located($0, at: .line(5)) }
        return target
    }

    @Test func `a scheme serves a promise by its name or by an aim`() throws {
        let targets = [target("named"), target("aimed", aims: ["records"]), target("left")]
        let found = try served(
            targets,
            .sample("one", serves: ["named"]),
            .sample("two", serves: ["records"])
        )
        #expect(found == ["named": ["one"], "aimed": ["two"], "left": []])
    }

    @Test func `what is met, replaced, ended or past and without an aim is no longer open`() throws
    {
        var ended = target("ended")
        ended.ended = Located("2025", at: .line(6))
        let targets = [
            target("met", outcomes: [.sample("2025", "100%", met: .yes)]),
            target("old", replacedBy: ["new"]), target("new"), ended,
            target("past", deadline: "2025"), target("past-aim", deadline: "2025", aims: ["a"]),
        ]
        #expect(try served(targets) == ["new": [], "past-aim": []])
    }

    @Test func `a trust without a record is left unless a scheme for that aim is for it`() throws {
        var records = target("records", aims: ["epr-coverage"])
        records.measure = .epr
        let events = (["RXN", "RXR"] as [ODSCode]).map { code in
            RecordEvent(
                of: Located(code, at: .line(1)),
                .none,
                on: "2024-10-01",
                citation: .sample(published: "2024-10-01")
            )
        }
        func left(_ schemes: [Scheme]) throws -> [ODSCode] {
            let findings = try findings([records], schemes, events)
            return findings.trustsLeftWithoutRecord(by: try #require(findings.plans.first).plan)
        }
        #expect(try left([]) == ["RXN", "RXR"])
        #expect(try left([.sample("other", lead: "RXN", serves: ["devices"])]) == ["RXN", "RXR"])
        #expect(try left([.sample("epr", lead: "RXN", serves: ["epr-coverage"])]) == ["RXR"])
        #expect(try left([.sample("epr", lead: "RXN", serves: ["records"])]) == ["RXR"])
    }
}
