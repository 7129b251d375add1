import DigitalMaturity
import Investment

/// Reads a table of returns, one row for each organisation and care setting, against the framework
/// that the row or the file's name gives.
///
/// A row without an answer is a blank form, not a return. A row without a date of collection is a
/// return of `date`.
func readReturns(
    _ file: String,
    of folder: Folder,
    against frameworks: [Framework],
    in system: RegisterDay,
    date: CivilDate,
    _ problems: inout [Diagnostic]
) -> [MaturityReturn] {
    let named = ReturnFrameworks(file, of: folder, among: frameworks)
    guard named.isKnown else {
        problems.append(named.unnamed(at: Place(file: folder.shown(file))))
        return []
    }
    let returns = TableReader.read(
        file,
        of: folder,
        columns: ["organisation", "care_setting", "icb", "name_as_published"] + named.columns,
        optional: ["collected"] + named.optionalColumns,
        &problems
    ) { row in
        named.framework(of: &row).flatMap { readReturn(&row, against: $0, in: system, date) }
    }
    problems += repeatedReturns(returns)
    return returns
}

private func readReturn(
    _ row: inout TableReader.Row,
    against framework: Framework,
    in system: RegisterDay,
    _ date: CivilDate
) -> MaturityReturn? {
    let organisation = row.located("organisation", ODSCode.init(parsing:))
    let setting: CareSetting? = row.value("care_setting", word)
    let icb = row.optional("icb", ODSCode.init(parsing:))
    let collected = row.optional("collected", writtenDate)
    let answers = framework.dimensions.compactMap { dimension in
        readMark(dimension.id, against: framework, &row).map { (dimension.id, $0) }
    }
    guard let organisation, let setting, !answers.isEmpty else { return nil }
    let name = row.text("name_as_published")
    report(organisation, of: setting, in: system, &row)
    var source = MaturityReturn(
        organisation: organisation.value,
        careSetting: setting,
        framework: framework.id,
        date: collected?.value ?? .day(date),
        answers: Dictionary(answers) { first, _ in first },
        place: row.place
    )
    source.name = name.isEmpty ? system.name(of: organisation.value.text) : name
    source.icb = icb?.value
    source.codeProblem(in: system, at: organisation.place).map { row.report($0) }
    return source
}

private func readMark(
    _ column: String,
    against framework: Framework,
    _ row: inout TableReader.Row
) -> Located<MaturityReturn.Answer>? {
    guard let mark = row.optional(column, decimalNumber) else { return nil }
    guard framework.wholeScale.contains(mark.value) else {
        row.report(.scoreOutsideScale("\(mark.value)", scale: framework.scale, at: mark.place))
        return nil
    }
    return Located(.published(mark.value), at: mark.place)
}

extension MaturityReturn {
    /// A note on a return that was made under a code after the code had closed.
    func codeProblem(in system: RegisterDay, at place: Place) -> Diagnostic? {
        let closed = system.register.organisation(organisation)?.closed
        guard let closed, closed < date.earliest else { return nil }
        return .returnAfterClosing(organisation, in: system, at: place)
    }
}

func report(
    _ code: Located<ODSCode>,
    of setting: CareSetting,
    in system: RegisterDay,
    _ row: inout TableReader.Row
) {
    guard system.register.organisation(code.value) == nil else { return }
    let what = setting == .icb ? "integrated care board" : "trust"
    row.report(.unknownOrganisation(code.value.text, of: what, in: system.register, at: code.place))
}

/// The returns that speak for the same body, setting, framework and day as one before them.
func repeatedReturns(_ returns: [MaturityReturn]) -> [Diagnostic] {
    let names = returns.map {
        Located(
            "\($0.organisation) \($0.careSetting.rawValue) \($0.framework) \($0.date)",
            at: $0.place
        )
    }
    return repeated(names, of: "return")
}
