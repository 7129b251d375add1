import DigitalMaturity

/// Reads the examples of a rule: one case at several amounts on a day, or at one amount on several
/// days, each with what the rule must answer.
func readRuleExamples(_ record: inout Record, on basis: SpendRule.Basis?) -> [RuleExample] {
    record.records("examples", "the example") { example -> [RuleExample]? in
        let spend = example.record("case", isRequired: true, "the case") { readCase(&$0) }
        let rows = example.has("days") ? readAcrossDays(&example) : readAcrossAmounts(&example)
        guard let spend, let basis else { return nil }
        return rows.map { row in
            RuleExample(
                of: spend.with(\.amounts, Amounts(row.amount, on: basis)),
                at: row.amount,
                on: row.date,
                answering: row.answer.value,
                place: row.answer.place
            )
        }
    }.flatMap(\.self)
}

/// One answer: to what amount, on what day.
private typealias Row = (amount: Money, date: CivilDate, answer: Located<RuleExample.Answer>)

private func readAcrossAmounts(_ example: inout Record) -> [Row] {
    let date = example.value("on", CivilDate.init(parsing:))
    let rows = example.pairs("amounts", isRequired: true, Money.init(parsing:), answer)
    return date.map { date in rows.map { ($0.key.value, date, $0.value) } } ?? []
}

private func readAcrossDays(_ example: inout Record) -> [Row] {
    let amount = example.value("amount", Money.init(parsing:))
    let rows = example.pairs("days", CivilDate.init(parsing:), answer)
    return amount.map { amount in rows.map { (amount, $0.key.value, $0.value) } } ?? []
}

private func answer(_ text: String) throws(ParseFailure) -> RuleExample.Answer { try word(text) }

private func readCase(_ record: inout Record) -> SpendCase? {
    let body: BodyKind? = record.value("body", word)
    let kind: SpendCase.Kind? = record.value("kind", word)
    let funding: Located<SpendCase.Funding>? = record.optional("funding", word)
    let programme = record.optional("programme", identifier)
    let distressed = record.optional("distressed", yesOrNo)?.value
    let segment = record.optional("segment", oversightSegment)
    let service: Located<SpendCase.Service>? = record.optional("service", word)
    let isPublicFacing = record.optional("public-facing", yesOrNo)
    let novel = record.optional("novel", yesOrNo)
    guard let body, let kind else { return nil }
    var spend = SpendCase(
        body: body,
        distress: distressed.map { $0 ? .distressed : .sound } ?? .notStated,
        segment: segment?.value,
        kind: kind,
        funding: funding?.value ?? .own,
        programme: programme?.value,
        amounts: .nothing
    )
    spend.service = service?.value
    spend.isPublicFacing = isPublicFacing?.value
    spend.novelty = novel?.value == true ? .novel : .ordinary
    return spend
}

extension Amounts {
    fileprivate static let nothing = Amounts(.zero, on: .capital)

    /// Amounts of which only the one on `basis` is stated.
    fileprivate init(_ amount: Money, on basis: SpendRule.Basis) {
        self.init(
            capital: basis == .capital ? amount : .zero,
            revenue: basis == .revenue ? amount : nil,
            wholeLife: basis == .wholeLife ? amount : nil,
            contract: basis == .contract ? amount : nil
        )
    }
}
