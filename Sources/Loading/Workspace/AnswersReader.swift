import DigitalMaturity

/// Reads one organisation's answers to a framework: the level of each criterion of a dimension, or
/// the elements that are met.
func readAnswers(
    _ file: YAMLFile,
    against frameworks: [Framework],
    in system: HealthSystem,
    _ problems: inout [Diagnostic]
) -> MaturityReturn? {
    Record.read(file, "the assessment", &problems) { record -> MaturityReturn? in
        let organisation = record.located("organisation", ODSCode.init(parsing:))
        let setting: CareSetting? = record.value("care-setting", word)
        let name = record.located("framework", identifier)
        let framework = name.flatMap { name in frameworks.first { $0.id == name.value } }
        if let name, framework == nil {
            record.report(
                .unknownName(
                    name.value,
                    of: "framework",
                    among: frameworks.map(\.id),
                    at: name.place
                )
            )
        }
        let levels = readLevels(&record, framework)
        let met = readMet(&record, framework)
        guard let organisation, let setting, let framework else { return nil }
        if system.successors(of: organisation.value).isEmpty {
            record.report(
                .unknownOrganisation(
                    organisation.value.text,
                    of: "organisation",
                    in: system,
                    at: organisation.place
                )
            )
        }
        return MaturityReturn(
            organisation: organisation.value,
            name: system.name(of: organisation.value.text),
            careSetting: setting,
            icb: nil,
            framework: framework.id,
            answers: levels.merging(met) { levels, _ in levels },
            place: record.place
        )
    }
}

private typealias Answers = [String: Located<MaturityReturn.Answer>]

/// `levels: { well-led: 2 3 3 2 }`, a whole number for each criterion of the dimension.
private func readLevels(_ record: inout Record, _ framework: Framework?) -> Answers {
    let pairs = record.pairs("levels", identifier, levelList)
    guard let framework else { return [:] }
    var answers: Answers = [:]
    for (key, levels) in pairs {
        if framework.dimension(key.value) == nil {
            record.report(
                .unknownName(
                    key.value,
                    of: "dimension of \(framework.id)",
                    among: framework.dimensions.map(\.id),
                    at: key.place
                )
            )
        }
        for level in levels.value where !framework.scale.contains(level) {
            record.report(
                .scoreOutsideScale("level \(level)", scale: framework.scale, at: levels.place)
            )
        }
        answers[key.value] = Located(.levels(levels.value), at: levels.place)
    }
    return answers
}

/// `met: [board-skills.lead, …]`; a dimension with criteria is answered when the key is there.
private func readMet(_ record: inout Record, _ framework: Framework?) -> Answers {
    guard let met = record.optionalList("met", anyText), let framework else { return [:] }
    var answers: Answers = [:]
    let known = framework.dimensions.flatMap(\.criteria).flatMap(\.elements).map(\.id)
    for element in met where !known.contains(element.value) {
        record.report(
            .unknownName(
                element.value,
                of: "element of \(framework.id)",
                among: known,
                at: element.place
            )
        )
    }
    let place = met.first?.place ?? record.place
    for dimension in framework.dimensions where !dimension.criteria.isEmpty {
        answers[dimension.id] = Located(.met(Set(met.map(\.value))), at: place)
    }
    return answers
}

private func levelList(_ text: String) throws(ParseFailure) -> [Int] {
    var levels: [Int] = []
    for part in text.split(separator: " ") { levels.append(try wholeNumber(String(part))) }
    guard !levels.isEmpty else {
        throw ParseFailure("'\(text)' holds no levels", expected: "levels such as 2 3 3 2")
    }
    return levels
}
