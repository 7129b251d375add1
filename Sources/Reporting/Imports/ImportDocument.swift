public import DigitalMaturity
public import Documents

/// What an import did, or would do, as a document.
public struct ImportDocument {
    private let files: [ImportedFile]
    private let date: CivilDate
    private let outcome: String

    /// Creates a document of `files`; `outcome` says what was written.
    public init(_ files: [ImportedFile], on date: CivilDate, outcome: String) {
        self.files = files
        self.date = date
        self.outcome = outcome
    }

    /// A section for each file.
    public var document: Document {
        Document(
            slug: "import",
            title: "Import",
            subtitle: outcome,
            date: date,
            sections: files.enumerated().map { index, file in
                Section("file-\(index + 1)", "", blocks(of: file, index + 1))
            }
        )
    }

    private func blocks(of file: ImportedFile, _ number: Int) -> [Block] {
        let kind = file.kind.map { "Read as \($0.rawValue)" } ?? "Not read"
        let about = file.title.isEmpty ? kind : "\(kind): \(file.title)"
        let counts = "\(file.read) rows read, \(file.kept) kept, \(file.refused.count) refused"
        let tables: [Block?] = [
            refused(file, number), totals(file, number), summary(file, number),
            changes(file, number),
        ]
        return [.prose([.text("\(file.file)")]), .prose([.text("\(about). \(counts).")])]
            + (file.notes.isEmpty ? [] : [.list(file.notes.map { [.text($0)] })])
            + tables.compactMap(\.self)
    }

    private func refused(_ file: ImportedFile, _ number: Int) -> Block? {
        table(
            "refused-\(number)",
            "Refused",
            [.numbers("Rows"), .words("Why"), .words("In rows"), .words("Which")],
            file.refusals.map { why, rows in
                [
                    .text("\(rows.count)"), .text(why), .text(ranges(rows.map(\.row))),
                    .text(rows.compactMap(\.about).joined(separator: ", ")),
                ]
            }
        )
    }

    private func totals(_ file: ImportedFile, _ number: Int) -> Block? {
        table(
            "totals-\(number)",
            "Totals",
            [
                .words("Total"), .numbers("Stated"), .numbers("From the rows"),
                .words("Agrees"),
            ],
            file.totals.map { total in
                [
                    .text(total.what), .text(plainNumber(total.stated)),
                    .text(plainNumber(total.computed)), .text(total.agrees ? "yes" : "no"),
                ]
            }
        )
    }

    private func summary(_ file: ImportedFile, _ number: Int) -> Block? {
        let whats = Set(file.changes.map(\.what)).sorted()
        guard !whats.isEmpty else {
            return file.outputs.isEmpty ? nil : .prose([.text("No value changed.")])
        }
        return table(
            "changed-\(number)",
            "Changed",
            [
                .words("What"), .numbers("Added"), .numbers("Removed"), .numbers("Changed"),
            ],
            whats.map { what in
                let own = file.changes.filter { $0.what == what }
                let added = own.count { $0.before == nil }
                let removed = own.count { $0.after == nil }
                return [what, "\(added)", "\(removed)", "\(own.count - added - removed)"].map {
                    .text($0)
                }
            }
        )
    }

    /// The values that changed; what is new is counted above, because it may be everything.
    private func changes(_ file: ImportedFile, _ number: Int) -> Block? {
        let changed = file.changes.filter { $0.before != nil }
        let shown = 20
        return table(
            "values-\(number)",
            "Values that changed",
            [.words("What"), .words("Code"), .words("Before"), .words("After")],
            changed.prefix(shown).map { change in
                [
                    .text(change.what), .text(change.code), .text(change.before ?? "none"),
                    .text(change.after ?? "none"),
                ]
            },
            note: changed.count > shown
                ? "And \(changed.count - shown) more, in --format json." : nil
        )
    }

    private func table(
        _ id: String,
        _ title: String,
        _ columns: [Table.Column],
        _ rows: [[Cell]],
        note: String? = nil
    ) -> Block? {
        rows.isEmpty
            ? nil : .table(Table(id: id, title: title, columns: columns, rows: rows, note: note))
    }
}

/// The numbers in order with runs joined: `3, 5–9`; at most twelve runs.
private func ranges(_ numbers: [Int]) -> String {
    var runs: [ClosedRange<Int>] = []
    for number in numbers {
        if let last = runs.last, last.upperBound + 1 == number {
            runs[runs.count - 1] = last.lowerBound...number
        } else {
            runs.append(number...number)
        }
    }
    let words = runs.prefix(12).map { run in
        run.count == 1 ? "\(run.lowerBound)" : "\(run.lowerBound)–\(run.upperBound)"
    }
    return words.joined(separator: ", ") + (runs.count > 12 ? ", …" : "")
}
