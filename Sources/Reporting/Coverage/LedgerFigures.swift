package import DigitalMaturity
package import Documents
import Investment

/// Published numbers of one measure and our own count of it: `coverage/epr/claim/foi-2025-02/share`.
struct LedgerFigures: FigureFamily {
    let system: RegisterDay
    let measure: CoverageMeasure
    /// What was published and known by the day.
    let claims: [CoverageClaim]
    /// Our own count from rows; `nil` where there are none.
    let count: CoverageCount?
    /// The same on the day of the deadline, by what was known then; `nil` before it has passed.
    let countAtDeadline: CoverageCount?
    /// How claims differ from it.
    let reconciliations: [Reconciliation]
    private let kept = KeptFigures<Key>()

    /// `nil` where coverage was not read or has no such measure.
    init?(_ findings: Findings, _ name: CoverageMeasure.Name) {
        let reference = findings.dataset.reference
        guard let measure = reference.coverage?.measure(name) else { return nil }
        system = findings.system
        self.measure = measure
        claims = reference.coverageClaims(name, by: findings.date)
        count = reference.coverageCount(name, on: system)
        countAtDeadline = measure.outcome(by: findings.date).flatMap {
            reference.coverageCount(name, on: reference.register.on($0.deadline))
        }
        let history = name == .epr ? reference.recordHistory : nil
        let day = findings.date
        reconciliations = claims.filter { $0.asAt.latest <= day }.compactMap {
            history?.reconciliation(of: $0, in: reference.register)
        }
    }

    /// The measure that an address names; `nil` where it is of another family.
    init?(_ findings: Findings, at address: Address) {
        guard let name = CoverageMeasure.Name(at: address) else { return nil }
        self.init(findings, name)
    }

    enum Key: FigureKey {
        /// A part of a claim.
        case claim(String, ClaimPart)
        /// How many of a part of England are of a status, or are counted.
        case count(String, String)
        /// How many of a part of England a definition counts.
        case defined(String, String)
        /// How many of England a definition counts on the day of a deadline.
        case deadline(PartialDate, String)
        /// What a step of a reconciliation adds, the first being 1.
        case step(String, Int, StepPart)
    }

    enum ClaimPart: String, AddressPart { case share, numerator, denominator }

    enum StepPart: String, AddressPart { case numerator, denominator }

    var root: [String] { ["coverage", measure.name.rawValue] }

    func figure(_ key: Key) -> Figure? { kept.figure(key) { worked(key) } }

    private func worked(_ key: Key) -> Figure? {
        switch key {
        case .claim(let id, let part):
            claims.first { $0.id == id }.flatMap { figure(of: $0, part, key) }
        case .count(let slice, let what):
            part(slice).flatMap { counted($0, slice, what, key) }
        case .defined(let slice, let id): defined(slice, id, key)
        case .deadline(let day, let id): outcome(on: day, id, key)
        case .step(let id, let index, let part): step(id, index, part, key)
        }
    }

    // MARK: Claims

    private func figure(of claim: CoverageClaim, _ part: ClaimPart, _ key: Key) -> Figure? {
        let what = words(claim)
        let rule = "\(claim.citation), \(claim.citation.grade.words)"
        func written(_ value: Figure.Value, _ text: String, _ meaning: String) -> Figure {
            let input = Trace.Input(part.rawValue, value: text, place: claim.place)
            return made(key, value, meaning, .written(input), rule: rule)
        }
        switch part {
        case .numerator:
            return claim.numerator.map { written(.count($0), "\($0)", "Number: \(what)") }
        case .denominator:
            return claim.denominator.map { written(.count($0), "\($0)", "All: \(what)") }
        case .share:
            guard let share = claim.share else { return nil }
            guard let numerator = figure(.claim(claim.id, .numerator)),
                let denominator = figure(.claim(claim.id, .denominator))
            else { return written(.share(share), "\(percent(share, places: 1))", "Share: \(what)") }
            let working = Formula.quotient(.figure(numerator), .figure(denominator))
            return made(key, .share(share), "Share: \(what)", working, rule: rule)
        }
    }

    /// What a claim counts, among whom and when.
    func words(_ claim: CoverageClaim) -> String {
        "\(counted(claim)), \(claim.asAt.words), \(claim.kind.rawValue)"
    }

