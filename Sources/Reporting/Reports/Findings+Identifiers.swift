import DigitalMaturity
public import Investment

extension Findings {
    /// The codes that stand in identifiers of tables, each with its words for the tab of a sheet; none for
    /// those that a reader of one plan, body or framework does not need.
    public var identifiers: [String: String] {
        var words: [String: String] = [CareSetting.icb.rawValue: "board"]
        for plan in plans { words["\(plan.plan.id)"] = "" }
        for framework in dataset.reference.maturity.frameworks { words["\(framework.id)"] = "" }
        for card in assessment.scorecards { words[card.source.organisation.text.lowercased()] = "" }
        for board in dataset.reference.register.on(date).boards {
            words[board.code.text.lowercased()] = ""
        }
        for programme in dataset.programmes(knownOn: date) { words[programme.id] = programme.title }
        for measure in ForecastMeasure.allCases {
            words[measure.rawValue] = measure == .epr ? "trusts" : "social care"
        }
        for promise in dataset.reference.targets?.on(date) ?? [] {
            words[promise.target.row.id.lowercased()] = promise.target.row.title
        }
        return words
    }
}
