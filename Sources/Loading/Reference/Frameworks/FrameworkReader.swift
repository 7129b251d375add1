import DigitalMaturity
import Investment

/// Reads the framework in a folder that holds `framework.yaml` and a file for each dimension.
func readFramework(
    in path: String,
    of folder: Folder,
    _ problems: inout [Diagnostic]
) -> Framework? {
    guard let file = YAMLFile(path + "/framework.yaml", of: folder, &problems) else { return nil }
    var dimensionProblems: [Diagnostic] = []
    let framework = Record.read(file, "the framework", &problems) { record -> Framework? in
        let id = record.located("framework", identifier)
        let title = record.text("title")
        let edition = record.text("edition")
        let follows = record.optional("follows", identifier)
        let scale = readScale(&record)
        let scorer: Framework.Scorer? = record.value("scorer", word)
        let settings: [Located<CareSetting>] = record.list("applies-to", word)
        let publications = Publications(&record)
        let citation = publications.citation(&record)
        let method = readMethod(&record, publications)
        let gaps = record.list("gaps", anyText).map(\.value)
        let names = record.list("dimensions", identifier)
        // What is missing is reported already; the rest is read all the same, to report all of it.
        let levels = readLevels(&record, publications, citation ?? .missing, scale ?? 1...5)
        let answers = readAnswerScales(&record, publications, citation ?? .missing, scale)
        let reader = DimensionReader(
            path: path,
            folder: folder,
            scale: scale ?? 1...5,
            scorer: scorer ?? .gated,
            settings: settings.map(\.value),
            answers: answers.map(\.id),
            publications: publications,
            citation: citation ?? .missing
        )
        let dimensions = reader.readAll(names.map(\.value), &dimensionProblems)
        guard let id, let title, let edition, let citation, let scale, let scorer else {
            return nil
        }
        var framework = Framework(
            id: id.value,
            title: title,
            edition: edition,
            scale: scale,
            scorer: scorer,
            dimensions: dimensions,
            citation: citation
        )
        framework.follows = follows?.value
        framework.appliesTo = settings.map(\.value)
        framework.levels = levels
        framework.answerScales = answers
        framework.method = method
        framework.gaps = gaps
        return framework
    }
    problems += dimensionProblems
    return framework
}

private func readScale(_ record: inout Record) -> ClosedRange<Int>? {
    let ends = record.list("scale", wholeNumber)
    guard ends.count == 2, ends[0].value < ends[1].value else {
        record.report(
            .wrongShape(
                "'scale'",
                expected: "the lowest and highest level, as [1, 5]",
                at: record.place
            )
        )
        return nil
    }
    return ends[0].value...ends[1].value
}

private func readMethod(_ record: inout Record, _ publications: Publications) -> [CitedStatement] {
    record.records("method", "the statement") { statement -> CitedStatement? in
        let text = statement.text("text")
        let citation = publications.citation(&statement)
        guard let text, let citation else { return nil }
        return CitedStatement(text: text, citation: citation)
    }
}

private func readLevels(
    _ record: inout Record,
    _ publications: Publications,
    _ citation: Citation,
    _ scale: ClosedRange<Int>
) -> [Framework.Level] {
    record.records("levels", "the level") { level -> Framework.Level? in
        let number = level.located("level", wholeNumber)
        let title = level.text("title")
        let text = level.text("text")
        let own = publications.citation(&level, isRequired: false)
        guard let number, let title, let text else { return nil }
        level.check(number, on: scale)
        return Framework.Level(
            level: number.value,
            title: title,
            text: text,
            citation: own ?? citation
        )
    }.sorted { $0.level < $1.level }
}

/// The answer scales. One whose points do not span the framework's scale is reported and kept, so that
/// nothing that refers to it is reported too.
private func readAnswerScales(
    _ record: inout Record,
    _ publications: Publications,
    _ citation: Citation,
    _ scale: ClosedRange<Int>?
) -> [AnswerScale] {
    var ids: [Located<String>] = []
    let scales = record.records("answers", "the answer scale") { answers -> AnswerScale? in
        let id = answers.located("id", identifier)
        let title = answers.text("title")
        let choices = readChoices(&answers)
        let own = publications.citation(&answers, isRequired: false)
        guard let id, let title else { return nil }
        ids.append(id)
        let points = choices.map(\.points)
        if let scale,
            points != points.sorted() || points.first != scale.lowerBound
                || points.last != scale.upperBound
        {
            answers.report(
                .wrongShape(
                    "the answer scale '\(id.value)'",
                    expected: "choices whose points rise from \(scale.lowerBound) "
                        + "to \(scale.upperBound)",
                    at: answers.place
                )
            )
        }
        guard !choices.isEmpty else { return nil }
        return AnswerScale(id: id.value, title: title, choices: choices, citation: own ?? citation)
    }
    repeated(ids, of: "answer scale").forEach { record.report($0) }
    return scales
}

private func readChoices(_ answers: inout Record) -> [AnswerScale.Choice] {
    var ids: [Located<String>] = []
    let choices = answers.records("choices", isRequired: true, "the choice") {
        choice -> AnswerScale.Choice? in
        let id = choice.located("id", identifier)
        let title = choice.text("title")
        let points = choice.value("points", wholeNumber)
        let text = choice.optionalText("text")
        guard let id, let title, let points else { return nil }
        ids.append(id)
        return AnswerScale.Choice(id: id.value, title: title, points: points, text: text ?? "")
    }
    repeated(ids, of: "choice").forEach { answers.report($0) }
    return choices
}

extension Citation {
    /// Stands where a citation could not be read; nothing that holds it is ever returned.
    fileprivate static let missing = Citation(
        publisher: "",
        title: "",
        date: nil,
        address: nil,
        grade: .notFound,
        note: nil
    )
}

extension Record {
    /// Reports a level that is off the scale.
    mutating func check(_ level: Located<Int>, on scale: ClosedRange<Int>) {
        guard !scale.contains(level.value) else { return }
        report(.scoreOutsideScale("level \(level.value)", scale: scale, at: level.place))
    }
}
