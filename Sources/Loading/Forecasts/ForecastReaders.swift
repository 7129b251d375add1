import DigitalMaturity

/// Reads what forecasts assume and which past ones are scored.
func readForecastSettings(_ file: YAMLFile, _ problems: inout [Diagnostic]) -> ForecastData? {
    Record.read(file, "the settings of forecasts", &problems) { record -> ForecastData? in
        let assumptions = readAssumptions(&record)
        let delay = record.record("shared-delay", isRequired: true, "shared-delay", readDelay)
        let target = record.located("target", portion)
        let backtests = record.records("backtests", "the forecast to score", readBacktest)
        let notPublished = record.text("not-published")
        let methods = record.record("methods", isRequired: true, "methods") { methods in
            ForecastMeasure.allCases.compactMap { measure in
                methods.text(measure.rawValue).map { (measure, $0) }
            }
        }
        let caution = record.text("caution")
        guard let assumptions, let delay, let target, let methods, let caution, let notPublished
        else { return nil }
        var data = ForecastData(
            assumptions: assumptions,
            sharedDelay: delay,
            target: Located(fraction(target.value), at: target.place)
        )
        data.backtests = backtests
        data.notPublished = notPublished
        data.methods = Dictionary(methods) { first, _ in first }
        data.caution = caution
        return data
    }
}

/// Every assumption by its name; `nil`, with the problem reported, where one is missing.
private func readAssumptions(_ record: inout Record) -> [Assumption.ID: Assumption]? {
    let place = record.valuePlace("assumptions")
    var ids: [Located<String>] = []
    let read = record.records("assumptions", isRequired: true, "the assumption") {
        record -> (Assumption.ID, Assumption)? in
        let id: Located<Assumption.ID>? = record.located("id", word)
        let title = record.text("title")
        let value = record.located("value", positiveNumber)
        let because = record.text("because")
        guard let id, let title, let value, let because else { return nil }
        ids.append(Located(id.value.rawValue, at: id.place))
        return (
            id.value,
            Assumption(title, value: value.value, because: because, place: value.place)
        )
    }
    repeated(ids, of: "assumption").forEach { record.report($0) }
    let missing = Assumption.ID.allCases.filter { id in !read.contains { $0.0 == id } }
    for id in missing {
        record.report(.missingKey(id.rawValue, in: "the assumptions", at: place))
    }
    return missing.isEmpty ? Dictionary(read) { first, _ in first } : nil
}

/// Reads how likely each length of the shared delay is; the chances must be one whole.
private func readDelay(_ record: inout Record) -> SharedDelay? {
    let because = record.text("because")
    let place = record.valuePlace("months")
    let chances = record.pairs("months", isRequired: true, horizonMonths, portion)
    let total = chances.map(\.value.value).reduce(.zero, +)
    guard let because else { return nil }
    guard total == .percent(100) else {
        record.report(
            .wrongShape("'months'", expected: "chances that sum to 100%, not \(total)", at: place)
        )
        return nil
    }
    return SharedDelay(
        chances.map { ($0.key.value, fraction($0.value.value)) },
        because: because,
        place: place
    )
}

private func readBacktest(_ record: inout Record) -> Backtest? {
    let measure: ForecastMeasure? = record.value("measure", word)
    let by = record.located("by", CivilDate.init(parsing:))
    let knownAt = record.value("known-at", CivilDate.init(parsing:))
    let outcome = record.optional("outcome", PartialDate.init(parsing:))
    guard let measure, let by, let knownAt else { return nil }
    guard knownAt <= by.value else {
        record.report(
            .noForecast(.past, of: measure, by: by.value, knownAt: knownAt).at(by.place)
        )
        return nil
    }
    return Backtest(
        measure,
        by: by.value,
        knownAt: knownAt,
        outcome: outcome?.value,
        place: record.place
    )
}

/// Reads how many had a record, or were to have one, as stated.
func readCounts(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [PublishedCount] {
    let cited = ["grade", "publisher", "title", "published", "address", "note"]
    let columns = ["measure", "kind", "as_at", "without", "of", "share"] + cited
    return TableReader.read(file, of: folder, columns: columns, &problems) {
        row -> PublishedCount? in
        let measure: ForecastMeasure? = row.value("measure", word)
        let kind: PublishedCount.Kind? = row.value("kind", word)
        let asAt = row.value("as_at", PartialDate.init(parsing:))
        let without = row.optional("without", countingNumber)
        let of = row.optional("of", countingNumber)
        let share = row.optional("share", portion)
        guard let measure, let kind, let asAt, let citation = readCitation(&row) else { return nil }
        if let without, let of, without.value > of.value {
            row.report(
                ParseFailure(
                    "\(without.value) is more than \(of.value)",
                    expected: "no more than 'of'"
                ),
                "without"
            )
        }
        if row.text("without").isEmpty, row.text("share").isEmpty {
            row.report(ParseFailure("nothing is stated", expected: "a count or a share"), "share")
        }
        var count = PublishedCount(
            kind,
            of: measure,
            asAt: asAt,
            citation: citation,
            place: row.place
        )
        count.without = without?.value
        count.of = of?.value
        count.stated = share.map { fraction($0.value) }
        return count
    }
}

private func readCitation(_ row: inout TableReader.Row) -> Citation? {
    let grade: EvidenceGrade? = row.value("grade", word)
    let published = row.optional("published", PartialDate.init(parsing:))
    let (address, note) = (row.text("address"), row.text("note"))
    return grade.map { grade in
        Citation(
            publisher: row.text("publisher"),
            title: row.text("title"),
            date: published?.value,
            address: address.isEmpty ? nil : address,
            grade: grade,
            note: note.isEmpty ? nil : note
        )
    }
}

private func horizonMonths(_ text: String) throws(ParseFailure) -> Int {
    let months = try countingNumber(text)
    guard months <= 240 else {
        throw ParseFailure("\(months) months are too many", expected: "0 to 240")
    }
    return months
}

private func positiveNumber(_ text: String) throws(ParseFailure) -> Double {
    let number = try decimalNumber(text)
    guard number > 0 else {
        throw ParseFailure("'\(text)' is not above zero", expected: "a number above zero")
    }
    return number
}

private func fraction(_ share: Percentage) -> Double { Double(share.millionths) / 1_000_000 }
