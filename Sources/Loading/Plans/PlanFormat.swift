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
            example: "lancashire-2026"
        )
        .means("The plan's name in commands, files and traces.")
        RequiredKey("title", \.title, .one(.text), example: "Three-year digital investment plan")
            .means("The title on reports and pages.")
        Key("status", \.status, .one(.word), example: "draft")
            .means("How finished it is, draft if left out; pages mark an illustrative plan as one.")
        RequiredKey("icb", \.icb, .one(.organisation), example: "QE1")
            .means("The integrated care board whose plan it is.")
        Key("joint-with", \.partners, .list(.organisation), example: "[QOP]")
            .means("The other integrated care boards whose plan it is too.")
        Key("version", \.version, .one(.count), example: "2")
            .means("Its number among several versions of the plan, of which the highest counts.")
        RequiredKey(.from, { $0.years[0] })
        RequiredKey(.years, \.years.count)
        RequiredKey(.priceBase, \.priceBase)
        Key("envelope", \.envelopes, .list(of: .envelope))
            .means("The money available, one entry for each fund in each financial year.")
        Key("teams", \.teams, .list(of: .team))
            .means("The people available to deliver schemes in each financial year.")
        Key("roles", \.roles, .list(of: .post))
            .means("The people available by role; a year left out means every year of the plan.")
        Key("starts-from", \.starts, .list(of: .start))
            .means("The returns from which marks start, where an organisation made several.")
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
    static let from = Keyed("from", .one(.year), example: "2026/27")
        .means("The first financial year that the plan covers.")
    static let priceBase = Keyed("price-base", .one(.year), example: "2026/27")
        .means("The financial year whose prices all amounts are in.")
}

extension Keyed where Value == Int {
    static let years = Keyed("years", .one(.years), example: "3")
        .means("How many financial years the plan covers.")
}

extension Key where Root == Plan {
    /// The schemes; those that have a name and cannot be read are kept as unreadable.
    fileprivate static let schemes = Key(
        note: Keyed("schemes", .list(of: Format<Scheme>.scheme))
            .means("What the plan would spend money on.").note(isRequired: true),
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
        RequiredKey("year", \.year, .one(.year), example: "2026/27")
            .means("The financial year.")
        Key.offer(.capital, \.capital, example: "£24m")
            .means("The capital that the fund makes available in the year.")
        Key.offer(.revenue, \.revenue, example: "£9m")
            .means("The revenue that the fund makes available in the year.")
        RequiredKey("fund", \.fund, .one(.name), example: "system-capital")
            .means(
                "The name of the fund. A share that a programme of this name pays draws on it alone; all "
                    + "else draws on the other funds together, whoever pays."
            )
    } making: {
        Plan.Envelope(year: $0, fund: $1)
    }
}

extension Format where Root == Plan.Start {
    fileprivate static let start = Format("the start") {
        RequiredKey("organisation", \.organisation, .one(.organisation), example: "RXR")
            .means("The organisation that schemes raise.")
        RequiredKey("setting", \.setting, .one(.word), example: "acute")
            .means("The care setting of the return.")
        Key("return", \.source, .one(.organisation), example: "RXR")
            .means("The code on the return, where it is a predecessor's.")
    } making: {
        Plan.Start(organisation: $0, setting: $1)
    }
}

extension Format where Root == Plan.Team {
    fileprivate static let team = Format("the team") {
        RequiredKey("year", \.year, .one(.year), example: "2026/27")
            .means("The financial year.")
        RequiredKey("people", \.people, .one(.people), example: "60")
            .means("How many people are available in the year.")
    } making: {
        Plan.Team(year: $0, people: $1)
    }
}
