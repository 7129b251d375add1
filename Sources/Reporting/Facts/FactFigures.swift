import DigitalMaturity
import Documents

extension FactSet {
    /// The number of the organisation that had this code and name; `nil` where none was published.
    func figure(of code: ODSCode, named name: String) -> Figure? {
        values[code].map { number in
            let written = Int(exactly: number.value).map(String.init) ?? "\(number.value)"
            return Figure(
                value(number.value),
                trace: Trace(
                    "fact/\(id)/\(code)",
                    meaning: ["\(title) of \(name), \(dateWords)", caution]
                        .compactMap(\.self).joined(separator: ". "),
                    formula: unit == .wholeTimeEquivalents
                        ? "as published, to the nearest whole number" : "as published",
                    inputs: [Trace.Input(title, value: written, place: number.place)],
                    rule: source.citation
                )
            )
        }
    }

    /// What goes of a number to one of those among whom its board was split.
    func figure(of share: Share, in system: RegisterDay) -> Figure? {
        guard let value = share.value, let key = share.by,
            let whole = figure(of: share.from, named: system.name(of: share.from.text))
        else { return nil }
        let part = ShareFigures(system: system).figure(.init(share.from, share.to))
        return Figure(
            self.value(value),
            trace: Trace(
                Address(["fact", id, share.from.text, share.to.text]),
                meaning: "The part of \(title) of \(system.name(of: share.from.text)) that goes to "
                    + "\(system.name(of: share.to.text)), apportioned \(key.basis)",
                working: .worked(
                    "the share of the whole, rounded so that the parts come to it",
                    from: [.figure(whole)] + (part.map { [.figure($0)] } ?? [])
                ),
                rule: source.citation
            )
        )
    }

    private func value(_ number: Double) -> Figure.Value {
        switch unit {
        case .count, .wholeTimeEquivalents: .count(Int(number.rounded()))
        case .group: .ordinal(Int(number.rounded()))
        case .pounds: .money(Money(pence: Int64((number * 100).rounded())))
        case .share: .share(number)
        }
    }
}
