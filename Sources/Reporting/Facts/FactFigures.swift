import DigitalMaturity
import Documents

extension FactSet {
    /// The number of the organisation that had this code and name, in a financial year where the fact
    /// has several; `nil` where none was published.
    func figure(of code: ODSCode, named name: String, in year: FinancialYear? = nil) -> Figure? {
        let number = year.map { series[code]?[$0] } ?? values[code]
        return number.map { number in
            let written = Int(exactly: number.value).map(String.init) ?? "\(number.value)"
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

    private func value(_ number: Double) -> Figure.Value {
        switch unit {
        case .count, .wholeTimeEquivalents: .count(Int(number.rounded()))
        case .group: .ordinal(Int(number.rounded()))
        case .pounds: .money(Money(pence: Int64((number * 100).rounded())))
        case .share: .share(number)
        }
    }
}
