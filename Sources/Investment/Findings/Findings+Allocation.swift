public import DigitalMaturity

/// Why a policy could not be followed.
public struct AllocationProblems: Error {
    /// Everything that is wrong.
    public let diagnostics: [Diagnostic]
}

extension Findings {
    /// Who gets what of `amount` under a policy, in whole pence that come to the amount exactly.
    public func allocation(
        of amount: Money,
        by policy: AllocationPolicy,
        assuming gain: AllocationGain
    ) throws(AllocationProblems) -> Allocation {
        let problems = problems(with: policy)
        guard problems.isEmpty else { throw AllocationProblems(diagnostics: problems) }
        var giving = Giving(self, policy)
        let amounts = amount.split(by: policy.parts.map(\.share.value))
        for (part, amount) in zip(policy.parts, amounts) { giving.give(amount, by: part) }
        guard giving.problems.isEmpty else {
            throw AllocationProblems(diagnostics: giving.problems)
        }
        return Allocation(
            policy: policy,
            amount: amount,
            recipients: giving.bodies.map {
                Allocation.Recipient(
                    code: $0.code,
                    mark: $0.mark,
                    amount: giving.given[$0.code] ?? .zero
                )
            },
            apart: Set(giving.apart).sorted {
                ($0.code, $0.unknown.word) < ($1.code, $1.unknown.word)
            },
            gain: gain,
            top: Double(framework.scale.upperBound)
        )
    }

    /// The returns of which an open body's mark is the mean: a trust's own for each setting, or a
    /// board's, with those of the bodies that it took over.
    public func returns(
        of code: ODSCode,
        as recipients: AllocationPolicy.Recipients
    ) -> [Scorecard] {
        assessment.scorecards.filter {
            $0.organisation == code && $0.overall != nil
                && ($0.careSetting == .icb) == (recipients == .boards)
        }
    }

    /// What a policy asks for that the data does not have.
    private func problems(with policy: AllocationPolicy) -> [Diagnostic] {
        let facts = dataset.reference.facts
        return policy.parts.flatMap { part in
            part.measures.compactMap { measure in
                guard case .fact(let id) = measure.value else { return nil }
                guard let fact = facts[id] else {
                    let known = ["equal", "need", "maturity"] + facts.all.map(\.id)
                    return .unknownName(id, of: "fact", among: known, at: measure.place)
                }
                let isFit = fact.subject == policy.recipients.subject && fact.unit != .group
                return isFit
                    ? nil : .factNotShared(fact, among: policy.recipients, at: measure.place)
            }
                + (part.codes ?? []).compactMap { code in
                    system.successors(of: code.value).count == 1
                        ? nil
                        : .unknownOrganisation(
                            code.value.text,
                            of: policy.recipients.subject.words,
                            in: dataset.reference.register,
                            at: code.place
                        )
                }
        }
    }
}

/// Gives one part of a fund after the other.
private struct Giving {
    struct Body {
        let code: ODSCode
        let kind: Trust.Kind?
        let mark: Double?
    }

    let findings: Findings
    let bodies: [Body]
    private(set) var given: [ODSCode: Money] = [:]
    private(set) var apart: [Allocation.Apart] = []
    private(set) var problems: [Diagnostic] = []

    init(_ findings: Findings, _ policy: AllocationPolicy) {
        self.findings = findings
        let all: [(ODSCode, Trust.Kind?)] =
            policy.recipients == .trusts
            ? findings.system.trusts.map { ($0.code, $0.kind) }
            : findings.system.boards.map { ($0.code, nil) }
        bodies = all.sorted { $0.0 < $1.0 }.map { code, kind in
            let cards = findings.returns(of: code, as: policy.recipients)
            return Body(code: code, kind: kind, mark: cards.compactMap(\.overall).mean)
        }
    }

    mutating func give(_ amount: Money, by part: AllocationPolicy.Part) {
        let welcome = bodies.filter { isWelcome($0, by: part) }
        let limits = FundLimits(floor: part.floor?.value ?? .zero, cap: part.cap?.value)
        let (able, split) =
            switch part.way {
            case .inTurn(let order): inTurn(amount, welcome, order, limits)
            case .shared(let weights, let times): shared(amount, welcome, weights, times, limits)
            }
        guard let split else {
            if let floor = part.floor {
                problems.append(.floorsAboveFund(floor, for: able.count, of: amount))
            }
            return
        }
        if split.left > .zero {
            let place = part.cap?.place ?? part.share.place
            problems.append(.cannotBePlaced(split.left, among: able.count, at: place))
        }
        for (body, amount) in zip(able, split.amounts) {
            given[body.code, default: .zero] += amount
        }
    }

