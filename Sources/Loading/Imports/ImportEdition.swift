import DigitalMaturity

extension ImportContext {
    /// The date of the numbers of a file: as given with the command, as the file or its mapping states
    /// it, as the name of the file has it, else the workspace's day.
    func edition(
        of name: String,
        stated: PartialDate? = nil,
        _ file: inout ImportedFile
    ) -> PartialDate {
        guard let date = date ?? stated ?? editionDate(inName: name) else {
            file.problems.append(.unknownEdition(file.file, taken: day))
            return .day(day)
        }
        file.notes.append("edition: \(date.financialYear?.description ?? date.words)")
        if date.earliest > day {
            let place = Place(file: file.file)
            file.problems.append(.futureDate(date, of: "the edition", after: day, at: place))
        }
        return date
    }
}

extension PartialDate {
    /// The financial year that it is all of.
    var financialYear: FinancialYear? {
        let year = FinancialYear(containing: earliest)
        return self == .between(year.firstDay, year.lastDay) ? year : nil
    }
}

/// The last date in the name of a file: `eric_2024_25.csv`, `devices 2022-09.csv`, `etr20260630.csv`.
func editionDate(inName name: String) -> PartialDate? {
    let numbers = name.split { !$0.isNumber }
    let dates = numbers.indices.compactMap { index -> PartialDate? in
        let rest = numbers[index...].prefix(3).map(String.init)
        let year = rest[0].prefix(4)
        guard year.hasPrefix("20"), year.utf8.allSatisfy(\.isASCIIDigit) else { return nil }
        if rest[0].count == 8 {
            let (month, day) = (rest[0].dropFirst(4).prefix(2), rest[0].suffix(2))
            return try? PartialDate(parsing: "\(year)-\(month)-\(day)")
        }
        guard rest[0].count == 4 else { return nil }
        if rest.count > 1, let years = try? FinancialYear(parsing: "\(year)/\(rest[1])") {
            return .between(years.firstDay, years.lastDay)
        }
        return (1...3).reversed().lazy.compactMap { count in
            count > rest.count
                ? nil : try? PartialDate(parsing: rest.prefix(count).joined(separator: "-"))
        }.first
    }
    return dates.last
}
