import DigitalMaturity
package import Investment

extension RunRecord {
    /// Records a run that read `inputs` and made `findings`.
    ///
    /// The time `recordedAt` is the caller's: nothing here reads a clock.
    package init(
        _ findings: Findings,
        inputs: [(path: String, bytes: [UInt8])],
        recordedAt: String,
        toolVersion: String
    ) {
        let dataset = findings.dataset
        run = RunRow(
            onDate: findings.date,
            recordedAt: recordedAt,
            toolVersion: toolVersion,
            referenceEdition: dataset.reference.edition,
            rulebookEdition: dataset.reference.rulebook.edition,
            workspaceTitle: dataset.workspace?.title
        )
        self.inputs = inputs.map { path, bytes in
            InputRow(path: path, size: bytes.count, sha256: Fingerprint(of: bytes))
        }
        for card in findings.assessment.scorecards { add(card, against: findings.framework) }
        for planned in findings.plans {
            add(planned)
            if let appraisal = planned.appraisal { add(appraisal) }
            guard let outcome = findings.outcomes[planned.plan.id] else { continue }
            add(outcome.simulation)
            if let choice = outcome.choice { add(choice) }
        }
        addNational(findings)
        let codes = Set(scores.map(\.organisation) + plans.map(\.icb) + schemes.map(\.lead))
        organisations = codes.sorted().map { OrganisationRow($0, in: findings.system) }
    }

    private mutating func add(_ card: Scorecard, against framework: Framework) {
        let source = card.source.organisation
        scores.append(
            ScoreRow(
                framework: framework.id,
                source: source,
                careSetting: card.careSetting,
                organisation: card.organisation,
                overall: card.overall,
                answered: card.answered,
                lower: card.bounds.lowerBound,
                upper: card.bounds.upperBound
            )
        )
        dimensionScores += card.lines.map { line in
            DimensionScoreRow(
                framework: framework.id,
                source: source,
                careSetting: card.careSetting,
                dimension: line.dimension,
                mark: line.mark
            )
        }
    }
}

extension OrganisationRow {
    /// What `system` says today of the organisation with this code.
    fileprivate init(_ code: ODSCode, in system: RegisterDay) {
        self.init(
            organisation: code,
            name: system.name(of: code.text),
            icb: system.icb(of: code),
            region: system.region(of: code)
        )
    }
}

// MARK: - Plans

extension RunRecord {
    private mutating func add(_ planned: PlanFindings) {
        let plan = planned.plan
        plans.append(PlanRow(plan))
        planYears += planned.totals.years.map { PlanYearRow($0, of: plan) }
        for route in planned.routes { add(route, of: plan) }
    }

    private mutating func add(_ planned: PlannedRoute, of plan: Plan) {
        schemes.append(SchemeRow(planned, of: plan))
        guard let route = planned.route else { return }
        let key = (plan: plan.id, scheme: planned.scheme.id.value)
        routes += route.approvals.map { RouteRow($0, of: key) }
        approvals += route.steps.map { step in
            ApprovalRow(
                plan: key.plan,
                scheme: key.scheme,
                step: step.number,
                approver: step.approver.id,
                title: step.approver.title
            )
        }
        reportingDuties += route.reports.map { ReportingDutyRow($0, of: key) }
    }
}

// MARK: - Appraisals

extension RunRecord {
    private mutating func add(_ appraisal: Appraisal) {
        let gaps = appraisal.gaps.map(appraisal.words).joined(separator: " ")
        appraisals += appraisal.results.map { result in
            AppraisalRow(
                plan: appraisal.plan.id,
                option: result.option.id,
                title: result.option.title,
                schedule: appraisal.schedule.id,
                capital: result.flows.total([.capital]),
                revenue: result.flows.total([.revenue, .running, .continuing]),
                npsv: result.own.present.net,
                bcr: result.own.present.ratio,
                payback: result.increment?.payback.words,
                gaps: gaps.isEmpty ? nil : gaps
            )
        }
    }
}

// MARK: - Simulations

extension RunRecord {
    private mutating func add(_ result: PlanSimulation) {
        let plan = result.plan.id
        simulations.append(
            SimulationRow(plan: plan, seed: String(result.seed), draws: result.draws)
        )
        simulatedYears += result.plan.years.indices.map { SimulatedYearRow($0, of: result) }
        let schemes = zip(result.plan.schemes, result.simulation.activities)
        simulatedSchemes += schemes.map { scheme, activity in
            func day(_ percent: Int) -> CivilDate? {
                activity.goLive.map { result.date($0.quantile(percent)) }
            }
            return SimulatedSchemeRow(
                plan: plan,
                scheme: scheme.id.value,
                goLiveP10: day(10),
                goLiveP50: day(50),
                goLiveP90: day(90)
            )
        }
    }
}

// MARK: - Optima

extension RunRecord {
    private mutating func add(_ answer: ChoiceAnswer) {
        switch answer.outcome {
        case .best(let best, let whyNots): add(best, whyNots, of: answer.plan)
        case .infeasible(let conflict):
            optima.append(
                OptimumRow(
                    plan: answer.plan.id,
                    status: "infeasible",
                    objective: nil,
                    bound: nil,
                    gap: nil,
                    conflict: conflict.map(answer.problem.words).joined(separator: "; "),
                    yearsBeyond: answer.problem.beyond,
                    capitalLeft: nil
                )
            )
        }
    }

    private mutating func add(_ best: BestPlan, _ whyNots: [WhyNot], of plan: Plan) {
        let problem = best.checked.problem
        optima.append(
            OptimumRow(
                plan: plan.id,
                status: best.status.rawValue,
                objective: Double(best.checked.worth) / 1_000_000,
                bound: Double(best.bound) / 1_000_000,
                gap: best.gap,
                conflict: nil,
                yearsBeyond: problem.beyond,
                capitalLeft: problem.capitalLeft(by: best.checked.choice)
            )
        )
        optimumSchemes += problem.candidates.indices.map { scheme in
            let option = problem.option(scheme, in: best.checked.choice)
            let reasons = whyNots.first { $0.scheme == scheme }?.reasons(in: problem)
            return OptimumSchemeRow(
                plan: plan.id,
                scheme: problem.candidates[scheme].id,
                chosen: option != nil,
                startYear: option.flatMap { problem.year(at: $0.start) },
                startMonth: option?.month,
                why: option == nil ? reasons?.joined(separator: "; ") : nil
            )
        }
    }
}
