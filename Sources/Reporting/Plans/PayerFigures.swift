import DigitalMaturity
import Documents
import Investment

/// Who pays for a plan: `payers/lancashire-2026/system/2026-27/capital`.
struct PayerFigures: FigureFamily {
    let planned: PlanFindings
    /// What is paid, by its whole key.
    private var parts: [Key: [Charge]] = [:]
    /// The schemes that a payer pays for, in order, by a key without a scheme.
    private var schemes: [Key: [String]] = [:]

    init(planned: PlanFindings) {
        self.planned = planned
        for line in planned.payers.lines {
            for part in line.parts where part.amount != .zero {
                var key = Key(payer: line.id, year: part.year, purpose: part.purpose)
                let all = key
                key.scheme = part.scheme.id.value
                if parts[key] == nil { schemes[all, default: []].append(part.scheme.id.value) }
                parts[key, default: []].append(part)
            }
        }
    }

    struct Key: FigureKey {
        let payer: String
        let year: FinancialYear
        let purpose: Plan.Purpose
        /// What it pays of one scheme; of all where `nil`.
        var scheme: String?
    }

    var root: [String] { ["payers", plan.id] }

    func figure(_ key: Key) -> Figure? {
        guard let line = planned.payers.lines.first(where: { $0.id == key.payer }),
            let paid = line.years.first(where: { $0.year == key.year })
        else { return nil }
        let what = "\(key.purpose.rawValue.capitalised) that \(line.words) pays in \(key.year)"
        guard let scheme = key.scheme else {
            return make(paid.amount(key.purpose), key, what, .sum(terms(key)))
        }
        guard let own = parts[key] else { return nil }
        return make(
            own.map(\.amount).total(),
            key,
            "\(what) for \(scheme)",
            .worked(method(own), from: own.flatMap(inputs))
        )
    }

    private var plan: Plan { planned.plan }

    private func terms(_ key: Key) -> [Formula.Term] {
        let terms = (schemes[key] ?? []).compactMap { scheme in
            var part = key
            part.scheme = scheme
            return figure(part).map(Formula.Term.figure)
        }
        return terms.isEmpty ? plan.stated([]) : terms
    }

    private func method(_ parts: [Charge]) -> String {
        parts.contains { $0.share != nil }
            ? Charge.method
            : "all that the scheme spends, as it states no shares"
    }

    private func inputs(_ part: Charge) -> [Formula.Term] {
        let share = part.share.map { [$0.input(of: part.scheme)] } ?? []
        return plan.stated(share + part.scheme.spendingInputs(part.purpose, in: part.year))
    }

    private func make(
        _ money: Money,
        _ key: Key,
        _ meaning: String,
        _ working: Formula
    ) -> Figure {
        made(key, .money(money), meaning, working, basis: "in \(plan.priceBase) prices")
    }
}

extension PayerFigures.Key {
    var path: [String] {
        [payer, year.slug, purpose.rawValue] + [scheme].compactMap(\.self)
    }

    static var forms: [KeyForm<Self>] {
        [
            KeyForm("*/*/*") { Self(payer: $0, year: $1, purpose: $2) },
            KeyForm("*/*/*/*") { Self(payer: $0, year: $1, purpose: $2, scheme: $3) },
        ]
    }
}

extension Charge {
    /// How what a scheme spends is split.
    static let method = "share ÷ the shares of all who pay × what the scheme spends"
}

extension Payers.Year {
    fileprivate func amount(_ purpose: Plan.Purpose) -> Money {
        purpose == .capital ? capital : revenue
    }
}

extension Payers.Line {
    /// The stable name: `central-frontline-productivity`.
    var id: String { ([source.rawValue] + [programme].compactMap(\.self)).joined(separator: "-") }

    /// The name in running words.
    var words: String {
        programme.map { "\(source.words) (\(spoken($0)))" } ?? source.words
    }
}
