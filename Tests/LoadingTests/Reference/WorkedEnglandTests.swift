import DigitalMaturity
import Investment
import TestSupport
import Testing

@testable import Loading

struct WorkedEnglandTests {
    /// What reading `text` gives as a plan.
    private func read(_ text: String) -> (plan: Plan?, problems: [Diagnostic]) {
        var problems: [Diagnostic] = []
        let plan = YAMLFile(parsing: text, file: "plan.yaml", &problems).flatMap {
            readPlan($0, &problems)
        }
        return (plan, problems)
    }

    @Test func `every board has a plan with schemes, and every plan is marked illustrative`() throws
    {
        let dataset = try Shipped.dataset()
        let plans = dataset.workedPlans
        #expect(plans.map(\.icb.value) == dataset.system.boards.map(\.code))
        #expect(plans.count == 36)
        #expect(plans.allSatisfy { $0.status == .illustrative })
        #expect(plans.filter(\.schemes.isEmpty).map(\.id) == [])
        #expect(Set(plans.map(\.id)).count == 36)
    }

    @Test func `no plan has an error`() throws {
        let dataset = try Shipped.dataset()
        #expect(dataset.workedPlans.count == 36)
        let framework = try #require(dataset.chosenFramework)
        let errors = dataset.workedPlans.flatMap {
            $0.problems(in: dataset.system, framework: framework)
        }.filter { $0.severity == .error }
        #expect(errors.map(\.summary) == [])
    }

    @Test func `a plan written as text is read back as the same plan`() throws {
        let plans = try Shipped.dataset().workedPlans
        #expect(plans.count == 36)
        for plan in plans {
            let text = planText(plan)
            let (back, problems) = read(text)
            #expect(problems.map(\.summary) == [], "\(plan.id)")
            let found = try #require(back)
            #expect(found.schemes.map(\.id.value) == plan.schemes.map(\.id.value), "\(plan.id)")
            #expect(planText(found) == text, "\(plan.id)")
            #expect(withoutPlaces(found) == withoutPlaces(plan), "\(plan.id)")
        }
    }

    @Test func `everything that a plan may say is written and read back`() throws {
        let (plan, problems) = read(Self.fullPlan)
        #expect(problems.map(\.summary) == [])
        let text = planText(try #require(plan))
        let (back, again) = read(text)
        #expect(again.map(\.summary) == [])
        #expect(planText(try #require(back)) == text)
        #expect(withoutPlaces(try #require(back)) == withoutPlaces(try #require(plan)))
        let keys = { (text: String) in
            Set(
                text.split(whereSeparator: { !($0.isLetter || $0.isNumber || "-:".contains($0)) })
                    .filter { $0.hasSuffix(":") }
            )
        }
        #expect(keys(Self.fullPlan).subtracting(keys(text)) == [])
    }

    @Test func `a trust without a health record plans one of realistic size`() throws {
        let records = try Shipped.dataset().workedPlans.flatMap(\.schemes).filter {
            $0.id.value.hasPrefix("epr-") && !$0.id.value.hasPrefix("epr-extension")
        }
        // 27 trusts of groups 0 and 1 that are open or have one successor, of known size.
        #expect(records.count >= 20)
        let capital = records.map(\.capitalTotal).sorted()
        #expect(try #require(capital.first) >= .pounds(8_000_000))
        #expect(try #require(capital.last) <= .pounds(60_000_000))
    }

    @Test(arguments: [1, 5, 15, 25]) func `schemes lie on both sides of a limit in millions`(
        limit: Int64
    ) throws {
        let schemes = try Shipped.dataset().workedPlans.flatMap(\.schemes)
        let below = schemes.count { $0.capitalTotal < .pounds(limit * 1_000_000) }
        #expect(below > 10)
        #expect(schemes.count - below > 0)
    }

    @Test func `no board is warned of the plan that was made for it`() throws {
        let dataset = try Shipped.dataset()
        let plans = dataset.workedPlans
        #expect(plans.count == 36)
        var fresh = dataset
        fresh.workspace = Workspace(
            title: "Fresh",
            date: dataset.reference.edition,
            framework: try #require(dataset.chosenFramework).id
        )
        fresh.workspace?.plans = plans
        #expect(Set(fresh.problems.map(\.summary)) == [])
    }

    private static let fullPlan = """
        plan: full
        title: "A plan: of everything, #1"
        status: draft
        icb: QE1
        from: 2026/27
        years: 2
        price-base: 2026/27
        envelope:
          - { year: 2026/27, capital: "£1,234.56", revenue: £2m, fund: system-capital }
        teams:
          - { year: 2026/27, people: 4 }
        targets:
          - { id: coverage, title: "All of it, soon", by: 2028-03-31 }
        causes:
          - { id: prices, title: Prices }
        approval-times:
          - { approver: board, low: 1, likely: 2, high: 3, because: "It meets, mostly" }
        meetings:
          - { approver: board, on: [2026-12-01, 2027-01-05], papers: 7 }
        sections:
          cyber: "What we do: enough"
        options:
          - { id: do-minimum, title: Little, schemes: [one], continuing-cost: £5k a year }
        discounting: health
        weights: { by-need: no, dimensions: { well-led: 2 }, targets: { coverage: 5 } }
        schemes:
          - id: one
            title: The first
            lead: RXR
            for: [RXR, RXN]
            serves: [coverage]
            kind: digital
            stage: outline
            novel: yes
            funding:
              - { from: central, programme: p, share: 50%, obligation: "Match, in full" }
              - { from: self, share: 50% }
            capital: { 2026/27: £1m, 2027/28: "£2,000,000.01" }
            revenue: { 2026/27: £10k }
            run-cost: £0.9m a year
            replaces: £4k a year
            whole-life: 10 years
            vat: recoverable
            start: 2026-10
            takes: 18 months
            part-of: joint
            needs: [two]
            excludes: [three]
            one-of: choice
            mandatory: yes
            people: 3
            range: { capital: [-10%, +35%], revenue: [0%, 5%], time: [-5%, +60%] }
            risks:
              - { id: migration, chance: 20%, capital: £1.2m, revenue: £5k, delay: 3 months }
            causes:
              - { id: prices, cost: 60%, time: -20% }
            raises:
              - { organisation: RXR, element: improve-care, to: 3 }
            benefits:
              - { kind: cash-releasing, from: 2027/28, a-year: £0.7m, text: "Less, of course" }
              - { kind: societal, a-year: £2k, health: yes }
            standards: { nhs-number: yes, dtac: in-progress }
            vat-rule: cos-14
            buys:
              - { what: "Carts, small", count: 3, each: £900, grouped: yes }
            delivery: cloud
            supplier: acme
            contract-value: £3m
            public-facing: no
            service: back-office
            approved: { capital: £1m, margin: 10%, on: 2026-05-01 }
            optimism-bias: { class: it, mitigated: 40% }
            may-start: [2026/27, 2027/28]
        """
}
