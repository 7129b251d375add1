import DigitalMaturity
import Investment

/// Reads what an estate is judged by; what has no file says nothing.
func readEstateParameters(
    in path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> EstateParameters {
    var parameters = EstateParameters()
    guard folder.contains(path),
        let publications = readPublications(path + "/sources.yaml", of: folder, &problems)
    else { return parameters }
    func file(_ name: String, _ read: (inout Record) -> Void) {
        readParameters("\(path)/\(name).yaml", of: folder, &problems, read)
    }
    file("operating-systems") { record in
        parameters.systems = record.records("systems", isRequired: true, "the system") {
            readSystem(&$0, publications)
        }
    }
    file("equipment") { record in
        readEquipment(&record, publications, into: &parameters)
    }
    file("marks") { record in
        parameters.framework = record.value("framework", identifier) ?? ""
        parameters.marks = record.records("marks", isRequired: true, "the mark", readMark)
        parameters.floors = record.records("floors", "the floor") {
            readFloor(&$0, publications)
        }
    }
    file("england") { record in
        parameters.england = record.records("counts", isRequired: true, "the count") {
            readKnownCount(&$0, publications)
        }
    }
    return parameters
}

private func readEquipment(
    _ record: inout Record,
    _ publications: Publications,
    into parameters: inout EstateParameters
) {
    let equipment = record.records("equipment", isRequired: true, "the equipment") {
        readEquipment(&$0, publications)
    }
    parameters.equipment = Dictionary(equipment) { first, _ in first }
    parameters.staffTime = record.record("staff-time", "the time of staff") {
        readStaffTime(&$0, publications)
    }
    let bounds = record.record("bounds", isRequired: true, "the bounds") {
        readBounds(&$0, publications)
    }
    if let bounds { parameters.bounds = bounds }
}

private func readSystem(
    _ record: inout Record,
    _ publications: Publications
) -> OperatingSystem? {
    let id = record.located("id", identifier)
    let title = record.text("title")
    let names = record.list("names", anyText).map(\.value)
    let isWindows = record.optional("windows", yesOrNo)
    let ends = record.value("ends", unlessUnknown(CivilDate.init(parsing:)))
    let citation = publications.citation(&record)
    guard let id, let title, let ends, let citation else { return nil }
    return OperatingSystem(
        id: id.value,
        title: title,
        names: names,
        isWindows: isWindows?.value ?? false,
        ends: ends,
        citation: citation,
        place: id.place
    )
}

private func readEquipment(
    _ record: inout Record,
    _ publications: Publications
) -> (EquipmentKind, EstateParameters.Equipment)? {
    let kind: Located<EquipmentKind>? = record.located("kind", word)
    var equipment = EstateParameters.Equipment()
    equipment.refreshAge = record.record("refresh-age", "the refresh age") { age in
        let years = age.located("years", within(1...30, \.self, countingNumber))
        let citation = publications.citation(&age)
        return years.flatMap { years in
            citation.map { EstateParameters.Cited(years.value, $0, at: years.place) }
        }
    }
    let prices = record.records("prices", "the price") { price in
        readPrice(&price, publications)
    }
    guard let kind else { return nil }
    if !prices.isEmpty {
        equipment.prices = Timeline(prices)
        if equipment.prices == nil {
            record.report(.overlappingDates(of: kind.value.rawValue, at: kind.place))
        }
    }
    return (kind.value, equipment)
}

private func readPrice(
    _ record: inout Record,
    _ publications: Publications
) -> Timeline<Money>.Entry? {
    let from = record.value("from", PartialDate.init(parsing:))
    let value = record.located("value", spending)
    let citation = publications.citation(&record)
    guard let from, let value, let citation else { return nil }
    return Timeline.Entry(from: from, value: value.value, citation: citation, place: value.place)
}

private func readStaffTime(
    _ record: inout Record,
    _ publications: Publications
) -> EstateParameters.StaffTime? {
    let hour = record.located("hour", spending)
    let days = record.located("days", within(1...366, \.self, countingNumber))
    let citation = publications.citation(&record)
    guard let hour, let days, let citation else { return nil }
    return EstateParameters.StaffTime(
        hour: EstateParameters.Cited(hour.value, citation, at: hour.place),
        days: EstateParameters.Cited(days.value, citation, at: days.place)
    )
}

private func readBounds(
    _ record: inout Record,
    _ publications: Publications
) -> EstateParameters.Bounds? {
    var bounds = EstateParameters.Bounds()
    let keys: [(String, WritableKeyPath<EstateParameters.Bounds, Int>)] = [
        ("count", \.count), ("memory", \.memory), ("seconds", \.seconds), ("log-ins", \.logIns),
        ("bandwidth", \.bandwidth), ("earliest-purchase", \.earliestPurchase),
    ]
    for (key, path) in keys {
        record.value(key, countingNumber).map { bounds[keyPath: path] = $0 }
    }
    return publications.citation(&record).map { _ in bounds }
}

private func readMark(_ record: inout Record) -> CountedMark? {
    let criterion = record.located("criterion", identifier)
    let counts = record.located("counts", identifier)
    let kinds: [EquipmentKind] = record.list("kinds", word).map(\.value)
    let years = record.optional("years", within(1...30, \.self, countingNumber))
    guard let criterion, let counts else { return nil }
    let rule: CountedMark.Count? =
        switch counts.value {
        case "age": years.map { .age(kinds, years: $0.value) }
        case "windows-support": .windowsSupport(kinds)
        case "wireless": .wireless
        default: nil
        }
    guard let rule else {
        let known = ["age", "windows-support", "wireless"]
        record.report(.unknownName(counts.value, of: "count", among: known, at: counts.place))
        return nil
    }
    return CountedMark(criterion.value, rule, at: criterion.place)
}

private func readFloor(
    _ record: inout Record,
    _ publications: Publications
) -> EstateFloor? {
    let framework = record.value("framework", identifier)
    let dimension = record.located("dimension", identifier)
    let from = record.value("from", decimalNumber)
    let needs = record.pairs("needs", isRequired: true, identifier, identifier)
    let citation = publications.citation(&record)
    guard let framework, let dimension, let from, let citation else { return nil }
    return EstateFloor(
        dimension.value,
        of: framework,
        from: from,
        needs: Dictionary(needs.map { ($0.key.value, $0.value.value) }) { first, _ in first },
        citation,
        at: dimension.place
    )
}

private func readKnownCount(
    _ record: inout Record,
    _ publications: Publications
) -> EstateParameters.KnownCount? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let date = record.value("date", PartialDate.init(parsing:))
    let value = record.located("value", countingNumber)
    let whole = record.optional("of", identifier)
    let citation = publications.citation(&record)
    guard let id, let title, let date, let value, let citation else { return nil }
    return EstateParameters.KnownCount(
        id,
        title: title,
        date: date,
        count: EstateParameters.Cited(value.value, citation, at: value.place),
        of: whole?.value
    )
}
