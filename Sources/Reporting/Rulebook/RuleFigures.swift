import DigitalMaturity
import Documents
import Investment

/// The limits of the approval rules: `rule/DIG-2023-01/2023-02-16`, `rules/in-force`.
struct RuleFigures: FigureFamily {
    let findings: Findings

    enum Key: FigureKey {
        /// The limit of a rule from a date, which is `nil` where nobody knows it, and the date on which
        /// it became known where several limits have one date.
        case limit(String, from: PartialDate?, known: PartialDate?)
        /// How many rules there are.
        case rules
        /// How many rules are in force on the day.
        case inForce
    }

    let root: [String] = []

    func figure(_ key: Key) -> Figure? {
        switch key {
        case .limit(let id, _, _):
            rulebook.rules.first { $0.id == id }.flatMap { rule in
                rule.limits.entries.first { self.key($0, of: rule) == key }.flatMap {
                    limit($0, of: rule)
                }
            }
        case .rules: count(rulebook.rules, key, "Approval rules in the rulebook")
        case .inForce:
            count(
                rulebook.rules.filter {
                    $0.standing != .hypothetical && $0.state(on: findings.date) == .inForce
                },
                key,
                "Approval rules in force on \(findings.date.words)"
            )
        }
    }

    private var rulebook: Rulebook { findings.dataset.reference.rulebook }

    /// The limit of an entry; `nil` where it is no amount.
    func limit(_ entry: Timeline<SpendRule.Limit>.Entry, of rule: SpendRule) -> Figure? {
        guard case .amount(let money) = entry.value else { return nil }
        let input = Trace.Input("limit", value: money.short, place: entry.place)
        return made(
            key(entry, of: rule),
            .money(money),
            "Limit of \(rule.id) from \(entry.from?.words ?? "a date not known")",
            .written(input),
            rule: rule.cited(entry)
        )
    }

    private func key(_ entry: Timeline<SpendRule.Limit>.Entry, of rule: SpendRule) -> Key {
        let isAlone = rule.limits.entries.count { $0.from == entry.from } == 1
        return .limit(rule.id, from: entry.from, known: isAlone ? nil : entry.known)
    }

    private func count(_ rules: [SpendRule], _ key: Key, _ meaning: String) -> Figure {
        let places = rules.compactMap(\.limits.entries.first?.place)
        return made(
            key,
            .count(rules.count),
            meaning,
            .count(
                zip(rules, places).map { Trace.Input($0.id, file: $1.file, lines: []) }
            )
        )
    }
}

extension RuleFigures.Key {
    var path: [String] {
        switch self {
        case .limit(let id, let from, let known):
            ["rule", id, from.map { "\($0)" } ?? "unknown"] + (known.map { ["\($0)"] } ?? [])
        case .rules: ["rules", "all"]
        case .inForce: ["rules", "in-force"]
        }
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("rules/all") { rules },
            KeyForm("rules/in-force") { inForce },
            KeyForm("rule/*/*") { limit($0, from: $1, known: nil) },
            KeyForm("rule/*/*/*") { (id: String, from, known: PartialDate) in
                limit(id, from: from, known: known)
            },
        ]
    }
}
