import DigitalMaturity

/// Reads which limits are tried for which rule, one of `rules`; nothing where there is no such file.
func readSweep(
    _ path: String,
    of folder: Folder,
    _ publications: Publications,
    _ rules: [String],
    _ problems: inout [Diagnostic]
) -> SweepSettings? {
    guard folder.contains(path), let file = YAMLFile(path, of: folder, &problems) else {
        return nil
    }
    return Record.read(file, "the sweep", &problems) { record -> SweepSettings? in
        let rule = record.located("rule", anyText)
        let citation = publications.citation(&record)
        let limits = record.list("limits", Money.init(parsing:)).map(\.value)
        let reviews = record.records("reviews", isRequired: true, "the review") {
            review -> Approver.Days? in
            let range = readRange(&review)
            let because = review.text("because")
            guard let range, let because else { return nil }
            return Approver.Days(
                low: range.low,
                likely: range.likely,
                high: range.high,
                basis: .assumed(because: because)
            )
        }
        guard let rule, let citation else { return nil }
        if !rules.contains(rule.value) {
            record.report(.unknownName(rule.value, of: "rule", among: rules, at: rule.place))
        }
        return SweepSettings(rule: rule, citation: citation, limits: limits, reviews: reviews)
    }
}
