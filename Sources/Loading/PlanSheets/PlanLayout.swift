import DigitalMaturity

/// The sheets of a plan and their columns, which follow from the keys of the format.
struct PlanLayout {
    let sheets: [PlanSheet]

    /// The layout of a plan that has amounts in `years`.
    init(
        years: [String],
        notes: [KeyNote] = PlanKey.all.filter { !$0.path.contains(".") }.map(\.note)
    ) {
        let schemes = notes.first { $0.name == "schemes" }?.shape.keys ?? []
        let others = notes.filter { $0.name != "schemes" }
        let lists = others.filter(\.isSheet)
        let own = schemes.filter { $0.isSheet }
        let details = others.filter { !$0.isSheet }.flatMap { PlanColumn.columns(of: $0, years) }
        let all = schemes.filter { !$0.isSheet }.flatMap { PlanColumn.columns(of: $0, years) }
        let money = all.filter(\.isOfYear)
        let names = lists.map(\.name)
        sheets =
            [
                PlanSheet(.plan, name: "Plan", meaning: "What the plan is.", columns: details),
                PlanSheet(
                    .schemes,
                    name: "Schemes",
                    meaning: "One row for each scheme. Its amounts by year are in the sheet Money.",
                    columns: all.filter { !$0.isOfYear }
                ),
                PlanSheet(
                    .years,
                    name: "Money",
                    meaning: "The amounts of each scheme in each financial year.",
                    columns: money
                ),
            ]
            + own.map { note in
                let clash = names.contains(note.name)
                return PlanSheet(note, years, isOfScheme: true, prefix: clash ? "scheme " : "")
            } + lists.map { PlanSheet($0, years, isOfScheme: false, prefix: "") }
    }
}

extension KeyNote {
    /// Whether the key has a sheet of its own: a list of mappings, or pairs that are not of years.
    fileprivate var isSheet: Bool {
        switch shape {
        case .mappings: true
        case .pairs(let name, _): !name.isYear
        case .one, .list, .range, .mapping: false
        }
    }
}

extension Kind {
    /// Whether values are financial years.
    var isYear: Bool { name == "a financial year" }

    /// Whether values are any words, commas too.
    var isText: Bool { name == "text" }
}

/// A sheet of the workbook of a plan.
struct PlanSheet {
    /// What in the plan a row of the sheet is.
    enum Home: Hashable {
        /// A key of the plan itself.
        case plan
        /// A scheme with all that has no sheet of its own.
        case schemes
        /// A scheme's amounts by year.
        case years
        /// An item of a list of the plan.
        case list(String)
        /// A pair of the plan.
        case pairs(String)
        /// An item of a list of a scheme.
        case schemeList(String)
        /// A pair of a scheme, such as a standard and its state.
        case schemePairs(String)
    }

    let home: Home
    let name: String
    let meaning: String
    let columns: [PlanColumn]

    init(_ home: Home, name: String, meaning: String, columns: [PlanColumn]) {
        self.home = home
        self.name = name
        self.meaning = meaning
        self.columns = columns
    }

    fileprivate init(_ note: KeyNote, _ years: [String], isOfScheme: Bool, prefix: String) {
        name = sentence(prefix + note.name)
        meaning = note.meaning
        if case .pairs(let key, let value) = note.shape {
            home = isOfScheme ? .schemePairs(note.name) : .pairs(note.name)
            columns = [
                PlanColumn(["name"], .one, key, meaning: "Which it is.", isRequired: true),
                PlanColumn(["value"], .one, value, meaning: note.meaning, isRequired: true),
            ]
        } else {
            home = isOfScheme ? .schemeList(note.name) : .list(note.name)
            columns = note.shape.keys.flatMap { PlanColumn.columns(of: $0, years) }
        }
    }

    /// Whether the first column names a scheme.
    var namesScheme: Bool {
        switch home {
        case .years, .schemeList, .schemePairs: true
        case .plan, .schemes, .list, .pairs: false
        }
    }

    /// The key of the plan, or of a scheme, that it holds.
    var key: String? {
        switch home {
        case .list(let key), .pairs(let key), .schemeList(let key), .schemePairs(let key): key
        case .plan, .schemes, .years: nil
        }
    }
}

/// A column of a sheet, or a row of the first sheet.
struct PlanColumn {
    /// What part of a key's value it holds.
    enum Part: Hashable {
        case one
        case list
        case least
        case most
        case year(String)
        /// YAML in one cell: `{ cyber: 2, well-led: 3 }`.
        case yaml
    }

    let keys: [String]
    let part: Part
    let kind: Kind
    let meaning: String
    let isRequired: Bool

    init(_ keys: [String], _ part: Part, _ kind: Kind, meaning: String, isRequired: Bool) {
        self.keys = keys
        self.part = part
        self.kind = kind
        self.meaning = meaning
        self.isRequired = isRequired
    }

    var isOfYear: Bool { if case .year = part { true } else { false } }

    /// The heading without units: `Range: capital, least`.
    var title: String {
        let name = sentence(keys.joined(separator: ": "))
        switch part {
        case .least: return name + ", least"
        case .most: return name + ", most"
        case .year(let year): return "\(name) \(year)"
        case .one, .list, .yaml: return name
        }
    }

    /// The columns that a key needs.
    static func columns(
        of note: KeyNote,
        _ years: [String],
        under keys: [String] = []
    ) -> [PlanColumn] {
        let keys = keys + [note.name]
        let required = note.isRequired && keys.count == 1
        let column = { (part: Part, kind: Kind) in
            PlanColumn(keys, part, kind, meaning: note.meaning, isRequired: required)
        }
        switch note.shape {
        case .one(let kind): return [column(.one, kind)]
        case .list(let kind): return [column(kind.isText ? .yaml : .list, kind)]
        case .range(let kind): return [column(.least, kind), column(.most, kind)]
        case .pairs(let name, let kind) where name.isYear:
            return years.map { column(.year($0), kind) }
        case .pairs(_, let kind): return [column(.yaml, kind)]
        case .mapping(let inner):
            return inner.flatMap { columns(of: $0, years, under: keys) }
        case .mappings:
            return [column(.yaml, Kind(name: "a list of mappings", units: nil, manner: nil))]
        }
    }
}

/// A key as a heading: `run-cost` is `Run cost`.
func sentence(_ key: String) -> String {
    if ["icb", "vat"].contains(key) { return key.uppercased() }
    let words = key.replacing("-", with: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
}
