import DigitalMaturity

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
        let scale = readScale(&record)
        let scorer: Framework.Scorer? = record.value("scorer", word)
        let settings: [Located<CareSetting>] = record.list("applies-to", word)
        let publications = Publications(&record)
        let citation = publications.citation(&record)
        let method = record.records("method", "the statement") { statement -> CitedStatement? in
            let text = statement.text("text")
            let citation = publications.citation(&statement)
            guard let text, let citation else { return nil }
            return CitedStatement(text: text, citation: citation)
        }
        let gaps = record.list("gaps", anyText).map(\.value)
        let names = record.list("dimensions", identifier)
        let dimensions = names.compactMap {
            readDimension($0.value, in: path, of: folder, scale ?? 1...5, &dimensionProblems)
        }
        guard let id, let title, let edition, let scale, let scorer, let citation else {
            return nil
        }
        return Framework(
            id: id.value,
            title: title,
            edition: edition,
            scale: scale,
            scorer: scorer,
            appliesTo: settings.map(\.value),
            dimensions: dimensions,
            citation: citation,
            method: method,
            gaps: gaps
        )
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

private func readDimension(
    _ id: String,
    in path: String,
    of folder: Folder,
    _ scale: ClosedRange<Int>,
    _ problems: inout [Diagnostic]
) -> Dimension? {
    guard let file = YAMLFile(path + "/\(id).yaml", of: folder, &problems) else { return nil }
    return Record.read(file, "the dimension", &problems) { record -> Dimension? in
        let stated = record.located("dimension", identifier)
        if let stated, stated.value != id {
            record.report(
                .unknownName(
                    stated.value,
                    of: "dimension in this file",
                    among: [id],
                    at: stated.place
                )
            )
        }
        let labels = record.records("labels", isRequired: true, "the label") {
            label -> Dimension.Label? in
            let text = label.text("text")
            let from = label.value("from", wholeNumber)
            guard let text, let from else { return nil }
            return Dimension.Label(text: text, from: from)
        }
        let summary = record.text("summary")
        let criteria = record.records("criteria", isRequired: true, "the criterion") {
            readCriterion(&$0, scale)
        }
        guard let summary, !labels.isEmpty else { return nil }
        return Dimension(
            id: id,
            labels: labels.sorted { $0.from < $1.from },
            summary: summary,
            criteria: criteria
        )
    }
}

private func readCriterion(_ record: inout Record, _ scale: ClosedRange<Int>) -> Criterion? {
    let id = record.value("id", identifier)
    let title = record.text("title")
    let elements = record.records("elements", isRequired: true, "the element") {
        element -> Criterion.Element? in
        let id = element.text("id")
        let text = element.text("text")
        let level = element.located("level", wholeNumber)
        let grade: EvidenceGrade? = element.value("grade", word)
        if let level, !scale.contains(level.value) {
            element.report(
                .scoreOutsideScale("level \(level.value)", scale: scale, at: level.place)
            )
        }
        guard let id, let text, let level, let grade else { return nil }
        return Criterion.Element(id: id, text: text, level: level.value, grade: grade)
    }
    guard let id, let title else { return nil }
    return Criterion(id: id, title: title, elements: elements)
}
