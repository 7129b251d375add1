import DigitalMaturity
import Investment

/// Reads the dimensions of one framework, and checks what they say of each other.
struct DimensionReader {
    let path: String
    let folder: Folder
    let scale: ClosedRange<Int>
    let scorer: Framework.Scorer
    let settings: [CareSetting]
    let answers: [String]
    let publications: Publications
    let citation: Citation

    /// A name and where it is written, kept until every dimension is read.
    private struct Names {
        var ids: [Located<String>] = []
        var elements: [Located<String>] = []
        var needs: [(element: String, needed: Located<String>)] = []

        mutating func add(_ id: Located<String>, needing needed: [Located<String>]) {
            elements.append(id)
            needs += needed.map { (id.value, $0) }
        }
    }

    func readAll(_ ids: [String], _ problems: inout [Diagnostic]) -> [Dimension] {
        var names = Names()
        let dimensions = ids.compactMap { read($0, &names, &problems) }
        problems += repeated(names.ids, of: "dimension, criterion or element")
        let known = names.elements.map(\.value)
        problems += names.needs.filter { !known.contains($0.needed.value) }.map {
            .unknownName($0.needed.value, of: "element", among: known, at: $0.needed.place)
        }
        problems += cycles(names)
        return dimensions
    }

    private func read(
        _ id: String,
        _ names: inout Names,
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
            names.ids.append(Located(id, at: stated?.place ?? record.place))
            let labels = readLabels(&record)
            let summary = record.text("summary")
            let weight = record.optional("weight", positiveNumber)
            let citation = publications.citation(&record, isRequired: false) ?? citation
            let criteria = record.records("criteria", isRequired: true, "the criterion") {
                readCriterion(&$0, citation, &names)
            }
            guard let summary, !labels.isEmpty else { return nil }
            return Dimension(
                id: id,
                labels: labels.sorted { $0.from < $1.from },
                summary: summary,
                weight: weight?.value ?? 1,
                citation: citation,
                criteria: criteria
            )
        }
    }

    private func readLabels(_ record: inout Record) -> [Dimension.Label] {
        record.records("labels", isRequired: true, "the label") { label -> Dimension.Label? in
            let text = label.text("text")
            let from = label.value("from", wholeNumber)
            guard let text, let from else { return nil }
            return Dimension.Label(text: text, from: from)
        }
    }

    private func readCriterion(
        _ record: inout Record,
        _ citation: Citation,
        _ names: inout Names
    ) -> Criterion? {
        let id = record.located("id", identifier)
        let title = record.text("title")
        let asked: [Located<CareSetting>]? = record.optionalList("applies-to", word)
        let weight = record.optional("weight", positiveNumber)
        let citation = publications.citation(&record, isRequired: false) ?? citation
        if let id { names.ids.append(id) }
        let elements =
            scorer.hasGates
            ? record.records("elements", isRequired: true, "the element") {
                readElement(&$0, citation, &names)
            }
            : readChoice(&record, id, citation, &names).map { [$0] } ?? []
        guard let id, let title else { return nil }
        return Criterion(
            id: id.value,
            title: title,
            settings: asked?.map(\.value) ?? settings,
            weight: weight?.value ?? 1,
            citation: citation,
            elements: elements
        )
    }

    private func readElement(
        _ record: inout Record,
        _ citation: Citation,
        _ names: inout Names
    ) -> Criterion.Element? {
        let id = record.located("id", anyText)
        let text = record.text("text")
        let level = record.located("level", wholeNumber)
        let needs = record.list("needs", anyText)
        let citation = publications.citation(&record, isRequired: false) ?? citation
        if let level { record.check(level, on: scale) }
        guard let id, let text, let level else { return nil }
        names.ids.append(id)
        names.add(id, needing: needs)
        return Criterion.Element(
            id: id.value,
            text: text,
            answering: .gate(level: level.value),
            needs: needs.map(\.value),
            citation: citation
        )
    }

    /// A criterion that is itself what is answered.
    private func readChoice(
        _ record: inout Record,
        _ id: Located<String>?,
        _ citation: Citation,
        _ names: inout Names
    ) -> Criterion.Element? {
        let text = record.text("text")
        let scale = record.located("answers", identifier)
        let needs = record.list("needs", anyText)
        if let scale, !answers.contains(scale.value) {
            record.report(
                .unknownName(scale.value, of: "answer scale", among: answers, at: scale.place)
            )
        }
        guard let id, let text, let scale else { return nil }
        names.add(id, needing: needs)
        return Criterion.Element(
            id: id.value,
            text: text,
            answering: .choice(scale: scale.value),
            needs: needs.map(\.value),
            citation: citation
        )
    }

    private func cycles(_ names: Names) -> [Diagnostic] {
        let needs = Dictionary(grouping: names.needs, by: \.element).mapValues {
            $0.map(\.needed.value)
        }
        return rings(of: names.elements.map(\.value), through: needs).map { ring in
            let whole = ring + [ring[0]]
            let need = names.needs.first { $0.element == whole[0] && $0.needed.value == whole[1] }
            return .needsCycle(
                whole,
                of: "elements",
                at: need?.needed.place ?? Place(file: folder.shown(path))
            )
        }
    }
}

/// Reads a whole number above nothing.
private func positiveNumber(_ text: String) throws(ParseFailure) -> Int {
    let number = try wholeNumber(text)
    guard number > 0 else {
        throw ParseFailure("'\(text)' counts for nothing", expected: "a whole number from 1")
    }
    return number
}
