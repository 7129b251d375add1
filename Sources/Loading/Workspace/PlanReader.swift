import DigitalMaturity
import Investment

/// Reads a plan; whether its codes and years make sense is checked when everything is read.
func readPlan(_ file: YAMLFile, _ problems: inout [Diagnostic]) -> Plan? {
    Record.read(file, "the plan", &problems) { record -> Plan? in
        let id = record.located("plan", identifier)
        let title = record.text("title")
        let status: Located<Plan.Status>? = record.optional("status", word)
        let icb = record.located("icb", ODSCode.init(parsing:))
        let from = record.value("from", FinancialYear.init(parsing:))
        let count = record.value("years", yearCount)
        let priceBase = record.value("price-base", FinancialYear.init(parsing:))
        let envelopes = record.records("envelope", "the envelope") { readEnvelope(&$0) }
        let teams = record.records("teams", "the team") { team -> Plan.Team? in
            let year = team.located("year", FinancialYear.init(parsing:))
            let people = team.value("people", countingNumber)
            guard let year, let people else { return nil }
            return Plan.Team(year: year, people: people)
        }
        var unreadable: [String] = []
        let schemes = record.records("schemes", isRequired: true, "the scheme") {
            readScheme(&$0, &unreadable)
        }
        let terms = readTerms(&record)
        guard let id, let title, let icb, let from, let count, let priceBase else { return nil }
        var plan = Plan(
            id: id.value,
            title: title,
            icb: icb,
            years: (0..<count).compactMap(from.adding),
            priceBase: priceBase,
            place: id.place
        )
        plan.status = status?.value ?? .draft
        plan.envelopes = envelopes
        plan.teams = teams
        plan.schemes = schemes
        plan.unreadable = unreadable
        plan.terms = terms
        return plan
    }
}

private func readEnvelope(_ record: inout Record) -> Plan.Envelope? {
    let year = record.located("year", FinancialYear.init(parsing:))
    let capital = record.optional("capital", Money.init(parsing:))
    let revenue = record.optional("revenue", Money.init(parsing:))
    let fund = record.value("fund", identifier)
    guard let year, let fund else { return nil }
    return Plan.Envelope(year: year, capital: capital, revenue: revenue, fund: fund)
}

/// A plan's count of years: one to twenty.
func yearCount(_ text: String) throws(ParseFailure) -> Int {
    let count = try wholeNumber(text)
    guard (1...20).contains(count) else {
        throw ParseFailure("a plan cannot cover \(count) years", expected: "1 to 20")
    }
    return count
}

/// A number of people: nought or more.
func countingNumber(_ text: String) throws(ParseFailure) -> Int {
    let count = try wholeNumber(text)
    guard count >= 0 else {
        throw ParseFailure("'\(text)' is negative", expected: "nought or more")
    }
    return count
}
