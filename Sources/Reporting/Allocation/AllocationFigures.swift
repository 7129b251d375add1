import DigitalMaturity
import Documents
import Investment

extension Allocation.Case: AddressPart {}

/// Who gets what of a fund under a policy, and what that does: `allocation/least-mature/RXR/amount`.
///
/// An amount or a kind of body that is not the policy's own is part of its name:
/// `allocation/equal;amount=1000000;to=boards`.
struct AllocationFigures: FigureFamily {
    let findings: Findings
    let data: AllocationData
    let allocation: Allocation
    /// Those that the policy names beside the others, for each setting that has enough of both.
    let comparisons: [GroupComparison]
    private let kept: KeptFigures<Key>

    init(_ findings: Findings, _ data: AllocationData, _ allocation: Allocation) {
        (self.findings, self.data, self.allocation) = (findings, data, allocation)
        kept = findings.once("figures of \(allocation.name(in: data))") { KeptFigures() }
        let named = allocation.policy.named.map(\.value)
        let register = findings.system.register
        comparisons = findings.framework.appliesTo.compactMap { setting in
            named.isEmpty
                ? nil : findings.assessment.comparison(of: named, in: setting, of: register)
        }
    }

    /// The figures that an address asks for, whose second part names the policy.
    init?(_ findings: Findings, at address: Address) {
        guard address.parts.count > 2, let data = findings.dataset.allocation else { return nil }
        let (name, settings) = address.parts[1].settings
        guard let known = data[name] else { return nil }
        let recipients = settings["to"].map(AllocationPolicy.Recipients.init)
        let stated = settings["amount"].map { try? Money(parsing: $0) }
        let usual = (known.amount ?? data.fund.amount).value
        guard let recipients = recipients ?? known.recipients, let amount = stated ?? usual,
            let allocation = try? findings.allocation(
                of: amount,
                by: known.given(to: recipients),
                assuming: data.gain
            )
        else { return nil }
        self.init(findings, data, allocation)
    }

    enum Key: FigureKey {
        /// The whole fund, and how many bodies get some of it.
        case fund, paid
        /// What a body gets, and its mark before.
        case amount(ODSCode)
        case mark(ODSCode)
        /// The mark of a body after, as is assumed.
        case markAfter(ODSCode, Allocation.Case)
        /// The spread of marks before and after.
        case spread
        case spreadAfter(Allocation.Case)
        /// How unequal the amounts are, and a point of their curve at so many percent.
        case gini
        case lorenz(Int)
        /// What the least mature quarter gets, of the whole fund.
        case leastMature
        /// The means of those that the policy names and of the others, and their difference.
        case group(CareSetting)
        case others(CareSetting)
        case difference(CareSetting)
    }

    var root: [String] { ["allocation", allocation.name(in: data)] }

    func figure(_ key: Key) -> Figure? { kept.figure(key) { worked(key) } }

    private func worked(_ key: Key) -> Figure? {
        switch key {
        case .fund: fund
        case .paid: paid
        case .amount(let code): recipient(code).map(amount)
        case .mark(let code): recipient(code).flatMap(mark)
        case .markAfter(let code, let which): recipient(code).flatMap { markAfter($0, which) }
        case .spread, .spreadAfter: spread(key)
        case .gini: gini
        case .lorenz(let place): lorenz(place)
        case .leastMature: leastMature
        case .group(let setting), .others(let setting), .difference(let setting):
            compared(key, in: setting)
        }
    }

    private func recipient(_ code: ODSCode) -> Allocation.Recipient? {
        allocation.recipients.first { $0.code == code }
    }

    func name(_ code: ODSCode) -> String { findings.system.name(of: code.text) }

    private var policyPlace: Trace.Input {
        Trace.Input(allocation.policy.title, place: allocation.policy.place)
    }

    // MARK: Money

    private var fund: Figure {
        let policy = allocation.policy
        let isExample = policy.amount?.value == allocation.amount
        let isFund = data.fund.amount.value == allocation.amount
        let place = isExample ? policy.amount?.place : isFund ? data.fund.amount.place : nil
        let citation = isExample ? policy.citation : isFund ? data.fund.citation : nil
        let input = Trace.Input(
            "the fund",
            value: allocation.amount.exact,
            place: place ?? policy.place
        )
        return made(
            .fund,
            .money(allocation.amount),
            "The fund that is given out",
            place == nil ? .worked("as asked", from: [.input(policyPlace)]) : .written(input),
            rule: citation.map { "\($0), \($0.grade.words)" }
        )
    }

    private var paid: Figure {
        made(
            .paid,
            .count(allocation.paid.count),
            "\(allocation.policy.recipients.rawValue.capitalised) that get some of it",
            .worked("count of those with an amount above zero", from: [.reference(fund)])
        )
    }

    private func amount(of recipient: Allocation.Recipient) -> Figure {
        made(
            .amount(recipient.code),
            .money(recipient.amount),
            "What \(name(recipient.code)) gets under '\(allocation.policy.title)'",
            .worked(
                "its part of the fund by the policy, in whole pence"
                    + (allocation.policy.paysInTurn ? "; equal marks in order of code" : ""),
                from: [.figure(fund), .input(policyPlace)] + measures(of: recipient)
            )
        )
    }

