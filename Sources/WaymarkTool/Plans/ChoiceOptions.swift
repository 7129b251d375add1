import ArgumentParser
import DigitalMaturity
import Investment
import Optimising
import Reporting

/// Which plan is asked about, and how far to search.
struct ChoiceOptions: ParsableArguments {
    /// A share of a whole, written as `0.1%`.
    struct Gap: ExpressibleByArgument {
        let share: Double

        init(share: Double) {
            self.share = share
        }

        init?(argument: String) {
            guard let gap = try? Percentage(parsing: argument), gap >= .zero else { return nil }
            share = Double(gap.millionths) / 1_000_000
        }

        var defaultValueDescription: String { "\(share * 100)%" }
    }

    /// The question as numbers, with where it comes from.
    struct Asked {
        let findings: Findings
        let planned: PlanFindings
        let problem: ChoiceProblem
    }

    @Option(help: ArgumentHelp("The plan, where there are several.", valueName: "id"))
    var plan: String?

    @Option(
        help: ArgumentHelp(
            "How far the best may lie above the answer; small plans are always searched to the end.",
            valueName: "percent"
        )
    )
    var gap = Gap(share: ChoiceAnswer.usualGap)

    @Option(help: ArgumentHelp("After how many seconds a search stops.", valueName: "n"))
    var timeLimit = 60.0

    @Option(
        help: ArgumentHelp(
            "Who searches: cbc, highs, or auto: highs where the plan is large and it is installed.",
            discussion: "The program highs is on the PATH or is what WAYMARK_HIGHS names.",
            valueName: "name"
        )
    )
    var solver = SolverChoice.auto

    func validate() throws {
        guard timeLimit > 0 else { throw ValidationError("--time-limit must be positive.") }
    }

    /// The optimiser that the options ask for.
    func optimiser() throws -> Optimiser {
        Optimiser(SearchLimits(gap: gap.share, seconds: timeLimit), by: try solver.solver())
    }

    /// The question that the options ask.
    func ask(_ source: SourceOptions, _ knowledge: KnowledgeOptions) throws -> Asked {
        let findings = try source.data.known(at: knowledge.knownAt).findings()
        let planned = try planned(findings, source)
        return Asked(findings: findings, planned: planned, problem: findings.choice(of: planned))
    }

    private func planned(
        _ findings: Findings,
        _ source: SourceOptions
    ) throws -> PlanFindings {
        let plans = try findings.plans(called: plan, in: source)
        guard let only = plans.first else {
            throw Failure.missing("there is no plan in the workspace")
        }
        guard plans.count == 1 else {
            let known = plans.map(\.plan.id).joined(separator: ", ")
            throw ValidationError("There are several plans, give --plan: \(known).")
        }
        return only
    }
}

/// Searches; a failure of the search becomes one of the contract.
func optimising<Answer>(_ search: () throws(OptimisingError) -> Answer) throws(Failure) -> Answer {
    do throws(OptimisingError) {
        return try search()
    } catch {
        switch error {
        case .outOfTime: throw .outOfTime("\(error)")
        case .program: throw .cannotCreate("\(error)")
        case .refused, .abandoned, .outOfMemory: throw .ours("\(error)")
        }
    }
}
