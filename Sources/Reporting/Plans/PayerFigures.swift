import DigitalMaturity
import Documents
import Investment

/// Who pays for a plan: `payers/lancashire-2026/system/2026-27/capital`.
struct PayerFigures: FigureFamily {
    let planned: PlanFindings

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
        let parts = line.parts.filter {
            $0.year == key.year && $0.purpose == key.purpose && $0.amount != .zero
        }
        guard let scheme = key.scheme else {
            return make(paid.amount(key.purpose), key, what, .sum(terms(parts, key)))
        }
        let own = parts.filter { $0.scheme.id.value == scheme }
        guard !own.isEmpty else { return nil }
        return make(
            own.map(\.amount).total(),
            key,
            "\(what) for \(scheme)",
            .worked(method(own), from: own.flatMap(inputs))
        )
    }

    private var plan: Plan { planned.plan }

    private func terms(_ parts: [Charge], _ key: Key) -> [Formula.Term] {
        var seen: Set<String> = []
        let schemes = parts.map(\.scheme.id.value).filter { seen.insert($0).inserted }
        let terms = schemes.compactMap { scheme in
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
        programme.map { "\(source.words) (\($0))" } ?? source.words
    }
}
