import DigitalMaturity
import Investment

/// Reads what a plan says besides its money, its people and its schemes.
func readTerms(_ record: inout Record) -> Plan.Terms {
    var terms = Plan.Terms()
    terms.causes = record.records("causes", "the cause") { cause -> Plan.Cause? in
        let id = cause.located("id", identifier)
        let title = cause.text("title")
        guard let id, let title else { return nil }
        return Plan.Cause(id: id, title: title)
    }
    terms.approvalTimes = record.records("approval-times", "the time") { readApprovalTime(&$0) }
    terms.meetings = record.records("meetings", "the meetings") { readMeetings(&$0) }
    terms.sections = record.pairs("sections", identifier, anyText).map {
        Plan.Section(id: $0.key, text: $0.value.value)
    }
    terms.options = record.records("options", "the option") { option -> Plan.Option? in
        let id = option.located("id", identifier)
        let title = option.text("title")
        let schemes = option.list("schemes", identifier)
        let yearly = option.optional("continuing-cost", yearlyAmount)
        guard let id, let title else { return nil }
        return Plan.Option(id: id, title: title, schemes: schemes, yearly: yearly)
    }
    terms.discounting = record.optional("discounting", identifier)
    terms.weights = record.record("weights", "the weights") { readWeights(&$0) } ?? terms.weights
    terms.targets = record.records("targets", "the target") { target -> Plan.Target? in
        let id = target.located("id", identifier)
        let title = target.text("title")
        let by = target.value("by", CivilDate.init(parsing:))
        guard let id, let title, let by else { return nil }
        return Plan.Target(id: id, title: title, by: by)
    }
    return terms
}

private func readApprovalTime(_ record: inout Record) -> Plan.ApprovalTime? {
    let approver = record.located("approver", identifier)
    if let approver { record.what = "the time of '\(approver.value)'" }
    let range = readRange(&record)
    let reason = record.text("because")
    guard let approver, let range, let reason else { return nil }
    return Plan.ApprovalTime(
        approver: approver,
        low: range.low,
        likely: range.likely,
        high: range.high,
        reason: reason
    )
}

private func readMeetings(_ record: inout Record) -> Plan.Meetings? {
    let approver = record.located("approver", identifier)
    let days = record.list("on", CivilDate.init(parsing:))
    let papers = record.optional("papers", countingNumber)
    guard let approver else { return nil }
    guard !days.isEmpty else {
        record.report(.missingKey("on", in: record.what, at: record.place))
        return nil
    }
    return Plan.Meetings(
        approver: approver,
        days: days.map(\.value),
        papers: papers?.value ?? 0
    )
}

private func readWeights(_ record: inout Record) -> Plan.Weights? {
    var weights = Plan.Weights()
    weights.byNeed = record.optional("by-need", yesOrNo)?.value ?? true
    weights.dimensions = record.pairs("dimensions", identifier, weight).map {
        Plan.Weight(id: $0.key, weight: $0.value.value)
    }
    weights.targets = record.pairs("targets", identifier, weight).map {
        Plan.Weight(id: $0.key, weight: $0.value.value)
    }
    return weights
}

/// A weight: nought to a thousand, so that sums of worth stay exact.
private func weight(_ text: String) throws(ParseFailure) -> Int {
    let weight = try countingNumber(text)
    guard weight <= 1000 else {
        throw ParseFailure("'\(text)' is too great a weight", expected: "nought to 1000")
    }
    return weight
}
