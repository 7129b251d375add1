import DigitalMaturity
import Investment

/// Reads what appraisal and the accounts ask of plans; what has no file says nothing.
func readAppraisal(
    in path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> AppraisalParameters {
    var parameters = AppraisalParameters()
    guard folder.contains(path),
        let publications = readPublications(path + "/sources.yaml", of: folder, &problems)
    else { return parameters }
    func file(_ name: String, _ read: (inout Record) -> Void) {
        readParameters("\(path)/\(name).yaml", of: folder, &problems, read)
    }
    file("discount-rates") { record in
        parameters.schedules = record.records("schedules", isRequired: true, "the schedule") {
            readSchedule(&$0, publications)
        }
    }
    file("optimism-bias") { record in
        parameters.biases = record.records("classes", isRequired: true, "the class") {
            readBias(&$0, publications)
        }
    }
    file("sensitivities") { record in
        parameters.longest = record.located("longest", wholeYears)
        parameters.leastNetCost = record.optional("least-net-cost", portion)?.value ?? .zero
        parameters.sensitivities = record.records("sensitivities", "the test") { readTest(&$0) }
        _ = publications.citation(&record)
    }
    if folder.contains(path + "/deflators.yaml") {
        file("deflators") { parameters.deflators = readDeflators(&$0, publications) }
    }
    if folder.contains(path + "/choice.yaml") {
        file("choice") { record in
            parameters.horizon = record.located("horizon", horizon)
            _ = publications.citation(&record)
        }
    }
    file("vat") { record in
        parameters.vatRules = record.records("rules", isRequired: true, "the rule") {
            readVATRule(&$0, publications)
        }
    }
    file("capitalisation") { parameters.capitalisation = readCapitalisation(&$0, publications) }
    file("plan-sections") { record in
        parameters.sections = record.records("sections", isRequired: true, "the section") {
            readSection(&$0, publications)
        }
    }
    return parameters
}

/// Reads a file of parameters, which is a record.
func readParameters(
    _ name: String,
    of folder: Folder,
    _ problems: inout [Diagnostic],
    _ read: (inout Record) -> Void
) {
    guard let file = YAMLFile(name, of: folder, &problems) else { return }
    _ = Record.read(file, "the parameters", &problems) { record -> Bool? in
        read(&record)
        return true
    }
}

/// Reads a list of publications that is a file of its own.
func readPublications(
    _ file: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> Publications? {
    YAMLFile(file, of: folder, &problems).flatMap {
        Record.read($0, "the list of sources", &problems) { Publications(&$0) }
    }
}

private func readSchedule(
    _ record: inout Record,
    _ publications: Publications
) -> DiscountSchedule? {
    let id = record.located("id", identifier)
    let title = record.text("title")
    let beyond = record.optional("beyond", countingNumber)
    let effects: Located<DiscountSchedule.Effects>? = record.optional("for", word)
    let editions = record.records("editions", isRequired: true, "the edition") {
        edition -> Timeline<[DiscountSchedule.Band]>.Entry? in
        let from = edition.value("from", unlessUnknown(PartialDate.init(parsing:)))
        let bands = edition.pairs("bands", countingNumber, Percentage.init(parsing:)).map {
            DiscountSchedule.Band(from: $0.key.value, rate: $0.value.value)
        }
        let citation = publications.citation(&edition)
        guard let from, let citation else { return nil }
        guard areInOrder(bands) else {
            edition.report(
                .wrongShape(
                    "'bands'",
                    expected: "rates of 0% or more by their first year, ascending from year 0",
                    at: edition.place
                )
            )
            return nil
        }
        return Timeline.Entry(from: from, value: bands, citation: citation, place: edition.place)
    }
    guard let id, let title else { return nil }
    guard let timeline = Timeline(editions) else {
        record.report(.overlappingDates(of: id.value, at: id.place))
        return nil
    }
    return DiscountSchedule(
        id: id.value,
        title: title,
        beyond: beyond?.value,
        effects: effects?.value ?? .general,
        editions: timeline,
        place: id.place
    )
}

/// Whether bands begin at year 0 and each later one begins later.
private func areInOrder(_ bands: [DiscountSchedule.Band]) -> Bool {
    bands.first?.from == 0 && bands.allSatisfy { $0.rate >= .zero }
        && zip(bands, bands.dropFirst()).allSatisfy { $0.from < $1.from }
}

private func readBias(_ record: inout Record, _ publications: Publications) -> OptimismBias? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let capital = readBounds("capital", &record)
    let duration = readBounds("duration", &record)
    let operating = readBounds("operating", &record)
    let citation = publications.citation(&record)
    guard let id, let title, let citation else { return nil }
    return OptimismBias(
        id: id,
        title: title,
        capital: capital,
        duration: duration,
        operating: operating,
        citation: citation
    )
}

private func readBounds(_ key: String, _ record: inout Record) -> OptimismBias.Bounds? {
    record.record(key, "the bounds") { bounds -> OptimismBias.Bounds? in
        let upper = bounds.located("upper", Percentage.init(parsing:))
        let lower = bounds.value("lower", Percentage.init(parsing:))
        guard let upper, let lower else { return nil }
        guard .zero <= lower, lower <= upper.value else {
            bounds.report(
                .wrongShape("'\(key)'", expected: "a lower from 0% to the upper", at: upper.place)
            )
            return nil
        }
        return OptimismBias.Bounds(upper: upper.value, lower: lower)
    }
}

private func readTest(_ record: inout Record) -> SensitivityTest? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let costs = record.optional("costs", Percentage.init(parsing:))
    let benefits = record.optional("benefits", Percentage.init(parsing:))
    let continuing = record.optional("continuing", Percentage.init(parsing:))
    let bias: Located<SensitivityTest.Bias>? = record.optional("bias", word)
    guard let id, let title else { return nil }
    return SensitivityTest(
        id: id,
        title: title,
        costs: costs?.value ?? .zero,
        benefits: benefits?.value ?? .zero,
        continuing: continuing?.value ?? .zero,
        bias: bias?.value ?? .stated
    )
}

