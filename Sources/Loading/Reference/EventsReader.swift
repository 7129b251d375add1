import DigitalMaturity

/// An event that changes rules, and when it was published, where that was not with the day of what
/// is cited.
struct DatedEvent: Sendable {
    let event: RuleEvent
    let known: PartialDate?
}

/// Reads what changes several rules together; nothing where there is no such file.
func readEvents(
    _ path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [DatedEvent] {
    let read = readList(path, "events", "the event", of: folder, &problems) {
        record -> Located<DatedEvent>? in
        let id = record.located("id", identifier)
        let title = record.text("title")
        let date = record.value("on", PartialDate.init(parsing:))
        let known = record.optional("known", PartialDate.init(parsing:))
        guard let id, let title, let date else { return nil }
        let event = RuleEvent(id: id.value, title: title, date: date)
        return Located(DatedEvent(event: event, known: known?.value), at: id.place)
    }
    problems += repeated(read.map { Located($0.value.event.id, at: $0.place) }, of: "event")
    return read.map(\.value)
}

/// Reads the questions that the texts leave open; nothing where there is no such file.
func readSwitches(
    _ path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [Switch] {
    let read = readList(path, "switches", "the switch", of: folder, &problems) {
        record -> Located<Switch>? in
        let id = record.located("id", identifier)
        let title = record.text("title")
        let values = record.list("values", identifier).map(\.value)
        let value = record.located("value", identifier)
        guard let id, let title, let value else { return nil }
        guard values.contains(value.value) else {
            record.report(.unknownName(value.value, of: "reading", among: values, at: value.place))
            return nil
        }
        let asked = Switch(id: id.value, title: title, values: values, value: value.value)
        return Located(asked, at: id.place)
    }
    problems += repeated(read.map { Located($0.value.id, at: $0.place) }, of: "switch")
    return read.map(\.value)
}

/// Reads which kinds of scheme can be which sort of service; nothing where there is no such file.
func readServices(
    _ path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> [SpendCase.Service: Set<SpendCase.Kind>] {
    let read = readList(path, "services", "the service", of: folder, &problems) {
        record -> (SpendCase.Service, Set<SpendCase.Kind>)? in
        let service: SpendCase.Service? = record.value("service", word)
        let kinds: [Located<SpendCase.Kind>] = record.list("kinds", word)
        _ = record.text("because")
        return service.map { ($0, Set(kinds.map(\.value))) }
    }
    return Dictionary(read) { $0.union($1) }
}

private func readList<Value: Sendable>(
    _ path: String,
    _ key: String,
    _ what: String,
    of folder: Folder,
    _ problems: inout [Diagnostic],
    _ read: @escaping (inout Record) -> Value?
) -> [Value] {
    guard folder.contains(path), let file = YAMLFile(path, of: folder, &problems) else { return [] }
    return Record.read(file, "the list of \(key)", &problems) { record -> [Value]? in
        record.records(key, isRequired: true, what, read)
    } ?? []
}
