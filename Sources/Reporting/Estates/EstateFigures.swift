import DigitalMaturity
import Documents
import Investment

/// The equipment of one organisation, of a board or of a workspace: `estate/RXR/devices`,
/// `estate/RXR/due/overdue/cost`, `estate/RXR;refresh-age=4/due/2027-28/cost`.
struct EstateFigures: FigureFamily {
    let findings: Findings
    /// Whose estate it is; `nil` for all of the workspace.
    let code: ODSCode?
    let estate: Estate
    let cliff: RefreshCliff
    let exposure: SupportExposure
    let warranty: ThreeWay
    let logIn: LogInTime

    init(_ findings: Findings, of code: ODSCode?, refreshAge: Int? = nil) {
        self.findings = findings
        self.code = code
        let date = findings.date
        estate = findings.dataset.estate(of: code, on: date)
        let devices = estate.devices
        cliff = RefreshCliff(
            devices,
            on: date,
            under: findings.dataset.reference.estates,
            refreshAge: refreshAge
        )
        exposure = SupportExposure(devices, on: date)
        warranty = ThreeWay(devices) { $0.isInWarranty(on: date) }
        logIn = LogInTime(devices)
    }

    /// The family of an address.
    init?(_ findings: Findings, at address: Address) {
        guard address.parts.count > 2 else { return nil }
        let (name, settings) = address.parts[1].settings
        var parts = [name][...]
        guard let code = ODSCode?(reading: &parts) else { return nil }
        let asked = settings["refresh-age"]
        let age = asked.flatMap { Int($0) }
        guard Set(settings.keys).isSubset(of: ["refresh-age"]), asked == nil || age != nil else {
            return nil
        }
        self.init(findings, of: code, refreshAge: age)
    }

    var root: [String] {
        let age = cliff.refreshAge.map(String.init)
        return ["estate", (code?.text ?? "england").with(["refresh-age": age])]
    }

    var parameters: EstateParameters { findings.dataset.reference.estates }