    /// What a claim counts.
    func definition(_ claim: CoverageClaim) -> String {
        measure.definition(claim.definition.value)?.words ?? claim.definition.value
    }

    /// Whom it counts by what definition, in the words beside the number where there are any.
    func counted(_ claim: CoverageClaim) -> String {
        let isWorkedOut = claim.numerator != nil && claim.denominator != nil
        let worked = isWorkedOut ? claim.share.map { percent($0, places: 1) } : nil
        let printed = claim.stated.flatMap { stated in
            isWorkedOut && "\(stated)" != worked ? "printed as \(stated)" : nil
        }
        let says = [claim.says, printed].compactMap(\.self).joined(separator: ", ")
        return "\(claim.of): \(definition(claim))" + (says.isEmpty ? "" : " (\(says))")
    }

    /// Who says so, how well it is established, and what to know of it.
    func source(_ claim: CoverageClaim) -> String {
        let note = claim.citation.note.map { ". \($0)" } ?? ""
        return "\(claim.citation), \(claim.citation.grade.words)\(note)"
    }

    // MARK: Our own count

    /// The count of England, a region, a board or a care setting.
    func part(_ slice: String) -> CoverageCount? {
        guard let count else { return nil }
        if slice == LedgerFigures.england { return count }
        let part = count.only { row in
            [row.setting?.rawValue ?? LedgerFigures.noSetting, row.board?.text, row.region?.text]
                .contains(slice)
        }
        return part.rows.isEmpty ? nil : part
    }

    static let england = "england"
    static let noSetting = "no-setting"

    private func counted(
        _ part: CoverageCount,
        _ slice: String,
        _ what: String,
        _ key: Key
    ) -> Figure? {
        let of = "\(sliceName(slice)), \(part.asAt.words)"
        switch what {
        case "counted":
            return number(
                key,
                part.counted,
                "\(measure.covered), \(of)",
                part,
                ids { $0.counts == .yes }
            )
        case "all": return number(key, part.all, "All, \(of)", part, ids { _ in true })
        case "at-most":
            let most = ids { $0.counts != .no }
            return number(key, part.atMost, "At most \(measure.covered), \(of)", part, most)
        case "share": return share(of: part, slice, key, of)
        default:
            guard let status = measure.statuses.first(where: { $0.id == what }) else { return nil }
            return number(key, part.number(of: [what]), "\(status.words), \(of)", part, [what])
        }
    }

    private func share(
        of part: CoverageCount,
        _ slice: String,
        _ key: Key,
        _ of: String
    ) -> Figure? {
        guard part.all > 0, let counted = figure(.count(slice, "counted")),
            let all = figure(.count(slice, "all"))
        else { return nil }
        let whole = Double(part.all)
        let (least, most) = (Double(part.counted) / whole, Double(part.atMost) / whole)
        return made(
            key,
            .share(least),
            bounds: least...max(least, most),
            "Share: \(measure.covered), \(of)",
            .quotient(.reference(counted), .reference(all)),
            rule: measure.caution
        )
    }

    private func defined(_ slice: String, _ id: String, _ key: Key) -> Figure? {
        part(slice).flatMap { defined($0, id, sliceName(slice), key) }
    }

    private func outcome(on day: PartialDate, _ id: String, _ key: Key) -> Figure? {
        guard let count = countAtDeadline, count.asAt == day else { return nil }
        guard id == "all" else { return defined(count, id, "England", key) }
        return number(key, count.all, "All, England, \(day.words)", count, ids { _ in true })
    }

    private func defined(
        _ part: CoverageCount,
        _ id: String,
        _ area: String,
        _ key: Key
    ) -> Figure? {
        guard let definition = measure.definition(id), let number = part.number(by: id) else {
            return nil
        }
        return self.number(
            key,
            number.lowerBound,
            bounds: Double(number.lowerBound)...Double(number.upperBound),
            "\(definition.words), \(area), \(part.asAt.words)",
            part,
            definition.statuses
        )
    }

    private func ids(_ isIncluded: (CoverageMeasure.Status) -> Bool) -> [String] {
        measure.statuses.filter(isIncluded).map(\.id)
    }