private func readDeflators(_ record: inout Record, _ publications: Publications) -> Deflators? {
    let index = record.pairs("index", FinancialYear.init(parsing:), decimalNumber)
    let citation = publications.citation(&record)
    guard let citation else { return nil }
    guard index.count > 1, index.allSatisfy({ $0.value.value > 0 }) else {
        record.report(
            .wrongShape("'index'", expected: "two years or more, each above 0", at: record.place)
        )
        return nil
    }
    return Deflators(
        index: Dictionary(index.map { ($0.key.value, $0.value.value) }) { first, _ in first },
        citation: citation
    )
}

private func readVATRule(_ record: inout Record, _ publications: Publications) -> VATRule? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let recovers = record.value("recovers", yesOrNo)
    let citation = publications.citation(&record)
    guard let id, let title, let recovers, let citation else { return nil }
    return VATRule(
        id: id,
        title: title,
        vat: recovers ? .recoverable : .irrecoverable,
        citation: citation
    )
}

private func readCapitalisation(
    _ record: inout Record,
    _ publications: Publications
) -> Capitalisation? {
    let least = record.located("least", spending)
    let eachOver = record.located("each-over", spending)
    let life = record.located("life-over", Months.init(parsing:))
    let citation = publications.citation(&record)
    guard let least, let eachOver, let life, let citation else { return nil }
    return Capitalisation(least: least, eachOver: eachOver, life: life, citation: citation)
}

private func readSection(
    _ record: inout Record,
    _ publications: Publications
) -> RequiredSection? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let citation = publications.citation(&record)
    guard let id, let title, let citation else { return nil }
    return RequiredSection(id: id, title: title, citation: citation)
}

/// A length in whole years.
func wholeYears(_ text: String) throws(ParseFailure) -> Int {
    let months = try Months(parsing: text)
    guard months.count.isMultiple(of: 12) else {
        throw ParseFailure("'\(text)' is not whole years", expected: "a length such as 125 years")
    }
    return months.count / 12
}
