import DigitalMaturity

/// The settings of a workspace, before its plans and returns are read.
struct Settings: Sendable {
    let title: String
    let icb: Located<ODSCode>?
    let date: CivilDate
    let framework: Located<String>
}

/// Reads `waymark.yaml`.
func readSettings(_ file: YAMLFile, _ problems: inout [Diagnostic]) -> Settings? {
    Record.read(file, "the workspace", &problems) { record -> Settings? in
        let title = record.text("title")
        let icb = record.optional("icb", ODSCode.init(parsing:))
        let date = record.value("on", CivilDate.init(parsing:))
        let framework = record.located("framework", identifier)
        guard let title, let date, let framework else { return nil }
        return Settings(title: title, icb: icb, date: date, framework: framework)
    }
}

/// Reads what a workspace says of bodies: distress and oversight segment.
func readBodies(
    _ file: YAMLFile,
    in system: HealthSystem,
    _ problems: inout [Diagnostic]
) -> [ODSCode: Workspace.Body] {
    let bodies =
        Record.read(file, "the list of organisations", &problems) {
            record -> [(Located<ODSCode>, Workspace.Body)]? in
            record.records("organisations", isRequired: true, "the organisation") {
                body -> (Located<ODSCode>, Workspace.Body)? in
                let code = body.located("code", ODSCode.init(parsing:))
                _ = body.optionalText("name")
                let distressed = body.optional("distressed", unlessUnknown(yesOrNo))
                let segment = body.optional("segment", unlessUnknown(oversightSegment))
                guard let code else { return nil }
                if system.successors(of: code.value) != [code.value] {
                    body.report(
                        .unknownOrganisation(
                            code.value.text,
                            of: "open organisation",
                            in: system,
                            at: code.place
                        )
                    )
                }
                let distress: SpendCase.Distress? = distressed?.value.map {
                    $0 ? .distressed : .sound
                }
                return (
                    code,
                    Workspace.Body(
                        distress: distress ?? .notStated,
                        segment: segment.flatMap { located in
                            located.value.map { Located($0, at: located.place) }
                        }
                    )
                )
            }
        } ?? []
    problems += repeated(
        bodies.map { Located($0.0.value.text, at: $0.0.place) },
        of: "organisation"
    )
    return Dictionary(bodies.map { ($0.0.value, $0.1) }) { first, _ in first }
}

/// Reads limits that were published to the workspace's owner but to nobody else.
func readSuppliedLimits(
    _ file: YAMLFile,
    into rulebook: Rulebook,
    _ problems: inout [Diagnostic]
) -> Rulebook {
    let supplied =
        Record.read(file, "the list of limits", &problems) {
            record -> [(rule: String, limit: Timeline<SpendRule.Limit>.Entry)]? in
            record.records("limits", isRequired: true, "the limit") {
                limit -> (rule: String, limit: Timeline<SpendRule.Limit>.Entry)? in
                let rule = limit.located("rule", anyText)
                let value = limit.located("value", Money.init(parsing:))
                let cite = limit.text("cite")
                guard let rule, let value, let cite else { return nil }
                guard let known = rulebook.rule(rule.value) else {
                    limit.report(
                        .unknownName(
                            rule.value,
                            of: "rule",
                            among: rulebook.rules.map(\.id),
                            at: rule.place
                        )
                    )
                    return nil
                }
                guard known.limits.entries.contains(where: { $0.value == .unknown }) else {
                    limit.report(.limitAlreadyKnown(known.id, at: rule.place))
                    return nil
                }
                let citation = Citation(
                    publisher: "This workspace",
                    title: cite,
                    date: nil,
                    address: nil,
                    grade: .supplied,
                    note: nil
                )
                return (
                    known.id,
                    Timeline.Entry(
                        from: nil,
                        value: .amount(value.value),
                        citation: citation,
                        place: value.place
                    )
                )
            }
        } ?? []
    return rulebook.supplying(
        Dictionary(supplied.map { ($0.rule, $0.limit) }) { first, _ in first }
    )
}