    private func isWelcome(_ body: Body, by part: AllocationPolicy.Part) -> Bool {
        let named = part.codes.map { codes in
            codes.contains { findings.system.successors(of: $0.value) == [body.code] }
        }
        let isOfKind = part.kinds.isEmpty || body.kind.map(part.kinds.contains) ?? false
        let wasPaid = given[body.code].map { $0 > .zero } ?? false
        return (named ?? true) && isOfKind && !(part.isForTheRest && wasPaid)
    }

    private mutating func inTurn(
        _ amount: Money,
        _ bodies: [Body],
        _ order: AllocationPolicy.Order,
        _ limits: FundLimits
    ) -> ([Body], FundSplit?) {
        let able = known(.maturity, bodies).sorted { first, second in
            let sign = order == .leastMature ? 1.0 : -1.0
            return (sign * (first.body.mark ?? 0), first.body.code)
                < (sign * (second.body.mark ?? 0), second.body.code)
        }.map(\.body)
        return (able, amount.given(inTurn: Array(able.indices), within: limits))
    }

    private mutating func shared(
        _ amount: Money,
        _ bodies: [Body],
        _ weights: [AllocationPolicy.Weight],
        _ times: Located<AllocationPolicy.Measure>?,
        _ limits: FundLimits
    ) -> ([Body], FundSplit?) {
        let asked = weights.map(\.measure.value) + [times?.value].compactMap(\.self)
        let able = asked.reduce(bodies) { known($1, $0).map(\.body) }
        let columns = weights.map { weight in
            let values = known(weight.measure.value, able).map(\.value)
            return (share: weight.share, values: values)
        }
        let factors = times.map { known($0.value, able).map(\.value) }
        return (able, amount.split(by: mixed(columns, factors, able.count), within: limits))
    }

    /// The proportions that a mix of columns gives, each column first brought to the same whole; of
    /// one column the values as they are.
    private func mixed(
        _ columns: [(share: Percentage, values: [Int128])],
        _ factors: [Int128]?,
        _ count: Int
    ) -> [Int128] {
        let mix: [Int128] =
            columns.count == 1
            ? columns[0].values
            : (0..<count).map { index in
                columns.reduce(0) { sum, column in
                    let whole = max(1, column.values.reduce(0, +))
                    let share = Int128(column.share.millionths) * 1_000_000
                    return sum + column.values[index] * share / whole
                }
            }
        return bounded(factors.map { zip(mix, $0).map { $0 * $1 } } ?? mix)
    }

    /// The proportions with as many digits as can be multiplied by an amount.
    private func bounded(_ weights: [Int128]) -> [Int128] {
        var weights = weights
        while (weights.max() ?? 0) > 1_000_000_000_000_000_000 { weights = weights.map { $0 / 10 } }
        return weights
    }

    /// The bodies of which a measure is known, with its value in thousandths of what a fact counts or
    /// millionths of a mark; the others are put apart.
    private mutating func known(
        _ measure: AllocationPolicy.Measure,
        _ bodies: [Body]
    ) -> [(body: Body, value: Int128)] {
        bodies.compactMap { body in
            guard let value = value(measure, of: body), (0...1e18).contains(value) else {
                apart.append(Allocation.Apart(code: body.code, unknown: measure))
                return nil
            }
            return (body, Int128(value.rounded()))
        }
    }

    private func value(_ measure: AllocationPolicy.Measure, of body: Body) -> Double? {
        let top = Double(findings.framework.scale.upperBound)
        return switch measure {
        case .equal: 1
        case .maturity: body.mark.map { $0 * 1_000_000 }
        case .need: body.mark.map { (top - $0) * 1_000_000 }
        case .fact(let id):
            findings.dataset.reference.facts[id]?
                .number(of: body.code, in: findings.system).map { $0 * 1000 }
        }
    }
}
