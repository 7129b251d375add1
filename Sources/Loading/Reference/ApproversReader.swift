import DigitalMaturity

func readApprovers(
    _ file: YAMLFile,
    _ publications: Publications,
    _ problems: inout [Diagnostic]
) -> [Approver] {
    Record.read(file, "the list of approvers", &problems) { record -> [Approver]? in
        record.records("approvers", isRequired: true, "the approver") { approver -> Approver? in
            let id = approver.value("id", identifier)
            let title = approver.text("title")
            let order = approver.value("order", wholeNumber)
            _ = publications.citation(&approver, isRequired: false)
            let days = readDays(&approver, publications)
            guard let id, let title, let order else { return nil }
            return Approver(id: id, title: title, order: order, days: days)
        }
    } ?? []
}

private func readDays(_ record: inout Record, _ publications: Publications) -> Approver.Days? {
    guard record.isMapping("days") else {
        _ = record.value(
            "days",
            unlessUnknown { (text) throws(ParseFailure) -> Int in
                throw ParseFailure(
                    "'\(text)' is not a time",
                    expected: "unknown, or low, likely and high"
                )
            }
        )
        return nil
    }
    return record.record("days", "the time") { days -> Approver.Days? in
        let low = days.value("low", wholeNumber)
        let likely = days.value("likely", wholeNumber)
        let high = days.value("high", wholeNumber)
        let kind: Approver.Days.Kind? = days.value("kind", word)
        let citation = publications.citation(&days)
        guard let low, let likely, let high, let kind, let citation else { return nil }
        return Approver.Days(low: low, likely: likely, high: high, kind: kind, citation: citation)
    }
}
