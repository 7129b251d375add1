import DigitalMaturity
import Investment

/// Reads what a scheme says besides its cost, time and effects.
func readParticulars(_ record: inout Record) -> Scheme.Particulars {
    var particulars = Scheme.Particulars()
    particulars.vatRule = record.optional("vat-rule", identifier)
    particulars.purchases = record.records("buys", "the purchase") { readPurchase(&$0) }
    particulars.delivery = record.optional("delivery", word)
    particulars.supplier = record.optional("supplier", identifier)
    particulars.contractValue = record.optional("contract-value", spending)
    particulars.isPublicFacing = record.optional("public-facing", yesOrNo)?.value
    particulars.service = record.optional("service", word)?.value
    particulars.approved = record.record("approved", "the approval") { approved in
        let capital = approved.located("capital", spending)
        let margin = approved.value("margin", portion)
        let date = approved.optional("on", CivilDate.init(parsing:))
        guard let capital, let margin else { return nil }
        return Scheme.Approved(capital: capital, margin: margin, date: date?.value)
    }
    particulars.bias = record.record("optimism-bias", "the optimism bias") { bias in
        let projectClass = bias.located("class", identifier)
        let mitigated = bias.value("mitigated", portion)
        guard let projectClass, let mitigated else { return nil }
        return Scheme.Bias(projectClass: projectClass, mitigated: mitigated)
    }
    particulars.mayStart = record.list("may-start", FinancialYear.init(parsing:))
    return particulars
}

private func readPurchase(_ record: inout Record) -> Scheme.Purchase? {
    let what = record.text("what")
    let count = record.value("count", countingNumber)
    let each = record.located("each", spending)
    let isGrouped = record.optional("grouped", yesOrNo)?.value ?? false
    guard let what, let count, let each else { return nil }
    return Scheme.Purchase(what: what, count: count, each: each, isGrouped: isGrouped)
}

/// Reads how far a shared cause moves a scheme.
func readLoading(_ record: inout Record) -> Scheme.Loading? {
    let cause = record.located("id", identifier)
    let cost = record.optional("cost", correlation)
    let time = record.optional("time", correlation)
    guard let cause else { return nil }
    return Scheme.Loading(cause: cause, cost: cost?.value ?? .zero, time: time?.value ?? .zero)
}

/// A correlation: −100% to 100%.
private func correlation(_ text: String) throws(ParseFailure) -> Percentage {
    let share = try Percentage(parsing: text)
    guard share >= .percent(-100), share <= .percent(100) else {
        throw ParseFailure("'\(text)' is not a correlation", expected: "-100% to 100%")
    }
    return share
}
