import DigitalMaturity
public import Investment

/// Reads a plan; whether its codes and years make sense is checked when everything is read.
func readPlan(_ file: YAMLFile, _ problems: inout [Diagnostic]) -> Plan? {
    Record.read(file, Format<Plan>.plan.what, &problems, Format<Plan>.plan.read)
}

/// Writes a plan as the YAML from which it is read back equal, but for its places.
///
/// The `remarks` are comments above it, a line each.
public func planText(_ plan: Plan, remarks: [String] = []) -> String {
    (remarks.map { "# \($0)" } + Format<Plan>.plan.lines(plan)).map { $0 + "\n" }.joined()
}

extension Format where Root == Plan {
    static let plan = Format("the plan") {
        RequiredKey(
            "plan",
            { Located($0.id, at: $0.place) },
            .one(.name),
            "The plan's name in commands, files and traces.",
            example: "lancashire-2026"
        )
        RequiredKey(
            "title",
            \.title,
            .one(.text),
            "The title on reports and pages.",
            example: "Three-year digital investment plan"
        )
        Key(
            "status",
            \.status,
            unless: nil,
            .one(.word),
            "How finished the plan is; an illustrative plan is marked so on every page and sheet.",
            example: "draft"
        )
        RequiredKey(
            "icb",
            \.icb,
            .one(.organisation),
            "The integrated care board whose plan it is.",
            example: "QE1"
        )
        RequiredKey(.from, { $0.years[0] })
        RequiredKey(.years, \.years.count)
        RequiredKey(.priceBase, \.priceBase)
        Key(
            "envelope",
            \.envelopes,
            .list(of: .envelope),
            "The money available, one entry for each fund in each financial year."
        )
        Key(
            "teams",
            \.teams,
            .list(of: .team),
            "The people available to deliver schemes in each financial year."
        )
        termsKeys.map { $0.of(\.terms) }
        Key.schemes
    } making: {
        Plan($0, title: $1, icb: $2, from: $3, count: $4, priceBase: $5)
    }
}

extension Plan {
    fileprivate init(
        _ id: Located<String>,
        title: String,
        icb: Located<ODSCode>,
        from: FinancialYear,
        count: Int,
        priceBase: FinancialYear
    ) {
        self.init(
            id: id.value,
            title: title,
            icb: icb,
            years: (0..<count).compactMap(from.adding),
            priceBase: priceBase,
            place: id.place
        )
    }
}

extension Keyed where Value == FinancialYear {
    static let from = Keyed(
        "from",
        .one(.year),
        "The first financial year that the plan covers.",
        example: "2026/27"
    )
    static let priceBase = Keyed(
        "price-base",
        .one(.year),
        "The financial year whose prices all amounts are in.",
        example: "2026/27"
    )
}

extension Keyed where Value == Int {
    static let years = Keyed(
        "years",
        .one(.years),
        "How many financial years the plan covers.",
        example: "3"
    )
}

extension Key where Root == Plan {
    /// The schemes; those that have a name and cannot be read are kept as unreadable.
    fileprivate static let schemes = Key(
        note: KeyNote(
            name: "schemes",
            isRequired: true,
            shape: .mappings(Format<Scheme>.scheme.keys.map(\.note)),
            meaning: "What the plan would spend money on.",
            example: Shape.mappings(Format<Scheme>.scheme.keys.map(\.note)).example ?? ""
        ),
        read: { record in
            var unreadable: [String] = []
            let schemes = record.records("schemes", isRequired: true, Format<Scheme>.scheme.what) {
                record -> Scheme? in
                let scheme = Format<Scheme>.scheme.read(&record)
                if scheme == nil, let name = record.name { unreadable.append(name) }
                return scheme
            }
            return { [unreadable] plan in
                plan.schemes = schemes
                plan.unreadable = unreadable
            }
        },
        write: { plan in
            .list(plan.schemes.map { .block(Format<Scheme>.scheme.lines($0)) }) ?? .inline("[]")
        }
    )
}

extension Format where Root == Plan.Envelope {
    fileprivate static let envelope = Format("the envelope") {
        RequiredKey("year", \.year, .one(.year), "The financial year.", example: "2026/27")
        Key(
            "capital",
            \.capital,
            .one(.money),
            "The capital that the fund makes available in the year.",
            example: "£24m"
        )
        Key(
            "revenue",
            \.revenue,
            .one(.money),
            "The revenue that the fund makes available in the year.",
            example: "£9m"
        )
        RequiredKey("fund", \.fund, .one(.name), "The name of the fund.", example: "system-capital")
    } making: {
        Plan.Envelope(year: $0, fund: $1)
    }
}

extension Format where Root == Plan.Team {
    fileprivate static let team = Format("the team") {
        RequiredKey("year", \.year, .one(.year), "The financial year.", example: "2026/27")
        RequiredKey(
            "people",
            \.people,
            .one(.people),
            "How many people are available in the year.",
            example: "60"
        )
    } making: {
        Plan.Team(year: $0, people: $1)
    }
}
