import DigitalMaturity
public import Documents
public import Investment

extension Findings {
    /// The figure at an address, worked out alone; `nil` where nothing has that name.
    ///
    /// What is drawn, searched for or asked with options is found by `figure(at:by:in:)`. `other` gives
    /// the findings of another workspace, with which a plan was compared.
    public func figure(
        at address: Address,
        in other: (String) -> Findings? = { _ in nil }
    ) -> Figure? {
        switch address.family {
        case "plan":
            ofPlan(address) { PlanCounts(planned: $0) }
                ?? ofPlan(address) { PlanFigures(planned: $0) }
                ?? named(address, in: other).flatMap { PlanFigures($0.plan).figure(at: address) }
        case "scheme": ofPlan(address) { SchemeFigures(plan: $0.plan) }
        case "funds": ofPlan(address) { FundFigures(planned: $0) }
        case "payers": ofPlan(address) { PayerFigures(planned: $0) }
        case "route": ofPlan(address) { RouteFigures(planned: $0) }
        case "approval": ofPlan(address) { ApprovalFigures(planned: $0) }
        case "worth": worth(at: address, in: other)?.figure(at: address)
        case "appraisal": appraisal(at: address, in: other)?.figure(at: address)
        case "compare": comparison(at: address, in: other)?.figure(at: address)
        case "progress": ofPlan(address) { ProgressFigures($0.plan) }
        case "plans": PlansFigures(findings: self).figure(at: address)
        case "merge": MergeFigures(self, at: address)?.figure(at: address)
        case "trusts": PlaceFigures(findings: self).figure(at: address)
        case "rule", "rules": RuleFigures(findings: self).figure(at: address)
        case "fact": fact(at: address)
        case "delay": DelayCosts(findings: self).figure(at: address)
        case "share": system.shareFigure(at: address)
        case "estate": EstateFigures(self, at: address)?.figure(at: address)
        case "care": careFigure(at: address)
        case "forecast": forecastFigure(at: address)
        case "programme": ProgrammeFigures(self).figure(at: address)
        case "without": withoutFigure(at: address)
        case "supplier": SupplierFigures(self, at: address)?.figure(at: address)
        case "target": TargetFigures(self).figure(at: address)
        case "commitments": ofPlan(address) { CommitmentFigures(self, $0) }
        case "allocation": AllocationFigures(self, at: address)?.figure(at: address)
        case "source": SourceFigures(reference: dataset.reference).figure(at: address)
        case "framework": frameworkFigure(at: address)
        case "coverage":
            LedgerFigures(self, at: address).map { $0.figure(at: address) }
                ?? maturityFigure(at: address)
        default: maturityFigure(at: address)
        }
    }

    /// What addresses can begin with.
    public var families: [String] {
        let figures = [
            "allocation",
            "answered", "answers", "appraisal", "approval", "care", "comparable", "compare",
            "commitments", "count", "coverage", "delay", "distance", "estate", "fact", "fair",
            "forecast",
            "framework",
            "funds",
            "gap", "gaps", "interval", "mean", "merge", "payers", "peers", "plan", "plans",
            "programme", "progress", "reach", "route", "rule", "rules", "scheme", "score", "share",
            "size", "source",
            "supplier", "target", "trend", "trusts", "without", "worth",
        ]
        let frameworks = dataset.reference.maturity.frameworks.map(\.id)
        return (figures + FigureSearch.options.keys + frameworks).sorted()
    }

    /// What of a board's number goes to one of those among whom it was split.
    private func share(at address: Address) -> Figure? {
        let fact = dataset.reference.facts[address.parts[1]]
        let codes = address.parts.suffix(2).map(ODSCode.init(inAddress:))
        let share = fact?.shares(in: system).first { [$0.from, $0.to] == codes }
        return share.flatMap { fact?.figure(of: $0, in: system) }
    }

    /// A number about an organisation, by the fact and the code.
    private func fact(at address: Address) -> Figure? {
        if address.parts.count == 5 {
            return dataset.reference.facts[address.parts[1]].flatMap {
                FactTotalFigures(fact: $0).figure(at: address)
                    ?? FactSumFigures(fact: $0, system: system).figure(at: address)
            }
        }
        if address.parts.count == 4, let share = share(at: address) { return share }
        let year = address.parts.dropFirst(3).first.flatMap(FinancialYear.init(slug:))
        guard address.parts.count == (year == nil ? 3 : 4),
            let code = ODSCode(inAddress: address.parts[2])
        else {
            return nil
        }
        return dataset.reference.facts[address.parts[1]]?
            .figure(of: code, in: system, year: year)
    }

    private func frameworkFigure(at address: Address) -> Figure? {
        guard address.parts.count > 1 else { return nil }
        return dataset.reference.maturity.framework(address.parts[1])
            .flatMap { FrameworkFigures(framework: $0).figure(at: address) }
    }

    /// The figure of the plan that the second part of the address names.
    private func ofPlan(
        _ address: Address,
        _ family: (PlanFindings) -> some FigureFamily
    ) -> Figure? {
        planned(address).flatMap { family($0).figure(at: address) }
    }

    private func planned(_ address: Address) -> PlanFindings? {
        guard address.parts.count > 1 else { return nil }
        return plans.first { $0.plan.id == address.parts[1] }
            ?? switchedOff(named: address.parts[1])?.after
            ?? (try? about(plan: address.parts[1]))?.plans.first
    }

    /// The plan or option that a part of the address names, and the findings that it is of.
    private func named(
        _ address: Address,
        _ part: Int = 1,
        in other: (String) -> Findings?
    ) -> (plan: NamedPlan, findings: Findings)? {
        guard address.parts.indices.contains(part) else { return nil }
        let (name, settings) = address.parts[part].settings
        let against = settings["against"]
        guard let findings = against.map(other) ?? self, let plan = try? findings.plan(named: name)
        else { return nil }
        return (plan.of(workspace: against), findings)
    }

    private func worth(at address: Address, in other: (String) -> Findings?) -> WorthFigures? {
        named(address, in: other).map { plan, findings in
            let framework = address.parts[1].settings.values["framework"]
                .flatMap(findings.dataset.reference.maturity.framework)
            let scored = framework.map(findings.against) ?? findings
            return WorthFigures(
                findings: scored,
                ledger: scored.worth(of: plan.plan),
                name: plan.name
            )
        }
    }

    private func appraisal(
        at address: Address,
        in other: (String) -> Findings?
    ) -> AppraisalFigures? {
        guard address.parts.count > 2, let (named, findings) = named(address, in: other) else {
            return nil
        }
        let (schedule, settings) = address.parts[2].settings
        return findings.dataset.appraisal(
            of: named.whole,
            on: findings.date,
            schedule: schedule,
            horizon: settings["horizon"].flatMap { Int($0) },
            goLive: settings["go-live"].flatMap(Plan.GoLive.init)
        ).map { AppraisalFigures(appraisal: $0, name: named.name) }
    }

    func comparison(
        at address: Address,
        in other: (String) -> Findings?
    ) -> ComparisonFigures? {
        guard let first = named(address, in: other), let second = named(address, 2, in: other)
        else { return nil }
        let compared = first.findings.comparison(
            of: first.plan,
            with: second.plan,
            in: second.findings
        )
        return ComparisonFigures(findings: self, compared: compared)
    }
}
