import DigitalMaturity
import Investment

/// Reads the business cases that are written before money may be spent, who decides on each, and
/// which schemes need one paper alone.
func readStages(
    _ file: YAMLFile,
    _ publications: Publications,
    _ approvers: [String],
    _ problems: inout [Diagnostic]
) -> (cases: [BusinessCase], small: SmallSchemes?) {
    Record.read(file, "the list of business cases", &problems) {
        record -> ([BusinessCase], SmallSchemes?)? in
        let cases = record.records("cases", isRequired: true, "the business case") {
            readBusinessCase(&$0, publications, approvers)
        }
        guard record.has("small") else { return (cases, nil) }
        let small = record.record("small", "the small schemes") { small -> SmallSchemes? in
            let below = small.value("below", Money.init(parsing:))
            let reason = small.text("because")
            let paper = small.record("paper", isRequired: true, "the paper") {
                readBusinessCase(&$0, publications, approvers)
            }
            guard let below, let reason, let paper else { return nil }
            return SmallSchemes(below: below, reason: reason, paper: paper)
        }
        return (cases, small)
    } ?? ([], nil)
}

private func readBusinessCase(
    _ record: inout Record,
    _ publications: Publications,
    _ approvers: [String]
) -> BusinessCase? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let stage: BusinessCase.Stage? = record.value("stage", word)
    let days = readDays(&record, publications)
    let deciding = record.optionalList("approvers", identifier)
    _ = publications.citation(&record, isRequired: false)
    for approver in deciding ?? [] where !approvers.contains(approver.value) {
        record.report(
            .unknownName(approver.value, of: "approver", among: approvers, at: approver.place)
        )
    }
    guard let id, let title, let stage else { return nil }
    return BusinessCase(
        id: id,
        title: title,
        stage: stage,
        days: days,
        approvers: deciding?.map(\.value)
    )
}

/// Reads how long something takes: published with a citation, or assumed with a reason.
func readDays(_ record: inout Record, _ publications: Publications) -> Approver.Days? {
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
        let kind: Approver.Days.Kind? = days.value("kind", word)
        let range = readRange(&days)
        let basis = kind.flatMap { kind -> Approver.Days.Basis? in
            switch kind {
            case .published: publications.citation(&days).map { .published($0) }
            case .assumption: days.text("because").map { .assumed(because: $0) }
            }
        }
        guard let range, let basis else { return nil }
        return Approver.Days(low: range.low, likely: range.likely, high: range.high, basis: basis)
    }
}

/// Reads the least, most likely and most days of something, in order.
func readRange(_ record: inout Record) -> (low: Int, likely: Int, high: Int)? {
    let low = record.value("low", countingNumber)
    let likely = record.located("likely", countingNumber)
    let high = record.value("high", countingNumber)
    guard let low, let likely, let high else { return nil }
    guard areInOrder(low, likely.value, high) else {
        record.report(.daysOutOfOrder(record.what, at: likely.place))
        return nil
    }
    return (low, likely.value, high)
}
