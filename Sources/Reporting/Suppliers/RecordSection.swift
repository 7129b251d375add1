import DigitalMaturity
import Documents
import Investment

extension Findings {
    /// What an organisation runs, what has happened to its record and its contracts.
    func recordSection(of code: ODSCode) -> Section {
        let suppliers = dataset.reference.suppliers
        let running = suppliers.records(of: code, in: system).map(\.event)
        let holders = [code] + system.predecessors(of: code).map(\.from)
        let events =
            running
            + holders.flatMap { suppliers.events(of: $0, by: date) }
            .filter { event in !running.contains { $0.place == event.place } }
        let contracts = suppliers.contracts.filter { $0.organisation.value == code }
        guard !events.isEmpty || !contracts.isEmpty else {
            let none: Inline = "Nothing is known of this organisation's electronic record."
            return Section("record", "Electronic record", [.prose([none])])
        }
        let rows = events.map { row($0, isNow: running.map(\.place).contains($0.place), of: code) }
        let table = Table(
            id: "record-table",
            title: "Its electronic record: what is known now, and what has happened",
            columns: [
                .words("What"), .words("When"), .words("Supplier"), .words("Source and grade"),
            ],
            rows: rows + contracts.map(row),
            note: "A list names one main supplier for each trust."
        )
        return Section("record", "Electronic record", [.table(table)])
    }

    /// Who supplies the records of a board's trusts, and when their contracts end.
    func boardSuppliers(_ board: ODSCode) -> Section {
        let view = SupplierView(self, of: [board])
        return Section(
            "suppliers",
            "Suppliers of records",
            [.table(view.mapTable), .table(view.trustsTable)] + view.contractBlocks
        )
    }

    private func row(_ event: RecordEvent, isNow: Bool, of code: ODSCode) -> [Cell] {
        let holder = event.organisation.value
        let whose = holder == code ? "" : " (\(system.fullName(of: holder)))"
        let named = [event.supplier?.name, event.product].compactMap(\.self)
        let words = (isNow ? "Now: " : "") + event.kind.words + whose
        return [
            .text(words), event.date.map { .text($0.words) } ?? .unknown("not known"),
            .text(named.joined(separator: ", ")),
            .text("\(event.citation), \(event.citation.grade.words)"),
        ]
    }

    private func row(_ contract: Contract) -> [Cell] {
        [
            .text("Contract for \(contract.service.words) ends"),
            contract.end.map { .text($0.words) } ?? .unknown("not known"),
            .text(contract.supplier.name),
            .text("\(contract.citation), \(contract.citation.grade.words)"),
        ]
    }
}
