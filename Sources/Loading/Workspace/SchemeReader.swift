import DigitalMaturity
import Investment

/// Reads one scheme of a plan; one that has a name and cannot be read is added to `unreadable`.
func readScheme(_ record: inout Record, _ unreadable: inout [String]) -> Scheme? {
    let id = record.located("id", identifier)
    if let id { record.what = "the scheme '\(id.value)'" }
    let title = record.text("title")
    let lead = record.located("lead", ODSCode.init(parsing:))
    let beneficiaries = record.list("for", ODSCode.init(parsing:))
    let kind: SpendCase.Kind? = record.value("kind", word)
    let stage: BusinessCase.Stage? = record.value("stage", word)
    let novel = record.optional("novel", yesOrNo)
    let funding = record.records("funding", "the funding") { readShare(&$0) }
    let capital = readAmounts("capital", &record)
    let revenue = readAmounts("revenue", &record)
    let runCost = record.optional("run-cost", yearlyAmount)
    let life = record.optional("whole-life", Months.init(parsing:))
    let vat: Located<Scheme.VAT>? = record.optional("vat", word)
    let start = record.optional("start", CivilMonth.init(parsing:))
    let takes = record.optional("takes", Months.init(parsing:))
    let partOf = record.optional("part-of", identifier)
    let relations = readRelations(&record)
    let risks = readRisks(&record)
    let uncertainty = readUncertainty(&record, risks: risks)
    let effects = readEffects(&record)
    let particulars = readParticulars(&record)
    guard let id, let title, let lead, let kind, let stage else {
        if let id { unreadable.append(id.value) }
        return nil
    }
    return Scheme(
        id: id,
        title: title,
        lead: lead,
        beneficiaries: beneficiaries,
        kind: kind,
        stage: stage,
        novelty: novel?.value == true ? .novel : .ordinary,
        funding: funding,
        capital: capital,
        revenue: revenue,
        runCost: runCost,
        life: life,
        vat: vat?.value ?? .irrecoverable,
        start: start,
        takes: takes,
        partOf: partOf?.value,
        relations: relations,
        uncertainty: uncertainty,
        effects: effects,
        particulars: particulars,
        place: record.place
    )
}

/// Reads who pays what share.
func readShare(_ record: inout Record) -> Scheme.Share? {
    let source: Scheme.Source? = record.value("from", word)
    let programme = record.optional("programme", identifier)
    let share = record.located("share", portion)
    let obligation = record.optionalText("obligation")
    guard let source, let share else { return nil }
    return Scheme.Share(
        source: source,
        programme: programme?.value,
        share: share,
        obligation: obligation
    )
}

private func readAmounts(_ key: String, _ record: inout Record) -> [Scheme.Amount] {
    record.pairs(key, FinancialYear.init(parsing:), spending).map {
        Scheme.Amount(year: $0.key, money: $0.value)
    }
}

private func readRelations(_ record: inout Record) -> Scheme.Relations {
    let needs = record.list("needs", identifier)
    let excludes = record.list("excludes", identifier)
    let oneOf = record.optional("one-of", identifier)
    let mandatory = record.optional("mandatory", yesOrNo)
    let people = record.optional("people", countingNumber)
    return Scheme.Relations(
        needs: needs,
        excludes: excludes,
        oneOf: oneOf?.value,
        obligation: mandatory?.value == true ? .mandatory : .optional,
        people: people?.value
    )
}

private func readRisks(_ record: inout Record) -> [Scheme.Risk] {
    record.records("risks", "the risk") { risk -> Scheme.Risk? in
        let id = risk.value("id", identifier)
        let chance = risk.value("chance", portion)
        let capital = risk.optional("capital", spending)
        let revenue = risk.optional("revenue", spending)
        let delay = risk.optional("delay", Months.init(parsing:))
        guard let id, let chance else { return nil }
        return Scheme.Risk(
            id: id,
            chance: chance,
            capital: capital?.value ?? .zero,
            revenue: revenue?.value ?? .zero,
            delay: delay?.value
        )
    }
}

