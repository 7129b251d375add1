import DigitalMaturity
import Investment

/// Reads one organisation's answers to a framework: element by element with their evidence, or, where
/// that is all there is, the level of each criterion of a dimension.
///
/// An assessment that does not say when it was made speaks for `date`.
func readAnswers(
    _ file: YAMLFile,
    against frameworks: [Framework],
    in system: RegisterDay,
    date: CivilDate,
    _ problems: inout [Diagnostic]
) -> MaturityReturn? {
    Record.read(file, "the assessment", &problems) { record -> MaturityReturn? in
        let organisation = record.located("organisation", ODSCode.init(parsing:))
        let setting: Located<CareSetting>? = record.located("care-setting", word)
        let name = record.located("framework", identifier)
        let made = record.optional("date", PartialDate.init(parsing:))
        let assessor = record.optionalText("assessor")
        let framework = name.flatMap { name in frameworks.first { $0.id == name.value } }
        if let name, framework == nil {
            let known = frameworks.map(\.id)
            record.report(.unknownName(name.value, of: "framework", among: known, at: name.place))
        }
        let reader = AnswersReader(framework: framework)
        let levels = reader.levels(&record)
        let responses = reader.responses(&record)
        let targets = reader.targets(&record)
        guard let organisation, let setting, let framework else { return nil }
        if !framework.appliesTo.contains(setting.value) {
            record.report(
                .unknownName(
                    setting.value.rawValue,
                    of: "care setting of \(framework.id)",
                    among: framework.appliesTo.map(\.rawValue),
                    at: setting.place
                )
            )
        }
        if system.register.organisation(organisation.value) == nil {
            record.report(
                .unknownOrganisation(
                    organisation.value.text,
                    of: "organisation",
                    in: system.register,
                    at: organisation.place
                )
            )
        }
        var source = MaturityReturn(
            organisation: organisation.value,
            careSetting: setting.value,
            framework: framework.id,
            date: made?.value ?? .day(date),
            answers: levels,
            responses: responses,
            place: record.place
        )
        source.name = system.name(of: organisation.value.text)
        source.codeProblem(in: system, at: organisation.place).map { record.report($0) }
        source.assessor = assessor
        source.targets = targets
        return source
    }
}

/// Reads the answers of an assessment against one framework; `nil` where the framework is unknown,
/// which is reported, and only the keys are asked for.
private struct AnswersReader {
    let framework: Framework?

    /// `levels: { well-led: 2 3 3 2 }`, a whole number for each criterion of the dimension.
    func levels(_ record: inout Record) -> [String: Located<MaturityReturn.Answer>] {
        var answers: [String: Located<MaturityReturn.Answer>] = [:]
        for (key, levels) in record.pairs("levels", identifier, levelList) {
            guard let framework, isDimension(key, &record) else { continue }
            for level in levels.value {
                record.check(Located(level, at: levels.place), on: framework.scale)
            }
            answers[key.value] = Located(.levels(levels.value), at: levels.place)
        }
        return answers
    }

    /// `targets: { well-led: 3 }`, the mark aimed for in a dimension.
    func targets(_ record: inout Record) -> [String: Located<Double>] {
        var targets: [String: Located<Double>] = [:]
        for (key, mark) in record.pairs("targets", identifier, decimalNumber) {
            guard let framework, isDimension(key, &record) else { continue }
            guard framework.wholeScale.contains(mark.value) else {
                record.report(
                    .scoreOutsideScale("\(mark.value)", scale: framework.scale, at: mark.place)
                )
                continue
            }
            targets[key.value] = mark
        }
        return targets
    }

    /// `answers:`, one record an element, and `met:`, the elements that are met where all others of
    /// the framework are not.
    func responses(_ record: inout Record) -> [String: Response] {
        let met = record.optionalList("met", anyText)
        let answers = record.records("answers", "the answer") { answer(&$0) }
        guard let framework else { return [:] }
        let problems = repeated(answers.map(\.element), of: "answer for the element")
        problems.forEach { record.report($0) }
        var responses: [String: Response] = [:]
        if let met {
            for name in met {
                guard let element = element(name, &record), element.level == nil else { continue }
                record.report(
                    .wrongShape(
                        "'\(name.value)'",
                        expected: "met or not; give it one of its answers under 'answers'",
                        at: name.place
                    )
                )
            }
            let places = Dictionary(met.map { ($0.value, $0.place) }) { first, _ in first }
            for element in framework.elements where element.level != nil {
                let place = places[element.id]
                responses[element.id] = Response(
                    place == nil ? .notMet : .met,
                    at: place ?? met.first?.place ?? record.place
                )
            }
        }
        for answer in answers { responses[answer.element.value] = answer.response }
        return responses
    }

    private func answer(
        _ record: inout Record
    ) -> (element: Located<String>, response: Response)? {
        let name = record.located("element", anyText)
        let element = name.flatMap { self.element($0, &record) }
        let reply = record.located("answer", anyText)
        let evidence = record.optionalText("evidence")
        let date = record.optional("evidence-date", PartialDate.init(parsing:))
        let owner = record.optionalText("owner")
        let confidence: Located<Response.Confidence>? = record.optional("confidence", word)
        let validatedBy = record.optionalText("validated-by")
        let reason = record.optionalText("reason")
        guard let name, let element, let reply, let framework else { return nil }
        guard let known = Response.Reply.all(for: element.answering, in: framework) else {
            return nil
        }
        guard let value = known.first(where: { $0.word == reply.value }) else {
            record.report(
                .unknownName(
                    reply.value,
                    of: "answer to '\(element.id)'",
                    among: known.map(\.word),
                    at: reply.place
                )
            )
            return nil
        }
        let stated = evidence ?? (date != nil || owner != nil ? "" : nil)
        return (
            name,
            Response(
                value,
                evidence: stated.map {
                    Response.Evidence(text: $0, date: date?.value, owner: owner)
                },
                confidence: confidence?.value,
                validatedBy: validatedBy,
                reason: reason,
                at: name.place
            )
        )
    }

    private func element(
        _ name: Located<String>,
        _ record: inout Record
    ) -> Criterion.Element? {
        guard let framework else { return nil }
        let elements = framework.elements
        if let element = elements.first(where: { $0.id == name.value }) { return element }
        record.report(
            .unknownName(
                name.value,
                of: "element of \(framework.id)",
                among: elements.map(\.id),
                at: name.place
            )
        )
        return nil
    }

    private func isDimension(_ key: Located<String>, _ record: inout Record) -> Bool {
        guard let framework, framework.dimension(key.value) == nil else { return true }
        record.report(
            .unknownName(
                key.value,
                of: "dimension of \(framework.id)",
                among: framework.dimensions.map(\.id),
                at: key.place
            )
        )
        return false
    }
}
