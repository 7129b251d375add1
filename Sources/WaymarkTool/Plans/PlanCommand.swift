import ArgumentParser
import DigitalMaturity
import Investment
import Reporting

struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "What follows from the plans of a workspace.",
        subcommands: [
            Routes.self, Appraise.self, PlanSimulateCommand.self, PlanOptimiseCommand.self,
            PlanFrontierCommand.self, PlanWorthCommand.self, PlanCompareCommand.self,
            PlanSweepCommand.self, PlanFormatCommand.self,
            PlanProgressCommand.self,
            PlanMergeCommand.self,
            PlanTidyCommand.self,
            PlanExportCommand.self, PlanImportCommand.self, PlanMapCommand.self,
            PlanModelCommand.self,
        ]
    )

    struct Routes: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract:
                "The totals of each plan against its envelope, and the approval route of each scheme.",
            discussion: """
                Linked schemes ('part-of') are tested on the sum of their cost. For each scheme: how \
                far it is from every limit and what growth would tip it, when its route changes \
                next, whether it has outgrown its approval, and when it can start. Schemes of one \
                lead, kind and supplier that pass a limit only one by one are asked about.
                """
        )

        @OptionGroup var source: SourceOptions
        @OptionGroup var knowledge: KnowledgeOptions
        @OptionGroup var answer: AnswerOptions

        @Option(help: ArgumentHelp("Only this plan.", valueName: "id"))
        var plan: String?

        func run() throws {
            try carryOut {
                let findings = try source.data.known(at: knowledge.knownAt).findings()
                let plans = try findings.plans(called: plan, in: source)
                try answer.write(
                    Answer(
                        json: json(findings, plans),
                        document: findings.plansDocument(plans),
                        brief: findings.plansInBrief(plans)
                    )
                )
            }
        }

        private func json(_ findings: Findings, _ plans: [PlanFindings]) -> JSON {
            .answer(
                "plan-routes",
                [("on", .date(findings.date)), ("plans", .array(plans.map { plan($0, findings) }))]
            )
        }

        private func plan(_ planned: PlanFindings, _ findings: Findings) -> JSON {
            let answer = ApprovalAnswer(findings: findings, planned: planned)
            return .object(
                [
                    ("plan", .string(planned.plan.id)), ("title", .string(planned.plan.title)),
                    ("status", .string(planned.plan.status.rawValue)),
                    ("priceBase", .string(planned.plan.priceBase.description)),
                    ("years", .array(planned.totals.years.map(year))),
                    ("wholeLife", .money(planned.totals.wholeLife)),
                    (
                        "wholeLifeUnknown",
                        .array(planned.totals.unknownWholeLife.map { .string($0) })
                    ),
                    ("reliability", .array(planned.cautionsOnRules.map { .string($0) })),
                    ("schemes", .array(planned.approvals.map { scheme($0, answer) })),
                ] + answer.flags
            )
        }

        private func year(_ year: PlanTotals.Year) -> JSON {
            .object([
                ("year", .string(year.year.description)), ("capital", .money(year.capital)),
                ("capitalEnvelope", .optional(year.capitalEnvelope) { .money($0) }),
                ("revenue", .money(year.revenue)),
                ("revenueEnvelope", .optional(year.revenueEnvelope) { .money($0) }),
                ("implementation", .money(year.implementation)), ("running", .money(year.running)),
                ("capitalUnknown", .array(year.unknownCapital.map { .string($0) })),
                ("revenueUnknown", .array(year.unknownRevenue.map { .string($0) })),
                ("runningUnknown", .array(year.unknownRunning.map { .string($0) })),
            ])
        }

        private func scheme(_ approval: ApprovalFindings, _ answer: ApprovalAnswer) -> JSON {
            let planned = approval.planned
            return .object(
                [
                    ("id", .string(planned.scheme.id.value)),
                    ("title", .string(planned.scheme.title)),
                    ("capital", .optional(planned.scheme.knownCapital) { .money($0) }),
                    ("wholeLife", .optional(planned.scheme.wholeLifeCost) { .money($0) }),
                    ("testedWith", .array(planned.testedWith.map { .string($0) })),
                    ("headline", RouteAnswer.headline(planned.headline)),
                ] + (planned.route.map(RouteAnswer.pairs) ?? []) + answer.pairs(approval)
            )
        }
    }
}

extension Findings {
    /// The plan or option of this name, or all plans where none is given.
    func allPlans(called name: String?, in source: SourceOptions) throws -> [NamedPlan] {
        try name.map { [try plan($0, in: source.path)] } ?? allPlans.map { NamedPlan($0) }
    }

    /// The plan or option of this name.
    func plan(_ name: String, in workspace: String?) throws -> NamedPlan {
        do { return try plan(named: name) } catch {
            throw Failure.input([error], workspace: workspace)
        }
    }

    /// The same of one plan or version alone, or of all where none is given.
    func only(_ plan: String?, in workspace: String?) throws -> Findings {
        guard let plan else { return self }
        do { return try about(plan: plan) } catch {
            throw Failure.input([error], workspace: workspace)
        }
    }

    /// The plan with this identifier, or all of them where none is given.
    func plans(called id: String?, in source: SourceOptions) throws -> [PlanFindings] {
        let meant = plans.filter { id == nil || $0.plan.id == id }
        guard let id, meant.isEmpty else { return meant }
        throw Failure.input(
            [.unknownName(id, of: "plan", among: plans.map(\.plan.id), at: nil)],
            workspace: source.path
        )
    }
}
