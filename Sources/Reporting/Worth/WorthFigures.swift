import DigitalMaturity
import Documents
import Investment

/// What a plan is worth in maturity: `worth/lancashire-2026/epr-east/given`.
struct WorthFigures: FigureFamily {
    let findings: Findings
    let ledger: WorthLedger
    /// The name of the plan, or of one of its options.
    let name: String
    private let money: PlanFigures

    init(findings: Findings, ledger: WorthLedger, name: String) {
        self.findings = findings
        self.ledger = ledger
        self.name = name
        money = PlanFigures(NamedPlan(ledger.plan, name: name))
    }

    enum Key: FigureKey {
        /// Everything that the plan gains.
        case gain
        case scheme(String, Measure)
        /// The mark of a dimension of an organisation.
        case mark(String, String, When)
    }

    enum Measure: String, AddressPart {
        case given, alone, marginal
        case perMillionCapital = "per-million-capital"
        case perMillionWholeLife = "per-million-whole-life"
    }

    enum When: Hashable {
        case today
        case endOf(FinancialYear)
        case allLive
    }

    /// A framework other than the usual one is named beside the plan.
    var root: [String] {
        let other = findings.framework.id != findings.dataset.chosenFramework?.id
        return ["worth", name.with(["framework": other ? findings.framework.id : nil])]
    }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .gain:
            gain(
                ledger.gain,
                key,
                "Levels gained by the whole plan, over all dimensions of all organisations",
                sum(ledger.steps.map(input)),
                "each level counted once"
            )
        case .scheme(let id, let measure):
            ledger.entries.firstIndex { $0.scheme.id.value == id }
                .flatMap { figure(measure, of: ledger.entries[$0], at: $0) }
        case .mark(let organisation, let dimension, let when):
            ledger.courses.first {
                $0.organisation.text == organisation && $0.line.dimension == dimension
            }.flatMap { mark($0, when) }
        }
    }

    private var plan: Plan { ledger.plan }

    // MARK: Schemes

    private func figure(
        _ measure: Measure,
        of entry: WorthLedger.Entry,
        at position: Int
    ) -> Figure? {
        let key = Key.scheme(entry.scheme.id.value, measure)
        let title = entry.scheme.title
        switch measure {
        case .given:
            return gain(
                entry.gain,
                key,
                "Levels gained that are given to \(title)",
                sum(ledger.steps.filter { $0.completedBy == position }.map(input)),
                "each level given to the last scheme that it takes to go live, ties by name"
            )
        case .alone:
            return gain(
                entry.alone,
                key,
                "Levels gained if \(title) alone went live",
                sum(ledger.alone(position).map { input($0, by: [position], named: position) }),
                "as if it needed no other scheme"
            )
        case .marginal:
            return gain(
                entry.marginal,
                key,
                "Levels that the plan would not gain without \(title)",
                sum(
                    ledger.lost(without: position).map {
                        input($0, by: [position], named: position)
                    }
                )
            )
        case .perMillionCapital:
            return perMillion(entry, key, "capital", entry.scheme.knownCapital, .capital)
        case .perMillionWholeLife:
            return perMillion(entry, key, "whole life", entry.scheme.wholeLifeCost, .wholeLife)
        }
    }

    /// What is given to a scheme for each £1m of its cost.
    private func perMillion(
        _ entry: WorthLedger.Entry,
        _ key: Key,
        _ what: String,
        _ cost: Money?,
        _ measure: PlanFigures.Measure
    ) -> Figure? {
        let id = entry.scheme.id.value
        guard let levels = entry.gainPerMillion(of: cost), let given = figure(.scheme(id, .given)),
            let spent = money[.scheme(id, measure)]
        else { return nil }
        return gain(
            levels,
            key,
            "Levels given to \(entry.scheme.title) for each £1m of its \(what) cost",
            .worked("levels given ÷ cost in £1m", from: [.figure(given), .figure(spent)])
        )
    }

    // MARK: Marks

    private func mark(_ course: WorthLedger.Course, _ when: When) -> Figure? {
        let steps = ledger.steps.filter {
            $0.ladder.organisation == course.organisation
                && $0.ladder.dimension == course.line.dimension
        }
        switch when {
        case .today: return mark(course, when, 0, "today", [])
        case .endOf(let year):
            let end = CivilMonth(containing: year.lastDay)
            return plan.years.firstIndex(of: year).map { index in
                mark(
                    course,
                    when,
                    course.gains[index],
                    "at the end of \(year)",
                    steps.filter { $0.from.map { $0 <= end } ?? false }
                )
            }
        case .allLive: return mark(course, when, course.final, "once every scheme is live", steps)
        }
    }

    private func mark(
        _ course: WorthLedger.Course,
        _ when: When,
        _ gained: Int,
        _ words: String,
        _ steps: [WorthLedger.Step]
    ) -> Figure {
        let (organisation, line) = (course.organisation.text, course.line)
        let start = Trace.Input(
            (line.isKnown ? "mark today" : "lowest mark, as too little was answered")
                + (line.origin.map {
                    ", " + findings.system.words($0)
                } ?? ""),
            value: fixed(line.mark, places: 2),
            place: line.place ?? plan.place
        )
        return made(
            .mark(organisation, line.dimension, when),
            .score(line.mark + levels(gained)),
            "\(line.dimension) of \(findings.system.name(of: organisation)) \(words)",
            .sum(([start] + steps.map(input)).map(Formula.Term.input)),
            basis: "by the lowest of the returns from which the plan starts",
            rule: edition
        )
    }

    // MARK: Parts

    private func levels(_ millionths: Int) -> Double { Double(millionths) / 1_000_000 }

    private func sum(_ inputs: [Trace.Input]) -> Formula {
        let none = Trace.Input("no level is reached by it", value: "+0.00", place: plan.place)
        return .sum((inputs.isEmpty ? [none] : inputs).map(Formula.Term.input))
    }

    private func gain(
        _ millionths: Int,
        _ key: Key,
        _ meaning: String,
        _ working: Formula,
        _ basis: String? = nil
    ) -> Figure {
        made(key, .difference(levels(millionths)), meaning, working, basis: basis, rule: edition)
    }

    private func input(_ step: WorthLedger.Step) -> Trace.Input {
        input((step.ladder, step.rung), by: Set(step.takes), named: step.completedBy)
    }

    /// One rung, with the lines of the raises by which some schemes climb it.
    private func input(
        _ ascent: WorthLedger.Ascent,
        by schemes: Set<Int>,
        named scheme: Int
    ) -> Trace.Input {
        let (ladder, rung) = ascent
        let raises = ledger.raises(to: ascent, by: schemes.contains, in: findings.framework)
        let lines = Set(raises.compactMap(\.level.place.line)).sorted()
        let own = plan.schemes[scheme]
        let what = "\(ladder.organisation.text) \(ladder.criterion ?? ladder.dimension)"
        return Trace.Input(
            "\(what) to \(rung.level) by \(own.id.value)",
            value: "+" + fixed(levels(rung.gain), places: 2),
            file: own.place.file,
            lines: lines.isEmpty ? own.place.line.map { [$0] } ?? [] : lines
        )
    }

    private var edition: String {
        "\(findings.framework.id), \(findings.framework.edition): \(findings.framework.citation)"
    }
}

extension WorthFigures.Key {
    var path: [String] {
        switch self {
        case .gain: ["gain"]
        case .scheme(let id, let measure): [id, measure.rawValue]
        case .mark(let organisation, let dimension, let when): [organisation, dimension, when.slug]
        }
    }

    static var forms: [KeyForm<Self>] {
        [KeyForm("gain") { gain }, KeyForm("*/*", scheme), KeyForm("*/*/*", mark)]
    }
}

extension WorthFigures.When: AddressPart {
    /// The stable name: `today`, `2026-27`, `all-live`.
    fileprivate var slug: String {
        switch self {
        case .today: "today"
        case .endOf(let year): year.slug
        case .allLive: "all-live"
        }
    }

    init?(reading parts: inout ArraySlice<String>) {
        self.init(&parts) { part in
            switch part {
            case "today": .today
            case "all-live": .allLive
            default: FinancialYear(slug: part).map(Self.endOf)
            }
        }
    }
}
