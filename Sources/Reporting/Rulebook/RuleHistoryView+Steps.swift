import DigitalMaturity
import Documents
import Investment

extension RuleHistoryView {
    /// The limits of one rule as a stepped line.
    func steps(of rule: SpendRule) -> Chart {
        let entries = rule.limits.entries
        let steps = entries.indices.map { index in
            step(
                from: entries[index].from,
                next: entries.dropFirst(index + 1).first?.from,
                level: rules.level(entries[index], of: rule)
            )
        }
        let row = Chart.Steps.Row(label: rule.title, steps: steps)
        return chart("steps-\(rule.id.lowercased())", rules.headline(of: rule), "Limit", [row])
    }

    /// The lowest limit on capital over time for digital spending by each kind of trust, and that of
    /// whoever decides last; `nil` where no rule is on capital.
    var capitalSteps: Chart? {
        let last = findings.dataset.reference.rulebook.approvers.max { $0.order < $1.order }
        guard let last else { return nil }
        let kinds: [(BodyKind, SpendCase.Distress, String)] = [
            (.nhsTrust, .distressed, "NHS trust, or foundation trust in financial distress"),
            (.foundationTrust, .sound, "Foundation trust not in financial distress"),
        ]
        let rows = kinds.map { body, distress, words in
            row("\(words): national approval", body, distress) { $0.id != last.id }
        }
        let all =
            rows + [
                row("Any trust: \(last.title)", .foundationTrust, .sound) { $0.id == last.id }
            ]
        guard all.contains(where: { !$0.steps.isEmpty }) else { return nil }
        return chart("capital-limit", headline(all), "Capital above which it is asked for", all)
    }

    private func row(
        _ label: String,
        _ body: BodyKind,
        _ distress: SpendCase.Distress,
        _ isAsked: (Approver) -> Bool
    ) -> Chart.Steps.Row {
        let spend = SpendCase(
            body: body,
            distress: distress,
            kind: .digital,
            amounts: Amounts(capital: .zero, revenue: nil, wholeLife: nil)
        )
        let steps = findings.dataset.reference.rulebook.lowestLimits(
            on: .capital,
            for: spend,
            asking: isAsked
        )
        return Chart.Steps.Row(
            label: label,
            steps: steps.map { found in
                step(
                    from: found.from,
                    next: found.next,
                    level: found.limit.map { rules.level($0.entry, of: $0.rule) } ?? .none
                )
            }
        )
    }

    private func step(
        from: PartialDate?,
        next: PartialDate?,
        level: Chart.Steps.Level
    ) -> Chart.Steps.Step {
        let isExact = from?.earliest == from?.latest
        return Chart.Steps.Step(
            from: from?.earliest,
            certainFrom: isExact ? nil : from?.latest,
            to: next?.earliest.adding(days: -1),
            level: level
        )
    }

    private func headline(_ rows: [Chart.Steps.Row]) -> String {
        let open = rows.filter { $0.steps.last?.level == .unknown }.count
        return open == 0
            ? "Every limit on capital is known today"
            : "Today the limit on capital is not known for \(open) of \(rows.count)"
    }

    private func chart(
        _ id: String,
        _ title: String,
        _ quantity: String,
        _ rows: [Chart.Steps.Row]
    ) -> Chart {
        Chart(
            id: id,
            title: title,
            subtitle: "\(quantity), £, by the day from which it holds, on \(findings.date.words)",
            form: .steps(
                Chart.Steps(
                    subject: "For whom",
                    quantity: quantity,
                    rows: rows,
                    today: findings.date
                )
            )
        )
    }
}

extension RulebookView {
    /// How high a limit is.
    func level(
        _ entry: Timeline<SpendRule.Limit>.Entry,
        of rule: SpendRule
    ) -> Chart.Steps.Level {
        switch entry.value {
        case .unknown: .unknown
        case .any: .every
        case .ceased: .none
        case .amount:
            RuleFigures(findings: findings).limit(entry, of: rule).map { .amount($0) } ?? .unknown
        }
    }

    /// What a rule says on the day, in one line.
    func headline(of rule: SpendRule) -> String {
        let (limit, state) = reading(of: rule)
        let amount = limit == .blank ? "" : ": \(limit.plain)"
        return "\(state.capitalised) on \(findings.date.words)\(amount)"
    }
}
