import DigitalMaturity
import Investment
import TestSupport
import Testing

/// The colour of what a board hears first: whether there is money.
struct SignalTests {
    private func planned(_ envelopes: [Plan.Envelope]) throws -> PlanFindings {
        var dataset = Dataset(Reference("2026-11-20", .sample, [.sample], .published))
        var workspace = Workspace(title: "W", date: "2026-05-01", framework: "sample-2025")
        workspace.plans = [
            .sample(
                envelopes: envelopes,
                [
                    .sample(
                        funding: [.of(.central, "50%", programme: "frontline"), .of(.own, "50%")],
                        capital: ["2026/27": "£6m"]
                    )
                ]
            )
        ]
        dataset.workspace = workspace
        let framework = try #require(dataset.chosenFramework)
        let findings = Findings(dataset, on: "2026-05-01", framework: framework)
        return try #require(findings.plans.first)
    }

    private static let own = Plan.Envelope.of("2026/27", capital: "£3m")

    @Test func `money that is stated and enough is green`() throws {
        let planned = try planned([Self.own, .of("2026/27", capital: "£3m", fund: "frontline")])
        #expect(planned.moneySignal(drawn: nil) == .green)
    }

    @Test func `a fund of which nobody says what it gives is amber`() throws {
        let planned = try planned([Self.own, .of("2027/28", capital: "£3m", fund: "frontline")])
        #expect(!planned.unstated.isEmpty)
        #expect(planned.overdrawn.isEmpty)
        #expect(planned.moneySignal(drawn: nil) == .amber)
    }

    @Test func `a fund that gives a pound too little is red`() throws {
        let planned = try planned([
            Self.own, .of("2026/27", capital: "£2999999", fund: "frontline"),
        ])
        #expect(planned.moneySignal(drawn: nil) == .red)
    }
}
