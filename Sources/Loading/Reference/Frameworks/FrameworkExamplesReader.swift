import DigitalMaturity

/// Reads the answers to a framework that are marked by hand.
func readFrameworkExamples(
    _ file: YAMLFile,
    of framework: Framework,
    _ problems: inout [Diagnostic]
) -> [FrameworkExample] {
    Record.read(file, "the list of examples", &problems) { record -> [FrameworkExample]? in
        record.records("examples", isRequired: true, "the example") {
            readExample(&$0, of: framework)
        }
    } ?? []
}

private func readExample(_ record: inout Record, of framework: Framework) -> FrameworkExample? {
    _ = record.text("title")
    let setting: CareSetting? = record.value("care-setting", word)
    let responses = readResponses(&record, to: framework)
    let dimensions = readDimensions(&record, of: framework)
    _ = record.optionalText("working")
    let marks = record.pairs(
        "marks",
        isRequired: !record.has("overall"),
        identifier,
        exampleMark
    )
    let overall = record.optional("overall", exampleMark)
    let tally = record.optional("tally", anyText)
    check(marks.map(\.key), "dimension", framework.dimensions.map(\.id), &record)
    guard let setting, let nobody else { return nil }
    let source = MaturityReturn(
        organisation: nobody,
        careSetting: setting,
        framework: framework.id,
        date: framework.citation.date ?? .year(1),
        answers: dimensions,
        responses: responses,
        place: record.place
    )
    return FrameworkExample(
        of: source,
        marks: marks.map { ($0.key.value, $0.value) } + (overall.map { [("overall", $0)] } ?? []),
        tally: tally
    )
}

/// An example is of no organisation; a return must have one.
private let nobody = try? ODSCode(parsing: "EXAMPLE")

/// `answers:`, the word for each element that was answered.
private func readResponses(
    _ record: inout Record,
    to framework: Framework
) -> [String: Response] {
    let answers = record.pairs("answers", anyText, anyText)
    check(answers.map(\.key), "element", framework.elements.map(\.id), &record)
    var responses: [String: Response] = [:]
    for element in framework.elements {
        guard let answer = answers.first(where: { $0.key.value == element.id })?.value else {
            continue
        }
        let known = Response.Reply.all(for: element.answering, in: framework) ?? []
        check([answer], "answer to '\(element.id)'", known.map(\.word), &record)
        responses[element.id] = known.first { $0.word == answer.value }.map {
            Response($0, at: answer.place)
        }
    }
    return responses
}

/// `levels:`, the level of each criterion of a dimension, and `published:`, the mark of a dimension
/// as the publisher printed it.
private func readDimensions(
    _ record: inout Record,
    of framework: Framework
) -> [String: Located<MaturityReturn.Answer>] {
    let levels = record.pairs("levels", identifier, levelList).map { key, levels in
        (key, Located(MaturityReturn.Answer.levels(levels.value), at: levels.place))
    }
    let published = record.pairs("published", identifier, decimalNumber).map { key, mark in
        (key, Located(MaturityReturn.Answer.published(mark.value), at: mark.place))
    }
    let all = levels + published
    check(all.map(\.0), "dimension", framework.dimensions.map(\.id), &record)
    return Dictionary(all.map { ($0.0.value, $0.1) }) { first, _ in first }
}

private func check(
    _ names: [Located<String>],
    _ what: String,
    _ known: [String],
    _ record: inout Record
) {
    for name in names where !known.contains(name.value) {
        record.report(.unknownName(name.value, of: what, among: known, at: name.place))
    }
}

/// Reads `2.5`, `206/3`, `50 (50 to 450/7)`, `1 of 7 answered (0 to 100)`, `not answered (0 to 100)`,
/// `not applicable` or `out of scope`.
func exampleMark(_ text: String) throws(ParseFailure) -> Mark {
    switch text {
    case "not applicable": return .notApplicable
    case "out of scope": return .outOfScope
    default: break
    }
    let parts = text.split(separator: " (", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2 else { return .certain(try fraction(parts[0])) }
    let ends = parts[1].dropLast().split(separator: " to ", omittingEmptySubsequences: false)
    let (low, high) = (try fraction(ends[0]), try fraction(ends[ends.count - 1]))
    guard parts[1].hasSuffix(")"), ends.count == 2, low <= high else {
        throw ParseFailure("'\(text)' is not a mark", expected: "a mark such as 2.5 (2 to 3)")
    }
    let range = low...high
    if parts[0] == "not answered" { return .notAnswered(within: range) }
    let words = parts[0].split(separator: " ")
    if words.count == 4, words[1] == "of", words[3] == "answered", let answered = Int(words[0]),
        let all = Int(words[2])
    {
        return .tooLittle(answered: answered, of: all, within: range)
    }
    return .marked(try fraction(parts[0]), within: range)
}

private func fraction(_ text: Substring) throws(ParseFailure) -> Double {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    guard parts.count == 2 else { return try decimalNumber(String(text)) }
    return try decimalNumber(parts[0]) / decimalNumber(parts[1])
}