/// Reads what is uncertain beside `risks`, which are read already.
func readUncertainty(_ record: inout Record, risks: [Scheme.Risk]) -> Scheme.Uncertainty {
    let range = record.record("range", "the range") {
        range -> [ClosedRange<Percentage>?]? in
        ["capital", "revenue", "time"].map { readRange($0, &range) }
    }
    let loadings = record.records("causes", "the cause") { readLoading(&$0) }
    return Scheme.Uncertainty(
        capital: range?[0],
        revenue: range?[1],
        time: range?[2],
        risks: risks,
        loadings: loadings
    )
}

private func readRange(_ key: String, _ record: inout Record) -> ClosedRange<Percentage>? {
    guard let ends = record.optionalList(key, Percentage.init(parsing:)) else { return nil }
    guard ends.count == 2, ends[0].value <= ends[1].value else {
        record.report(
            .wrongShape(
                "'\(key)'",
                expected: "the least and the most, as [-10%, +35%]",
                at: record.place
            )
        )
        return nil
    }
    return ends[0].value...ends[1].value
}

private func readEffects(_ record: inout Record) -> Scheme.Effects {
    let serves = record.list("serves", identifier).map(\.value)
    let raises = record.records("raises", "the raise") { raise -> Scheme.Raise? in
        let organisation = raise.located("organisation", ODSCode.init(parsing:))
        let element = raise.located("element", anyText)
        let level = raise.located("to", wholeNumber)
        guard let organisation, let element, let level else { return nil }
        return Scheme.Raise(organisation: organisation, element: element, level: level)
    }
    let benefits = record.records("benefits", "the benefit") { benefit -> Scheme.Benefit? in
        let kind: Scheme.Benefit.Kind? = benefit.value("kind", word)
        let from = benefit.optional("from", FinancialYear.init(parsing:))
        let yearly = benefit.optional("a-year", Money.init(parsing:))
        let text = benefit.optionalText("text")
        guard let kind else { return nil }
        var read = Scheme.Benefit(kind: kind, from: from?.value, yearly: yearly?.value, text: text)
        read.place = yearly?.place ?? benefit.place
        return read
    }
    let standards = readStandards(&record)
    return Scheme.Effects(serves: serves, raises: raises, benefits: benefits, standards: standards)
}

/// Reads how something stands to each standard.
func readStandards(_ record: inout Record) -> [Scheme.Standard] {
    record.pairs("standards", identifier) { (text) throws(ParseFailure) in
        try standing(text)
    }.map { Scheme.Standard(name: $0.key.value, state: $0.value.value) }
}

private func standing(_ text: String) throws(ParseFailure) -> Scheme.Standard.State {
    try word(text)
}

/// An amount that is spent: nought or more.
func spending(_ text: String) throws(ParseFailure) -> Money {
    let money = try Money(parsing: text)
    guard money >= .zero else {
        throw ParseFailure(
            "'\(text)' is negative",
            expected: "an amount that is spent; savings are 'benefits'"
        )
    }
    return money
}

/// An amount `a year`.
func yearlyAmount(_ text: String) throws(ParseFailure) -> Money {
    let suffix = " a year"
    guard text.hasSuffix(suffix) else {
        throw ParseFailure(
            "'\(text)' is not an amount a year",
            expected: "an amount such as £0.9m a year"
        )
    }
    return try spending(String(text.dropLast(suffix.count)))
}

/// A share of a whole: 0% to 100%.
func portion(_ text: String) throws(ParseFailure) -> Percentage {
    let share = try Percentage(parsing: text)
    guard share >= .zero, share <= .percent(100) else {
        throw ParseFailure("'\(text)' is not a share", expected: "0% to 100%")
    }
    return share
}
