import Documents

extension DataTable {
    /// The name of the table of figures, to which other tables refer.
    static let figures = "figures"

    /// Every figure of some documents once, in reading order, with how it is worked out and from where.
    init(figuresOf documents: [Document]) {
        var seen: Set<String> = []
        let figures = documents.flatMap(\.figures).filter { seen.insert($0.trace.id).inserted }
        self.init(
            name: DataTable.figures,
            path: DataTable.figures + ".csv",
            title: "Figures",
            description: "Every number of the reports, with its formula and where its inputs are.",
            fields: figureFields,
            key: ["address"],
            rows: figures.map(\.row)
        )
    }
}

private let figureFields = [
    ("address", .string, "the name by which waymark explain finds it"),
    ("meaning", .string, "what it is"),
    ("value", .number, "the number; empty where it is not known"),
    ("unit", .string, "pounds, points, marks, levels, share (of 1), count, days, ordinal (a name)"),
    ("lowest", .number, "the least that it may be"),
    ("highest", .number, "the most that it may be"),
    ("edge", .string, "at least or at most, where the value is only that"),
    ("formula", .string, "how it is worked out"),
    ("sources", .string, "the files and lines that it is worked out from"),
    ("rule", .string, "the rule or framework that says so; empty for plain sums"),
].map { (name: String, kind: DataTable.Field.Kind, description: String) in
    let isRequired = ["address", "meaning", "unit", "formula"].contains(name)
    return DataTable.Field(
        name: name,
        kind: kind,
        description: description,
        isRequired: isRequired
    )
}

extension Figure {
    fileprivate var row: [String?] {
        [
            trace.id, trace.meaning, exactNumber, unit.rawValue, exactLowest, exactHighest,
            edge?.rawValue, trace.formula, trace.sources, trace.rule,
        ]
    }

    /// The number to its last digit; `nil` where it is not known.
    var exactNumber: String? {
        guard isKnown else { return nil }
        switch value {
        case .score(let number), .difference(let number), .share(let number): return "\(number)"
        case .money, .estimate, .error, .count, .ordinal: return plainNumber
        }
    }

    /// The least that it may be; `nil` where there is nothing between that and the most.
    var exactLowest: String? { ends?.lowest.exactNumber }

    /// The most that it may be.
    var exactHighest: String? { ends?.highest.exactNumber }
}

extension Trace {
    /// The files that the inputs are in, each once with its lines.
    fileprivate var sources: String? {
        var files: [String] = []
        var lines: [String: Set<Int>] = [:]
        for input in inputs where !input.file.isEmpty {
            if lines[input.file] == nil { files.append(input.file) }
            lines[input.file, default: []].formUnion(input.lines)
        }
        let texts = files.map { file in
            let own = lines[file, default: []].sorted()
            return own.isEmpty ? file : "\(file):\(lineRanges(of: own))"
        }
        return texts.isEmpty ? nil : texts.joined(separator: "; ")
    }
}
