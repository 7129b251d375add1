import DigitalMaturity

/// Reads the rules that a workspace tries: other limits under `overrides`, and whole rules under
/// `rules`, in the form of `Frameworks/spend-controls` with `because` in place of `cite`.
func readOverrides(
    _ file: YAMLFile,
    over rulebook: Rulebook,
    _ problems: inout [Diagnostic]
) -> Rulebook {
    Record.read(file, "the rules to try", &problems) { record -> Rulebook? in
        let context = RulebookContext(trying: rulebook)
        let rules = record.records("rules", "the rule") { readRule(&$0, context) }
        repeated(rules.map { Located($0.id, at: $0.place) }, of: "rule").forEach {
            record.report($0)
        }
        let tried = rulebook.overriding(rules)
        let limits = record.records("overrides", "the override") { readOverride(&$0, of: tried) }
        return limits.reduce(tried) { book, limit in
            guard let rule = book.rule(limit.rule) else { return book }
            return book.overriding([rule.overridden(by: limit.entry)])
        }
    } ?? rulebook
}

private func readOverride(
    _ record: inout Record,
    of rulebook: Rulebook
) -> (rule: String, entry: Timeline<SpendRule.Limit>.Entry)? {
    let rule = record.located("rule", anyText)
    let from = record.optional(
        "from",
        within(plannedYears, \.earliest.year, PartialDate.init(parsing:))
    )
    let value = record.located("value", readLimit)
    let because = record.text("because")
    guard let rule, let value, let because else { return nil }
    guard let known = rulebook.rule(rule.value) else {
        let ids = rulebook.rules.map(\.id)
        record.report(.unknownName(rule.value, of: "rule", among: ids, at: rule.place))
        return nil
    }
    let entry = Timeline.Entry(
        from: from?.value,
        value: value.value,
        citation: .supplied(because: because),
        place: value.place
    )
    return (known.id, entry)
}

extension RulebookContext {
    /// The names that rules to be tried may use, with no need of a publication.
    fileprivate init(trying rulebook: Rulebook) {
        self.init(
            publications: nil,
            approvers: Dictionary(rulebook.approvers.map { ($0.id, $0) }) { first, _ in first },
            events: Dictionary(
                rulebook.events.map { ($0.id, DatedEvent(event: $0, known: nil)) }
            ) { first, _ in first },
            switches: rulebook.switches,
            edition: nil
        )
    }
}
