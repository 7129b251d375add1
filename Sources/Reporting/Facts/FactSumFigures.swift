import DigitalMaturity
import Documents

/// The numbers of a fact added up: `fact/records-cost/sum/2023-24/total`.
struct FactSumFigures: FigureFamily {
    let fact: FactSet
    let system: RegisterDay

    struct Key: FigureKey {
        let fact: String
        /// The financial year as an address has it, or `all` where there is one number each.
        let year: String
        let measure: Measure

        var path: [String] { [fact, "sum", year, measure.rawValue] }

        init(_ measure: Measure, of sum: FactSet.Sum, _ fact: String) {
            (self.measure, self.fact) = (measure, fact)
            year = sum.year?.slug ?? "all"
        }

        init?(path: [String]) {
            guard path.count == 4, path[1] == "sum", let measure = Measure(rawValue: path[3]) else {
                return nil
            }
            (fact, year, self.measure) = (path[0], path[2], measure)
        }
    }

    enum Measure: String {
        case total, numbers, without
    }

    let root = ["fact"]

    func figure(_ key: Key) -> Figure? {
        let sum = fact.sums(by: system.register).first { ($0.year?.slug ?? "all") == key.year }
        return sum.flatMap { figure(key, $0) }
    }

    /// The same, of a sum that is there already.
    func figure(_ key: Key, _ sum: FactSet.Sum) -> Figure? {
        let when = sum.year?.description ?? fact.dateWords
        let numbers = sum.holders.compactMap { fact.figure(of: $0, in: system, year: sum.year) }
        switch key.measure {
        case .total:
            return made(
                key,
                fact.value(sum.total),
                "\(sum.isLeast ? "At least: " : "")\(fact.title), all that is known, \(when)",
                .sum(numbers.map { .figure($0) }),
                rule: fact.source.citation
            )
        case .numbers:
            let rows = Trace.Input("rows", file: fact.source.path, lines: [])
            let words = "Numbers known of \(fact.title), \(when)"
            return made(key, .count(numbers.count), words, .count([rows]))
        case .without:
            let names = sum.without.map { Formula.Term.constant($0.text) }
            let words = "Open at the end and without a number of \(fact.title), \(when)"
            let method = "count of the bodies of the register that have no row"
            return made(key, .count(sum.without.count), words, .worked(method, from: names))
        }
    }
}
