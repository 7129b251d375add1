import DigitalMaturity

/// Reads whom a rule reaches, or does not.
func readClause(_ record: inout Record, _ switches: [Switch]) -> SpendRule.Clause? {
    let place = record.place
    let condition = record.record("when", isRequired: true, "the condition") {
        readCondition(&$0, switches)
    }
    let reach: SpendRule.Clause.Reach? = record.value("then", word)
    let because = record.optionalText("because")
    let grade: Located<EvidenceGrade>? = record.optional("grade", word)
    let isException = record.optional("exception", yesOrNo)
    guard let condition, let reach else { return nil }
    var clause = SpendRule.Clause(
        condition: condition,
        reach: reach,
        because: because,
        grade: grade?.value ?? .primary,
        place: place
    )
    clause.isException = isException?.value ?? false
    return clause
}

private func readCondition(_ record: inout Record, _ switches: [Switch]) -> Condition? {
    let bodies: [Located<BodyKind>]? = record.optionalList("body", word)
    let kinds: [Located<SpendCase.Kind>]? = record.optionalList("kind", word)
    let services: [Located<SpendCase.Service>]? = record.optionalList("service", word)
    let isPublicFacing = record.optional("public-facing", yesOrNo)
    let fundings: [Located<SpendCase.Funding>]? = record.optionalList("funding", word)
    let distressed = record.optional("distressed", yesOrNo)
    let segment = record.optional("segment", wholeNumber)
    let programme = record.optional("programme", identifier)
    let novel = record.optional("novel", yesOrNo)
    let capital = record.optional("capital-above", Money.init(parsing:))
    let setting = readSetting(&record, of: switches)
    var condition = Condition(
        bodies: bodies?.map(\.value),
        distress: distressed.map { $0.value ? .distressed : .sound },
        segment: segment?.value,
        kinds: kinds?.map(\.value),
        fundings: fundings?.map(\.value),
        programme: programme?.value,
        novelty: novel.map { $0.value ? .novel : .ordinary }
    )
    condition.services = services?.map(\.value)
    condition.isPublicFacing = isPublicFacing?.value
    condition.capitalAbove = capital?.value
    condition.setting = setting
    return condition
}

private func readSetting(_ record: inout Record, of switches: [Switch]) -> Switch.Setting? {
    guard record.has("switch") else { return nil }
    let id = record.located("switch", identifier)
    let value = record.located("is", identifier)
    guard let id, let value else { return nil }
    guard let asked = switches.first(where: { $0.id == id.value }) else {
        record.report(
            .unknownName(id.value, of: "switch", among: switches.map(\.id), at: id.place)
        )
        return nil
    }
    guard asked.values.contains(value.value) else {
        record.report(
            .unknownName(value.value, of: "reading", among: asked.values, at: value.place)
        )
        return nil
    }
    return Switch.Setting(id: id.value, value: value.value)
}
