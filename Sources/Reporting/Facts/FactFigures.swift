import DigitalMaturity
import Documents

extension FactSet {
    /// The number of the organisation that had this code, in a financial year where the fact
    /// has several; `nil` where none was published.
    func figure(
        of code: ODSCode,
        in system: RegisterDay,
        year: FinancialYear? = nil
    ) -> Figure? {
        let name = system.name(of: code.text)
        let number = year.map { series[code]?[$0] } ?? values[code]
        return number.map { number in
            let written = plainNumber(number.value)
            return Figure(
                value(number.value),
                trace: Trace(
                    "fact/\(id)/\(code)" + (year.map { "/\($0.slug)" } ?? ""),
                    meaning: ["\(title) of \(name), \(year?.description ?? dateWords)", caution]
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
            let whole = figure(of: share.from, in: system)
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

    func value(_ number: Double) -> Figure.Value {
        switch unit {
        case .count, .wholeTimeEquivalents: .count(Int(number.rounded()))
        case .group: .ordinal(Int(number.rounded()))
        case .pounds: .money(Money(pence: Int64((number * 100).rounded())))
        case .share: .share(number)
        }
    }
}

/// The totals of a fact as its source states them, and as its rows make them:
/// `fact/windows-devices/total/1/stated`.
struct FactTotalFigures: FigureFamily {
    let fact: FactSet

    struct Key: FigureKey {
        let fact: String
        /// Which of the totals, from 1.
        let number: Int
        let measure: Measure

        var path: [String] { [fact, "total", "\(number)", measure.rawValue] }

        init(_ measure: Measure, _ number: Int, of fact: String) {
            (self.measure, self.number, self.fact) = (measure, number, fact)
        }

        init?(path: [String]) {
            guard path.count == 4, path[1] == "total", let number = Int(path[2]),
                let measure = Measure(rawValue: path[3])
            else { return nil }
            self.init(measure, number, of: path[0])
        }
    }

    enum Measure: String {
        case stated, held
        case leftOut = "left-out"
    }

    let root = ["fact"]

    func figure(_ key: Key) -> Figure? {
        guard fact.totals.indices.contains(key.number - 1) else { return nil }
        let total = fact.totals[key.number - 1]
        let manifest = String(fact.source.path.dropLast("table.csv".count)) + "facts.yaml"
        func written(_ number: Double) -> Formula {
            .written(Trace.Input(total.what, value: plainNumber(number), file: manifest, lines: []))
        }
        switch key.measure {
        case .stated:
            return made(key, value(total.stated), "\(total.what), as stated", written(total.stated))
        case .leftOut:
            let words = "\(total.what), in rows that are not held"
            return made(key, value(total.leftOut), words, written(total.leftOut))
        case .held:
            let lines = fact.codes.compactMap { fact.values[$0]?.place.line }
            let rows = Trace.Input("rows", file: fact.source.path, lines: lines)
            let method = total.group == nil ? "sum of the rows" : "count of the rows of the group"
            let words = "\(total.what), in the rows held"
            return made(key, value(fact.held(total)), words, .worked(method, from: [.input(rows)]))
        }
    }

    private func value(_ number: Double) -> Figure.Value {
        fact.unit == .group ? .count(Int(number.rounded())) : fact.value(number)
    }
}