    /// Whose estate it is, in words.
    var who: String {
        code.map { findings.system.name(of: $0.text) } ?? findings.dataset.workspace?.title
            ?? "England"
    }

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .devices: count(key, of: estate.devices, "Devices")
        case .head(let measure): head(measure)
        case .kind(let kind, let measure): self.kind(kind, measure)
        case .cohort(let code, let name, let measure): cohort(code, name, measure)
        case .due(let due, let measure): cliff.line(due).flatMap { self.due($0, measure) }
        case .warranty(let answer):
            count(key, of: warranty[answer], "Devices \(EstateFigures.warranty(answer))")
        case .support(let answer):
            count(key, of: exposure.support[answer], "Devices \(EstateFigures.support(answer))")
        case .system(let id): system(id)
        case .logIn(let measure): logIn(measure)
        case .mark(let criterion, let answer): mark(criterion, answer)
        case .share(let criterion): share(criterion)
        case .known(let id, let measure): known(id, measure)
        }
    }

    /// A number of pieces of equipment, by the rows that count them.
    func count(_ key: Key, of cohorts: [Cohort], _ what: String, rule: String? = nil) -> Figure {
        made(
            key,
            .count(cohorts.devices),
            "\(what), \(who)",
            .sum(cohorts.isEmpty ? [.constant("0")] : cohorts.map(EstateFigures.term)),
            rule: rule
        )
    }

    static func term(_ cohort: Cohort) -> Formula.Term {
        .input(
            Trace.Input(
                "\(cohort.organisation) \(cohort.name)",
                value: "\(cohort.count)",
                place: cohort.place
            )
        )
    }

    static func warranty(_ answer: ThreeWay.Answer) -> String {
        switch answer {
        case .yes: "under warranty"
        case .no: "out of warranty"
        case .unknown: "whose warranty is not known"
        }
    }

    static func support(_ answer: ThreeWay.Answer) -> String {
        switch answer {
        case .yes: "with security updates"
        case .no: "without security updates"
        case .unknown: "whose support is not known"
        }
    }

    // MARK: Counts

    private func head(_ measure: Head) -> Figure? {
        let (staff, known) = findings.dataset.staff(of: estate)
        guard !staff.isEmpty else { return nil }
        let total = staff.reduce(0) { $0 + $1.value }
        let rows = staff.map {
            Trace.Input("staff", value: "\($0.value)", place: $0.place)
        }
        let people = made(
            .head(.staff),
            .count(Int(total.rounded())),
            "Staff, whole-time equivalents, \(who)",
            .sum(rows.map(Formula.Term.input)),
            rule: findings.dataset.reference.facts["staff"]?.source.citation
        )
        guard measure == .perHead else { return people }
        guard total > 0 else { return nil }
        return made(
            .head(.perHead),
            .score(Double(known.devices.devices) / total),
            "Devices for each whole-time equivalent where staff is known, \(who)",
            .quotient(
                .figure(count(.devices, of: known.devices, "Devices")),
                .figure(people)
            )
        )
    }

    private func kind(_ kind: EquipmentKind, _ measure: KindMeasure) -> Figure? {
        let cohorts = estate.cohorts([kind])
        let key = Key.kind(kind, measure)
        let known = parameters.equipment[kind]
        switch measure {
        case .count: return count(key, of: cohorts, kind.words)
        case .overdue, .unknown:
            let cliff = RefreshCliff(
                cohorts,
                on: findings.date,
                under: parameters,
                refreshAge: cliff.refreshAge
            )
            let isOverdue = measure == .overdue
            let line = cliff.line(isOverdue ? .overdue : .unknown)
            let what = isOverdue ? "past the refresh age" : "that cannot be placed"
            return count(key, of: line?.cohorts ?? [], "\(kind.words) \(what)")
        case .refreshAge:
            return known?.refreshAge.map { age in
                cited(key, .ordinal(age.value), "Refresh age in years: \(kind.words)", age)
            }
        case .price:
            return parameters.price(of: kind, on: findings.date).map { entry in
                let price = EstateParameters.Cited(entry.value, entry.citation, at: entry.place)
                return cited(key, .money(entry.value), "Price of one: \(kind.words)", price)
            }
        }
    }

    func cited(
        _ key: Key,
        _ value: Figure.Value,
        _ what: String,
        _ number: EstateParameters.Cited<some Any>
    ) -> Figure {
        made(
            key,
            value,
            what,
            .written(Trace.Input(what, value: "\(number.value)", place: number.place)),
            rule: number.citation.words
        )
    }

    private func cohort(_ code: ODSCode, _ name: String, _ measure: CohortMeasure) -> Figure? {
        let all = estate.cohorts.filter { $0.organisation == code && $0.name == name }
        guard let cohort = all.first else { return nil }
        let key = Key.cohort(code, name, measure)
        if measure == .count { return count(key, of: all, name) }
        guard let price = figure(.kind(cohort.kind, .price)),
            let entry = parameters.price(of: cohort.kind, on: findings.date)
        else { return nil }
        return made(
            key,
            .money(entry.value * Int64(cohort.count)),
            "Cost of replacing \(name), \(who)",
            .product([EstateFigures.term(cohort), .figure(price)])
        )
    }

    private func system(_ id: String) -> Figure? {
        if id == "unknown" {
            return count(
                .system(id),
                of: exposure.unknown,
                "Devices whose operating system is not known"
            )
        }
        return exposure.lines.first { $0.system.id == id }.map { line in
            count(
                .system(id),
                of: line.cohorts,
                "Devices that run \(line.system.title)",
                rule: line.system.citation.words
            )
        }
    }

    private func known(_ id: String, _ measure: KnownMeasure) -> Figure? {
        guard let known = parameters.england.first(where: { $0.id == id }) else { return nil }
        let what = "\(known.title), England, \(known.date.words)"
        let number = cited(.known(id, .count), .count(known.count.value), what, known.count)
        guard measure == .share else { return number }
        guard let whole = known.whole.flatMap({ figure(.known($0, .count)) }) else { return nil }
        return made(
            .known(id, .share),
            .share(number.number / whole.number),
            "Share of \(what)",
            .quotient(.figure(number), .figure(whole))
        )
    }
}

extension Citation {
    /// The publication and how well it is established, with what to know about it.
    var words: String {
        let note = note.map { ": \($0)" } ?? ""
        return "\(self), \(grade.words)\(note)"
    }
}

extension EquipmentKind {
    /// The kind in words, as its own line begins.
    var words: String {
        switch self {
        case .ct: "CT scanners"
        case .mri: "MRI scanners"
        default:
            rawValue.prefix(1).uppercased() + rawValue.dropFirst().replacing("-", with: " ")
        }
    }
}
