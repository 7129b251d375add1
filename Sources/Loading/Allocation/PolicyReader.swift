import DigitalMaturity
import Investment

/// Reads a policy; its identifier must be the name of its file.
func readPolicy(
    _ file: YAMLFile,
    _ publications: Publications,
    _ problems: inout [Diagnostic]
) -> AllocationPolicy? {
    Record.read(file, "the policy", &problems) { record -> AllocationPolicy? in
        let id = record.located("policy", identifier)
        let title = record.text("title")
        let says = record.text("says")
        let recipients: AllocationPolicy.Recipients? = record.value("to", word)
        let amount = record.optional("amount", spending)
        let notes = record.list("notes", anyText).map(\.value)
        let citation = publications.citation(&record, isRequired: false)
        var isWhole = true
        let parts = record.records("parts", isRequired: true, "the part") { part in
            let read = readPart(&part)
            isWhole = isWhole && read != nil
            return read
        }
        if isWhole, let fault = fault(in: parts.map(\.share), of: "the parts") {
            record.report(fault)
        }
        guard let id, let title, let says, let recipients, !parts.isEmpty else { return nil }
        var policy = AllocationPolicy(
            id: id.value,
            title: title,
            says: says,
            to: recipients,
            parts: parts,
            at: id.place
        )
        policy.amount = amount
        policy.notes = notes
        policy.citation = citation
        return policy
    }
}

/// That shares do not come to 100%; none where there is no share.
private func fault(in shares: [Located<Percentage>], of what: String) -> Diagnostic? {
    guard let last = shares.last else { return nil }
    let whole = shares.map(\.value).reduce(.zero, +)
    return whole == .percent(100) ? nil : .sharesNotWhole(what, come: whole, at: last.place)
}

private func readPart(_ record: inout Record) -> AllocationPolicy.Part? {
    let share = record.located("share", portion)
    let cap = record.optional("cap", spending)
    let floor = record.optional("floor", spending)
    let way = readWay(&record)
    let among = record.record("among", "who may have it") { among -> AllocationPolicy.Part? in
        let codes = among.optionalList("codes", ODSCode.init(parsing:))
        let kinds: [Located<Trust.Kind>] = among.list("kinds", word)
        let rest = among.optional("rest", yesOrNo)
        var part = AllocationPolicy.Part(
            share: Located(.zero, at: among.place),
            way: .inTurn(.leastMature)
        )
        part.codes = codes
        part.kinds = kinds.map(\.value)
        part.isForTheRest = rest?.value ?? false
        return part
    }
    if let floor, let cap, floor.value > cap.value { record.report(.floorAboveCap(floor, cap)) }
    guard let share, let way else { return nil }
    var part = AllocationPolicy.Part(share: share, way: way)
    part.codes = among?.codes
    part.kinds = among?.kinds ?? []
    part.isForTheRest = among?.isForTheRest ?? false
    part.floor = floor
    part.cap = cap
    return part
}

/// Reads `first`, or `by` with `times`.
private func readWay(_ record: inout Record) -> AllocationPolicy.Way? {
    if record.has("first") {
        let order: AllocationPolicy.Order? = record.value("first", word)
        if !record.has("cap") {
            record.report(.missingKey("cap", in: "a part with 'first'", at: record.place))
        }
        return order.map { .inTurn($0) }
    }
    let times = record.optional("times", measure)
    guard record.isMapping("by") else {
        return record.located("by", measure).map { measure in
            .shared([AllocationPolicy.Weight(measure, share: .percent(100))], times: times)
        }
    }
    let pairs = record.pairs("by", isRequired: true, measure, portion)
    if let fault = fault(in: pairs.map(\.value), of: "'by'") { record.report(fault) }
    let weights = pairs.map { AllocationPolicy.Weight($0.key, share: $0.value.value) }
    return weights.isEmpty ? nil : .shared(weights, times: times)
}

private func measure(_ text: String) throws(ParseFailure) -> AllocationPolicy.Measure {
    switch text {
    case "equal": return .equal
    case "need": return .need
    case "maturity": return .maturity
    default: return .fact(try identifier(text))
    }
}
