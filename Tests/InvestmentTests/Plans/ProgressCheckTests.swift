import DigitalMaturity
import Investment
import TestSupport
import Testing

/// What is odd about how schemes go, each kind on both sides of where it begins.
struct ProgressCheckTests {
    /// Starts in December 2026 and is live in October 2027; spends £1m in 2026/27.
    private func scheme(
        _ change: (inout Scheme) -> Void = { _ in }
    ) -> Scheme {
        var scheme = Scheme.sample(
            capital: ["2026/27": "£1m"],
            revenue: ["2026/27": "£100k"],
            start: "2026-12",
            takes: "10 months"
        )
        change(&scheme)
        return scheme
    }

    private func found(
        _ schemes: Scheme...,
        suppliers: Suppliers = Suppliers()
    ) -> [Diagnostic.Code] {
        Plan.costed(schemes).progressProblems(on: "2026-11-20", suppliers: suppliers).map(\.code)
    }

    private func milestone(due: CivilDate, forecast: CivilDate? = nil, done: CivilDate? = nil)
        -> Scheme.Milestone
    {
        var milestone = Scheme.Milestone(name: "Signed", due: Located(due, line: 20))
        milestone.forecast = forecast.map { Located($0, line: 21) }
        milestone.done = done.map { Located($0, line: 22) }
        return milestone
    }

    @Test func `nothing is wrong with a scheme that says nothing of how it goes`() {
        #expect(found(scheme()) == [])
    }

    @Test(
        arguments: [
            ("2026-11-30", nil, [.milestoneOutside]), ("2026-12-01", nil, []),
            ("2027-10-31", nil, []), ("2027-11-01", nil, [.milestoneOutside]),
            ("2027-01-01", "2027-11-01", [.milestoneOutside]), ("2027-01-01", "2027-10-31", []),
        ] as [(CivilDate, CivilDate?, [Diagnostic.Code])]
    )
    func `a milestone lies between the start and the month of going live`(
        due: CivilDate,
        forecast: CivilDate?,
        codes: [Diagnostic.Code]
    ) {
        let scheme = scheme {
            $0.management.milestones = [milestone(due: due, forecast: forecast)]
        }
        #expect(found(scheme) == codes)
    }

    @Test(
        arguments: [("2026-11-20", []), ("2026-11-21", [.doneInFuture])]
            as [(CivilDate, [Diagnostic.Code])]
    )
    func `nothing is done on a day to come`(done: CivilDate, codes: [Diagnostic.Code]) {
        let scheme = scheme {
            $0.management.milestones = [milestone(due: "2026-12-01", done: done)]
        }
        #expect(found(scheme) == codes)
    }

    @Test(
        arguments: [
            ("2026/27", "£1m", []), ("2027/28", "£1m", [.actualInFuture]), ("2027/28", "£0", []),
        ] as [(FinancialYear, Money, [Diagnostic.Code])]
    )
    func `money is spent in years that have begun`(
        year: FinancialYear,
        money: Money,
        codes: [Diagnostic.Code]
    ) {
        for purpose in Plan.Purpose.allCases {
            let scheme = scheme {
                let amounts = ([(year, money)]).map {
                    Scheme.Amount(
                        year: Located($0.0, line: 30),
                        money: Located($0.1, line: 30)
                    )
                }
                if purpose == .capital {
                    $0.outturn.actualCapital = amounts
                } else {
                    $0.outturn.actualRevenue = amounts
                }
            }
            #expect(found(scheme) == codes, "\(purpose)")
        }
    }

    @Test(
        arguments: [("£499,999", [.forecastBelowActual]), ("£500k", [])]
            as [(Money, [Diagnostic.Code])]
    )
    func `a forecast is not below what was spent in its year`(
        forecast: Money,
        codes: [Diagnostic.Code]
    ) {
        let scheme = scheme {
            $0.outturn.actualCapital = (["2026/27": "£500k"] as KeyValuePairs).amounts(from: 30)
            $0.outturn.forecastCapital =
                (["2026/27": forecast, "2027/28": "£1k"] as KeyValuePairs).amounts(from: 31)
        }
        #expect(found(scheme) == codes)
    }

