import DigitalMaturity
import Investment

private typealias Worked = WorkedEngland

/// Reads the rules of the worked example of England.
func readWorkedEngland(
    _ file: YAMLFile,
    of frameworks: [Framework],
    _ problems: inout [Diagnostic]
) -> WorkedEngland? {
    Record.read(file, "the worked example", &problems) { record -> Worked? in
        let edition = record.located("worked-england", wholeNumber)
        let title = record.text("title")
        let from = Keyed<FinancialYear>.from.require(&record)
        let count = Keyed<Int>.years.require(&record)
        let priceBase = Keyed<FinancialYear>.priceBase.require(&record)
        let framework = record.located("framework", identifier)
        let unit = record.value("round-to", roundingUnit)
        let funds = record.records("envelopes", "the fund") { readFund(&$0) }
        let teams = record.list("teams", countingNumber).map(\.value)
        let causes = Keyed<[Plan.Cause]>.causes.read(&record)
        let terms = termsKeys.filter { ["meetings", "sections", "options"].contains($0.note.name) }
            .compactMap { $0.read(&record) }
        let continuing = readSize("continuing-cost", &record)
        let templates = record.records("schemes", isRequired: true, "the scheme") {
            readTemplate(&$0)
        }
        guard let edition, let title, let from, let count, let priceBase, let framework, let unit
        else { return nil }
        var worked = Worked(
            edition: edition.value,
            title: title,
            years: (0..<count).compactMap(from.adding),
            priceBase: priceBase,
            framework: framework.value,
            unit: unit,
            place: edition.place
        )
        worked.funds = funds
        worked.teams = teams
        worked.causes = causes ?? []
        terms.forEach { $0(&worked.terms) }
        worked.continuing = continuing
        worked.templates = templates
        worked.unknownNames(framework, of: frameworks).forEach { record.report($0) }
        return worked
    }
}

extension WorkedEngland {
    /// The dimensions, templates and framework that the rules name and that do not exist.
    fileprivate func unknownNames(
        _ framework: Located<String>,
        of frameworks: [Framework]
    ) -> [Diagnostic] {
        guard let held = frameworks.first(where: { $0.id == framework.value }) else {
            let known = frameworks.map(\.id)
            return [
                .unknownName(framework.value, of: "framework", among: known, at: framework.place)
            ]
        }
        let dimensions = held.dimensions.map(\.id)
        let ids = templates.map(\.id.value)
        return templates.flatMap { template in
            (template.raises.map(\.element) + [template.need.dimension].compactMap(\.self))
                .filter { !dimensions.contains($0.value) }.map {
                    .unknownName(
                        $0.value,
                        of: "dimension of \(held.id)",
                        among: dimensions,
                        at: $0.place
                    )
                }
                + template.needs.filter { !ids.contains($0.value) }.map {
                    .unknownName($0.value, of: "scheme", among: ids, at: $0.place)
                }
        } + repeated(templates.map(\.id), of: "scheme")
    }
}

private func readFund(_ record: inout Record) -> Worked.Fund? {
    let id = record.value("fund", identifier)
    let capital = record.list("capital", spending).map(\.value)
    let revenue = record.list("revenue", spending).map(\.value)
    return id.map { Worked.Fund(id: $0, capital: capital, revenue: revenue) }
}

private func readTemplate(_ record: inout Record) -> Worked.Template? {
    let id = RequiredKey(.schemeID, \Worked.Template.id).naming { "the scheme '\($0)'" }
        .read(&record)
    let title = Keyed<String>.schemeTitle.require(&record)
    let scope: Worked.Scope? = record.value("scope", word)
    let need = record.record("where", isRequired: true, "the need") { readNeed(&$0) }
    let kind = Keyed<SpendCase.Kind>.kind.require(&record)
    let stages: [BusinessCase.Stage] = record.list("stages", word).map(\.value)
    let timing = readTiming(&record)
    let patches = sharedKeys.compactMap { $0.read(&record) }
    let capital = readSize("capital", &record)
    let revenue = readSize("revenue", &record)
    let runCost = readSize("run-cost", &record)
    let risks = record.records("risks", "the risk") { readRisk(&$0) }
    let people = readPeople(&record)
    let raises = record.records("raises", "the raise") { readGain(&$0) }
    let benefits = record.records("benefits", "the benefit") { readBenefit(&$0) }
    guard let id, let title, let scope, let need, let kind, let timing else { return nil }
    guard !stages.isEmpty else {
        record.report(.missingKey("stages", in: record.what, at: record.place))
        return nil
    }
    var template = Worked.Template(
        id: id,
        title: title,
        scope: scope,
        kind: kind,
        stages: stages,
        timing: timing,
        place: record.place
    )
    template.need = need
    template.capital = capital ?? .nothing
    template.revenue = revenue ?? .nothing
    template.runCost = runCost
    template.risks = risks
    template.people = people ?? (0, 0)
    template.raises = raises
    template.benefits = benefits
    patches.forEach { $0(&template) }
    return template
}

