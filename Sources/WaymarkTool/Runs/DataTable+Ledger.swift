import Ledger

extension DataTable {
    /// A table of the ledger.
    init(_ table: RecordedTable) {
        self.init(
            name: table.name,
            path: table.name + ".csv",
            title: table.name.split(separator: "_").joined(separator: " "),
            description: table.note,
            fields: table.columns.map(Field.init),
            key: table.key,
            references: table.references.map {
                Reference(fields: $0.columns, table: $0.table, others: $0.others)
            },
            rows: table.rows
        )
    }

    /// Every number that runs recorded, by the address at which `waymark explain` finds it.
    init(figuresOf runs: [(run: Int64, record: RunRecord)]) {
        self.init(
            name: "figure",
            path: "figure.csv",
            title: "figure",
            description: "every number that was recorded, by its address",
            fields: [
                Field(name: "run", kind: .integer, description: "the run", isRequired: true),
                Field(
                    name: "address",
                    kind: .string,
                    description: "the name by which waymark explain finds it",
                    isRequired: true
                ),
                Field(name: "value", kind: .number, description: "the number, where it is known"),
                Field(name: "unit", kind: .string, description: "pounds; empty for any other"),
            ],
            key: ["run", "address"],
            references: [Reference(fields: ["run"], table: "run", others: ["run"])],
            rows: runs.flatMap { run, record in
                record.figures.map { figure in
                    switch figure.value {
                    case .money(let money): ["\(run)", figure.address, money.plainPounds, "pounds"]
                    case .number(let number): ["\(run)", figure.address, "\(number)", nil]
                    case nil: ["\(run)", figure.address, nil, nil]
                    }
                }
            }
        )
    }
}

extension DataTable.Field {
    fileprivate init(_ column: RecordedTable.Column) {
        self.init(
            name: column.name,
            kind: Kind(column.kind),
            description: column.note.replacing("NULL", with: "empty"),
            unit: column.name.hasSuffix("_pence") ? "pence" : nil,
            isRequired: column.isRequired
        )
    }
}

extension DataTable.Field.Kind {
    fileprivate init(_ kind: RecordedTable.Kind) {
        self =
            switch kind {
            case .text: .string
            case .integer: .integer
            case .number: .number
            case .boolean: .boolean
            case .day: .date
            case .month: .yearmonth
            }
    }
}
