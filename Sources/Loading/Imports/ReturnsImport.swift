import DigitalMaturity
import Investment

/// What a table of marks becomes: returns in a table of the workspace.
struct ReturnsImport {
    let mapping: ReturnMapping
    let table: SourceTable
    let heading: Heading
    let context: ImportContext

    private struct Taken {
        let code: ODSCode
        let setting: CareSetting
        let board: ODSCode?
        let name: String
        let marks: [String: Double]
    }

    /// Reads the table into `file`.
    func read(into file: inout ImportedFile) {
        guard let framework = context.maturity.framework(mapping.framework) else { return }
        let names = NamedOrganisations(
            context.register,
            on: mapping.collected.latest,
            others: mapping.names
        )
        var taken: [Taken] = []
        var first: [String: Place] = [:]
        for row in table.rows.dropFirst(heading.index + 1) where row.filled > 1 {
            let row = MappedRow(row: row, heading: heading, blanks: [])
            file.read += 1
            var problems: [Diagnostic] = []
            let read = read(row, framework, names, &file, &problems)
            if let read, let earlier = first["\(read.code) \(read.setting)"] {
                let id = "\(read.code) \(read.setting.rawValue)"
                problems.append(.duplicateID(id, of: "row", at: row.place, first: earlier))
            }
            if let problem = problems.first {
                file.refused.append(.init(row: row.row.number, why: problem.summary))
                file.problems += context.judged(problems)
            } else if let read {
                first["\(read.code) \(read.setting)"] = row.place
                taken.append(read)
            }
        }
        file.kept += taken.count
        file.notes.append("\(mapping.framework), collected \(mapping.collected.words)")
        file.changes += changes(to: taken)
        if !taken.isEmpty {
            file.outputs.append(
                .init(path: "assessments/\(mapping.file).csv", text: text(of: taken))
            )
        }
    }

    private func read(
        _ row: MappedRow,
        _ framework: Framework,
        _ names: NamedOrganisations,
        _ file: inout ImportedFile,
        _ problems: inout [Diagnostic]
    ) -> Taken? {
        let name = row[mapping.name]?.value ?? ""
        let stated = row[mapping.code].flatMap { try? ODSCode(parsing: $0.value) }
        let found = stated.map { [$0] } ?? names[name]
        guard found.count == 1, context.register.organisation(found[0]) != nil else {
            let why =
                found.count > 1
                ? "the name may be that of \(found.map(\.text).joined(separator: " or "))"
                : "nobody is known by the name"
            file.leaveOut(row.row.number, why, about: shortened(name), at: row.place)
            return nil
        }
        let setting = setting(of: row, &problems)
        var marks: [String: Double] = [:]
        for (column, id) in mapping.dimensions {
            guard let cell = row[column] else { continue }
            do throws(ParseFailure) {
                let mark = try tableNumber(cell.value)
                marks[id] = mark
                if !framework.wholeScale.contains(mark) {
                    let scale = framework.scale
                    problems.append(.scoreOutsideScale(cell.value, scale: scale, at: cell.place))
                }
            } catch {
                problems.append(.malformedValue(error.quoting(cell.value), at: cell.place))
            }
        }
        guard let setting, problems.isEmpty else { return nil }
        let board = row[mapping.board].map { names[$0.value] } ?? []
        return Taken(
            code: found[0],
            setting: setting,
            board: board.count == 1 ? board[0] : nil,
            name: name,
            marks: marks
        )
    }

    private func setting(of row: MappedRow, _ problems: inout [Diagnostic]) -> CareSetting? {
        guard let column = mapping.setting else { return .icb }
        let cell = row[column] ?? Located("", at: row.place)
        let setting = CareSetting.allCases.first {
            $0.words.lowercased() == cell.value.lowercased()
        }
        if setting == nil {
            let failure = ParseFailure(
                "'\(cell.value)' is not a care setting",
                expected: CareSetting.providers.map(\.words).joined(separator: ", ")
            )
            problems.append(.malformedValue(failure, at: cell.place))
        }
        return setting
    }

    private func changes(to taken: [Taken]) -> [ImportedFile.Change] {
        let returns = context.maturity.returns.filter {
            $0.framework == mapping.framework && $0.date == mapping.collected
        }
        let held = Dictionary(returns.map { ("\($0.organisation) \($0.careSetting)", $0) }) { $1 }
        return taken.sorted { ($0.code, $0.setting) < ($1.code, $1.setting) }.flatMap { row in
            let before = held["\(row.code) \(row.setting)"]
            return mapping.dimensions.compactMap { _, id -> ImportedFile.Change? in
                let was = before?.answers[id].flatMap { answer -> Double? in
                    if case .published(let mark) = answer.value { mark } else { nil }
                }
                let now = row.marks[id]
                guard was != now else { return nil }
                return ImportedFile.Change(
                    what: "\(row.setting.rawValue) \(id)",
                    code: row.code.text,
                    before: was.map(plainDecimal),
                    after: now.map(plainDecimal)
                )
            }
        }
    }

    private func text(of taken: [Taken]) -> String {
        let ids = mapping.dimensions.map(\.id)
        let heading =
            ["organisation", "care_setting", "icb", "name_as_published"] + ids + ["collected"]
        let rows = taken.sorted { ($0.setting, $0.code) < ($1.setting, $1.code) }.map { row in
            [row.code.text, row.setting.rawValue, row.board?.text ?? "", row.name]
                + ids.map { row.marks[$0].map(plainDecimal) ?? "" } + [
                    mapping.collected.description
                ]
        }
        return csvText([heading] + rows)
    }
}