/// The keys of a template that are those of a plan's scheme.
private let sharedKeys: [Key<Worked.Template>] = [
    Key(.novel, \.novelty), Key(.funding, \.funding), Key(.life, \.life), Key(.needs, \.needs),
    Key(.mandatory, \.obligation), Key(.serves, \.serves), Key(.standards, \.standards),
    Key<Scheme.Uncertainty>.range.of(\.uncertainty),
    Key<Scheme.Uncertainty>.loadings.of(\.uncertainty),
]

private func readTiming(_ record: inout Record) -> Worked.Timing? {
    let start = Keyed<Located<CivilMonth>>.start.require(&record)
    let stagger = record.optional("stagger", Months.init(parsing:))
    let takes = Keyed<Located<Months>>.takes.require(&record)
    guard let start, let takes else { return nil }
    return Worked.Timing(start: start.value, takes: takes.value, stagger: stagger?.value)
}

private func readPeople(_ record: inout Record) -> (Int, Int)? {
    record.record("people", "the people") { people in
        let each = people.value("each", countingNumber)
        let perThousand = people.value("per-thousand", countingNumber)
        guard let each, let perThousand else { return nil }
        return (each, perThousand)
    }
}

private func readGain(_ record: inout Record) -> Worked.Gain? {
    let element = record.located("element", anyText)
    let most = record.value("most", wholeNumber)
    guard let element, let most else { return nil }
    return Worked.Gain(element: element, most: most)
}

private func readBenefit(_ record: inout Record) -> Worked.Benefit? {
    let kind: Scheme.Benefit.Kind? = record.value("kind", word)
    let share = record.optional("share", portion)
    let text = record.text("text")
    guard let kind, let text else { return nil }
    return Worked.Benefit(kind: kind, share: share?.value, text: text)
}

private func readNeed(_ record: inout Record) -> Worked.Need? {
    let groups = record.optionalList("record-groups", recordGroup)
    let dimension = record.optional("dimension", identifier)
    let below = record.optional("below", decimalNumber)
    let atLeast = record.optional("at-least", decimalNumber)
    return Worked.Need(
        recordGroups: groups?.map(\.value),
        dimension: dimension,
        below: below?.value,
        atLeast: atLeast?.value
    )
}

private func readSize(_ key: String, _ record: inout Record) -> Worked.Size? {
    record.record(key, "the size") { size in
        let each = size.value("each", spending)
        let perHead = size.value("per-head", spending)
        let most = size.optional("most", spending)
        guard let each, let perHead else { return nil }
        return Worked.Size(each: each, perHead: perHead, most: most?.value)
    }
}

private func readRisk(_ record: inout Record) -> Worked.Risk? {
    let id = record.value("id", identifier)
    let chance = record.value("chance", portion)
    let share = record.value("share", portion)
    let delay = record.optional("delay", Months.init(parsing:))
    guard let id, let chance, let share else { return nil }
    return Worked.Risk(id: id, chance: chance, share: share, delay: delay?.value)
}

/// An amount to whose multiples others are rounded: more than nothing.
private func roundingUnit(_ text: String) throws(ParseFailure) -> Money {
    let unit = try spending(text)
    guard unit > .zero else {
        throw ParseFailure(
            "nothing can be rounded to '\(text)'",
            expected: "an amount such as £10k"
        )
    }
    return unit
}

/// Reads a group of the record of electronic patient records.
private func recordGroup(_ text: String) throws(ParseFailure) -> Int {
    let group = try wholeNumber(text)
    guard (0...3).contains(group) else {
        throw ParseFailure("there is no group \(text)", expected: "0 to 3")
    }
    return group
}
