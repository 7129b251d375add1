public import DigitalMaturity

extension Plan {
    /// What is wrong or odd about the plan's money by the rules of `parameters` and the terms of
    /// `programmes`.
    public func moneyProblems(
        under parameters: AppraisalParameters,
        programmes: [Programme]
    ) -> [Diagnostic] {
        schemes.flatMap { scheme in
            scheme.vatProblems(parameters.vatRules)
                + (parameters.capitalisation.map(scheme.capitalProblems) ?? [])
                + scheme.cloudProblems + kindProblems(of: scheme, programmes)
                + namelessProblems(of: scheme, programmes)
        } + sectionProblems(parameters.sections)
    }

    /// Required headings without a text; nobody submits an illustrative plan, so it is not asked.
    private func sectionProblems(_ required: [RequiredSection]) -> [Diagnostic] {
        guard status != .illustrative else { return [] }
        let stated = terms.sections.filter { !$0.text.isEmpty }.map(\.id.value)
        let missing = required.filter { !stated.contains($0.id) }
        return missing.isEmpty ? [] : [.missingSections(missing, at: place)]
    }

    /// Central money that no programme is named for, where programmes are known.
    private func namelessProblems(of scheme: Scheme, _ programmes: [Programme]) -> [Diagnostic] {
        guard !programmes.isEmpty else { return [] }
        return scheme.funding.filter { $0.source == .central && $0.programme == nil }.map {
            .noProgramme(of: scheme.id.value, at: $0.share.place)
        }
    }

    /// Programmes that give one kind of money and are to pay the other.
    private func kindProblems(of scheme: Scheme, _ programmes: [Programme]) -> [Diagnostic] {
        let charges = charges(by: scheme)
        return scheme.funding.flatMap { share -> [Diagnostic] in
            guard let programme = programmes.first(where: { $0.id == share.programme }) else {
                return []
            }
            return Purpose.allCases.filter(programme.cannotPay).compactMap { purpose in
                let part = charges.filter { $0.purpose == purpose && $0.share == share }
                    .map(\.amount).total()
                return part > .zero
                    ? .wrongMoney(
                        part,
                        of: purpose.rawValue,
                        from: programme,
                        for: scheme.id.value,
                        at: share.share.place
                    ) : nil
            }
        }
    }
}

extension Programme {
    /// Whether it gives the other sort of money alone.
    fileprivate func cannotPay(_ purpose: Plan.Purpose) -> Bool {
        gives == (purpose == .capital ? .revenue : .capital)
    }
}

extension Scheme {
    fileprivate func vatProblems(_ rules: [VATRule]) -> [Diagnostic] {
        guard let named = particulars.vatRule else {
            return vat == .recoverable ? [.vatWithoutRule(of: id.value, at: id.place)] : []
        }
        guard let rule = rules.first(where: { $0.id == named.value }) else {
            let known = rules.map(\.id)
            return [.unknownName(named.value, of: "VAT rule", among: known, at: named.place)]
        }
        guard vat == .recoverable, rule.vat == .irrecoverable else { return [] }
        return [.vatAgainstRule(rule, of: id.value, at: named.place)]
    }

    /// Capital that its purchases do not bear out: what is claimed beyond those that are assets, so
    /// far as purchases that are none could be what it pays for.
    fileprivate func capitalProblems(_ test: Capitalisation) -> [Diagnostic] {
        guard capitalTotal > .zero else { return [] }
        if let life, life.value.count <= test.life.value.count {
            return [
                .failsCapitalisation(
                    capitalTotal,
                    of: id.value,
                    because: "it lives \(life.value), and an asset is used for more than "
                        + "\(test.life.value)",
                    at: life.place
                )
            ]
        }
        let failing = particulars.purchases.filter { !test.passes($0) }
        let passing = particulars.purchases.filter(test.passes).map(\.total).total()
        let claimed = min(capitalTotal - passing, failing.map(\.total).total())
        guard let first = failing.first, claimed > .zero else { return [] }
        let items = failing.map { "\($0.count) × \($0.what) at \($0.each.value.short)" }
        return [
            .failsCapitalisation(
                claimed,
                of: id.value,
                because: items.joined(separator: "; ") + ", below \(test.least.value.short) each "
                    + "and no group of items over \(test.eachOver.value.short) that comes to it",
                at: first.each.place
            )
        ]
    }

    fileprivate var cloudProblems: [Diagnostic] {
        guard let delivery = particulars.delivery, delivery.value == .cloud, capitalTotal > .zero
        else { return [] }
        let isCentral = funding.contains { $0.source == .central && $0.share.value > .zero }
        return [
            .cloudCapital(
                capitalTotal,
                of: id.value,
                isCentral: isCentral,
                at: delivery.place
            )
        ]
    }
}
