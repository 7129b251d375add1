import DigitalMaturity
import Documents
import Investment

/// The first sentences of the pages of reference.
extension Findings {
    var frameworksAnswer: [Inline] {
        let frameworks = dataset.reference.maturity.frameworks
        return [
            .text("Marks are made against \(framework.title), \(framework.edition). "),
            .text("Other models are here to be answered or compared: "),
            .text(frameworks.filter { $0.id != framework.id }.map(\.title).listed + "."),
        ]
    }

    var methodAnswer: [Inline] {
        [
            "Every figure is worked out from published files ",
            "by a rule written on this page. ",
            "Follow any number to its formula, its inputs and their lines. ",
            .text("Maturity returns were collected \(assessment.scorecards.collected)."),
        ]
    }

    var sourcesAnswer: [Inline] {
        let publishers = Set(dataset.reference.sources.map(\.publisher)).sorted()
        let first = publishers.first { $0.hasPrefix("NHS England") }
        return [
            .text("Every file is listed with its publisher, date and licence. "),
            .text(first.map { "Most of it is published by \($0). " } ?? ""),
            .text("The reference data is of \(dataset.reference.edition.words)."),
        ]
    }

    /// What is in force first, and what no longer is last and apart.
    var rulebookSections: [Section] {
        let view = RulebookView(findings: self)
        let history = RuleHistoryView(findings: self)
        let rules = dataset.reference.rulebook.rules
        let (current, past, others) = (
            rules.filter { view.group(of: $0) == .current },
            rules.filter { view.group(of: $0) == .past },
            rules.filter { view.group(of: $0) == .other }
        )
        func table(_ id: String, _ rules: [SpendRule]) -> [Block] {
            rules.isEmpty ? [] : [.table(view.table(of: rules, id: id, isOfPage: true))]
        }
        return [
            Section("answer", "Answer", [.prose(view.answer)]),
            Section("rules", "In force, or may be", table("rules-table", current)),
            Section(
                "capital",
                "The limit on capital",
                history.capitalSteps.map { [.chart($0)] } ?? []
            ),
            Section("approvers", "Approvers", [.table(view.approvers)]),
            Section("history", "History", [.chart(history.chart)]),
            Section("other", "Not yet in force, or never made", table("rules-other", others)),
            Section("withdrawn", "Withdrawn", table("rules-withdrawn", past)),
        ]
    }
}

extension RulebookView {
    /// Where a rule is listed.
    enum Group { case current, past, other }

    func group(of rule: SpendRule) -> Group {
        if rule.standing == .hypothetical { return .other }
        if rule.isOrMayBeInForce(on: findings.date) { return .current }
        return rule.state(on: findings.date) == .withdrawn ? .past : .other
    }

    /// How many rules are in force.
    var answer: [Inline] {
        let figures = RuleFigures(findings: findings)
        return [
            .text("On \(findings.date.words) "), figures.inline(.inForce), " of ",
            figures.inline(.rules),
            .text(" approval rules that are known are in force. "),
            "A limit that nobody could establish is shown as not known.",
        ]
    }

    /// What a rule asks for on the day, in a sentence.
    func answer(of rule: SpendRule) -> [Inline] {
        let (limit, state) = reading(of: rule)
        let amount: [Inline] =
            switch limit {
            case .figure(let figure): ["; its limit is ", .figure(figure)]
            case .unknown: ["; its limit is not known"]
            case .text(let words): [.text("; its limit is \(words)")]
            case .link, .absent, .blank: lastLimit(of: rule)
            }
        let isPast = group(of: rule) == .past
        let lead = isPast ? ". While it was in force: if the " : ". If the "
        return [.text("On \(findings.date.words) this rule is "), .strong(state)] + amount + [
            .text("\(lead)\(rule.basis.amount) is \(rule.comparison.words), "),
            .text("\(rule.approver.title) \(rule.effect.words)."),
        ]
    }

    /// The last amount of a rule that is no longer in force.
    private func lastLimit(of rule: SpendRule) -> [Inline] {
        let figures = RuleFigures(findings: findings)
        let last = rule.limits.entries.reversed().lazy.compactMap { figures.limit($0, of: rule) }
            .first
        return last.map { ["; its last limit was ", .figure($0)] } ?? []
    }
}

extension FrameworkView {
    /// What the framework is, in a sentence.
    var answer: [Inline] {
        let settings = framework.appliesTo.map { $0.words.lowercased() }.listed
        let scale = "\(framework.scale.lowerBound) to \(framework.scale.upperBound)"
        return [
            .text("\(framework.title) marks \(settings) organisations from \(scale) in "),
            .text("\(framework.dimensions.count.words) dimensions. "),
            .text("How well its text is known: \(FrameworkEvidence(of: framework).words)."),
        ]
    }
}
