import DigitalMaturity

/// One fact as the rows of a table fill it.
struct FactTally {
    let mapping: FactMapping
    private(set) var values: [ODSCode: Located<Double>] = [:]
    private var texts: [ODSCode: [Located<String>]] = [:]
    /// What all rows come to, those that are left out too: the sum, and how often each group is there.
    private var sum = 0.0
    private var groups: [Int: Int] = [:]
    /// What the file's own row of totals states.
    private(set) var stated: Located<Double>?

    init(_ mapping: FactMapping) { self.mapping = mapping }

    mutating func count(_ number: Double) {
        sum += number
        if mapping.unit == .group { groups[Int(number), default: 0] += 1 }
    }

    mutating func state(_ total: Located<Double>) { stated = stated ?? total }

    /// Takes a value of an organisation, or says why that cannot be done.
    mutating func take(_ value: MappedValue, of code: ODSCode) -> Diagnostic? {
        switch value {
        case .nothing: return nil
        case .wrong(let problem): return problem
        case .number(let number):
            guard let earlier = values[code] else {
                values[code] = number
                return nil
            }
            guard mapping.together != .one else {
                return .duplicateID(
                    code.text,
                    of: "row",
                    at: number.place,
                    first: earlier.place,
                    remedy: "leave one of them out"
                )
            }
            values[code] = Located(earlier.value + number.value, at: earlier.place)
        case .text(let text):
            if mapping.groupsAsFound, let earlier = texts[code]?.first {
                return .duplicateID(
                    code.text,
                    of: "row",
                    at: text.place,
                    first: earlier.place,
                    remedy: "leave one of them out"
                )
            }
            texts[code, default: []].append(text)
        }
        return nil
    }

    /// The fact, its totals and what they came to.
    func fact(from source: Provenance) -> FactSet {
        var fact = FactSet(
            id: mapping.id,
            title: mapping.title,
            unit: mapping.unit,
            subject: mapping.subject,
            source: source
        )
        (fact.values, fact.labels) = (values, mapping.labels)
        if mapping.groupsAsFound {
            let found = Set(texts.values.flatMap { $0.map(\.value) }).sorted()
            fact.labels = Dictionary(found.enumerated().map { ($0 + 1, $1) }) { first, _ in first }
            let numbers = Dictionary(found.enumerated().map { ($1, $0 + 1) }) { first, _ in first }
            fact.values = texts.compactMapValues { texts in
                numbers[texts[0].value].map { Located(Double($0), at: texts[0].place) }
            }
        } else if mapping.together == .different {
            fact.values = texts.mapValues { texts in
                Located(Double(Set(texts.map(\.value)).count), at: texts[0].place)
            }
        }
        fact.source.rows = fact.values.count
        fact.caution = mapping.caution
        fact.notes = mapping.notes
        fact.supersedes = mapping.replaces.map { Located($0, at: Place(file: source.file)) }
        fact.totals = totals(of: fact)
        return fact
    }

    private func totals(of fact: FactSet) -> [FactTotal] {
        let published = mapping.totals.filter { $0.isOf(fact.source.date) }.map(\.total)
        let own =
            stated.map {
                [FactTotal(what: "\(mapping.title), the file's own total", stated: $0.value)]
            } ?? []
        return (own + published).map { total in
            FactTotal(
                what: total.what,
                stated: total.stated,
                group: total.group,
                leftOut: computed(total, of: fact) - fact.held(total)
            )
        }
    }

    /// What the rows of the file come to, those that were left out too.
    func computed(_ total: FactTotal, of fact: FactSet) -> Double {
        if let group = total.group { return Double(groups[group, default: 0]) }
        return mapping.groupsAsFound || mapping.together == .different ? fact.held(total) : sum
    }
}
