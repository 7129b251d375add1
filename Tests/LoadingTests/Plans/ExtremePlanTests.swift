import DigitalMaturity
import Foundation
import Investment
import TestSupport
import Testing

@testable import Loading

/// That no date and no number which the reader accepts can stop the program: plans are drawn from the
/// ends of what it accepts, and of each all that follows is worked out.
struct ExtremePlanTests {
    @Test(arguments: 0..<60)
    func `whatever a plan may say can be worked with`(seed: UInt64) throws {
        var draw = Extremes(seed: seed)
        let loaded = try TinyHome.load([
            "plans/plan.yaml": draw.plan(),
            "waymark.yaml": TinyHome.files["waymark.yaml"]?
                .replacing(/on: .*/, with: "on: \(draw.pick(draw.days))"),
        ])
        guard let dataset = loaded.dataset, let framework = dataset.chosenFramework else {
            // Only the sum of what can be accepted one by one may be too much.
            let codes = Set(loaded.problems.filter { $0.severity == .error }.map(\.code))
            #expect(codes == [.amountsTooLarge], "\(seed): \(loaded.told)")
            return
        }
        let findings = Findings(dataset, on: dataset.date, framework: framework)
        for planned in findings.plans {
            let simulated = planned.plan.simulated(seed: seed, draws: 50)
            #expect(simulated.simulation.swings.count >= 0)
            _ = findings.choice(of: planned)
        }
        #expect(findings.plans.count == 1)
    }

    @Test(
        arguments: [
            ("£10m", "£100.01bn"), ("from: 2026/27", "from: 1949/50"), ("years: 2", "years: 21"),
            ("stage: idea", "stage: idea\n    people: 1000001"),
            ("stage: idea", "stage: idea\n    start: 2101-01"),
            ("stage: idea", "stage: idea\n    range: { time: [0%, +1001%] }"),
        ]
    )
    func `what is beyond that is refused where it is read`(old: String, new: String) throws {
        let told = try TinyHome.problems(in: "plans/plan.yaml", old, is: new)
        #expect(told.contains("[malformed-value]"), "\(told)")
    }

    @Test func `amounts that together are too large to add are refused`() throws {
        let told = try TinyHome.problems(
            in: "plans/plan.yaml",
            "capital: { 2026/27: £10m, 2027/28: £12m }",
            is: "capital: { 2026/27: £50bn, 2027/28: £50bn }"
        )
        #expect(told.contains("[amounts-too-large]"), "\(told)")
    }
}

/// Draws plans whose every value is at an end of what is accepted, or is ordinary.
private struct Extremes {
    let days = ["1950-01-01", "2100-12-31", "2026-12-01", "2000-02-29"]
    private var random: SplitMix64

    init(seed: UInt64) { random = SplitMix64(seed: seed) }

    mutating func pick<Value>(_ values: [Value]) -> Value {
        values[Int.random(in: values.indices, using: &random)]
    }

    mutating func plan() -> String {
        let first = pick([1950, 2026, 2081])
        let years = Array((first..<(first + 20)).prefix(pick([1, 2, 20])))
        let names = years.map { "\($0)/\(String(($0 + 1) % 100 + 100).dropFirst())" }
        let teams = names.map { "  - { year: \($0), people: \(pick(["0", "1", "1000000"])) }\n" }
        return """
            plan: first
            title: The first plan
            icb: QE1
            from: \(names[0])
            years: \(years.count)
            price-base: \(pick(["1950/51", "2026/27", "2100/01"]))
            envelope:
              - { year: \(names[0]), capital: \(amount()), revenue: \(amount()), fund: own }
            approval-times:
              - { approver: jisc, low: 0, likely: \(pick(["1", "1000"])), high: 1000, because: x }
            meetings:
              - { approver: jisc, on: [\(pick(days)), \(pick(days))], papers: \(pick(["0", "1000"])) }
            targets:
              - { id: soon, title: Soon, by: \(pick(days)) }
            teams:
            \(teams.joined())
            schemes:
            \(scheme("a", names))\(scheme("b", names))
            """
    }

    private mutating func amount() -> String { pick(["£0.01", "£1m", "£1bn", "£20bn", "0"]) }

    private mutating func time() -> String { pick(["1 month", "18 months", "125 years"]) }

    private mutating func scheme(_ id: String, _ years: [String]) -> String {
        let money = { (draw: inout Extremes) in
            years.prefix(3).map { "\($0): \(draw.amount())" }.joined(separator: ", ")
        }
        let share = pick(["0%", "100%", "+1000%"])
        return """
              - id: \(id)
                title: One
                lead: RAA
                kind: \(pick(["digital", "infrastructure"]))
                stage: \(pick(["idea", "full", "live"]))
                serves: [soon]
                capital: { \(money(&self)) }
                revenue: { \(money(&self)) }
                run-cost: \(amount()) a year
                whole-life: \(time())
                start: \(years[0].prefix(4))-12
                takes: \(time())
                people: \(pick(["0", "1", "1000000"]))
                range: { capital: [-100%, \(share)], time: [-100%, \(share)] }
                risks: [{ id: m, chance: 50%, capital: \(amount()), delay: \(time()) }]
                benefits:
                  - { kind: societal, from: \(years[0]), a-year: \(amount()) }
                raises: [{ organisation: RAA, element: systems, to: 3 }]

            """
    }
}
