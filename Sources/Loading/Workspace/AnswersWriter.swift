public import DigitalMaturity
import Foundation

/// Writes an assessment as the YAML from which it is read back equal, but for its place.
///
/// Elements and dimensions are in the framework's order; marks that a publisher printed have no
/// place in this form and are left out.
public func assessmentText(_ source: MaturityReturn, of framework: Framework) -> String {
    var lines = [
        "organisation: \(source.organisation)", "care-setting: \(source.careSetting.rawValue)",
        "framework: \(source.framework)", "date: \(source.date)",
    ]
    lines += line("assessor", source.assessor)
    let levels = framework.dimensions.compactMap { dimension -> String? in
        guard case .levels(let levels) = source.answers[dimension.id]?.value else { return nil }
        return "  \(dimension.id): \(levels.map(String.init).joined(separator: " "))"
    }
    let targets = framework.dimensions.compactMap { dimension in
        source.targets[dimension.id].map { "  \(dimension.id): \(plainDecimal($0.value))" }
    }
    if !levels.isEmpty { lines += ["levels:"] + levels }
    if !targets.isEmpty { lines += ["targets:"] + targets }
    let answers = framework.elements.flatMap { element in
        source.responses[element.id].map { answer(to: element.id, $0) } ?? []
    }
    lines += answers.isEmpty ? ["answers: []"] : ["answers:"] + answers
    return lines.joined(separator: "\n") + "\n"
}

private func answer(to element: String, _ response: Response) -> [String] {
    let evidence = response.evidence
    let saysOnlyThatThereIsSome = evidence?.date == nil && evidence?.owner == nil
    let text = evidence.flatMap { $0.text.isEmpty && !saysOnlyThatThereIsSome ? nil : $0.text }
    let lines =
        line("element", element) + line("answer", response.reply.word) + line("evidence", text)
        + line("evidence-date", evidence?.date?.description) + line("owner", evidence?.owner)
        + line("confidence", response.confidence?.rawValue)
        + line("validated-by", response.validatedBy) + line("reason", response.reason)
    return lines.enumerated().map { ($0 == 0 ? "  - " : "    ") + $1 }
}

private func line(_ key: String, _ value: String?) -> [String] {
    value.map { ["\(key): \(yamlScalar($0))"] } ?? []
}