    /// What the policy looks at of a body.
    private func measures(of recipient: Allocation.Recipient) -> [Formula.Term] {
        let policy = allocation.policy
        let facts = policy.facts.compactMap { findings.dataset.reference.facts[$0] }
        let numbers = facts.flatMap { fact in
            fact.codes(of: recipient.code, in: findings.system).compactMap {
                fact.figure(of: $0, in: findings.system)
            }
        }
        let mark = policy.looksAtMarks ? self.mark(of: recipient) : nil
        return ([mark].compactMap(\.self) + numbers).map { .figure($0) }
    }

    // MARK: Marks

    private func mark(of recipient: Allocation.Recipient) -> Figure? {
        guard let mark = recipient.mark else { return nil }
        let cards = findings.returns(of: recipient.code, as: allocation.policy.recipients)
        return made(
            .mark(recipient.code),
            .score(mark),
            "Overall mark of \(name(recipient.code))",
            .mean(
                cards.map { card in
                    .input(
                        Trace.Input(
                            "overall, \(card.careSetting.words.lowercased())",
                            value: card.overall.map { fixed($0, places: 4) },
                            place: card.source.place
                        )
                    )
                }
            ),
            rule: findings.framework.title
        )
    }

    private func markAfter(
        _ recipient: Allocation.Recipient,
        _ which: Allocation.Case
    ) -> Figure? {
        guard let after = allocation.mark(of: recipient, which),
            let before = mark(of: recipient)
        else { return nil }
        return made(
            .markAfter(recipient.code, which),
            .score(after),
            "Assumed mark of \(name(recipient.code)) with its money, \(which.words)",
            .worked(
                "mark + gain × amount, at most the top of the scale",
                from: [.figure(before), .figure(amount(of: recipient)), gain(which)]
            )
        )
    }

    func gain(_ which: Allocation.Case) -> Formula.Term {
        .input(
            Trace.Input(
                "assumed gain for £1m, \(which.rawValue)",
                value: plainNumber(allocation.rate(which)),
                place: allocation.gain.place
            )
        )
    }
}

extension AllocationFigures.Key {
    var path: [String] {
        switch self {
        case .fund: ["fund"]
        case .paid: ["paid"]
        case .amount(let code): [code.text, "amount"]
        case .mark(let code): [code.text, "mark"]
        case .markAfter(let code, let which): [code.text, "mark", which.rawValue]
        case .spread: ["spread"]
        case .spreadAfter(let which): ["spread", which.rawValue]
        case .gini: ["gini"]
        case .lorenz(let place): ["lorenz", "\(place)"]
        case .leastMature: ["least-mature-quarter"]
        case .group(let setting): ["named", setting.rawValue, "mean"]
        case .others(let setting): ["others", setting.rawValue, "mean"]
        case .difference(let setting): ["named", setting.rawValue, "difference"]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("fund") { fund }, KeyForm("paid") { paid }, KeyForm("gini") { gini },
            KeyForm("spread") { spread }, KeyForm("least-mature-quarter") { leastMature },
            KeyForm("spread/*", spreadAfter), KeyForm("lorenz/*", lorenz),
            KeyForm("named/*/mean", group), KeyForm("others/*/mean", others),
            KeyForm("named/*/difference", difference), KeyForm("*/amount", amount),
            KeyForm("*/mark", mark), KeyForm("*/mark/*", markAfter),
        ]
    }
}

extension Allocation {
    /// What addresses call it: the policy, and an amount or bodies that are not its usual ones.
    fileprivate func name(in data: AllocationData) -> String {
        let usual = policy.amount ?? data.fund.amount
        let known = data[policy.id]?.recipients ?? policy.recipients
        let other = known == policy.recipients ? nil : policy.recipients.rawValue
        return policy.id.with([
            "amount": amount == usual.value ? nil : amount.digits, "to": other,
        ])
    }
}

extension Allocation.Case {
    /// The words for a page.
    var words: String {
        switch self {
        case .low: "at the low end"
        case .likely: "as is thought likely"
        case .high: "at the high end"
        }
    }
}

extension AllocationPolicy {
    /// The measures that its parts ask for.
    private var measures: [Measure] { parts.flatMap(\.measures).map(\.value) }

    /// The facts that it uses.
    var facts: [String] {
        measures.compactMap { if case .fact(let id) = $0 { id } else { nil } }
    }

    /// Whether bodies without a return get nothing of it.
    var looksAtMarks: Bool {
        measures.contains { [.need, .maturity].contains($0) }
            || paysInTurn
    }

    /// Whether a part of it pays one body after the other, by their marks.
    var paysInTurn: Bool {
        parts.contains { if case .inTurn = $0.way { true } else { false } }
    }
}

extension Money {
    /// Pounds and pence as plain digits: `250000000`, `12.50`.
    fileprivate var digits: String { exact.filter { $0 != "£" && $0 != "," } }
}
