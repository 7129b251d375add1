import DigitalMaturity

/// Reads who runs which record from the folder at `path`, and how long procurement takes from
/// `times`; nothing where there is no such folder.
///
/// Lists of who ran what on one day have the day and the publisher of their row among `sources`.
func readSuppliers(
    in path: String,
    times: String,
    of folder: Folder,
    citing sources: [Provenance],
    _ problems: inout [Diagnostic]
) -> Suppliers {
    guard folder.contains(path + "/suppliers.yaml"),
        let file = YAMLFile(path + "/suppliers.yaml", of: folder, &problems)
    else { return Suppliers() }
    let names = readSupplierNames(file, &problems)
    let lists = folder.files(in: path, ending: ".csv").filter { $0.hasPrefix(path + "/records-") }
    let records = lists.flatMap { list in
        let source = sources.first { list.hasSuffix($0.file) }
        return readRecords(list, of: folder, from: source, names, &problems)
    }
    let files = SupplierFiles(path: path, folder: folder, names: names)
    return Suppliers(
        names: names,
        events: records + files.events(&problems),
        contracts: files.contracts(&problems),
        procurement: folder.contains(times)
            ? YAMLFile(times, of: folder, &problems).flatMap { readProcurement($0, &problems) }
            : nil
    )
}

private func readSupplierNames(_ file: YAMLFile, _ problems: inout [Diagnostic]) -> SupplierNames {
    var ids: [Located<String>] = []
    let suppliers = Record.read(file, "the list of suppliers", &problems) { record in
        record.records("suppliers", isRequired: true, "the supplier") {
            record -> (supplier: Supplier, others: [String])? in
            let id = record.located("id", identifier)
            let name = record.text("name")
            let others = record.list("also", anyText).map(\.value)
            let isOne = record.optional("one", yesOrNo)
            let note = record.optionalText("note")
            guard let id, let name else { return nil }
            ids.append(Located(id.value, at: id.place))
            var supplier = Supplier(id: id.value, name: name)
            supplier.isOne = isOne?.value ?? true
            supplier.note = note
            return (supplier, others)
        }
    }
    problems += repeated(ids, of: "supplier")
    return SupplierNames(suppliers ?? [])
}

/// Reads a list of what each organisation ran on one day: a supplier, or `none`.
private func readRecords(
    _ list: String,
    of folder: Folder,
    from source: Provenance?,
    _ names: SupplierNames,
    _ problems: inout [Diagnostic]
) -> [RecordEvent] {
    let citation = Citation(
        publisher: source?.publisher ?? list,
        title: source?.title ?? "",
        date: source?.date,
        address: nil,
        grade: .primary,
        note: nil
    )
    let events = TableReader.read(
        list,
        of: folder,
        columns: ["organisation", "supplier"],
        &problems
    ) { row -> RecordEvent? in
        let code = row.located("organisation", ODSCode.init(parsing:))
        let supplier = row.value("supplier", someText)
        guard let code, let supplier else { return nil }
        let isNone = supplier == RecordEvent.Kind.none.rawValue
        var event = RecordEvent(
            of: code,
            isNone ? .none : .inUse,
            on: source?.date,
            citation: citation
        )
        event.supplier = isNone ? nil : names.supplier(named: supplier)
        return event
    }
    problems += repeated(
        events.map { Located($0.organisation.value.text, at: $0.place) },
        of: "row"
    )
    return events
}

private func readProcurement(
    _ file: YAMLFile,
    _ problems: inout [Diagnostic]
) -> ProcurementTimes? {
    Record.read(file, "how long procurement takes", &problems) { record -> ProcurementTimes? in
        let times = record.record("procurement", isRequired: true, "procurement") { times in
            let least = times.located("least", Months.init(parsing:))
            let most = times.located("most", Months.init(parsing:))
            let because = times.text("because")
            let cites = times.records("cites", isRequired: true, "the citation", readCitation)
            return least.flatMap { least in
                most.flatMap { most in because.map { (least, most, $0, cites) } }
            }
        }
        let window = record.record("convergence", isRequired: true, "convergence") { window in
            let length = window.located("window", Months.init(parsing:))
            let because = window.text("because")
            return length.flatMap { length in because.map { (length, $0) } }
        }
        guard let (least, most, because, cites) = times, let window else { return nil }
        guard least.value.count <= most.value.count else {
            record.report(.datesOutOfOrder("the least time is above the most", at: most.place))
            return nil
        }
        return ProcurementTimes(
            least: least,
            most: most,
            because: because,
            window: window.0,
            windowBecause: window.1,
            citations: cites
        )
    }
}

private func readCitation(_ record: inout Record) -> Citation? {
    let publisher = record.text("publisher")
    let title = record.text("title")
    let date = record.value("date", unlessUnknown(PartialDate.init(parsing:)))
    let grade: EvidenceGrade? = record.value("grade", word)
    guard let publisher, let title, let date, let grade else { return nil }
    return Citation(
        publisher: publisher,
        title: title,
        date: date,
        address: nil,
        grade: grade,
        note: nil
    )
}
