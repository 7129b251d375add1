import DigitalMaturity

/// The tables of events and contracts in a folder of the reference data or of a workspace.
struct SupplierFiles {
    /// The folder, within `folder`.
    let path: String
    let folder: Folder
    let names: SupplierNames

    static let citing = ["grade", "publisher", "title", "published", "address", "note"]

    /// What happened to records; nothing where there is no such table.
    func events(_ problems: inout [Diagnostic]) -> [RecordEvent] {
        let events = read(
            "events.csv",
            ["organisation", "event", "date"],
            ["supplier", "product", "value", "joint"],
            &problems
        ) { row -> RecordEvent? in
            let code = row.located("organisation", ODSCode.init(parsing:))
            let kind: RecordEvent.Kind? = row.value("event", word)
            let date = row.optional("date", unlessUnknown(PartialDate.init(parsing:)))
            let value = row.optional("value", unlessUnknown(spending))
            let joint = row.optional("joint", codes)
            guard let code, let kind, let citation = SupplierFiles.citation(&row) else {
                return nil
            }
            var event = RecordEvent(of: code, kind, on: date?.value, citation: citation)
            event.supplier = supplier(&row)
            event.product = SupplierFiles.text(row, "product")
            event.value = value?.value
            event.joint = joint?.value ?? []
            return event
        }
        return events
    }

    /// The contracts; none where there is no such table.
    func contracts(_ problems: inout [Diagnostic]) -> [Contract] {
        read(
            "contracts.csv",
            ["organisation", "supplier", "what", "end"],
            ["product", "start", "extension_months", "notice_months", "value"],
            &problems
        ) { row -> Contract? in
            let code = row.located("organisation", ODSCode.init(parsing:))
            let name = row.value("supplier", someText)
            let service: Contract.Service? = row.value("what", word)
            let start = row.optional("start", unlessUnknown(PartialDate.init(parsing:)))
            let end = row.optional("end", unlessUnknown(PartialDate.init(parsing:)))
            let options = row.optional("extension_months", unlessUnknown(monthCount))
            let notice = row.optional("notice_months", unlessUnknown(monthCount))
            let value = row.optional("value", unlessUnknown(spending))
            guard let code, let name, let service, let citation = SupplierFiles.citation(&row)
            else {
                return nil
            }
            let supplier = names.supplier(named: name)
            var contract = Contract(of: code, with: supplier, for: service, citation: citation)
            contract.product = SupplierFiles.text(row, "product")
            contract.start = start?.value
            contract.end = end?.value
            contract.extensionMonths = options?.value
            contract.noticeMonths = notice?.value
            contract.value = value?.value
            return contract
        }
    }

    private func supplier(_ row: inout TableReader.Row) -> Supplier? {
        SupplierFiles.text(row, "supplier").map { names.supplier(named: $0) }
    }

    private static func text(_ row: TableReader.Row, _ column: String) -> String? {
        let text = row.text(column)
        return text.isEmpty || text == "unknown" ? nil : text
    }

    /// What a row says of its source; one without a source is the workspace's own.
    static func citation(_ row: inout TableReader.Row) -> Citation? {
        let grade: Located<EvidenceGrade>? = row.optional("grade", word)
        let date = row.optional("published", PartialDate.init(parsing:))
        if !row.text("grade").isEmpty, grade == nil { return nil }
        return Citation(
            publisher: text(row, "publisher") ?? "This workspace",
            title: text(row, "title") ?? row.place.file,
            date: date?.value,
            address: text(row, "address"),
            grade: grade?.value ?? .supplied,
            note: text(row, "note")
        )
    }

    private func read<Value: Sendable>(
        _ name: String,
        _ columns: [String],
        _ optional: [String],
        _ problems: inout [Diagnostic],
        _ read: (inout TableReader.Row) -> Value?
    ) -> [Value] {
        let file = path + "/" + name
        guard folder.contains(file) else { return [] }
        return TableReader.read(
            file,
            of: folder,
            columns: columns,
            optional: optional + SupplierFiles.citing,
            &problems,
            read
        )
    }
}

/// Reads a number of months for which a contract may be extended or that a notice takes.
private func monthCount(_ text: String) throws(ParseFailure) -> Int {
    let count = try countingNumber(text)
    guard count <= 240 else {
        throw ParseFailure("\(count) months are too many", expected: "0 to 240")
    }
    return count
}
