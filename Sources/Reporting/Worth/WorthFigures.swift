import DigitalMaturity
import Documents
import Investment

/// Figures of what a plan is worth in maturity, each with its trace.
struct WorthFigures {
    let findings: Findings
    let ledger: WorthLedger

    private var plan: Plan { ledger.plan }
    private var id: String { "worth/\(plan.id)" }

    /// Everything that the plan gains.
    var total: Figure {
        gain(
            ledger.gain,
            "gain",
            "Levels gained by the whole plan, over all dimensions of all organisations",
            "sum over the rungs climbed, each once",
            ledger.steps
        )
    }

    /// What is given to a scheme.
    func given(_ entry: WorthLedger.Entry) -> Figure {
        gain(
            entry.gain,
            "\(entry.scheme.id.value)/given",
            "Levels gained that are given to \(entry.scheme.title)",
            "sum over the rungs that it completes: the last to go live of those that a rung takes, "
                + "of equals the last by identifier",
            ledger.steps.filter { plan.schemes[$0.completedBy].id.value == entry.scheme.id.value }
        )
    }

    /// What a scheme would gain alone.
    func alone(_ entry: WorthLedger.Entry) -> Figure {
        gain(
            entry.alone,
            "\(entry.scheme.id.value)/alone",
            "Levels gained if \(entry.scheme.title) alone went live",
            "sum over the rungs that it climbs by itself, whatever it needs",
            steps(touchedBy: entry)
        )
    }

    /// What the plan would lose without a scheme.
    func marginal(_ entry: WorthLedger.Entry) -> Figure {
        gain(
            entry.marginal,
            "\(entry.scheme.id.value)/marginal",
            "Levels that the plan would not gain without \(entry.scheme.title)",
            "gain of the plan − gain of the plan without it",
            steps(touchedBy: entry)
        )
    }

    /// What is given to a scheme for each £1m of `money`.
    func perMillion(_ entry: WorthLedger.Entry, of what: String, _ money: Money?) -> Figure? {
        entry.gainPerMillion(of: money).map {
            gain(
                $0,
                "\(entry.scheme.id.value)/per-million-\(what)",
                "Levels given to \(entry.scheme.title) for each £1m of its "
                    + what.replacing("-", with: " ") + " cost",
                "levels given ÷ \(money?.exact ?? "") × £1m",
                steps(touchedBy: entry)
            )
        }
    }

    /// The mark of a dimension today.
    func today(_ course: WorthLedger.Course) -> Figure {
        mark(course.line.mark, course, "today", "today", [])
    }

    /// The mark of a dimension at the end of the year at `index`.
    func end(ofYear index: Int, _ course: WorthLedger.Course) -> Figure {
        let year = plan.years[index]
        return mark(
            course.line.mark + levels(course.gains[index]),
            course,
            year.slug,
            "at the end of \(year)",
            steps(of: course).filter { step in
                step.from.map { $0 <= CivilMonth(containing: year.lastDay) } ?? false
            }
        )
    }

    /// The mark of a dimension once everything is live.
    func final(_ course: WorthLedger.Course) -> Figure {
        mark(
            course.line.mark + levels(course.final),
            course,
            "all-live",
            "once every scheme is live",
            steps(of: course)
        )
    }

    // MARK: - Parts

    private func levels(_ millionths: Int) -> Double { Double(millionths) / 1_000_000 }

    private func steps(of course: WorthLedger.Course) -> [WorthLedger.Step] {
        ledger.steps.filter {
            $0.ladder.organisation == course.organisation
                && $0.ladder.dimension == course.line.dimension
        }
    }

    private func steps(touchedBy entry: WorthLedger.Entry) -> [WorthLedger.Step] {
        ledger.steps.filter { step in
            (step.takes + step.repeats).contains {
                plan.schemes[$0].id.value == entry.scheme.id.value
            }
        }
    }

    private func gain(
        _ millionths: Int,
        _ name: String,
        _ meaning: String,
        _ formula: String,
        _ steps: [WorthLedger.Step]
    ) -> Figure {
        Figure(
            .difference(levels(millionths)),
            trace: Trace(
                "\(id)/\(name)",
                meaning: meaning,
                formula: formula,
                inputs: steps.isEmpty
                    ? [Trace.Input("no level is reached by it", place: plan.place)]
                    : steps.map(input),
                rule: edition
            )
        )
    }

    private func mark(
        _ value: Double,
        _ course: WorthLedger.Course,
        _ name: String,
        _ when: String,
        _ steps: [WorthLedger.Step]
    ) -> Figure {
        let known = course.line.isKnown ? "" : "; nobody answered, so it starts at the lowest mark"
        let start = Trace.Input(
            "mark today\(known)",
            value: fixed(course.line.mark, places: 2),
            file: course.line.place?.file ?? "no return",
            lines: course.line.place?.line.map { [$0] } ?? []
        )
        return Figure(
            .score(value),
            trace: Trace(
                "\(id)/\(course.organisation)/\(course.line.dimension)/\(name)",
                meaning: "\(course.line.dimension) of "
                    + "\(findings.system.name(of: course.organisation.text)) \(when)",
                formula:
                    "mark today + the rungs climbed by then; of several returns the one with the "
                    + "least mark speaks",
                inputs: [start] + steps.map(input),
                rule: edition
            )
        )
    }

    private func input(_ step: WorthLedger.Step) -> Trace.Input {
        let scheme = plan.schemes[step.completedBy]
        let what = [step.ladder.organisation.text, step.ladder.criterion ?? step.ladder.dimension]
        return Trace.Input(
            "\(what.joined(separator: " ")) to \(step.rung.level) by \(scheme.id.value)",
            value: "+" + fixed(levels(step.rung.gain), places: 2),
            place: scheme.place
        )
    }

    private var edition: String {
        "\(findings.framework.id), \(findings.framework.edition): \(findings.framework.citation)"
    }
}
