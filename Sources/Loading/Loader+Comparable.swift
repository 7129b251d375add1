import DigitalMaturity
import Investment

extension Loader {
    /// Reads the marks over comparable questions in two years from every file named like
    /// `dma-2024-2025-comparable.csv`, which says both years and the framework of the later one.
    func readComparable(
        of edition: String,
        among frameworks: [Framework],
        in system: RegisterDay,
        _ problems: inout [Diagnostic]
    ) -> [ComparableMarks] {
        home.files(in: "data/assessments", ending: comparableEnding).flatMap { file in
            let name = (file.split(separator: "/").last ?? "").dropLast(comparableEnding.count)
            let parts = name.split(separator: "-")
            guard let later = parts.last.flatMap({ Int($0) }),
                let earlier = parts.dropLast().last.flatMap({ Int($0) })
            else {
                let failure = ParseFailure(
                    "the name of the file does not say two years",
                    expected: "a name such as dma-2024-2025-comparable.csv"
                )
                problems.append(.malformedValue(failure, at: Place(file: home.shown(file))))
                return [ComparableMarks]()
            }
            let id = "\(parts.dropLast(2).joined(separator: "-"))-\(later)"
            return readMarks(
                file,
                in: ComparableMarks.Years(earlier, later),
                against: frameworks.contains { $0.id == id } ? id : edition,
                system,
                &problems
            )
        }
    }

    private func readMarks(
        _ file: String,
        in years: ComparableMarks.Years,
        against framework: String,
        _ system: RegisterDay,
        _ problems: inout [Diagnostic]
    ) -> [ComparableMarks] {
        let (first, second) = ("overall_\(years.earlier)", "overall_\(years.later)")
        let columns = ["organisation", "care_setting", "icb", first, second]
        let marks = TableReader.read(file, of: home, columns: columns, &problems) {
            row -> ComparableMarks? in
            let organisation = row.located("organisation", ODSCode.init(parsing:))
            let setting: CareSetting? = row.value("care_setting", word)
            let earlier = row.value(first, decimalNumber)
            let later = row.value(second, decimalNumber)
            guard let organisation, let setting, let earlier, let later else { return nil }
            report(organisation, of: setting, in: system, &row)
            return ComparableMarks(
                framework: framework,
                years: years,
                organisation: organisation.value,
                careSetting: setting,
                earlier: earlier,
                later: later,
                place: row.place
            )
        }
        problems += repeated(
            marks.map { Located("\($0.organisation) \($0.careSetting.rawValue)", at: $0.place) },
            of: "return"
        )
        return marks
    }
}

private let comparableEnding = "-comparable.csv"