    private func number(
        _ key: Key,
        _ number: Int,
        bounds: ClosedRange<Double>? = nil,
        _ meaning: String,
        _ part: CoverageCount,
        _ statuses: [String]
    ) -> Figure {
        let rows = part.rows.filter { row in statuses.contains { row.numbers[$0, default: 0] > 0 } }
        let inputs = rows.flatMap { row in
            row.evidence.isEmpty
                ? [Trace.Input("\(row.organisation): nothing is known", file: list, lines: [])]
                : row.evidence.map {
                    Trace.Input("\(row.organisation): \($0.words)", place: $0.place)
                }
        }
        let none = [Trace.Input("no row is counted", file: list, lines: [])]
        let all = inputs.isEmpty ? none : inputs
        return made(
            key,
            .count(number),
            bounds: bounds,
            meaning,
            .worked("count of the rows", from: all.map(Formula.Term.input)),
            rule: measure.caution
        )
    }

    private var list: String { "data/coverage/coverage.yaml" }

    private func sliceName(_ slice: String) -> String {
        if slice == LedgerFigures.england { return "England" }
        if slice == LedgerFigures.noSetting { return "setting not known" }
        return CareSetting(rawValue: slice)?.words ?? system.name(of: slice)
    }

    // MARK: Steps

    private func step(_ id: String, _ index: Int, _ part: StepPart, _ key: Key) -> Figure? {
        guard let found = reconciliations.first(where: { $0.claim.id == id }),
            found.steps.indices.contains(index - 1)
        else { return nil }
        let step = found.steps[index - 1]
        let isRest = [.unexplained, .expected].contains(step.reason)
        return made(
            key,
            .count(part == .numerator ? step.numerator : step.denominator),
            "\(step.reason.words), on the way to the claim \(id)",
            isRest ? rest(found, part) : change(found, step),
            rule: measure.caution
        )
    }

    /// What is left of a claim after every other step.
    private func rest(_ found: Reconciliation, _ part: StepPart) -> Formula {
        let id = found.claim.id
        let claim = self[.claim(id, part == .numerator ? .numerator : .denominator)]
        let others = found.steps.indices.dropLast().compactMap { self[.step(id, $0 + 1, part)] }
        return .worked(
            "the claim less the other steps",
            from: ([claim].compactMap(\.self) + others).map(Formula.Term.figure)
        )
    }

    private func change(_ found: Reconciliation, _ step: Reconciliation.Step) -> Formula {
        let rows = step.organisations.flatMap { code in
            (count?.rows.first { $0.organisation == code }?.evidence ?? []).map {
                Trace.Input("\(code): \($0.words)", place: $0.place)
            }
        }
        let claim = Trace.Input("claim \(found.claim.id)", place: found.claim.place)
        let codes = step.organisations.map(\.text).joined(separator: ", ")
        return .worked(
            "our own count after the step less the count before it"
                + (codes.isEmpty ? "" : ": \(codes)"),
            from: ([claim] + rows).map(Formula.Term.input)
        )
    }
}

extension LedgerFigures.Key {
    var path: [String] {
        switch self {
        case .claim(let id, let part): ["claim", id, part.rawValue]
        case .count(let slice, let what): ["count", slice, what]
        case .defined(let slice, let id): ["defined", slice, id]
        case .deadline(let day, let id): ["deadline", "\(day)", id]
        case .step(let id, let index, let part): ["step", id, "\(index)", part.rawValue]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("claim/*/*", claim), KeyForm("count/*/*", count),
            KeyForm("defined/*/*", defined), KeyForm("deadline/*/*", deadline),
            KeyForm("step/*/*/*", step),
        ]
    }
}

extension CoverageMeasure.Name {
    /// The measure that an address of this family names.
    package init?(at address: Address) {
        guard address.family == "coverage", address.parts.count > 2 else { return nil }
        self.init(rawValue: address.parts[1])
    }
}

extension Reconciliation.Step.Reason {
    /// The words for a page.
    var words: String {
        switch self {
        case .list: "The latest list by trust"
        case .mergers: "Mergers, closures and openings since"
        case .events: "Reported live since, or ended"
        case .setting: "Only this care setting"
        case .definition: "Another definition"
        case .unexplained: "Counted by the source and not named"
        case .expected: "Expected by the source"
        }
    }
}