    @Test(
        arguments: [("2027-09-30", [.contractEndsBeforeLive]), ("2027-10-01", [])]
            as [(CivilDate, [Diagnostic.Code])]
    )
    func `a contract lasts until its scheme is live`(ends: CivilDate, codes: [Diagnostic.Code]) {
        #expect(found(scheme { $0.management.contractEnds = Located(ends, line: 40) }) == codes)
        var undated = scheme { $0.management.contractEnds = Located(ends, line: 40) }
        undated.takes = nil
        #expect(found(undated) == [])
    }

    @Test func `a risk needs an owner only where another has one`() {
        let risk = Scheme.Risk(id: "migration", chance: "20%")
        var owned = Scheme.Risk(id: "staff", chance: "20%")
        owned.owner = "Head of information"
        let unowned = scheme { $0.uncertainty.risks = [risk] }
        #expect(found(unowned) == [])
        #expect(found(unowned, scheme { $0.uncertainty.risks = [owned] }) == [.riskWithoutOwner])
    }

    @Test(
        arguments: [("£1m", []), ("£1,000,000.01", [.linesBeyondMoney])]
            as [(Money, [Diagnostic.Code])]
    )
    func `lines are parts of what the scheme spends`(amount: Money, codes: [Diagnostic.Code]) {
        var line = Scheme.Line(name: Located("Licences", line: 50), purpose: .capital)
        line.amounts = (["2026/27": amount] as KeyValuePairs).amounts(from: 50)
        #expect(found(scheme { $0.outturn.lines = [line] }) == codes)
    }

    @Test func `a line of running cost is part of the revenue of a year in which it runs`() {
        var line = Scheme.Line(name: Located("Optimisation", line: 50), purpose: .revenue)
        line.amounts = (["2028/29": "£60k"] as KeyValuePairs).amounts(from: 50)
        let running = scheme {
            $0.runCost = Located("£60k", line: 9)
            $0.outturn.lines = [line]
        }
        #expect(found(running) == [])
        #expect(found(scheme { $0.outturn.lines = [line] }) == [.linesBeyondMoney])
    }

    @Test func `a benefit is followed up after its baseline`() {
        func benefit(_ day: CivilDate) -> Scheme {
            scheme {
                var benefit = Scheme.Benefit(kind: .unmonetised)
                benefit.baseline = Scheme.Measure(date: Located("2026-03-31", line: 60))
                benefit.followUp = Scheme.Measure(date: Located(day, line: 61))
                $0.effects.benefits = [benefit]
            }
        }
        #expect(found(benefit("2026-03-31")) == [.followUpTooEarly])
        #expect(found(benefit("2026-04-01")) == [])
    }

    @Test(
        arguments: [
            ("epic", nil, []), ("epicc", nil, [.unknownName]), ("acme", nil, [.unknownName]),
            ("acme", .record, [.unknownName]), ("acme", .network, []),
            ("epicc", .network, [.unknownName]), ("oracle", .record, []),
        ] as [(String, Contract.Service?, [Diagnostic.Code])]
    )
    func `a supplier is one that the lists know, or supplies what they do not cover`(
        name: String,
        supplies: Contract.Service?,
        codes: [Diagnostic.Code]
    ) {
        let names = SupplierNames([
            (Supplier(id: "epic", name: "Epic"), []),
            (Supplier(id: "oracle-health", name: "Oracle Health"), ["Oracle"]),
        ])
        let scheme = scheme {
            $0.particulars.supplier = Located(name, line: 70)
            $0.particulars.supplies = supplies
        }
        #expect(found(scheme, suppliers: Suppliers(names: names)) == codes)
    }

    @Test func `a board does not plan jointly with itself`() {
        var plan = Plan.costed([scheme()])
        plan.partners = [Located("QOP", line: 4)]
        let suppliers = Suppliers()
        #expect(plan.progressProblems(on: "2026-11-20", suppliers: suppliers) == [])
        plan.partners.append(Located("QE1", line: 4))
        let codes = plan.progressProblems(on: "2026-11-20", suppliers: suppliers).map(\.code)
        #expect(codes == [.duplicateID])
    }
}
